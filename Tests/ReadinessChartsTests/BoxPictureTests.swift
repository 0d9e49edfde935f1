import Canvas
import ReadinessModel
import Testing

@testable import ReadinessCharts

@Suite("Views of toolkits as pictures")
struct BoxPictureTests {
  typealias Column = Pack.Toolkit.Column

  private func rows(_ values: [JSONObject]) -> [(id: RowID, values: JSONObject)] {
    values.enumerated().map { (RowID(list: "T/t", row: "r\($0)"), $1) }
  }

  private func chains(_ values: [JSONObject]) -> Chains {
    let columns = [
      Column(
        id: "a", title: "Outcome", kind: .choice,
        choices: [Column.Choice(id: "x", label: "Safety"), Column.Choice(id: "y", label: "Fairness")]),
      Column(id: "b", title: "Aim"), Column(id: "c", title: "Work"),
    ]
    return Chains(
      Pack.Toolkit.ChainPlan(table: "t", layers: ["a", "b", "c"]), columns, rows(values))
  }

  private let font = Font(size: 14)

  private func expectApart(_ picture: BoxPicture, in width: Double) {
    for (index, one) in picture.boxes.enumerated() {
      #expect(one.rect.minX >= 0 && one.rect.maxX <= width + 1 && one.rect.maxY <= picture.size.height)
      for other in picture.boxes[(index + 1)...] {
        let apart =
          one.rect.maxX <= other.rect.minX || other.rect.maxX <= one.rect.minX
          || one.rect.maxY <= other.rect.minY || other.rect.maxY <= one.rect.minY
        #expect(apart, "\(one.title) stands over \(other.title)")
      }
    }
  }

  @Test(
    "What is the same stands once, a gap for each row, what no row begins with below",
    arguments: [500.0, 900])
  func chain(width: Double) {
    let picture = ViewFindings.chains(
      chains([["a": "x", "b": "Homes", "c": "Desk"], ["a": "x", "b": "homes"], ["a": "x", "c": "Visits"]])
    ).picture(forWidth: width, font: font)
    #expect(picture.boxes.map(\.title).filter { $0 == "Safety" }.count == 1)
    #expect(picture.boxes.count { $0.isGap } == 3, "two empty places and one outcome")
    #expect(picture.boxes.first { $0.title == "Fairness" }?.rows == [])
    #expect(picture.links.count == 5 && picture.links.count { $0.isGap } == 3)
    expectApart(picture, in: width)
  }

  @Test("A click goes from row to row of a box, and each row has its place")
  func hit() throws {
    let picture = ViewFindings.chains(
      chains([["a": "x", "b": "Homes", "c": "Desk"], ["a": "x", "b": "Jobs", "c": "Visits"]])
    ).picture(forWidth: 800, font: font)
    let box = try #require(picture.boxes.first { $0.rows.count == 2 })
    let first = picture.row(at: box.rect.centre, after: nil)
    let second = picture.row(at: box.rect.centre, after: first)
    #expect(first?.row == "r0" && second?.row == "r1")
    #expect(picture.row(at: box.rect.centre, after: second) == first)
    #expect(picture.row(at: Point(799, 0), after: nil) == nil)
    let bounds = try #require(first.flatMap { picture.bounds(of: $0) })
    #expect(bounds.minX == 0 && abs(bounds.maxX - 800) < 1)
  }

  @Test("Seats stand in the line of their area; two at one place stand below each other")
  func grid() throws {
    let columns = [
      Column(id: "t", title: "Table"), Column(id: "r", title: "Area"), Column(id: "w", title: "Who"),
    ]
    let map = SeatMap(
      Pack.Toolkit.MapPlan(table: "t", area: "r", column: "t", holder: "w"), columns,
      rows([
        ["t": "Safety", "r": "Eskmere", "w": "Ruth"], ["t": "Safety", "r": "Eskmere", "w": "Owen"],
        ["t": "Health", "r": "Thornsea"],
      ]))
    let picture = ViewFindings.map(map).picture(forWidth: 700, font: font)
    expectApart(picture, in: 700)
    let rects = picture.boxes.map(\.rect)
    #expect(rects[0].minX == rects[1].minX && rects[0].minY < rects[1].minY)
    #expect(rects[2].minY > rects[1].maxY && rects[2].minX > rects[0].maxX)
    #expect(picture.boxes.map(\.isGap) == [false, false, true])
    #expect(picture.rules.count == 2)
  }

  @Test("500 rows are measured in a twentieth of a second", .timeLimit(.minutes(1)))
  func many() throws {
    let chains = chains(
      (0..<500).map { ["a": "x", "b": .string("Aim \($0 % 40)"), "c": .string("Work \($0)")] })
    let clock = ContinuousClock()
    let fastest = (0..<5).map { _ in
      clock.measure { _ = ViewFindings.chains(chains).picture(forWidth: 900, font: font).boxes.count }
    }.min()
    #expect(try #require(fastest) < .milliseconds(200), "debug builds are some times slower")
  }
}
