import Canvas
import ReadinessModel
import Testing

@testable import ReadinessCharts

@Suite("The timeline as a picture")
struct TimelineChartTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func chart(_ items: [TimelineChart.Item]) throws -> TimelineChart {
    TimelineChart(
      items, lanes: ["Law", "Bodies"], from: try day("2008-01-01"), until: try day("2011-12-31"),
      asAt: try day("2011-03-31"))
  }

  private func item(
    _ id: String, _ first: String, _ last: String? = nil, lane: String = "Law"
  ) throws -> TimelineChart.Item {
    TimelineChart.Item(id: id, lane: lane, first: try day(first), last: try last.map(day), letters: "E+W")
  }

  @Test("What is outside of the years is left out, and a lane without anything too")
  func range() throws {
    let chart = try chart([
      item("before", "2007-12-31"), item("lasts", "2007-01-01", "2008-06-01"), item("in", "2010-10-13"),
      item("after", "2012-01-01", lane: "Bodies"),
    ])
    #expect(chart.items.map(\.id) == ["lasts", "in"])
    #expect(chart.lanes == ["Law"])
  }

  @Test("Dates stand to scale from left to right", arguments: [320.0, 900, 2000])
  func scale(width: Double) throws {
    let layout = try chart([
      item("a", "2008-07-01"), item("b", "2009-07-01"), item("c", "2010-07-01"),
    ]).layout(forWidth: width, font: Font(size: 14))
    let middles = layout.marks.map(\.rect.midX)
    #expect(abs((middles[1] - middles[0]) - (middles[2] - middles[1])) < 2)
    #expect(middles[0] < middles[1] && layout.marks.allSatisfy { $0.rect.minX >= 0 && $0.rect.maxX <= width })
  }

  @Test("Nothing stands over anything else, however close the days are")
  func apart() throws {
    let days = (1...28).map { "2010-02-" + ($0 < 10 ? "0" : "") + String($0) }
    let items = try days.map { try item($0, $0) } + [item("bar", "2009-06-01", "2010-12-01")]
    let layout = try chart(items).layout(forWidth: 700, font: Font(size: 14))
    #expect(layout.marks.count == 29)
    for (index, one) in layout.marks.enumerated() {
      for other in layout.marks[(index + 1)...] {
        let isBeside = one.rect.maxX <= other.rect.minX || other.rect.maxX <= one.rect.minX
        let isBelow = one.rect.maxY <= other.rect.minY || other.rect.maxY <= one.rect.minY
        #expect(isBeside || isBelow, "\(one.id), \(other.id)")
      }
    }
    #expect(layout.marks.allSatisfy { $0.rect.maxY < layout.height })
  }

  @Test("A click finds what stands there")
  func click() throws {
    let layout = try chart([item("a", "2008-07-01"), item("b", "2010-07-01")])
      .layout(forWidth: 800, font: Font(size: 14))
    for mark in layout.marks { #expect(layout.entry(at: mark.rect.centre) == mark.id) }
    #expect(layout.entry(at: Point(0, 0)) == nil)
  }
}
