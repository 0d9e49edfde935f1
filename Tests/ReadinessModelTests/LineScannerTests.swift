import Testing

@testable import ReadinessModel

@Suite("Reading lines word for word as they are written")
struct LineScannerTests {
  private static let id = "01KBAK0000ABCDEFGHJKMNPQRS"
  private static let other = "01KBAJZZZZABCDEFGHJKMNPQRS"

  private func scanned(_ line: String) -> Change? {
    var text = line
    return text.withUTF8 { Change(scanning: $0, line: line) }
  }

  private func line(_ operations: String, more: String = "") -> String {
    #"{"id":"\#(Self.id)","at":"2026-11-21T10:02:09.411Z","by":"p-7f3a"\#(more),"do":[\#(operations)]}"#
  }

  /// What the JSON parser makes of a line.
  private func parsed(_ line: String) throws -> Change {
    try Change(json: JSON.parse(line), line: line)
  }

  private func expectSame(_ one: Change, _ other: Change, _ line: String) {
    #expect(one.id == other.id && one.at == other.at && one.by == other.by, "\(line)")
    #expect(one.operations == other.operations && one.undoes == other.undoes, "\(line)")
    #expect(one.isErased == other.isErased && one.line.utf8.elementsEqual(other.line.utf8), "\(line)")
  }

  @Test(
    "Common lines are read as the JSON parser reads them",
    arguments: [
      #"{"rate":{"statement":"PLN-02","level":"amber"}}"#,
      #"{"rate":{"statement":"PLN-02","level":"green","why":"better-in-practice"},"replaces":["\#(other)/0"]}"#,
      #"{"note":{"statement":"PLN-02","text":"Gwelwyd ym Mhowys – “da”"},"replaces":["\#(other)/0","\#(other)/12"]}"#,
      #"{"clearAnswer":{"statement":"PLN-02"}},{"rate":{"statement":"","level":""}}"#,
    ])
  func common(_ operations: String) throws {
    for more in ["", #","undoes":"\#(Self.other)""#] {
      let line = line(operations, more: more)
      expectSame(try #require(scanned(line)), try parsed(line), line)
    }
  }

  @Test(
    "What is written otherwise is left to the JSON parser",
    arguments: [
      #"{"rate":{"statement":"PLN-02","level":"amber","new":1}}"#,
      #"{"rate":{"level":"amber","statement":"PLN-02"}}"#,
      #"{ "rate":{"statement":"PLN-02","level":"amber"}}"#,
      #"{"note":{"statement":"PLN-02","text":"two\nlines"}}"#,
      #"{"rate":{"statement":"PLN-02","level":"amber"},"replaces":["nonsense"]}"#,
      #"{"rate":{"statement":"PLN-02","level":"amber"},"replaces":[]}"#,
      #"{"rate":{"statement":"PLN-02","level":"amber"}},"#,
      #"{"rate":{"statement":"PLN-02","level":"amber"}"#,
      #"{"unheardOf":{"statement":"PLN-02"}}"#, "",
    ])
  func otherwise(_ operations: String) {
    #expect(scanned(line(operations)) == nil)
  }

  @Test("Times and ids that cannot be are left to the JSON parser, which says so")
  func impossible() {
    let line = line(#"{"clearAnswer":{"statement":"A"}}"#)
    for (good, bad) in [
      (Self.id, "7ZZZZZZZZZABCDEFGHJKMNPQRS"), (Self.id, "01KBAK0000ABCDEFGHJKMNPQRU"),
      ("2026-11-21", "2226-11-21"), ("2026-11-21", "1969-11-21"), ("\"p-7f3a\"", "7"), ("}]}", "}]} "),
    ] {
      #expect(scanned(line.replacing(good, with: bad)) == nil, "\(bad)")
    }
  }

  @Test("Every line of random journals is read the same either way")
  func random() throws {
    var common = 0
    for seed in 0..<20 {
      let changes = RandomJournals(seed: seed).journals.flatMap(\.changes)
      for change in changes where !change.isErased {
        let again = try Change(parsing: change.line)
        expectSame(again, try parsed(change.line), change.line)
        common += scanned(change.line) == nil ? 0 : 1
      }
    }
    #expect(common > 50)
  }

  @Test("Each of the letters and digits of an id counts, in either case, and no others")
  func ids() throws {
    for byte in UInt8(0)...255 {
      var bytes = Array(Self.id.utf8)
      bytes[14] = byte
      let isDigit = "0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz".utf8.contains(byte)
      let id = bytes.withUnsafeBufferPointer { ULID(utf8: $0) }
      #expect((id != nil) == isDigit, "\(byte)")
      if isDigit { #expect(id?.text == String(decoding: bytes, as: UTF8.self).uppercased()) }
    }
  }
}
