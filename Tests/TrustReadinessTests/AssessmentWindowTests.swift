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
  @Suite("An assessment in its window")
  struct AssessmentWindowTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Fixtures/packs")

    private func fixture(_ name: String) throws -> Pack {
      try #require(try PackFiles(Self.fixtures.appending(path: name).path).read().pack)
    }

    private func go(_ screen: AssessmentScreen, _ place: Navigator.Place, _ statement: Statement.ID? = nil) {
      screen.navigator.go(to: place, opening: statement)
      Observer.runPending()
      MainLoop.runPending()
    }

    @Test(
      "Every page works with any scale: as many choices as levels, answered by number, by initial and by choice",
      arguments: ["library-service.json", "flood-readiness.json"])
    func scales(name: String) async throws {
      let desk = try ProgramDesk()
      let pack = try fixture(name)
      let (window, screen) = try await desk.show(pack)
      let statement = try #require(screen.document.overview.statements.first)
      let state = try #require(screen.document.state(of: statement.id))
      go(screen, .section(statement.section), statement.id)
      let card = try #require((screen.page as? SectionPage)?.cards[statement.id])
      let choices = try #require(card.openFace?.choices)
      let radios = choices.descendants.compactMap { $0 as? CheckButton }
      #expect(radios.count == pack.scale.count + 2)
      for (index, level) in pack.scale.enumerated() {
        let key = Character(String(index + 1))
        #expect(screen.document.answer(statement, byKey: key))
        #expect(state.answer == .level(level.id))
        Observer.runPending()
        #expect(radios[index].isActive)
        if let initial = level.initialKey {
          screen.document.clearAnswer(to: statement)
          #expect(screen.document.answer(statement, byKey: initial))
          #expect(state.answer == .level(level.id))
        }
      }
      #expect(!screen.document.answer(statement, byKey: "9"))
      radios[0].isActive = true
      #expect(state.answer == .level(pack.scale[0].id))
      let places: [Navigator.Place] = [.whereWeStand, .oneAtATime, .essentials, .questions, .search]
      for place in places {
        go(screen, place)
        #expect(screen.page?.descendants.isEmpty == false)
      }
      for filter in Filter.choices(for: pack).joined() {
        screen.navigator.show(filter)
        Observer.runPending()
        let expected = screen.document.asked.filter { filter.shows($0, in: screen.document) }.count
        if let page = screen.page as? FilteredPage { #expect(page.states.count == expected) }
      }
      _ = await screen.willClose()
      window.destroy()
    }

    @Test(
      "Every card is a group named by its title and described by its sentence; a card closes and opens again")
    func cards() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      for section in screen.document.pack.sections.prefix(3) {
        go(screen, .section(section.id))
        let page = try #require(screen.page as? SectionPage)
        #expect(page.cards.count == screen.document.overview.section(section.id)?.standing.tally.applicable)
        for card in page.cards.values { #expect(!card.isOpen) }
        let first = try #require(page.states.first?.statement.id)
        screen.navigator.open(first)
        Observer.runPending()
        #expect(page.cards[first]?.isOpen == true)
        screen.navigator.open(nil)
        Observer.runPending()
        #expect(page.cards[first]?.isOpen == false)
        page.expandAll(true)
        #expect(page.cards.values.count { $0.isOpen } == page.cards.count)
        page.expandAll(false)
        #expect(page.cards.values.count { $0.isOpen } == 0)
      }
      window.destroy()
    }

    @Test("What stands behind a statement: its dates by nation, and the glossary's words, in the plural too")
    func details() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      func lines(_ id: String) throws -> [String] {
        let statement = try #require(screen.document.pack.statement(id))
        return StatementDetails(statement, in: screen.document).descendants.compactMap {
          ($0 as? Label)?.text
        }
      }
      #expect(
        try lines("SCR-04").contains("Asked from 30 April 2009 in England and 1 October 2009 in Wales."))
      #expect(try lines("PCC-02").contains("Asked from 15 November 2012."))
      let ended = try lines("LEG-04")
      #expect(ended.contains("Asked until 13 October 2010."))
      #expect(ended.contains { $0.contains("revoked every target") })
      #expect(
        screen.document.wordsForWhatIsNotAsked(in: "LEG").hasPrefix(
          "LEG-04: Not asked after 13 October 2010: "))
      // A bullet hangs beside its words.
      let details = StatementDetails(
        try #require(screen.document.pack.statement("LEG-04")), in: screen.document)
      let bullets = details.descendants.compactMap { $0 as? BulletLine }
      #expect(bullets.count >= 2 && bullets.allSatisfy { ($0.children.first as? Label)?.text == "•" })
      #expect(try lines("LEG-04").allSatisfy { !$0.hasPrefix("• ") })
      let statement = try #require(
        screen.document.overview.statements.first { statement in
          screen.document.pack.terms(usedIn: statement).contains { $0.term.contains("LAA") }
        })
      go(screen, .section(statement.section), statement.id)
      let unfolded = try #require(screen.page?.openers?.unfold(.glossary))
      let words = unfolded.descendants.compactMap { ($0 as? Label)?.text }
      #expect(words.filter { $0.hasPrefix("Local Area Agreement (LAA): ") }.count == 1, "\(words)")
      #expect(words.count == screen.document.pack.terms(usedIn: statement).count)
      window.destroy()
    }

    @Test("Tab and the arrow keys stop at every card, and go through an open one")
    func keyboardStops() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      let section = try #require(screen.document.overview.statements.first?.section)
      go(screen, .section(section))
      let page = try #require(screen.page as? SectionPage)
      let cards = page.states.compactMap { page.cards[$0.statement.id] }
      cards[0].grabFocus()
      for card in cards.dropFirst() {
        page.moveFocus(.forward)
        #expect(window.focus === card)
      }
      for card in cards.dropLast().reversed() {
        page.moveFocus(.backward)
        #expect(window.focus === card)
      }
      screen.navigator.open(page.states[0].statement.id)
      Observer.runPending()
      page.moveFocus(.forward)
      #expect(cards[0].containsFocus && !cards[0].hasFocus)
      window.destroy()
    }

    @Test("The card that was open closes when the next one opens, by Next, by a click or by the arrow keys")
    func oneOpenCard() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      let section = try #require(screen.document.overview.statements.first?.section)
      go(screen, .section(section))
      let page = try #require(screen.page as? SectionPage)
      let cards = page.states.compactMap { page.cards[$0.statement.id] }
      func expectOpen(_ card: StatementCard) {
        Observer.runPending()
        #expect(cards.filter(\.isOpen).map(\.state.statement.id) == [card.state.statement.id])
      }
      screen.navigator.open(cards[0].state.statement.id)
      expectOpen(cards[0])
      let next = page.descendants.lazy.compactMap { $0 as? Button }.first { $0.label == "Next ›" }
      try #require(next).click()
      expectOpen(cards[1])
      screen.navigator.open(cards[3].state.statement.id)
      expectOpen(cards[3])
      // Coming back to the page, from elsewhere and to another card of it.
      go(screen, .whereWeStand)
      go(screen, .section(section), cards[2].state.statement.id)
      let again = try #require(screen.page as? SectionPage)
      #expect(again.cards.values.filter(\.isOpen).map(\.state.statement.id) == [cards[2].state.statement.id])
      window.destroy()
    }

    @Test("The choices are one stop for Tab; arrows move between them without answering")
    func choicesAreOneStop() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      let statement = try #require(screen.document.overview.statements.first)
      go(screen, .section(statement.section), statement.id)
      let page = try #require(screen.page as? SectionPage)
      let choices = try #require(page.cards[statement.id]?.openFace?.choices)
      let radios = choices.descendants.compactMap { $0 as? CheckButton }
      #expect(radios.map(\.canFocus) == [true, false, false, false, false])
      #expect(
        page.cards[statement.id].map { $0 === window.focus } == true, "No answer looks chosen on arrival")
      page.moveFocus(.forward)
      #expect(radios[0] === window.focus)
      page.moveFocus(.forward)
      #expect(
        window.focus != nil && !radios.contains { $0 === window.focus }, "Tab goes on without an answer")
      radios[1].isActive = true
      Observer.runPending()
      choices.focusAnswer()
      #expect(radios.map(\.canFocus) == [false, true, false, false, false])
      #expect(radios[1].hasFocus || window.focus === radios[1])
      page.moveFocus(.forward)
      #expect(!radios.contains { $0 === window.focus })
      window.destroy()
    }

    @Test("An answer given in a filtered view does not take its card away")
    func filteredStays() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      screen.navigator.show(.notAnswered)
      Observer.runPending()
      let page = try #require(screen.page as? FilteredPage)
      let first = try #require(page.states.first)
      let count = page.states.count
      screen.document.rate(first.statement, "green")
      Observer.runPending()
      #expect(page.states.count == count)
      let card = try #require(page.cards[first.statement.id])
      func remarks() -> [String] {
        card.descendants.compactMap { $0 as? Label }.filter(\.isVisible).map(\.text).filter {
          $0.contains("No longer matches")
        }
      }
      #expect(remarks() == ["No longer matches “Not answered”. It stays here until you leave."])
      screen.document.clearAnswer(to: first.statement)
      Observer.runPending()
      #expect(remarks().isEmpty)
      window.destroy()
    }

    @Test("A section of 133 statements is built in turns, and the card that is asked for is there at once")
    func largeSection() async throws {
      let desk = try ProgramDesk()
      let small = try fixture("flood-readiness.json")
      let section = try #require(small.sections.first)
      let model = try #require(small.statements.first)
      let statements = (0..<133).map { number in
        var statement = model
        statement.id = "L-\(number)"
        statement.section = section.id
        return statement
      }
      let pack = Pack(
        id: "large", version: "1", title: "Large", summary: "", period: nil, language: "en",
        scale: small.scale,
        rules: small.rules, duties: small.duties, nations: [], tiers: [], outcomes: small.outcomes, tags: [],
        organisations: [], sections: [section], statements: statements, redirects: [:], glossary: [],
        timing: small.timing, library: [:])
      let (window, screen) = try await desk.show(pack)
      go(screen, .section(section.id), "L-120")
      let page = try #require(screen.page as? SectionPage)
      #expect(page.cards["L-120"]?.isOpen == true)
      #expect(await desk.wait { page.cards.count == 133 })
      window.destroy()
    }

    @Test("Two hundred times opening and closing leaves nothing behind")
    func twoHundredTimes() async throws {
      let desk = try ProgramDesk()
      let path = desk.home.appending(path: "sample.readiness").path
      try FileManager.default.copyItem(at: URL(filePath: desk.program.places.sample), to: URL(filePath: path))
      var liveAfterFirst = 0
      var classes: [String: Int] = [:]
      var memory: [Int] = []
      for round in 1...200 {
        weak var window: ProgramWindow?
        weak var screen: AssessmentScreen?
        weak var document: AssessmentDocument?
        do {
          desk.program.open(path: path)
          #expect(await desk.wait { desk.program.programWindows.first?.screen is AssessmentScreen })
          let shown = try #require(desk.program.programWindows.first?.screen as? AssessmentScreen)
          window = desk.program.programWindows.first
          screen = shown
          document = shown.document
          let statement = shown.document.overview.statements[round % 60]
          go(shown, .section(statement.section), statement.id)
        }
        window?.close()
        #expect(await desk.wait { window == nil && screen == nil && document == nil })
        #expect(window == nil && screen == nil && document == nil, "round \(round)")
        if round == 3 { (liveAfterFirst, classes) = (Object.liveCount, Object.liveClasses) }
        if [20, 80, 140, 200].contains(round) { memory.append(Self.residentMemory()) }
      }
      let more = Object.liveClasses.filter { $0.value > classes[$0.key, default: 0] }
      #expect(Object.liveCount <= liveAfterFirst, "more than after the third time: \(more)")
      // What a window left behind would make every sixty of them grow; a further thread's heap comes once.
      let growth = zip(memory.dropFirst(), memory).map(-)
      #expect(try #require(growth.min()) < 3 << 20, "grew by \(growth.map { $0 >> 10 }) KiB")
    }

    /// What the process has in memory, in bytes, without what malloc keeps for the next time.
    private static func residentMemory() -> Int {
      // <malloc.h> is not part of the Glibc module.
      typealias Trim = @convention(c) (Int) -> Int32
      if let trim = dlsym(nil, "malloc_trim") { _ = unsafeBitCast(trim, to: Trim.self)(0) }
      let statm = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
      let pages = statm.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
  }
}
