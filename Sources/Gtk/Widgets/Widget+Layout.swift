internal import CGtk
public import Canvas

extension Widget {
  /// Makes widgets as wide as the widest of them, wherever they stand.
  public static func shareWidth(_ widgets: [Widget]) {
    guard let group = gtk_size_group_new(GTK_SIZE_GROUP_HORIZONTAL) else { return }
    for widget in widgets { gtk_size_group_add_widget(group, widget.widget) }
    // The widgets keep it from here on.
    g_object_unref(UnsafeMutableRawPointer(group))
  }

  /// Whether the widget takes spare room from side to side. Setting it stops it being taken from the children.
  public var hexpand: Bool {
    get { gtk_widget_get_hexpand(widget).isTrue }
    set { gtk_widget_set_hexpand(widget, newValue.c) }
  }

  /// Whether the widget takes spare room from top to bottom.
  public var vexpand: Bool {
    get { gtk_widget_get_vexpand(widget).isTrue }
    set { gtk_widget_set_vexpand(widget, newValue.c) }
  }

  /// Where the widget sits, from side to side.
  public var halign: Align {
    get { Align(rawValue: gtk_widget_get_halign(widget).rawValue) ?? .fill }
    set { gtk_widget_set_halign(widget, newValue.c) }
  }

  /// Where the widget sits, from top to bottom.
  public var valign: Align {
    get { Align(rawValue: gtk_widget_get_valign(widget).rawValue) ?? .fill }
    set { gtk_widget_set_valign(widget, newValue.c) }
  }

  /// The room around the widget.
  public var margins: Insets {
    get {
      Insets(
        top: Int(gtk_widget_get_margin_top(widget)), start: Int(gtk_widget_get_margin_start(widget)),
        bottom: Int(gtk_widget_get_margin_bottom(widget)), end: Int(gtk_widget_get_margin_end(widget)))
    }
    set {
      gtk_widget_set_margin_top(widget, gint(newValue.top))
      gtk_widget_set_margin_start(widget, gint(newValue.start))
      gtk_widget_set_margin_bottom(widget, gint(newValue.bottom))
      gtk_widget_set_margin_end(widget, gint(newValue.end))
    }
  }

  /// The least size of the widget. Nil leaves an extent to the content.
  public func setMinimumSize(width: Int? = nil, height: Int? = nil) {
    gtk_widget_set_size_request(widget, gint(width ?? -1), gint(height ?? -1))
  }

  /// The size the widget has now; zero before it was laid out.
  public var size: Size {
    Size(Double(gtk_widget_get_width(widget)), Double(gtk_widget_get_height(widget)))
  }

  /// The least width that the content needs, and the width it would like.
  public var naturalWidth: (minimum: Int, natural: Int) { measure(.horizontal, for: -1) }

  /// The height that the content needs at a width, and the height it would like.
  public func naturalHeight(atWidth width: Int = -1) -> (minimum: Int, natural: Int) {
    measure(.vertical, for: width)
  }

  private func measure(_ orientation: Orientation, for size: Int) -> (minimum: Int, natural: Int) {
    var minimum: gint = 0
    var natural: gint = 0
    gtk_widget_measure(widget, orientation.c, gint(size), &minimum, &natural, nil, nil)
    return (Int(minimum), Int(natural))
  }

  /// The place of this widget in the coordinates of another; nil if they are not in the same window.
  public func bounds(in other: Widget) -> Rect? {
    var bounds = graphene_rect_t()
    guard gtk_widget_compute_bounds(widget, other.widget, &bounds).isTrue else { return nil }
    return Rect(
      Double(bounds.origin.x), Double(bounds.origin.y), Double(bounds.size.width), Double(bounds.size.height))
  }

  /// Asks for the widget to be drawn anew.
  public func redraw() { gtk_widget_queue_draw(widget) }

  /// Asks for the widget to be measured and laid out anew.
  public func relayout() { gtk_widget_queue_resize(widget) }

  /// Calls back before every frame while the widget is shown, until the answer is false.
  public func onEveryFrame(_ body: @escaping @MainActor () -> Bool) {
    gtk_widget_add_tick_callback(
      widget,
      { _, _, data in
        nonisolated(unsafe) let data = data
        return MainActor.assumeIsolated { (Carried<@MainActor () -> Bool>.value(data)?() ?? false).c }
      }, Carried<@MainActor () -> Bool>.retain(body), releaseCarried)
  }

  /// Calls back once, after the next frame of the widget's window was painted.
  public func afterNextFrame(_ body: @escaping @MainActor () -> Void) {
    guard let clock = FrameClock.wrap(gtk_widget_get_frame_clock(widget)) else { return }
    var connection: Connection?
    connection = clock.on(FrameClock.painted) { _ in
      guard let current = connection else { return }
      connection = nil
      current.cancel()
      body()
    }
    redraw()
  }
}

/// What tells a window's widgets to lay themselves out and to paint.
final class FrameClock: Object {
  static let layout = Signal<FrameClock, Void>("layout")
  static let painted = Signal<FrameClock, Void>("after-paint")
}
