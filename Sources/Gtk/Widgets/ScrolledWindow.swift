internal import CGtk
internal import Canvas

/// A view onto something larger, with scroll bars.
open class ScrolledWindow: Widget {
  /// A view onto a widget.
  public init(
    _ child: Widget? = nil, horizontal: ScrollPolicy = .never, vertical: ScrollPolicy = .automatic
  ) {
    super.init(adopting: made(gtk_scrolled_window_new()), .none)
    gtk_scrolled_window_set_policy(opaque, horizontal.c, vertical.c)
    if let child { self.child = child }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// What is viewed.
  public var child: Widget? {
    get {
      let child = gtk_scrolled_window_get_child(opaque)
      // GTK puts a viewport around what cannot scroll by itself
      return Widget.wrap(child.flatMap { cgtk_viewport_child($0) } ?? child)
    }
    set { gtk_scrolled_window_set_child(opaque, newValue?.widget) }
  }

  /// When the bars are shown.
  public func setPolicy(horizontal: ScrollPolicy, vertical: ScrollPolicy) {
    gtk_scrolled_window_set_policy(opaque, horizontal.c, vertical.c)
  }

  /// The least height of the view; nil for GTK's own.
  public func setContentHeight(minimum: Int? = nil, maximum: Int? = nil) {
    gtk_scrolled_window_set_max_content_height(opaque, -1)
    gtk_scrolled_window_set_min_content_height(opaque, gint(minimum ?? -1))
    gtk_scrolled_window_set_max_content_height(opaque, gint(maximum ?? -1))
  }

  /// The least width of the view; nil for GTK's own.
  public func setContentWidth(minimum: Int? = nil, maximum: Int? = nil) {
    gtk_scrolled_window_set_max_content_width(opaque, -1)
    gtk_scrolled_window_set_min_content_width(opaque, gint(minimum ?? -1))
    gtk_scrolled_window_set_max_content_width(opaque, gint(maximum ?? -1))
  }

  /// Whether the view asks for the height of what it shows.
  public var followsContentHeight: Bool {
    get { gtk_scrolled_window_get_propagate_natural_height(opaque).isTrue }
    set { gtk_scrolled_window_set_propagate_natural_height(opaque, newValue.c) }
  }

  /// Whether the view asks for the width of what it shows.
  public var followsContentWidth: Bool {
    get { gtk_scrolled_window_get_propagate_natural_width(opaque).isTrue }
    set { gtk_scrolled_window_set_propagate_natural_width(opaque, newValue.c) }
  }

  /// Whether the scroll bars lie over what is shown and fade away, or always have their own room.
  public var overlaysScrollBars: Bool {
    get { gtk_scrolled_window_get_overlay_scrolling(opaque).isTrue }
    set { gtk_scrolled_window_set_overlay_scrolling(opaque, newValue.c) }
  }

  /// Whether there is a line around the view.
  public var hasFrame: Bool {
    get { gtk_scrolled_window_get_has_frame(opaque).isTrue }
    set { gtk_scrolled_window_set_has_frame(opaque, newValue.c) }
  }

  /// How far the view is scrolled from top to bottom.
  public var vertical: Adjustment { adjustment(gtk_scrolled_window_get_vadjustment(opaque)) }

  /// How far the view is scrolled from side to side.
  public var horizontal: Adjustment { adjustment(gtk_scrolled_window_get_hadjustment(opaque)) }

  private func adjustment(_ pointer: UnsafeMutablePointer<GtkAdjustment>?) -> Adjustment {
    guard let adjustment = Adjustment.wrap(pointer) else {
      preconditionFailure("a scrolled window always has adjustments")
    }
    return adjustment
  }

  /// Scrolls no further than needed to show a widget inside, with some room around it.
  ///
  /// A widget higher than the view is shown from its top. Call it after the widget was laid out.
  public func scroll(to target: Widget, margin: Double = 24) {
    guard let child, let bounds = target.bounds(in: child) else { return }
    vertical.show(from: bounds.minY - margin, to: bounds.maxY + margin)
  }

  /// Scrolls so that a widget inside is at the top.
  public func scrollToTop(of target: Widget, margin: Double = 12) {
    guard let child, let bounds = target.bounds(in: child) else { return }
    vertical.value = bounds.minY - margin
  }
}
