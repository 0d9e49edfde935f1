import Foundation
import ReadinessModel
import ReadinessSession
import TestDesk
import Testing

@testable import Gtk
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The pages of evidence and of actions")
  struct RecordPageTests {
    private func open(_ desk: ProgramDesk, _ place: Navigator.Place) async throws
      -> (ProgramWindow, AssessmentScreen)
    {
      let (window, screen) = try await desk.show(Desk().pack)
      window.defaultSize = (1280, 820)
      go(screen, place)
      return (window, screen)
    }

    private func go(_ screen: AssessmentScreen, _ place: Navigator.Place, at row: RowID? = nil) {
      screen.navigator.go(to: place, at: row)
      settle()
    }

    private func settle() {
      Observer.runPending()
      MainLoop.runPending()
    }

    private func all<Kind: Widget>(_ kind: Kind.Type, in widget: Widget?) -> [Kind] {
      widget?.descendants.compactMap { $0 as? Kind } ?? []
    }

    private func button(_ name: String, in widget: Widget?) -> Button? {
      all(Button.self, in: widget).first { $0.label == name && $0.isMapped }
    }

    private func says(_ words: String, in widget: Widget?) -> Bool {
      all(Label.self, in: widget).contains { $0.isMapped && $0.text.hasPrefix(words) }
    }

    private func end(_ window: ProgramWindow, _ screen: AssessmentScreen) async {
      _ = await screen.willClose()
      window.destroy()
    }

    // MARK: Evidence

    @Test("The empty register says what it is for; evidence is added, changed, found, taken out and put back")
    func evidence() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .evidence)
      let page = try #require(screen.page as? EvidencePage)
      let document = screen.document
      #expect(says("Nothing collected yet.", in: page) && !page.filters.isVisible)
      try #require(button("Add evidence", in: page)).click()
      settle()
      let panel = try #require(page.panel as? EvidencePanel)
      let id = panel.row.id.row
      let title = try #require(all(WordsField.self, in: panel).first)
      title.text = "Board minutes"
      document.leaveField()
      settle()
      #expect(document.assessment.evidence(id)?.title == "Board minutes")
      #expect(says("Board minutes", in: panel) && says("Not used yet", in: panel))
      // What was begun stays in sight while it is written, whatever is looked for; then it is found or not.
      page.entry.text = "agreement"
      #expect(await desk.wait { page.model.elements.count == 1 })
      page.closePanel()
      settle()
      #expect(page.model.elements.isEmpty && says("No evidence is like that.", in: page))
      page.entry.text = "minut"
      #expect(await desk.wait { page.model.elements.count == 1 })
      page.list.selectedIndex = 0
      #expect(page.act(on: KeyPress(.delete)))
      settle()
      #expect(document.assessment.evidence(id) == nil && page.model.elements.isEmpty)
      try document.undo()
      settle()
      #expect(page.model.elements.map(\.record) == [Evidence.row(id)])
      await end(window, screen)
    }

    @Test("Statements that evidence is used for stand in its panel, lead there and are taken away there")
    func uses() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .evidence)
      let document = screen.document
      let two = Array(document.overview.statements.prefix(2))
      for statement in two { document.rate(statement, "green") }
      let id = document.addEvidence(title: "Minutes", for: two.map(\.id))
      go(screen, .evidence, at: Evidence.row(id))
      let panel = try #require((screen.page as? EvidencePage)?.panel)
      #expect(says("Used for 2 statements", in: panel))
      let lines = try #require(all(ServedStatements.self, in: panel).first)
      let away = all(Button.self, in: lines).filter { $0.tooltip?.hasPrefix("Use it no longer") == true }
      #expect(away.count == 2)
      away[0].click()
      settle()
      #expect(says("Used for 1 statement", in: panel))
      #expect(document.shelf.register.useCount(of: id) == 1)
      let link = try #require(
        all(Button.self, in: lines).first { ($0.child as? Label)?.text.contains(two[1].id) == true })
      link.click()
      #expect(screen.navigator.statement == two[1].id)
      await end(window, screen)
    }

    @Test(
      "What good ratings rest on: nothing said without them, then as many as there are, each the way to its list"
    )
    func support() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .evidence)
      let document = screen.document
      let card = try #require(all(SupportCard.self, in: screen.page).first)
      #expect(!card.isVisible)
      let three = Array(document.overview.statements.prefix(3))
      for statement in three { document.rate(statement, "green") }
      let id = document.addEvidence(title: "Old", for: [three[0].id])
      document.write("2001-01-01", into: Evidence.reviewBy, of: id)
      document.addEvidence(title: "New", for: [three[1].id])
      settle()
      #expect(card.isVisible && says("What the 3 rated “Green” rest on", in: card))
      #expect(button("1 on old evidence only", in: card) != nil)
      try #require(button("1 without evidence", in: card)).click()
      settle()
      #expect(screen.navigator.place == .filtered)
      #expect((screen.page as? CardsPage)?.states.map(\.statement.id) == [three[2].id])
      await end(window, screen)
    }

    @Test(
      "A file is copied beside the assessment, and one that is gone is said so, with the way to find it again"
    )
    func files() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .evidence)
      let document = screen.document
      let path = desk.home.appending(path: "minutes.pdf").path
      try Data("abc".utf8).write(to: URL(filePath: path))
      let id = try #require(try await document.takeIn([path], for: nil).evidence.first)
      document.lookAtFiles()
      go(screen, .evidence, at: Evidence.row(id))
      let page = try #require(screen.page as? EvidencePage)
      #expect(
        await desk.wait { button("Copy into the assessment’s folder", in: page.panel) != nil })
      button("Copy into the assessment’s folder", in: page.panel)?.click()
      #expect(await desk.wait { button("Leave it where it was", in: page.panel) != nil })
      button("Leave it where it was", in: page.panel)?.click()
      #expect(await desk.wait { button("Copy into the assessment’s folder", in: page.panel) != nil })
      try FileManager.default.removeItem(atPath: path)
      document.lookAtFiles()
      #expect(await desk.wait { button("Find it again…", in: page.panel) != nil })
      let card = try #require(all(SupportCard.self, in: page).first)
      #expect(await desk.wait { button("1 with a file gone or changed", in: card) != nil })
      document.addEvidence(title: "Other")
      page.closePanel()
      settle()
      #expect(page.model.elements.count == 2)
      button("1 with a file gone or changed", in: card)?.click()
      #expect(await desk.wait { page.model.elements.map(\.record) == [Evidence.row(id)] })
      await end(window, screen)
    }

    @Test("A file is put in the place of one of several: the others and the uses stay")
    func anotherInItsPlace() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .evidence)
      let document = screen.document
      let statement = document.overview.statements[0]
      let (old, new) = (desk.home.appending(path: "old.pdf"), desk.home.appending(path: "new.pdf"))
      for file in [old, new] { try Data(file.path.utf8).write(to: file) }
      let intake = try await document.takeIn([old.path], for: statement.id)
      let id = try #require(intake.evidence.first)
      document.add(.address("https://a.example/x"), to: id)
      document.add(.words("blue binder"), to: id)
      go(screen, .evidence, at: Evidence.row(id))
      let page = try #require(screen.page as? EvidencePage)
      #expect(button("Put another file in its place…", in: page.panel) != nil)
      let before = try #require(document.assessment.evidence(id)?.places)
      let context = PageContext(document, at: screen.navigator, in: window)
      await EvidencePlaces.put(new.path, insteadOf: before[0], of: id, in: document, context.desk)
      let after = try #require(document.assessment.evidence(id)?.places)
      #expect(after.map(\.title) == ["new", "https://a.example/x", "blue binder"])
      #expect(Array(after.dropFirst()) == Array(before.dropFirst()))
      #expect(document.shelf.register.useCount(of: id) == 1)
      await end(window, screen)
    }

    @Test("A folder that is dropped gives its files to tick, or is one piece itself")
    func folder() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .evidence)
      let document = screen.document
      let folder = desk.home.appending(path: "minutes")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in ["May.pdf", "June.pdf"] {
        try Data(name.utf8).write(to: folder.appending(path: name))
      }
      let context = PageContext(document, at: screen.navigator, in: window)
      var dialog: FolderDialog? { Toolkit.windows.compactMap { $0 as? FolderDialog }.first }
      context.takeIn([folder.path], for: nil)
      #expect(await desk.wait { all(CheckButton.self, in: dialog).count == 2 })
      let tick = try #require(all(CheckButton.self, in: dialog).first)
      tick.isActive = false
      settle()
      try #require(all(Button.self, in: dialog).first { $0.label == "Add 1 file" }).click()
      #expect(await desk.wait { document.shelf.register.entries.count == 1 && dialog == nil })
      context.takeIn([folder.path], for: nil)
      #expect(await desk.wait { dialog != nil })
      try #require(all(Button.self, in: dialog).first { $0.label == "Add the folder itself" }).click()
      #expect(await desk.wait { document.shelf.register.entries.count == 2 })
      let places = document.shelf.register.entries.values.flatMap(\.places)
      #expect(places.contains { if case .folder = $0 { true } else { false } })
      await end(window, screen)
    }

    // MARK: Actions

    @Test("Without actions the three that would change most are offered; one is planned from there")
    func noActions() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .actions)
      let page = try #require(screen.page as? ActionsPage)
      let statement = screen.document.overview.statements[0]
      #expect(says("No actions yet.", in: page) && !page.filters.isVisible)
      page.plan(for: statement)
      settle()
      let form = try #require(all(PlanForm.self, in: page).first)
      let what = try #require(all(Entry.self, in: form).first)
      #expect(button("Plan it", in: form)?.isSensitive == false)
      what.text = "Brief them"
      try #require(button("Plan it", in: form)).click()
      settle()
      let entry = try #require(screen.document.actions.log.entries.first)
      #expect(entry.action.what == "Brief them" && entry.statements == [statement.id])
      #expect(page.panel?.row.id == entry.id && page.filters.isVisible)
      await end(window, screen)
    }

    @Test("Headings are passed by, the ways at the head of the panel go on and end, and Escape leads back")
    func headings() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .actions)
      var page = try #require(screen.page as? ActionsPage)
      let document = screen.document
      let early = try #require(document.plan("Early", by: Day("2098-02-01")))
      let late = try #require(document.plan("Late", by: Day("2099-02-01")))
      settle()
      // A heading, an action, a heading, an action.
      #expect(page.model.elements.map(\.record) == [nil, early, nil, late])
      func focused() -> RowID? { (window.focus?.children.first as? ActionRow)?.record }
      go(screen, .whereWeStand)
      go(screen, .actions)
      page = try #require(screen.page as? ActionsPage)
      #expect(await desk.wait { focused() == early })
      page.list.selectedIndex = 0
      #expect(await desk.wait { page.list.selectedIndex == 1 && page.panel?.row.id == early })
      page.list.selectedIndex = 2
      #expect(await desk.wait { page.list.selectedIndex == 3 && page.panel?.row.id == late })
      #expect(focused() == late)
      page.list.selectedIndex = 2
      #expect(await desk.wait { page.list.selectedIndex == 1 && page.panel?.row.id == early })
      func way(_ words: String) throws -> Button {
        try #require(all(Button.self, in: page.panel).first { $0.tooltip == words })
      }
      #expect(try !way("The one before").isSensitive)
      try way("The next one").click()
      settle()
      #expect(page.panel?.row.id == late)
      #expect(try !way("The next one").isSensitive && way("The one before").isSensitive)
      #expect(page.act(on: KeyPress(.escape)))
      #expect(page.panel == nil && page.list.selectedIndex == 3)
      #expect(!page.act(on: KeyPress(.escape)))
      await end(window, screen)
    }

    @Test("Done asks of a statement without an answer in words that are right, and both are one change")
    func done() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .actions)
      let document = screen.document
      let statement = document.overview.statements[0]
      let row = try #require(document.plan("Brief them", for: [statement.id]))
      go(screen, .actions, at: row)
      let page = try #require(screen.page as? ActionsPage)
      let panel = try #require(page.panel as? ActionPanel)
      panel.askDone()
      settle()
      #expect(says("It has no answer yet.", in: panel))
      try #require(button("Leave it without an answer", in: panel)).click()
      settle()
      #expect(document.assessment.answer(to: statement.id) == .none)
      #expect(document.actions.log.entry(row)?.action.state.isOpen == false)
      // It stays in sight though it is open no more.
      #expect(page.model.elements.contains { $0.record == row })
      try document.undo()
      settle()
      document.rate(statement, "amber")
      panel.askDone()
      settle()
      #expect(button("It stays Amber", in: panel) != nil)
      let choices = all(CheckButton.self, in: panel)
      try #require(choices.last).isActive = true
      let before = document.assessment.changes.count
      try #require(button("Change it", in: panel)).click()
      settle()
      #expect(document.assessment.answer(to: statement.id) == .level("green"))
      #expect(document.assessment.changes.count == before + 1)
      await end(window, screen)
    }

    @Test("Actions are shown by what is open, who and words; one that is taken out comes back by Undo")
    func filter() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .actions)
      let page = try #require(screen.page as? ActionsPage)
      let document = screen.document
      let one = try #require(document.plan("Brief the deputies", who: "Ann Lee"))
      let two = try #require(document.plan("Write a letter", who: "Ben"))
      document.set(.done(on: nil), of: two)
      settle()
      #expect(page.model.elements.compactMap(\.record) == [one])
      let shown = try #require(all(DropDown<ActionLog.Shown>.self, in: page).first)
      shown.choose(.all)
      #expect(await desk.wait { Set(page.model.elements.compactMap(\.record)) == [one, two] })
      page.entry.text = "letter"
      #expect(await desk.wait { page.model.elements.compactMap(\.record) == [two] })
      page.entry.text = "nowhere"
      #expect(await desk.wait { says("No action is like that.", in: page) })
      page.entry.text = ""
      #expect(await desk.wait { page.model.elements.compactMap(\.record).count == 2 })
      page.takeOut(one)
      settle()
      #expect(page.model.elements.compactMap(\.record) == [two])
      try document.undo()
      settle()
      #expect(page.model.elements.compactMap(\.record).count == 2)
      await end(window, screen)
    }

    // MARK: From elsewhere

    @Test(
      "What is to be looked at first leads where it says: to the action, or to the evidence of the statement")
    func lookAtFirst() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk, .whereWeStand)
      let document = screen.document
      let statements = document.overview.statements.filter { !document.pack.isLegalDuty($0) }
      document.rate(statements[0], "green")
      document.addEvidence(title: "Minutes", for: [statements[1].id])
      let row = try #require(document.plan("Brief them", by: Day("2001-02-01")))
      settle()
      try #require(button("Open action", in: screen.page)).click()
      settle()
      #expect((screen.page as? ActionsPage)?.panel?.row.id == row)
      go(screen, .whereWeStand)
      document.set(.done(on: nil), of: row)
      settle()
      let more = all(Button.self, in: all(LookFirstCard.self, in: screen.page).first)
        .first { $0.label.hasPrefix("and ") }
      more?.click()
      settle()
      let add = try #require(
        all(LookFirstCard.self, in: screen.page).first.flatMap { button("Add evidence", in: $0) })
      add.click()
      settle()
      #expect(screen.navigator.statement == statements[0].id)
      #expect(await desk.wait { all(EvidenceBlock.self, in: screen.page).first?.isMapped == true })
      await end(window, screen)
    }
  }
}
