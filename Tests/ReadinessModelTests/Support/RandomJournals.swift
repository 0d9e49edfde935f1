import ReadinessModel

/// What three people do to one assessment at the same time, now and then hearing of each other.
struct RandomJournals {
  static let statements = ["A1", "A2", "A3", "B1"]
  static let lists = ["actions", "T/outline", "T/steps/done"]
  private static let rows = lists.flatMap { list in ["r1", "r2"].map { RowID(list: list, row: $0) } }

  /// What each has at the end.
  private(set) var authors: [Author]
  private var random: SeededRandom

  init(seed: Int, steps: Int = 30) {
    random = SeededRandom(seed: UInt64(seed))
    authors = (0..<3).map { Author("p-\($0)", seed: UInt64(seed * 3 + $0)) }
    for _ in 0..<steps { step() }
  }

  /// The journals of the three.
  var journals: [Journal] { authors.map(\.journal) }

  /// Every change that anybody made, in a random order, some twice.
  mutating func shuffledChanges() -> [Change] {
    let all = authors.flatMap(\.changes)
    return all.shuffled(using: &random)
  }

  private mutating func step() {
    let who = Int.random(in: authors.indices, using: &random)
    switch Int.random(in: 0..<100, using: &random) {
    case ..<65:
      let edits = (0..<(random.chance(20) ? 2 : 1)).map { _ in edit(for: authors[who].assessment) }
      let id = authors[who].newID()
      authors[who].takes(
        authors[who].assessment.change(edits, by: authors[who].person, at: authors[who].now, id: id))
    case ..<85:
      let other = authors[Int.random(in: authors.indices, using: &random)]
      authors[who].syncs(with: other)
    case ..<90: unknownChange(who)
    case ..<95:
      guard !authors[who].changes.isEmpty else { return }
      let change = random.pick(authors[who].changes)
      if !change.isErased { authors[who].takes(Change(erasing: change)) }
    default: collision(who)
    }
  }

  /// A change of a newer version of the program, with things this one does not know.
  private mutating func unknownChange(_ who: Int) {
    let id = authors[who].newID()
    let line = """
      {"id":"\(id)","mood":"good", "at":"\(authors[who].now)","by":"p-9","do":[{"vote":{"for":[1,2]},"replaces":[]},\
      {"rate":{"statement":"A1","level":"green","sure":0.50}}]}
      """
    if let change = try? Change(parsing: line) { authors[who].takes(change) }
  }

  /// Another line with an id that is there already.
  private mutating func collision(_ who: Int) {
    guard let change = authors[who].changes.randomElement(using: &random), !change.isErased else { return }
    let edits = [edit(for: authors[who].assessment)]
    authors[who].takes(
      Change(id: change.id, at: change.at, by: "p-7", operations: edits.map { Operation($0) }))
  }

  /// What somebody might say next.
  ///
  /// - Parameter ofToday: Leaves out what only versions before this one wrote.
  mutating func edit(for assessment: Assessment, ofToday: Bool = false) -> Edit {
    let statement = random.pick(Self.statements)
    let text = random.pick(["one", "two", "three"])
    switch Int.random(in: ofToday ? 2..<18 : 0..<18, using: &random) {
    case 0: return .setRow(random.pick(Self.rows), values: ["what": .string(text)])
    case 1: return .removeRow(random.pick(Self.rows))
    case 2...4:
      let why: ReasonForChange? = random.chance(50) ? .foundOutMore : nil
      return .rate(statement: statement, level: random.pick(["red", "amber", "green"]), why: why)
    case 5: return .dontKnow(statement: statement, ask: text, question: text)
    case 6: return .doesNotApply(statement: statement, reason: text)
    case 7: return .clearAnswer(statement: statement)
    case 8: return .note(statement: statement, text: text)
    case 9: return .flag(statement: statement, isOn: random.chance(50))
    case 10:
      return .target(statement: statement, level: "green", by: random.chance(50) ? Day("2011-03-31") : nil)
    case 11: return .judgement(level: "amber", words: text)
    case 12: return .setFields(random.pick(Self.rows), values: ["what": .string(text)])
    case 13: return random.chance(40) ? action() : evidence()
    case 14: return .setFields(random.pick(Self.rows), values: ["what": "", "who": .string(text)])
    case 15: return .setFields(random.pick(Self.rows), values: [:])
    default:
      return random.chance(50)
        ? .takeOut(random.pick(Self.rows))
        : .moveRow(
          random.pick(Self.rows), position: .between(nil, random.chance(50) ? PositionKey("V") : nil))
    }
  }
}

extension RandomJournals {
  /// Something that somebody may say of evidence.
  fileprivate mutating func evidence() -> Edit {
    let id = random.pick(["e1", "e2", "e3"])
    let use = EvidenceUse.row(id, random.pick(Self.statements))
    let day = random.pick(["", "2009-01-31", "2011-01-31", "2011-06-30", "in spring"])
    return switch Int.random(in: 0..<8, using: &random) {
    case 0: Evidence.writing(random.pick(["one", "two"]), into: Evidence.title, of: Evidence.row(id))
    case 1: Evidence.writing(day, into: Evidence.date, of: Evidence.row(id))
    case 2: Evidence.writing(day, into: Evidence.reviewBy, of: Evidence.row(id))
    case 3: .takeOut(random.chance(50) ? use : Evidence.row(id))
    case 4: .setFields(random.chance(50) ? use : Evidence.row(id), values: [:])
    default:
      .setFields(
        use,
        values: [
          "evidence": .string(id), "statement": .string(String(use.row.split(separator: "/")[1])),
        ])
    }
  }

  /// Something that somebody may say of an action.
  fileprivate mutating func action() -> Edit {
    let row = ActionItem.row(random.pick(["r1", "r2"]))
    let served = Self.statements.filter { _ in random.chance(40) }
    let day = random.pick(["", "2011-03-31", "2011-09-30", "in spring"])
    let state = random.pick([
      ActionState.proposed, .agreed, .underWay, .done(on: nil), .done(on: Day("2011-03-31")),
      .dropped(reason: "too dear"),
    ])
    return switch Int.random(in: 0..<4, using: &random) {
    case 0: ActionItem.writing(served, into: ActionItem.serves, of: row)
    case 1: ActionItem.becoming(state, row)
    case 2: ActionItem.writing(day, into: ActionItem.by, of: row)
    default: ActionItem.planning(row, "one", who: "Ann", by: Day(day), for: served)
    }
  }
}

/// Everything that can be seen of an assessment.
struct Snapshot: Equatable {
  var answers: [Answer]
  var notes: [String]
  var flags: [Bool]
  var targets: [Target?]
  var judgement: Judgement?
  var rows: [Row]
  var conflicts: [Conflict]
  var questions: [Question]
  var histories: [[HistoryEntry]]

  init(_ assessment: Assessment) {
    let statements = RandomJournals.statements
    answers = statements.map { assessment.answer(to: $0) }
    notes = statements.map { assessment.note(on: $0) }
    flags = statements.map { assessment.isFlagged($0) }
    targets = statements.map { assessment.target(for: $0) }
    judgement = assessment.judgement
    rows = RandomJournals.lists.flatMap { assessment.rows(of: $0) }
    conflicts = assessment.conflicts
    questions = assessment.questions
    histories =
      statements.map { assessment.history(of: $0) }
      + RandomJournals.lists.map { assessment.history(ofList: $0) }
  }
}
