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

  static func sections() throws -> SectionChart {
    let pack = pack(Scales.three)
    return SectionChart(try standing(pack, edits), pack)
  }

  @Test("There is a row for each section that applies")
  func rows() throws {
    #expect(try Self.sections().layout(forWidth: 800, font: Self.font).rows.count == 2)
  }

  @Test("A row says in words what it shows: status, counts, and why")
  func words() throws {
    let words = try #require(try Self.sections().words.first)
    #expect(words.hasPrefix("Section A: Red so far. 1 Red, 1 Green, 1 to ask about, 1 to answer. "))
    #expect(words.contains("A-1 Title 1"))
    #expect(try Self.sections().words.count == 2)
  }

  @Test("Rows lie below one another and inside the picture", arguments: [120.0, 360, 600, 1200])
  func frames(width: Double) throws {
    let layout = try Self.sections().layout(forWidth: width, font: Self.font)
    let whole = Rect(origin: .zero, size: layout.size)
    for frame in layout.rows { #expect(whole.inset(by: -0.01).contains(frame)) }
    for (frame, next) in zip(layout.rows, layout.rows.dropFirst()) {
      #expect(abs(frame.maxY - next.minY) < 0.001)
    }
    #expect(abs(try #require(layout.rows.last).maxY - layout.size.height) < 0.001)
  }

  @Test("A bar of a section is as long as it has statements")
  func proportional() throws {
    let layout = try Self.sections().layout(forWidth: 900, font: Self.font)
    let picture = Picture(size: layout.size)
    layout.draw(on: picture.drawing, at: .zero, palette: .light)
    // Blocks are filled in the middle of a row; names and statuses stand on nothing.
    func length(_ row: Int) -> Int {
      let y = Int(layout.rows[row].midY) - 8
      return (0..<picture.pixelWidth).count { picture.pixel($0, y).alpha > 0.9 }
    }
    #expect(abs(Double(length(0)) / Double(length(1)) - 2) < 0.1, "\(length(0)) \(length(1))")
  }

  @Test("All statements are one bar as wide as the picture, which says its counts")
  func total() throws {
    let pack = Self.pack(Scales.three)
    let chart = TotalChart(try Self.standing(pack, Self.edits).total, pack.scale)
    #expect(chart.words == ["1 Red, 1 Amber, 1 Green, 1 to ask about, 2 to answer."])
    let layout = chart.layout(forWidth: 300, font: Self.font)
    let picture = Picture(size: layout.size)
    layout.draw(on: picture.drawing, at: .zero, palette: .light)
    let y = picture.pixelHeight / 2
    #expect(picture.pixel(2, y).alpha == 1 && picture.pixel(picture.pixelWidth - 3, y).alpha == 1)
  }

  @Test("Outcomes that no statement serves are left out")
  func outcomes() throws {
    let pack = Self.pack(Scales.three)
    let chart = OutcomeChart(try Self.standing(pack, Self.edits), pack)
    #expect(chart.words.count == 1)
    #expect(chart.words.first?.hasPrefix("Outcome: Red so far. ") == true)
  }

  @Test("Every scale can be drawn in every palette at any width", arguments: Scales.all)
  func scales(scale: [Level]) throws {
    let pack = Self.pack(scale)
    let edits = (1...4).map { Edit.rate(statement: "A-\($0)", level: scale[min($0, scale.count) - 1].id) }
    let chart = SectionChart(try Self.standing(pack, edits), pack)
    for palette in [Palette.light, .dark, .highContrast, .highContrastDark, .paper] {
      for width in [40.0, 300, 900] {
        let layout = chart.layout(forWidth: width, font: Self.font)
        let picture = Picture(size: layout.size)
        layout.draw(on: picture.drawing, at: .zero, palette: palette)
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
    let layout = try Self.sections().layout(forWidth: 500, font: Self.font)
    let whole = Picture(size: layout.size)
    layout.draw(on: whole.drawing, at: .zero, palette: .light)
    let parts = Picture(size: layout.size)
    for row in layout.rows.indices {
      layout.draw(on: parts.drawing, at: .zero, palette: .light, rows: row..<row + 1)
    }
    #expect(try whole.png() == parts.png())
  }

  @Test("Nothing applies: an empty picture without height")
  func empty() throws {
    let pack = Pack(id: "none", title: "None", scale: Scales.three, duties: [], sections: [], statements: [])
    let chart = SectionChart(try Self.standing(pack), pack)
    #expect(chart.layout(forWidth: 400, font: Self.font).size.height == 0)
    #expect(chart.words.isEmpty)
  }
}
