import Canvas
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

  /// Where the parts of a row are.
  struct Frames {
    var row: Rect
    var label: Rect
    var bar: Rect
    var status: Rect
  }

  func size(forWidth width: Double) -> Size {
    Size(width, frames(in: Rect(0, 0, width, 0)).last?.row.maxY ?? 0)
  }

  func frames(in rect: Rect) -> [Frames] {
    let columns = Columns(self, width: rect.width)
    let most = Double(rows.map(\.bar.total).max() ?? 0)
    var y = rect.minY
    return rows.map { row in
      let share = isProportional && most > 0 ? Double(row.bar.total) / most : 1
      let frames = columns.frames(of: row, font: font, barShare: share, left: rect.minX, top: y)
      y = frames.row.maxY
      return frames
    }
  }

  func hit(at point: Point, in rect: Rect) -> ChartTarget? {
    for (row, frames) in zip(rows, frames(in: rect)) where frames.row.contains(point) {
      return ChartTarget(row.subject, part: row.bar.part(at: point, in: frames.bar))
    }
    return nil
  }

  func regions(in rect: Rect) -> [ChartRegion] {
    zip(rows, frames(in: rect)).map {
      ChartRegion(subject: $0.subject, frame: $1.row, words: $0.words)
    }
  }

  func draw(
    on drawing: Drawing, in rect: Rect, palette: Palette, highlighted: ChartTarget.Subject?
  ) {
    for (row, frames) in zip(rows, frames(in: rect)) {
      if row.subject == highlighted {
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
    of row: BarRows.Row, font: Font, barShare: Double, left: Double, top: Double
  ) -> BarRows.Frames {
    let labelSize = TextLayout(row.label, font: font, width: label).size
    let statusSize = row.status?.size(forWidth: status) ?? .zero
    let words = max(labelSize.height, statusSize.height)
    let space = font.size * 0.3
    func barWidth(in room: Double) -> Double { max(room * barShare, min(room, row.bar.leastWidth)) }
    let statusX = left + width - status
    if isStacked {
      let barTop = top + space + words + font.size * 0.15
      let hasBar = row.bar.total > 0
      let bottom = hasBar ? barTop + row.bar.height + space : top + words + 2 * space
      return BarRows.Frames(
        row: Rect(left, top, width, bottom - top),
        label: Rect(left, top + space, label, labelSize.height),
        bar: Rect(left, barTop, hasBar ? barWidth(in: width) : 0, row.bar.height),
        status: Rect(statusX, top + space, status, statusSize.height))
    }
    let height = max(words, row.bar.height) + space
    let barX = left + label + gap
    let room = width - label - gap - (status > 0 ? status + gap : 0)
    func centred(_ height: Double, in whole: Double) -> Double { top + (whole - height) / 2 }
    return BarRows.Frames(
      row: Rect(left, top, width, height),
      label: Rect(left, centred(labelSize.height, in: height), label, labelSize.height),
      bar: Rect(barX, centred(row.bar.height, in: height), barWidth(in: room), row.bar.height),
      status: Rect(statusX, centred(statusSize.height, in: height), status, statusSize.height))
  }
}
