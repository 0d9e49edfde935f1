internal import CGtk

/// A box that is itself a stop for the keyboard: Tab and the arrow keys reach it before its children.
///
/// GTK's own boxes pass the focus on to their children, even where they are focusable.
open class FocusBox: Box {
  /// An empty box that can have the focus.
  public override init(_ orientation: Orientation = .vertical, spacing: Int = 0, role: AccessibleRole? = nil)
  {
    super.init(adopting: made(cgtk_focus_box_new(orientation.c, gint(spacing))), .none)
    if let role { setAccessibleRole(role) }
  }
}
