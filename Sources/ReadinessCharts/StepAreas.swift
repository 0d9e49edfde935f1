public import Canvas
public import ReadinessModel

/// How answers stood over time: areas in steps, the lowest level at the base, because an answer holds until it is changed.
///
/// ```swift
/// StepAreas(series.points(of: .whole), scale: pack.scale, until: today)?.draw(on: drawing, in: rect, …)
/// ```
public struct StepAreas: Hashable, Sendable {
  /// A day with words: a meeting somebody marked, or where asking changed.
  public struct Mark: Hashable, Sendable {
    public let day: Day
    /// What stands above it; empty for nothing.
    public let words: String
    /// Whether other statements were asked from that day on, so that the numbers before and after do not compare.
    public let isBreak: Bool

    /// A mark on a day.
    public init(day: Day, words: String, isBreak: Bool = false) {
      self.day = day
      self.words = words
      self.isBreak = isBreak
    }
  }

  /// The days on which the numbers moved, the earliest first.
  public let points: [Series.Point]
  public let scale: [Level]
  public let marks: [Mark]
  /// The day up to which the last numbers hold.
  public let end: Day

  /// The picture of some points; nil where they cover less than two days, in which nothing could be seen to move.
  public init?(_ points: [Series.Point], scale: [Level], marks: [Mark] = [], until end: Day) {
    guard let first = points.first, let last = points.last, max(end, last.day) > first.day else { return nil }
    self.points = points
    self.scale = scale
    self.end = max(end, last.day)
    self.marks = marks.filter { $0.day >= first.day && $0.day <= max(end, last.day) }
  }

  /// What the picture says, in sentences: where it began, where it stands, and every day between.
  public var words: [String] {
    points.map { point in
      tr("{day}: {counts}.", ["day": point.day.long, "counts": ChartWords.counts(point.tally, scale)])
    }
  }

  /// How high the picture is for letters of a size.
  public static func height(_ font: Font) -> Double { (font.size * 20).rounded() }

  /// Draws the picture in a rectangle.
  public func draw(on drawing: Drawing, in rect: Rect, font: Font, palette: Palette) {
    let frame = StepFrame(self, in: rect, font: font)
    drawAxis(frame, on: drawing, font: font, palette: palette)
    drawAreas(frame, on: drawing, font: font, palette: palette)
    drawMarks(frame, on: drawing, font: font, palette: palette)
    drawNow(frame, on: drawing, font: font, palette: palette)
  }

  /// The numbers of a day, and where they hold from; nil before the first.
  public func point(on day: Day) -> Series.Point? { points.last { $0.day <= day } }

  // MARK: Parts

  private func drawAxis(_ frame: StepFrame, on drawing: Drawing, font: Font, palette: Palette) {
    for count in frame.counts {
      let y = frame.y(count)
      drawing.fill(Rect(frame.plot.minX, y, frame.plot.width, 1), palette.line)
      let label = TextLayout(String(count), font: font)
      drawing.draw(
        label, at: Point(frame.plot.minX - label.size.width - font.size * 0.5, y - label.size.height / 2),
        colour: palette.secondaryText)
    }
    var room = -Double.infinity
    for tick in frame.ticks {
      let label = TextLayout(tick.words, font: font)
      drawing.fill(Rect(tick.x, frame.plot.maxY, 1, font.size * 0.4), palette.secondaryText)
      guard tick.x >= room, tick.x + label.size.width <= rect(frame).maxX else { continue }
      drawing.draw(label, at: Point(tick.x, frame.plot.maxY + font.size * 0.5), colour: palette.secondaryText)
      room = tick.x + label.size.width + font.size
    }
  }

  private func rect(_ frame: StepFrame) -> Rect { frame.whole }

  private func drawAreas(_ frame: StepFrame, on drawing: Drawing, font: Font, palette: Palette) {
    for step in frame.steps {
      var below = 0
      for (index, level) in scale.enumerated() {
        let count = step.tally.byLevel[index]
        guard count > 0 else { continue }
        let area = frame.rect(of: step, from: below, count)
        drawing.fill(area, palette.tone(of: level).fill)
        label(
          SymbolMark(level, String(count), font: font.weight(.semibold)), in: area, on: drawing,
          colour: palette.tone(of: level).onFill)
        below += count
      }
      let open = step.tally.toAnswer
      guard open > 0 else { continue }
      let area = frame.rect(of: step, from: below, open)
      drawing.fill(area, palette.tone(of: nil).fill)
      label(
        SymbolMark(nil, String(open), font: font), in: area, on: drawing, colour: palette.tone(of: nil).onFill
      )
    }
  }

  private func label(_ mark: SymbolMark, in area: Rect, on drawing: Drawing, colour: Colour) {
    let layout = MarkLayout(mark, width: nil)
    guard layout.size.width + 4 <= area.width, layout.size.height <= area.height else { return }
    layout.draw(
      on: drawing, at: Point(area.midX - layout.size.width / 2, area.midY - layout.size.height / 2),
      colour: colour)
  }

  private func drawMarks(_ frame: StepFrame, on drawing: Drawing, font: Font, palette: Palette) {
    let sorted = marks.sorted { $0.day < $1.day }
    for (index, mark) in sorted.enumerated() {
      let x = frame.x(mark.day)
      var line = Path()
      line.move(to: Point(x + 0.5, frame.plot.minY - font.size * 0.3))
      line.line(to: Point(x + 0.5, frame.plot.maxY))
      drawing.stroke(
        line, palette.text, width: mark.isBreak ? 2 : 1, dashes: mark.isBreak ? [1, 3] : [3, 3])
      let next = sorted.dropFirst(index + 1).first { !$0.words.isEmpty }.map { frame.x($0.day) }
      let room = (next ?? frame.whole.maxX) - x - font.size * 0.5
      guard !mark.words.isEmpty, room > font.size * 3 else { continue }
      let words = TextLayout(mark.words, font: font, width: room, overflow: .ellipsis)
      drawing.draw(words, at: Point(x + 2, frame.whole.minY), colour: palette.text)
    }
  }

  /// The numbers of now, beside the areas that they name.
  private func drawNow(_ frame: StepFrame, on drawing: Drawing, font: Font, palette: Palette) {
    guard let tally = points.last?.tally else { return }
    var below = 0
    var labels: [(y: Double, mark: SymbolMark)] = []
    for (index, level) in scale.enumerated() where tally.byLevel[index] > 0 {
      let count = tally.byLevel[index]
      let words = tr("{level} {n}", ["level": level.label, "n": count])
      labels.append(
        (frame.y(below) - (frame.y(below) - frame.y(below + count)) / 2, SymbolMark(level, words, font: font))
      )
      below += count
    }
    if tally.toAnswer > 0 {
      let words = trn("{n} to answer", "{n} to answer", tally.toAnswer)
      labels.append(
        (
          frame.y(below) - (frame.y(below) - frame.y(below + tally.toAnswer)) / 2,
          SymbolMark(nil, words, font: font)
        ))
    }
    // From the base upwards; none over another.
    let height = font.size * 1.4
    var limit = frame.plot.maxY + height / 2
    for (y, mark) in labels {
      let middle = min(y, limit - height / 2)
      limit = middle - height / 2
      mark.draw(
        on: drawing, at: Point(frame.plot.maxX + font.size * 0.7, middle - mark.size.height / 2),
        palette: palette)
    }
  }
}

/// Where everything of a picture of steps is.
private struct StepFrame {
  struct Step {
    var left: Double
    var right: Double
    let tally: Tally
  }

  struct Tick {
    let x: Double
    let words: String
  }

  let whole: Rect
  let plot: Rect
  /// The steps by pixel: of several days in one, the last.
  private(set) var steps: [Step] = []
  /// The numbers at the side.
  let counts: [Int]
  private(set) var ticks: [Tick] = []
  private let first: Int
  private let days: Int
  private let most: Int

  init(_ chart: StepAreas, in rect: Rect, font: Font) {
    whole = rect
    first = chart.points[0].day.number
    // The last day has room, too.
    days = chart.end.number - chart.points[0].day.number + 1
    let most = max(1, chart.points.map { $0.tally.applicable }.max() ?? 1)
    self.most = most
    let unit = Self.unit(for: most)
    counts = Array(stride(from: 0, through: most, by: unit))
    let side = TextLayout.width(of: String(most), font: font) + font.size
    let names =
      chart.scale.map {
        SymbolMark($0, tr("{level} {n}", ["level": $0.label, "n": most]), font: font).size.width
      }
      + [TextLayout.width(of: trn("{n} to answer", "{n} to answer", most), font: font)]
    let beside = min(rect.width * 0.3, (names.max() ?? 0) + font.size)
    let top = font.size * 2
    let foot = font.size * 2.2
    plot = Rect(
      rect.minX + side, rect.minY + top, max(1, rect.width - side - beside), max(1, rect.height - top - foot))
    for (index, point) in chart.points.enumerated() {
      let next = index + 1 < chart.points.count ? chart.points[index + 1].day : nil
      let left = x(point.day)
      let right = next.map { x($0) } ?? plot.maxX
      if right - left < 1, next != nil { continue }
      steps.append(Step(left: steps.last?.right ?? left, right: right, tally: point.tally))
    }
    makeTicks(from: chart.points[0].day, to: chart.end, isNarrow: plot.width < font.size * 30)
  }

  func x(_ day: Day) -> Double {
    (plot.minX + plot.width * Double(day.number - first) / Double(days)).rounded()
  }

  func y(_ count: Int) -> Double { (plot.maxY - plot.height * Double(count) / Double(most)).rounded() }

  func rect(of step: Step, from below: Int, _ count: Int) -> Rect {
    let (bottom, top) = (y(below), y(below + count))
    return Rect(step.left, top, step.right - step.left, max(0, bottom - top - (bottom - top > 3 ? 1 : 0)))
  }

  /// Months, or years where there are many.
  private mutating func makeTicks(from start: Day, to end: Day, isNarrow: Bool) {
    let isByYear = days > (isNarrow ? 400 : 800)
    let isByQuarter = !isByYear && days > (isNarrow ? 100 : 300)
    var (year, month) = (start.year, start.month)
    var words = "\(Day.monthName(month)) \(year)"
    var place = plot.minX
    repeat {
      ticks.append(Tick(x: place, words: words))
      repeat {
        month += 1
        if month > 12 { (year, month) = (year + 1, 1) }
      } while isByYear && month != 1 || isByQuarter && month % 3 != 1
      guard let day = Day(year: year, month: month, day: 1) else { return }
      words = isByYear ? "\(year)" : Day.monthName(month) + (month == 1 ? " \(year)" : "")
      guard day <= end else { return }
      place = x(day)
    } while true
  }

  /// A round number of which at most five fit.
  private static func unit(for most: Int) -> Int {
    var unit = 1
    for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] where most / unit > 5 { unit = factor }
    return unit
  }
}
