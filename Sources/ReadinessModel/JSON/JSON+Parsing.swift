extension JSON: JSONTree {
  static var isLocated: Bool { false }
  static func scalar(_ value: JSON, at place: SourceLocation) -> JSON { value }
  static func array(_ elements: [JSON], at place: SourceLocation) -> JSON { .array(elements) }
  static func member(_ key: String, at place: SourceLocation, value: JSON) -> JSONObject.Member {
    JSONObject.Member(key: key, value: value)
  }

  static func object(_ members: [JSONObject.Member], at place: SourceLocation) -> JSON? {
    if members.count > 8 {
      guard Set(members.lazy.map(\.key)).count == members.count else { return nil }
    } else {
      for (index, member) in members.enumerated() {
        for other in members[..<index] where other.key == member.key { return nil }
      }
    }
    return .object(JSONObject(members))
  }

  /// Reads one JSON value from UTF-8. A name given twice in an object is an error.
  public static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: Limits = Limits()
  ) throws(SyntaxError) -> JSON {
    var parser = JSONParser<JSON>(bytes, limits: limits)
    return try parser.document()
  }

  /// Reads one JSON value from UTF-8.
  public static func parse(_ bytes: [UInt8], limits: Limits = Limits()) throws(SyntaxError) -> JSON {
    try bytes.withUnsafeBufferPointer { (buffer) throws(SyntaxError) in try parse(buffer, limits: limits) }
  }

  /// Reads one JSON value from a text.
  public static func parse(_ text: String, limits: Limits = Limits()) throws(SyntaxError) -> JSON {
    try parse(Array(text.utf8), limits: limits)
  }
}
