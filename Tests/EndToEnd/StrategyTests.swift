import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("Adopting a model strategy", .timeLimit(.minutes(15)))
  struct StrategyTests {
    @Test("From the toolkits to a strategy, an action planned and one left out, and Undo takes back the last")
    func adopting() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Toolkits")
      try await window.whole.press(.button, "Model strategies")
      try await window.whole.find(.heading, "Model strategies")
      try await Pointer.click(
        try await window.whole.find("the strategy") {
          $0.role == .listItem && $0.name.hasPrefix("Steady climb:")
        })
      try await window.whole.find("what speaks against it") { $0.says("Too little is answered to say") }
      let look = try await window.whole.find("the way to its actions") {
        $0.role == .button && $0.name.hasPrefix("Look at its ")
      }
      #expect(look.press())
      let plan = try await window.whole.find("the button that plans") {
        $0.role == .button && $0.name.hasPrefix("Plan it: Ring every main partner")
      }
      #expect(plan.press())
      try await window.whole.find("that it is planned") { $0.says("planned: proposed") }
      let leave = try await window.whole.find("the button that leaves out") {
        $0.role == .button && $0.name.hasPrefix("Leave out: Compare how well")
      }
      #expect(leave.press())
      let why = try await window.whole.find(.text, "Why it is left out")
      try await why.turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.type("Done last year")
      try Keyboard.press("Return")
      try await window.whole.find("the reason") { $0.says("left out: Done last year") }
      try await window.isSaved()
      var assessment = try await AssessmentWindow.assessment(in: file)
      let action = try #require(assessment.records(of: ActionItem.list, as: ActionItem.self).first?.record)
      #expect(action.from == "MS2/partners" && action.by?.text == "2011-05-19")
      #expect(assessment.rows(of: AdoptedStrategy.list).map(\.id.row) == ["MS2"])
      #expect(
        assessment.record(LeftOutAction.row("MS2/areas"), as: LeftOutAction.self).reason == "Done last year")
      try Keyboard.press("ctrl+z")
      try await window.isSaved()
      try await window.close()
      assessment = try await AssessmentWindow.assessment(in: file)
      #expect(assessment.record(LeftOutAction.row("MS2/areas"), as: LeftOutAction.self).reason.isEmpty)
      #expect(assessment.rows(of: ActionItem.list).count == 1)
    }
  }
}
