/// How an assessment came to stand where it stands: the fold of its changes, day by day.
///
/// Answers hold until they are changed, so between two days nothing moves. What was asked on a day is what was asked then;
/// where the organisation, the date or the checklist changed, the numbers before and after do not count the same, and
/// there is a ``Break``. A time in the future counts as now. Made in one pass over the changes: not on the main thread.
public struct Series: Sendable {
  /// Whose numbers are followed.
  public enum Group: Hashable, Sendable {
    case whole
    /// The statements of the short route.
    case essentials
    /// The statements that rest on law.
    case legalDuties
    case section(Section.ID)
    case outcome(Outcome.ID)
    /// The statements for which a strategy does something.
    case strategy(Strategy.ID)
  }

  /// How statements stood at the end of a day.
  public struct Point: Hashable, Sendable {
    public let day: Day
    public let tally: Tally

    /// The numbers of a day.
    public init(day: Day, tally: Tally) {
      self.day = day
      self.tally = tally
    }
  }

  /// A day on which other statements came to be asked.
  public struct Break: Hashable, Sendable {
    public let day: Day
    /// What changed, in words.
    public let words: String
  }

  /// One statement that came to stand otherwise.
  struct Move: Sendable {
    let day: Day
    let statement: Int
    let from: StatementState
    let to: StatementState
  }

  /// Where asking changed, the earliest first.
  public private(set) var breaks: [Break] = []
  /// The statements that came to stand otherwise, in the order of time.
  private(set) var moves: [Move] = []
  private let pack: Pack
  /// How the statements stood before the first answer.
  private var beginning: [StatementState]

  /// The series of a journal.
  ///
  /// - Parameters:
  ///   - pack: The checklist that it answers now. Answers to statements that this one lacks are not counted.
  ///   - now: What a time in the future counts as.
  public init(_ journal: Journal, of pack: Pack, now: Instant) {
    self.pack = pack
    var assessment = Assessment(header: journal.header, redirects: pack.redirects)
    var states = Standing.states(in: assessment, of: pack)
    beginning = states
    let changes = journal.changes.lazy.map { (at: Swift.min($0.at, now), change: $0) }
      .sorted { ($0.at, $0.change.id) < ($1.at, $1.change.id) }
    for (moment, change) in changes {
      let (before, reference) = (assessment.circumstances, assessment.pack)
      let touched = assessment.apply(change)
      let day = moment.localDay
      let isAskedAnew = before != assessment.circumstances
      let isBegun = !moves.isEmpty
      if isBegun, let words = Self.words(from: (before, reference), to: assessment) {
        breaks.append(Break(day: day, words: words))
      }
      let indices = isAskedAnew ? Array(states.indices) : touched.statements.compactMap { pack.index(of: $0) }
      for index in indices {
        let state = Standing.state(of: index, in: assessment, pack)
        guard state != states[index] else { continue }
        if isBegun || !isAskedAnew {
          moves.append(Move(day: day, statement: index, from: states[index], to: state))
        }
        states[index] = state
      }
      if isAskedAnew, moves.isEmpty { beginning = states }
    }
  }

  /// Why other statements are asked than before; nil if the same are.
  private static func words(
    from old: (circumstances: Circumstances, pack: PackReference?), to assessment: Assessment
  ) -> String? {
    if let pack = assessment.pack, let before = old.pack, pack != before {
      return tr("From here on version {version} of the checklist", ["version": pack.version])
    }
    let new = assessment.circumstances
    guard new != old.circumstances else { return nil }
    if new.asAt != old.circumstances.asAt {
      return tr("From here on as at {day}", ["day": new.asAt.long])
    }
    return tr("From here on for another organisation or area")
  }

  /// The days on which something moved, the earliest first.
  public var days: [Day] {
    moves.reduce(into: []) { if $0.last != $1.day { $0.append($1.day) } }
  }

  /// The numbers of a group, one point for each day on which they moved, the earliest first.
  public func points(of group: Group) -> [Point] {
    let counts = membership(of: group)
    var tally = Tally(scale: pack.scale.map(\.id))
    for index in beginning.indices where counts[index] { tally.add(beginning[index]) }
    var points: [Point] = []
    for move in moves where counts[move.statement] {
      tally.replace(move.from, with: move.to)
      if points.last?.day == move.day { points.removeLast() }
      points.append(Point(day: move.day, tally: tally))
    }
    return points
  }

  /// How the statements stood at the end of a day, in the checklist's order.
  public func states(on day: Day) -> [StatementState] {
    var states = beginning
    for move in moves.prefix(while: { $0.day <= day }) { states[move.statement] = move.to }
    return states
  }

  /// Which statements belong to a group.
  private func membership(of group: Group) -> [Bool] {
    let served: Set<Statement.ID> =
      if case .strategy(let id) = group {
        Set(pack.strategy(id)?.statements.map(pack.currentID) ?? [])
      } else {
        []
      }
    return pack.statements.indices.map { index in
      let statement = pack.statements[index]
      return switch group {
      case .whole: true
      case .essentials: statement.isEssential
      case .legalDuties: pack.isLegalDuty(statement)
      case .section(let id): statement.section == id
      case .outcome(let id): statement.outcomes.contains(id)
      case .strategy: served.contains(statement.id)
      }
    }
  }
}
