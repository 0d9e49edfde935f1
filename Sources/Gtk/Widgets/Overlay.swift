internal import CGtk

/// Widgets on top of another.
open class Overlay: Widget {
  /// A widget on which others can be put.
  public init(_ child: Widget? = nil) {
    super.init(adopting: made(gtk_overlay_new()), .none)
    if let child { self.child = child }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The widget beneath, which decides the size.
  public var child: Widget? {
    get { Widget.wrap(gtk_overlay_get_child(opaque)) }
    set { gtk_overlay_set_child(opaque, newValue?.widget) }
  }

  /// Puts a widget on top; its alignment says where.
  public func add(_ child: Widget) { gtk_overlay_add_overlay(opaque, child.widget) }

  /// Takes a widget from the top away.
  public func remove(_ child: Widget) { gtk_overlay_remove_overlay(opaque, child.widget) }
}
