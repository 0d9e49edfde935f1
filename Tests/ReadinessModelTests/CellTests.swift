import ReadinessModel
import Testing

@Suite("Cells of tables")
struct CellTests {
  typealias Column = Pack.Toolkit.Column

  private static let columns: [Column] = [
    Column(id: "c", title: "C"), Column(id: "c", title: "C", kind: .long),
    Column(id: "c", title: "C", kind: .person), Column(id: "c", title: "C", kind: .day),
    Column(id: "c", title: "C", kind: .number, unit: "hours"),
    Column(id: "c", title: "C", kind: .money), Column(id: "c", title: "C", kind: .money, currency: "SEK"),
    Column(id: "c", title: "C", kind: .share), Column(id: "c", title: "C", kind: .tick),
    Column(id: "c", title: "C", kind: .statement),
    Column(id: "c", title: "C", kind: .choice, choices: choices),
    Column(id: "c", title: "C", kind: .choice, choices: choices, takesSeveral: true),
    Column(id: "c", title: "C", kind: .choice, choices: choices, takesOther: true),
  ]

  private static let choices = [
    Column.Choice(id: "law", label: "Full partner by law"), Column.Choice(id: "guest", label: "Guest"),
  ]

  /// Values that a column of the kind may hold.
  private func values(_ column: Column) -> [CellValue] {
    switch column.kind {
    case .text, .long, .person: [.words("Ruth Castell"), .words("7 of 8"), .words("true")]
    case .day: [.day(Day("2011-03-31")!)]
    case .number, .money: [0, 1, -5, 12.5, 0.07, 1200, 1_234_567.89].map { .number($0) }
    case .share: [.share(7, of: 8), .share(0, of: 0), .share(9, of: 8)]
    case .tick: [.tick]
    case .statement: [.statements(["PLN-02"]), .statements(["PLN-02", "LEG-04"])]
    case .choice:
      [.choices(["guest"], other: "")]
        + (column.takesSeveral ? [.choices(["law", "guest"], other: "")] : [])
        + (column.takesOther ? [.choices([], other: "Sits at the back")] : [])
    }
  }

  @Test("What a cell holds goes to the file and to words and back unchanged", arguments: columns)
  func roundTrip(column: Column) {
    for value in values(column) + [.nothing] {
      #expect(column.value(of: column.json(value)) == value, "\(column.kind): \(value)")
      let words = column.words(value) { $0.text }
      #expect(column.parse(words) == value, "\(column.kind): \(words)")
    }
  }

  @Test("What does not fit is kept as it was written, in every kind", arguments: columns)
  func kept(column: Column) {
    for text in ["wholly other words", "12,5", "31.3.2011", "£", "1 of", "x of 8"] {
      let value = column.parse(text)
      #expect(column.words(value) == text, "\(column.kind)")
      #expect(column.value(of: .string(text)) == value)
      #expect(column.value(of: column.json(value)) == value)
    }
    // What a column of another kind left behind is shown, too.
    for json: JSON in [["n": 7, "of": 8], true, ["law", "guest"], 12, ["other": "x"]] {
      let value = column.value(of: json)
      #expect(value != .nothing)
      #expect(!column.words(value).isEmpty)
    }
  }

  @Test(
    "Figures are read as people write them",
    arguments: [
      ("1,200", 1200), ("£1,200.50", 1200.5), ("12k", 12_000), ("£ 3", 3), ("1200", 1200), ("-£5", -5),
      ("GBP 7", 7), ("0.5", 0.5), ("1 200", 1200),
    ] as [(String, Double)])
  func amounts(text: String, number: Double) {
    #expect(Column(id: "c", title: "C", kind: .money).parse(text) == .number(number))
  }

  @Test("Shares are read as people write them, and one of more than all is doubted")
  func shares() {
    let column = Column(id: "c", title: "C", kind: .share)
    for text in ["7 of 8", "7/8", " 7 / 8 ", "7 out of 8", "7 OF 8"] {
      #expect(column.parse(text) == .share(7, of: 8), "\(text)")
    }
    #expect(column.doubt(about: .share(7, of: 8)) == nil)
    #expect(column.doubt(about: .share(9, of: 8)) == "9 is more than 8.")
  }

  @Test("Columns are summed where they are said to be, and only what was read counts")
  func sums() {
    func rows(_ column: Column, _ texts: [String]) -> [JSONObject] {
      texts.map { ["c": column.json(column.parse($0))] }
    }
    let money = Column(id: "c", title: "C", kind: .money, isSummed: true)
    let cells = rows(money, ["£1,000", "250.50", "not known", ""])
    #expect(money.sum(cells).map { money.words($0) } == "£1,250.50")
    #expect(money.sum(rows(money, ["not known"])) == nil)
    #expect(Column(id: "c", title: "C", kind: .money).sum(cells) == nil)
    let share = Column(id: "c", title: "C", kind: .share, isSummed: true)
    #expect(share.sum(rows(share, ["7 of 8", "4 of 4"])) == .share(11, of: 12))
  }

  @Test(
    "A mistake in a column is reported with what to do",
    arguments: [
      (#""kind":"choice""#, "The choice has no words to choose from."),
      (#""kind":"choice","from":"levels""#, "“levels” is not known here."),
      (#""kind":"choice","choices":[{"id":"a","label":"A"},{"id":"b","label":"A"}]"#, "are called “A”"),
      (#""kind":"choice","choices":[{"id":"a","label":"A"}],"from":"tiers""#, "its own words, and those"),
      (#""kind":"money","currency":"pounds""#, "“pounds” is not the code of a currency."),
      (#""kind":"day","sum":true"#, "“sum” has no meaning for the kind “day”."),
      (#""kind":"date""#, "“date” is not known here."),
    ])
  func mistakes(fields: String, words: String) throws {
    let text = """
      { "format": "trust-readiness-checklist", "formatVersion": 1, "id": "p", "version": "1", "title": "P",
        "scale": [{"id":"no","label":"No","symbol":"cross","role":"bad"},
                  {"id":"yes","label":"Yes","symbol":"circle","role":"good"}],
        "duties": [{"id":"law","label":"Legal duty","legal":true}],
        "sections": [{"id":"A","title":"First","statements":[{"id":"A1","title":"One","sentence":"We do.",
          "levels":{"no":"n","yes":"y"},"duty":"law"}]}],
        "toolkits": [{"id":"T","title":"Tool","purpose":"To have it.","templates":[
          {"id":"t","title":"Table","columns":[{"id":"c","title":"C",\(fields)}],
           "becomes":{"what":"c"}}]}] }
      """
    let reading = PackReader.read([try Located.parse(Array(text.utf8), file: "c.json")])
    #expect(reading.problems.count == 1, "\(reading.problems)")
    #expect(reading.problems.first?.message.contains(words) == true, "\(reading.problems)")
    #expect(reading.problems.first?.advice.isEmpty == false)
  }
}
