import Canvas
import ReadinessModel
import Testing

@testable import ReadinessCharts

@Suite("Charts")
struct ChartTests {
  static let font = Font(size: 13)

  /// Three sections of 4, 2 and 1 statements; the last is asked in Wales only.
  static func pack(_ scale: [Level]) -> Pack {
    let counts = [("A", 4), ("B", 2), ("C", 1)]
    return Pack(
      id: "test", title: "Test", scale: scale, duties: [Duty(id: "law", label: "Legal duty", isLegal: true)],
      nations: [Nation(id: "wales", label: "Wales"), Nation(id: "england", label: "England")],
      outcomes: [Outcome(id: "O", label: "Outcome"), Outcome(id: "P", label: "Served by none")],
      sections: counts.map { Section(id: $0.0, title: "Section \($0.0)", shortTitle: "Short \($0.0)") },
      statements: counts.flatMap { section, count in
        (1...count).map { number in
          Statement(
            id: "\(section)-\(number)", section: section, title: "Title \(number)", sentence: "Sentence.",
            descriptors: scale.map(\.label), duty: "law", outcomes: ["O"],
            appliesTo: section == "C" ? AppliesTo(nations: ["wales"]) : nil)
        }
      })
  }

  static func standing(_ pack: Pack, _ edits: [Edit] = []) throws -> Standing {
    let noon = try #require(Instant("2011-03-14T12:00:00.000Z"))
    var assessment = Assessment(header: Header(id: "test", created: noon))
    let place = Edit.organisation(Organisation(name: "Northmoor", nation: "england"))
    for (index, edit) in ([place] + edits).enumerated() {
      let id = ULID(time: noon.advanced(byMilliseconds: Int64(index)), random: UInt128(index))
      assessment.apply(assessment.change([edit], by: "p", at: noon, id: id))
    }
    return Standing(assessment, pack)
  }

  static let edits: [Edit] = [
    .rate(statement: "A-1", level: "red"), .rate(statement: "A-2", level: "green"),
    .dontKnow(statement: "A-3", ask: "Finance", question: ""), .rate(statement: "B-1", level: "amber"),
  ]

  static func sections(showsAll: Bool = false) throws -> SectionChart {
    let pack = pack(Scales.three)
    return SectionChart(try standing(pack, edits), pack, font: font, showsWhatDoesNotApply: showsAll)
  }

  @Test("There is a row for each section that applies, the others on demand")
  func rows() throws {
    let rect = Rect(0, 0, 800, 200)
    #expect(try Self.sections().regions(in: rect).map(\.subject) == [.section("A"), .section("B")])
    let all = try Self.sections(showsAll: true).regions(in: rect)
    #expect(all.map(\.subject) == [.section("A"), .section("B"), .section("C")])
    #expect(all.last?.words.contains("Does not apply") == true)
  }

  @Test("A row says in words what it shows: status, counts, and why")
  func words() throws {
    let words = try #require(try Self.sections().regions(in: Rect(0, 0, 800, 200)).first).words
    #expect(words.hasPrefix("Section A: Red so far. 1 Red, 1 Green, 1 to ask about, 1 to answer. "))
    #expect(words.contains("A-1 Title 1"))
    #expect(try Self.sections().description.split(separator: "\n").count == 2)
  }

  @Test("Rows lie below one another and inside the picture", arguments: [120.0, 360, 600, 1200])
  func regions(width: Double) throws {
    let chart = try Self.sections(showsAll: true)
    let rect = Rect(origin: Point(7, 11), size: chart.size(forWidth: width))
    let frames = chart.regions(in: rect).map(\.frame)
    for frame in frames { #expect(rect.inset(by: -0.01).contains(frame)) }
    for (frame, next) in zip(frames, frames.dropFirst()) { #expect(abs(frame.maxY - next.minY) < 0.001) }
    #expect(abs(try #require(frames.last).maxY - rect.maxY) < 0.001)
  }

  @Test("A point hits its row, and a block of its bar", arguments: [360.0, 800])
  func hit(width: Double) throws {
    let chart = try Self.sections()
    let rect = Rect(origin: Point(20, 30), size: chart.size(forWidth: width))
    let row = try #require(chart.regions(in: rect).first)
    #expect(chart.hit(at: Point(row.frame.minX + 2, row.frame.minY + 5), in: rect)?.subject == row.subject)
    #expect(chart.hit(at: Point(rect.maxX + 5, row.frame.midY), in: rect) == nil)
    #expect(chart.hit(at: Point(rect.midX, rect.maxY + 5), in: rect) == nil)
    let parts = stride(from: rect.minX, to: rect.maxX, by: 2).flatMap { x in
      [0.3, 0.5, 0.8].compactMap { share in
        chart.hit(at: Point(x, row.frame.minY + row.frame.height * share), in: rect)?.part
      }
    }
    let scale = Self.pack(Scales.three).scale
    #expect(Set(parts) == [.level(scale[0]), .level(scale[2]), .dontKnow, .unanswered])
  }

  @Test("A bar of a section is as long as it has statements")
  func proportional() throws {
    let chart = try Self.sections()
    let rect = Rect(origin: .zero, size: chart.size(forWidth: 900))
    func length(_ row: Int) -> Int {
      let frame = chart.regions(in: rect)[row].frame
      return (0..<900).count { chart.hit(at: Point(Double($0), frame.midY), in: rect)?.part != nil }
    }
    #expect(abs(Double(length(0)) / Double(length(1)) - 2) < 0.02)
  }

  @Test("Outcomes that no statement serves are left out")
  func outcomes() throws {
    let pack = Self.pack(Scales.three)
    let chart = OutcomeChart(try Self.standing(pack, Self.edits), pack, font: Self.font, showsStatus: true)
    let regions = chart.regions(in: Rect(0, 0, 500, 100))
    #expect(regions.map(\.subject) == [.outcome("O")])
    #expect(regions.first?.words.hasPrefix("Outcome: Red so far. ") == true)
  }

  @Test("Every scale can be drawn in every palette at any width", arguments: Scales.all)
  func scales(scale: [Level]) throws {
    let pack = Self.pack(scale)
    let edits = (1...4).map { Edit.rate(statement: "A-\($0)", level: scale[min($0, scale.count) - 1].id) }
    let chart = SectionChart(try Self.standing(pack, edits), pack, font: Self.font)
    for palette in [Palette.light, .dark, .highContrast, .highContrastDark, .paper] {
      for width in [40.0, 300, 900] {
        let picture = Picture(size: chart.size(forWidth: width))
        chart.draw(
          on: picture.drawing, in: Rect(origin: .zero, size: picture.size), palette: palette,
          highlighted: .section("A"))
        let fills = Set(scale.map { palette.tone(of: $0).fill.hex })
        let seen = Set(
          (0..<picture.pixelHeight).flatMap { y in
            (0..<picture.pixelWidth).map { picture.pixel($0, y) }.filter { $0.alpha == 1 }.map(\.hex)
          })
        if width > 100 { #expect(!seen.isDisjoint(with: fills)) }
      }
    }
  }

  @Test("A picture is the same whether drawn at once or row by row")
  func rowByRow() throws {
    let layout = try Self.sections(showsAll: true).layout(forWidth: 500)
    let whole = Picture(size: layout.size)
    layout.draw(on: whole.drawing, at: .zero, palette: .light)
    let parts = Picture(size: layout.size)
    for row in layout.regions.indices {
      layout.draw(on: parts.drawing, at: .zero, palette: .light, rows: row..<row + 1)
    }
    #expect(try whole.png() == parts.png())
  }

  @Test("Nothing applies: an empty picture without height")
  func empty() throws {
    let pack = Pack(id: "none", title: "None", scale: Scales.three, duties: [], sections: [], statements: [])
    let chart = SectionChart(try Self.standing(pack), pack, font: Self.font)
    #expect(chart.size(forWidth: 400).height == 0)
    #expect(chart.hit(at: .zero, in: Rect(0, 0, 400, 10)) == nil)
    #expect(chart.description.isEmpty)
  }
}
