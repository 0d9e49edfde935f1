import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Damage of every kind")
struct DamageTests {
  /// Bytes of a journal with damage somewhere, and the changes whose lines are untouched.
  private struct Case {
    var bytes: [UInt8]
    var intact: Set<Change.ID>

    init(_ changes: [Change], header: Header, using random: inout SeededGenerator) {
      var lines = ([header.line] + changes.map(\.line)).map { Array($0.utf8) + [0x0A] }
      var intact = Set(changes.map(\.id))
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 1..<lines.count, using: &random)
        let place = Int.random(in: 0..<max(1, lines[index].count), using: &random)
        intact.remove(changes[index - 1].id)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: lines[index] = Array(lines[index].prefix(place)) + [0x0A]
        case 1: lines[index].insert(contentsOf: [0x00, 0xFF, 0x22], at: place)
        case 2: lines[index] = []
        case 3: lines[index][max(0, place - 1)] ^= 0x15
        default: lines[index] = Array(lines[index].dropFirst(place))
        }
        // What follows a line without its end is on the same line.
        if lines[index].last != 0x0A && !lines[index].isEmpty { lines[index].append(0x0A) }
      }
      bytes = lines.flatMap { $0 }
      self.intact = intact
    }
  }

  @Test("Whatever happened to other lines, untouched ones are read", arguments: 0..<60)
  func intactLines(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let changes = (0..<20).map { note("note \($0) “quoted” \\ \(String(repeating: "ä", count: $0))") }
    let damaged = Case(changes, header: .fresh(), using: &random)
    let place = try Workplace()
    try FileBytes().put(damaged.bytes, at: place.path())
    let file = try await AssessmentFile.open(place.path(), in: place.surroundings())
    let read = Set(file.opened.journal.changes.map(\.id))
    #expect(damaged.intact.isSubset(of: read))
    let change = note("after the damage")
    try await file.appendAndWait(change)
    await file.close()
    let bytes = try FileBytes().read(place.path())
    #expect(bytes.starts(with: damaged.bytes))
    let again = try await AssessmentFile.read(place.path(), in: place.surroundings()).journal
    #expect(again.contains(change))
    #expect(damaged.intact.allSatisfy { again[$0] != nil })
  }
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
