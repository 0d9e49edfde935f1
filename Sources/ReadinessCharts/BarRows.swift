public import Canvas
import ReadinessModel

/// Rows of a chart: what each is about, its bar, and its status.
struct BarRows: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var subject: ChartTarget.Subject
    var label: String
    var bar: StackedBar
    /// The status, or words that stand in its place.
    var status: SymbolMark?
    /// The row in words.
    var words: String
  }

  var rows: [Row]
  var font: Font
  /// Whether a bar is as long as it has statements, rather than all bars equally long.
  var isProportional: Bool

  func layout(forWidth width: Double) -> ChartLayout { ChartLayout(self, width: width) }
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
  private let chart: BarRows
  private let frames: [Frames]

  init(_ chart: BarRows, width: Double) {
    self.chart = chart
    let columns = Columns(chart, width: width)
    let most = Double(chart.rows.map(\.bar.total).max() ?? 0)
    var y = 0.0
    frames = chart.rows.map { row in
      let share = chart.isProportional && most > 0 ? Double(row.bar.total) / most : 1
      let frames = columns.frames(of: row, font: chart.font, barShare: share, top: y)
      y = frames.row.maxY
      return frames
    }
    size = Size(width, y)
  }

  /// The rows, from the top.
  public var regions: [ChartRegion] {
    zip(chart.rows, frames).map { ChartRegion(subject: $0.subject, frame: $1.row, words: $0.words) }
  }

  /// What is at a point.
  public func hit(at point: Point) -> ChartTarget? {
    for (row, frames) in zip(chart.rows, frames) where frames.row.contains(point) {
      return ChartTarget(row.subject, part: row.bar.part(at: point, in: frames.bar))
    }
    return nil
  }

  /// Draws the picture, or some of its rows, the top left corner of the whole at a point.
  public func draw(
    on drawing: Drawing, at point: Point, palette: Palette,
    highlighted: ChartTarget.Subject? = nil, rows: Range<Int>? = nil
  ) {
    drawing.saved { drawing in
      drawing.translate(by: point.x, point.y)
      for index in (rows ?? frames.indices).clamped(to: frames.indices) {
        draw(
          row: index, on: drawing, palette: palette, isHighlighted: chart.rows[index].subject == highlighted)
      }
    }
  }

  private func draw(row index: Int, on drawing: Drawing, palette: Palette, isHighlighted: Bool) {
    let row = chart.rows[index]
    let frames = frames[index]
    let font = chart.font
    if isHighlighted {
      let shape = Path.roundedRectangle(
        frames.row.inset(by: -font.size * 0.4, 0.5), radius: font.size * 0.4)
      drawing.stroke(shape, palette.accent, width: 2)
    }
    let label = TextLayout(row.label, font: font, width: frames.label.width)
    let colour = row.bar.total == 0 ? palette.secondaryText : palette.text
    drawing.draw(label, at: frames.label.origin, colour: colour)
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

  init(_ chart: BarRows, width: Double) {
    let em = chart.font.size
    self.width = width
    gap = em
    let labels = chart.rows.map { TextLayout.width(of: $0.label, font: chart.font) }.max() ?? 0
    let statuses = chart.rows.compactMap { $0.status?.size.width }.max() ?? 0
    let widestLabel = min(labels.rounded(.up) + 1, max(width * 0.28, em * 10))
    let widestStatus = min(statuses.rounded(.up) + 1, max(width * 0.26, em * 8))
    isStacked = width - widestLabel - widestStatus - 2 * gap < em * 14
    let free = width - (statuses > 0 ? gap : 0)
    status = isStacked ? min(statuses + 1, free * 0.5) : widestStatus
    label = isStacked ? free - status : widestLabel
  }

  func frames(
    of row: BarRows.Row, font: Font, barShare: Double, top: Double
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
