internal import CGtk

/// Something small that opens beside a widget.
///
/// A widget owns its popovers: give one to a ``MenuButton``, or attach it with ``attach(to:)``, which closes
/// and lets it go when that widget is torn down.
open class Popover: Widget {
  /// Emitted when the popover was closed.
  public static let closed = Signal<Popover, Void>("closed")

  private weak var owner: Widget?

  /// A popover that shows a widget.
  public init(_ child: Widget? = nil) {
    super.init(adopting: made(gtk_popover_new()), .none)
    Self.fitArrow(ptr())
    if let child { self.child = child }
  }

  /// A popover that shows a menu.
  public init(menu: Menu) {
    super.init(adopting: made(gtk_popover_menu_new_from_model(menu.ptr())), .none)
    Self.fitArrow(ptr())
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Takes the arrow from a popover where nothing mixes the windows of a screen: around it there would be a black strip.
  static func fitArrow(_ popover: UnsafeMutablePointer<GtkPopover>) {
    if !Toolkit.isComposited { gtk_popover_set_has_arrow(popover, 0) }
  }

  /// What the popover shows.
  public var child: Widget? {
    get { Widget.wrap(gtk_popover_get_child(ptr())) }
    set { gtk_popover_set_child(ptr(), newValue?.widget) }
  }

  /// Gives the popover to a widget, beside which it opens.
  ///
  /// It is closed before it is taken away: GTK leaks a popover that is unparented while it is open.
  public func attach(to widget: Widget) {
    detach()
    gtk_widget_set_parent(self.widget, widget.widget)
    owner = widget
    widget.popovers.append(self)
  }

  /// Takes the popover away from the widget that it was attached to.
  public func detach() {
    owner?.popovers.removeAll { $0 === self }
    owner = nil
    guard gtk_widget_get_parent(widget) != nil else { return }
    popDown()
    gtk_widget_unparent(widget)
  }

  /// Opens the popover. It needs a parent that is on the screen.
  public func popUp() { gtk_popover_popup(ptr()) }

  /// Closes the popover.
  public func popDown() { gtk_popover_popdown(ptr()) }

  /// Where the popover opens from, in the coordinates of its parent.
  public func point(at x: Int, _ y: Int, width: Int = 1, height: Int = 1) {
    var rectangle = GdkRectangle(x: gint(x), y: gint(y), width: gint(width), height: gint(height))
    gtk_popover_set_pointing_to(ptr(), &rectangle)
  }

  /// Whether a click elsewhere or Escape closes the popover.
  public var closesByItself: Bool {
    get { gtk_popover_get_autohide(ptr()).isTrue }
    set { gtk_popover_set_autohide(ptr(), newValue.c) }
  }

  /// Whether an arrow points to the parent: from the beginning where it can be drawn.
  public var hasArrow: Bool {
    get { gtk_popover_get_has_arrow(ptr()).isTrue }
    set { gtk_popover_set_has_arrow(ptr(), newValue.c) }
  }

  /// On which side of the parent the popover would open.
  public func setPosition(_ position: Side) { gtk_popover_set_position(ptr(), position.c) }

  /// A side of a widget.
  public enum Side: UInt32, Sendable {
    /// Left.
    case left = 0
    /// Right.
    case right
    /// Above.
    case top
    /// Below.
    case bottom

    var c: GtkPositionType { GtkPositionType(rawValue) }
  }
}
