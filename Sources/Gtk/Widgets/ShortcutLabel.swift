internal import CGtk

/// Shows a key, or several that do the same, as keys look.
///
/// ```swift
/// ShortcutLabel("<Control>question F1")
/// ```
public final class ShortcutLabel: Widget {
  /// Shows keys as `gtk_accelerator_parse` reads them: several separated by a space, `1...9` for a range.
  public init(_ keys: String) {
    super.init(adopting: made(gtk_shortcut_label_new(keys)), .none)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The keys that are shown.
  public var keys: String {
    get { copied(gtk_shortcut_label_get_accelerator(opaque)) }
    set { gtk_shortcut_label_set_accelerator(opaque, newValue) }
  }

  /// A key as it is called: "Ctrl+Z". Several are separated by commas.
  public static func words(for keys: String) -> String {
    keys.split(separator: " ").map { key in
      var value: guint = 0
      var modifiers = GdkModifierType(0)
      guard gtk_accelerator_parse(String(key), &value, &modifiers).isTrue, value != 0 else {
        return String(key)
      }
      return taken(gtk_accelerator_get_label(value, modifiers)) ?? String(key)
    }.joined(separator: ", ")
  }
}
