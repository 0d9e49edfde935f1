import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("Working with a toolkit", .timeLimit(.minutes(15)))
  struct ToolkitTests {
    @Test("Open it from a statement's card, tick, write, add a row, close, and find it all as it was")
    func everythingIsThere() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try Keyboard.press("ctrl+f")
      let search = try await window.whole.find(.entry, beginning: "Search in statements")
      try await search.turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.type("POS-01")
      try await window.whole.find("the result") { $0.role == .listItem && $0.says("POS-01") }
      try Keyboard.press("Return")
      let card = try await window.whole.find("POS-01, open") {
        $0.role == .card && $0.description.contains("POS-01") && $0.first(where: \.isChoice) != nil
      }
      try await card.press(.button, "Toolkits 1")
      try await card.press(.button, "Toolkit: Position Statement builder")
      try await window.whole.find(.heading, "Position Statement builder")

      let tick = try await window.whole.find(.checkBox, beginning: "Step 1:")
      try await Pointer.click(tick, fromLeft: 8)
      try await tick.turns("is ticked") { $0.states.contains(.checked) }
      let who = try await window.whole.find("who takes step 2") {
        $0.role == .text && $0.name == "Step 2: who"
      }
      try await who.takesFocus()
      try Keyboard.type("Ann Lee")
      try Keyboard.press("Tab")
      try Keyboard.type("28 May 2010")
      try await Self.choose("Position Statement", in: window)
      let words = try await window.whole.find(.text, "Who we are")
      try await words.takesFocus()
      try Keyboard.type("A trust of 2010. 1 2 3 0 r a g")
      try await words.turns("has the words") { $0.text == "A trust of 2010. 1 2 3 0 r a g" }
      try await Self.choose("Offers and asks", in: window)
      try await window.whole.press(.button, "Add a row to “Offers and asks (working table, not published)”")
      let partner = try await window.whole.find(.text, "Partner, row 1")
      try await partner.turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.type("The county")
      try Keyboard.press("Tab")
      try Keyboard.type("Figures each month")
      let offer = try await window.whole.find(.text, "We offer, row 1")
      try await offer.turns("has the words") { $0.text == "Figures each month" }
      try await window.isSaved()
      try await window.close()

      let assessment = try await AssessmentWindow.assessment(in: file)
      #expect(
        assessment.row(RowID(list: "TK01/steps/done", row: "calendar"))?.values[StepTick.isDone] == true)
      let plan = assessment.row(RowID(list: "TK01/steps/plan", row: "areas"))?.values
      #expect(plan?[text: "who"] == "Ann Lee" && plan?[text: "by"] == "2010-05-28")
      let rows = assessment.rows(of: "TK01/grid")
      #expect(rows.map { $0.values[text: "partner"] } == ["The county"])
      #expect(rows.map { $0.values[text: "offer"] } == ["Figures each month"])
      for statement in ["POS-01", "LDR-01"] {
        #expect(assessment.answer(to: statement) == .none, "Letters typed in a workbook answer nothing")
      }

      let again = try await AssessmentWindow.open(file, home: home)
      try await again.go(to: "Toolkits")
      try await again.go(to: "Position Statement builder")
      try await again.whole.find("the tick") {
        $0.role == .checkBox && $0.name.hasPrefix("Step 1:") && $0.states.contains(.checked)
      }
      try await Self.choose("Position Statement 1", in: again)
      try await again.whole.find("the words") {
        $0.role == .text && $0.name == "Who we are" && $0.text == "A trust of 2010. 1 2 3 0 r a g"
      }
      try await Self.choose("Offers and asks 1", in: again)
      try await again.whole.find("the row") {
        $0.role == .text && $0.name == "Partner, row 1" && $0.text == "The county"
      }
      try await again.whole.press(.button, "Remove row 1")
      try await again.whole.press(.button, "Put it back")
      try await again.whole.find("the row") {
        $0.role == .text && $0.name == "Partner, row 1" && $0.text == "The county"
      }
      try await again.close()
    }

    /// Chooses a part of the toolkit in the row of parts.
    private static func choose(_ part: String, in window: AssessmentWindow) async throws {
      let button = try await window.whole.find("the part “\(part)”") { element in
        element.name == part && element.role != .label && element.role != .heading
          && element.states.contains(.sensitive)
      }
      try await Pointer.click(button)
    }
  }
}
