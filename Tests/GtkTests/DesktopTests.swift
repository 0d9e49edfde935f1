import CGtk
import Canvas
import Foundation
import Testing

@testable import Gtk

extension GtkSuite {
  @MainActor @Suite struct Surroundings {
    @Test("Files have a path, an address and a name for people")
    func files() {
      let file = File(path: "/tmp/a b.readiness")
      #expect(file.uri == "file:///tmp/a%20b.readiness")
      #expect(File(uri: file.uri) == file)
      #expect(file.displayName == "a b.readiness")
      #expect(
        File(uri: "https://example.org/x").path == nil
          || File(uri: "https://example.org/x").path?.isEmpty == false)
    }

    @Test("A text that is copied can be pasted")
    func clipboard() async {
      Clipboard.copy("words")
      async let text = Clipboard.text()
      await settle()
      #expect(await text == "words")
    }

    @Test("Mistakes in a style sheet are told with their place")
    func styleSheet() {
      let sheet = StyleSheet("label.wide { min-width: 321px; }")
      #expect(sheet.mistakes.isEmpty)
      sheet.install()
      let label = Label("x")
      label.addStyle("wide")
      #expect(label.naturalWidth.minimum == 321)
      sheet.load("label { colour: red; }")
      #expect(sheet.mistakes.count == 1)
      sheet.remove()
      let other = Label("x")
      other.addStyle("wide")
      #expect(other.naturalWidth.minimum < 321)
    }

    @Test("A view scrolls no further than needed")
    func scrolling() async {
      let window = Window()
      window.defaultSize = (200, 200)
      let labels = (0..<100).map { Label("line \($0)") }
      let view = ScrolledWindow(Box { labels })
      #expect(view.child is Box)
      window.child = view
      window.present()
      MainLoop.run(until: { view.size.height > 0 && labels[99].size.height > 0 })
      view.scroll(to: labels[0])
      #expect(view.vertical.value == 0)
      view.scroll(to: labels[60])
      let value = view.vertical.value
      #expect(value > 0)
      view.scroll(to: labels[59])
      #expect(view.vertical.value == value)
      view.scrollToTop(of: labels[20], margin: 0)
      #expect(view.vertical.value == labels[20].bounds(in: view.child ?? view)?.minY)
      window.destroy()
    }

    @Test("A field for longer text tells what changes in it, and only that")
    func textChanges() async {
      let text = TextView("Because")
      #expect(text.text == "Because")
      text.text = ""
      var changes = 0
      text.buffer.on(TextBuffer.changed) { _ in changes += 1 }
      text.text = ""
      #expect(changes == 0)
      text.buffer.insertAtCursor("é🙂")
      #expect(text.text == "é🙂")
      #expect(text.buffer.count == 2)
      text.buffer.undo()
      #expect(text.buffer.isEmpty)
    }

    @Test("What a program draws gets the area's size")
    func drawing() async {
      let window = Window()
      var sizes: [Size] = []
      let area = DrawingArea(width: 120, height: 40) { area, drawing, size in
        sizes.append(size)
        drawing.fill(.rectangle(Rect(origin: .zero, size: size)), area.textColour)
      }
      area.halign = .start
      area.valign = .start
      window.child = area
      window.present()
      MainLoop.run(until: { !sizes.isEmpty })
      #expect(sizes.first == Size(120, 40))
      window.destroy()
    }

    @Test("What assistive technology is told does not depend on the bus being there")
    func accessible() {
      let label = Label("Name")
      let entry = Entry()
      entry.setAccessibleRole(.search)
      entry.setLabelled(by: label)
      entry.setDescribed(by: label, Label("more"))
      entry.setControls(label)
      entry.setAccessibleLabel("n")
      entry.setAccessibleDescription("d")
      entry.setAccessibleValue("v")
      entry.setAccessibleKeys("1")
      entry.setAccessibleLevel(2)
      for state: Widget.AccessibleState in [.busy, .expanded, .hidden, .invalid, .selected, .checked] {
        entry.setAccessibleState(state, true)
        entry.setAccessibleState(state, false)
      }
      entry.announce("said")
      #expect(gtk_accessible_get_accessible_role(entry.opaque) == GTK_ACCESSIBLE_ROLE_SEARCH)
    }

    @Test("Letters are for a field while the focus is in it")
    func typing() async {
      let window = Window()
      let entry = Entry()
      let button = Button("b")
      window.child = Box { [entry, button] }
      window.present()
      await settle()
      entry.grabFocus()
      #expect(window.isTyping)
      #expect(entry.containsFocus)
      button.grabFocus()
      #expect(!window.isTyping)
      #expect(!entry.containsFocus)
      window.destroy()
    }
  }
}
