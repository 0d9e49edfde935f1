import Testing

@testable import ReadinessModel

@Suite("Rows that were made to take long")
struct HostileRowTests {
  private static let row = RowID(list: "l", row: "r")

  /// The ids of so many changes.
  private func ids(_ count: Int) -> [ULID] {
    (0..<count).map { ULID(time: Instant(milliseconds: 1_000_000), random: UInt128($0)) }
  }

  private func change(_ id: ULID, _ edit: Edit, replaces: [ULID] = []) -> Change {
    Change(
      id: id, at: id.time, by: "p",
      operations: [Operation(edit, replaces: replaces.map { OperationID($0, 0) })])
  }

  private func fields(_ count: Int, _ value: JSON = "x") -> JSONObject {
    JSONObject((0..<count).map { JSONObject.Member(key: "f\($0)", value: value) })
  }

  /// How long it takes, at best, to fold changes and to find what is disputed, in milliseconds.
  private func time(_ changes: [Change], _ check: (Assessment) -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<3 {
      let start = ContinuousClock.now
      let assessment = Assessment(header: Sample.header, changes)
      let conflicts = assessment.conflicts
      best = min(best, (ContinuousClock.now - start) / .milliseconds(1))
      #expect(assessment.conflicts == conflicts)
      check(assessment)
    }
    return best
  }

  /// The time for rows of which each has a few fields, as many as what is compared with it.
  private func ordinary(_ count: Int) -> Double {
    let changes = ids(count).enumerated().map { number, id in
      change(id, .setFields(RowID(list: "l", row: "\(number)"), values: fields(2)))
    }
    return time(changes) { #expect($0.rows(of: "l").count == count) }
  }

  @Test("One that speaks of many fields may replace many")
  func cross() {
    let all = ids(4001)
    let changes = all.dropLast().map { change($0, .setFields(Self.row, values: ["f1": "old"])) }
    let last = change(all[4000], .setFields(Self.row, values: fields(4000)), replaces: Array(all.dropLast()))
    let taken = time(changes + [last]) {
      #expect($0.row(Self.row)?.values["f1"] == "x")
      #expect($0.heads(of: .field(Self.row, "f1")) == [OperationID(all[4000], 0)])
    }
    #expect(taken < 20 * ordinary(4001))
  }

  @Test("People may disagree about many fields")
  func disputes() {
    let all = ids(2)
    let changes = [
      change(all[0], .setFields(Self.row, values: fields(4000, "one"))),
      change(all[1], .setFields(Self.row, values: fields(4000, "other"))),
    ]
    let taken = time(changes) { #expect($0.conflicts.count == 4000) }
    #expect(taken < 20 * ordinary(4000))
  }

  @Test("Many may have written the row whole, as 0.1 did, and one all fields over that")
  func wholes() {
    let all = ids(3001)
    let changes = all.dropLast().map { change($0, .setRow(Self.row, values: ["a": "old"])) }
    let last = change(all[3000], .setFields(Self.row, values: fields(3000)), replaces: Array(all.dropLast()))
    let replacing = time(changes + [last]) {
      #expect($0.conflicts.isEmpty)
      #expect($0.heads(of: .field(Self.row, "f1")) == [OperationID(all[3000], 0)])
      #expect($0.heads(of: .field(Self.row, "a")).count == 3000)
      #expect($0.heads(of: .field(Self.row, "b")).count == 3000)
    }
    // Not knowing of them: what they left out they say to be nothing.
    let beside = time(changes + [change(all[3000], .setFields(Self.row, values: fields(3000)))]) {
      #expect($0.conflicts.count == 3000)
      #expect($0.conflicts.allSatisfy { $0.claims.count == 2 && $0.claims[0].id.change == all[3000] })
    }
    #expect(max(replacing, beside) < 20 * ordinary(3001))
  }
}
