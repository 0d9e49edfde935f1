internal import CGtk

/// The bar on top of a window.
open class HeaderBar: Widget {
  /// A bar that shows the window's title.
  public init() { super.init(adopting: made(gtk_header_bar_new()), .none) }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Adds a widget at the start, behind those there.
  public func packStart(_ child: Widget) { gtk_header_bar_pack_start(opaque, child.widget) }

  /// Adds a widget at the end, before those there.
  public func packEnd(_ child: Widget) { gtk_header_bar_pack_end(opaque, child.widget) }

  /// Takes a widget out.
  public func remove(_ child: Widget) { gtk_header_bar_remove(opaque, child.widget) }

  /// What is shown in the middle, instead of the window's title.
  public var titleWidget: Widget? {
    get { Widget.wrap(gtk_header_bar_get_title_widget(opaque)) }
    set { gtk_header_bar_set_title_widget(opaque, newValue?.widget) }
  }

  /// Whether the window's buttons are shown.
  public var showsWindowButtons: Bool {
    get { gtk_header_bar_get_show_title_buttons(opaque).isTrue }
    set { gtk_header_bar_set_show_title_buttons(opaque, newValue.c) }
  }
}
