import ReadinessModel
import Testing

@Suite("Reading what there is to learn from")
struct LearningReaderTests {
  /// A checklist with one of each, which begins on line 8.
  private let whole = """
    { "format": "trust-readiness-checklist", "formatVersion": 1, "id": "p", "version": "1", "title": "P",
      "scale": [{"id":"no","label":"No","symbol":"cross","role":"bad"},
                {"id":"yes","label":"Yes","symbol":"circle","role":"good"}],
      "duties": [{"id":"law","label":"Legal duty","legal":true}], "outcomes": [{"id":"O","label":"Fewer"}],
      "nations": [{"id":"wales","label":"Wales"}],
      "sections": [{"id":"A","title":"First","statements":[{"id":"A1","title":"One","sentence":"We do.",
        "levels":{"no":"n","yes":"y"},"duty":"law"}]}],
      "cards": [{"id":"C","title":"Shared","place":"Island","summary":"They shared.","known":["k"],"unknown":["u"],"cautions":["c"],"ask":["Who?"],"statements":["A1"],"facts":["F"],"status":"partly","unverified":"The year.","sources":[]}],
      "timeline": [{"id":"late","date":"2010-04","kind":"law","title":"Late","text":"t","status":"verified","sources":[{"title":"s"}]},
        {"id":"early","date":"2009","end":"2010-10-13","inferred":true,"kind":"trial","title":"Early","text":"t","before":"b","after":"a","appliesTo":{"nations":["wales"]},"status":"document","sources":[]}],
      "contradictions": [{"id":"D","title":"Two views","question":"Which?","accounts":[{"text":"One.","sources":[]}],"reading":"r","practice":"p","settled":false}],
      "facts": [{"id":"F","kind":"law","text":"It is so.","status":"verified","sources":[]}],
      "indicators": [{"id":"I","code":"NI 1","title":"Rate","outcomes":["O"],"until":"2011-03-31","status":"verified","sources":[]}],
      "reading": [{"id":"R","title":"Book","why":"Short.","first":true,"status":"document"}],
      "modules": [{"id":"M","title":"An hour","people":{"least":2,"most":9},"minutes":60,"aims":["a"],"worked":["w"],"parts":[{"id":"p1","title":"One","minutes":20,"does":"d"},{"id":"p2","title":"Two","minutes":40,"does":"d","exercise":{"task":"t","items":[{"text":"q","answer":"x"}]}}],"sections":["A"]}],
      "agendas": [{"id":"W","title":"Hour","aim":"a","minutes":10,"items":[{"id":"i1","kind":"vote","title":"Vote","minutes":4,"does":"d","statements":["A1"]},{"id":"i2","kind":"talk","title":"Talk","minutes":6,"does":"d","modules":["M"]}]}],
      "glossary": [{"term":"Area","meaning":"m","notTheSame":"A region.","facts":["F"],"status":"verified"}]
    }
    """

  private func read(_ text: String) throws -> PackReading {
    PackReader.read([try Located.parse(Array(text.utf8), file: "c.json")])
  }

  @Test("Each kind of thing is read, dates in their order")
  func good() throws {
    let reading = try read(whole)
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    let pack = try #require(reading.pack)
    let learning = pack.learning
    #expect(learning.cards.map(\.knowledge) == [Knowledge(.partly, unverified: "The year.")])
    #expect(learning.timeline.map(\.id) == ["early", "late"])
    #expect(learning.timeline[0].dateWords == "2009 to 13 October 2010 (inferred: no source states it)")
    #expect(learning.timeline[1].dateWords == "April 2010")
    #expect(learning.differences.map(\.isSettled) == [false])
    #expect(learning.facts.map(\.kind) == ["law"])
    #expect(learning.indicators.map(\.outcomes) == [["O"]])
    #expect(learning.reading.map(\.isFirst) == [true])
    #expect(learning.modules[0].people?.words == "2 to 9 people")
    #expect(learning.modules[0].parts[1].exercise?.items.map(\.answer) == ["x"])
    #expect(learning.agendas[0].items.map(\.kind) == [.vote, .talk])
    #expect(pack.glossary[0].notTheSame == "A region.")
    #expect(pack.glossary[0].knowledge?.status == .verified)
  }

  @Test(
    "Each kind of mistake is reported once, where it is, and says what to do",
    arguments: [
      (#""unverified":"The year.","#, "", 8, "what is not verified is not said. Add “unverified”"),
      (#""status":"partly""#, #""status":"party""#, 8, "Did you mean “partly”?"),
      (
        #""statements":["A1"],"facts":["F"]"#, #""statements":["A2"],"facts":["F"]"#, 8, "“A2” is not defined"
      ),
      (#""facts":["F"],"status":"partly""#, #""facts":["G"],"status":"partly""#, 8, "“G” is not defined"),
      (#""place":"Island","#, "", 8, "“place” is missing"),
      (#""date":"2010-04""#, #""date":"April 2010""#, 9, "Write a year, a month or a day"),
      (#""date":"2010-04""#, #""date":2010"#, 9, "a year, month or day in quotation marks"),
      (#""kind":"law","title":"Late""#, #""kind":"laws","title":"Late""#, 9, "Did you mean “law”?"),
      (#""end":"2010-10-13""#, #""end":"2008-12""#, 10, "The end, 2008-12, is before the beginning"),
      (#""id":"early""#, #""id":"late""#, 10, "The id “late” is used already"),
      (#""nations":["wales"]}"#, #""nations":["whales"]}"#, 10, "“whales” is not defined"),
      (#""accounts":[{"text":"One.","sources":[]}]"#, #""accounts":[]"#, 11, "The list is empty"),
      (#""settled":false"#, #""settled":"no""#, 11, "Here should be true or false"),
      (#""kind":"law","text""#, #""kind":"the law","text""#, 12, "cannot be an id"),
      (#""outcomes":["O"]"#, #""outcomes":["P"]"#, 13, "“P” is not defined"),
      (#""why":"Short.","#, #""why":"Short.","url":"book","#, 14, "is not a web address"),
      (#""minutes":60"#, #""minutes":50"#, 15, "The parts take 60 minutes, not 50"),
      (#""least":2"#, #""least":12"#, 15, "The least, 12, is more than the most, 9"),
      (#""id":"p2""#, #""id":"p1""#, 15, "The id “p1” is used already"),
      (#""minutes":10"#, #""minutes":11"#, 16, "The items take 10 minutes, not 11"),
      (#""kind":"vote""#, #""kind":"plan""#, 16, "Statements are voted on, and this item is no vote"),
      (#""modules":["M"]"#, #""modules":["N"]"#, 16, "“N” is not defined"),
      (#""notTheSame":"A region.""#, #""notthesame":"A region.""#, 17, "Did you mean “notTheSame”?"),
      (#""status":"verified"}]\#n}"#, #""status":"partly"}]\#n}"#, 17, "what is not verified is not said"),
    ])
  func mistakes(old: String, new: String, line: Int, words: String) throws {
    let text = whole.replacing(old, with: new)
    #expect(text != whole)
    let problems = try read(text).problems
    let found = problems.filter { $0.description.contains(words) }
    #expect(found.map(\.location.line) == [line], "\(problems)")
    #expect(problems.count <= 2 && found.allSatisfy { $0.severity == .error && !$0.advice.isEmpty })
  }

  @Test(
    "A date is as precise as it is written",
    arguments: [
      ("2008", "2008-01-01", "2008-12-31", "2008"), ("2008-02", "2008-02-01", "2008-02-29", "February 2008"),
      ("2011-04", "2011-04-01", "2011-04-30", "April 2011"),
      ("2008-07-09", "2008-07-09", "2008-07-09", "9 July 2008"),
    ])
  func dates(text: String, first: String, last: String, words: String) throws {
    let date = try #require(RoughDate(text))
    #expect([date.first.text, date.last.text, date.words] == [first, last, words])
  }

  @Test(
    "What is no date is refused",
    arguments: ["", "208", "2008-13", "2008-1", "2008-02-30", "20080", "08-04-01"])
  func noDates(text: String) { #expect(RoughDate(text) == nil) }

  @Test("What begins first comes first; on one day, what is known more precisely")
  func order() {
    let dates = ["2010", "2010-01-01", "2009-12", "2010-01"].compactMap { RoughDate($0) }
    #expect(dates.sorted().map(\.words) == ["December 2009", "1 January 2010", "January 2010", "2010"])
  }
}
