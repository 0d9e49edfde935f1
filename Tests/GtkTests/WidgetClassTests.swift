import CGtk
import Testing

@testable import Gtk

/// A way to make a widget of each class.
struct Specimen: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let make: @MainActor @Sendable () -> Widget

  init(_ name: String, _ make: @escaping @MainActor @Sendable () -> Widget) {
    (testDescription, self.make) = (name, make)
  }

  static let all: [Specimen] = [
    Specimen("Box") { Box(.horizontal, spacing: 6, role: .group) { Label("a") } },
    Specimen("Button") { Button("_b", style: .suggested) {} },
    Specimen("Button with an icon") { Button(icon: "list-add-symbolic", label: "Add") },
    Specimen("Button with a widget") { Button(child: Label("b"), style: .flat) },
    Specimen("Calendar") { Calendar() },
    Specimen("CheckButton") { CheckButton("c", group: CheckButton("first")) },
    Specimen("Clamp") { Clamp(maximum: 300, Label("c")) },
    Specimen("ColumnView") {
      ColumnView(ListModel(["a"]), columns: [.init("A", text: { $0 }, orderedBy: <)])
    },
    Specimen("DrawingArea") { DrawingArea(width: 10, height: 10) { _, _, _ in } },
    Specimen("DropDown") { DropDown(["a", "b"], label: { $0 }, isSearchable: true) { _ in } },
    Specimen("Entry") { Entry("text", placeholder: "what") },
    Specimen("Expander") { Expander("e", Label("inside")) },
    Specimen("Grid") {
      Grid(rowSpacing: 1, columnSpacing: 2).with { $0.attach(Label("g"), column: 0, row: 0) }
    },
    Specimen("HeaderBar") { HeaderBar().with { $0.packEnd(Button("h")) } },
    Specimen("Label") { Label("l", style: .heading) },
    Specimen("ListBox") { ListBox(selection: .single).with { $0.build { Label("l") } } },
    Specimen("ListView") { ListView(ListModel(["a", "b"]), row: { TextRow() }) { _, _ in } },
    Specimen("MenuButton") {
      MenuButton(icon: "open-menu-symbolic", label: "Menu", menu: Menu { Menu.Item("i", action: "a.b") })
    },
    Specimen("MenuButton with a popover") { MenuButton("m").with { $0.setPopover(Popover(Label("p"))) } },
    Specimen("Overlay") { Overlay(Label("o")).with { $0.add(Label("top")) } },
    Specimen("ProgressBar") { ProgressBar(0.5) },
    Specimen("ScrolledWindow") { ScrolledWindow(Box { Label("s") }) },
    Specimen("SearchEntry") { SearchEntry(placeholder: "what") },
    Specimen("Separator") { Separator() },
    Specimen("ShortcutLabel") { ShortcutLabel("<Control>z F1") },
    Specimen("Spinner") { Spinner() },
    Specimen("TextView") { TextView("text") },
    Specimen("ToggleButton") { ToggleButton("t", group: ToggleButton("first")) },
    Specimen("WrapBox") { WrapBox(spacing: 6) { Label("w") } },
  ]
}

/// A row that shows a text.
final class TextRow: Label, ListRow {
  init() { super.init("") }

  func show(_ element: String) { text = element }
}

extension GtkSuite {
  @MainActor @Suite struct WidgetClasses {
    @Test("A widget that was never shown is freed with all inside", arguments: Specimen.all)
    func neverShown(_ specimen: Specimen) async {
      await settle()
      let before = Object.liveCount
      let gone = watched(specimen)
      await settle()
      #expect(!gone.map(\.isGone).contains(false))
      #expect(Object.liveCount == before)
    }

    @Test("A popover has an arrow only where what is around the arrow can be transparent")
    func popoverArrow() {
      let button = MenuButton("m", menu: Menu { Menu.Item("i", action: "a.b") })
      let inside = button.descendants.compactMap { $0 as? Popover }
      #expect(inside.count == 1)
      for popover in [Popover(Label("p"))] + inside { #expect(popover.hasArrow == Toolkit.isComposited) }
    }

    /// Makes a specimen, drops it, and tells what to watch.
    private func watched(_ specimen: Specimen) -> [WeakPointer] {
      let widget = specimen.make()
      return ([widget] + widget.descendants).map(WeakPointer.init)
    }

    @Test(
      "A widget in a window is freed when the window is closed, with the handlers connected to it",
      arguments: Specimen.all)
    func shown(_ specimen: Specimen) async {
      await settle()
      let before = Object.liveCount
      weak var probe: Probe?
      var gone: [WeakPointer] = []
      do {
        let window = Window()
        let widget = specimen.make()
        let held = Probe()
        probe = held
        widget.on(Widget.mapped) { _ in held.mapped += 1 }
        widget.onKey { _, _ in held.hits < 0 }
        widget.onClick { _, _, _, _ in held.hits += 1 }
        widget.onFocusIn { _ in held.hits += 1 }
        widget.onPointer { _, _ in held.hits += 1 }
        widget.addShortcut("<Control>k") { _ in held.hits > 0 }
        widget.onDrop(files: { _, _ in held.hits > 0 })
        widget.observe { _ in _ = held }
        window.child = widget
        window.present()
        MainLoop.run(until: { widget.isMapped })
        await settle()
        #expect(held.mapped == 1)
        gone = ([window, widget] + widget.descendants).map(WeakPointer.init)
        window.destroy()
      }
      await settle()
      #expect(!gone.map(\.isGone).contains(false))
      #expect(probe == nil)
      #expect(Object.liveCount == before)
    }

    @Test("One object has one wrapper, also when C hands it out", arguments: Specimen.all)
    func identity(_ specimen: Specimen) {
      let box = Box()
      let widget = specimen.make()
      box.append(widget)
      #expect(box.children.first === widget)
      #expect(Widget.wrap(widget.raw) === widget)
      #expect(widget.parent === box)
    }
  }
}

private final class Probe {
  var hits = 0
  var mapped = 0
}
