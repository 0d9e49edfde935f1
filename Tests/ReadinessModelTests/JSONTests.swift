import ReadinessModel
import Testing

@Suite("JSON")
struct JSONTests {
  @Test(
    "What is written is read again, members in order and numbers to the letter",
    arguments: [
      "null", "true", "[]", "{}", #"[1,2.50,-3e+7,0]"#, #"{"b":1,"a":{"c":[null,false]}}"#, #""é € 😀""#,
      #""\" \\ \n \t \r \u0001""#, "123456789012345678901234567890",
    ])
  func roundTrip(text: String) throws {
    #expect(try JSON.parse(text).text() == text)
  }

  @Test("Pretty text reads as the same value")
  func pretty() throws {
    let value: JSON = ["a": [1, 2], "b": [:], "c": "x"]
    let text = value.text(pretty: true)
    #expect(text == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {},\n  \"c\": \"x\"\n}")
    #expect(try JSON.parse(text) == value)
  }

  @Test("Escapes are read, halves of pairs as the replacement character")
  func escapes() throws {
    #expect(try JSON.parse(#""\u00e9\ud83d\ude00\/\b\f""#) == "é😀/\u{8}\u{c}")
    #expect(try JSON.parse(#""\ud83d!""#) == "\u{FFFD}!")
    #expect(try JSON.parse(#""\ud83d\u0041""#) == "\u{FFFD}A")
  }

  @Test("A byte order mark is passed over")
  func byteOrderMark() throws {
    #expect(try JSON.parse([0xEF, 0xBB, 0xBF] + Array("[1]".utf8)) == [1])
  }

  @Test(
    "What is not JSON is refused",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "tru", "01", "1.", "-", "1e", "\"", "\"\\x\"",
      "\"\\u12g4\"", "\"a\nb\"", "1 2", "'a'", "[1 2]", "nullx", "+1", ".5", "\u{FEFF}",
    ])
  func malformed(text: String) {
    #expect(throws: JSON.SyntaxError.self) { try JSON.parse(text) }
  }

  @Test("Bytes that are not UTF-8 are refused")
  func invalidUTF8() {
    #expect(throws: JSON.SyntaxError.self) { try JSON.parse([0x22, 0xC3, 0x28, 0x22]) }
    #expect(throws: JSON.SyntaxError.self) { try JSON.parse([0x22, 0xED, 0xA0, 0x80, 0x22]) }
  }

  @Test("A name given twice is refused, however many there are")
  func duplicates() {
    #expect(throws: JSON.SyntaxError.self) { try JSON.parse(#"{"a":1,"a":2}"#) }
    let many = (0..<20).map { "\"m\($0 % 19)\":1" }.joined(separator: ",")
    #expect(throws: JSON.SyntaxError.self) { try JSON.parse("{\(many)}") }
  }

  @Test("An error names its line and the character in the line")
  func place() {
    let error = #expect(throws: JSON.SyntaxError.self) { try JSON.parse("{\n  \"é€😀\": tru\n}") }
    #expect(error?.line == 2)
    #expect(error?.column == 10)
    #expect(error?.description.hasPrefix("line 2, column 10: ") == true)
  }

  @Test("Depth and size are bounded")
  func bounds() throws {
    let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(throws: JSON.SyntaxError.self) { try JSON.parse(deep) }
    #expect(throws: JSON.SyntaxError.self) {
      try JSON.parse(String(repeating: "[", count: 1_000_000))
    }
    #expect(try JSON.parse(String(deep.dropFirst().dropLast())) != .null)
    #expect(throws: JSON.SyntaxError.self) { try JSON.parse("[1,2,3]", limits: JSON.Limits(bytes: 6)) }
  }

  @Test("A located value knows its line and column, in characters")
  func located() throws {
    let text = "{\n  \"é\": [1, \"€\", {\"x\": null}]\n}"
    let value = try Located.parse(Array(text.utf8), file: "f.json")
    guard case .object(let members) = value.content, case .array(let elements) = members[0].value.content,
      case .object(let inner) = elements[2].content
    else {
      Issue.record("the tree has another shape")
      return
    }
    #expect(members[0].location.description == "f.json:2:3")
    #expect(elements.map(\.location.column) == [9, 12, 17])
    #expect(inner[0].location.column == 18)
    #expect(inner[0].value.location.column == 23)
    #expect(value.json == (try JSON.parse(text)))
  }

  @Test("Objects are changed by name and keep their order")
  func members() {
    var object: JSONObject = ["a": 1, "b": 2]
    object["a"] = 3
    object["c"] = 4
    object["b"] = nil
    object["d"] = nil
    #expect(object == ["a": 3, "c": 4])
    #expect(JSON.object(object)["c"]?.integer == 4)
  }

  @Test("U+0000, at which C ends a text, is read and written as the replacement character")
  func nul() throws {
    #expect(try JSON.parse(#"{"a":"x\u0000y"}"#)["a"] == "x\u{FFFD}y")
    #expect(JSON.string("x\0y").text() == "\"x\u{FFFD}y\"")
  }

  @Test("Random values survive writing and reading")
  func randomRoundTrip() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<300 {
      let value = randomValue(&random, depth: 4)
      #expect(try JSON.parse(value.text()) == value)
      #expect(try JSON.parse(value.text(pretty: true)) == value)
    }
  }

  private func randomValue(_ random: inout SeededRandom, depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(random.chance(50))
    case 2: return JSON(Int.random(in: -1000...1000, using: &random))
    case 3, 4:
      let scalars = (0..<Int.random(in: 0..<12, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 1..<(random.chance(70) ? 0x80 : 0x1_1000), using: &random))
      }
      return .string(String(String.UnicodeScalarView(scalars)))
    case 5:
      return .array((0..<3).map { _ in randomValue(&random, depth: depth - 1) })
    default:
      return .object(
        JSONObject(
          (0..<3).map { JSONObject.Member(key: "k\($0)", value: randomValue(&random, depth: depth - 1)) }))
    }
  }
}
