internal import CGtk

extension Widget {
  /// Whether the widget can have the keyboard focus itself.
  public var isFocusable: Bool {
    get { gtk_widget_get_focusable(widget).isTrue }
    set { gtk_widget_set_focusable(widget, newValue.c) }
  }

  /// Whether the widget or anything in it may have the focus.
  public var canFocus: Bool {
    get { gtk_widget_get_can_focus(widget).isTrue }
    set { gtk_widget_set_can_focus(widget, newValue.c) }
  }

  /// Whether a click gives the widget the focus.
  public var focusesOnClick: Bool {
    get { gtk_widget_get_focus_on_click(widget).isTrue }
    set { gtk_widget_set_focus_on_click(widget, newValue.c) }
  }

  /// Whether the widget has the focus now, in an active window.
  public var hasFocus: Bool { gtk_widget_has_focus(widget).isTrue }

  /// Whether the widget would have the focus if its window were active.
  public var isFocus: Bool { gtk_widget_is_focus(widget).isTrue }

  /// Whether the widget or one inside would have the focus if the window were active.
  public var containsFocus: Bool {
    guard let focus = window?.focus else { return false }
    return focus === self || focus.isInside(self)
  }

  /// Gives the widget the focus, or the first in it that takes it.
  @discardableResult
  public func grabFocus() -> Bool { gtk_widget_grab_focus(widget).isTrue }

  /// Moves the focus within the widget as the Tab or arrow keys would.
  @discardableResult
  public func moveFocus(_ direction: FocusDirection) -> Bool {
    gtk_widget_child_focus(widget, direction.c).isTrue
  }

  /// Does what a press of Enter or a click would, or gives the focus.
  @discardableResult
  public func activate() -> Bool { gtk_widget_activate(widget).isTrue }

  /// Whether the widget takes Enter as the window's default button does.
  public func makeDefault() { window?.defaultWidget = self }

  /// Emits the sound or flash for a key that does nothing here.
  public func complain() { gtk_widget_error_bell(widget) }
}

/// Where the focus goes.
public enum FocusDirection: UInt32, Sendable {
  /// Forward, as with Tab.
  case forward = 0
  /// Backward, as with Shift+Tab.
  case backward
  /// Up, as with the arrow key.
  case up
  /// Down, as with the arrow key.
  case down
  /// Left, as with the arrow key.
  case left
  /// Right, as with the arrow key.
  case right

  var c: GtkDirectionType { GtkDirectionType(rawValue) }
}
