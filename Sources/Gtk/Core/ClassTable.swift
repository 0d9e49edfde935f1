internal import CGtk

/// Which wrapper class stands for which GTK class.
///
/// An object that no wrapper exists for gets one of the nearest class in this table: never one of a class that
/// a program derived, as nothing is known of what such a class needs.
@MainActor
enum ClassTable {
  typealias Maker = @MainActor (UnsafeMutableRawPointer) -> Object

  private static var makers: [GType: Maker] = [:]

  /// Makes a wrapper for a C object that has none.
  static func adopt(_ pointer: UnsafeMutableRawPointer) -> Object {
    maker(for: cgtk_type_of(pointer))(pointer)
  }

  private static func maker(for type: GType) -> Maker {
    if let known = makers[type] { return known }
    let parent = g_type_parent(type)
    let maker = byName[copied(g_type_name(type))] ?? (parent == 0 ? plainObject : self.maker(for: parent))
    makers[type] = maker
    return maker
  }

  private static let plainObject: Maker = { Object(adopting: $0, .none) }

  private static let byName: [String: Maker] = [
    "GApplicationCommandLine": { CommandLineArguments(adopting: $0, .none) },
    "GSimpleAction": { SimpleAction(adopting: $0, .none) },
    "GdkFrameClock": { FrameClock(adopting: $0, .none) },
    "GtkAdjustment": { Adjustment(adopting: $0, .none) },
    "GtkApplication": { Application(adopting: $0, .none) },
    "GtkApplicationWindow": { ApplicationWindow(adopting: $0, .none) },
    "GtkBox": { Box(adopting: $0, .none) },
    "GtkButton": { Button(adopting: $0, .none) },
    "GtkCalendar": { Calendar(adopting: $0, .none) },
    "GtkCheckButton": { CheckButton(adopting: $0, .none) },
    "GtkDrawingArea": { DrawingArea(adopting: $0, .none) },
    "GtkEntry": { Entry(adopting: $0, .none) },
    "GtkEventController": { EventController(adopting: $0, .none) },
    "GtkEventControllerFocus": { FocusController(adopting: $0, .none) },
    "GtkEventControllerKey": { KeyController(adopting: $0, .none) },
    "GtkEventControllerMotion": { MotionController(adopting: $0, .none) },
    "GtkExpander": { Expander(adopting: $0, .none) },
    "GtkGestureClick": { ClickGesture(adopting: $0, .none) },
    "GtkGrid": { Grid(adopting: $0, .none) },
    "GtkHeaderBar": { HeaderBar(adopting: $0, .none) },
    "GtkLabel": { Label(adopting: $0, .none) },
    "GtkListBox": { ListBox(adopting: $0, .none) },
    "GtkListBoxRow": { ListBoxRow(adopting: $0, .none) },
    "GtkMenuButton": { MenuButton(adopting: $0, .none) },
    "GtkOverlay": { Overlay(adopting: $0, .none) },
    "GtkPopover": { Popover(adopting: $0, .none) },
    "GtkProgressBar": { ProgressBar(adopting: $0, .none) },
    "GtkScrolledWindow": { ScrolledWindow(adopting: $0, .none) },
    "GtkSearchEntry": { SearchEntry(adopting: $0, .none) },
    "GtkSeparator": { Separator(adopting: $0, .none) },
    "GtkShortcutController": { ShortcutController(adopting: $0, .none) },
    "GtkShortcutLabel": { ShortcutLabel(adopting: $0, .none) },
    "GtkSpinner": { Spinner(adopting: $0, .none) },
    "GtkTextBuffer": { TextBuffer(adopting: $0, .none) },
    "GtkTextView": { TextView(adopting: $0, .none) },
    "GtkToggleButton": { ToggleButton(adopting: $0, .none) },
    "GtkWidget": { Widget(adopting: $0, .none) },
    "GtkWindow": { Window(adopting: $0, .none) },
  ]
}
