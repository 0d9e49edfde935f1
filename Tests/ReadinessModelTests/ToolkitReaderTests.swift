import ReadinessModel
import Testing

@Suite("Reading toolkits")
struct ToolkitReaderTests {
  /// A checklist with one toolkit, which begins on line 7.
  private let whole = """
    { "format": "trust-readiness-checklist", "formatVersion": 1, "id": "p", "version": "1", "title": "P",
      "scale": [{"id":"no","label":"No","symbol":"cross","role":"bad"},
                {"id":"yes","label":"Yes","symbol":"circle","role":"good"}],
      "duties": [{"id":"law","label":"Legal duty","legal":true}],
      "sections": [{"id":"A","title":"First","statements":[{"id":"A1","title":"One","sentence":"We do.",
        "levels":{"no":"n","yes":"y"},"duty":"law","toolkits":["T"]}]}],
      "toolkits": [
        {"id":"T","title":"Tool","purpose":"To have it.","audience":["All"],"time":"A day",
         "steps":[{"id":"s1","text":"Begin"},{"id":"s2","text":"End","guidance":"Soon"}],
         "templates":[
           {"id":"o","title":"Outline","headings":[{"id":"h1","title":"Who","guidance":"Say who."}]},
           {"id":"t","title":"Table","columns":[{"id":"c1","title":"Name"},
             {"id":"c2","title":"Day","kind":"day"}]}],
         "checks":["It is short."],"statements":["A1"],"sources":[{"title":"A book"}]},
        {"id":"U","title":"Listed","purpose":"Only that."}]
    }
    """

  private func read(_ text: String) throws -> PackReading {
    PackReader.read([try Located.parse(Array(text.utf8), file: "c.json")])
  }

  @Test("A toolkit is read with its steps and templates, and one that is only listed cannot be used")
  func good() throws {
    let reading = try read(whole)
    #expect(reading.problems.isEmpty)
    let pack = try #require(reading.pack)
    #expect(pack.toolkits.map(\.id) == ["T", "U"])
    #expect(pack.usableToolkits.map(\.id) == ["T"])
    let statement = try #require(pack.statement("A1"))
    #expect(pack.usableToolkits(for: statement).map(\.title) == ["Tool"])
    let toolkit = try #require(pack.toolkit("T"))
    #expect(toolkit.steps.map(\.guidance) == [nil, "Soon"])
    #expect(toolkit.template("o")?.headings.map(\.title) == ["Who"])
    #expect(toolkit.template("t")?.columns.map(\.kind) == [.text, .day])
    #expect(toolkit.template("t")?.headings.isEmpty == true)
    #expect(toolkit.statements == ["A1"])
    #expect(toolkit.lists == ["T/steps/done", "T/steps/plan", "T/o", "T/t"])
    for list in toolkit.lists { #expect(pack.part(ofList: list)?.toolkit == toolkit) }
    for list in ["T", "X/o", "T/x", "actions", "T/o/x"] { #expect(pack.part(ofList: list) == nil) }
  }

  @Test(
    "Each kind of mistake is reported once, where it is",
    arguments: [
      (#""purpose":"To have it.""#, #""purpos":"To have it.""#, 8, "“purpos” is not a field of a toolkit"),
      (#""id":"U""#, #""id":"T""#, 15, "The id “T” is used already"),
      (#""id":"s2""#, #""id":"s1""#, 9, "The id “s1” is used already"),
      (#""id":"h1","title""#, #""id":"h 1","title""#, 11, "cannot be an id"),
      (#""id":"c2""#, #""id":"c1""#, 13, "The id “c1” is used already"),
      (#""id":"t","title""#, #""id":"o","title""#, 12, "The id “o” is used already"),
      (#""statements":["A1"]"#, #""statements":["A2"]"#, 14, "“A2” is not defined in the checklist"),
      (#""text":"Begin""#, #""text":" ""#, 9, "The text is empty"),
      (#""text":"Begin""#, #""guidance":"Begin""#, 9, "“text” is missing"),
      (#""headings":[{"id":"h1","title":"Who","guidance":"Say who."}]"#, #""headings":[]"#, 11, "empty"),
      (
        #""headings":[{"id":"h1","title":"Who","guidance":"Say who."}]"#, #""guidance":"x""#, 11,
        "neither headings nor columns"
      ),
      (
        #""title":"Table","columns""#,
        #""title":"Table","headings":[{"id":"h","title":"H"}],"columns""#, 12,
        "both headings and columns"
      ),
      (#""kind":"day""#, #""kind":"days""#, 13, "“days” is not known here"),
      (#""steps":[{"id":"s1""#, #""steps":{"id":"s1""#, 9, ""),
      (#""title":"Listed""#, #""title":7"#, 15, "Here should be text"),
      (#""sources":[{"title":"A book"}]"#, #""sources":[{"titel":"A book"}]"#, 14, "Did you mean “title”?"),
      (#""toolkits":["T"]"#, #""toolkits":["W"]"#, 6, "“W” is not defined"),
    ])
  func mistakes(old: String, new: String, line: Int, words: String) throws {
    let text = whole.replacing(old, with: new)
    #expect(text != whole)
    guard let reading = try? read(text) else { return #expect(words.isEmpty, "not JSON any more") }
    #expect(reading.pack == nil)
    let found = reading.errors.filter { $0.message.contains(words) || $0.advice.contains(words) }
    #expect(found.map(\.location.line) == [line], "\(reading.problems)")
    #expect(reading.errors.count <= 2, "\(reading.problems)")
    #expect(found.allSatisfy { !$0.advice.isEmpty && $0.path.contains("[") })
  }

  @Test("A toolkit beyond the limits is reported, not read")
  func limits() throws {
    let columns = (0..<21).map { "{\"id\":\"x\($0)\",\"title\":\"C\"}" }.joined(separator: ",")
    let text = whole.replacing(
      "{\"id\":\"c1\",\"title\":\"Name\"},\n         {\"id\":\"c2\",\"title\":\"Day\",\"kind\":\"day\"}",
      with: columns)
    #expect(text != whole)
    let errors = try read(text).errors
    #expect(errors.map(\.message) == ["The list has 21 entries; 20 is the most."])
    let long = whole.replacing("Say who.", with: String(repeating: "w", count: 10_001))
    let others = try read(long).errors
    #expect(others.map(\.message) == ["The text is longer than 10000 characters."])
  }

  @Test("A document's days are headings of days; headings say how much is written under them")
  func documents() throws {
    let headings = #""headings":[{"id":"h1","title":"Who","guidance":"Say who."}]"#
    let good = whole.replacing(
      headings,
      with: #""headings":[{"id":"h1","title":"Who"},{"id":"on","title":"On","kind":"day"}],"#
        + #""document":{"title":"Where we stand","approved":"on","signed":"h1"}"#)
    let reading = try read(good)
    #expect(reading.problems.isEmpty)
    let outline = try #require(reading.pack?.toolkit("T")?.template("o"))
    #expect(outline.headings.map(\.kind) == [.long, .day])
    #expect(
      outline.document
        == Pack.Toolkit.DocumentPlan(title: "Where we stand", approved: "on", signed: "h1"))
    let wrong = try read(whole.replacing(headings, with: headings + #","document":{"review":"h1"}"#))
    #expect(wrong.problems.map(\.message) == ["“h1” is not a heading of a day."])
    let gone = try read(whole.replacing(headings, with: headings + #","document":{"signed":"x"}"#))
    #expect(gone.problems.count == 1)
  }

  @Test("A view names a table and columns of it that fit")
  func views() throws {
    let before = #""id":"T","title":"Tool","#
    func reading(_ view: String) throws -> PackReading {
      try read(whole.replacing(before, with: before + #""view":"# + view + ","))
    }
    let good = try reading(#"{"kind":"chains","table":"t","layers":["c1","c2"],"leader":"c1"}"#)
    #expect(good.problems.isEmpty)
    #expect(
      good.pack?.toolkit("T")?.view
        == .chains(Pack.Toolkit.ChainPlan(table: "t", layers: ["c1", "c2"], leader: "c1")))
    let map = try reading(#"{"kind":"map","table":"t","area":"c1","column":"c1","holder":"c1"}"#)
    #expect(
      map.pack?.toolkit("T")?.view
        == .map(Pack.Toolkit.MapPlan(table: "t", area: "c1", column: "c1", holder: "c1")))
    for wrong in [
      #"{"kind":"chains","table":"o","layers":["h1"]}"#, #"{"kind":"chains","table":"t","layers":["c1"]}"#,
      #"{"kind":"chains","table":"t","layers":["c1","c9"]}"#, #"{"kind":"map","table":"t","area":"c1"}"#,
      #"{"kind":"map","table":"t","area":"c1","column":"c1","holder":"c1","attended":"c2"}"#,
    ] {
      #expect(try !reading(wrong).problems.isEmpty, "\(wrong)")
    }
  }
}
