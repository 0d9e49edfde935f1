public import Canvas
import ReadinessModel

/// Rows of a chart: what each is called, its bar, and its status.
struct BarRows: Sendable {
  struct Row: Sendable {
    var label: String
    var tally: Tally
    var scale: [Level]
    /// The status: its level's symbol and its words.
    var status: (level: Level?, words: String)?
    /// The row in words.
    var words: String
  }

  var rows: [Row]
  /// Whether a bar is as long as it has statements, rather than all bars equally long.
  var isProportional: Bool
  /// The rows of the other pictures that this one is a part of, so that all have columns and bars of one measure.
  var beside: [Row] = []

  init(_ rows: [Row], isProportional: Bool) {
    self.rows = rows
    self.isProportional = isProportional
  }

  /// Some of the rows, measured among all.
  func part(_ range: Range<Int>) -> BarRows {
    var part = BarRows(Array(rows[range]), isProportional: isProportional)
    part.beside = Array(rows[..<range.lowerBound] + rows[range.upperBound...])
    return part
  }

  /// The rows in parts of about one size, of so many rows that stay together as belong to one thing.
  func parts(of size: Int, each: Int = 1) -> [BarRows] {
    let things = rows.count / each
    let count = max(1, (things + size - 1) / size)
    return (0..<count).map { part(($0 * things / count * each)..<(($0 + 1) * things / count * each)) }
  }

  /// What all rows say.
  var words: [String] { rows.map(\.words) }
}

/// A row as it is drawn.
private struct DrawnRow: Sendable {
  let label: String
  let bar: StackedBar
  let status: SymbolMark?

  init(_ row: BarRows.Row, font: Font) {
    label = row.label
    bar = StackedBar(row.tally, row.scale, font: font)
    status = row.status.map { status in
      SymbolMark(status.level, status.words, font: status.level == nil ? font : font.weight(.semibold))
    }
  }
}

/// A chart measured for a width: where its rows are, ready to be drawn.
public struct ChartLayout: Sendable {
  /// Where the parts of a row are.
  struct Frames: Sendable {
    var row: Rect
    var label: Rect
    var bar: Rect
    var status: Rect
  }

  /// The room the picture takes.
  public let size: Size
  private let font: Font
  private let drawn: [DrawnRow]
  private let frames: [Frames]

  init(_ chart: BarRows, width: Double, font: Font) {
    self.font = font
    drawn = chart.rows.map { DrawnRow($0, font: font) }
    let all = drawn + chart.beside.map { DrawnRow($0, font: font) }
    let columns = Columns(all, width: width, font: font)
    let most = Double(all.map(\.bar.total).max() ?? 0)
    var y = 0.0
    frames = drawn.map { row in
      let share = chart.isProportional && most > 0 ? Double(row.bar.total) / most : 1
      let frames = columns.frames(of: row, font: font, barShare: share, top: y)
      y = frames.row.maxY
      return frames
    }
    size = Size(width, y)
  }

  /// Where the rows are, from the top.
  public var rows: [Rect] { frames.map(\.row) }

  /// Draws the picture, or some of its rows, the top left corner of the whole at a point.
  public func draw(on drawing: Drawing, at point: Point, palette: Palette, rows: Range<Int>? = nil) {
    drawing.saved { drawing in
      drawing.translate(by: point.x, point.y)
      for index in (rows ?? frames.indices).clamped(to: frames.indices) {
        draw(drawn[index], in: frames[index], on: drawing, palette: palette)
      }
    }
  }

  private func draw(_ row: DrawnRow, in frames: Frames, on drawing: Drawing, palette: Palette) {
    if !row.label.isEmpty {
      let label = TextLayout(row.label, font: font, width: frames.label.width)
      let colour = row.bar.total == 0 ? palette.secondaryText : palette.text
      drawing.draw(label, at: frames.label.origin, colour: colour)
    }
    row.bar.draw(on: drawing, in: frames.bar, palette: palette)
    row.status?.draw(
      on: drawing, at: frames.status.origin, palette: palette, width: frames.status.width)
  }
}

/// How wide the columns of a chart are. A narrow chart has its bars below its labels.
private struct Columns {
  let width: Double
  let label: Double
  let status: Double
  let gap: Double
  let isStacked: Bool

  init(_ rows: [DrawnRow], width: Double, font: Font) {
    let em = font.size
    self.width = width
    let labels =
      rows.filter { !$0.label.isEmpty }.map { TextLayout.width(of: $0.label, font: font) }.max() ?? 0
    gap = labels > 0 ? em : 0
    let statuses = rows.compactMap { $0.status?.size.width }.max() ?? 0
    let widestLabel = labels > 0 ? min(labels.rounded(.up) + 1, max(width * 0.28, em * 10)) : 0
    let widestStatus = statuses > 0 ? min(statuses.rounded(.up) + 1, max(width * 0.26, em * 8)) : 0
    isStacked = labels > 0 && width - widestLabel - widestStatus - 2 * gap < em * 14
    let free = width - (statuses > 0 ? gap : 0)
    status = isStacked ? min(statuses + 1, free * 0.5) : widestStatus
    label = isStacked ? free - status : widestLabel
  }

  func frames(
    of row: DrawnRow, font: Font, barShare: Double, top: Double
  ) -> ChartLayout.Frames {
    let labelSize = TextLayout(row.label, font: font, width: label).size
    let statusSize = row.status?.size(forWidth: status) ?? .zero
    let words = max(labelSize.height, statusSize.height)
    let space = font.size * 0.3
    func barWidth(in room: Double) -> Double { max(room * barShare, min(room, row.bar.leastWidth)) }
    let statusX = width - status
    if isStacked {
      let barTop = top + space + words + font.size * 0.15
      let hasBar = row.bar.total > 0
      let bottom = hasBar ? barTop + row.bar.height + space : top + words + 2 * space
      return ChartLayout.Frames(
        row: Rect(0, top, width, bottom - top),
        label: Rect(0, top + space, label, labelSize.height),
        bar: Rect(0, barTop, hasBar ? barWidth(in: width) : 0, row.bar.height),
        status: Rect(statusX, top + space, status, statusSize.height))
    }
    let height = max(words, row.bar.height) + space
    let barX = label + gap
    let room = width - label - gap - (status > 0 ? status + gap : 0)
    func centred(_ height: Double, in whole: Double) -> Double { top + (whole - height) / 2 }
    return ChartLayout.Frames(
      row: Rect(0, top, width, height),
      label: Rect(0, centred(labelSize.height, in: height), label, labelSize.height),
      bar: Rect(barX, centred(row.bar.height, in: height), barWidth(in: room), row.bar.height),
      status: Rect(statusX, centred(statusSize.height, in: height), status, statusSize.height))
  }
}
