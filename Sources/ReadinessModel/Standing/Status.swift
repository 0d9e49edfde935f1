/// How a section or an outcome stands: at a level, perhaps only so far, or not answered.
public struct Status: Hashable, Sendable {
  /// What kind of status it is.
  public enum Kind: Hashable, Sendable {
    /// Nothing of it is asked of this organisation, or everything was said not to apply.
    case doesNotApply
    case unanswered
    /// Held at the lowest level.
    case bad
    /// Neither the lowest nor good.
    case middle
    case good
  }

  public let kind: Kind
  /// The level; nil if there is none to show.
  public let level: Level.ID?
  /// Whether statements are still to be answered.
  public let soFar: Bool
  /// The status in words: “Red so far”.
  public let label: String
}

/// What the levels of a scale count as.
///
/// The levels in the role `bad` hold a section back, those in the role `good` are what it should reach; where no level
/// has the role, the lowest or the highest stands for it. Where the checklist says from which level on all are good, that
/// holds. All other levels lie between, and count as neither.
struct ScaleRoles {
  let bad: Set<Int>
  let good: Set<Int>
  let between: [Int]
  let scale: [Level]

  init(_ pack: Pack) {
    let scale = pack.scale
    self.scale = scale
    let first = pack.rules.goodFrom.flatMap(pack.index(ofLevel:))
    let withGood = scale.indices.filter { index in
      first.map { index >= $0 } ?? (scale[index].role == .good)
    }
    let good = Set(withGood.isEmpty ? Array(scale.indices.suffix(1)) : withGood)
    let withBad = scale.indices.filter { scale[$0].role == .bad && !good.contains($0) }
    let bad = Set(withBad.isEmpty ? Array(scale.indices.prefix(1)) : withBad).subtracting(good)
    self.good = good
    self.bad = bad
    between = scale.indices.filter { !bad.contains($0) && !good.contains($0) }
  }

  /// The level that a bad status shows.
  var badLevel: Level? { bad.min().map { scale[$0] } }

  /// The level that a good status shows.
  var goodLevel: Level? { good.min().map { scale[$0] } }

  /// The level that a status between shows where nothing is bad: the highest between that at least half of the answers
  /// reach, or else the lowest between. With three levels it is the middle one; with two there is none.
  func betweenLevel(_ tally: Tally) -> Int? {
    let reached = between.last { level in
      2 * tally.byLevel[level...].reduce(0, +) >= tally.answered
    }
    return reached ?? between.first
  }
}
