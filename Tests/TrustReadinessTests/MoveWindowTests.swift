import Foundation
import Gtk
import ReadinessModel
import Testing

@testable import ReadinessSession
@testable import ReadinessStore
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The way to another version of the checklist")
  struct MoveWindowTests {
    /// The sample of the first version, open in a window.
    private func open(_ desk: ProgramDesk) async throws -> (ProgramWindow, String) {
      let path = desk.home.appending(path: "northmoor.readiness").path
      let sample =
        "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        + "/Fixtures/journals/northmoor-1.0.readiness"
      try FileManager.default.copyItem(atPath: sample, toPath: path)
      desk.program.open(path: path)
      let window = try #require(desk.program.programWindows.first)
      #expect(await desk.wait { window.screen?.openDocument != nil })
      return (window, path)
    }

    private func dialog<Kind: Dialog>(_ kind: Kind.Type) -> Kind? {
      Toolkit.windows.lazy.compactMap { $0 as? Kind }.first
    }

    private func button(_ label: String, in widget: Widget?) -> Button? {
      widget?.descendants.lazy.compactMap { $0 as? Button }.first { $0.label == label && $0.isVisible }
    }

    private func texts(_ widget: Widget) -> String {
      widget.descendants.compactMap { ($0 as? Label)?.text ?? ($0 as? Expander)?.label }
        .joined(separator: "\n")
    }

    @Test("Details lead there; what is to be decided holds it back; then the window shows the new checklist")
    func moving() async throws {
      let desk = try ProgramDesk()
      let (window, _) = try await open(desk)
      let screen = try #require(window.screen as? AssessmentScreen)
      let document = screen.document
      let (old, answered) = (document.pack, document.overview.standing.total.answered)
      DetailsDialog(document, in: window).present()
      #expect(await desk.wait { button("Move to version 2.0…", in: dialog(DetailsDialog.self)) != nil })
      button("Move to version 2.0…", in: dialog(DetailsDialog.self))?.click()
      #expect(await desk.wait { dialog(MoveDialog.self) != nil && dialog(DetailsDialog.self) == nil })
      let move = try #require(dialog(MoveDialog.self))
      let plan = document.move(to: try desk.program.packs.load(old.id, version: "2.0"))
      let words = texts(move)
      #expect(words.contains("To decide first") && words.contains(plan.answeredWords))
      for kind in PackMove.Kind.allCases where !plan.lines(kind).isEmpty {
        #expect(words.contains(kind.title(plan.lines(kind).count)))
      }
      // A statement opens to what it said and says.
      let expander = try #require(
        move.descendants.lazy.compactMap { $0 as? Expander }.first { $0.label.contains("reworded") })
      expander.isExpanded = true
      await desk.settle()
      let row = try #require(
        expander.descendants.lazy.compactMap { $0 as? Expander }.first { $0 !== expander })
      row.isExpanded = true
      await desk.settle()
      #expect(texts(row).contains("Version 1.0: ") && texts(row).contains("Version 2.0: "))

      let go = try #require(button("Move to 2.0", in: move))
      #expect(!go.isSensitive && !plan.decisions.isEmpty)
      for decision in plan.decisions {
        #expect(!go.isSensitive)
        let group = move.descendants.lazy.compactMap { $0 as? Box }.first {
          ($0.children.first as? Label)?.text == plan.title(decision)
        }
        group?.descendants.lazy.compactMap { $0 as? CheckButton }.first?.isActive = true
        await desk.settle()
      }
      #expect(go.isSensitive)
      go.click()
      #expect(await desk.wait { window.screen !== screen && dialog(MoveDialog.self) == nil })
      let new = try #require(window.screen as? AssessmentScreen)
      #expect(new.document === document && document.pack.version == "2.0")
      #expect(document.overview.standing.total.answered == plan.answered)
      #expect(new.header.subtitle.contains(document.pack.title))
      for section in document.pack.sections {
        new.navigator.go(to: .section(section.id))
        await desk.settle()
      }

      new.undo()
      #expect(await desk.wait { window.screen !== new })
      #expect(document.pack.version == "1.0" && document.overview.standing.total.answered == answered)
      for statement in old.statements.prefix(20) {
        #expect(document.state(of: statement.id) != nil)
      }
      let back = try #require(window.screen as? AssessmentScreen)
      back.redo()
      #expect(await desk.wait { window.screen !== back })
      #expect(document.pack.version == "2.0")
      _ = await window.finishScreen()
      window.destroy()
    }

    @Test("Where there is no other version nothing leads anywhere")
    func alone() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(try desk.program.packs.load("local-partnership"))
      let details = DetailsDialog(screen.document, in: window)
      details.present()
      // The versions are looked for while it is shown.
      #expect(await desk.wait { texts(details).contains("Ready for local partnership, version 1.0") })
      for _ in 0..<20 {
        await desk.settle()
        try await Task.sleep(for: .milliseconds(10))
      }
      let labels = details.descendants.compactMap { ($0 as? Button)?.label }
      #expect(!labels.contains { $0.hasPrefix("Move to") })
      details.close()
      _ = await screen.willClose()
      window.destroy()
    }
  }
}
