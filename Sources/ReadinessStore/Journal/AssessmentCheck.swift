import ReadinessModel

/// Looks for everything that is wrong with an assessment file, and changes nothing.
public struct AssessmentCheck {
  private let path: String
  private let packs: PackLibrary
  private var problems: [Problem] = []

  /// The mistakes in an assessment, in the order of its lines.
  public static func problems(in path: String, packs: PackLibrary) throws(StoreProblem) -> [Problem] {
    var check = AssessmentCheck(path: path, packs: packs)
    try check.run()
    return check.problems
  }

  private init(path: String, packs: PackLibrary) {
    self.path = path
    self.packs = packs
  }

  private mutating func run() throws(StoreProblem) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileBytes().read(path)
    } catch {
      throw StoreProblem(.read, path, error)
    }
    let reading = JournalReading(bytes)
    guard let header = reading.header else {
      let problem =
        reading.newer.map { StoreProblem.newer($0, path: path) } ?? StoreProblem.notOurs(path: path)
      return report(.error, line: 1, problem.happened, problem.advice)
    }
    if !Outbox.isPlain(header.id) {
      report(
        .warning, line: 1,
        tr(
          "The assessment's id is not one that this program makes: letters, digits and hyphens, 64 at most."),
        tr("It can be used. Ask whoever gave you the file how it was made."))
    }
    for damage in reading.damage {
      report(
        .error, line: damage.number,
        damage.isTorn
          ? tr("The last line is not finished: {reason}.", ["reason": damage.reason])
          : tr("The line cannot be read: {reason}.", ["reason": damage.reason]),
        tr("Opening the file in the program keeps a copy of it as it is; the other lines are read."))
    }
    if reading.foreign > 0 {
      report(
        .error, line: 1,
        trn(
          "A line belongs to another assessment.", "{n} lines belong to another assessment.", reading.foreign),
        tr("They are left alone. If they are needed, copy them into a file of their own."))
    }
    check(Journal(header, reading.changes), lines: lineNumbers(bytes))
    problems.sort { $0.location.line < $1.location.line }
  }

  private mutating func check(_ journal: Journal, lines: [String: Int]) {
    for change in journal.collisions where !change.isErased {
      report(
        .warning, line: lines[change.line] ?? 1,
        tr("The change {id} is there twice, not the same.", ["id": change.id]),
        tr("Both are kept; the greater line counts."))
    }
    let assessment = Assessment(journal)
    let pack: Pack
    do throws(StoreProblem) {
      pack = try packs.load(for: assessment, at: path)
    } catch {
      return report(.error, line: 1, error.happened, error.advice)
    }
    for change in journal.changes {
      let line = lines[change.line] ?? 1
      for operation in change.operations { check(operation, line: line, pack) }
    }
  }

  private mutating func check(_ operation: Operation, line: Int, _ pack: Pack) {
    if case .unknown = operation.edit {
      report(
        .warning, line: line, tr("The line does something that this version does not know."),
        tr("It is kept. A newer version of the program may show it."))
    }
    if let id = operation.edit.subject?.statement, pack.statement(id) == nil {
      report(
        .warning, line: line,
        tr("There is no statement “{id}” in the checklist “{pack}”.", ["id": id, "pack": pack.id]),
        tr("What was said about it is kept, but not counted."))
    }
    if case .rate(_, let level, _) = operation.edit, pack.level(level) == nil {
      report(
        .warning, line: line,
        tr("There is no level “{id}” in the checklist “{pack}”.", ["id": level, "pack": pack.id]),
        tr("The statement counts as not answered."))
    }
  }

  private mutating func report(_ severity: Problem.Severity, line: Int, _ message: String, _ advice: String) {
    let place = SourceLocation(file: path, line: line, column: 1)
    problems.append(Problem(severity, at: place, path: "", message: message, advice: advice))
  }

  private func lineNumbers(_ bytes: [UInt8]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for line in LineSplitter.lines(bytes) {
      numbers[String(decoding: line.bytes, as: UTF8.self), default: line.number] = line.number
    }
    return numbers
  }
}
