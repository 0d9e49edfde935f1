import Canvas
import Gtk
import ReadinessCharts
import ReadinessModel
import ReadinessSession

/// The timeline as a picture: buttons for the years that it shows, and one stop for Tab in which the arrow keys go from
/// date to date. The list below says the same in words.
final class TimelineCard: Box {
  private let pack: Pack
  private let state: LearnState
  private let area = PaintedArea()
  private let spoken = StatusLabel(style: .quiet)
  private var chart: TimelineChart?
  private var layout: TimelineLayout?
  private var moments: [LearningLeaf.ID] = []

  /// - Parameter chosen: called with the date that somebody chose.
  init(
    _ document: AssessmentDocument, _ state: LearnState,
    chosen: @escaping @MainActor (LearningLeaf.ID) -> Void
  ) {
    pack = document.pack
    self.state = state
    super.init(.vertical, spacing: 6)
    addStyle("card")
    append(makeRanges(document.overview.asAt))
    area.hexpand = true
    area.isFocusable = true
    area.setAccessibleLabel(tr("Timeline"))
    area.draw { [weak self] area, drawing, size in
      if let area = area as? PaintedArea { self?.paint(area, on: drawing, size) }
    }
    area.onClick { [weak self] _, _, x, y in
      guard let self, let id = self.layout?.entry(at: Point(x, y)) else { return }
      chosen(LearningLeaf.ID(.timeline, id))
    }
    area.onKey { [weak self] _, press in self?.step(by: press, chosen) ?? false }
    append(area)
    append(spoken)
    append(Label(Self.legend(pack), style: .caption))
    observe { card in card.show(in: document) }
  }

  private func makeRanges(_ asAt: Day) -> Widget {
    let ranges: [LearnState.Range] =
      [.all] + (pack.years.map { [.years($0)] } ?? []) + [.years(asAt.year...asAt.year)]
    let row = Box(.horizontal, spacing: 6)
    row.setAccessibleLabel(tr("Which years are shown"))
    var first: ToggleButton?
    for range in ranges {
      let button = ToggleButton(range.label, group: first)
      first = first ?? button
      button.isActive = range == state.range
      button.on(ToggleButton.toggled) { [state] button in if button.isActive { state.range = range } }
      row.append(button)
    }
    return row
  }

  private static func legend(_ pack: Pack) -> String {
    var words = [tr("Bars last; hollow: no source states the date.")]
    if pack.nations.count > 1 {
      words.insert(
        pack.nations.map {
          tr("{letter}: {nation}", ["letter": letter($0), "nation": $0.label])
        }.joined(separator: ", ") + ".", at: 0)
    }
    return words.joined(separator: " ")
  }

  private static func letter(_ nation: Nation) -> String { String(nation.label.prefix(1)) }

  /// “E”, “E+W”; empty where the checklist knows one nation at most.
  private func letters(_ moment: Learning.Moment) -> String {
    guard pack.nations.count > 1 else { return "" }
    let named = moment.appliesTo?.nations ?? []
    return pack.nations.filter { named.isEmpty || named.contains($0.id) }.map { Self.letter($0) }
      .joined(separator: "+")
  }

  // MARK: Showing

  private func show(in document: AssessmentDocument) {
    let asAt = document.overview.asAt
    let shown = pack.learning.timeline.filter { moment in
      state.isInRange(moment) && pack.leaf(LearningLeaf.ID(.timeline, moment.id)).map(state.shows) ?? true
    }
    let items = shown.map { moment in
      TimelineChart.Item(
        id: moment.id, lane: moment.kind.label, first: moment.date.middle, last: moment.end?.last,
        letters: letters(moment), isInferred: moment.isInferred)
    }
    let (from, until) = days(of: shown, asAt)
    let chart = TimelineChart(
      items, lanes: Learning.Moment.Kind.allCases.map(\.label), from: from, until: until, asAt: asAt)
    let inRange = Set(chart.items.map(\.id))
    moments = shown.map(\.id).filter(inRange.contains).map { LearningLeaf.ID(.timeline, $0) }
    self.chart = chart
    layout = nil
    let leaf = state.leaf.flatMap { $0.part == .timeline ? pack.leaf($0) : nil }
    spoken.show(leaf.map { tr("{when}: {what}", ["when": $0.note, "what": $0.title]) } ?? "")
    area.setAccessibleDescription(
      trn("{n} date is shown.", "{n} dates are shown.", moments.count) + " "
        + tr("The arrow keys go from date to date."))
    area.redraw()
  }

  private func days(of moments: [Learning.Moment], _ asAt: Day) -> (Day, Day) {
    let years: ClosedRange<Int>
    switch state.range {
    case .years(let chosen): years = chosen
    case .all:
      let first = moments.map(\.date.year).min() ?? asAt.year
      years = first...max(first, moments.map { ($0.end ?? $0.date).last.year }.max() ?? asAt.year)
    }
    return (
      Day(year: years.lowerBound, month: 1, day: 1) ?? asAt,
      Day(year: years.upperBound, month: 12, day: 31) ?? asAt
    )
  }

  private func paint(_ area: PaintedArea, on drawing: Drawing, _ size: Size) {
    guard let chart else { return }
    let font = Font(size: area.textSize * 0.93)
    let layout = chart.layout(forWidth: size.width, font: font)
    self.layout = layout
    let height = Int(layout.height.rounded(.up))
    if area.contentHeight != height {
      // Another size of letters, or another range; not while the frame is being drawn.
      MainLoop.whenIdle { [weak area] in area?.contentHeight = height }
    }
    let chosen = state.leaf.flatMap { $0.part == .timeline ? $0.entry : nil }
    layout.draw(on: drawing, chosen: chosen, palette: area.palette)
  }

  private func step(by press: KeyPress, _ chosen: (LearningLeaf.ID) -> Void) -> Bool {
    guard press.modifiers.isEmpty, !moments.isEmpty else { return false }
    let place = state.leaf.flatMap { moments.firstIndex(of: $0) }
    let last = moments.count - 1
    let next: Int
    switch press.key {
    case .right: next = min(last, (place ?? -1) + 1)
    case .left: next = max(0, (place ?? last + 1) - 1)
    case .home: next = 0
    case .end: next = last
    default: return false
    }
    chosen(moments[next])
    return true
  }
}
