/// A place in a file: what an editor calls line and column, both from 1.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user knows it, such as `checklist.json`.
  public let file: String
  private let lineNumber: Int32
  private let columnNumber: Int32

  /// A place in a file.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    lineNumber = Int32(clamping: line)
    columnNumber = Int32(clamping: column)
  }

  public var line: Int { Int(lineNumber) }
  public var column: Int { Int(columnNumber) }

  public var description: String { "\(file):\(line):\(column)" }
}

/// A value of a file in JSON or YAML that knows where it stands, for a checker that points at mistakes.
///
/// Names given twice are kept, so that the checker can report them all.
public struct Located: Sendable {
  /// What the value is.
  public enum Content: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([Located])
    case object([Member])
  }

  /// A name and its value.
  public struct Member: Sendable {
    public var key: String
    /// Where the name stands.
    public var location: SourceLocation
    public var value: Located

    /// A member of an object.
    public init(key: String, location: SourceLocation, value: Located) {
      self.key = key
      self.location = location
      self.value = value
    }
  }

  public var content: Content
  public var location: SourceLocation

  /// A value at a place.
  public init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// Reads JSON, remembering where everything stands.
  public static func parse(
    _ bytes: [UInt8], file: String, limits: JSON.Limits = JSON.Limits()
  ) throws(JSON.SyntaxError) -> Located {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSON.SyntaxError) in
      var parser = JSONParser<Located>(buffer, file: file, limits: limits)
      return try parser.document()
    }
  }

  /// The value without its places. Of a name given twice the first counts.
  public var json: JSON {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let text): .number(text)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.json))
    case .object(let members): .object(JSONObject(Self.eachOnce(members)))
    }
  }

  private static func eachOnce(_ members: [Member]) -> [JSONObject.Member] {
    var seen: Set<String> = []
    return members.filter { seen.insert($0.key).inserted }.map {
      JSONObject.Member(key: $0.key, value: $0.value.json)
    }
  }
}

extension Located: JSONTree {
  static var isLocated: Bool { true }

  static func scalar(_ value: JSON, at place: SourceLocation) -> Located {
    let content: Content =
      switch value {
      case .bool(let value): .bool(value)
      case .number(let text): .number(text)
      case .string(let text): .string(text)
      default: .null
      }
    return Located(content, at: place)
  }

  static func array(_ elements: [Located], at place: SourceLocation) -> Located {
    Located(.array(elements), at: place)
  }

  static func object(_ members: [Member], at place: SourceLocation) -> Located? {
    Located(.object(members), at: place)
  }

  static func member(_ key: String, at place: SourceLocation, value: Located) -> Member {
    Member(key: key, location: place, value: value)
  }
}
