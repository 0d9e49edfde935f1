/// One decision of a user: one line of a file, with operations that stand or fall together.
public struct Change: Identifiable, Hashable, Sendable {
  public typealias ID = ULID

  /// All that it says, in one place: changes are sorted, looked up and handed on by the ten thousand.
  private final class Contents: Sendable {
    let id: ULID
    let at: Instant
    let by: PersonID
    let operations: [Operation]
    let undoes: ULID?
    let isErased: Bool
    let line: String

    init(
      _ id: ULID, _ at: Instant, _ by: PersonID, _ operations: [Operation], _ undoes: ULID?, isErased: Bool,
      _ line: String
    ) {
      self.id = id
      self.at = at
      self.by = by
      self.operations = operations
      self.undoes = undoes
      self.isErased = isErased
      self.line = line
    }
  }

  private let contents: Contents

  public var id: ULID { contents.id }
  /// When it was made, by the clock of whoever made it.
  public var at: Instant { contents.at }
  public var by: PersonID { contents.by }
  public var operations: [Operation] { contents.operations }
  /// The change that this one takes back, if it is an undo.
  public var undoes: ULID? { contents.undoes }
  /// Whether its content has been erased for ever.
  public var isErased: Bool { contents.isErased }
  /// The line of the file, word for word and without its end.
  public var line: String { contents.line }

  /// A new change and its line. Its time is one that a file can hold, whatever the clock says.
  public init(id: ULID, at: Instant, by: PersonID, operations: [Operation], undoes: ULID? = nil) {
    let at = at.nearestPossible
    let fields = JSONObject(
      ["id": .string(id.text), "at": .string(at.text), "by": .string(by)],
      optional: [
        "undoes": undoes.map { .string($0.text) }, "do": .array(operations.map(\.json)),
      ])
    contents = Contents(id, at, by, operations, undoes, isErased: false, JSON.object(fields).text())
  }

  /// A change as a line says it.
  init(id: ULID, at: Instant, by: PersonID, operations: [Operation], undoes: ULID?, line: String) {
    contents = Contents(id, at, by, operations, undoes, isErased: false, line)
  }

  /// What stays of a change when its content is erased: its id, what it replaced, and the names of the fields of rows
  /// in which it did.
  public init(erasing change: Change) {
    let operations = change.operations.map {
      Operation(.erased(of: $0.edit.spoken.names), replaces: $0.replaces)
    }
    let fields: JSONObject = [
      "id": .string(change.id.text), "erased": true, "do": .array(operations.map(\.json)),
    ]
    contents = Contents(
      change.id, change.id.time, "", operations, nil, isErased: true, JSON.object(fields).text())
  }

  /// Whether its line is longer than any line that is read, so that it could be written but never read again.
  public var isTooLong: Bool { line.utf8.count > JSON.Limits().bytes }

  /// Why a line is not a change.
  public enum Damage: Error, Hashable, Sendable {
    /// The line is not JSON.
    case syntax(JSON.SyntaxError)
    /// The line is JSON, but a header.
    case header
    /// Some of its bytes are no letters.
    case encoding
    /// A field that every change has is missing or wrong.
    case field(String)
    /// A time is before 1970 or after 2200.
    case time

    /// What is wrong, in words.
    public var words: String {
      switch self {
      case .syntax(let error): tr("it is not valid JSON ({reason})", ["reason": error.message])
      case .encoding: tr("some of its letters are damaged")
      case .header: tr("it is the first line of a file, not a change")
      case .field(let name): tr("“{field}” is missing or not as it should be", ["field": name])
      case .time: tr("its time is impossible")
      }
    }
  }

  /// Reads a line without its end.
  public init(parsing line: String) throws(Damage) {
    try self.init(parsing: Array(line.utf8), line)
  }

  /// Reads a line without its end from the bytes of a file.
  public init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(Damage) {
    guard let line = String(validating: bytes, as: UTF8.self) else { throw .encoding }
    if let change = Change(scanning: bytes, line: line) {
      self = change
    } else {
      try self.init(json: try Self.parse(bytes), line: line)
    }
  }

  private init(parsing bytes: [UInt8], _ line: String) throws(Damage) {
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(Damage) -> Change in
      if let change = Change(scanning: buffer, line: line) { return change }
      return try Change(json: Self.parse(buffer), line: line)
    }
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Damage) -> JSON {
    do {
      return try JSON.parse(bytes)
    } catch {
      throw .syntax(error)
    }
  }

  /// Reads a line that is JSON.
  init(json: JSON, line: String) throws(Damage) {
    guard let fields = json.object else { throw .field("id") }
    guard fields["format"] == nil else { throw .header }
    guard let id = fields["id"]?.string.flatMap({ ULID($0) }) else { throw .field("id") }
    guard id.time < Instant.limit else { throw .time }
    guard let elements = fields["do"]?.array else { throw .field("do") }
    let isErased = fields["erased"] == .bool(true)
    var at = id.time
    var by = ""
    if !isErased {
      guard let moment = fields["at"]?.string.flatMap({ Instant($0) }) else { throw .field("at") }
      guard moment < Instant.limit, moment.milliseconds >= 0 else { throw .time }
      guard let person = fields["by"]?.string else { throw .field("by") }
      (at, by) = (moment, person)
    }
    contents = Contents(
      id, at, by, elements.map { Operation($0, isErased: isErased) },
      fields["undoes"]?.string.flatMap { ULID($0) }, isErased: isErased, line)
  }
}
