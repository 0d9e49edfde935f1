/// A typed view over a row of a list: the one place where the names and kinds of its fields stand.
///
/// ```swift
/// public struct StepTick: Record {
///   public static let isDone = Field<Bool>("done", .truth)
///   public let values: JSONObject
///   public init(values: JSONObject) { self.values = values }
/// }
/// ```
///
/// A view takes any subset of its fields: what is missing, or is not of its kind, is as if nobody had written it. Values
/// that mean something only together are one field.
public protocol Record: Sendable {
  /// What stands in the row, by the names of its fields, those of newer versions among them.
  var values: JSONObject { get }

  /// The view over what stands in a row.
  init(values: JSONObject)
}

/// A field of a record: its name in files, what it is, and how its value is read and written.
public struct Field<Value: FieldValue>: Sendable {
  /// The name in files.
  public let name: String
  /// What stands in it; where nobody says, it never leaves with a copy.
  public let nature: Nature?

  /// A field by its name in files.
  public init(_ name: String, _ nature: Nature? = nil) {
    self.name = name
    self.nature = nature
  }
}

/// Something that stands in a field.
public protocol FieldValue: Sendable {
  /// What is read where nobody wrote anything.
  static var nothing: Self { get }

  /// The value in a file; nil if it is not of this kind.
  init?(json: JSON)

  /// The value as a file has it.
  var json: JSON { get }
}

/// A text of a record: evidence, actions and the like.
public enum RecordText {
  /// The most characters that one has, when it is written and when it is read.
  public static let limit = 20_000

  /// A text that is no longer than one may be.
  public static func limited(_ text: String) -> String {
    text.utf8.count <= limit ? text : String(text.prefix(limit))
  }
}

extension Record {
  /// The value of a field.
  public subscript<Value>(field: Field<Value>) -> Value { values[field] }

  /// The edit that writes a field of a row, and leaves its others as they are.
  public static func writing<Value>(_ value: Value, into field: Field<Value>, of row: RowID) -> Edit {
    .setFields(row, values: [field.name: value.json])
  }
}

extension JSONObject {
  /// The value of a record's field.
  public subscript<Value>(field: Field<Value>) -> Value {
    self[field.name].flatMap { Value(json: $0) } ?? .nothing
  }

  /// The words of a member; empty if it has none.
  public subscript(text key: String) -> String { self[Field<String>(key)] }
}

extension Assessment {
  /// What stands in a row; nothing in each field where the row is not there.
  public func record<View: Record>(_ row: RowID, as _: View.Type = View.self) -> View {
    View(values: self.row(row)?.values ?? JSONObject())
  }

  /// The rows of a list that are there, in order.
  public func records<View: Record>(of list: String, as _: View.Type = View.self) -> [(
    id: RowID, record: View
  )] {
    rows(of: list).map { ($0.id, View(values: $0.values)) }
  }
}

extension Edit {
  /// This and other edits of fields of the same row as one.
  public func joined(with others: [Edit]) -> Edit { others.reduce(self) { $0.overwritten(by: $1) } }

  /// Whether something was written into fields of a row.
  public var isWritten: Bool { fieldValues.map { !$0.members.isEmpty } ?? false }

  /// What stands in a row where this was written first, and then the other.
  public func overwritten(by later: Edit) -> Edit {
    guard case .setFields(_, let new) = later, let row = subject?.row, var values = fieldValues else {
      return later
    }
    values.overwrite(with: new.members)
    return .setFields(row, values: values)
  }

  /// What this says of a row besides the fields of which another speaks; nil if that is nothing.
  public func besides(_ other: Edit) -> Edit? {
    guard let row = subject?.row, let values = fieldValues else { return self }
    let spoken = other.spoken
    let rest = values.members.filter { !spoken.contains($0.key) }
    return rest.isEmpty ? nil : .setFields(row, values: JSONObject(rest))
  }
}

extension String: FieldValue {
  public static var nothing: String { "" }
  /// Words; nil if it is something else.
  public init?(json: JSON) {
    guard let text = json.string else { return nil }
    self = text
  }
  public var json: JSON { .string(self) }
}

extension Bool: FieldValue {
  public static var nothing: Bool { false }
  /// True or false; nil if it is something else.
  public init?(json: JSON) {
    guard let value = json.bool else { return nil }
    self = value
  }
  public var json: JSON { .bool(self) }
}
