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

    @Test("From a red statement to its toolkit: fill in, plan an action, send it as a document, rate again")
    func journey() async throws {
      let home = try Home(settings: #""papers":{"document":{"form":"odt"}}"#)
      let file = try AssessmentWindow.made(in: home)
      try AssessmentWindow.rate(file, ["POS-01": "red"], home: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await Self.open("POS-01", in: window)
      let card = try await Self.card("POS-01", in: window)
      try await card.press(.button, "Toolkits 1")
      try await card.press(.button, "Toolkit: Position Statement builder")
      try await window.whole.find(.heading, "Position Statement builder")

      try await Self.choose("Calendar", in: window)
      try await window.whole.press(.button, "Add a row to “Calendar, counted back from the board day”")
      let day = try await window.whole.find(.text, "Day, row 1")
      try await day.turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.type("20 May 2010")
      try Keyboard.press("Tab")
      try Keyboard.type("The text is with the board")
      try await window.whole.press(.button, "Plan an action from this row")
      try await window.whole.find("the way to the action") {
        $0.role == .button && $0.name.hasPrefix("Action: The text is with the board")
      }
      try await Self.choose("Position Statement", in: window)
      let words = try await window.whole.find(.text, "Who we are")
      try await words.takesFocus()
      try Keyboard.type("A trust of 2010.")

      try await window.whole.press(.button, "Print or save: Position Statement")
      let dialog = try await window.program.window("Print or save")
      try await dialog.press(.button, "Save as ODT…")
      let chooser = try await window.program.window("Save as ODT")
      try await chooser.find("the field for the name") { $0.role == .text && $0.states.contains(.focused) }
      try Keyboard.press("ctrl+a")
      try Keyboard.type(home.documents.appending(path: "position").path)
      try await chooser.press(.button, "Save")
      try await dialog.read("It is in Evidence now")
      try await dialog.press(.button, "Close")
      try await words.turns("has the focus again") { $0.states.contains(.focused) }

      try await Self.open("POS-01", in: window)
      let again = try await Self.card("POS-01", in: window)
      try Keyboard.press("2")
      try await again.turns("says its answer") { $0.description.contains("Amber") }
      try await window.isSaved()
      try await window.close()

      let assessment = try await AssessmentWindow.assessment(in: file)
      #expect(assessment.answer(to: "POS-01") == .level("amber"))
      let entry = try #require(EvidenceRegister(assessment).evidence(for: "POS-01").first?.evidence)
      #expect(entry.title == "Where we stand")
      #expect(entry.places.first?.words == "position.odt")
      let action = try #require(assessment.rows(of: ActionItem.list).first)
      #expect(ActionItem(values: action.values).title == "The text is with the board")
      let bytes = try Data(contentsOf: home.documents.appending(path: "position.odt"))
      #expect(bytes.starts(with: Data("PK".utf8)))
    }

    /// Opens a statement from the search.
    private static func open(_ statement: String, in window: AssessmentWindow) async throws {
      try Keyboard.press("ctrl+f")
      let search = try await window.whole.find(.entry, beginning: "Search in statements")
      try await search.turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.type(statement)
      try await window.whole.find("the result") { $0.role == .listItem && $0.says(statement) }
      try Keyboard.press("Return")
    }

    /// The open card of a statement.
    private static func card(_ statement: String, in window: AssessmentWindow) async throws -> Element {
      try await window.whole.find("\(statement), open") {
        $0.role == .card && $0.description.contains(statement) && $0.first(where: \.isChoice) != nil
      }
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
