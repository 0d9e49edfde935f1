import ReadinessModel
import Testing

@Suite("Reading checklists")
struct PackReaderTests {
  /// The smallest checklist without mistakes, on 12 lines.
  private let whole = """
    { "format": "trust-readiness-checklist", "formatVersion": 1, "id": "p", "version": "1", "title": "P",
      "scale": [
        {"id":"no","label":"No","symbol":"cross","role":"bad"},
        {"id":"yes","label":{"en":"Yes","cy":"Ydy"},"symbol":"circle","role":"good"}],
      "duties": [{"id":"law","label":"Legal duty","legal":true}],
      "nations": [{"id":"wales","label":"Wales"}],
      "sections": [
        {"id":"A","title":"First","statements":[
          {"id":"A1","title":"One","sentence":"We do.","levels":{"no":"n","yes":"y"},"duty":"law",
           "from":"2009-07-01","until":"2010-10-13"}
      ]}]
    }
    """

  private func read(_ text: String, languages: [String] = []) throws -> PackReading {
    PackReader.read([try Located.parse(Array(text.utf8), file: "c.json")], languages: languages)
  }

  /// The problems after one thing was replaced by another.
  private func problems(_ old: String, _ new: String) throws -> [String] {
    let text = whole.replacing(old, with: new)
    #expect(text != whole)
    return try read(text).problems.map(\.description)
  }

  @Test("A whole checklist is read without complaint, in the language wanted")
  func good() throws {
    #expect(try read(whole).problems.isEmpty)
    #expect(try read(whole).pack?.scale.map(\.label) == ["No", "Yes"])
    #expect(try read(whole, languages: ["cy_GB.UTF-8"]).pack?.scale.map(\.label) == ["No", "Ydy"])
    #expect(try read(whole, languages: ["fr"]).pack?.scale.map(\.label) == ["No", "Yes"])
    #expect(try read(whole).pack?.statement("A1")?.descriptors == ["n", "y"])
  }

  @Test("How to answer is a list of texts, in the language wanted, and may be left out")
  func howToAnswer() throws {
    #expect(try read(whole).pack?.howToAnswer == [])
    let text = whole.replacing(
      #""title": "P","#, with: #""title": "P", "howToAnswer": ["One.", {"en":"Two.","cy":"Dau."}],"#)
    #expect(try read(text).problems.isEmpty)
    #expect(try read(text).pack?.howToAnswer == ["One.", "Two."])
    #expect(try read(text, languages: ["cy"]).pack?.howToAnswer == ["One.", "Dau."])
    let problems = try problems(#""title": "P","#, #""title": "P", "howToAnswer": "One.","#)
    #expect(problems.count == 1)
    #expect(problems.first?.contains("howToAnswer") == true, "\(problems)")
  }

  @Test("A statement may leave out its levels where every level has a meaning, which then stands there")
  func meanings() throws {
    let bare = whole.replacing(#""levels":{"no":"n","yes":"y"},"#, with: "")
    #expect(try read(bare).problems.map(\.message) == ["“levels” is missing."])
    let half = bare.replacing(#""label":"No","#, with: #""label":"No","meaning":"Not so.","#)
    #expect(try read(half).problems.map(\.message) == ["“levels” is missing."])
    let both = half.replacing(#""cy":"Ydy"},"#, with: #""cy":"Ydy"},"meaning":"So.","#)
    #expect(try read(both).problems.isEmpty)
    #expect(try read(both).pack?.statement("A1")?.descriptors == ["Not so.", "So."])
  }

  @Test("A number stands beside the id, and finds the statement")
  func number() throws {
    let text = whole.replacing(#"{"id":"A1","#, with: #"{"id":"A1","number":"AC-2(1)","#)
    let pack = try #require(try read(text).pack)
    #expect(pack.statement("A1")?.code == "AC-2(1) · A1")
    #expect(pack.statement(named: "AC-2(1)")?.id == "A1")
    #expect(try read(whole).pack?.statement("A1")?.code == "A1")
  }

  @Test("An order, a section's name for a level, and the level from which on all are good are read")
  func order() throws {
    let text = whole.replacing(
      #""title": "P","#, with: #""title": "P", "order": 3, "rules": {"goodFrom": "yes"},"#
    ).replacing(#""label":"No","#, with: #""label":"No","statusLabel":"Held back","#)
    let pack = try #require(try read(text).pack)
    #expect(pack.order == 3 && pack.rules.goodFrom == "yes")
    #expect(pack.scale.map(\.sectionLabel) == ["Held back", "Yes"])
    #expect(try read(whole).pack?.order == 1)
    #expect(
      try problems(#""title": "P","#, #""title": "P", "order": 0,"#).first?.contains("out of range") == true)
    #expect(
      try problems(#""title": "P","#, #""title": "P", "rules": {"goodFrom": "no"},"#).first?
        .contains("is the lowest level") == true)
    #expect(
      try problems(#""title": "P","#, #""title": "P", "rules": {"goodFrom": "maybe"},"#).first?
        .contains("not defined") == true)
  }

  @Test(
    "What the manual says cannot be said is refused, in place and in words",
    arguments: [
      // A bracket in an id; a scale, a weight and a condition of one statement; a section in a section; more than a
      // meaning for a level; more sections than there may be.
      (#""id":"A1""#, #""id":"A1(2)""#, "“A1(2)” cannot be an id"),
      (#""title":"One""#, #""title":"One","scale":[]"#, "“scale” is not a field of a statement"),
      (#""title":"One""#, #""title":"One","weight":3"#, "“weight” is not a field of a statement"),
      (#""title":"One""#, #""title":"One","onlyIf":{"A2":"yes"}"#, "“onlyIf” is not a field of a statement"),
      (#""title":"First""#, #""title":"First","sections":[]"#, "“sections” is not a field of a section"),
      (#""label":"No""#, #""label":"No","guidance":"x""#, "“guidance” is not a field of a level"),
      (
        #""sections": ["#,
        #""sections": ["# + (1...2000).map { #"{"id":"S\#($0)","title":"T","statements":[]},"# }.joined(),
        "The list has 2001 entries; 2000 is the most"
      ),
    ])
  func noRoom(old: String, new: String, words: String) throws {
    #expect(try problems(old, new).contains { $0.contains(words) && $0.contains("error: ") })
  }

  @Test("A date may be given for each nation")
  func nationalDays() throws {
    let text = whole.replacing(#""from":"2009-07-01""#, with: #""from":{"wales":"2009-10-01"}"#)
    let reading = try read(text)
    #expect(reading.problems.isEmpty)
    let pack = try #require(reading.pack)
    #expect(pack.statement("A1")?.from == Day("2009-10-01").map { .nations(["wales": $0]) })
    #expect(pack.statement("A1")?.from.map(pack.words) == "1 October 2009 in Wales")
    #expect(pack.statement("A1")?.until.map(pack.words) == "13 October 2010")
  }

  @Test("A text finds its terms by name, plural and abbreviation, and not inside other words")
  func terms() throws {
    let glossary =
      #"{"glossary":[{"term":"Local Area Agreement (LAA)","meaning":"m"},"#
      + #"{"term":"Responsible authority (RA)","meaning":"m"},{"term":"Board","meaning":"m"}]}"#
    let files = [whole, glossary]
    let pack = try #require(
      PackReader.read(try files.map { try Located.parse(Array($0.utf8), file: "c.json") }).pack)
    func found(_ text: String) -> [String] { pack.terms(in: text).map(\.term) }
    #expect(found("Targets of local area agreements.") == ["Local Area Agreement (LAA)"])
    #expect(
      found("The LAA; responsible authorities") == [
        "Local Area Agreement (LAA)", "Responsible authority (RA)",
      ])
    #expect(found("The board's laa; RAs").suffix(1) == ["Board"])
    #expect(found("Overboard, boarding, DRAW").isEmpty)
  }

  @Test("The longest term is found first, and what is part of it only where it stands alone")
  func longestTerm() throws {
    let glossary =
      #"{"glossary":[{"term":"Authority","meaning":"m"},{"term":"Responsible authority (RA)","meaning":"m"},"#
      + #"{"term":"Local Area Agreement (LAA)","meaning":"m","exempt":["local area agreement of sorts"]}]}"#
    let files = [whole, glossary]
    let pack = try #require(
      PackReader.read(try files.map { try Located.parse(Array($0.utf8), file: "c.json") }).pack)
    func found(_ text: String...) -> [String] { pack.terms(in: text).map(\.term) }
    #expect(found("Responsible authorities plan.") == ["Responsible authority (RA)"])
    #expect(
      found("A responsible authority is an authority.") == ["Authority", "Responsible authority (RA)"])
    #expect(found("A local area agreement of sorts.").isEmpty)
    #expect(
      found("A local area agreement of sorts is no Local Area Agreement.") == ["Local Area Agreement (LAA)"])
    #expect(
      found("An authority", "with an LAA", "and authorities") == ["Authority", "Local Area Agreement (LAA)"])
  }

  @Test("A mistyped field is named with its place and the nearest known one")
  func unknownField() throws {
    #expect(
      try problems(#""sentence":"We do.""#, #""sentense":"We do.""#) == [
        "c.json:9:7: error: A1, sentence: “sentence” is missing. Add it.",
        "c.json:9:32: error: A1, sentense: “sentense” is not a field of a statement. "
          + "Did you mean “sentence”?",
      ])
  }

  @Test(
    "Each kind of mistake is reported once, where it is",
    arguments: [
      (#""duty":"law""#, #""duty":"lore""#, "“lore” is not defined in the checklist"),
      (#""levels":{"no":"n","yes":"y"}"#, #""levels":{"no":"n"}"#, "The level “yes” has no description"),
      (#""levels":{"no":"n","yes":"y"}"#, #""levels":{"no":"n","yes":" "}"#, "The text is empty"),
      (#""until":"2010-10-13""#, #""until":"2009-06-30""#, "is before the first"),
      (#""until":"2010-10-13""#, #""until":"2010-13-10""#, "is not a date"),
      (#""from":"2009-07-01""#, #""from":{"whales":"2009-07-01"}"#, "“whales” is not a nation"),
      (#""from":"2009-07-01""#, #""from":{"wales":"2009-07-32"}"#, "“2009-07-32” is not a date"),
      (#""from":"2009-07-01""#, #""from":{"wales":"2010-10-14"}"#, "is before the first, 2010-10-14"),
      (#""from":"2009-07-01""#, #""from":{}"#, "Here should be a date, or one for each nation"),
      (#""until":"2010-10-13""#, #""gate":"yes""#, "Here should be true or false"),
      (#""until":"2010-10-13""#, #""appliesTo":{"nations":["whales"]}"#, "“whales” is not defined"),
      (#""symbol":"cross""#, #""symbol":"heart""#, "“heart” is not known here"),
      (#""id":"A1""#, #""id":"A 1""#, "cannot be an id"),
      (#""formatVersion": 1"#, #""formatVersion": 2"#, "which is newer"),
      ("trust-readiness-checklist", "recipe", "not a checklist of this program"),
      (#""legal":true"#, #""legal":true,"legal":false"#, "is given twice"),
      (#""nations": ["#, #""redirects": {"X":"Y","Y":"X"}, "nations": ["#, "leads in a circle"),
      (#""nations": ["#, #""redirects": {"X":"A2"}, "nations": ["#, "“A2” is not defined"),
      (
        #""nations": ["#, #""workshops": [{"image":"../x.png"}], "nations": ["#,
        "leaves the checklist’s folder"
      ),
      (
        #""nations": ["#, #""rules": {"goodShare":75}, "nations": ["#,
        "75 is out of range. Use a number from 0 to 1."
      ),
      (#""title": "P""#, #""title": {}"#, "title: The text is empty"),
      (#""title": "P""#, #""title": null"#, "title: “title” has no value"),
      (#""symbol":"cross""#, #""symbol":"cross","key":"ab""#, "“ab” is not one letter"),
      (#""symbol":"cross""#, #""symbol":"cross","key":"1""#, "“1” is not one letter"),
      (#""symbol":"cross""#, #""symbol":"cross","key":"ª""#, "“ª” is not one letter"),
      (#""symbol":"cross""#, #""symbol":"cross","key":"""#, "“” is not one letter"),
      (
        #""role":"good""#, #""role":"good"},{"id":"x","label":"YES","symbol":"star","role":"good""#,
        "scale 3, label: “yes” is that of the level at c.json:4:25 already"
      ),
      (
        #""nations": ["#, #""timing": {"secondsPerStatement":1.5}, "nations": ["#, "1.5 is not a whole number"
      ),
      (
        #""nations": ["#, #""timing": {"secondsPerStatement":0}, "nations": ["#,
        "0 is out of range. Use a number from 1 to 3600."
      ),
      (#""id": "p""#, #""id": "..""#, "“..” cannot be an id"),
      (#""id": "p""#, #""id": ".p""#, "the first neither dot nor hyphen"),
      (#""id": "p""#, #""id": "p", "language": "English""#, "“English” is not the code of a language"),
      (#""formatVersion": 1"#, #""formatVersion": 0"#, "There is no version 0 of the format. Write 1."),
      (#""until":"2010-10-13""#, #""untilReason":"Repealed.""#, "no day on which it did"),
      (#""until":"2010-10-13""#, #""appliesTo":{"nations":["wales","wales"]}"#, "“wales” is listed twice"),
      (#""until":"2010-10-13""#, #""toolkits":["T 1"]"#, "“T 1” cannot be an id"),
      (#""until":"2010-10-13""#, #""toolkits":["T1","T1"]"#, "“T1” is listed twice"),
      (#""nations": ["#, #""redirects": {"A 0":"A1"}, "nations": ["#, "“A 0” cannot be an id"),
    ])
  func mistakes(old: String, new: String, words: String) throws {
    let found = try problems(old, new).filter { $0.contains(": error: ") }
    #expect(found.contains { $0.contains(words) }, "\(found)")
    #expect(!found.isEmpty && found.count <= 2)
  }

  @Test("A level's letter is read whatever its case, and no other level gets the same by its name")
  func keys() throws {
    let text = whole.replacing(#""symbol":"cross""#, with: #""symbol":"cross","key":"Y""#)
    let pack = try #require(try read(text).pack)
    #expect(pack.scale.map(\.initialKey) == ["y", nil])
    #expect(pack.level(forKey: "y")?.id == "no")
    #expect(pack.level(forKey: "Y")?.id == "no")
    let welsh = whole.replacing(#""symbol":"cross""#, with: #""symbol":"cross","key":"ŵ""#)
    #expect(try read(welsh).pack?.level(forKey: "Ŵ")?.id == "no")
    let both = text.replacing(#""symbol":"circle""#, with: #""symbol":"circle","key":"y""#)
    #expect(try read(both).errors.map(\.path) == ["scale[1].key"])
  }

  @Test("Levels of one symbol are each warned of at their own place")
  func symbols() throws {
    let more = (0..<3).map { #",{"id":"x\#($0)","label":"X\#($0)","symbol":"circle","role":"good"}"# }
      .joined()
    let reading = try read(whole.replacing(#""role":"good"}"#, with: #""role":"good"}"# + more))
    let warnings = reading.problems.filter { $0.severity == .warning }
    #expect(warnings.map(\.path) == (2...4).map { "scale[\($0)].symbol" })
    #expect(Set(warnings.map(\.location.column)).count == 3)
  }

  @Test("A file that is no checklist at all is one mistake")
  func notAnObject() throws {
    #expect(
      try read("[1, 2]").problems.map(\.message) == [
        "Here should be a checklist, but it is a list."
      ])
    let list = try Located.parse(Array("[1]".utf8), file: "checklist.json")
    let more = try Located.parse(Array(#"{"glossary":[]}"#.utf8), file: "glossary.json")
    #expect(PackReader.read([list, more]).problems.map(\.location.file) == ["checklist.json"])
  }

  @Test("What is kept as it is may be nothing; a text may be long in letters that take several bytes")
  func allowed() throws {
    #expect(
      try read(whole.replacing(#""nations": ["#, with: #""workshops": null, "nations": ["#)).problems.isEmpty)
    let long = String(repeating: "ŵ", count: 9_999)
    #expect(try read(whole.replacing("We do.", with: long)).problems.isEmpty)
    #expect(try read(whole.replacing("We do.", with: long + "ab")).errors.count == 1)
  }

  @Test("All mistakes are reported together, in the order of the file")
  func allAtOnce() throws {
    let text = whole.replacing("\"law\",\n", with: "\"lore\",\n").replacing("cross", with: "heart")
      .replacing(#""title":"One""#, with: #""title":"""#)
    let lines = try read(text).errors.map(\.location.line)
    #expect(lines == [3, 9, 9])
    #expect(try read(text).pack == nil)
  }

  @Test("Of very many mistakes the first are listed and the rest counted; none makes the checklist usable")
  func many() throws {
    let names = (0..<50_000).map { "\"k\($0)\":1" }.joined(separator: ",")
    let reading = try read(whole.replacing("\"title\": \"P\",", with: "\"title\": \"P\", \(names),"))
    #expect(reading.problems.count == 1000)
    #expect(reading.unlisted == 49_000)
    #expect(reading.pack == nil)
    let mistake = try read(whole.replacing(#""cross""#, with: #""circle","key":"ab""#))
    #expect(mistake.unlisted == 0 && mistake.pack == nil)
  }

  @Test("Long chains of redirects lead to their end; what leads into a circle is a mistake")
  func chains() throws {
    let chain = (0..<20_000).map { "\"X\($0)\":\"X\($0 + 1)\"" }.joined(separator: ",")
    func text(_ more: String) -> String {
      whole.replacing("\"nations\": [", with: "\"redirects\": {\(chain),\(more)}, \"nations\": [")
    }
    let pack = try #require(try read(text("\"X20000\":\"A1\"")).pack)
    #expect(pack.statement("X0")?.id == "A1")
    #expect(pack.statement("X19999")?.id == "A1")
    let circle = try read(text("\"X20000\":\"X19999\""))
    #expect(circle.pack == nil)
    #expect(circle.problems.count + circle.unlisted == 20_001)
  }

  @Test("A text that begins like a language's code loses nothing")
  func languageNames() throws {
    for (old, new) in [
      (#""sentence":"We do.""#, #""sentence":{"Ask":"show me"}"#), (#""cy":"Ydy""#, #""show me":"Ydy""#),
    ] {
      let found = try problems(old, new)
      #expect(found.contains { $0.contains("is not the code of a language") }, "\(found)")
    }
  }

  @Test("An id used twice is reported with the place of the first")
  func duplicateID() throws {
    let twice = try problems(
      #"{"id":"wales","label":"Wales"}"#, #"{"id":"wales","label":"Wales"},{"id":"wales","label":"W"}"#)
    #expect(twice.count { $0.contains("is used already at c.json:6:21") } == 1)
  }

  @Test("Further files add their fields, and a bare list is the field of its file's name")
  func severalFiles() throws {
    let organisations = #"[{"id":"o","name":"Wales Trust","nation":"wales"}]"#
    let more = #"{"glossary":[{"term":"LDU","meaning":"local delivery unit"}]}"#
    let files = try [("c.json", whole), ("organisations.json", organisations), ("more.json", more)].map {
      try Located.parse(Array($0.1.utf8), file: $0.0)
    }
    let reading = PackReader.read(files)
    #expect(reading.errors.isEmpty)
    #expect(reading.pack?.organisations.first?.nation == "wales")
    #expect(reading.pack?.glossary.first?.term == "LDU")
    let twice = PackReader.read(files + [try Located.parse(Array(#"{"title":"Q"}"#.utf8), file: "q.json")])
    #expect(twice.errors.map(\.location.file) == ["q.json"])
  }

  @Test("Whatever JSON it is given, the reader answers with problems and never stops the program")
  func anything() throws {
    var random = SeededRandom(seed: 9)
    let original = Array(whole.utf8)
    let junk = Array(#"{}[]",:0123nulltrue"#.utf8)
    var readable = 0
    for _ in 0..<2000 {
      var bytes = original
      let start = Int.random(in: bytes.indices, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...6, using: &random))
      bytes.replaceSubrange(start..<end, with: (0..<3).map { _ in random.pick(junk) })
      guard let located = try? Located.parse(bytes, file: "c.json") else { continue }
      readable += 1
      let reading = PackReader.read([located])
      #expect((reading.pack == nil) == !reading.errors.isEmpty)
    }
    #expect(readable > 100)
  }
}
