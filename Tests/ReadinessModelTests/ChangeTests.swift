import ReadinessModel
import Testing

@Suite("Changes")
struct ChangeTests {
  private let id = "01M7YRYG084ZNW68T59HXA1G2R"

  private func line(_ operations: String, at: String = "2026-11-21T10:02:03.121Z") -> String {
    #"{"id":"\#(id)","at":"\#(at)","by":"p-7f3a","do":\#(operations)}"#
  }

  @Test(
    "Every operation is written as it is read",
    arguments: [
      #"{"usePack":{"id":"trust-localism","version":"1.0"}}"#,
      #"{"organisation":{"id":"x","name":"Trust","nation":"wales","tiers":["a","b"],"region":"West"}}"#,
      #"{"organisation":{"name":"Trust"}}"#, #"{"scope":{"text":"North unit"}}"#,
      #"{"asAt":{"day":"2011-03-31"}}"#,
      #"{"asAt":{"day":null}}"#, #"{"person":{"id":"p-1","name":"Ann","role":"Chair"}}"#,
      #"{"rate":{"statement":"A1","level":"green","why":"better-in-practice"}}"#,
      #"{"rate":{"statement":"A1","level":"green"},"replaces":["01M7YRYG084ZNW68T59HXA1G2R/12"]}"#,
      #"{"dontKnow":{"statement":"A1","ask":"Clerk","question":"When?"}}"#,
      #"{"doesNotApply":{"statement":"A1","reason":"none here"}}"#, #"{"clearAnswer":{"statement":"A1"}}"#,
      #"{"note":{"statement":"A1","text":"“é”\n"}}"#, #"{"flag":{"statement":"A1","on":true}}"#,
      #"{"target":{"statement":"A1","level":"green","by":"2011-03-31"}}"#, #"{"target":{"statement":"A1"}}"#,
      #"{"judgement":{"words":"Nearly","level":"amber"}}"#, #"{"judgement":{"words":""}}"#,
      #"{"setFields":{"list":"actions","row":"r","values":{"a":[1.50],"b":null}}}"#,
      #"{"takeOut":{"list":"actions","row":"r"}}"#,
      #"{"setRow":{"list":"actions","row":"r","values":{"a":[1.50]}}}"#,
      #"{"moveRow":{"list":"actions","row":"r","position":"V"}}"#,
      #"{"removeRow":{"list":"actions","row":"r"}}"#,
    ])
  func vocabulary(operation: String) throws {
    let text = line("[\(operation)]")
    let change = try Change(parsing: text)
    if case .unknown = change.operations[0].edit { Issue.record("not understood: \(operation)") }
    let again = Change(id: change.id, at: change.at, by: change.by, operations: change.operations)
    #expect(again.line == text)
    #expect(change.line == text)
  }

  @Test(
    "What this version does not understand is kept word for word",
    arguments: [
      #"{"addEvidence":{"id":"e1","statement":"A1","title":"Minute"}}"#, #"{"vote":{"for":3.50}}"#,
      #"{"rate":{"statement":5,"level":"green"}}"#, #"{"rate":"green"}"#, #"7"#,
      #"{}"#,
      #"{"rate":{"statement":"A1","level":"green"},"replaces":[],"weight":2}"#,
      #"{"note":{"statement":"A1"}}"#, #"{"moveRow":{"list":"l","row":"r","position":"!"}}"#,
      #"{"asAt":{"day":"soon"}}"#, #"{"flag":{"statement":"A1","on":"yes"}}"#,
    ])
  func unknown(operation: String) throws {
    let text = line("[\(operation)]")
    #expect(try Change(parsing: text).line == text)
    #expect(Assessment(header: Sample.header, [try Change(parsing: text)]).note(on: "A1").isEmpty)
  }

  @Test("Fields of a newer version are repeated when an undo repeats the edit")
  func unknownFieldsSurviveUndo() throws {
    var author = Author()
    author.takes(try Change(parsing: line(#"[{"rate":{"statement":"A1","sure":0.50,"level":"red"}}]"#)))
    let mine = author.does(.rate(statement: "A1", level: "green"))
    let operations = try author.assessment.undo(mine)
    let change = Change(id: author.newID(), at: author.now, by: "p-1", operations: operations)
    #expect(
      change.line.contains(
        #"{"rate":{"statement":"A1","level":"red","sure":0.50},"replaces":["\#(mine.id)/0"]}"#))
  }

  @Test(
    "A line that is no change says why",
    arguments: [
      ("", "valid JSON"), ("{\"id\":\"01", "valid JSON"), ("[]", "id"), (#"{"id":"x","do":[]}"#, "id"),
      (#"{"format":"trust-readiness","version":1,"id":"a"}"#, "first line"),
      (#"{"id":"01M7YRYG084ZNW68T59HXA1G2R","by":"p","do":[]}"#, "“at”"),
      (#"{"id":"01M7YRYG084ZNW68T59HXA1G2R","at":"2026-11-21T10:02:03.121Z","do":[]}"#, "“by”"),
      (#"{"id":"01M7YRYG084ZNW68T59HXA1G2R","at":"2026-11-21T10:02:03.121Z","by":"p"}"#, "“do”"),
    ])
  func damage(text: String, words: String) {
    let damage = #expect(throws: Change.Damage.self) { try Change(parsing: text) }
    #expect(damage?.words.contains(words) == true)
  }

  @Test("A line with a broken byte says so in words for people")
  func brokenByte() throws {
    var bytes = Array(line("[]").utf8)
    bytes[bytes.count / 2] = 0xFF
    let damage = #expect(throws: Change.Damage.self) {
      try bytes.withUnsafeBufferPointer { (buffer) throws(Change.Damage) in try Change(parsing: buffer) }
    }
    #expect(damage?.words == "some of its letters are damaged")
  }

  @Test(
    "What is made while the clock is out of all range can be read again",
    arguments: [Int64.min, -1, Instant.limit.milliseconds, .max])
  func wrongClock(milliseconds: Int64) throws {
    var ids = ULID.Generator()
    let now = Instant(milliseconds: milliseconds)
    let change = Change(
      id: ids.next(now: now), at: now, by: "p", operations: [Operation(.note(statement: "A1", text: "x"))])
    #expect(try Change(parsing: change.line) == change)
  }

  @Test("Times after 2200 or before 1970 are damage")
  func impossibleTimes() throws {
    for at in ["2200-01-01T00:00:00.000Z", "9999-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z"] {
      #expect(throws: Change.Damage.time) { try Change(parsing: line("[]", at: at)) }
    }
    #expect(try Change(parsing: line("[]", at: "2199-12-31T23:59:59.999Z")).operations.isEmpty)
    let lateID = ULID(time: Instant.limit, random: 1).text
    #expect(throws: Change.Damage.time) {
      try Change(parsing: line("[]").replacing(id, with: lateID))
    }
  }

  @Test("Any line with any byte changed is read or refused, but never stops the program")
  func hostileLines() {
    var random = SeededRandom(seed: 11)
    let original = Array(line(#"[{"rate":{"statement":"A1","level":"é"},"replaces":["\#(id)/0"]}]"#).utf8)
    var refused = 0
    for _ in 0..<3000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do {
        let change = try bytes.withUnsafeBufferPointer { try Change(parsing: $0) }
        #expect(Array(change.line.utf8) == bytes)
      } catch { refused += 1 }
    }
    #expect(refused > 1000)
  }

  @Test("Between two positions there is always room for one more")
  func positions() {
    var random = SeededRandom(seed: 2)
    var keys: [PositionKey] = []
    for _ in 0..<300 {
      let index = Int.random(in: 0...keys.count, using: &random)
      let key = PositionKey.between(index > 0 ? keys[index - 1] : nil, index < keys.count ? keys[index] : nil)
      keys.insert(key, at: index)
      #expect(PositionKey(key.text) == key)
    }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    #expect(PositionKey("") == nil)
    #expect(PositionKey("a0") == nil)
    #expect(PositionKey("a-") == nil)
  }
}
