import Foundation
import Gtk
import ReadinessModel
import TestDesk
import Testing

@testable import ReadinessSession
@testable import ReadinessStore
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The page of checklists")
  struct ChecklistsScreenTests {
    private static let hall = """
      format: trust-readiness-checklist
      formatVersion: 1
      id: village-hall
      version: "VERSION"
      title: Village hall
      summary: For those who look after a hall.
      language: en-GB
      scale:
        - { id: "no", label: "No", symbol: diamond, role: bad }
        - { id: "yes", label: "Yes", symbol: circle, role: good }
      duties:
        - { id: good, label: Good practice, legal: false }
      sections:
        - id: HALL
          title: The hall
          statements:
            - { id: HALL-1, title: Doors, duty: good, sentence: The doors open outward., levels: { "no": Locked., "yes": Open. } }
            - { id: HALL-2, title: Keys, duty: good, sentence: Two people have keys., levels: { "no": One., "yes": Two. } }
            - { id: HALL-3, title: Heat, duty: good, sentence: The boiler is looked after., levels: { "no": Cold., "yes": Warm. } }

      """

    private func buttons(_ widget: Widget) -> [Button] { widget.descendants.compactMap { $0 as? Button } }

    private func words(_ widget: Widget) -> String {
      widget.descendants.compactMap { ($0 as? Label)?.text }.joined(separator: "\n")
    }

    private func press(_ label: String, in widget: Widget) throws {
      try #require(buttons(widget).first { $0.label == label }, "\(label)").click()
    }

    private func dialog(_ desk: ProgramDesk) async -> Dialog? {
      var found: Dialog?
      _ = await desk.wait {
        found = Toolkit.windows.lazy.compactMap { $0 as? Dialog }.first
        return found != nil
      }
      return found
    }

    /// A program with a checklist of the user's own, and its page of checklists.
    private func page(versions: [String] = ["1.0"]) async throws -> (
      ProgramDesk, ProgramWindow, ChecklistsScreen
    ) {
      let desk = try ProgramDesk()
      for version in versions {
        let path = desk.home.appending(path: "hall.yaml").path
        try Self.hall.replacing("VERSION", with: version).write(
          toFile: path, atomically: true, encoding: .utf8)
        _ = try desk.program.packs.importPack(from: path)
      }
      desk.program.showChecklists()
      let window = try #require(desk.program.programWindows.first)
      let screen = try #require(window.screen as? ChecklistsScreen)
      #expect(await desk.wait { screen.state.shelves != nil })
      Observer.runPending()
      return (desk, window, screen)
    }

    @Test("Each checklist is listed once with its versions; what comes with the program cannot be removed")
    func list() async throws {
      let (_, window, screen) = try await page(versions: ["1.0", "1.10", "1.9"])
      #expect(
        screen.list.model.elements.map(\.id).sorted() == [
          "local-partnership", "trust-localism", "village-hall",
        ])
      let hall = try #require(screen.state.shelves?.first { $0.id == "village-hall" })
      #expect(hall.versions.map(\.version) == ["1.10", "1.9", "1.0"])
      let first = try #require(screen.panel)
      #expect(first.shelf.newest.isBundled && !buttons(first).contains { $0.label == "Remove…" })
      #expect(words(first).contains("It comes with the program and stays"))
      screen.open("village-hall", focusing: true)
      let panel = try #require(screen.panel)
      #expect(panel.containsFocus)
      #expect(words(panel).contains("3 statements in 1 section, 2 levels"))
      #expect(words(panel).contains("None of your assessments answers it."))
      #expect(buttons(panel).count { $0.label == "Remove…" } == 3)
      window.destroy()
    }

    @Test("A removed checklist names what answers it, lies in the bin, and is put back")
    func removing() async throws {
      let (desk, window, screen) = try await page()
      let packs = desk.program.packs
      let pack = try packs.load("village-hall")
      let beginning = Beginning(
        Organisation(name: "Upper Hall", nation: nil, tiers: nil), asAt: Day(year: 2026, month: 3, day: 31)!,
        by: Person(id: "p-a", name: "Ann", role: ""))
      let library = desk.program.library
      let file = try await AssessmentFile.create(
        at: library.newPath(for: "Upper Hall"), beginning.journal(answering: pack, from: packs),
        in: desk.program.places)
      await file.close()
      screen.read(choosing: "village-hall")
      #expect(await desk.wait { screen.panel.map { words($0).contains("Answered by one") } == true })
      let panel = try #require(screen.panel)
      #expect(buttons(panel).contains { $0.label == "Upper Hall, as at 31 March 2026" })

      try press("Remove…", in: panel)
      let question = try #require(await dialog(desk))
      #expect(words(question).contains("carries it in its own file, so that it stays as it is: Upper Hall"))
      try press("Remove", in: question)
      #expect(await desk.wait { !packs.list().contains { $0.id == "village-hall" } })
      #expect(await desk.wait { screen.state.shelves?.contains { $0.id == "village-hall" } == false })
      // The assessment is answered with what it carries.
      let read = try await Work.read(file.path, in: desk.program.places, packs: packs) { _ in }
      #expect(read.pack.title == "Village hall" && read.pack.statements.count == 3)

      // It can be put back after the page was left.
      desk.program.showStart(in: window)
      desk.program.showChecklists(in: window)
      let again = try #require(window.screen as? ChecklistsScreen)
      #expect(await desk.wait { again.state.shelves != nil })
      Observer.runPending()
      try press("Put it back", in: again)
      #expect(await desk.wait { packs.list().contains { $0.id == "village-hall" } })
      #expect(await desk.wait { again.state.chosen == "village-hall" })
      #expect(desk.program.removedChecklists.all.isEmpty)
      window.destroy()
    }

    @Test("Looking around opens an assessment of the version of which nothing is kept; beginning offers it")
    func ways() async throws {
      let (desk, window, screen) = try await page(versions: ["1.0", "2.0"])
      screen.open("village-hall", focusing: false)
      let card = try #require(screen.panel?.children.compactMap { $0 as? ChecklistVersionCard }.last)
      try press("Look around", in: card)
      #expect(await desk.wait { window.screen is AssessmentScreen })
      let document = try #require(window.screen?.openDocument)
      #expect(document.isSample && document.pack.version == "1.0" && document.pack.id == "village-hall")
      #expect(await desk.program.library.list().isEmpty)
      _ = await window.finishScreen()
      let again = ChecklistsScreen(in: window, hasOwnWindow: false)
      window.show(again)
      #expect(await desk.wait { again.state.shelves != nil })
      again.open("village-hall", focusing: false)
      let old = try #require(again.panel?.children.compactMap { $0 as? ChecklistVersionCard }.last)
      try press("Begin an assessment", in: old)
      let new = try #require(window.screen as? NewScreen)
      #expect(await desk.wait { new.descendants.contains { $0 is NewForm } })
      let entry = try #require(
        desk.program.packs.list().first { $0.id == "village-hall" && $0.version == "1.0" })
      try #require(new.descendants.lazy.compactMap { $0 as? Entry }.first).text = "Upper Hall"
      #expect(await desk.wait { new.isBeginning(with: entry) })
      #expect(desk.program.isBeginning(with: entry))
      window.destroy()
    }

    @Test(
      "A copy is one file or a folder under a name that is free, and is read as the checklist that it was")
    func copies() async throws {
      let (desk, window, screen) = try await page()
      let packs = desk.program.packs
      let entry = try #require(screen.state.shelves?.first { $0.id == "village-hall" }?.newest)
      let bundled = try #require(packs.list().first { $0.isBundled })
      let folder = desk.home.path
      let first = try packs.saveCopy(of: entry, in: folder)
      #expect(Paths.name(first) == "village-hall-1.0.yaml")
      #expect(Paths.name(try packs.saveCopy(of: entry, in: folder)) == "village-hall-1.0 2.yaml")
      #expect(try PackFiles(first).read().pack?.digest == packs.load("village-hall").digest)
      let whole = try packs.saveCopy(of: bundled, in: folder)
      #expect(
        try PackFiles(whole).read().pack?.digest == packs.load(bundled.id, version: bundled.version).digest)
      #expect(throws: StoreProblem.self) { try packs.remove(bundled, into: desk.program.bin) }
      window.destroy()
    }
  }
}
