import Foundation
import Testing

extension RealProgram {
  @MainActor @Suite("Every screen is named", .timeLimit(.minutes(15)))
  struct EveryScreenTests {
    @Test("Every control that takes the focus has a name, and every card its sentence, on every screen")
    func names() async throws {
      let home = try Home()
      let program = try Program(home: home)
      try await program.window.find(.button, "Start an assessment")
      try await expectNamed("start", program)
      let window = AssessmentWindow(program: program)
      try await window.whole.press(.button, "Checklists")
      try await window.whole.find(.heading, "Checklists")
      try await expectNamed("checklists", program)
      try await window.whole.press(.button, "‹ Assessments")
      try await program.window.press(.button, "Start an assessment")
      try await program.window.find(.heading, "New assessment")
      try await expectNamed("new", program)
      try await program.window.press(.button, "Cancel")
      try await program.window.press(.button, "Look around in the sample")

      try await window.whole.find(.heading, "Where we stand")
      try await expectNamed("where we stand", program)
      try await window.go(to: "Planning", heading: "Planning and the golden thread")
      let card = try await window.whole.find("a card") {
        $0.role == .card && $0.description.contains("PLN-02")
      }
      let open = try await window.openCard(card.name)
      try await open.press(.button, "Why it matters")
      try await expectNamed("section", program)
      let statements = try await window.whole.everything.filter { $0.isCard }
      #expect(statements.count == 5)
      for statement in statements {
        #expect(statement.description.contains("PLN-"), "\(statement.name) is not described by its sentence")
      }
      try await window.whole.press(.button, "One at a time")
      try await window.whole.find("the page") { $0.name == "One at a time" && $0.role == .card }
      try await expectNamed("one at a time", program)
      try await Pointer.click(try await window.whole.find(.listItem, beginning: "Essentials"))
      try await window.whole.find(.heading, "You have been through the essentials")
      try await expectNamed("the end of the essentials", program)
      try await window.go(to: "Questions to ask")
      try await expectNamed("questions", program)
      for page in ["Evidence", "Actions", "Progress"] {
        try await window.go(to: page)
        try await expectNamed(page, program)
      }
      try await window.go(to: "Toolkits")
      try await expectNamed("toolkits", program)
      try await window.go(to: "Position Statement builder")
      try await expectNamed("toolkit", program)
      try await window.go(to: "Toolkits")
      try await window.whole.press(.button, "A model strategy that fits: Steady climb")
      try await window.whole.find(.heading, "Model strategies")
      try await expectNamed("model strategies", program)
      try await Pointer.click(
        try await window.whole.find("a strategy") {
          $0.role == .listItem && $0.name.hasPrefix("Steady climb")
        })
      let actions = try await window.whole.find("the way to its actions") {
        $0.role == .button && $0.name.hasPrefix("Look at its ")
      }
      try await expectNamed("a model strategy", program)
      #expect(actions.press())
      try await window.whole.find("its actions") {
        $0.role == .button && ($0.name.hasPrefix("Plan it: ") || $0.name.hasPrefix("Leave out: "))
      }
      try await expectNamed("the actions of a strategy", program)
      try await window.go(to: "Learn")
      try await expectNamed("learn", program)
      try Keyboard.press("ctrl+f")
      try await window.whole.find(.entry, beginning: "Search in statements")
      try Keyboard.type("local")
      try await window.whole.find("results") { $0.role == .listItem && $0.says("local") }
      try await expectNamed("search", program)

      try await expectNamed("board paper", program, opened: "Print or save") {
        try await window.whole.press(.button, "Board paper…")
      }
      try await expectNamed("preferences", program, opened: "Preferences") {
        try Keyboard.press("ctrl+comma")
      }
      try await expectNamed("shortcuts", program, opened: "Keyboard shortcuts") {
        try Keyboard.press("ctrl+question")
      }
      program.signal(SIGTERM)
      try await program.ended()
    }

    @Test(
      "So it is in the library, behind a filter, with a conflict and a history, in dialogs and in trouble")
    func namesElsewhere() async throws {
      let home = try Home()
      let file = try disputed(in: home)
      let program = try Program(home: home)
      try await program.window.find(.button, "Continue")
      try await expectNamed("the library", program)
      try await program.window.press(.button, "Continue")

      let window = AssessmentWindow(program: program)
      try await window.whole.find(.listItem, "Where we stand")
      try await window.go(to: "Planning", heading: "Planning and the golden thread")
      let card = try await window.whole.find("a card") {
        $0.role == .card && $0.description.contains("PLN-02")
      }
      let open = try await window.openCard(card.name)
      try await open.find("its history, folded") {
        $0.name.lowercased().contains("last changed by") && $0.press()
      }
      try await open.find("its history") { $0.name == "History" }
      try await expectNamed("a conflict and a history", program)
      // Unfolding the history has scrolled the page away from the menu, as a user sees it.
      try await Pointer.click(try await window.whole.find(.button, "Show: All statements"))
      try await window.whole.find("the filter") { $0.role == .button && $0.name.contains("Not answered") }
        .press()
      try await window.whole.find("its banner") { $0.role == .button && $0.name == "Show all" }
      try await expectNamed("a filter", program)
      try await Pointer.click(try await window.whole.find(.listItem, beginning: "Essentials"))
      try await window.whole.find("the page") { $0.name == "Essentials, one at a time" && $0.role == .card }
      try await expectNamed("essentials", program)

      for (title, item) in [
        ("Details of this assessment", "Details of this assessment…"), ("How to answer", "How to answer…"),
        ("Send a copy", "Send a copy…"),
        ("Print or save", "Blank checklist…"),
      ] {
        try await expectNamed(title, program, opened: title) {
          try await window.chooseFromMenu(item)
        }
      }
      try FileManager.default.removeItem(at: file)
      try Keyboard.press("2")
      try await window.whole.find(.button, "Put it back")
      try await expectNamed("trouble", program)
      try await window.whole.press(.button, "Put it back")
      try await window.isSaved()
      try await window.close()
      #expect(try await AssessmentWindow.assessment(in: file).conflicts.count == 1)
    }

    /// An assessment whose PLN-02 two people answered differently, each on a copy of their own.
    private func disputed(in home: Home) throws -> URL {
      let mine = try AssessmentWindow.made(in: home, name: "mine")
      let theirs = home.library.appending(path: "theirs.readiness")
      let both = home.library.appending(path: "both.readiness")
      try FileManager.default.copyItem(at: mine, to: theirs)
      try AssessmentWindow.rate(mine, ["PLN-02": "amber", "PLN-03": "green"], home: home)
      try AssessmentWindow.rate(theirs, ["PLN-02": "green"], home: home)
      try Tool.must(
        [Program.built("readinessctl").path, "merge", mine.path, theirs.path, "--output", both.path],
        environment: home.environment)
      for file in [mine, theirs] { try FileManager.default.removeItem(at: file) }
      return both
    }

    private func expectNamed(
      _ screen: String, _ program: Program, opened title: String, by open: () async throws -> Void
    ) async throws {
      try await open()
      let window = try await program.window(title)
      expectNamed(screen, window)
      try Keyboard.press("Escape")
      try await wait(until: "\(screen) to close") { window.now == nil }
    }

    private func expectNamed(_ screen: String, _ program: Program) async throws {
      expectNamed(screen, try await program.window)
    }

    private func expectNamed(_ screen: String, _ window: Element) {
      let nameless = nameless(in: window)
      #expect(nameless.isEmpty, "\(screen): no name for \(nameless.map(\.tree).joined(separator: "\n"))")
      let repeated = window.everything.filter { $0.states.contains(.focusable) && $0.saysNameTwice }
      #expect(
        repeated.isEmpty, "\(screen): said twice of \(repeated.map(\.tree).joined(separator: "\n"))")
      let count = window.everything.filter { $0.states.contains(.focusable) }.count
      #expect(count >= 2, "\(screen) has \(count) controls")
    }

    /// What takes the focus and has no name. A pane that scrolls and the letters inside a named field are no controls of
    /// their own.
    private func nameless(in element: Element, inside named: Bool = false) -> [Element] {
      let isControl = element.states.contains(.focusable) && element.role != .scrollPane
      let own = isControl && element.name.isEmpty && !named ? [element] : []
      let isField = !element.name.isEmpty && [.comboBox, .entry, .text, .spinButton].contains(element.role)
      return own + element.children.flatMap { nameless(in: $0, inside: named || isField) }
    }
  }
}

extension Element {
  /// Whether it is the card of a statement.
  fileprivate var isCard: Bool { role == .card && states.contains(.focusable) && !description.isEmpty }
}
