import Testing

@testable import ReadinessModel

@Suite("If you do only three things")
struct WhichThreeTests {
  /// An assessment of a checklist with some sections, answered in any way.
  private static func random(_ seed: Int) -> (Pack, Standing) {
    var random = SeededRandom(seed: UInt64(seed))
    let scale =
      switch seed % 3 {
      case 0: Sample.threeLevels
      case 1: Sample.fiveLevels
      default: Array(Sample.threeLevels.prefix(2))
      }
    var statements: [Statement] = []
    for section in ["A", "B", "C"] {
      for number in 0..<Int.random(in: 1...4, using: &random) {
        statements.append(
          Sample.statement(
            "\(section)\(number)", section: section, duty: random.chance(25) ? "law" : "good",
            gate: random.chance(20), essential: random.chance(30)))
      }
    }
    let pack = Sample.pack(statements, scale: scale)
    var author = Author()
    for statement in statements where !random.chance(8) {
      let low = random.chance(60) ? 0 : Int.random(in: scale.indices, using: &random)
      author.does(.rate(statement: statement.id, level: scale[low].id))
    }
    return (pack, Standing(author.assessment, pack))
  }

  /// What comes of raises, worked out anew from the rule.
  private static func worth(
    _ raises: [Raise], _ standing: Standing, _ pack: Pack, _ goal: WhichThree.Goal
  ) -> [Int] {
    let judging = Judging(pack: pack, roles: ScaleRoles(pack))
    var states = standing.states
    for raise in raises { states[raise.index] = .level(raise.to) }
    let kinds: [Status.Kind] = [.bad, .middle, .good]
    var (better, leaves, good) = (0, 0, 0)
    for section in standing.sections where section.tally.answered > 0 {
      let range = pack.range(of: section.id)
      var tally = Tally(scale: pack.scale.map(\.id))
      for index in range { tally.add(states[index]) }
      let (before, after) = (section.status.kind, judging.judge(range, states, tally).0.kind)
      if (kinds.firstIndex(of: after) ?? 0) > (kinds.firstIndex(of: before) ?? 0) { better += 1 }
      if before == .bad, after != .bad { leaves += 1 }
      if before != .good, after == .good { good += 1 }
    }
    let bad = judging.roles.bad
    let cleared = raises.filter {
      pack.traits[$0.index].isLegalDuty && bad.contains($0.from) && !bad.contains($0.to)
    }.count
    return [
      goal == .lift ? better : 0, cleared, leaves, good, -raises.count,
      -raises.reduce(0) { $0 + $1.to - $1.from },
      raises.filter { pack.traits[$0.index].isEssential }.count,
    ]
  }

  /// The best of all sets of at most three statements, raised to any levels.
  private static func best(_ standing: Standing, _ pack: Pack, _ goal: WhichThree.Goal) -> [Int] {
    let all = standing.states.indices.flatMap { index -> [Raise] in
      guard case .level(let from) = standing.states[index] else { return [] }
      return pack.scale.indices.dropFirst(from + 1).map { Raise(index: index, from: from, to: $0) }
    }
    var best = worth([], standing, pack, goal)
    func take(_ raises: [Raise]) {
      let worth = worth(raises, standing, pack, goal)
      if best.lexicographicallyPrecedes(worth) { best = worth }
    }
    for (place, one) in all.enumerated() {
      take([one])
      for (next, two) in all.enumerated().dropFirst(place + 1) where two.index != one.index {
        take([one, two])
        for three in all.dropFirst(next + 1) where three.index != two.index && three.index != one.index {
          take([one, two, three])
        }
      }
    }
    return best
  }

  @Test("No other three do more, over all sets and all levels", arguments: 0..<60)
  func exact(seed: Int) {
    let (pack, standing) = Self.random(seed)
    for goal in WhichThree.Goal.allCases {
      let found = WhichThree(goal, in: standing, of: pack)
      let raises = found.picks.compactMap { pick -> Raise? in
        guard let index = pack.index(of: pick.statement.id), let from = pack.index(ofLevel: pick.from.id),
          let to = pack.index(ofLevel: pick.to.id)
        else { return nil }
        return Raise(index: index, from: from, to: to)
      }
      #expect(raises.count == found.picks.count)
      #expect(Self.worth(raises, standing, pack, goal) == Self.best(standing, pack, goal), "\(goal)")
    }
  }

  @Test("The picks, what they gain and what is left, where a duty, a gate and halves are bad")
  func picks() {
    let pack = Sample.pack(
      [
        Sample.statement("A1", duty: "law"), Sample.statement("A2"),
        Sample.statement("B1", section: "B", gate: true), Sample.statement("B2", section: "B", duty: "law"),
        Sample.statement("C1", section: "C"), Sample.statement("C2", section: "C"),
      ])
    var author = Author()
    author.rates(["A1": "red", "A2": "green", "B1": "red", "B2": "red", "C1": "red", "C2": "red"])
    let found = WhichThree(in: Standing(author.assessment, pack), of: pack)
    #expect(found.picks.map(\.statement.id) == ["A1", "B1", "B2"])
    #expect(found.picks.map(\.to.id) == ["green", "green", "green"])
    #expect(found.gains.map(\.section.id) == ["A", "B"])
    #expect(found.gains.map(\.picks) == [["A1"], ["B1", "B2"]])
    #expect(found.left == (duties: 0, sections: 1))
  }

  @Test("Where nothing is answered, or all is good, nothing is picked")
  func nothing() {
    let pack = Sample.pack([Sample.statement("A1"), Sample.statement("A2")])
    var author = Author()
    #expect(WhichThree(in: Standing(author.assessment, pack), of: pack).picks.isEmpty)
    author.rates(["A1": "green", "A2": "green"])
    #expect(WhichThree(.lift, in: Standing(author.assessment, pack), of: pack).picks.isEmpty)
  }
}
