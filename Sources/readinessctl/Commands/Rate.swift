import ArgumentParser
import ReadinessModel
import ReadinessSession

/// Answers statements.
struct Rate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Answer a statement, or many from standard input."),
    discussion: """
      readinessctl rate spring.readiness A-02 partly
      readinessctl rate spring.readiness A-02 --dont-know --ask "the treasurer" --question "Is it budgeted?"
      readinessctl rate spring.readiness A-02 --does-not-apply "We have no such unit"
      printf 'A-02 partly\\nA-03 dont-know What does it cost?\\n' | readinessctl rate spring.readiness -

      """
        + tr(
          """
          With “-” every line is a statement and a level, “clear”, “dont-know” or “dont-know QUESTION”, or \
          “does-not-apply REASON”, with spaces or tabs between; “saved” and the change's id are printed as soon as a \
          change is on the disk. A line that cannot be understood ends the command; the lines before it are saved.
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

  @OptionGroup var options: WritingOptions
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
    try await Work.on(file, options) { work in
      if statement == "-" {
        try await StandardInput.eachLine { line in try await rate(line, &work) }
      } else {
        let statement = try work.pack.statement(meant: statement)
        let change = try await work.perform([edit(statement, in: work.pack)])
        try format.saySaved(change, statement)
        let applicability = work.pack.applicability(
          of: statement, in: work.session.assessment.circumstances)
        if let words = applicability.words {
          Terminal.complain(tr("The answer is kept but not counted. {words}", ["words": words]))
        }
      }
    }
  }

  private func edit(_ statement: Statement, in pack: Pack) throws -> Edit {
    if dontKnow { return .dontKnow(statement: statement.id, ask: ask ?? "", question: question ?? "") }
    if let doesNotApply { return .doesNotApply(statement: statement.id, reason: doesNotApply) }
    if clear { return .clearAnswer(statement: statement.id) }
    let reason = why.map { ReasonForChange(rawValue: $0) }
    return .rate(statement: statement.id, level: try pack.level(meant: level ?? "").id, why: reason)
  }

  private static func isReason(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }

  /// One line of standard input: a statement, an answer, and the words that belong to it.
  private func rate(_ line: String, _ work: inout Work) async throws {
    guard let (id, words) = line.firstWord() else { return }
    let statement = try work.pack.statement(meant: id)
    guard let (answer, rest) = words.firstWord() else { throw Complaint(tr("A level is missing.")) }
    let edit = try edit(statement, answer, rest, in: work.pack)
    try format.saySaved(try await work.perform([edit]), statement)
  }

  private func edit(
    _ statement: Statement, _ answer: String, _ rest: String, in pack: Pack
  ) throws -> Edit {
    switch answer {
    case "dont-know": return .dontKnow(statement: statement.id, ask: "", question: rest)
    case "does-not-apply":
      guard Self.isReason(rest) else { throw Complaint(tr("Say why it does not apply.")) }
      return .doesNotApply(statement: statement.id, reason: rest)
    case "clear":
      try mustEnd(after: answer, rest)
      return .clearAnswer(statement: statement.id)
    default:
      // The name of a level may have spaces.
      let words = rest.isEmpty ? answer : answer + " " + rest
      if let level = pack.level(named: words) {
        return .rate(statement: statement.id, level: level.id, why: nil)
      }
      let level = try pack.level(meant: answer)
      try mustEnd(after: answer, rest)
      return .rate(statement: statement.id, level: level.id, why: nil)
    }
  }

  /// Words that nothing would be done with are a mistake of whoever wrote them: a note, say, goes elsewhere.
  private func mustEnd(after answer: String, _ rest: String) throws {
    guard !rest.isEmpty else { return }
    throw Complaint(
      tr(
        "“{rest}” after “{answer}” is not understood. Words about an answer are written with “readinessctl note”.",
        ["rest": rest, "answer": answer]))
  }
}
