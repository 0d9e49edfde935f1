import CGtk
import Testing

@testable import Gtk

extension GtkSuite {
  /// Connecting checks a declaration against GTK's own, so it is enough to connect each.
  @MainActor @Suite struct Signals {
    @Test("Declared signals are those that GTK has")
    func declarations() {
      let label = Label()
      label.on(Widget.mapped) { _ in }
      label.on(Widget.unmapped) { _ in }
      label.on(Widget.visibleChanged) { _ in }
      label.on(Widget.parentChanged) { _ in }
      let window = Window()
      window.on(Window.closeRequest) { _ in false }
      window.on(Window.activeChanged) { _ in }
      window.on(Window.widthChanged) { _ in }
      window.on(Window.maximisedChanged) { _ in }
      window.on(Window.focusChanged) { _ in }
      window.destroy()
      ToggleButton("t").on(ToggleButton.toggled) { _ in }
      let check = CheckButton("c")
      check.on(CheckButton.toggled) { _ in }
      check.on(CheckButton.activated) { _ in }
      let entry = Entry()
      entry.on(Entry.changed) { _ in }
      entry.on(Entry.activated) { _ in }
      let search = SearchEntry()
      search.on(SearchEntry.changed) { _ in }
      search.on(SearchEntry.searchChanged) { _ in }
      search.on(SearchEntry.activated) { _ in }
      search.on(SearchEntry.stopped) { _ in }
      search.on(SearchEntry.next) { _ in }
      search.on(SearchEntry.previous) { _ in }
      let list = ListBox()
      list.on(ListBox.rowActivated) { _, _ in }
      list.on(ListBox.rowSelected) { _, _ in }
      Popover().on(Popover.closed) { _ in }
      Calendar().on(Calendar.daySelected) { _ in }
      Expander("e").on(Expander.expandedChanged) { _ in }
      DrawingArea().on(DrawingArea.resized) { _, _, _ in }
      let adjustment = Adjustment(0, in: 0...1)
      adjustment.on(Adjustment.valueChanged) { _ in }
      adjustment.on(Adjustment.rangeChanged) { _ in }
      let click = ClickGesture()
      click.on(ClickGesture.pressed) { _, _, _, _ in }
      click.on(ClickGesture.released) { _, _, _, _ in }
      let application = Application(id: "org.example.Signals", flags: .nonUnique)
      application.on(Application.startup) { _ in }
      application.on(Application.activate) { _ in }
      application.on(Application.shutdown) { _ in }
      application.on(Application.windowAdded) { _, _ in }
      application.on(Application.windowRemoved) { _, _ in }
      application.onOpen { _, _ in }
      application.onCommandLine { _, _ in 0 }
      #expect(references(application) == 1)
    }

    @Test("Handlers are told their arguments and may answer")
    func arguments() {
      let list = ListBox(selection: .single)
      let rows = (0..<3).map { ListBoxRow(Label("\($0)")) }
      list.build { rows }
      var selected: [Int?] = []
      list.on(ListBox.rowSelected) { _, row in selected.append(row?.index) }
      list.selectedRow = rows[2]
      list.selectedRow = rows[0]
      list.selectedRow = nil
      #expect(selected == [2, 0, nil])
    }

    @Test("A class of the program receives itself")
    func subclass() {
      let button = CountingButton("c")
      button.on(Button.clicked) { sender in (sender as? CountingButton)?.count += 1 }
      button.click()
      button.click()
      #expect(button.count == 2)
    }

    @Test("A handler after GTK's own sees its outcome")
    func after() {
      let check = CheckButton("c")
      var seen: [Bool] = []
      check.on(CheckButton.toggled, after: true) { seen.append($0.isActive) }
      check.isActive = true
      check.isActive = false
      #expect(seen == [true, false])
    }

    @Test("Keys arrive with their character and modifiers, at the widget that asked")
    func keys() async {
      let window = Window()
      let button = CountingButton("b")
      window.child = button
      var seen: [String] = []
      let controller = button.onKey { button, press in
        button.count += 1
        seen.append(press.character.map(String.init) ?? (press.key == .escape ? "Escape" : "other"))
        return press.key == .escape
      }
      #expect(emitKey(controller, UInt32(GDK_KEY_1), 0) == false)
      #expect(emitKey(controller, UInt32(GDK_KEY_1), GDK_CONTROL_MASK.rawValue) == false)
      #expect(emitKey(controller, UInt32(GDK_KEY_Escape), 0))
      #expect(seen == ["1", "other", "Escape"])
      #expect(button.count == 3)
      window.destroy()
    }

    /// Emits a controller's signal as a key press would.
    private func emitKey(_ controller: EventController, _ key: UInt32, _ state: UInt32) -> Bool {
      var values = [GValue(), GValue(), GValue(), GValue()]
      g_value_init(&values[0], gtk_event_controller_key_get_type())
      g_value_set_object(&values[0], controller.raw)
      g_value_init(&values[1], cgtk_type_uint())
      g_value_set_uint(&values[1], key)
      g_value_init(&values[2], cgtk_type_uint())
      g_value_init(&values[3], gdk_modifier_type_get_type())
      g_value_set_flags(&values[3], state)
      var answer = GValue()
      g_value_init(&answer, cgtk_type_boolean())
      g_signal_emitv(values, g_signal_lookup("key-pressed", gtk_event_controller_key_get_type()), 0, &answer)
      for index in values.indices { g_value_unset(&values[index]) }
      return g_value_get_boolean(&answer) != 0
    }
  }
}

private final class CountingButton: Button {
  var count = 0

  init(_ label: String) { super.init(label) }
}
