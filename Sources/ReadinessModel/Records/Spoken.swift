/// Of which fields of a row an operation speaks: in those it replaces what it names, and in no other.
enum Spoken: Hashable, Sendable {
  case all
  /// Some fields; none for what only hides a row, or begins one.
  case fields([String])

  /// Whether it speaks of a field.
  func contains(_ field: String) -> Bool {
    switch self {
    case .all: true
    case .fields(let names): names.contains(field)
    }
  }

  /// The names of the fields; nil for all.
  var names: [String]? {
    if case .fields(let names) = self { names } else { nil }
  }
}

extension Edit {
  /// The fields of a row of which the edit speaks: those it gives, none, or, where it knows of no fields, all.
  var spoken: Spoken {
    switch self {
    case .setFields(_, let values): .fields(values.members.map(\.key))
    case .takeOut: .fields([])
    case .erased(let of): of.map { .fields($0) } ?? .all
    default: .all
    }
  }

  /// Whether the edit is about a row as a whole and not about some of its fields.
  var isWhole: Bool {
    switch self {
    case .takeOut, .removeRow, .setRow: true
    default: false
    }
  }

  /// The values that the edit gives to fields of a row; nil for other edits.
  var fieldValues: JSONObject? {
    switch self {
    case .setFields(_, let values), .setRow(_, let values): values
    default: nil
    }
  }
}

extension JSON {
  /// Whether this stands for nothing in a field: null, or no words.
  package var isNothing: Bool { self == .null || self == "" }
}

/// Which operations are named by others, and in which fields of a row.
struct Replacements: Sendable {
  private var whole: Set<OperationID> = []
  private var byField: [OperationID: Set<String>] = [:]

  /// Takes note of what an operation replaces.
  mutating func note(_ operation: Operation) {
    guard !operation.replaces.isEmpty else { return }
    switch operation.edit.spoken {
    case .all: whole.formUnion(operation.replaces)
    case .fields(let names):
      for target in operation.replaces { byField[target, default: []].formUnion(names) }
    }
  }

  /// Whether anything names an operation.
  func isNamed(_ id: OperationID) -> Bool { whole.contains(id) || !byField.isEmpty && byField[id] != nil }

  /// Whether an operation is replaced in all fields by something that speaks of all.
  func isReplaced(_ id: OperationID) -> Bool { whole.contains(id) }

  /// The fields in which an operation is replaced by something that speaks of some.
  func fields(of id: OperationID) -> Set<String> { byField[id] ?? [] }

  /// Whether an operation is replaced in a field.
  func isReplaced(_ id: OperationID, in field: String) -> Bool {
    whole.contains(id) || !byField.isEmpty && byField[id]?.contains(field) == true
  }
}
