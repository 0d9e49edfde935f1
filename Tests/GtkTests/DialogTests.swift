import Canvas
import Foundation
import Testing

@testable import Gtk

extension GtkSuite {
  @MainActor @Suite struct Dialogs {
    @Test("A file dialog that is cancelled chooses nothing, and is freed")
    func files() async {
      var chosen: [[File]] = []
      let gone: WeakPointer
      do {
        let dialog = FileDialog(.save, "Save a copy", over: nil, accept: "Save")
        dialog.add(FileFilter("Assessments", patterns: ["*.readiness"]))
        dialog.setName("spring.readiness")
        dialog.setFolder("/tmp")
        gone = WeakPointer(dialog)
        dialog.choose { chosen.append($0) }
        await settle()
        dialog.cancel()
      }
      await settle()
      #expect(chosen == [[]])
      #expect(gone.isGone)
    }

    @Test("Keys are shown as they are called")
    func keys() {
      let label = ShortcutLabel("<Control>question F1")
      #expect(label.keys == "<Control>question F1")
      #expect(ShortcutLabel.words(for: "<Control><Shift>z F1") == "Shift+Ctrl+Z, F1")
      #expect(ShortcutLabel.words(for: "1...9") == "1...9")
    }

    @Test("About is a window like others, and freed")
    func windows() async {
      let gone: WeakPointer
      do {
        let about = AboutDialog(
          name: "Program & more", version: "1", summary: "<b>", iconName: "x", website: "https://example.org",
          copyright: "C", authors: ["A"], over: nil)
        gone = WeakPointer(about)
        about.present()
        await settle()
        about.destroy()
      }
      await settle()
      #expect(gone.isGone)
    }

    @Test("Pages are drawn on paper of the size asked for, and go into a PDF file")
    func printing() async throws {
      let path = FileManager.default.temporaryDirectory.appendingPathComponent("print-\(UUID()).pdf").path
      defer { try? FileManager.default.removeItem(atPath: path) }
      var drawn: [Int] = []
      var sizes: Set<Size> = []
      let gone: WeakPointer
      do {
        let operation = PrintOperation("Paper", paper: .a4Landscape, pageCount: 3) { page, drawing, size in
          drawn.append(page)
          sizes.insert(Size(size.width.rounded(), size.height.rounded()))
          drawing.fill(.rectangle(Rect(10, 10, 20, 20)), Colour(0x336699))
        }
        gone = WeakPointer(operation)
        var outcome: PrintOperation.Outcome?
        operation.run(.export(path: path)) { outcome = $0 }
        MainLoop.run(until: { outcome != nil })
        #expect(outcome == .printed)
      }
      await settle()
      #expect(drawn == [0, 1, 2])
      #expect(sizes == [Size(842, 595)])
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(bytes.starts(with: Data("%PDF".utf8)))
      #expect(gone.isGone)
    }

    @Test("Printing that fails says so")
    func printingFails() {
      let operation = PrintOperation("Paper", pageCount: 1) { _, _, _ in }
      var outcome: PrintOperation.Outcome?
      operation.run(.export(path: "/nonexistent/folder/x.pdf")) { outcome = $0 }
      MainLoop.run(until: { outcome != nil })
      guard case .failed(let words) = outcome else {
        Issue.record("\(String(describing: outcome))")
        return
      }
      #expect(!words.isEmpty)
    }
  }
}
