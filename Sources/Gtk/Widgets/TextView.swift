internal import CGtk

/// A field for text of several lines, which wrap at words.
///
/// Tab leaves the field. The user's own undo, Ctrl+Z, is the buffer's.
open class TextView: Widget {
  /// Makes a field with a text in it.
  public init(_ text: String = "") {
    super.init(adopting: made(gtk_text_view_new()), .none)
    gtk_text_view_set_wrap_mode(ptr(), GTK_WRAP_WORD_CHAR)
    gtk_text_view_set_accepts_tab(ptr(), 0)
    if !text.isEmpty { buffer.text = text }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The text and its undo.
  public var buffer: TextBuffer {
    guard let buffer = TextBuffer.wrap(gtk_text_view_get_buffer(ptr())) else {
      preconditionFailure("a text view always has a buffer")
    }
    return buffer
  }

  /// All of the text.
  public var text: String {
    get { buffer.text }
    set { buffer.text = newValue }
  }

  /// Whether the text can be changed.
  public var isEditable: Bool {
    get { gtk_text_view_get_editable(ptr()).isTrue }
    set { gtk_text_view_set_editable(ptr(), newValue.c) }
  }

  /// The room between the frame and the text.
  public var padding: Insets {
    get {
      Insets(
        top: Int(gtk_text_view_get_top_margin(ptr())), start: Int(gtk_text_view_get_left_margin(ptr())),
        bottom: Int(gtk_text_view_get_bottom_margin(ptr())), end: Int(gtk_text_view_get_right_margin(ptr())))
    }
    set {
      gtk_text_view_set_top_margin(ptr(), gint(newValue.top))
      gtk_text_view_set_left_margin(ptr(), gint(newValue.start))
      gtk_text_view_set_bottom_margin(ptr(), gint(newValue.bottom))
      gtk_text_view_set_right_margin(ptr(), gint(newValue.end))
    }
  }
}
