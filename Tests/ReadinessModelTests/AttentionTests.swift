import ReadinessModel
import Testing

@Suite("What deserves attention first")
struct AttentionTests {
  private static let day = Sample.day("2011-03-31")

  /// What is listed on 31 March 2011.
  static func first(_ assessment: Assessment, _ pack: Pack, on day: Day = day) -> [Attention] {
    Standing(assessment, pack).lookAtFirst(
      in: assessment, ActionLog(assessment, pack, on: day),
      SupportStanding(assessment, EvidenceRegister(assessment), pack, on: day))
  }

  private func plan(_ name: String, _ by: String, for served: [Statement.ID] = []) -> Edit {
    ActionItem.planning(ActionItem.row(name), "Do \(name)", who: "Ann", by: Day(by), for: served)
  }

  @Test("The most urgent come first, each kind with its words and its verb")
  func order() {
    let laws = ["L1", "L2", "L3", "U1"]
    let pack = Sample.pack(
      (laws + ["A1", "A2", "A3", "A4", "A5", "C1"]).map {
        Sample.statement($0, duty: laws.contains($0) ? "law" : "good")
      } + [Sample.statement("G1", section: "B", gate: true)])
    var ann = Author("p-ann", seed: 1)
    var bob = Author("p-bob", seed: 2)
    ann.rates(["C1": "red"])
    bob.rates(["C1": "green"])
    ann.syncs(with: bob)
    func kinds() -> [Attention.Kind] { Self.first(ann.assessment, pack).map(\.kind) }
    ann.does(.dontKnow(statement: "A2", ask: "Clerk", question: ""))
    ann.does(.flag(statement: "A3", isOn: true))
    ann.rates(["L1": "red", "G1": "red", "A1": "red"])
    ann.does(plan("late", "2011-02-28"))
    ann.rates(["L2": "green"])
    for edit in Evidence.adding("old", title: "Old", reviewBy: Day("2011-03-30"), for: ["A4"]) {
      ann.does(edit)
    }
    let found = Self.first(ann.assessment, pack)
    #expect(
      found.map(\.kind) == [
        .conflict, .legalDuty, .gate, .lateAction, .question, .flagged, .bad, .unsupportedDuty,
      ])
    #expect(found.map(\.statement) == ["C1", "L1", "G1", nil, "A2", "A3", "A1", "L2"])
    #expect(found[1].words == "legal duty, rated “Red”")
    #expect(found[3].words == "action, 31 days late" && found[3].title == "Do late")
    #expect(found[3].action == ActionItem.row("late") && found[3].verb == "Open action")
    #expect(found[4].words == "to be asked: Clerk")
    #expect(found[7].words == "legal duty, rated “Green” without evidence")
    #expect(found[7].verb == "Add evidence")
    // With the first of them seen to, the last of them are listed.
    ann.rates(["L1": "amber", "G1": "amber", "A1": "amber", "A2": "amber", "A4": "green", "A5": "green"])
    ann.does(.flag(statement: "A3", isOn: false))
    #expect(
      kinds() == [
        .conflict, .lateAction, .unsupportedDuty, .unansweredDuty, .unansweredDuty, .oldEvidence,
        .unsupported,
      ])
    #expect(Attention.Kind.allCases == Attention.Kind.allCases.sorted())
  }

  @Test("What a good rating rests on is asked only where evidence is kept at all, and of a duty said once")
  func support() {
    let pack = Sample.pack([
      Sample.statement("L1", duty: "law"), Sample.statement("L2", duty: "law"), Sample.statement("A1"),
      Sample.statement("A2"),
    ])
    var ann = Author("p-ann", seed: 1)
    ann.rates(["L1": "green", "L2": "green", "A1": "green", "A2": "green"])
    #expect(Self.first(ann.assessment, pack).isEmpty)
    for edit in Evidence.adding("old", title: "Old", reviewBy: Day("2011-03-30"), for: ["L1", "A1"]) {
      ann.does(edit)
    }
    let found = Self.first(ann.assessment, pack)
    #expect(found.map(\.statement) == ["L1", "L2", "A1", "A2"])
    #expect(
      found.map(\.words) == [
        "legal duty, rated “Green” on old evidence only", "legal duty, rated “Green” without evidence",
        "rated “Green” on old evidence only", "rated “Green” without evidence",
      ])
    #expect(found.map(\.verb) == ["Look again", "Add evidence", "Look again", "Add evidence"])
    // The day is the one that is passed in: a day earlier the evidence was still good.
    #expect(
      Self.first(ann.assessment, pack, on: Sample.day("2011-03-30")).map(\.statement) == ["L2", "A2"])
    ann.does(.takeOut(Evidence.row("old")))
    #expect(Self.first(ann.assessment, pack).isEmpty)
  }

  @Test("A late action names what it is for; what is only at a bad level is not listed once more for itself")
  func lateActions() {
    let pack = Sample.pack([
      Sample.statement("L1", duty: "law"), Sample.statement("A1"), Sample.statement("A2"),
      Sample.statement("A3"),
    ])
    var ann = Author("p-ann", seed: 1)
    ann.rates(["L1": "red", "A1": "red", "A2": "red", "A3": "green"])
    ann.does(plan("b", "2011-03-30", for: ["A1", "A3"]))
    ann.does(plan("a", "2011-03-01", for: ["L1"]))
    ann.does(plan("c", "2011-03-31", for: ["A2"]))
    let found = Self.first(ann.assessment, pack)
    #expect(found.map(\.title) == ["Title L1", "Do a", "Do b", "Title A2"])
    #expect(found[1].words == "action, 30 days late, for L1, rated “Red”")
    #expect(found[2].words == "action, 1 day late, for A1, rated “Red”; A3")
    ann.does(ActionItem.becoming(.done(on: nil), ActionItem.row("b")))
    #expect(Self.first(ann.assessment, pack).map(\.title) == ["Title L1", "Do a", "Title A1", "Title A2"])
  }

  @Test("No more than eight are listed, however many are late")
  func most() {
    let pack = Sample.pack((0..<20).map { Sample.statement("A\($0)") })
    var ann = Author("p-ann", seed: 1)
    for index in 0..<20 {
      ann.does(plan("n\(index)", "2011-02-28", for: (0...index).map { "A\($0)" }))
    }
    let found = Self.first(ann.assessment, pack)
    #expect(found.count == 8)
    #expect(found.allSatisfy { $0.kind == .lateAction })
    ann.does(ActionItem.becoming(.done(on: nil), ActionItem.row("n0")))
    #expect(Self.first(ann.assessment, pack).contains { $0.words.hasSuffix("A0; A1; A2; and 8 more") })
  }
}
