/// The place of an operation: its change and its number there, written `01JD…/0`.
public struct OperationID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var change: ULID
  public var index: Int

  /// The operation of a change with a number, from 0.
  public init(_ change: ULID, _ index: Int) {
    self.change = change
    self.index = index
  }

  /// Reads `01JD…/0`.
  public init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ Self(utf8: $0) }) else { return nil }
    self = id
  }

  init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > 27, bytes.count < 36, bytes[26] == UInt8(ascii: "/"),
      let change = ULID(utf8: UnsafeBufferPointer(rebasing: bytes[..<26]))
    else { return nil }
    var index = 0
    for byte in bytes[27...] {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      index = index * 10 + Int(byte &- UInt8(ascii: "0"))
    }
    self.init(change, index)
  }

  /// `01JD…/0`.
  public var text: String { "\(change.text)/\(index)" }

  public var description: String { text }

  public static func < (one: OperationID, other: OperationID) -> Bool {
    one.change == other.change ? one.index < other.index : one.change < other.change
  }
}

/// A part of a change: what it does, and which earlier operations it replaces.
public struct Operation: Hashable, Sendable {
  public var edit: Edit
  public var replaces: [OperationID]
  /// Fields of the edit that a newer version wrote, kept so that a repetition of the edit has them too.
  public var unknownFields: JSONObject

  /// An operation.
  public init(_ edit: Edit, replaces: [OperationID] = [], unknownFields: JSONObject = JSONObject()) {
    self.edit = edit
    self.replaces = replaces
    self.unknownFields = unknownFields
  }
}

extension Operation {
  /// The operation as an element of a change's `do`.
  var json: JSON {
    var object: JSONObject
    switch edit {
    case .erased: object = [:]
    case .unknown(let json): return json
    default:
      let (name, fields) = edit.coded
      object = [name: .object(JSONObject(fields.members + unknownFields.members))]
    }
    if case .erased(let of) = edit {
      object["replaces"] = .array(replaces.map { .string($0.text) })
      if let of { object["of"] = .array(of.map { .string($0) }) }
    } else if !replaces.isEmpty {
      object["replaces"] = .array(replaces.map { .string($0.text) })
    }
    return .object(object)
  }

  /// Reads an element of a change's `do`. What this program does not understand becomes `unknown`.
  init(_ json: JSON, isErased: Bool) {
    guard let object = json.object else {
      self.init(.unknown(json))
      return
    }
    var replaces: [OperationID] = []
    var named: JSONObject.Member?
    for member in object.members {
      if member.key == "replaces" {
        replaces = (member.value.array ?? []).compactMap { $0.string.flatMap { OperationID($0) } }
      } else if named == nil {
        named = member
      }
    }
    guard !isErased else {
      self.init(.erased(of: object["of"]?.array.map { $0.compactMap(\.string) }), replaces: replaces)
      return
    }
    guard let named, let fields = named.value.object else {
      self.init(.unknown(json), replaces: replaces)
      return
    }
    var reader = FieldReader(fields)
    if let edit = Edit(named.key, &reader) {
      self.init(edit, replaces: replaces, unknownFields: reader.unknown)
    } else {
      self.init(.unknown(json), replaces: replaces)
    }
  }
}
