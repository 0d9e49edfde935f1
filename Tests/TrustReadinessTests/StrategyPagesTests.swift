import ReadinessModel
import ReadinessSession
import ReadinessStore
import Testing

@testable import Gtk
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Model strategies")
  struct StrategyPagesTests {
    private func labels(in widget: Widget) -> [String] {
      widget.descendants.compactMap { ($0 as? Label)?.text }
    }

    private func button(_ label: String, in widget: Widget) throws -> Button {
      try #require(widget.descendants.compactMap { $0 as? Button }.first { $0.label == label }, "\(label)")
    }

    private func opened(_ desk: ProgramDesk) async throws -> (ProgramWindow, AssessmentScreen) {
      try desk.sampleInLibrary("sample")
      desk.program.open(path: desk.program.library.folder + "/sample.readiness")
      #expect(await desk.wait { desk.program.programWindows.first?.screen is AssessmentScreen })
      let window = try #require(desk.program.programWindows.first)
      return (window, try #require(window.screen as? AssessmentScreen))
    }

    @Test("From the toolkits to the strategies, what fits first, and on to what comes first")
    func reading() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await opened(desk)
      screen.navigator.go(to: .toolkits)
      Observer.runPending()
      let line = try #require(screen.page?.descendants.compactMap { $0 as? StrategyLine }.first)
      let way = try #require(line.children.first as? Button)
      way.click()
      Observer.runPending()
      if screen.navigator.place != .strategies { screen.navigator.go(to: .strategies) }
      Observer.runPending()
      let page = try #require(screen.page as? StrategiesPage)
      let list = try #require(page.descendants.compactMap { $0 as? ListBox }.first)
      let fits = screen.document.strategyFits
      #expect(list.rows.compactMap { ($0 as? StrategyRow)?.id } == fits.map(\.id))
      #expect(fits.map(\.verdict).contains(.elsewhere("Wales")))
      for fit in fits {
        list.selectedRow = list.rows.first { ($0 as? StrategyRow)?.id == fit.id }
        Observer.runPending()
        let words = labels(in: page.pane)
        #expect(words.contains(fit.strategy.title))
        for reason in fit.reasons + fit.against { #expect(words.contains(reason), "\(reason)") }
        for phase in fit.strategy.phases { #expect(words.contains { $0.hasPrefix(phase.title) }) }
      }
      // A legal duty is red in the sample, so that something comes before the strategy that fits.
      let climb = try #require(fits.first { $0.id == "MS2" })
      list.selectedRow = list.rows.first { ($0 as? StrategyRow)?.id == "MS2" }
      Observer.runPending()
      let first = try #require(climb.first)
      try button("Plan that one first ›", in: page.pane).click()
      Observer.runPending()
      #expect(screen.navigator.place == .strategy(first.strategy.id))
      let adopting = try #require(screen.page as? AdoptPage)
      #expect(
        await desk.wait {
          adopting.rows.first { $0.isOpen }?.id == first.strategy.origin(of: first.actions[0])
        })
      window.close()
      #expect(await desk.wait { desk.program.programWindows.isEmpty })
    }

    @Test("An action is opened, planned with another name, left out with a reason, decided again, and undone")
    func adopting() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await opened(desk)
      let document = screen.document
      let strategy = try #require(document.pack.strategy("MS4"))
      screen.navigator.go(to: .strategy("MS4"))
      Observer.runPending()
      let page = try #require(screen.page as? AdoptPage)
      func proposal(_ row: ProposalRow) -> Adoption.Proposal? {
        document.adoption(of: strategy).proposal(row.id)
      }
      let rows = page.rows.filter { proposal($0) != nil }
      #expect(rows.count > 5)
      page.open(rows[0])
      page.open(rows[1])
      #expect(page.rows.filter(\.isOpen).map(\.id) == [rows[1].id])
      let who = try #require(rows[1].descendants.compactMap { $0 as? Entry }.first)
      who.text = "Ann Lee"
      try button("Plan it", in: rows[1]).click()
      Observer.runPending()
      guard case .taken(let entry)? = proposal(rows[1])?.state else {
        Issue.record("nothing was planned")
        return
      }
      #expect(entry.action.who == "Ann Lee" && entry.action.from == rows[1].id)
      #expect(document.adoptedStrategies.map(\.id).contains("MS4"))
      #expect(labels(in: rows[1]).contains("✓ planned: proposed"))
      #expect(page.rows.allSatisfy { !$0.isOpen })

      page.open(rows[2])
      try button("Leave out", in: rows[2]).click()
      Observer.runPending()
      #expect(proposal(rows[2])?.state == .leftOut(reason: ""))
      let why = try #require(rows[2].descendants.compactMap { $0 as? Entry }.first)
      why.text = "The county does it"
      try button("Keep the reason", in: rows[2]).click()
      Observer.runPending()
      #expect(labels(in: rows[2]).contains("left out: The county does it"))
      try button("Decide again", in: rows[2]).click()
      Observer.runPending()
      #expect(proposal(rows[2])?.isToDecide == true && rows[2].isOpen)

      let open = try #require(document.adoption(of: strategy).phases.first { $0.toTake.count > 1 })
      let before = document.actions.log.entries.count
      let all = page.descendants.compactMap { $0 as? Button }.filter {
        $0.label == "Plan all that is Red or Amber" && $0.isVisible
      }
      let place = document.adoption(of: strategy).phases.filter { $0.toTake.count > 1 }.map(\.id).firstIndex(
        of: open.id)
      all[place ?? 0].click()
      Observer.runPending()
      #expect(document.actions.log.entries.count == before + open.toTake.count)
      try document.undo()
      Observer.runPending()
      #expect(document.actions.log.entries.count == before)
      window.close()
      #expect(await desk.wait { desk.program.programWindows.isEmpty })
    }

    @Test("A strategy and its actions are found by search")
    func search() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await opened(desk)
      let hits = screen.document.search.hits(for: "steady climb", in: screen.document)
      let hit = try #require(
        hits.first { if case .strategy(let match) = $0.target { match.origin == nil } else { false } })
      screen.navigator.go(to: hit)
      Observer.runPending()
      #expect(screen.page is StrategiesPage && screen.navigator.strategies.chosen == "MS2")
      let action = screen.document.search.hits(for: "ring every main partner", in: screen.document).first {
        if case .strategy(let match) = $0.target { match.origin == "MS2/partners" } else { false }
      }
      screen.navigator.go(to: try #require(action))
      Observer.runPending()
      let page = try #require(screen.page as? AdoptPage)
      #expect(await desk.wait { page.rows.first { $0.isOpen }?.id == "MS2/partners" })
      window.close()
      #expect(await desk.wait { desk.program.programWindows.isEmpty })
    }
  }
}
