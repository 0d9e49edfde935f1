import Canvas
import Gtk
import ReadinessCharts
import ReadinessModel
import ReadinessSession

/// How answers stood over time, as a picture: one stop for Tab, in which the arrows step from day to day.
final class StepAreasView: Box {
  private let area = PaintedArea()
  private let words = StatusLabel(style: .quiet)
  private var chart: StepAreas?
  private var chosen: Int?

  init() {
    super.init(.vertical, spacing: 3)
    area.hexpand = true
    area.isFocusable = true
    area.draw { [weak self] area, drawing, size in
      if let area = area as? PaintedArea { self?.paint(area, on: drawing, size) }
    }
    area.onKey { [weak self] _, press in self?.step(by: press) ?? false }
    append(area)
    append(words)
  }

  /// Shows a picture, and says in words what it shows.
  ///
  /// - Parameter name: what it is of.
  func show(_ chart: StepAreas, name: String) {
    self.chart = chart
    chosen = nil
    words.show("")
    area.setAccessibleLabel(name)
    let ends = [chart.words.first, chart.words.count > 1 ? chart.words.last : nil].compactMap { $0 }
    area.setAccessibleDescription(
      (ends + [tr("The arrow keys step from day to day.")]).joined(separator: " "))
    area.redraw()
  }

  private func paint(_ area: PaintedArea, on drawing: Drawing, _ size: Size) {
    let font = Font(size: area.textSize * 0.93)
    let height = Int(StepAreas.height(font))
    if area.contentHeight != height {
      // Another size of letters; not while the frame is being drawn.
      MainLoop.whenIdle { [weak area] in area?.contentHeight = height }
    }
    chart?.draw(
      on: drawing, in: Rect(0, 0, size.width, size.height), font: font, palette: area.palette)
  }

  private func step(by press: KeyPress) -> Bool {
    guard let chart, press.modifiers.isEmpty else { return false }
    let last = chart.points.count - 1
    let next: Int
    switch press.key {
    case .right: next = min(last, (chosen ?? -1) + 1)
    case .left: next = max(0, (chosen ?? last + 1) - 1)
    case .home: next = 0
    case .end: next = last
    default: return false
    }
    chosen = next
    words.show(chart.words[next])
    return true
  }
}
