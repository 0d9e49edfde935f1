import Foundation
import Gtk
import ReadinessAuthoring
import ReadinessModel
import TestDesk
import Testing

@testable import ReadinessSession
@testable import ReadinessStore
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("A checklist from a sheet, in the window")
  struct ImportScreenTests {
    private static let sheets =
      "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures/sheets/"

    private func open(_ name: String, _ desk: ProgramDesk) async throws -> (ProgramWindow, ImportScreen) {
      desk.program.makeChecklist(from: Self.sheets + name)
      #expect(
        await desk.wait {
          (desk.program.programWindows.first?.screen as? ImportScreen)?.work.draft != nil
        })
      let window = try #require(desk.program.programWindows.first)
      return (window, try #require(window.screen as? ImportScreen))
    }

    private func texts(_ widget: Widget?) -> String {
      (widget?.descendants ?? []).compactMap { ($0 as? Label)?.text }.joined(separator: "\n")
    }

    private func lists(_ screen: ImportScreen) -> [DropDown<SheetField>] {
      screen.descendants.compactMap { $0 as? DropDown<SheetField> }
    }

    @Test("The window proposes, counts and lists what the command does, and licence words are shown")
    func proposed() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open("village-halls.xlsx", desk)
      // The first sheet is one to read; the questions are in the other, which is larger.
      #expect(screen.work.sheet == 1 && screen.work.title == "Self-assessment")
      screen.work.take(sheet: 0)
      #expect(screen.work.title == "Read me")
      screen.work.take(sheet: 1)
      let mapping = try #require(screen.work.mapping)
      let draft = mapping.draft(named: screen.work.title)
      #expect(await desk.wait { screen.work.draft?.count == draft.count })
      Observer.runPending()
      #expect(lists(screen).map(\.selected) == mapping.fields.map { $0 })
      let words = texts(screen)
      #expect(words.contains("\(draft.taken) of \(draft.cells) texts are taken"))
      for licence in draft.licences { #expect(words.contains(licence)) }
      #expect(draft.losses.allSatisfy { words.contains($0.reason) })
      #expect(words.contains(try #require(draft.sample).sentence))
      window.destroy()
    }

    @Test("What a column becomes is changed above it; what only one can become the other gives up")
    func changed() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open("kitchen.csv", desk)
      let before = try #require(screen.work.mapping?.fields)
      let sentence = try #require(before.firstIndex(of: .sentence))
      let other = try #require(before.indices.first { $0 != sentence })
      let count = try #require(screen.work.draft).count
      #expect(count > 0)
      screen.work.take(.sentence, column: other)
      #expect(screen.work.mapping?.fields[other] == .sentence)
      #expect(screen.work.mapping?.fields.count { $0 == .sentence } == 1)
      Observer.runPending()
      #expect(lists(screen).map(\.selected) == screen.work.mapping?.fields.map { $0 })
      screen.escape()
      #expect(window.screen is ImportScreen, "what was chosen is not thrown away by a key")
      // Without a sentence there is nothing to save, and that is said.
      screen.work.take(.leftOut, column: other)
      #expect(await desk.wait { screen.work.draft?.count == 0 })
      Observer.runPending()
      let save = screen.descendants.compactMap { $0 as? Button }.first { $0.label == "Save the checklist…" }
      #expect(save?.isSensitive == false && texts(screen).contains("No statement was found"))
      window.destroy()
    }

    @Test("What is saved is a checklist, and no file is written over")
    func saved() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open("kitchen.csv", desk)
      let path = desk.home.appending(path: "kitchen.yaml").path
      let text = try #require(screen.work.text)
      await screen.write(text, to: SavePlace(desk.home.appending(path: "kitchen").path, ending: "yaml"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
      let pack = try #require(try PackFiles(path).read().pack)
      #expect(pack.statements.count == screen.work.draft?.count)
      Observer.runPending()
      #expect(window.descendants.contains { ($0 as? Button)?.label == "Add it to your checklists" })
      await screen.write("another", to: SavePlace(desk.home.appending(path: "kitchen").path, ending: "yaml"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
      #expect(desk.program.packs.list().allSatisfy { $0.id != pack.id }, "nothing is installed")
      window.destroy()
    }

    @Test("A library needs no columns; what is no sheet is told")
    func others() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open("framework.yaml", desk)
      #expect(screen.work.mapping == nil && lists(screen).isEmpty && screen.work.draft?.count ?? 0 > 0)
      desk.program.makeChecklist(from: Self.sheets + "entities.xlsx")
      #expect(
        await desk.wait {
          Toolkit.windows.contains { ($0 as? Dialog)?.title.contains("No checklist") == true }
        })
      for dialog in Toolkit.windows.compactMap({ $0 as? Dialog }) { dialog.close() }
      window.destroy()
    }
  }
}
