import ArgumentParser
import ReadinessModel
import ReadinessReports

/// What is handed out of that which a checklist gives to learn from.
struct HandOutOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      tr(
        "With “--kind hand-out”: a part of what there is to learn from ({parts}), or one thing of it as “words/name”.",
        ["parts": LearningPart.allCases.map(\.rawValue).joined(separator: ", ")]), valueName: "part"))
  var learn: String?

  @Flag(help: ArgumentHelp(tr("With “--kind hand-out”: with the answers of exercises.")))
  var answers = false

  func validate(for kind: ReportKind?) throws {
    let isHandOut = kind?.paper?.options.contains(.handOut) ?? false
    if learn != nil || answers, !isHandOut {
      throw ValidationError(tr("--learn and --answers are for “--kind hand-out”."))
    }
    if isHandOut, learn == nil {
      throw ValidationError(
        tr(
          "Say with --learn what is handed out: {parts}.",
          ["parts": LearningPart.allCases.map(\.rawValue).joined(separator: trc("list", ", "))]))
    }
  }

  /// What is wanted of a checklist.
  func handOut(of pack: Pack) throws -> HandOut {
    var handOut =
      switch try LearningName(learn ?? "", in: pack) {
      case .part(let part): HandOut(part, of: pack)
      case .leaf(let leaf): HandOut(leaf)
      }
    handOut.hasAnswers = answers
    return handOut
  }
}

/// A part of what there is to learn from, or one thing of it, as it is named on the command line.
enum LearningName {
  case part(LearningPart)
  case leaf(LearningLeaf)

  /// - Throws: `Complaint` that names what there is.
  init(_ name: String, in pack: Pack) throws {
    let words = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard let part = LearningPart(rawValue: words.first ?? ""), pack.count(of: part) > 0 else {
      let there = pack.learningParts.map(\.rawValue).joined(separator: trc("list", ", "))
      throw Complaint(
        there.isEmpty
          ? tr("The checklist gives nothing to learn from.")
          : tr(
            "There is nothing to learn from under “{name}”; there is: {parts}.",
            ["name": name, "parts": there]))
    }
    guard words.count == 2 else {
      self = .part(part)
      return
    }
    guard let leaf = pack.leaf(LearningLeaf.ID(part, words[1])) else {
      throw Complaint(
        tr(
          "Nothing under “{part}” is called “{name}”. “readinessctl learn list” names all.",
          ["part": part.rawValue, "name": words[1]]))
    }
    self = .leaf(leaf)
  }
}
