internal import CGtk

/// The text of a ``TextView``, with its own undo.
open class TextBuffer: Object {
  /// Emitted when the text was changed, by the user or the program.
  public static let changed = Signal<TextBuffer, Void>("changed")

  /// Makes a text.
  public init(_ text: String = "") {
    super.init(adopting: made(gtk_text_buffer_new(nil)), .full)
    if !text.isEmpty { self.text = text }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// All of the text.
  public var text: String {
    get {
      var start = GtkTextIter()
      var end = GtkTextIter()
      gtk_text_buffer_get_bounds(ptr(), &start, &end)
      return taken(gtk_text_buffer_get_text(ptr(), &start, &end, 1)) ?? ""
    }
    set {
      guard newValue != text else { return }
      gtk_text_buffer_set_text(ptr(), newValue, gint(newValue.utf8.count))
    }
  }

  /// The number of characters.
  public var count: Int { Int(gtk_text_buffer_get_char_count(ptr())) }

  /// Whether there is no text.
  public var isEmpty: Bool { count == 0 }

  /// Whether the user's editing can be taken back with Ctrl+Z.
  public var allowsUndo: Bool {
    get { gtk_text_buffer_get_enable_undo(ptr()).isTrue }
    set { gtk_text_buffer_set_enable_undo(ptr(), newValue.c) }
  }

  /// Whether there is something to take back.
  public var canUndo: Bool { gtk_text_buffer_get_can_undo(ptr()).isTrue }

  /// Takes back the last editing.
  public func undo() { gtk_text_buffer_undo(ptr()) }

  /// Puts text where the cursor is, as the user would.
  public func insertAtCursor(_ text: String) {
    gtk_text_buffer_insert_interactive_at_cursor(ptr(), text, gint(text.utf8.count), 1)
  }

  /// Puts the cursor behind the last character.
  public func moveCursorToEnd() {
    var end = GtkTextIter()
    gtk_text_buffer_get_end_iter(ptr(), &end)
    gtk_text_buffer_place_cursor(ptr(), &end)
  }

  /// Selects all of the text.
  public func selectAll() {
    var start = GtkTextIter()
    var end = GtkTextIter()
    gtk_text_buffer_get_bounds(ptr(), &start, &end)
    gtk_text_buffer_select_range(ptr(), &start, &end)
  }
}
