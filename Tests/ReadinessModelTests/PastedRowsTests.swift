import ReadinessModel
import Testing

@Suite("Rows pasted from a spreadsheet")
struct PastedRowsTests {
  typealias Column = Pack.Toolkit.Column

  private let columns = [
    Column(id: "who", title: "Who pays"), Column(id: "money", title: "Pounds", kind: .money, isSummed: true),
    Column(id: "day", title: "On", kind: .day),
  ]

  @Test("Lines become rows, tabs cells; quotation marks hold line ends; empty lines are none")
  func read() throws {
    let pasted = try #require(
      PastedRows("Trust\t£1,200\t2011-03-31\r\n\r\nCounty\t\"a\nb \"\"c\"\"\"\t\n\t\n"))
    #expect(pasted.rows == [["Trust", "£1,200", "2011-03-31"], ["County", "a\nb \"c\"", ""]])
    #expect(!pasted.isCut && PastedRows(" \n\t\n") == nil && PastedRows("") == nil)
    let many = try #require(PastedRows(String(repeating: "x\ty\n", count: 5001)))
    #expect(many.rows.count == 5000 && many.isCut)
  }

  @Test("Titles are known and lead to their columns; what does not fit is kept as it is written")
  func titles() throws {
    let pasted = try #require(PastedRows("on\tWho Pays\tNote\n31 March 2011\tTrust\tx\nsoon\tCounty\ty"))
    #expect(pasted.beginsWithTitles(of: columns))
    let values = pasted.values(for: columns, hasTitles: true)
    #expect(values.map { $0[text: "who"] } == ["Trust", "County"])
    #expect(columns[2].value(in: values[1]) == .asWritten("soon"))
    #expect(values.allSatisfy { $0["money"] == nil })
    let plain = try #require(PastedRows("Trust\t1200\nCounty\tabout 9"))
    #expect(!plain.beginsWithTitles(of: columns))
    let read = plain.values(for: columns, hasTitles: false)
    #expect(columns[1].value(in: read[0]) == .number(1200))
    #expect(columns[1].value(in: read[1]) == .asWritten("about 9"))
  }

  @Test("Many rows come behind those that are there, in order, as one change", arguments: [1, 40, 5000])
  func added(count: Int) throws {
    var ann = Author("p-ann")
    for name in ["a", "b"] {
      let edits = ann.assessment.adding(RowID(list: "T/t", row: name), values: ["who": .string(name)])
      ann.takes(ann.assessment.change(edits, by: "p-ann", at: ann.now, id: ann.newID()))
    }
    let rows = (0..<count).map { n -> (id: RowID, values: JSONObject) in
      (RowID(list: "T/t", row: "n\(count - n)"), ["who": .string("\(n)")])
    }
    let edits = ann.assessment.adding(rows)
    ann.takes(ann.assessment.change(edits, by: "p-ann", at: ann.now, id: ann.newID()))
    let words = ann.assessment.rows(of: "T/t").map { $0.values[text: "who"] }
    #expect(words == ["a", "b"] + (0..<count).map { "\($0)" })
    let last = ann.assessment.adding(RowID(list: "T/t", row: "z"), values: ["who": "last"])
    ann.takes(ann.assessment.change(last, by: "p-ann", at: ann.now, id: ann.newID()))
    #expect(ann.assessment.rows(of: "T/t").last?.values[text: "who"] == "last")
  }

  @Test("Sums are told for each of what stands in a column, however it is written")
  func grouped() throws {
    let rows: [JSONObject] = [
      ["who": "Trust", "money": 100], ["who": "County", "money": 50], ["who": "trust", "money": 20],
      ["money": 5],
    ]
    let sums = try #require(GroupedSums(by: "who", columns, rows))
    #expect(sums.groups.map(\.name) == ["Trust", "County", "nothing said"])
    #expect(sums.groups.map(\.sums) == [["£120"], ["£50"], ["£5"]])
    #expect(sums.words == "Who pays: Trust £120, County £50, nothing said £5")
    #expect(GroupedSums(by: "who", columns, [["who": "Trust"]]) == nil)
  }
}
