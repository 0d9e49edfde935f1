import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore
import Testing

@testable import Gtk
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("What there is to learn from")
  struct LearnPageTests {
    private func labels(in widget: Widget) -> [String] {
      widget.descendants.compactMap { ($0 as? Label)?.text }
    }

    private func screen(_ version: String) async throws -> (ProgramDesk, ProgramWindow, AssessmentScreen) {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: version))
      return (desk, window, screen)
    }

    @Test("The page is there where there is something to learn from, and nowhere else")
    func offered() async throws {
      let (desk, window, screen) = try await screen("1.0")
      #expect(!Pages.entries(for: screen.document.pack).contains { $0.place == .learn })
      let pack = try desk.program.packs.load("trust-localism", version: "2.0")
      #expect(Pages.entries(for: pack).contains { $0.place == .learn })
      window.destroy()
    }

    @Test("What is read, and the part that is shown, are offered as hand-outs")
    func handOuts() async throws {
      let (_, window, screen) = try await screen("2.0")
      screen.navigator.go(to: .learn)
      Observer.runPending()
      let page = try #require(screen.page as? LearnPage)
      let module = try #require(screen.document.pack.learning.modules.first)
      screen.navigator.read(LearningLeaf.ID(.training, module.id))
      Observer.runPending()
      let buttons = page.descendants.compactMap { ($0 as? Button)?.label }
      #expect(buttons.contains("Print as a hand-out…") && buttons.contains("Print or save…"))
      for (handOut, title) in [
        (HandOut(try #require(page.pane).leaf), "Hand-out: \(module.title)"),
        (HandOut(.training, of: screen.document.pack), "Hand-out: Training"),
      ] {
        let dialog = PaperDialog(PaperSubject(handOut), screen.document, in: window)
        #expect(dialog.fields.choice.subject.title == title)
        let answers = dialog.descendants.compactMap { $0 as? CheckButton }
          .first { $0.label == "With the answers, for the trainer" }
        #expect(dialog.order.handOut?.hasAnswers == false)
        try #require(answers).isActive = true
        #expect(dialog.order.handOut?.hasAnswers == true)
        dialog.destroy()
      }
      window.destroy()
    }

    @Test("Every part lists what it has; a thing says how well it is known and what it has to do with us")
    func parts() async throws {
      let (desk, window, screen) = try await screen("2.0")
      let pack = screen.document.pack
      screen.navigator.go(to: .learn)
      Observer.runPending()
      let page = try #require(screen.page as? LearnPage)
      for part in pack.learningParts {
        page.state.part = part
        page.state.range = .all
        Observer.runPending()
        let things = Set(page.list.model.elements.compactMap { $0.leaf?.id })
        #expect(things.count == pack.count(of: part), "\(part)")
        let pane = try #require(page.pane)
        #expect(pane.leaf.id.part == part)
      }
      let card = try #require(pack.learning.cards.first { $0.knowledge.status == .partly })
      screen.navigator.read(LearningLeaf.ID(.cards, card.id))
      Observer.runPending()
      let words = labels(in: try #require(page.pane))
      #expect(words.first == card.title)
      #expect(words.contains("◐ verified in part"))
      #expect(words.contains { $0.hasPrefix("Not verified: ") })
      for text in card.known + card.unknown + card.ask { #expect(words.contains(text)) }
      let links = page.pane?.descendants.compactMap { $0 as? Button } ?? []
      let statement = try #require(
        screen.document.overview.statements.first { card.statements.contains($0.id) })
      let link = try #require(
        links.first { labels(in: $0) == ["\(statement.title) (\(statement.id))"] })
      link.click()
      Observer.runPending()
      #expect(screen.navigator.statement == statement.id)
      _ = desk
      window.destroy()
    }

    @Test("Answers of exercises are seen when they are asked for")
    func answers() async throws {
      let (desk, window, screen) = try await screen("2.0")
      let module = try #require(screen.document.pack.learning.modules.first)
      screen.navigator.read(LearningLeaf.ID(.training, module.id))
      Observer.runPending()
      let pane = try #require((screen.page as? LearnPage)?.pane)
      let answers = pane.descendants.compactMap { $0 as? Label }.filter { $0.text.hasPrefix("Answer: ") }
      #expect(answers.count >= 12 && answers.allSatisfy { !$0.isVisible })
      let choice = try #require(pane.descendants.compactMap { $0 as? CheckButton }.first)
      choice.isActive = true
      #expect(answers.allSatisfy { $0.isVisible })
      _ = desk
      window.destroy()
    }

    @Test("In a narrow window what is read stands alone, with the focus on the way back to the list")
    func narrow() async throws {
      let (desk, window, screen) = try await screen("2.0")
      screen.context.shape.update(width: 900, height: 600, textScale: 1)
      Observer.runPending()
      let fact = try #require(screen.document.pack.learning.facts.first)
      screen.navigator.read(LearningLeaf.ID(.facts, fact.id))
      Observer.runPending()
      let page = try #require(screen.page as? LearnPage)
      #expect(page.pane?.leaf.id.entry == fact.id)
      let back = try #require(
        page.descendants.compactMap { $0 as? Button }.first { $0.label == "‹ Back to the list" })
      #expect(back.isVisible && back.isFocus)
      back.click()
      Observer.runPending()
      #expect(!back.isVisible && page.pane == nil)
      _ = desk
      window.destroy()
    }

    @Test("What is found leads to its place, be it an example, a date, a word, a fact or a module")
    func found() async throws {
      let (desk, window, screen) = try await screen("2.0")
      let document = screen.document
      for part in document.pack.learningParts {
        let leaf = try #require(document.pack.leaves(of: part).first)
        let hits = document.search.hits(for: leaf.title, in: document)
        let hit = hits.first { hit in
          if case .learning(let match) = hit.target { match.id == leaf.id } else { false }
        }
        screen.navigator.go(to: try #require(hit, "\(leaf.title)"))
        Observer.runPending()
        #expect((screen.page as? LearnPage)?.pane?.leaf.id == leaf.id)
      }
      _ = desk
      window.destroy()
    }

    @Test("Indicators stand under every outcome that they serve, and what is looked for under its part")
    func groups() async throws {
      let (desk, window, screen) = try await screen("2.0")
      let pack = screen.document.pack
      screen.navigator.go(to: .learn)
      Observer.runPending()
      let page = try #require(screen.page as? LearnPage)
      page.state.part = .indicators
      Observer.runPending()
      var headings: [String] = []
      for case .heading(let words) in page.list.model.elements { headings.append(words) }
      let outcomes = pack.outcomes.map(\.label)
      #expect(headings.filter(outcomes.contains) == outcomes.filter(headings.contains))
      #expect(headings.count >= 3)
      page.state.query = "scrutiny"
      Observer.runPending()
      let parts = Set(page.list.model.elements.compactMap { $0.leaf?.id.part })
      #expect(parts.count >= 3 && page.list.model.elements.first?.leaf == nil)
      page.state.query = "qqq"
      Observer.runPending()
      #expect(page.list.model.elements.isEmpty)
      _ = desk
      window.destroy()
    }
  }
}
