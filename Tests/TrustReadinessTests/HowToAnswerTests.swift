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
  @Suite("How to answer")
  struct HowToAnswerTests {
    private func show(_ pack: Pack, in desk: ProgramDesk) async throws -> (ProgramWindow, AssessmentScreen) {
      var ids = ULID.Generator()
      let start = Change(
        id: ids.next(), at: .now(), by: "p-test",
        operations: [
          Operation(.usePack(id: pack.id, version: pack.version)),
          Operation(.organisation(Organisation(name: "Example", nation: pack.nations.first?.id, tiers: []))),
          Operation(.asAt(Day("2011-03-31"))),
        ])
      let path = desk.home.appending(path: "\(pack.id).readiness").path
      let file = try await AssessmentFile.create(at: path, header: .fresh(), changes: [start], in: .current)
      let author = Person(id: "p-test", name: "Ann Example", role: "")
      let window = ProgramWindow(desk.program)
      let screen = AssessmentScreen(AssessmentDocument(file, pack: pack, author: author), in: window)
      window.show(screen)
      window.present()
      MainLoop.runPending()
      return (window, screen)
    }

    private func go(_ screen: AssessmentScreen, _ place: Navigator.Place) {
      screen.navigator.go(to: place)
      Observer.runPending()
      MainLoop.runPending()
    }

    private func card(on screen: AssessmentScreen) -> HowToAnswerCard? {
      screen.page?.descendants.compactMap { $0 as? HowToAnswerCard }.first { $0.isVisible }
    }

    private func words(in widget: Widget) -> [String] {
      widget.descendants.compactMap { ($0 as? Label)?.text }
    }

    /// How many lines the section with the papers has.
    private func isInMenu(of screen: AssessmentScreen) -> Bool {
      screen.header.menu.contains { $0.part == .papers && $0.action == "win.how-to-answer" }
    }

    @Test(
      "While nothing is answered it stands above the first statement; it goes with the step after an answer")
    func card() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await show(
        try desk.program.packs.load("trust-localism", version: "1.0"), in: desk)
      let pack = screen.document.pack
      let asked = screen.document.overview.statements
      window.shape.update(width: 1280, height: 1000, textScale: 1)
      go(screen, .section(asked[0].section))
      let onSection = try #require(card(on: screen))
      for text in pack.howToAnswer { #expect(words(in: onSection).contains(text)) }
      let expander = try #require(onSection.descendants.compactMap { $0 as? Expander }.first)
      #expect(expander.isExpanded && expander.label == "More on how to answer")
      #expect(!words(in: expander).contains(pack.howToAnswer[0]))
      expander.isExpanded = false
      go(screen, .oneAtATime)
      let onWalk = try #require(card(on: screen))
      #expect(onWalk.descendants.compactMap { $0 as? Expander }.first?.isExpanded == false)
      let walked = try #require(screen.navigator.statement.flatMap { screen.document.pack.statement($0) })
      #expect(screen.document.answer(walked, byKey: "1"))
      Observer.runPending()
      #expect(card(on: screen) === onWalk)
      screen.navigator.open(asked[1].id)
      Observer.runPending()
      #expect(card(on: screen) == nil)
      go(screen, .section(asked[0].section))
      #expect(card(on: screen) == nil)
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("In a low window it is folded until somebody opens it, and what they chose stays")
    func low() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await show(
        try desk.program.packs.load("trust-localism", version: "1.0"), in: desk)
      window.shape.update(width: 900, height: 600, textScale: 1)
      go(screen, .section(screen.document.overview.statements[0].section))
      let first = try #require(card(on: screen))
      let expander = try #require(first.descendants.compactMap { $0 as? Expander }.first)
      #expect(!expander.isExpanded && screen.navigator.explainsAnswering == nil)
      window.shape.update(width: 900, height: 1000, textScale: 1)
      Observer.runPending()
      #expect(expander.isExpanded && screen.navigator.explainsAnswering == nil)
      window.shape.update(width: 900, height: 1000, textScale: 2)
      Observer.runPending()
      #expect(!expander.isExpanded)
      expander.isExpanded = true
      #expect(screen.navigator.explainsAnswering == true)
      go(screen, .oneAtATime)
      let second = try #require(card(on: screen))
      #expect(second.descendants.compactMap { $0 as? Expander }.first?.isExpanded == true)
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("The menu shows it at any time, with what the checklist is")
    func dialog() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await show(
        try desk.program.packs.load("trust-localism", version: "1.0"), in: desk)
      let pack = screen.document.pack
      #expect(isInMenu(of: screen))
      #expect(window.activateAction("win.how-to-answer"))
      MainLoop.runPending()
      let dialog = try #require(Toolkit.windows.compactMap { $0 as? HowToAnswerDialog }.first)
      let words = words(in: dialog)
      #expect(words.contains(pack.title) && words.contains(pack.summary))
      for text in pack.howToAnswer { #expect(words.contains(text)) }
      #expect(dialog.isModal && dialog.transientFor === window)
      dialog.close()
      MainLoop.runPending()
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("A checklist that does not say how has neither card nor menu line")
    func without() async throws {
      let desk = try ProgramDesk()
      let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/packs/flood-readiness.json")
      let pack = try #require(try PackFiles(url.path).read().pack)
      #expect(pack.howToAnswer.isEmpty)
      let (window, screen) = try await show(pack, in: desk)
      go(screen, .section(try #require(screen.document.overview.statements.first).section))
      #expect(card(on: screen) == nil)
      #expect(!isInMenu(of: screen))
      #expect(!window.activateAction("win.how-to-answer"))
      _ = await screen.willClose()
      window.destroy()
    }
  }
}
