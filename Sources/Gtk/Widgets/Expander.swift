internal import CGtk

/// A line of text that opens what is beneath it.
open class Expander: Widget {
  /// Emitted when it was opened or closed.
  public static let expandedChanged = Signal<Expander, Void>(notify: "expanded")

  /// A closed expander. An underscore in the label marks its mnemonic.
  public init(_ label: String, _ child: Widget? = nil) {
    super.init(adopting: made(gtk_expander_new_with_mnemonic(label)), .none)
    setAccessibleLabel(self.label.filter { $0 != "_" })
    if let child { self.child = child }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// What it opens.
  public var child: Widget? {
    get { Widget.wrap(gtk_expander_get_child(opaque)) }
    set { gtk_expander_set_child(opaque, newValue?.widget) }
  }

  /// The text.
  public var label: String {
    get { copied(gtk_expander_get_label(opaque)) }
    set { gtk_expander_set_label(opaque, newValue) }
  }

  /// Whether it is open.
  public var isExpanded: Bool {
    get { gtk_expander_get_expanded(opaque).isTrue }
    set { gtk_expander_set_expanded(opaque, newValue.c) }
  }
}
