import Canvas
import Testing

@testable import ReadinessReports

@Suite("Pages")
struct PaginatorTests {
  static func slice(
    _ height: Double, before: Double = 0, keeps: Bool = false, starts: Bool = false, header: [Slice] = []
  ) -> Slice {
    var slice = Slice(height: height)
    slice.spaceBefore = before
    slice.hold = keeps ? .firmly : .none
    slice.startsPage = starts
    slice.header = header
    return slice
  }

  static func heights(_ slices: [Slice], page: Double = 100) -> [[Double]] {
    Paginator.pages(of: slices, height: page).map { $0.placed.map(\.slice.height) }
  }

  @Test("Strips fill a page before the next begins")
  func fill() {
    #expect(Self.heights([Self.slice(40), Self.slice(60), Self.slice(10)]) == [[40, 60], [10]])
  }

  @Test("No strips still make a page")
  func empty() {
    #expect(Self.heights([]) == [[]])
  }

  @Test("Room above a strip is left out at the top of a page")
  func spaceBefore() {
    let pages = Paginator.pages(
      of: [Self.slice(50, before: 20), Self.slice(20, before: 10), Self.slice(30, before: 10)], height: 100)
    #expect(pages.map { $0.placed.map(\.top) } == [[0, 60], [0]])
  }

  @Test("A heading goes to the next page with what it keeps with")
  func keepWithNext() {
    let slices = [Self.slice(70), Self.slice(10, keeps: true), Self.slice(10, keeps: true), Self.slice(20)]
    #expect(Self.heights(slices) == [[70], [10, 10, 20]])
  }

  @Test("Strips that keep together but are higher than a page are divided, and nothing is lost")
  func tooHigh() {
    let slices = (0..<7).map { Self.slice(30, keeps: $0 < 6) }
    let pages = Self.heights(slices)
    #expect(pages.flatMap { $0 }.count == 7)
    for page in pages { #expect(page.reduce(0, +) <= 100) }
  }

  @Test("What belongs together but is higher than a page is divided only between what holds firmly")
  func softly() {
    var slices = [Self.slice(40, keeps: true), Self.slice(30), Self.slice(30, keeps: true), Self.slice(40)]
    slices[1].hold = .softly
    #expect(Self.heights(slices) == [[40, 30], [30, 40]])
  }

  @Test("A single strip higher than a page gets one of its own")
  func oneTooHigh() {
    #expect(Self.heights([Self.slice(10), Self.slice(130), Self.slice(10)]) == [[10], [130], [10]])
  }

  @Test("A strip can begin a page")
  func startsPage() {
    #expect(Self.heights([Self.slice(10), Self.slice(20, starts: true)]) == [[10], [20]])
    #expect(Self.heights([Self.slice(20, starts: true)]) == [[20]])
  }

  @Test("A table's header is repeated where a page break divides it, not where it begins")
  func header() {
    let head = Self.slice(11, keeps: true)
    let rows = (0..<4).map { _ in Self.slice(30, header: [head]) }
    #expect(Self.heights([head] + rows) == [[11, 30, 30], [11, 30, 30]])
  }

  @Test("A header counts when it is seen whether the row still fits")
  func headerCounts() {
    let head = Self.slice(20, keeps: true)
    let slices = [Self.slice(90), Self.slice(60, header: [head]), Self.slice(30, header: [head])]
    for page in Self.heights(slices) { #expect(page.reduce(0, +) <= 100) }
  }
}

@Suite("Rows")
struct RowTests {
  static let style = DocumentStyle()

  static func row(_ texts: [String], width: Double = 120) -> TextRow {
    TextRow(
      cells: texts.enumerated().map { index, text in
        TextRow.Cell(
          content: .text(style.layout(text, style.body, width: width), .black),
          x: Double(index) * (width + 10))
      })
  }

  static func height(of row: TextRow) -> Double { row.cells.flatMap(\.lines).map(\.bottom).max() ?? 0 }

  @Test("A text is divided at its lines, at least two of which stay together at either end")
  func paragraph() {
    let row = Self.row([(0..<60).map { "word\($0)" }.joined(separator: " ")])
    let slices = row.slices()
    #expect(slices.count == row.cells[0].lines.count)
    #expect(slices.first?.hold == .firmly)
    #expect(slices[slices.count - 2].hold == .firmly)
    #expect(slices.last?.hold == Slice.Hold.none)
    #expect(slices.count > 5 && slices[2].hold == .none)
    #expect(abs(slices.reduce(0) { $0 + $1.height } - Self.height(of: row)) < 0.01)
  }

  @Test("A row is as high as its highest text, and is divided where no line of any text is cut")
  func sideBySide() {
    let long = (0..<40).map { "word\($0)" }.joined(separator: " ")
    let row = Self.row([long, "short", long + " " + long])
    let slices = row.slices()
    let height = row.cells.flatMap(\.lines).map(\.bottom).max() ?? 0
    #expect(abs(slices.reduce(0) { $0 + $1.height } - height) < 0.01)
    #expect(slices.count == row.cells[2].lines.count)
  }

  @Test("A row can be kept whole")
  func together() {
    var row = Self.row([(0..<60).map { "word\($0)" }.joined(separator: " ")])
    row.keepsTogether = true
    let slices = row.slices()
    for slice in slices.dropLast() { #expect(slice.hold == .firmly) }
  }

  @Test("Every line is drawn exactly once, whichever way the row is divided")
  func allDrawn() {
    let text = (0..<12).map { "██ \($0)" }.joined(separator: "\n")
    let row = Self.row([text])
    let height = Self.height(of: row)
    let whole = Picture(size: Size(130, height))
    whole.drawing.draw(Self.style.layout(text, Self.style.body, width: 120), at: .zero, colour: .black)
    let divided = Picture(size: Size(130, height))
    var y = 0.0
    for slice in row.slices() {
      for piece in slice.pieces { piece.draw(divided.drawing, Rect(0, y, 130, slice.height)) }
      y += slice.height
    }
    for y in 0..<whole.pixelHeight {
      for x in 0..<20 { #expect(abs(whole.pixel(x, y).alpha - divided.pixel(x, y).alpha) < 0.02) }
    }
  }
}
