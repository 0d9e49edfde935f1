import ReadinessModel
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("A digest names what is said, whatever the order and blanks; it is the one of other programs")
  func digest() throws {
    // sha256sum of `abc`, of nothing, and of the bytes 0 to 199 (as FIPS 180-4 and coreutils have it).
    #expect(
      SHA256.digest(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.digest(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    for (count, digest) in [
      (55, "463eb28e72f82e0a96c0a4cc53690c571281131f672aa229e0d45ae59b598b59"),
      (56, "da2ae4d6b36748f2a318f23e7ab1dfdf45acdc9d049bd80e59de82a60895f562"),
      (63, "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488"),
      (64, "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108"),
      (65, "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781"),
      (119, "da18797ed7c3a777f0847f429724a2d8cd5138e6ed2895c3fa1a6d39d18f7ec6"),
      (120, "f52b23db1fbb6ded89ef42a23ce0c8922c45f25c50b568a93bf1c075420bbb7c"),
      (200, "1901da1c9f699b48f6b2636e65cbf73abf99d0441ef67f5c540a42f7051dec6f"),
    ] {
      #expect(SHA256.digest(of: (0..<count).map { UInt8($0) }) == digest)
    }
    let one = try JSON.parse(#"{"b": [1, 0.50, {"y": null, "x": "é"}], "a": true}"#)
    let other = try JSON.parse(#"{"a":true,"b":[1,0.50,{"x":"é","y":null}]}"#)
    #expect(one.digest == other.digest)
    #expect(one.digest == SHA256.digest(of: Array(#"{"a":true,"b":[1,0.50,{"x":"é","y":null}]}"#.utf8)))
    #expect(try JSON.parse(#"{"a":true,"b":[1,0.5,{"x":"é","y":null}]}"#).digest != one.digest)
  }

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
