import Foundation
import TestDesk
import Testing

@testable import Gtk
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Commands: declared once, offered everywhere")
  struct CommandTests {
    /// The keys in the manual, each with what it does.
    private func manual() throws -> Set<Shortcut> {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      let page = try String(contentsOf: root.appending(path: "data/trust-readiness.1"), encoding: .utf8)
      let start = try #require(page.range(of: ".SH KEYS")).upperBound
      let end = try #require(page[start...].range(of: "\n.SH ")).lowerBound
      let entries = page[start..<end].components(separatedBy: "\n.TP\n").dropFirst()
      return Set(
        entries.map { entry in
          let lines = entry.replacing("\\-", with: "-").replacing("\\~", with: " ").split(separator: "\n")
          return Shortcut(
            lines.dropFirst().prefix { !$0.hasPrefix(".") }.joined(separator: " "),
            keys: lines.first.map { String($0.trimmingPrefix(".B ")) } ?? "")
        })
    }

    @Test("The manual names every key, with what it does, and no other")
    func manualAgrees() throws {
      let program = Set(
        KeyList.groups(for: nil).flatMap(\.shortcuts).map {
          Shortcut($0.title, keys: ShortcutLabel.words(for: $0.keys))
        })
      let manual = try manual()
      #expect(program.subtracting(manual) == [], "missing in the manual")
      #expect(manual.subtracting(program) == [], "not in the program")
    }

    @Test("No two commands of a window share a key or a name")
    func unique() {
      let commands =
        AssessmentScreen.Commands.all.map(\.words) + ReadinessProgram.Commands.all.map(\.words)
        + ProgramWindow.Commands.all.map(\.words)
      #expect(Set(commands.map(\.name)).count == commands.count)
      let keys = commands.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }

    @Test("A tooltip says what a button does, and its key")
    func tooltips() {
      #expect(
        AssessmentScreen.Commands.find.words.tooltip
          == "Search in statements, guidance, notes, evidence and actions (Ctrl+F)")
      let button = Button(AssessmentScreen.Commands.boardPaper, in: "win")
      #expect(button.label == "Board paper…")
      #expect(button.actionName == "win.board-paper")
      #expect(button.tooltip == "Save or print where you stand as a paper for the board (Ctrl+P)")
    }

    @Test("Every command of an open assessment can be done by its name, and is gone with it")
    func installed() async throws {
      let desk = try ProgramDesk()
      let document = try await TestDesk.Desk().document()
      let window = ProgramWindow(desk.program)
      window.show(AssessmentScreen(document, in: window))
      for command in AssessmentScreen.Commands.all {
        #expect(window.action(command.words.name) != nil, "\(command.words.name)")
      }
      #expect(window.action("undo")?.isEnabled == false)
      document.rate(document.overview.statements[0], "green")
      Observer.runPending()
      #expect(window.action("undo")?.isEnabled == true)
      window.show(LoadingScreen())
      #expect(window.action("questions") == nil)
      await document.close()
      window.destroy()
    }
  }
}
