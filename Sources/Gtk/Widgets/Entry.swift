internal import CGtk

/// A field for one line of text.
open class Entry: Widget, Editable {
  /// Emitted when the text was changed, by the user or the program.
  public static let changed = Signal<Entry, Void>("changed")
  /// Emitted when the user pressed Enter.
  public static let activated = Signal<Entry, Void>("activate")

  /// A field with a text in it, or with words that say what belongs there.
  public init(_ text: String = "", placeholder: String? = nil) {
    super.init(adopting: made(gtk_entry_new()), .none)
    if !text.isEmpty { self.text = text }
    self.placeholder = placeholder
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Words that say what belongs there while the field is empty.
  public var placeholder: String? {
    get { gtk_entry_get_placeholder_text(ptr()).map { String(cString: $0) } }
    set { gtk_entry_set_placeholder_text(ptr(), newValue) }
  }

  /// The greatest number of characters; nil for any.
  public var maxLength: Int? {
    get { gtk_entry_get_max_length(ptr()) == 0 ? nil : Int(gtk_entry_get_max_length(ptr())) }
    set { gtk_entry_set_max_length(ptr(), gint(newValue ?? 0)) }
  }

  /// Whether Enter presses the window's default button.
  public var activatesDefault: Bool {
    get { gtk_entry_get_activates_default(ptr()).isTrue }
    set { gtk_entry_set_activates_default(ptr(), newValue.c) }
  }

  /// An icon at the end of the field; nil for none.
  public func setEndIcon(_ name: String?, tooltip: String? = nil) {
    gtk_entry_set_icon_from_icon_name(ptr(), GTK_ENTRY_ICON_SECONDARY, name)
    gtk_entry_set_icon_tooltip_text(ptr(), GTK_ENTRY_ICON_SECONDARY, tooltip)
  }
}
