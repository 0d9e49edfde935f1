/// Of which fields of a row an operation speaks: in those it replaces what it names, and in no other.
enum Spoken: Hashable, Sendable {
  case all
  /// Some fields; none for what only hides a row, or begins one.
  case fields(FieldNames)

  /// Whether it speaks of a field.
  func contains(_ field: String) -> Bool {
    switch self {
    case .all: true
    case .fields(let names): names.contains(field)
    }
  }

  /// The names of the fields; nil for all.
  var names: [String]? {
    if case .fields(let names) = self { names.all } else { nil }
  }
}

/// Names of fields: a few nearly always, but a file may have any number of them.
struct FieldNames: Hashable, Sendable {
  let all: [String]
  /// The same for looking up, where they are many.
  private let lookup: Set<String>?

  init(_ names: [String]) {
    all = names
    lookup = names.count > 8 ? Set(names) : nil
  }

  func contains(_ name: String) -> Bool { lookup?.contains(name) ?? all.contains(name) }
}

extension Edit {
  /// The fields of a row of which the edit speaks: those it gives, none, or, where it knows of no fields, all.
  var spoken: Spoken {
    switch self {
    case .setFields(_, let values): .fields(FieldNames(values.members.map(\.key)))
    case .takeOut: .fields(FieldNames([]))
    case .erased(let of): of.map { .fields(FieldNames($0)) } ?? .all
    default: .all
    }
  }

  /// Whether the edit speaks of a field of its row.
  func speaks(of field: String) -> Bool {
    switch self {
    case .setFields(_, let values): values.members.contains { $0.key == field }
    case .takeOut: false
    case .erased(let of): of?.contains(field) ?? true
    default: true
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
