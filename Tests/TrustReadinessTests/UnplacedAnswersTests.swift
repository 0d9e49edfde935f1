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
  @Suite("What is shown as what it is")
  struct UnplacedAnswersTests {
    private func labels(in widget: Widget) -> [String] {
      widget.descendants.compactMap { $0 as? Label }.filter(\.isMapped).map(\.text)
    }

    private func show(_ desk: ProgramDesk, _ version: String = "1.0") async throws
      -> (ProgramWindow, AssessmentScreen)
    {
      try await desk.show(desk.program.packs.load("trust-localism", version: version))
    }

    @Test("An answer without a level or a statement in the checklist is named where we stand and on its card")
    func unplaced() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await show(desk)
      let document = screen.document
      let statement = try #require(document.overview.statements.first)
      screen.navigator.go(to: .whereWeStand)
      Observer.runPending()
      let card = try #require(screen.descendants.compactMap { $0 as? UnplacedCard }.first)
      #expect(!card.isVisible)
      document.perform([
        .rate(statement: statement.id, level: "brown", why: nil),
        .rate(statement: "OLD-09", level: "red", why: nil),
      ])
      Observer.runPending()
      MainLoop.runPending()
      #expect(card.isVisible)
      let words = labels(in: card)
      #expect(words.contains("\(statement.id) \(statement.title): brown"))
      #expect(words.contains("The checklist has no level “brown”."))
      #expect(words.contains { $0.hasPrefix("OLD-09: ") && $0.hasSuffix("Red") })
      #expect(words.contains("The checklist has no statement “OLD-09”."))

      let answer = try #require(card.descendants.compactMap { $0 as? Button }.first)
      answer.click()
      Observer.runPending()
      MainLoop.runPending()
      let choices = try #require(screen.descendants.compactMap { $0 as? RatingChoices }.first)
      #expect(
        labels(in: choices).contains { $0.contains("“brown”, a level that this checklist does not have") })
      #expect(document.history(of: statement.id).map { $0.words(in: document.pack) } == ["brown"])
      document.rate(statement, "red")
      Observer.runPending()
      #expect(!labels(in: choices).contains { $0.contains("brown") })
      window.destroy()
    }

    @Test("The reason for a change does not hide what was changed")
    func reason() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await show(desk)
      let document = screen.document
      let statement = try #require(document.overview.statements.first)
      document.rate(statement, "red")
      document.rate(statement, "green")
      document.rate(statement, "green", why: ReasonForChange.all[0])
      #expect(document.lastWords(on: statement.id).contains("was ◆ Red"))
      let newest = try #require(document.history(of: statement.id).first)
      let words = newest.words(in: document.pack, since: document.changed(by: newest, on: statement.id))
      #expect(words == "● Green: \(ReasonForChange.all[0].label) (was ◆ Red)")
      window.destroy()
    }

    @Test("A filter is off once a section is shown, by whatever way")
    func filter() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await show(desk)
      let navigator = screen.navigator
      let section = try #require(screen.document.pack.sections.first)
      navigator.show(.level("green"))
      navigator.walk(.oneAtATime)
      navigator.go(to: .section(section.id))
      Observer.runPending()
      let page = try #require(screen.page as? SectionPage)
      #expect(page.filterMenu.label == "Show: All statements")
      window.destroy()
    }

    @Test("Two notes that differ can stand together; what is offered wears no level's symbol")
    func keepBoth() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await show(desk)
      let document = screen.document
      let statement = try #require(document.overview.statements.first)
      screen.navigator.go(to: statement)
      let other = try await AssessmentFile.open(document.file.path, in: .current)
      document.type(note: "Ann's words", on: statement.id)
      var ids = ULID.Generator(after: other.opened.journal.greatestID)
      try await other.appendAndWait(
        Assessment(other.opened.journal).change(
          [.note(statement: statement.id, text: "Bob's words")], by: "p-bob", at: .now(), id: ids.next()))
      await other.close()
      document.leaveField()
      #expect(await desk.wait { document.overview.conflicts.count == 1 })
      Observer.runPending()
      MainLoop.runPending()
      let panel = try #require(screen.descendants.compactMap { $0 as? ConflictPanel }.first)
      #expect(
        labels(in: panel).contains(
          "Two different entries. Choose the one that stands; nothing leaves the history."))
      let symbols = Set(document.pack.scale.map { Character($0.symbol.character) })
      #expect(labels(in: panel).allSatisfy { symbols.isDisjoint(with: $0) })
      let both = try #require(
        panel.descendants.compactMap { $0 as? Button }.first { $0.label == "Keep both" })
      both.click()
      Observer.runPending()
      #expect(document.overview.conflicts.isEmpty)
      let note = document.assessment.note(on: statement.id)
      #expect(note == "Bob's words\n\nAnn's words" || note == "Ann's words\n\nBob's words")
      window.destroy()
    }

    @Test("Of very many entries that differ, and of a long history, a page is shown")
    func manyEntries() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await show(desk)
      let document = screen.document
      let statement = try #require(document.overview.statements.first)
      screen.navigator.go(to: statement)
      let other = try await AssessmentFile.open(document.file.path, in: .current)
      var ids = ULID.Generator(after: other.opened.journal.greatestID)
      try await other.appendAndWait(
        (0..<250).map { number in
          Change(
            id: ids.next(), at: .now(), by: "p-\(number)",
            operations: [Operation(.note(statement: statement.id, text: "Note \(number)"))])
        })
      await other.close()
      #expect(await desk.wait { document.overview.conflicts.first?.claims.count == 250 })
      Observer.runPending()
      MainLoop.runPending()
      let panel = try #require(screen.descendants.compactMap { $0 as? ConflictPanel }.first)
      #expect(panel.descendants.count { ($0 as? Button)?.label == "Keep this" } == 20)
      #expect(labels(in: panel).contains("And 230 more, which the history has."))
      let history = HistoryList(try #require(document.state(of: statement.id)), in: screen.context)
      Observer.runPending()
      func rows() -> Int { history.entries.children.count { $0 is Box } }
      #expect(rows() == HistoryList.page)
      try #require(history.entries.children.last as? Button).click()
      #expect(rows() == 2 * HistoryList.page)
      try #require(history.entries.children.last as? Button).click()
      #expect(rows() == 250 && !(history.entries.children.last is Button))
      window.destroy()
    }

    @Test("Search says what a word means, and what matches without being asked here")
    func search() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await show(desk, "2.0")
      let document = screen.document
      let term = try #require(document.pack.glossary.first)
      let circumstances = document.assessment.circumstances
      let hidden = try #require(
        document.pack.statements.first { document.pack.applicability(of: $0, in: circumstances) != .applies })
      screen.navigator.go(to: .search)
      Observer.runPending()
      let entry = try #require(screen.descendants.compactMap { $0 as? SearchEntry }.first)
      entry.text = String(term.term.lowercased().dropLast())
      MainLoop.runPending()
      #expect(labels(in: screen).contains { $0.hasPrefix("\(term.term): ") && $0.hasSuffix(term.meaning) })
      entry.text = "xyzzy"
      MainLoop.runPending()
      #expect(!labels(in: screen).contains { $0.hasSuffix(term.meaning) })
      entry.text = hidden.id
      MainLoop.runPending()
      #expect(
        labels(in: screen).contains {
          $0.hasPrefix("1 statement matches that is not asked here. \(hidden.id) \(hidden.title). ")
        })
      window.destroy()
    }

    @Test("Descriptors stand in one column whatever the levels are called, and so do the bars of sections")
    func columns() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await show(desk)
      let statement = try #require(screen.document.overview.statements.first)
      screen.document.rate(statement, "red")
      screen.navigator.go(to: statement)
      #expect(
        await desk.wait {
          Observer.runPending()
          return screen.descendants.contains { ($0 as? RatingChoices)?.size.width ?? 0 > 0 }
        })
      let choices = try #require(screen.descendants.compactMap { $0 as? RatingChoices }.first)
      let names = choices.descendants.compactMap { $0 as? Label }.filter { $0.hasStyle("level") }
      #expect(names.count == 3 && Set(names.map(\.size.width)).count == 1)
      screen.navigator.go(to: .whereWeStand)
      #expect(
        await desk.wait {
          Observer.runPending()
          return screen.descendants.contains { ($0 as? StandingRow)?.status.size.width ?? 0 > 0 }
        })
      let widths = screen.descendants.compactMap { ($0 as? StandingRow)?.status }.filter(\.isMapped)
        .map(\.size.width)
      #expect(widths.count > 5 && Set(widths).count == 1)
      window.destroy()
    }

    @Test("A calendar chooses a day that is clicked, not one that another month brings")
    func calendar() async throws {
      let calendar = Calendar()
      calendar.day = (2014, 5, 31)
      var chosen: [Int] = []
      _ = calendar.onChoice { chosen.append($0.day.day) }
      let nextMonth = calendar.descendants.compactMap { $0 as? Button }[1]
      nextMonth.click()
      MainLoop.runPending()
      #expect(calendar.day == (2014, 6, 30) && chosen.isEmpty)
      calendar.day = (2014, 6, 12)
      MainLoop.runPending()
      #expect(chosen == [12])
    }

    @Test("The newest of the checklist used last comes first")
    func checklists() throws {
      let desk = try ProgramDesk()
      let entries = desk.program.packs.list()
      #expect(entries.preferred(nil)?.version == "2.0")
      #expect(entries.preferred("trust-localism")?.version == "2.0")
      #expect(entries.preferred("gone")?.isBundled == true)
    }
  }
}
