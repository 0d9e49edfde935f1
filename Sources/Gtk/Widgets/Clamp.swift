internal import CGtk

/// Holds one child and makes it no wider than a reading width, in the middle of the room there is.
///
/// ```swift
/// Clamp(maximum: 820, column)
/// ```
///
/// The width is that for letters of the usual size; larger letters get a wider column.
public final class Clamp: Widget {
  /// A column of at most `maximum` pixels around a child.
  public init(maximum: Int, _ child: Widget) {
    super.init(adopting: made(gtk_box_new(GTK_ORIENTATION_VERTICAL, 0)), .none)
    g_object_set_qdata(ptr(), maximumKey, UnsafeMutableRawPointer(bitPattern: maximum))
    gtk_widget_set_layout_manager(widget, gtk_custom_layout_new(requestMode, measure, allocate))
    gtk_box_append(ptr(), child.widget)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }
}

private let maximumKey = g_quark_from_string("swift.clamp.maximum")

/// The greatest width, which grows with the letters so that a line holds as many words.
private func maximum(_ widget: UnsafeMutablePointer<GtkWidget>?) -> gint {
  let object = UnsafeMutableRawPointer(widget)?.assumingMemoryBound(to: GObject.self)
  let width = Double(Int(bitPattern: g_object_get_qdata(object, maximumKey)))
  return gint(width * max(1, textSize(of: widget) / usualTextSize))
}

/// The size of letters, in pixels, for which widths are given: ten points.
private let usualTextSize = 40.0 / 3

private func requestMode(_: UnsafeMutablePointer<GtkWidget>?) -> GtkSizeRequestMode {
  GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
}

private func measure(
  _ widget: UnsafeMutablePointer<GtkWidget>?, _ orientation: GtkOrientation, _ size: gint,
  _ minimumSize: UnsafeMutablePointer<gint>?, _ naturalSize: UnsafeMutablePointer<gint>?,
  _ minimumBaseline: UnsafeMutablePointer<gint>?, _ naturalBaseline: UnsafeMutablePointer<gint>?
) {
  minimumBaseline?.pointee = -1
  naturalBaseline?.pointee = -1
  guard let child = gtk_widget_get_first_child(widget) else { return }
  if orientation == GTK_ORIENTATION_HORIZONTAL {
    gtk_widget_measure(child, orientation, -1, minimumSize, naturalSize, nil, nil)
    let least = minimumSize?.pointee ?? 0
    naturalSize?.pointee = max(least, min(naturalSize?.pointee ?? 0, maximum(widget)))
  } else {
    // Without a width the child is measured as wide as it will ever be: more width never makes it higher.
    var natural: gint = 0
    if size < 0 { gtk_widget_measure(child, GTK_ORIENTATION_HORIZONTAL, -1, nil, &natural, nil, nil) }
    let maximum = maximum(widget)
    let width = size < 0 && natural <= maximum ? -1 : min(size < 0 ? natural : size, maximum)
    gtk_widget_measure(child, orientation, width, minimumSize, naturalSize, nil, nil)
  }
}

private func allocate(
  _ widget: UnsafeMutablePointer<GtkWidget>?, _ width: gint, _ height: gint, _ baseline: gint
) {
  guard let child = gtk_widget_get_first_child(widget) else { return }
  var least: gint = 0
  gtk_widget_measure(child, GTK_ORIENTATION_HORIZONTAL, -1, &least, nil, nil, nil)
  let column = max(least, min(width, maximum(widget)))
  var place = GtkAllocation(x: max(0, (width - column) / 2), y: 0, width: column, height: height)
  gtk_widget_size_allocate(child, &place, -1)
}
