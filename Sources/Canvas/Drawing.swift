internal import CPangoCairo

/// A place to draw on: a page, a picture, or a widget.
///
/// ```swift
/// drawing.fill(.roundedRectangle(box, radius: 4), palette.card)
/// drawing.draw(TextLayout("Where we stand", font: Font(size: 18, weight: .bold)), at: box.origin, colour: palette.text)
/// ```
public final class Drawing {
  private let cairo: OpaquePointer

  /// Draws with a cairo context (`cairo_t *`), which is kept as long as this object.
  public init(cairo: OpaquePointer) {
    self.cairo = cairo_reference(cairo)
  }

  deinit {
    cairo_destroy(cairo)
  }

  // MARK: Where and how

  /// Draws, then puts back position, scale and clip as they were.
  public func saved<Result, Failure>(
    _ draw: (Drawing) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    return try draw(self)
  }

  /// Moves the point everything is measured from.
  public func translate(by x: Double, _ y: Double) { cairo_translate(cairo, x, y) }

  /// Makes everything drawn from now on larger or smaller.
  public func scale(by factor: Double) { cairo_scale(cairo, factor, factor) }

  /// Lets only what falls inside the path be seen from now on.
  public func clip(to path: Path) {
    path.trace(on: cairo)
    cairo_clip(cairo)
  }

  // MARK: Shapes

  /// Fills everything.
  public func fill(_ colour: Colour) {
    set(colour)
    cairo_paint(cairo)
  }

  /// Fills a figure.
  public func fill(_ path: Path, _ colour: Colour) {
    set(colour)
    path.trace(on: cairo)
    cairo_fill(cairo)
  }

  /// Fills a rectangle.
  public func fill(_ rect: Rect, _ colour: Colour) {
    set(colour)
    cairo_rectangle(cairo, rect.minX, rect.minY, rect.width, rect.height)
    cairo_fill(cairo)
  }

  /// Draws along a path; `dashes` gives the lengths of strokes and gaps in turn.
  public func stroke(_ path: Path, _ colour: Colour, width: Double = 1, dashes: [Double] = []) {
    set(colour)
    path.trace(on: cairo)
    cairo_set_line_width(cairo, width)
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    cairo_set_dash(cairo, dashes, Int32(dashes.count), 0)
    cairo_stroke(cairo)
  }

  // MARK: Text

  /// Draws text, its top left corner at `point`.
  public func draw(_ text: TextLayout, at point: Point, colour: Colour) {
    set(colour)
    cairo_move_to(cairo, point.x, point.y)
    pango_cairo_show_layout(cairo, text.pointer)
    cairo_new_path(cairo)
  }

  /// Draws some lines of a text, the top left corner of the first of them at `point`.
  public func draw(_ text: TextLayout, lines: Range<Int>, at point: Point, colour: Colour) {
    set(colour)
    let lines = lines.clamped(to: text.lines.indices)
    guard let first = lines.first else { return }
    let top = text.lines[first].top
    for index in lines {
      let line = text.lines[index]
      cairo_move_to(cairo, point.x + line.left, point.y + line.baseline - top)
      pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(text.pointer, gint(index)))
    }
    cairo_new_path(cairo)
  }

  // MARK: For readers of documents

  /// Draws something that leads to a page on the web. Only documents carry links.
  public func link(to address: String, _ draw: (Drawing) -> Void) {
    tag("Link", attributes: "uri='\(Self.quoted(address))'", draw)
  }

  /// Draws something that leads to a place of the same document, which `destination(_:)` names.
  public func link(toDestination name: String, _ draw: (Drawing) -> Void) {
    tag("Link", attributes: "dest='\(Self.quoted(name))'", draw)
  }

  /// Names a place of a document for links.
  public func destination(_ name: String, at point: Point) {
    cairo_tag_begin(
      cairo, "cairo.dest", "name='\(Self.quoted(name))' x=\(number(point.x)) y=\(number(point.y))")
    cairo_tag_end(cairo, "cairo.dest")
  }

  /// Says what is drawn from now on, in the words of tagged PDF: `H1`, `P`, `Table` … until the tag is ended.
  public func beginTag(_ name: String) { cairo_tag_begin(cairo, name, nil) }

  /// Ends what was begun last; it must have this name.
  public func endTag(_ name: String) { cairo_tag_end(cairo, name) }

  private func tag(_ name: String, attributes: String?, _ draw: (Drawing) -> Void) {
    cairo_tag_begin(cairo, name, attributes)
    draw(self)
    cairo_tag_end(cairo, name)
  }

  /// Numbers in attributes are written without a locale's comma.
  private func number(_ value: Double) -> String { String((value * 100).rounded() / 100) }

  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars where scalar.value >= 0x20 {
      if scalar == "'" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted
  }

  private func set(_ colour: Colour) {
    cairo_set_source_rgba(cairo, colour.red, colour.green, colour.blue, colour.alpha)
  }
}
