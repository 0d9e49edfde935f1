public import Canvas
public import ReadinessModel

/// What happened when: a lane for each kind, to scale; points for what happened, bars for what lasted.
///
/// Each bears the letters of where it is true of, so that nothing is said by colour. A date that no source states is
/// hollow. The day of the assessment stands upright in it.
public struct TimelineChart: Hashable, Sendable {
  /// Something that happened, or lasted.
  public struct Item: Hashable, Sendable {
    public let id: String
    public let lane: String
    public let first: Day
    /// The last day of what lasted; nil for what happened at once.
    public let last: Day?
    /// Where it is true of: “E”, “E+W”; empty where there is no difference.
    public let letters: String
    public let isInferred: Bool

    /// An entry of the timeline.
    public init(
      id: String, lane: String, first: Day, last: Day?, letters: String = "", isInferred: Bool = false
    ) {
      self.id = id
      self.lane = lane
      self.first = first
      self.last = last
      self.letters = letters
      self.isInferred = isInferred
    }
  }

  public let items: [Item]
  /// The lanes from the top.
  public let lanes: [String]
  public let from: Day
  public let until: Day
  /// The day that stands upright in it.
  public let asAt: Day

  /// A picture of some entries in a range of days; those outside are left out.
  public init(_ items: [Item], lanes: [String], from: Day, until: Day, asAt: Day) {
    let shown = items.filter { $0.first <= until && ($0.last ?? $0.first) >= from }
    self.items = shown
    self.lanes = lanes.filter { lane in shown.contains { $0.lane == lane } }
    self.from = from
    self.until = max(until, from)
    self.asAt = asAt
  }

  /// The picture measured for a width.
  public func layout(forWidth width: Double, font: Font) -> TimelineLayout {
    TimelineLayout(self, width: width, font: font)
  }
}

/// A timeline, measured for a width.
public struct TimelineLayout: Sendable {
  /// Where an entry stands.
  public struct Mark: Sendable {
    public let id: String
    public let rect: Rect
    let letters: String
    let isBar: Bool
    let isInferred: Bool
  }

  public let height: Double
  /// Where the entries stand.
  public private(set) var marks: [Mark] = []
  private var lanes: [(name: String, rect: Rect)] = []
  private let chart: TimelineChart
  private let font: Font
  private let small: Font
  private let plot: Rect
  private let width: Double

  fileprivate init(_ chart: TimelineChart, width: Double, font: Font) {
    self.chart = chart
    self.font = font
    self.width = width
    small = Font(size: font.size * 0.78, weight: .bold)
    let row = font.size * 1.4
    let side = (chart.lanes.map { TextLayout.width(of: $0, font: font) }.max() ?? 0) + font.size
    let (left, right) = (side, max(side + 1, width - font.size))
    let days = Double(max(1, chart.until.number - chart.from.number))
    func x(_ day: Day) -> Double {
      let share = Double(day.number - chart.from.number) / days
      return left + (right - left) * min(max(share, 0), 1)
    }
    var y = font.size * 1.9
    for lane in chart.lanes {
      let top = y
      var rows: [Double] = []
      for item in chart.items.filter({ $0.lane == lane }).sorted(by: { $0.first < $1.first }) {
        let letters = item.letters.isEmpty ? 0 : TextLayout.width(of: item.letters, font: small)
        let least = max(font.size * 1.15, letters + font.size * 0.6)
        let begin = x(item.first)
        let wide = item.last.map { max(least, x($0) - begin) } ?? least
        let start = item.last == nil ? begin - least / 2 : begin
        let place = min(start, right - wide + least / 2)
        let free = rows.firstIndex { $0 <= place - 2 } ?? rows.count
        if free == rows.count { rows.append(0) }
        rows[free] = place + wide
        let high = font.size * 1.15
        marks.append(
          Mark(
            id: item.id, rect: Rect(place, top + font.size * 0.3 + Double(free) * row, wide, high),
            letters: item.letters, isBar: item.last != nil, isInferred: item.isInferred))
      }
      y = top + Double(max(1, rows.count)) * row + font.size * 0.35
      lanes.append((lane, Rect(0, top, width, y - top)))
    }
    plot = Rect(left, font.size * 1.9, right - left, y - font.size * 1.9)
    height = y + font.size * 2
  }

  private func x(_ day: Day) -> Double {
    let days = Double(max(1, chart.until.number - chart.from.number))
    return plot.minX + plot.width * Double(day.number - chart.from.number) / days
  }

  /// What stands at a point.
  public func entry(at point: Point) -> String? {
    let reach = font.size * 0.3
    return marks.last { mark in
      let rect = mark.rect.inset(by: -reach, -reach)
      return rect.minX <= point.x && point.x <= rect.maxX && rect.minY <= point.y && point.y <= rect.maxY
    }?.id
  }

  /// Draws the picture, with a ring around what is chosen.
  public func draw(on drawing: Drawing, chosen: String?, palette: Palette) {
    drawYears(on: drawing, palette)
    for lane in lanes {
      drawing.fill(Rect(0, lane.rect.maxY, width, 1), palette.line)
      let name = TextLayout(lane.name, font: font)
      drawing.draw(name, at: Point(0, lane.rect.minY + font.size * 0.3), colour: palette.text)
    }
    for mark in marks { draw(mark, on: drawing, isChosen: mark.id == chosen, palette) }
    drawDay(on: drawing, palette)
  }

  private func drawYears(on drawing: Drawing, _ palette: Palette) {
    var room = -Double.infinity
    let isByMonth = chart.until.number - chart.from.number < 500
    for year in chart.from.year...chart.until.year {
      for month in isByMonth ? Array(stride(from: 1, through: 12, by: 3)) : [1] {
        guard let day = Day(year: year, month: month, day: 1), day >= chart.from, day <= chart.until else {
          continue
        }
        let place = x(day).rounded()
        drawing.fill(Rect(place, plot.minY, 1, plot.height), palette.line)
        let words = isByMonth ? "\(Day.monthName(month)) \(year)" : String(year)
        let label = TextLayout(words, font: font)
        guard place >= room, place + label.size.width <= width else { continue }
        drawing.draw(label, at: Point(place, plot.maxY + font.size * 0.4), colour: palette.secondaryText)
        room = place + label.size.width + font.size * 0.6
      }
    }
  }

  private func draw(_ mark: Mark, on drawing: Drawing, isChosen: Bool, _ palette: Palette) {
    let shape = Path.roundedRectangle(mark.rect, radius: mark.rect.height / 2)
    if mark.isInferred {
      drawing.fill(shape, palette.card)
      drawing.stroke(
        .roundedRectangle(mark.rect.inset(by: 0.75, 0.75), radius: mark.rect.height / 2), palette.accent,
        width: 1.5)
    } else {
      drawing.fill(shape, palette.accent)
    }
    let letters = TextLayout(mark.letters, font: small)
    let left = mark.isBar ? mark.rect.minX + font.size * 0.4 : mark.rect.midX - letters.size.width / 2
    drawing.draw(
      letters, at: Point(left, mark.rect.midY - letters.size.height / 2),
      colour: mark.isInferred ? palette.accent : palette.card)
    guard isChosen else { return }
    drawing.stroke(
      .roundedRectangle(mark.rect.inset(by: -2.5, -2.5), radius: mark.rect.height / 2 + 2.5), palette.text,
      width: 2)
  }

  private func drawDay(on drawing: Drawing, _ palette: Palette) {
    guard chart.asAt >= chart.from, chart.asAt <= chart.until else { return }
    let place = x(chart.asAt).rounded()
    drawing.fill(Rect(place, font.size * 1.5, 2, plot.maxY - font.size * 1.5), palette.text)
    let words = TextLayout(chart.asAt.long, font: font.weight(.semibold))
    let left = min(max(place - words.size.width / 2, 0), width - words.size.width)
    drawing.draw(words, at: Point(left, 0), colour: palette.text)
  }
}
