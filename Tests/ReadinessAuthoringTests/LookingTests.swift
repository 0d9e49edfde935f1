import ReadinessStore
import Testing

@testable import ReadinessAuthoring
@testable import ReadinessModel

@Suite("Looking at checklists")
struct LookingTests {
  private let scale = [
    Level(id: "bad", label: "Bad", symbol: .diamond, role: .bad),
    Level(id: "good", label: "Good", symbol: .circle, role: .good),
  ]

  private func statement(
    _ id: String, _ sentence: String = "We do what we said we would do.", duty: String = "practice",
    levels: [String] = ["We do not.", "We do."], toolkits: [String] = [], tags: [String] = [],
    nations: [String] = [], isGate: Bool = false
  ) -> Statement {
    Statement(
      id: id, section: "S", title: "T", sentence: sentence, descriptors: levels, duty: duty,
      toolkits: toolkits,
      tags: tags, appliesTo: nations.isEmpty ? nil : AppliesTo(nations: nations), isGate: isGate,
      isEssential: id.hasSuffix("1"))
  }

  private func pack(
    _ statements: [Statement], version: String = "1", redirects: [String: String] = [:],
    toolkits: [Pack.Toolkit] = [], scale: [Level]? = nil
  ) -> Pack {
    Pack(
      id: "p", version: version, title: "P", scale: scale ?? self.scale,
      duties: [Duty(id: "law", label: "Law", isLegal: true), Duty(id: "practice", label: "Practice")],
      nations: [Nation(id: "e", label: "England"), Nation(id: "w", label: "Wales")],
      outcomes: [Outcome(id: "o", label: "Never an outcome")],
      tags: [Tag(id: "money", label: "Money"), Tag(id: "people", label: "People")],
      sections: [Section(id: "S", title: "S")], statements: statements, redirects: redirects,
      glossary: [Term(term: "Burden", meaning: "x"), Term(term: "said", meaning: "y")], toolkits: toolkits)
  }

  @Test("The summary says what is asked where, what repeats, what is never used and what is said on one side")
  func summary() {
    let toolkit = Pack.Toolkit(id: "TK", title: "Kit", purpose: "p", statements: ["A-1", "A-2"])
    let unused = Pack.Toolkit(id: "TK9", title: "Unused", purpose: "p")
    let summary = PackSummary(
      pack(
        [
          statement("A-1", toolkits: ["TK"], tags: ["money"]), statement("A-2", nations: ["w"]),
          statement(
            "A-3", "One two three four five six seven eight nine.", levels: ["Alone here now.", "So."],
            toolkits: ["TK"]),
        ], toolkits: [toolkit, unused]))
    #expect(
      summary.asked == [
        PackSummary.Asked(place: "England", statements: 2, essentials: 1, minutes: 3),
        PackSummary.Asked(place: "Wales", statements: 3, essentials: 1, minutes: 5),
      ])
    #expect(summary.wordsPerLevel.map(\.words) == [3, 2])
    #expect(summary.repeated.map(\.text) == ["We do not.", "We do."])
    #expect(summary.repeated.first?.statements == ["A-1", "A-2"])
    #expect(summary.unused.map(\.names) == [["Never an outcome"], ["People"], ["Burden"], ["TK9 Unused"]])
    #expect(summary.oneSided.map(\.statement) == ["A-3", "A-2"])
    #expect(summary.longest?.statement == "A-3" && summary.longest?.words == 9)
    #expect(summary.lines.contains("England: 2 statements, one of them essential, about 3 minutes"))
    #expect(summary.lines.contains("TK names A-2, and A-2 does not name it."))
  }

  @Test("What another version changes is said statement by statement")
  func change() {
    let old = pack([
      statement("A-1"), statement("A-2"), statement("A-3"), statement("A-4"), statement("A-5"),
      statement("A-6"),
    ])
    let new = pack(
      [
        statement("A-1"), statement("A-2", "We do what we said we would do in time."),
        statement("A-3", duty: "law"),
        statement("B-4"), statement("A-5", isGate: true), statement("B-7"),
      ], version: "2", redirects: ["A-4": "B-4"])
    let change = PackChange(from: old, to: new)
    #expect(
      change.fates == [
        .init(now: "A-1", before: "A-1"), .init(now: "A-2", before: "A-2", reworded: [.sentence]),
        .init(now: "A-3", before: "A-3", isNowDuty: true), .init(now: "B-4", before: "A-4"),
        .init(now: "A-5", before: "A-5", isNowGate: true), .init(now: "B-7", before: nil),
        .init(now: nil, before: "A-6"),
      ])
    #expect(change.fates.map(\.isAsItWas) == [true, false, false, false, false, false, false])
    let comparison = PackComparison(of: new, against: old)
    #expect(comparison.mistakes.count == 1 && comparison.mistakes[0].hasPrefix("A-6 is gone"))
    #expect(comparison.differences.contains("B-4: was A-4"))
    #expect(comparison.differences.contains("A-2: reworded (sentence)"))
  }

  @Test("Other words under an id, and a version that was not raised, are mistakes")
  func successor() {
    let old = pack([statement("A-1"), statement("A-2")])
    let other = pack([statement("A-1", "Every door opens outward without any key."), statement("A-2")])
    let comparison = PackComparison(of: other, against: old)
    #expect(comparison.otherMeanings == ["A-1"])
    #expect(comparison.isVersionNotRaised)
    #expect(comparison.mistakes.count == 2)
    #expect(PackComparison(of: old, against: old).mistakes == [])
    let fewer = pack(
      [statement("A-1", levels: ["We do."]), statement("A-2", levels: ["We do."])], version: "2",
      scale: [scale[1]])
    #expect(PackChange(from: old, to: fewer).goneLevels == ["bad"])
  }

  @Test("Parts of toolkits that are gone are named")
  func parts() {
    func toolkit(_ columns: [String], steps: Int = 1) -> Pack.Toolkit {
      Pack.Toolkit(
        id: "TK", title: "t", purpose: "p", steps: (0..<steps).map { .init(id: "s\($0)", text: "x") },
        templates: [.init(id: "list", title: "l", form: .table(columns.map { .init(id: $0, title: $0) }))])
    }
    let old = pack([statement("A-1")], toolkits: [toolkit(["who", "when"])])
    let new = pack([statement("A-1")], version: "2", toolkits: [toolkit(["who"], steps: 0)])
    #expect(
      PackChange(from: old, to: new).goneParts == [
        .init(toolkit: "TK", part: "steps"), .init(toolkit: "TK", part: "list", field: "when"),
      ])
    #expect(
      PackChange(from: old, to: pack([statement("A-1")])).goneParts.map(\.part) == ["steps", "list"])
  }

  @Test("Every statement of the older version has one fate, and every one of the newer", arguments: 0..<40)
  func whole(seed: Int) {
    var random = Numbers(seed: UInt64(seed))
    func ids() -> [String] { (0..<12).map { "A-\($0)" }.filter { _ in Bool.random(using: &random) } }
    let (before, now) = (ids(), ids())
    var redirects: [String: String] = [:]
    for id in before where !now.contains(id) {
      if Bool.random(using: &random) { redirects[id] = now.randomElement(using: &random) }
    }
    let change = PackChange(
      from: pack(before.map { statement($0) }),
      to: pack(now.map { statement($0) }, version: "2", redirects: redirects))
    #expect(change.fates.compactMap(\.before).sorted() == before.sorted())
    #expect(Set(change.fates.compactMap(\.now)) == Set(now))
    for fate in change.fates {
      guard let before = fate.before else { continue }
      #expect(fate.now == (now.contains(before) ? before : redirects[before]))
    }
  }

  @Test("The preview has every text that people are asked")
  func preview() throws {
    let pack = try PackLibrary(.current).load("trust-localism")
    let lines = PackPreview(pack).lines
    let text = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    for statement in pack.statements {
      for part in [statement.id, statement.title, statement.sentence] + statement.descriptors {
        #expect(text.contains(part.split(separator: " ").joined(separator: " ")), "\(part)")
      }
    }
    #expect(lines.allSatisfy { $0.count <= 120 })
  }
}

/// The same numbers every time.
struct Numbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &+ 1 }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
