import ArgumentParser
import ReadinessAuthoring
import ReadinessModel
import ReadinessStore

/// Checks checklists and assessments.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Look for mistakes in checklists and assessments."),
    discussion: tr(
      """
      Every mistake is reported with its file, line and column and what to do about it. A checklist is a file (JSON or \
      YAML) or a folder of such files; a folder of assessments or of checklists is checked as a whole. Nothing is changed. \
      The manual page readiness-checklist(5) describes both.
      """))

  @Argument(help: ArgumentHelp(tr("Files and folders to check.")), completion: .file())
  var files: [String]

  @Flag(help: ArgumentHelp(tr("Take warnings for mistakes.")))
  var strict = false

  @Flag(
    help: ArgumentHelp(
      tr("Say, too, what is asked where, how long texts are, what repeats and what is never used.")))
  var summary = false

  @Option(
    help: ArgumentHelp(
      tr("An older version of the checklist: whose answers would be lost, or mean something else?"),
      valueName: "checklist"), completion: .file())
  var against: String?

  @OptionGroup var packs: PackOptions
  @OptionGroup var format: FormatOption

  func run() throws {
    let older = try against.map { path in
      try CheckTarget.mustHoldFiles(path)
      guard let pack = try PackFiles(path).read().pack else {
        throw Complaint(
          tr(
            "“{path}” has mistakes itself, so nothing can be compared with it: check it first.",
            ["path": path]))
      }
      return pack
    }
    var looks: [ChecklistLook] = []
    var problems: [Problem] = []
    var checked = 0
    var unlisted = 0
    for path in files {
      for target in try CheckTarget.all(at: path) {
        checked += 1
        switch target {
        case .assessment(let path): problems += try AssessmentCheck.problems(in: path, packs: packs.library)
        case .checklist(let path):
          let reading = try PackFiles(path).read()
          problems += reading.problems
          unlisted += reading.unlisted
          if let pack = reading.pack, summary || older != nil {
            looks.append(
              ChecklistLook(
                summary: summary ? PackSummary(pack) : nil,
                comparison: older.map { PackComparison(of: pack, against: $0) }))
          }
        }
      }
    }
    let bad =
      problems.count { strict || $0.severity == .error }
      + looks.reduce(0) { $0 + ($1.comparison?.mistakes.count ?? 0) }
    try say(problems, looks, checked: checked, bad: bad, unlisted: unlisted)
    if bad > 0 { throw ExitCode(1) }
  }

  private func say(
    _ problems: [Problem], _ looks: [ChecklistLook], checked: Int, bad: Int, unlisted: Int
  ) throws(OutputFailure) {
    switch format.format {
    case .json:
      var fields: [(String, JSON)] = [
        ("checked", JSON(checked)), ("problems", .array(problems.map(\.json))), ("unlisted", JSON(unlisted)),
      ]
      if summary { fields.append(("summaries", .array(looks.compactMap { $0.summary?.json }))) }
      if against != nil { fields.append(("comparisons", .array(looks.compactMap { $0.comparison?.json }))) }
      try Terminal.say(.object(JSONObject(fields.map { JSONObject.Member(key: $0.0, value: $0.1) })))
    case .text:
      for problem in problems { try Terminal.say(problem.description) }
      if unlisted > 0 {
        try Terminal.say(
          trn("One more is not listed.", "{n} more are not listed. Mend these first.", unlisted))
      }
      for look in looks {
        for line in look.summary?.lines ?? [] { try Terminal.say(line) }
        for line in look.comparison?.differences ?? [] { try Terminal.say(line) }
        for line in look.comparison?.mistakes ?? [] {
          try Terminal.say(tr("error: {words}", ["words": line]))
        }
      }
      try Terminal.say(
        bad == 0
          ? trn("One checked: no mistakes.", "{n} checked: no mistakes.", checked)
          : trn("One mistake.", "{n} mistakes.", bad))
    }
  }
}

/// What is looked at in a checklist without mistakes.
private struct ChecklistLook {
  var summary: PackSummary?
  var comparison: PackComparison?
}

/// Something that can be checked.
enum CheckTarget {
  case assessment(String)
  case checklist(String)

  /// What there is to check at a path.
  static func all(at path: String) throws -> [CheckTarget] {
    guard let names = try FolderListing.names(in: path) else {
      return [path.hasSuffix(".readiness") ? .assessment(path) : .checklist(path)]
    }
    let paths = names.map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    let assessments = paths.filter { $0.hasSuffix(".readiness") }.map { CheckTarget.assessment($0) }
    if !assessments.isEmpty { return assessments }
    if paths.contains(where: isChecklistFile) { return [.checklist(path)] }
    let below = try paths.filter { path in
      try FolderListing.names(in: path)?.contains(where: isChecklistFile) == true
    }
    if below.isEmpty { throw nothing(in: path) }
    return below.map { .checklist($0) }
  }

  /// Refuses a folder in which there is no file of a checklist.
  static func mustHoldFiles(_ path: String) throws {
    if let names = try FolderListing.names(in: path), !names.contains(where: isChecklistFile) {
      throw nothing(in: path)
    }
  }

  private static func nothing(in folder: String) -> Complaint {
    Complaint(
      tr(
        "There is nothing to read in the folder “{folder}”: assessments end in .readiness, the files of checklists in .json, .yaml or .yml.",
        ["folder": folder]))
  }

  private static func isChecklistFile(_ name: String) -> Bool {
    [".json", ".yaml", ".yml"].contains { name.lowercased().hasSuffix($0) }
  }
}

extension Problem {
  /// The problem for programs to read.
  fileprivate var json: JSON {
    [
      "file": .string(location.file), "line": JSON(location.line), "column": JSON(location.column),
      "severity": .string(severity.rawValue), "path": .string(path), "place": .string(place),
      "message": .string(message),
      "advice": .string(advice), "mended": mended.map { .string($0) } ?? .null,
    ]
  }
}
