internal import CGtk

/// A field to search with: it tells of changes when the user pauses.
open class SearchEntry: Widget, Editable {
  /// Emitted a moment after the text was changed.
  public static let searchChanged = Signal<SearchEntry, Void>("search-changed")
  /// Emitted when the text was changed.
  public static let changed = Signal<SearchEntry, Void>("changed")
  /// Emitted when the user pressed Enter.
  public static let activated = Signal<SearchEntry, Void>("activate")
  /// Emitted when the user pressed Escape.
  public static let stopped = Signal<SearchEntry, Void>("stop-search")
  /// Emitted when the user asks for the next match.
  public static let next = Signal<SearchEntry, Void>("next-match")
  /// Emitted when the user asks for the match before.
  public static let previous = Signal<SearchEntry, Void>("previous-match")

  /// An empty field, with words that say what is searched.
  public init(placeholder: String? = nil) {
    super.init(adopting: made(gtk_search_entry_new()), .none)
    self.placeholder = placeholder
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Words that say what is searched while the field is empty.
  public var placeholder: String? {
    get { text(of: "placeholder-text") }
    set { setText(newValue, of: "placeholder-text") }
  }

  /// Letters typed in this widget, where nothing else takes them, go to the search.
  public func captureKeys(of widget: Widget?) {
    gtk_search_entry_set_key_capture_widget(opaque, widget?.widget)
  }
}
