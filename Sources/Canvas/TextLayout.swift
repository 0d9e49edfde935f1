internal import CPangoCairo

/// A stretch of text that looks the same throughout.
public struct TextRun: Hashable, Sendable {
  /// The words.
  public var text: String
  /// How heavy, where it differs from the layout's font.
  public var weight: Font.Weight?
  /// Whether the letters lean.
  public var isItalic: Bool
  /// How large compared with the layout's font.
  public var scale: Double
  /// The colour, where it differs from the one the text is drawn in.
  public var colour: Colour?

  /// A run of text.
  public init(
    _ text: String, weight: Font.Weight? = nil, isItalic: Bool = false, scale: Double = 1,
    colour: Colour? = nil
  ) {
    self.text = text
    self.weight = weight
    self.isItalic = isItalic
    self.scale = scale
    self.colour = colour
  }
}

/// Text broken into lines, ready to be measured and drawn.
///
/// The text is taken as it is: it is never read as markup. The same text, font and width give the same lines on
/// a screen and on paper, whatever the scale.
///
/// ```swift
/// let layout = TextLayout(statement.sentence, font: Font(size: 11), width: 420)
/// drawing.draw(layout, at: Point(20, 40), colour: palette.text)
/// ```
public final class TextLayout {
  /// Where lines stand between left and right.
  public enum Alignment: Hashable, Sendable {
    /// At the edge where reading begins.
    case leading
    /// In the middle.
    case centre
    /// At the edge where reading ends.
    case trailing
  }

  /// What happens to text that is longer than the width.
  public enum Overflow: Hashable, Sendable {
    /// It goes on in the next line; a word longer than a line is broken.
    case wrap
    /// One line, its end replaced by "…".
    case ellipsis
    /// At most this many lines, the end of the last replaced by "…".
    case lines(Int)
  }

  /// One line of the text.
  public struct Line: Hashable, Sendable {
    /// Its upper edge, from the top of the text.
    public let top: Double
    /// Its height.
    public let height: Double
    /// Where its letters stand, from the top of the text.
    public let baseline: Double
    /// From the left edge of the text to where the line begins.
    public let left: Double
    /// The extent of its letters.
    public let width: Double
  }

  /// The extent of the text. No wider than the width it was given, unless a single letter is.
  public let size: Size
  /// The lines, from the top.
  public let lines: [Line]
  /// Whether words were left out for want of room.
  public let isShortened: Bool
  let pointer: OpaquePointer

  /// Lays out text in one font.
  public convenience init(
    _ text: String, font: Font, width: Double? = nil, alignment: Alignment = .leading,
    overflow: Overflow = .wrap, lineSpacing: Double = 1, language: String = "en-GB"
  ) {
    self.init(
      [TextRun(text)], font: font, width: width, alignment: alignment, overflow: overflow,
      lineSpacing: lineSpacing, language: language)
  }

  /// Lays out runs of text that follow one another.
  public init(
    _ runs: [TextRun], font: Font, width: Double? = nil, alignment: Alignment = .leading,
    overflow: Overflow = .wrap, lineSpacing: Double = 1, language: String = "en-GB"
  ) {
    let layout: OpaquePointer = pango_layout_new(TextSurroundings.of(language: language).context)
    let description = font.makeDescription()
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    Self.set(runs, of: layout, font: font)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_line_spacing(layout, Float(lineSpacing == 1 ? 0 : lineSpacing))
    if let width { pango_layout_set_width(layout, max(1, gint((width * Double(PANGO_SCALE)).rounded(.up)))) }
    switch alignment {
    case .leading: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
    case .centre: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
    case .trailing: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
    }
    switch overflow {
    case .wrap: break
    case .ellipsis:
      pango_layout_set_single_paragraph_mode(layout, 1)
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    case .lines(let most):
      pango_layout_set_height(layout, -gint(max(1, most)))
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    }
    pointer = layout
    lines = Self.lines(of: layout)
    Self.keepSpaces(of: layout)
    isShortened = pango_layout_is_ellipsized(layout) != 0
    size = Size(
      (lines.map { $0.left + $0.width }.max() ?? 0) - (lines.map(\.left).min() ?? 0),
      (lines.last.map { $0.top + $0.height } ?? 0))
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(pointer))
  }

  /// The width the text would take in one line, without breaking it.
  public static func width(of text: String, font: Font) -> Double {
    TextLayout(text, font: font).size.width
  }

  private static func set(_ runs: [TextRun], of layout: OpaquePointer, font: Font) {
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    // Readers of tagged documents lose what follows a ligature.
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0"))
    var text = ""
    func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?, from start: Int, to end: Int) {
      attribute?.pointee.start_index = guint(start)
      attribute?.pointee.end_index = guint(end)
      pango_attr_list_insert(attributes, attribute)
    }
    for run in runs {
      let start = text.utf8.count
      text += run.text.drawable
      let end = text.utf8.count
      if let weight = run.weight { add(pango_attr_weight_new(weight.pango), from: start, to: end) }
      if run.isItalic { add(pango_attr_style_new(PANGO_STYLE_ITALIC), from: start, to: end) }
      if run.scale != 1 { add(pango_attr_scale_new(run.scale), from: start, to: end) }
      if let colour = run.colour {
        add(
          pango_attr_foreground_new(
            guint16(colour.red * 65535), guint16(colour.green * 65535), guint16(colour.blue * 65535)),
          from: start, to: end)
      }
    }
    pango_layout_set_text(layout, text, gint(text.utf8.count))
    pango_layout_set_attributes(layout, attributes)
  }

  /// Gives the spaces at which lines were broken their shape back, of no width.
  ///
  /// Pango draws nothing there, so that cairo would write such a space as a replacement text of its own, after which
  /// some readers of tagged documents lose the rest.
  private static func keepSpaces(of layout: OpaquePointer) {
    guard pango_layout_get_line_count(layout) > 1, let text = pango_layout_get_text(layout) else { return }
    var lines = pango_layout_get_lines_readonly(layout)
    while let line = lines {
      defer { lines = line.pointee.next }
      var runs = line.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self).pointee.runs
      while let run = runs {
        defer { runs = run.pointee.next }
        let item = run.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
        guard let glyphs = item.glyphs?.pointee, let about = item.item?.pointee else { continue }
        for index in 0..<Int(glyphs.num_glyphs) where glyphs.glyphs[index].glyph == emptyGlyph {
          let place = Int(about.offset) + Int(glyphs.log_clusters[index])
          guard text[place] == UInt8(ascii: " "), let font = pango_font_get_hb_font(about.analysis.font)
          else {
            continue
          }
          var space: hb_codepoint_t = 0
          guard hb_font_get_nominal_glyph(font, 0x20, &space) != 0 else { continue }
          glyphs.glyphs[index].glyph = space
        }
      }
    }
  }

  /// Pango's sign for drawing nothing.
  private static let emptyGlyph: PangoGlyph = 0x0fff_ffff

  private static func lines(of layout: OpaquePointer) -> [Line] {
    let scale = Double(PANGO_SCALE)
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    var lines: [Line] = []
    repeat {
      var logical = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &logical)
      var top: gint = 0
      var bottom: gint = 0
      pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
      lines.append(
        Line(
          top: Double(top) / scale, height: Double(bottom - top) / scale,
          baseline: Double(pango_layout_iter_get_baseline(iterator)) / scale,
          left: Double(logical.x) / scale, width: Double(logical.width) / scale))
    } while pango_layout_iter_next_line(iterator) != 0
    return lines
  }
}
