import ReadinessModel
import Testing

@Suite("Reading model strategies")
struct StrategyReaderTests {
  /// A checklist with two strategies, the first of which stands on lines 7 to 10.
  private let whole = """
    { "format": "trust-readiness-checklist", "formatVersion": 1, "id": "p", "version": "1", "title": "P",
      "scale": [{"id":"no","label":"No","symbol":"cross","role":"bad"},
                {"id":"yes","label":"Yes","symbol":"circle","role":"good"}],
      "duties": [{"id":"law","label":"Legal duty","legal":true}], "nations": [{"id":"wales","label":"Wales"}],
      "sections": [{"id":"A","title":"First","statements":[{"id":"A1","title":"One","sentence":"We do.",
        "levels":{"no":"n","yes":"y"},"duty":"law"}]}],
      "strategies": [{"id":"S","title":"Begin","aim":"a","sections":["A"],"weeks":20,"fit":{"text":"t","not":"n","mostly":"bad","nations":["wales"],"needs":["A"],"unless":"duty-bad","first":{"strategy":"T","phase":"t1"}},
        "phases":[{"id":"p1","title":"One","weeks":8,"text":"x","actions":[{"id":"a1","text":"Do one.","owner":"Ann","weeks":7,"done":"d","statements":["A1"]}]},
          {"id":"p2","title":"Two","weeks":20,"actions":[{"id":"a2","text":"Do two.","weeks":20,"statements":["A1"]}]}],
        "success":[{"id":"m1","title":"People","unit":"share","of":"people asked","better":"up","goal":75,"every":"half-year"},{"id":"m2","title":"Money","unit":"pounds","better":"down","every":"year","statements":["A1"]}],"risks":[{"text":"r","guard":"g"}]},
       {"id":"T","title":"Second","aim":"a","weeks":4,"fit":{"text":"t"},"phases":[{"id":"t1","title":"T","weeks":4,"actions":[]}],"success":[]}]
    }
    """

  private func read(_ text: String) throws -> PackReading {
    PackReader.read([try Located.parse(Array(text.utf8), file: "c.json")])
  }

  @Test("A strategy is read with all that it says")
  func good() throws {
    let reading = try read(whole)
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    let strategies = try #require(reading.pack).strategies
    #expect(strategies.map(\.id) == ["S", "T"])
    let strategy = strategies[0]
    #expect(strategy.fit.first == Strategy.Fitting.Beginning(strategy: "T", phase: "t1"))
    #expect(strategy.fit.unless == .badDuty && strategy.fit.mostly == .bad && strategy.fit.needs == ["A"])
    #expect(strategy.actions.map(\.weeks) == [7, 20])
    #expect(strategy.actions[0].owner == "Ann" && strategy.actions[0].done == "d")
    #expect(strategy.measures.map(\.goalWords) == ["suggested goal: 75% or more", nil])
    #expect(strategy.measures[1].words(for: 1200) == "£1,200")
    #expect(strategy.risks == [Strategy.Risk(text: "r", guarding: "g")])
    #expect(strategy.sizeWords == "5 months, 2 actions")
  }

  @Test(
    "Each kind of mistake is reported where it is, and says what to do",
    arguments: [
      (#""strategy":"T","#, #""strategy":"U","#, 7, "“U” is not defined"),
      (#""phase":"t1""#, #""phase":"t2""#, 7, "“t2” is not defined"),
      (#""unless":"duty-bad","#, "", 7, "It is not said where this comes first"),
      (#""unless":"duty-bad""#, #""unless":"duty""#, 7, "“duty” is not known here"),
      (#""nations":["wales"]"#, #""nations":["whales"]"#, 7, "“whales” is not defined"),
      (#""needs":["A"]"#, #""needs":["B"]"#, 7, "“B” is not defined"),
      (#""weeks":20,"fit""#, #""weeks":19,"fit""#, 7, "The last phase ends in week 20, after the whole, 19"),
      (
        #""weeks":20,"actions""#, #""weeks":8,"actions""#, 9,
        "The phase ends in week 8, and the one before it in week 8"
      ),
      (#""weeks":7"#, #""weeks":9"#, 8, "The action is due in week 9, after its phase, which ends in week 8"),
      (#""weeks":7"#, #""weeks":0"#, 8, "0 is out of range"),
      (#""id":"a2""#, #""id":"a1""#, 9, "The id “a1” is used already"),
      (#""id":"p2""#, #""id":"p1""#, 9, "The id “p1” is used already"),
      (#""weeks":20,"statements":["A1"]"#, #""weeks":20,"statements":[]"#, 9, "Name a statement"),
      (#""weeks":20,"statements":["A1"]"#, #""weeks":20,"statements":["A9"]"#, 9, "“A9” is not defined"),
      (#""of":"people asked","#, "", 10, "It is not said what the share is a share of"),
      (#""unit":"pounds""#, #""unit":"pounds","of":"all""#, 10, "Only a share is a share of something"),
      (#""goal":75"#, #""goal":101"#, 10, "101 is out of range"),
      (#""every":"year""#, #""every":"yearly""#, 10, "Did you mean “year”?"),
      (#""guard":"g""#, #""gard":"g""#, 10, "Did you mean “guard”?"),
    ])
  func mistakes(old: String, new: String, line: Int, words: String) throws {
    let text = whole.replacing(old, with: new)
    #expect(text != whole)
    let problems = try read(text).problems
    let found = problems.filter { $0.description.contains(words) }
    #expect(found.map(\.location.line) == [line], "\(problems)")
    #expect(found.allSatisfy { $0.severity == .error && !$0.advice.isEmpty })
  }
}
