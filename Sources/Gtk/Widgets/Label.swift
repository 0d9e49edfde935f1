internal import CGtk

/// Text that is read, not edited. It wraps at words unless it is told otherwise.
///
/// ```swift
/// Label(statement.sentence, style: .heading)
/// ```
///
/// The text is never taken for markup.
open class Label: Widget {
  /// How the text looks: a class of the style sheet.
  public struct Style: RawRepresentable, Hashable, Sendable {
    /// The name of the class.
    public let rawValue: String

    /// A class of the style sheet.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Text like any other.
    public static let body = Style(rawValue: "body")
    /// The title of a page.
    public static let title = Style(rawValue: "title")
    /// The heading of a part of a page or card.
    public static let heading = Style(rawValue: "heading")
    /// Small text beneath or beside something.
    public static let caption = Style(rawValue: "caption")
    /// Text that matters less.
    public static let dim = Style(rawValue: "dim-label")
    /// Something to be careful about.
    public static let caution = Style(rawValue: "caution")
    /// Something wrong.
    public static let error = Style(rawValue: "error")
    /// Something done well.
    public static let success = Style(rawValue: "success")
    /// A figure that stands out.
    public static let number = Style(rawValue: "number")
  }

  /// What happens to text that does not fit in one line.
  public enum Wrapping: Sendable {
    /// It goes on in the next line.
    case words
    /// One line; what does not fit ends in "…".
    case ellipsis
    /// One line, and the label asks for the room.
    case none
  }

  /// Makes a label.
  public init(_ text: String = "", style: Style = .body, wrapping: Wrapping = .words) {
    super.init(adopting: made(gtk_label_new(text)), .none)
    gtk_label_set_xalign(opaque, 0)
    followWords(of: text)
    self.wrapping = wrapping
    if style != .body { addStyle(style.rawValue) }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The text shown.
  public var text: String {
    get { copied(gtk_label_get_text(opaque)) }
    set {
      guard newValue != text else { return }
      gtk_label_set_text(opaque, newValue)
      followWords(of: newValue)
    }
  }

  /// Breaks lines inside words only where a word is so long that it may not fit: to find the least width GTK then sets
  /// every letter in a line of its own, which takes as long as all the rest of laying a page out.
  private func followWords(of text: String) {
    let mode = text.hasWord(longerThan: Label.longestWord) ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD
    if mode != gtk_label_get_wrap_mode(opaque) { gtk_label_set_wrap_mode(opaque, mode) }
  }

  /// Letters of a word that always fits.
  private static let longestWord = 24

  /// What happens to text that does not fit in one line.
  public var wrapping: Wrapping {
    get {
      if gtk_label_get_wrap(opaque).isTrue { return .words }
      return gtk_label_get_ellipsize(opaque) == PANGO_ELLIPSIZE_NONE ? .none : .ellipsis
    }
    set {
      gtk_label_set_wrap(opaque, (newValue == .words).c)
      gtk_label_set_ellipsize(opaque, newValue == .ellipsis ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE)
    }
  }

  /// Where the words sit in more room than they need: 0 is the top, 0.5 the middle, 1 the bottom.
  public var yalign: Double {
    get { Double(gtk_label_get_yalign(opaque)) }
    set { gtk_label_set_yalign(opaque, Float(newValue)) }
  }

  /// Where the lines sit: 0 is the start, 0.5 the middle, 1 the end.
  public var xalign: Double {
    get { Double(gtk_label_get_xalign(opaque)) }
    set {
      gtk_label_set_xalign(opaque, Float(newValue))
      gtk_label_set_justify(
        opaque,
        newValue == 0.5 ? GTK_JUSTIFY_CENTER : newValue > 0.5 ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT)
    }
  }

  /// Whether the text can be selected and copied.
  public var isSelectable: Bool {
    get { gtk_label_get_selectable(opaque).isTrue }
    set { gtk_label_set_selectable(opaque, newValue.c) }
  }

  /// The width that the label asks for, in characters; nil for that of its text.
  public var widthInCharacters: Int? {
    get { gtk_label_get_width_chars(opaque) < 0 ? nil : Int(gtk_label_get_width_chars(opaque)) }
    set { gtk_label_set_width_chars(opaque, gint(newValue ?? -1)) }
  }

  /// The greatest width that the label asks for, in characters; nil for any.
  public var maxWidthInCharacters: Int? {
    get { gtk_label_get_max_width_chars(opaque) < 0 ? nil : Int(gtk_label_get_max_width_chars(opaque)) }
    set { gtk_label_set_max_width_chars(opaque, gint(newValue ?? -1)) }
  }

  /// The number of lines after which wrapped text is cut with "…"; nil for any.
  public var lineLimit: Int? {
    get { gtk_label_get_lines(opaque) < 0 ? nil : Int(gtk_label_get_lines(opaque)) }
    set {
      gtk_label_set_lines(opaque, gint(newValue ?? -1))
      gtk_label_set_ellipsize(opaque, newValue == nil ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END)
    }
  }

  /// The widget that gets the focus for the label's mnemonic, and that the label names.
  public var mnemonicWidget: Widget? {
    get { Widget.wrap(gtk_label_get_mnemonic_widget(opaque)) }
    set {
      gtk_label_set_mnemonic_widget(opaque, newValue?.widget)
      newValue?.sayNameOnce()
    }
  }

  /// Shows text in which an underscore marks the mnemonic.
  public func setTextWithMnemonic(_ text: String) { gtk_label_set_text_with_mnemonic(opaque, text) }
}

extension String {
  /// Whether a run without spaces has more than so many bytes.
  fileprivate func hasWord(longerThan limit: Int) -> Bool {
    var run = 0
    for byte in utf8 {
      run = byte <= 0x20 ? 0 : run + 1
      if run > limit { return true }
    }
    return false
  }
}
