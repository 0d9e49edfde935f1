import ArgumentParser
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Makes an assessment answer another version of its checklist.
struct Move: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr(
      "Make an assessment answer another version of its checklist, or say what that would change."),
    discussion: """
      readinessctl move spring.readiness --to 2.0 --dry-run
      readinessctl move spring.readiness --to 2.0 --keep A-02=partly

      """
        + tr(
          """
          Every answer is kept. Where statements become one that were answered differently, --keep says which answer \
          holds: a level, or the id of the statement whose answer it is.
          """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Option(help: ArgumentHelp(tr("The version to which it goes."), valueName: "version"))
  var to: String

  @Flag(help: ArgumentHelp(tr("Only say what would change.")))
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      tr("Of a statement that takes in others, which answer holds; may be given again."),
      valueName: "statement=level"))
  var keep: [String] = []

  @OptionGroup var options: WritingOptions
  @OptionGroup var format: FormatOption

  func validate() throws {
    for text in keep where !text.contains("=") {
      throw ValidationError(tr("Say which answer holds as --keep A-02=partly, not “{text}”.", ["text": text]))
    }
  }

  func run() async throws {
    try await Work.on(file, options) { work in
      let library = options.packs.library
      let pack = try library.load(work.pack.id, version: to)
      if pack.digest == work.pack.digest {
        throw Complaint(
          tr("It answers version {version} already. Nothing was changed.", ["version": pack.version]))
      }
      let move = PackMove(of: work.session.assessment, from: work.pack, to: pack)
      let kept = try kept(in: move)
      let undecided = move.undecided(kept)
      let isMoved = !dryRun && undecided.isEmpty
      let saved =
        isMoved ? try await work.move(to: pack, deciding: move.edits(keeping: kept), from: library) : nil
      switch format.format {
      case .json: try Terminal.say(json(move, undecided, saved))
      case .text: try Terminal.say(text(move, undecided, saved).joined(separator: "\n"))
      }
      if !dryRun, let first = undecided.first {
        throw Complaint(
          tr(
            "Nothing was changed: say first which answers hold, such as --keep {id}={answer}.",
            ["id": first.id, "answer": first.answers[0].option]))
      }
    }
  }

  /// Which answers hold, by the statements of the other version.
  private func kept(in move: PackMove) throws -> [Statement.ID: Answer] {
    var kept: [Statement.ID: Answer] = [:]
    for text in keep {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
      let id = try move.new.statement(meant: parts[0]).id
      guard let decision = move.decisions.first(where: { $0.id == id }) else {
        throw Complaint(
          tr("There is nothing to decide of {id}. Nothing was changed.", ["id": id]))
      }
      if let given = decision.answers.first(where: { $0.statement.lowercased() == parts[1].lowercased() }) {
        kept[id] = given.answer
      } else {
        kept[id] = .level(try move.new.level(meant: parts[1]).id)
      }
    }
    return kept
  }

  private func text(
    _ move: PackMove, _ undecided: [PackMove.Decision], _ saved: Change.ID?
  ) -> [String] {
    var lines = [
      tr(
        "{checklist}: from version {old} to version {new}",
        ["checklist": move.new.title, "old": move.old.version, "new": move.new.version])
    ]
    if !undecided.isEmpty { lines += ["", tr("To decide first")] }
    for decision in undecided {
      let answers = decision.answers.map { "\($0.statement) \(AnswerWords($0.answer, in: move.old).word)" }
      lines.append("  \(move.title(decision)): " + answers.joined(separator: ", "))
    }
    for kind in PackMove.Kind.allCases {
      let found = move.lines(kind)
      if found.isEmpty { continue }
      lines += ["", kind.title(found.count)]
      lines += found.map { line in
        "  "
          + ([move.name(of: line), move.changed(line), move.kept(line)].filter { !$0.isEmpty })
          .joined(separator: ". ")
      }
    }
    lines += ["", move.answeredWords] + move.remarks
    if let saved { lines.append("saved \(saved)") }
    if dryRun { lines.append(tr("Nothing was changed.")) }
    return lines
  }

  private func json(_ move: PackMove, _ undecided: [PackMove.Decision], _ saved: Change.ID?) -> JSON {
    [
      "from": .string(move.old.version), "to": .string(move.new.version),
      "saved": saved.map { .string($0.text) } ?? .null,
      "undecided": .array(
        undecided.map { decision in
          [
            "id": .string(decision.id),
            "answers": .array(
              decision.answers.map {
                ["statement": .string($0.statement), "answer": .string($0.option)]
              }),
          ]
        }),
      "statements": .array(
        move.lines.map { line in
          [
            "id": line.fate.now.map { .string($0) } ?? .null,
            "was": line.fate.before.map { .string($0) } ?? .null, "kind": .string(line.kind.rawValue),
            "reworded": .array(line.fate.reworded.map { .string($0.rawValue) }),
            "earlierWords": .bool(line.keepsEarlierWords),
          ]
        }),
      "asked": JSON(move.asked), "answered": JSON(move.answered),
      "inEarlierWords": .array(move.inEarlierWords.map { .string($0) }),
      "withoutPlace": .array(move.unplaced.map { .string($0.statement) }),
    ]
  }
}

extension PackMove.Decision.Given {
  /// How --keep says it.
  fileprivate var option: String { answer.level ?? statement }
}
