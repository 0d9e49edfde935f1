import Canvas
import ReadinessModel

extension BoxPicture {
  /// Seats in a grid: a line for each area, a column for what they are seats of.
  init(_ map: SeatMap, width: Double, font: Font) {
    let side = min(font.size * 11, width * 0.24)
    let space = font.size * 0.5
    let columns = Double(max(1, map.kinds.count))
    let boxWidth = max(font.size * 4, (width - side) / columns - space)
    let height = Self.boxHeight(font)
    let top = font.size * 3.2
    func x(_ kind: Int) -> Double { side + Double(kind) * (boxWidth + space) }
    var words = map.kinds.enumerated().map { kind, title in
      Words(text: title, rect: Rect(x(kind), 0, boxWidth, top), isStrong: true)
    }
    var (boxes, rules): ([Box], [Double]) = ([], [])
    var y = top
    for (area, name) in map.areas.enumerated() {
      rules.append(y)
      let seats = map.seats.filter { $0.area == area }
      var stacked = [Int: Int]()
      for seat in seats {
        let place = stacked[seat.kind, default: 0]
        stacked[seat.kind] = place + 1
        let facts = [seat.attended, seat.heard].filter { !$0.isEmpty }.joined(separator: " · ")
        let rect = Rect(
          x(seat.kind), y + space + Double(place) * (height + space), boxWidth, height)
        boxes.append(
          Box(
            rect: rect, rows: [seat.id], title: seat.stateWords ?? seat.holder, below: facts,
            isGap: seat.state != .held, isBelowStrong: false))
      }
      let deep = Double(max(1, stacked.values.max() ?? 1))
      for kind in map.kinds.indices where stacked[kind] == nil {
        let rect = Rect(x(kind) + space, y + space + font.size * 0.8, boxWidth, height)
        words.append(Words(text: "–", rect: rect, isStrong: false))
      }
      words.append(
        Words(
          text: name, rect: Rect(0, y + space + font.size * 0.4, side - space, height), isStrong: false))
      y += space + deep * (height + space)
    }
    self.init(
      size: Size(width, y), boxes: boxes, links: [], words: words, rules: rules, font: font)
  }
}
