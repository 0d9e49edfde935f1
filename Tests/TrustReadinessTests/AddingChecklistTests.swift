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
  @Suite("Adding checklists")
  struct AddingChecklistTests {
    private static let packs =
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/packs").path

    /// The dialog over a window, once there is one.
    private func dialog(_ desk: ProgramDesk, over window: ProgramWindow) async -> Dialog? {
      var found: Dialog?
      _ = await desk.wait {
        found = Toolkit.windows.lazy.compactMap { $0 as? Dialog }.first { $0.transientFor === window }
        return found != nil
      }
      return found
    }

    private func words(_ dialog: Dialog) -> String {
      dialog.descendants.compactMap { ($0 as? Label)?.text }.joined(separator: "\n")
    }

    private func button(_ label: String, in widget: Widget) -> Button? {
      widget.descendants.lazy.compactMap { $0 as? Button }.first { $0.label == label }
    }

    @Test("Who has no checklist for an assessment is told of the command by its name in the menu")
    func named() throws {
      let desk = try ProgramDesk()
      let problem = #expect(throws: StoreProblem.self) { try desk.program.packs.load("none") }
      let label = ReadinessProgram.Commands.checklists.words.label
      #expect(problem?.advice.contains("“\(label)”") == true)
    }

    @Test("A checklist that is opened is asked about, added, and offered to begin with")
    func added() async throws {
      let desk = try ProgramDesk()
      let packs = desk.program.packs
      desk.program.open([File(path: Self.packs + "/flood-readiness.json")])
      let window = try #require(desk.program.programWindows.first)
      #expect(window.screen is StartScreen)
      let question = try #require(await dialog(desk, over: window))
      #expect(question.title == "Install this checklist?")
      #expect(words(question).contains("“Ready for the next flood”, version 1.1: 9 statements."))
      #expect(!packs.list().contains { $0.id == "flood-readiness" })
      try #require(button("Install it", in: question)).click()
      #expect(await desk.wait { packs.list().contains { $0.id == "flood-readiness" } })
      let done = "“Ready for the next flood”, version 1.1, is among your checklists now."
      var begin: Button?
      #expect(
        await desk.wait {
          begin = button("Begin an assessment with it", in: window)
          return begin != nil && window.descendants.contains { ($0 as? Label)?.text == done }
        })
      try #require(begin).click()
      #expect(window.screen is NewScreen)
      #expect(
        await desk.wait {
          window.descendants.contains { ($0 as? Label)?.text.hasPrefix("Yes, partly or no") == true }
        })

      // Opened again: nothing is asked, and it is said that nothing was done.
      desk.program.open(paths: [Self.packs + "/flood-readiness.json"], over: window)
      #expect(
        await desk.wait {
          window.descendants.contains {
            ($0 as? Label)?.text.hasSuffix("is among your checklists already. Nothing was changed.") == true
          }
        })
      window.destroy()
    }

    @Test("Left by Cancel, nothing is added; one with other words under its version is refused")
    func asked() async throws {
      let desk = try ProgramDesk()
      let packs = desk.program.packs
      let mine = desk.home.appending(path: "flood.json").path
      let text = try String(contentsOfFile: Self.packs + "/flood-readiness.json", encoding: .utf8)
      try text.write(toFile: mine, atomically: true, encoding: .utf8)
      let (window, _) = try #require(await desk.start())
      desk.program.open(paths: [mine])
      try #require(await dialog(desk, over: window)).close()
      #expect(await desk.wait { !Toolkit.windows.contains { $0 is Dialog } })
      #expect(!packs.list().contains { $0.id == "flood-readiness" })

      _ = try packs.importPack(from: mine)
      try text.replacing("Yes, partly or no: nine", with: "Yes, partly or no: some").write(
        toFile: mine, atomically: true, encoding: .utf8)
      desk.program.open(paths: [mine])
      let question = try #require(await dialog(desk, over: window))
      #expect(words(question).contains("is installed already, with other words"))
      #expect(words(question).contains("Raise the version"))
      try #require(button("Close", in: question)).click()
      #expect(await desk.wait { !Toolkit.windows.contains { $0 is Dialog } })
      #expect(!packs.list().contains { $0.summary.hasPrefix("Yes, partly or no: some") })
      window.destroy()
    }

    @Test("Of a checklist with mistakes each is told with its line; what is no checklist is said to be none")
    func faulty() async throws {
      let desk = try ProgramDesk()
      let path = desk.home.appending(path: "hall.yaml").path
      try "format: trust-readiness-checklist\nformatVersion: 1\nid: Hall!\n".write(
        toFile: path, atomically: true, encoding: .utf8)
      let (window, _) = try #require(await desk.start())
      desk.program.open(paths: [path])
      let told = try #require(await dialog(desk, over: window))
      #expect(words(told).contains("Nothing was added."))
      #expect(words(told).contains("Line 3:"))
      told.close()
      #expect(await desk.wait { !Toolkit.windows.contains { $0 is Dialog } })

      try "colours: [red, green]\n".write(toFile: path, atomically: true, encoding: .utf8)
      desk.program.open(paths: [path])
      let other = try #require(await dialog(desk, over: window))
      #expect(words(other).contains("a checklist begins with “format: trust-readiness-checklist”"))
      other.close()
      window.destroy()
    }
  }
}
