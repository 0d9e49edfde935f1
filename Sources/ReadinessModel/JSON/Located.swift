internal import Synchronization

/// A place in a file: what an editor calls line and column, both from 1.
///
/// Every value of a checklist has one, so it is three numbers: the names of files are kept once for all.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  private let fileNumber: Int32
  private let lineNumber: Int32
  private let columnNumber: Int32

  /// A place in a file.
  ///
  /// - Parameter file: the file as the user knows it, such as `checklist.json`.
  public init(file: String, line: Int, column: Int) {
    self.init(fileNumber: FileNames.number(of: file), line: line, column: column)
  }

  init(fileNumber: Int32, line: Int, column: Int) {
    self.fileNumber = fileNumber
    lineNumber = Int32(clamping: line)
    columnNumber = Int32(clamping: column)
  }

  /// The file as the user knows it, such as `checklist.json`.
  public var file: String { FileNames.name(fileNumber) }
  public var line: Int { Int(lineNumber) }
  public var column: Int { Int(columnNumber) }

  public var description: String { "\(file):\(line):\(column)" }
}

/// The names of the files that were read, by number. They are few, and stay for as long as the program runs.
enum FileNames {
  private static let names = Mutex<[String]>([""])

  static func number(of name: String) -> Int32 {
    names.withLock { names in
      if let index = names.firstIndex(of: name) { return Int32(index) }
      names.append(name)
      return Int32(names.count - 1)
    }
  }

  static func name(_ number: Int32) -> String { names.withLock { $0[Int(number)] } }
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
    case .object(let members):
      .object(
        JSONObject(
          members.enumerated().filter { index, member in
            !members[..<index].contains { $0.key == member.key }
          }.map { JSONObject.Member(key: $0.element.key, value: $0.element.value.json) }))
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
