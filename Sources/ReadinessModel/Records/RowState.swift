/// What stands in a row: its fields' heads, what is alive of it, and whether it was taken out.
///
/// An operation is replaced in a field if a present operation names it and speaks of that field. A row is there if
/// something alive is not hidden by a removal that nobody names.
struct RowState: Sendable {
  /// What somebody gave to a field, or left out where they said all there is in the row.
  struct Head: Sendable {
    let id: OperationID
    /// The value; null for nothing.
    let value: JSON
  }

  /// By field, the operations that give it a value and are not replaced in it, by id. An operation that speaks of all
  /// fields and gives this one none is not among them.
  private var givers: [String: [Head]] = [:]
  /// The operations that speak of all fields and are not replaced in all, by id, with what they give.
  private var wholes: [(id: OperationID, gives: Set<String>)] = []
  /// By field, the wholes that are replaced in it.
  private var replacedWholes: [String: Set<OperationID>] = [:]

  /// Every operation that still says something, by id.
  private(set) var alive: [OperationID] = []
  /// The removals that nobody names, by id.
  private(set) var removals: [OperationID] = []
  /// What of the alive no removal hides, by id.
  private(set) var shown: [OperationID] = []
  /// The names of all fields that were ever given, sorted.
  private(set) var fields: [String] = []
  /// The fields in which people said different things.
  private(set) var disputedFields: [String] = []

  /// Whether the row is there.
  var isThere: Bool { !shown.isEmpty }
  /// Whether somebody took the row out and somebody else wrote in it, not knowing of each other.
  var isRemovalDisputed: Bool { isThere && !removals.isEmpty }

  /// What stands in a row of which all operations are given, by id.
  init(_ operations: [(id: OperationID, operation: Operation)], _ replacements: Replacements) {
    var names: Set<String> = []
    var hidden: Set<OperationID> = []
    for (id, operation) in operations {
      switch operation.edit {
      case .setFields(_, let values):
        var isAlive = values.members.isEmpty && !replacements.isNamed(id)
        for (key, value) in unique(values) {
          names.insert(key)
          guard !replacements.isReplaced(id, in: key) else { continue }
          givers[key, default: []].append(Head(id: id, value: value.isNothing ? .null : value))
          isAlive = true
        }
        if isAlive { alive.append(id) }
      case .setRow(_, let values):
        let gives = unique(values)
        names.formUnion(gives.keys)
        guard !replacements.isReplaced(id) else { continue }
        alive.append(id)
        wholes.append((id, Set(gives.keys)))
        for (key, value) in gives where !replacements.isReplaced(id, in: key) {
          givers[key, default: []].append(Head(id: id, value: value.isNothing ? .null : value))
        }
        for key in replacements.fields(of: id) { replacedWholes[key, default: []].insert(id) }
      case .takeOut where !replacements.isNamed(id):
        removals.append(id)
        hidden.formUnion(operation.replaces)
      default: break
      }
    }
    fields = names.sorted()
    shown = alive.filter { !hidden.contains($0) }
    disputedFields = fields.filter { isDisputed($0) }
  }

  /// The heads of a field, by id; the last counts.
  func heads(of field: String) -> [Head] {
    let given = givers[field] ?? []
    let others = silentWholes(of: field).map { Head(id: $0, value: .null) }
    return others.isEmpty ? given : (given + others).sorted { $0.id < $1.id }
  }

  /// The head of a field that counts.
  func head(of field: String) -> Head? {
    let given = givers[field]?.last
    guard let silent = silentWholes(of: field).last else { return given }
    return given.map { $0.id < silent } ?? true ? Head(id: silent, value: .null) : given
  }

  /// The values of the fields that have one, by name.
  var values: JSONObject {
    JSONObject(
      fields.compactMap { field in
        guard let value = head(of: field)?.value, value != .null else { return nil }
        return JSONObject.Member(key: field, value: value)
      })
  }

  /// The operations that speak of all fields, give this one no value, and are not replaced in it.
  private func silentWholes(of field: String) -> some BidirectionalCollection<OperationID> {
    let replaced = replacedWholes[field] ?? []
    return wholes.lazy.filter { !$0.gives.contains(field) && !replaced.contains($0.id) }.map(\.id)
  }

  private func isDisputed(_ field: String) -> Bool {
    let given = givers[field] ?? []
    guard let first = given.first else { return false }
    if given.contains(where: { $0.value != first.value }) { return true }
    return first.value != .null && !silentWholes(of: field).isEmpty
  }

  /// The members of an object, of which files may have several of one name; the first counts.
  private func unique(_ values: JSONObject) -> [String: JSON] {
    Dictionary(values.members.map { ($0.key, $0.value) }) { first, _ in first }
  }
}
