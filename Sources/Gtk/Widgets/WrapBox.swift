internal import CGtk

/// Widgets beside each other as long as there is room, and then below: a row of buttons that never makes its window
/// wider than its widest button.
///
/// ```swift
/// WrapBox(spacing: 9) {
///   Button(tr("Continue"), style: .suggested) { … }
///   Button(tr("Stop here")) { … }
/// }
/// ```
///
/// Each widget has its natural width, or the whole width where that is less; those of one row are equally high.
public final class WrapBox: Widget, Container {
  /// A row that wraps.
  ///
  /// - Parameters:
  ///   - spacing: the room between widgets.
  ///   - rowSpacing: the room between rows; nil for the same.
  public init(
    spacing: Int = 0, rowSpacing: Int? = nil, @WidgetBuilder _ content: () -> [Widget] = { [] }
  ) {
    super.init(adopting: made(gtk_box_new(GTK_ORIENTATION_HORIZONTAL, 0)), .none)
    for (key, room) in [(spacingKey, spacing), (rowSpacingKey, rowSpacing ?? spacing)] {
      g_object_set_qdata(ptr(), key, UnsafeMutableRawPointer(bitPattern: room))
    }
    gtk_widget_set_layout_manager(widget, gtk_custom_layout_new(requestMode, measure, allocate))
    build(content)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  public func append(_ child: Widget) { gtk_box_append(ptr(), child.widget) }

  /// Takes all widgets out.
  public func removeAll() { for child in children { gtk_box_remove(ptr(), child.widget) } }
}

private let spacingKey = g_quark_from_string("swift.wrap.spacing")

private let rowSpacingKey = g_quark_from_string("swift.wrap.row-spacing")

private func spacing(_ widget: UnsafeMutablePointer<GtkWidget>?, _ key: GQuark) -> gint {
  let object = UnsafeMutableRawPointer(widget)?.assumingMemoryBound(to: GObject.self)
  return gint(Int(bitPattern: g_object_get_qdata(object, key)))
}

/// A child and how much room it asks for.
private struct Piece {
  let widget: UnsafeMutablePointer<GtkWidget>
  let least: gint
  let natural: gint
}

/// The children that are shown.
private func pieces(_ widget: UnsafeMutablePointer<GtkWidget>?) -> [Piece] {
  sequence(first: gtk_widget_get_first_child(widget), next: { gtk_widget_get_next_sibling($0) })
    .lazy.prefix { $0 != nil }.compactMap { child in
      guard let child, gtk_widget_should_layout(child).isTrue else { return nil }
      var (least, natural): (gint, gint) = (0, 0)
      gtk_widget_measure(child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, nil, nil)
      return Piece(widget: child, least: least, natural: natural)
    }
}

/// One row: its children with their widths, and how high it is.
private struct Row {
  var pieces: [(widget: UnsafeMutablePointer<GtkWidget>, width: gint)] = []
  var width: gint = 0
  var height: gint = 0
}

/// The rows that children make in a width.
private func rows(_ pieces: [Piece], in width: gint, spacing: gint) -> [Row] {
  var rows: [Row] = []
  for piece in pieces {
    let wide = max(piece.least, min(piece.natural, width))
    if rows.isEmpty || rows[rows.count - 1].width + spacing + wide > width { rows.append(Row()) }
    let last = rows.count - 1
    rows[last].width += wide + (rows[last].pieces.isEmpty ? 0 : spacing)
    rows[last].pieces.append((piece.widget, wide))
    var high: gint = 0
    gtk_widget_measure(piece.widget, GTK_ORIENTATION_VERTICAL, wide, nil, &high, nil, nil)
    rows[last].height = max(rows[last].height, high)
  }
  return rows
}

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
  let (pieces, gap) = (pieces(widget), spacing(widget, spacingKey))
  let gaps = gap * gint(max(pieces.count - 1, 0))
  let natural = pieces.reduce(gaps) { $0 + $1.natural }
  if orientation == GTK_ORIENTATION_HORIZONTAL {
    minimumSize?.pointee = pieces.map(\.least).max() ?? 0
    naturalSize?.pointee = natural
  } else {
    let rows = rows(pieces, in: size < 0 ? natural : size, spacing: gap)
    let between = spacing(widget, rowSpacingKey) * gint(max(rows.count - 1, 0))
    let high = rows.reduce(between) { $0 + $1.height }
    minimumSize?.pointee = high
    naturalSize?.pointee = high
  }
}

private func allocate(
  _ widget: UnsafeMutablePointer<GtkWidget>?, _ width: gint, _ height: gint, _ baseline: gint
) {
  let (gap, rowGap) = (spacing(widget, spacingKey), spacing(widget, rowSpacingKey))
  let fromRight = gtk_widget_get_direction(widget) == GTK_TEXT_DIR_RTL
  var y: gint = 0
  for row in rows(pieces(widget), in: width, spacing: gap) {
    var x: gint = 0
    for (child, wide) in row.pieces {
      var place = GtkAllocation(x: fromRight ? width - x - wide : x, y: y, width: wide, height: row.height)
      gtk_widget_size_allocate(child, &place, -1)
      x += wide + gap
    }
    y += row.height + rowGap
  }
}
