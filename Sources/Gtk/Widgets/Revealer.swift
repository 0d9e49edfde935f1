internal import CGtk

/// A widget that slides in and out.
open class Revealer: Widget {
  /// How the widget appears.
  public enum Transition: UInt32, Sendable {
    /// At once.
    case none = 0
    /// It fades in.
    case crossfade
    /// From the left.
    case slideRight
    /// From the right.
    case slideLeft
    /// From below.
    case slideUp
    /// From above.
    case slideDown
  }

  /// Hides a widget until it is revealed.
  public init(_ child: Widget? = nil, transition: Transition = .slideDown) {
    super.init(adopting: made(gtk_revealer_new()), .none)
    gtk_revealer_set_transition_type(opaque, GtkRevealerTransitionType(transition.rawValue))
    if let child { self.child = child }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The widget.
  public var child: Widget? {
    get { Widget.wrap(gtk_revealer_get_child(opaque)) }
    set { gtk_revealer_set_child(opaque, newValue?.widget) }
  }

  /// Whether the widget is shown, or on its way to be.
  public var isRevealed: Bool {
    get { gtk_revealer_get_reveal_child(opaque).isTrue }
    set { gtk_revealer_set_reveal_child(opaque, newValue.c) }
  }
}
