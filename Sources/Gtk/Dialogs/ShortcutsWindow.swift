internal import CGtk

/// The keys of the program, in groups.
///
/// ```swift
/// window.setShortcuts([
///   ShortcutGroup("Answering", [Shortcut("Lowest level", keys: "1"), Shortcut("Undo", keys: "<Control>z")])
/// ])
/// ```
public struct ShortcutGroup: Sendable {
  let title: String
  let shortcuts: [Shortcut]

  /// Keys under a title.
  public init(_ title: String, _ shortcuts: [Shortcut]) { (self.title, self.shortcuts) = (title, shortcuts) }
}

/// What a key does.
public struct Shortcut: Sendable {
  let title: String
  let keys: String

  /// What keys do. Several, separated by a space, do the same.
  public init(_ title: String, keys: String) { (self.title, self.keys) = (title, keys) }
}

/// The window that shows the keys.
public final class ShortcutsWindow: Window {
  /// Makes a window from groups of keys.
  public init(_ groups: [ShortcutGroup]) {
    let builder = gtk_builder_new()
    defer { g_object_unref(UnsafeMutableRawPointer(builder)) }
    let description = ShortcutsWindow.description(of: groups)
    var error: UnsafeMutablePointer<GError>?
    gtk_builder_add_from_string(builder, description, gssize(description.utf8.count), &error)
    precondition(error == nil, copied(error?.pointee.message))
    guard let window = gtk_builder_get_object(builder, "window") else {
      preconditionFailure("the description has a window")
    }
    super.init(adopting: UnsafeMutableRawPointer(window), .none)
  }

  /// What GTK builds the window from: before 4.14 there is no other way.
  private static func description(of groups: [ShortcutGroup]) -> String {
    var text = """
      <interface><object class="GtkShortcutsWindow" id="window"><property name="modal">1</property>
      <child><object class="GtkShortcutsSection"><property name="section-name">keys</property><property name="max-height">11</property>
      """
    for group in groups {
      text +=
        "<child><object class=\"GtkShortcutsGroup\"><property name=\"title\">\(escaped(group.title))</property>"
      for shortcut in group.shortcuts {
        text += """
          <child><object class="GtkShortcutsShortcut"><property name="title">\(escaped(shortcut.title))</property>
          <property name="accelerator">\(escaped(shortcut.keys))</property></object></child>
          """
      }
      text += "</object></child>"
    }
    return text + "</object></child></object></interface>"
  }

  private static func escaped(_ text: String) -> String {
    taken(g_markup_escape_text(text, gssize(text.utf8.count))) ?? ""
  }
}

extension ApplicationWindow {
  /// Shows keys on Ctrl+?, and for the action `win.show-help-overlay`.
  public func setShortcuts(_ groups: [ShortcutGroup]) {
    let window = ShortcutsWindow(groups)
    gtk_application_window_set_help_overlay(ptr(), window.opaque)
  }
}
