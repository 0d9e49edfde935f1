/// How much a toolkit would help an assessment as it stands: counts of the statements that it serves, the weightiest first.
public struct ToolkitNeed: Comparable, Sendable {
  /// Legal duties at a bad level.
  public var badDuties = 0
  /// Gates at a bad level.
  public var badGates = 0
  /// Other statements at a bad level.
  public var bad = 0
  /// Statements at a poor or middle level.
  public var middle = 0
  /// Essentials, whatever their level.
  public var essentials = 0
  /// The statement at the lowest level that it serves, of several the weightiest; nil where none is below good.
  public var worst: Statement.ID?
  /// How many of its statements are below fair.
  public var toMend = 0

  public static func < (one: ToolkitNeed, other: ToolkitNeed) -> Bool {
    one.weights.lexicographicallyPrecedes(other.weights)
  }

  public static func == (one: ToolkitNeed, other: ToolkitNeed) -> Bool { one.weights == other.weights }

  private var weights: [Int] { [badDuties, badGates, bad, middle, essentials] }
}

extension Assessment {
  /// How much a toolkit would help as it stands. Only statements that are asked count.
  public func need(of toolkit: Pack.Toolkit, in pack: Pack) -> ToolkitNeed {
    var need = ToolkitNeed()
    var worst: (rank: Int, id: Statement.ID)?
    for id in toolkit.statements {
      guard let statement = pack.statement(id),
        pack.applicability(of: statement, in: circumstances).applies
      else { continue }
      if statement.isEssential { need.essentials += 1 }
      guard case .level(let level) = answer(to: statement.id), let role = pack.level(level)?.role else {
        continue
      }
      let rank: Int
      switch role {
      case .bad where pack.isLegalDuty(statement): (rank, need.badDuties) = (0, need.badDuties + 1)
      case .bad where statement.isGate: (rank, need.badGates) = (1, need.badGates + 1)
      case .bad: (rank, need.bad) = (2, need.bad + 1)
      case .poor, .middle: (rank, need.middle) = (3, need.middle + 1)
      case .fair, .good: continue
      }
      need.toMend += 1
      if worst.map({ rank < $0.rank }) ?? true { worst = (rank, statement.id) }
    }
    need.worst = worst?.id
    return need
  }

  /// The toolkits that can be worked with, those first that help most; those that are not for this assessment last. What
  /// helps equally keeps the checklist's order.
  public func toolkitsByNeed(in pack: Pack) -> [(toolkit: Pack.Toolkit, need: ToolkitNeed)] {
    pack.usableToolkits.enumerated()
      .map {
        (
          place: $0, toolkit: $1, need: need(of: $1, in: pack),
          isUsed: pack.applicability(of: $1.limits, in: circumstances).applies
        )
      }
      .sorted { one, other in
        if one.isUsed != other.isUsed { return one.isUsed }
        return one.need == other.need ? one.place < other.place : other.need < one.need
      }
      .map { ($0.toolkit, $0.need) }
  }
}
