/// A JSON value. Numbers keep their text and objects their order, so that what is read can be written as it was.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number, as it was written.
  case number(String)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

/// The members of a JSON object, in order.
public struct JSONObject: Hashable, Sendable {
  /// A name and its value.
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSON

    /// A member of an object.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The members in the order in which they were written.
  public var members: [Member]

  /// An object with these members.
  public init(_ members: [Member] = []) {
    self.members = members
  }

  /// The value of a member. Setting one that is not there appends it; setting nil removes it.
  public subscript(key: String) -> JSON? {
    get {
      for member in members where member.key == key { return member.value }
      return nil
    }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension JSONObject {
  /// The members, of several with one name the first.
  var eachOnce: [Member] {
    guard members.count > 1 else { return members }
    var seen: Set<String> = []
    if members.count > 8 { seen.reserveCapacity(members.count) }
    let isOnce = members.allSatisfy { seen.insert($0.key).inserted }
    guard !isOnce else { return members }
    seen = []
    return members.filter { seen.insert($0.key).inserted }
  }

  /// Gives values to members, in the place of those that they have.
  mutating func overwrite(with others: [Member]) {
    guard members.count + others.count > 16 else {
      for other in others { self[other.key] = other.value }
      return
    }
    var places = Dictionary(members.enumerated().map { ($1.key, $0) }) { first, _ in first }
    for other in others {
      if let place = places[other.key] {
        members[place].value = other.value
      } else {
        places[other.key] = members.count
        members.append(other)
      }
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object written in Swift: `["id": "x"]`.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    members = elements.map { Member(key: $0.0, value: $0.1) }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(String(value)) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }
  /// A whole number.
  public init(_ value: Int) { self = .number(String(value)) }
}

extension JSON {
  /// The text, if this is a string.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The whole number, if this is one.
  public var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// The truth, if this is true or false.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements, if this is an array.
  public var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The object, if this is one.
  public var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The value of a member, if this is an object that has it.
  public subscript(key: String) -> JSON? { object?[key] }

  /// How much a reader takes on: what comes from elsewhere is not trusted.
  public struct Limits: Sendable {
    /// The most bytes that are read.
    public var bytes: Int
    /// The deepest that arrays and objects may be nested.
    public var depth: Int

    /// Limits for reading.
    public init(bytes: Int = 16 << 20, depth: Int = 64) {
      self.bytes = bytes
      self.depth = depth
    }
  }

  /// Where and why a text is not JSON.
  public struct SyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The character in the line, from 1.
    public let column: Int
    /// What is wrong, in words.
    public let message: String

    public var description: String {
      tr("line {line}, column {column}: {message}", ["line": line, "column": column, "message": message])
    }
  }
}
