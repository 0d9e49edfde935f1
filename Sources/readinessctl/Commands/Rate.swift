import ArgumentParser
import ReadinessModel
import ReadinessStore

/// Answers statements.
struct Rate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Answer a statement, or many from standard input."),
    discussion: """
      readinessctl rate spring.readiness PLN-02 amber
      readinessctl rate spring.readiness PLN-02 --dont-know --ask "the treasurer" --question "Is it budgeted?"
      readinessctl rate spring.readiness PLN-02 --does-not-apply "We have no such unit"
      printf 'PLN-02 amber\\nPLN-03 dont-know\\n' | readinessctl rate spring.readiness -

      """
        + tr(
          """
          With “-” every line is a statement and a level, “dont-know”, “clear” or “does-not-apply REASON”; “saved” and \
          the change's id are printed as soon as a change is on the disk.
          """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Argument(help: ArgumentHelp(tr("The statement's id, or - to read many from standard input.")))
  var statement: String

  @Argument(help: ArgumentHelp(tr("The level's id or name.")))
  var level: String?

  @Flag(help: ArgumentHelp(tr("Nobody here knows.")))
  var dontKnow = false

  @Option(help: ArgumentHelp(tr("Whom to ask, with --dont-know."), valueName: "whom"))
  var ask: String?

  @Option(help: ArgumentHelp(tr("What to ask, with --dont-know.")))
  var question: String?

  @Option(help: ArgumentHelp(tr("It does not apply, for this reason."), valueName: "reason"))
  var doesNotApply: String?

  @Flag(help: ArgumentHelp(tr("Take the answer back.")))
  var clear = false

  @Option(
    help: ArgumentHelp(
      tr(
        "Why the answer changed: {ids}.", ["ids": ReasonForChange.all.map(\.rawValue).joined(separator: ", ")]
      ),
      valueName: "reason"))
  var why: String?

  @OptionGroup var author: AuthorOptions
  @OptionGroup var packs: PackOptions
  @OptionGroup var format: FormatOption

  func validate() throws {
    let answers = [level != nil, dontKnow, doesNotApply != nil, clear].count { $0 }
    if statement == "-" {
      if answers > 0 { throw ValidationError(tr("With - the answers come from standard input.")) }
    } else if answers != 1 {
      throw ValidationError(tr("Give one answer: a level, --dont-know, --does-not-apply or --clear."))
    }
    if let doesNotApply, !Self.isReason(doesNotApply) {
      throw ValidationError(tr("Say why it does not apply: --does-not-apply \"We have no such unit\"."))
    }
    if (ask != nil || question != nil) && !dontKnow {
      throw ValidationError(tr("--ask and --question belong to --dont-know."))
    }
    if let why, !ReasonForChange.all.contains(where: { $0.rawValue == why }) {
      throw ValidationError(
        tr(
          "There is no reason “{why}”. The reasons are {ids}.",
          ["why": why, "ids": ReasonForChange.all.map(\.rawValue).joined(separator: ", ")]))
    }
  }

  func run() async throws {
    var open = try await OpenAssessment(file, packs: packs.library, author: author.person())
    if statement == "-" {
      try await rateLines(&open)
    } else {
      let statement = try open.statement(statement)
      let change = try await open.save([action(statement, in: open)])
      say(change, statement)
      let applicability = open.pack.applicability(of: statement, in: open.assessment.circumstances)
      if let words = applicability.words {
        Terminal.complain(tr("The answer is kept but not counted. {words}", ["words": words]))
      }
    }
    await open.file.close()
  }

  private func action(_ statement: Statement, in open: OpenAssessment) throws -> Action {
    if dontKnow { return .dontKnow(statement: statement.id, ask: ask ?? "", question: question ?? "") }
    if let doesNotApply { return .doesNotApply(statement: statement.id, reason: doesNotApply) }
    if clear { return .clearAnswer(statement: statement.id) }
    let reason = why.map { ReasonForChange(rawValue: $0) }
    return .rate(statement: statement.id, level: try open.level(level ?? "").id, why: reason)
  }

  private static func isReason(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }

  private func rateLines(_ open: inout OpenAssessment) async throws {
    var number = 0
    while let line = readLine() {
      number += 1
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true).map(String.init)
      if parts.isEmpty { continue }
      do {
        let statement = try open.statement(parts[0])
        let action = try action(statement, parts.dropFirst().map(\.self), in: open)
        say(try await open.save([action]), statement)
      } catch let complaint as Complaint {
        throw complaint.inLine(number)
      }
    }
  }

  private func action(_ statement: Statement, _ words: [String], in open: OpenAssessment) throws -> Action {
    guard let answer = words.first else { throw Complaint(tr("A level is missing.")) }
    let rest = words.count > 1 ? words[1] : ""
    switch answer {
    case "dont-know": return .dontKnow(statement: statement.id, ask: "", question: rest)
    case "does-not-apply":
      guard Self.isReason(rest) else { throw Complaint(tr("Say why it does not apply.")) }
      return .doesNotApply(statement: statement.id, reason: rest)
    case "clear": return .clearAnswer(statement: statement.id)
    default: return .rate(statement: statement.id, level: try open.level(answer).id, why: nil)
    }
  }

  private func say(_ change: Change, _ statement: Statement) {
    switch format.format {
    case .json:
      Terminal.say((["saved": .string(change.id.text), "statement": .string(statement.id)] as JSON).text())
    case .text: Terminal.say("saved \(change.id) \(statement.id)")
    }
  }
}
