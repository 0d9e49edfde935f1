import Foundation
import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("A toolkit in its window")
  struct ToolkitWindowTests {
    /// The sample, or a new assessment of a checklist, opened in a window at a toolkit.
    private func show(_ desk: ProgramDesk, pack: Pack? = nil) async throws -> (
      ProgramWindow, AssessmentScreen, ToolkitPage
    ) {
      let path = desk.home.appending(path: "\(UUID().uuidString).readiness").path
      let pack = try pack ?? desk.program.packs.load("trust-localism", version: "1.0")
      var ids = ULID.Generator()
      let start = Change(
        id: ids.next(), at: .now(), by: "p-test",
        operations: [
          Operation(.usePack(id: pack.id, version: pack.version)),
          Operation(.organisation(Organisation(name: "Example", nation: pack.nations.first?.id, tiers: []))),
          Operation(.asAt(Day("2010-06-30"))),
        ])
      let file = try await AssessmentFile.create(at: path, header: .fresh(), changes: [start], in: .current)
      let author = Person(id: "p-test", name: "Ann Example", role: "")
      let document = AssessmentDocument(file, pack: pack, author: author)
      let window = ProgramWindow(desk.program)
      let screen = AssessmentScreen(document, in: window)
      window.show(screen)
      window.present()
      MainLoop.runPending()
      return (window, screen, try await page(of: screen, desk))
    }

    private func page(of screen: AssessmentScreen, _ desk: ProgramDesk) async throws -> ToolkitPage {
      let toolkit = try #require(screen.document.pack.usableToolkits.first)
      screen.navigator.go(to: .toolkit(toolkit.id))
      Observer.runPending()
      MainLoop.runPending()
      return try #require(screen.page as? ToolkitPage)
    }

    private func all<Kind: Widget>(_ kind: Kind.Type, in widget: Widget) -> [Kind] {
      widget.descendants.compactMap { $0 as? Kind }
    }

    private func addButton(of card: TableCard) -> Button? {
      all(Button.self, in: card).first { ($0.child as? Label)?.text == "Add a row" }
    }

    private func end(_ window: ProgramWindow, _ screen: AssessmentScreen) async {
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("What is ticked and typed on the page is in the workbook, and undo takes it back step by step")
    func typing() async throws {
      let desk = try ProgramDesk()
      let (window, screen, page) = try await show(desk)
      let document = screen.document
      let toolkit = try #require(document.pack.usableToolkits.first)
      let tick = try #require(all(CheckButton.self, in: page).first)
      tick.isActive = true
      #expect(document.stepsDone(of: toolkit) == 1)
      let steps = all(StepRow.self, in: page)
      #expect(steps.count == toolkit.steps.count)
      let lines = all(LineEntry.self, in: steps[1])
      lines[0].text = "Bob"
      lines[1].text = "28/5/2010"
      document.leaveField()
      Observer.runPending()
      #expect(document.assessment.workbook(toolkit).steps[1].by == "2010-05-28")
      #expect(document.assessment.workbook(toolkit).steps[1].who == "Bob")
      lines[1].text = "end of May"
      document.leaveField()
      Observer.runPending()
      #expect(document.assessment.workbook(toolkit).steps[1].by == "end of May")
      #expect(lines[1].text == "end of May" && lines[1].tooltip != nil)
      let fields = all(HeadingField.self, in: page)
      let editor = try #require(all(TextView.self, in: fields[0]).first)
      editor.buffer.insertAtCursor("1 2 3 0 r a g")
      document.leaveField()
      #expect(document.assessment.row(fields[0].row.id)?.values[text: "text"] == "1 2 3 0 r a g")
      #expect(document.overview.standing.total.answered == 0, "letters typed here answer nothing")
      try document.undo()
      Observer.runPending()
      #expect(editor.text.isEmpty)
      try document.undo()
      Observer.runPending()
      #expect(lines[1].text == "28 May 2010")
      try document.undo()
      try document.undo()
      Observer.runPending()
      #expect(!tick.isActive && lines[0].text.isEmpty)
      #expect(document.undoing.undo == nil)
      await end(window, screen)
    }

    @Test("Many rows come as one change, some are found by their words, and one that is asked for is shown")
    func found() async throws {
      let desk = try ProgramDesk()
      let (window, screen, page) = try await show(desk)
      let document = screen.document
      let template = try #require(document.pack.usableToolkits.first?.templates[1])
      let list = try #require(document.list("TK01/\(template.id)"))
      let key = template.columns[0].id
      document.addRows((1...60).map { [key: .string("Partner \($0)")] }, to: list)
      Observer.runPending()
      screen.navigator.go(to: screen.navigator.place, at: RowID(list: list.id, row: ""))
      Observer.runPending()
      let card = try #require(all(TableCard.self, in: page).first)
      #expect(all(TableRow.self, in: card).count == TableCard.firstRows)
      let find = try #require(all(Entry.self, in: card).first { $0.placeholder == "Find a row" })
      #expect(find.isVisible)
      find.text = "partner 5"
      #expect(all(TableRow.self, in: card).count == 15, "5, 15 to 45, and 50 to 59")
      #expect(all(Label.self, in: card).contains { $0.isVisible && $0.text == "15 of 60 rows" })
      let asked = list.rows[59].id
      #expect(card.row(asked) != nil && find.text.isEmpty)
      try document.undo()
      Observer.runPending()
      #expect(list.rows.isEmpty, "all of them were one change")
      await end(window, screen)
    }

    @Test("Rows are added, walked through with Tab, moved, removed with a way back; the focus is never lost")
    func rows() async throws {
      let desk = try ProgramDesk()
      let (window, screen, page) = try await show(desk)
      let template = try #require(screen.document.pack.usableToolkits.first?.templates[1])
      screen.navigator.go(to: screen.navigator.place, at: RowID(list: "TK01/\(template.id)", row: ""))
      Observer.runPending()
      let card = try #require(all(TableCard.self, in: page).first)
      let add = try #require(addButton(of: card))
      #expect(all(TableRow.self, in: card).isEmpty)
      #expect(all(Label.self, in: card).contains { $0.isVisible && $0.text.hasPrefix("Nothing here yet") })
      for name in ["First", "Second", "Third"] {
        add.click()
        let row = try #require(all(TableRow.self, in: card).last)
        let fields: [Widget] = row.descendants.filter { $0 is WordsField || $0 is LineEntry }
        #expect(window.focus.map { $0 === fields[0] || $0.isInside(fields[0]) } == true)
        for field in fields.dropFirst() {
          window.moveFocus(.forward)
          #expect(
            window.focus.map { $0 === field || $0.isInside(field) } == true, "Tab goes through the cells")
        }
        (fields[0] as? TextView)?.text = name
        screen.document.leaveField()
        Observer.runPending()
      }
      func names() -> [String] { all(TableRow.self, in: card).map(\.firstWords) }
      #expect(names() == ["First", "Second", "Third"])
      let second = all(TableRow.self, in: card)[1]
      let buttons = all(Button.self, in: second)
      buttons[0].grabFocus()
      buttons[0].click()
      #expect(names() == ["Second", "First", "Third"])
      #expect(second.containsFocus && !buttons[0].isSensitive && window.focus === buttons[1])
      buttons[2].click()
      #expect(names() == ["First", "Third"])
      let next = all(TableRow.self, in: card)[0]
      #expect(next.containsFocus, "the focus is in the row that took its place")
      let back = try #require(all(Button.self, in: window).first { $0.label == "Put it back" })
      back.click()
      #expect(names() == ["Second", "First", "Third"])
      for row in all(TableRow.self, in: card) { all(Button.self, in: row)[2].click() }
      #expect(names().isEmpty)
      #expect(window.focus === add)
      await end(window, screen)
    }

    @Test("Search goes to the row that was found, and the page to its title otherwise")
    func arriving() async throws {
      let desk = try ProgramDesk()
      let (window, screen, page) = try await show(desk)
      #expect(page.containsFocus && window.focus is FocusBox)
      let field = all(HeadingField.self, in: page)[2]
      screen.navigator.go(to: screen.navigator.place, at: field.row.id)
      Observer.runPending()
      #expect(field.containsFocus)
      let grid = try #require(all(TableCard.self, in: page).first)
      let template = try #require(screen.document.pack.usableToolkits.first?.templates[1])
      screen.navigator.go(to: screen.navigator.place, at: RowID(list: "TK01/\(template.id)", row: ""))
      Observer.runPending()
      #expect(window.focus === addButton(of: grid))
      let list = try #require(screen.document.list(all(HeadingField.self, in: page)[0].row.id.list))
      #expect(list.rows.count == 5)
      await end(window, screen)
    }

    @Test("Two people's words under one heading are both shown, and one click settles it")
    func conflict() async throws {
      let desk = try ProgramDesk()
      let (window, screen, page) = try await show(desk)
      let document = screen.document
      let field = all(HeadingField.self, in: page)[0]
      all(TextView.self, in: field).first?.buffer.insertAtCursor("Ann's words")
      let other = try await AssessmentFile.open(document.file.path, in: .current)
      var ids = ULID.Generator(after: other.opened.journal.greatestID)
      try await other.appendAndWait(
        Assessment(other.opened.journal).change(
          [.setFields(field.row.id, values: ["text": "Bob's words"])], by: "p-bob", at: .now(), id: ids.next()
        ))
      await other.close()
      document.leaveField()
      #expect(await desk.wait { !all(ConflictPanel.self, in: field).isEmpty })
      let keep = all(Button.self, in: try #require(all(ConflictPanel.self, in: field).first))
      #expect(keep.count == 2)
      keep[1].click()
      Observer.runPending()
      #expect(all(ConflictPanel.self, in: field).isEmpty)
      #expect(field.row.conflicts.isEmpty)
      let history = try #require(
        all(PartHistory.self, in: page).first { $0.isInside(page) && $0.parent is OutlineCard })
      all(Button.self, in: history).first?.click()
      let words = all(Label.self, in: history).map(\.text)
      #expect(words.contains { $0.contains("Ann's words") } && words.contains { $0.contains("Bob's words") })
      await end(window, screen)
    }

    @Test(
      "The page fits windows wide and narrow, and a table of nine columns too", arguments: [1280.0, 900, 700])
    func fits(width: Double) async throws {
      let desk = try ProgramDesk()
      let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/packs")
      let nine = try #require(
        try PackFiles(fixtures.appending(path: "library-service.json").path).read().pack)
      for pack in [nil, nine] {
        let (window, screen, page) = try await show(desk, pack: pack)
        for card in all(TableCard.self, in: page) {
          addButton(of: card)?.click()
        }
        window.shape.update(width: width, textScale: 1)
        Observer.runPending()
        #expect(screen.naturalWidth.minimum <= Int(width), "\(pack?.id ?? "bundled")")
        let stacked = all(TableCellField.self, in: page).filter(\.showsCaption)
        #expect(stacked.isEmpty == (width == 1280 && pack == nil))
        await end(window, screen)
      }
    }

    @Test("A toolkit that is only listed has no place at the side, on a card or on a page")
    func onlyListed() async throws {
      let desk = try ProgramDesk()
      let (window, screen, _) = try await show(desk)
      let pack = screen.document.pack
      let listed = pack.toolkits.filter { !$0.canBeUsed }
      #expect(listed.count == 13)
      for section in pack.sections {
        screen.navigator.go(to: .section(section.id))
        Observer.runPending()
        (screen.page as? CardsPage)?.expandAll(true)
        let texts = all(Label.self, in: screen).map(\.text)
        for toolkit in listed { #expect(!texts.contains { $0.contains(toolkit.title) }, "\(toolkit.id)") }
      }
      screen.navigator.go(to: .toolkit(try #require(listed.first?.id)))
      Observer.runPending()
      #expect(screen.page is WhereWeStandPage)
      await end(window, screen)
    }

    @Test("Opening and leaving the page again and again leaves nothing behind")
    func lifetime() async throws {
      let desk = try ProgramDesk()
      let (window, screen, _) = try await show(desk)
      var live = 0
      for round in 1...12 {
        weak var page: ToolkitPage?
        do {
          page = try await self.page(of: screen, desk)
          for card in all(TableCard.self, in: try #require(page)) {
            addButton(of: card)?.click()
          }
          try screen.document.undo()
          try screen.document.undo()
        }
        screen.navigator.go(to: .questions)
        Observer.runPending()
        #expect(await desk.wait { page == nil })
        if round == 3 { live = Object.liveCount }
      }
      #expect(Object.liveCount <= live, "\(Object.liveClasses)")
      await end(window, screen)
    }
  }
}
