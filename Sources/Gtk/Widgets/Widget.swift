internal import CGtk
public import Canvas

/// The base of everything on the screen.
///
/// GTK frees a widget when the last reference goes, together with its wrapper. What is to be done then belongs
/// into a subclass's `isolated deinit`; GTK's own "destroy" signal comes too late for any handler.
open class Widget: Object {
  /// Emitted when the widget is about to be shown on the screen.
  public static let mapped = Signal<Widget, Void>("map")
  /// Emitted when the widget is no longer shown on the screen.
  public static let unmapped = Signal<Widget, Void>("unmap")
  /// Emitted when the widget was shown or hidden.
  public static let visibleChanged = Signal<Widget, Void>(notify: "visible")
  /// Emitted when the widget was put into another one or taken out.
  public static let parentChanged = Signal<Widget, Void>(notify: "parent")

  /// The popovers attached to this widget. It lets them go before it is torn down itself.
  var popovers: [Popover] = []

  /// The name that ``setAccessibleLabel(_:)`` gave; nil where the widget is named by what it shows.
  var givenName: String?
  /// The description that ``setAccessibleDescription(_:)`` gave.
  var givenDescription: String?
  /// The name by what it shows, where GTK takes that for a name.
  var shownName: String? { nil }
  /// Called when the widget was given a name.
  func wasNamed() {}

  isolated deinit {
    for popover in popovers { popover.detach() }
  }

  var widget: UnsafeMutablePointer<GtkWidget> { ptr() }

  // MARK: What is shown

  /// Whether the widget is shown, provided that its parents are.
  public var isVisible: Bool {
    get { gtk_widget_get_visible(widget).isTrue }
    set { gtk_widget_set_visible(widget, newValue.c) }
  }

  /// Whether the widget is on the screen now.
  public var isMapped: Bool { gtk_widget_get_mapped(widget).isTrue }

  /// Whether the widget reacts to the user. Insensitive widgets are greyed.
  public var isSensitive: Bool {
    get { gtk_widget_get_sensitive(widget).isTrue }
    set { gtk_widget_set_sensitive(widget, newValue.c) }
  }

  /// How solid the widget is, from 0 to 1.
  public var opacity: Double {
    get { gtk_widget_get_opacity(widget) }
    set { gtk_widget_set_opacity(widget, newValue) }
  }

  /// The text shown while the pointer rests on the widget. Nil for none.
  public var tooltip: String? {
    get { gtk_widget_get_tooltip_text(widget).map { String(cString: $0) } }
    set {
      gtk_widget_set_tooltip_text(widget, newValue)
      sayNameOnce()
    }
  }

  /// The name for style sheets (`#name`) and tests.
  public var name: String {
    get { copied(gtk_widget_get_name(widget)) }
    set { gtk_widget_set_name(widget, newValue) }
  }

  /// Whether the pointer reaches the widget.
  public var isTarget: Bool {
    get { gtk_widget_get_can_target(widget).isTrue }
    set { gtk_widget_set_can_target(widget, newValue.c) }
  }

  /// Whether what is drawn outside of the widget is cut off.
  public var clipsContent: Bool {
    get { gtk_widget_get_overflow(widget) == GTK_OVERFLOW_HIDDEN }
    set { gtk_widget_set_overflow(widget, newValue ? GTK_OVERFLOW_HIDDEN : GTK_OVERFLOW_VISIBLE) }
  }

  /// The pointer's shape over the widget, by its CSS name such as "pointer". Nil for the parent's.
  public func setCursor(_ name: String?) { gtk_widget_set_cursor_from_name(widget, name) }

  // MARK: Style

  /// Adds a class that the style sheet knows.
  public func addStyle(_ name: String) { gtk_widget_add_css_class(widget, name) }

  /// Takes a style class away.
  public func removeStyle(_ name: String) { gtk_widget_remove_css_class(widget, name) }

  /// Adds a style class or takes it away.
  public func setStyle(_ name: String, _ isOn: Bool) { isOn ? addStyle(name) : removeStyle(name) }

  /// Whether the widget has a style class.
  public func hasStyle(_ name: String) -> Bool { gtk_widget_has_css_class(widget, name).isTrue }

  /// The colour of the widget's text, as its style says.
  public var textColour: Colour {
    var colour = GdkRGBA()
    gtk_style_context_get_color(gtk_widget_get_style_context(widget), &colour)
    return Colour(
      red: Double(colour.red), green: Double(colour.green), blue: Double(colour.blue),
      alpha: Double(colour.alpha))
  }

  // MARK: The tree

  /// The widget that holds this one.
  public var parent: Widget? { Widget.wrap(gtk_widget_get_parent(widget)) }

  /// The window that this widget is in.
  public var window: Window? { Window.wrap(gtk_widget_get_root(widget)) }

  /// The widgets directly inside, in order.
  public var children: [Widget] {
    var result: [Widget] = []
    var next = gtk_widget_get_first_child(widget)
    while let child = next {
      if let wrapped = Widget.wrap(child) { result.append(wrapped) }
      next = gtk_widget_get_next_sibling(child)
    }
    return result
  }

  /// All widgets inside, at any depth, parents before children.
  public var descendants: [Widget] { children.flatMap { [$0] + $0.descendants } }

  /// Whether this widget is inside another, at any depth.
  public func isInside(_ other: Widget) -> Bool { gtk_widget_is_ancestor(widget, other.widget).isTrue }

  /// The nearest widget of a class around this one.
  public func ancestor<Ancestor: Widget>(_: Ancestor.Type) -> Ancestor? {
    var next = parent
    while let candidate = next {
      if let found = candidate as? Ancestor { return found }
      next = candidate.parent
    }
    return nil
  }
}
