public import Canvas
public import ReadinessModel

/// Boxes with words, some joined by lines: the rows of a table as a picture. What is missing has a dashed outline and words,
/// never a colour.
public struct BoxPicture: Sendable {
  /// A box.
  public struct Box: Sendable {
    public let rect: Rect
    /// The rows that it stands for, in the order in which they are gone through.
    public let rows: [RowID]
    let title: String
    let below: String
    /// Whether it stands for something that is missing.
    public let isGap: Bool
    let isBelowStrong: Bool
  }

  /// A line from a box to another.
  struct Link: Sendable {
    let from: Point
    let to: Point
    var rows: Set<RowID>
    let isGap: Bool
  }

  /// Words that stand by themselves.
  struct Words: Sendable {
    let text: String
    let rect: Rect
    let isStrong: Bool
  }

  /// The room it takes.
  public let size: Size
  /// The boxes.
  public let boxes: [Box]
  let links: [Link]
  let words: [Words]
  /// Lines across it, from the top.
  let rules: [Double]
  let font: Font

  /// The height of a box that has a line under its title, or may have.
  static func boxHeight(_ font: Font) -> Double { (font.size * 3.1).rounded() }

  /// The row at a point. A box of several gives the chosen one's next, so that each can be reached by clicking again.
  public func row(at point: Point, after chosen: RowID?) -> RowID? {
    guard let box = boxes.first(where: { $0.rect.contains(point) }) else { return nil }
    guard let chosen, let index = box.rows.firstIndex(of: chosen) else { return box.rows.first }
    return box.rows[(index + 1) % box.rows.count]
  }

  /// What is around the boxes of a row; nil if it is not in the picture.
  public func bounds(of row: RowID) -> Rect? {
    let rects = boxes.filter { $0.rows.contains(row) }.map(\.rect)
    guard var bounds = rects.first else { return nil }
    for rect in rects.dropFirst() {
      let (x, y) = (min(bounds.minX, rect.minX), min(bounds.minY, rect.minY))
      bounds = Rect(x, y, max(bounds.maxX, rect.maxX) - x, max(bounds.maxY, rect.maxY) - y)
    }
    return bounds
  }

  /// Draws the picture, with the boxes and lines of one row marked.
  public func draw(on drawing: Drawing, chosen: RowID?, palette: Palette) {
    for rule in rules { drawing.fill(Rect(0, rule.rounded(), size.width, 1), palette.line) }
    for words in words {
      let layout = TextLayout(
        words.text, font: words.isStrong ? font.weight(.semibold) : font, width: words.rect.width,
        overflow: .lines(2))
      drawing.draw(layout, at: words.rect.origin, colour: palette.text)
    }
    func isChosen(_ rows: some Sequence<RowID>) -> Bool { rows.contains { $0 == chosen } }
    for link in links where !isChosen(link.rows) { draw(link, on: drawing, palette.secondaryText, width: 1) }
    for link in links where isChosen(link.rows) { draw(link, on: drawing, palette.accent, width: 2.5) }
    for box in boxes { draw(box, on: drawing, isChosen: isChosen(box.rows), palette) }
  }

  private func draw(_ link: Link, on drawing: Drawing, _ colour: Colour, width: Double) {
    var path = Path()
    let reach = (link.to.x - link.from.x) / 2
    path.move(to: link.from)
    path.curve(
      Point(link.from.x + reach, link.from.y), Point(link.to.x - reach, link.to.y), to: link.to)
    drawing.stroke(path, colour, width: width, dashes: link.isGap ? [4, 3] : [])
  }

  private func draw(_ box: Box, on drawing: Drawing, isChosen: Bool, _ palette: Palette) {
    let radius = font.size * 0.4
    drawing.fill(.roundedRectangle(box.rect, radius: radius), palette.card)
    drawing.stroke(
      .roundedRectangle(box.rect.inset(by: 0.75, 0.75), radius: radius),
      isChosen ? palette.accent : box.isGap ? palette.text : palette.line,
      width: isChosen ? 2.5 : box.isGap ? 1.5 : 1, dashes: box.isGap ? [5, 4] : [])
    let side = font.size * 0.55
    let width = box.rect.width - 2 * side
    let title = TextLayout(
      box.title, font: box.isGap ? font.weight(.semibold) : font, width: width,
      overflow: box.below.isEmpty ? .lines(2) : .ellipsis)
    let small = Font(size: font.size * 0.86, weight: box.isBelowStrong ? .semibold : .regular)
    let below =
      box.below.isEmpty ? nil : TextLayout(box.below, font: small, width: width, overflow: .ellipsis)
    let height = title.size.height + (below?.size.height ?? 0)
    var y = box.rect.midY - height / 2
    drawing.draw(title, at: Point(box.rect.minX + side, y), colour: palette.text)
    y += title.size.height
    if let below {
      drawing.draw(
        below, at: Point(box.rect.minX + side, y),
        colour: box.isBelowStrong ? palette.text : palette.secondaryText)
    }
  }
}

extension ViewFindings {
  /// The picture measured for a width.
  public func picture(forWidth width: Double, font: Font) -> BoxPicture {
    switch self {
    case .chains(let chains): BoxPicture(chains, width: width, font: font)
    case .map(let map): BoxPicture(map, width: width, font: font)
    }
  }
}
