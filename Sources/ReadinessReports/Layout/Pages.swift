import Canvas
import ReadinessModel

/// A flow on its pages, with what stands above and below the text of each.
struct Pages {
  let style: DocumentStyle
  let outline: [OutlineItem]
  /// The words above the text, on the left and on the right; the first page has none.
  let header: (left: String, right: String)
  /// The words below the text, on the left; the page number is on the right.
  let footer: String
  private let pages: [Page]

  init(_ flow: Flow, header: (left: String, right: String), footer: String) {
    style = flow.style
    self.header = header
    self.footer = footer
    let area = flow.style.area
    pages = Paginator.pages(of: flow.slices, height: area.height)
    outline = pages.enumerated().flatMap { number, page in
      page.placed.compactMap { placed in
        placed.slice.outline.map {
          OutlineItem(title: $0.title, level: $0.level, page: number, top: area.minY + placed.top)
        }
      }
    }
  }

  var count: Int { pages.count }

  func draw(page number: Int, on drawing: Drawing) {
    guard pages.indices.contains(number) else { return }
    pages[number].draw(on: drawing, area: style.area)
    drawFurniture(of: number, on: drawing)
  }

  private func drawFurniture(of number: Int, on drawing: Drawing) {
    let area = style.area
    let colour = style.palette.secondaryText
    let half = area.width / 2 - 6
    if number > 0 {
      let left = line(header.left, width: half * 1.3)
      let right = line(header.right, width: half * 0.7, alignment: .trailing)
      let y = area.minY - 12 - left.size.height
      drawing.draw(left, at: Point(area.minX, y), colour: colour)
      drawing.draw(right, at: Point(area.maxX - half * 0.7, y), colour: colour)
      drawing.fill(Rect(area.minX, area.minY - 9, area.width, 0.5), style.palette.line)
    }
    let page = tr("Page {page} of {count}", ["page": number + 1, "count": count])
    let right = line(page, width: half * 0.7, alignment: .trailing)
    let y = area.maxY + 16
    drawing.draw(line(footer, width: half * 1.3), at: Point(area.minX, y), colour: colour)
    drawing.draw(right, at: Point(area.maxX - half * 0.7, y), colour: colour)
  }

  private func line(
    _ text: String, width: Double, alignment: TextLayout.Alignment = .leading
  ) -> TextLayout {
    TextLayout(
      text, font: style.small, width: width, alignment: alignment, overflow: .ellipsis,
      language: style.language)
  }
}
