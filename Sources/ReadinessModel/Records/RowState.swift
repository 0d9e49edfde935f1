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
  /// The operations that speak of all fields.
  private var wholes = WholeWritings()
  /// By field, the last of these that gives it no value and is not replaced in it.
  private var lastSilent: [String: OperationID] = [:]

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
    var wholes: [OperationID] = []
    for (id, operation) in operations {
      switch operation.edit {
      case .setFields(_, let values):
        let isGiven = give(values, id, replacements, &names)
        if values.members.isEmpty ? !replacements.isNamed(id) : isGiven { alive.append(id) }
      case .setRow(_, let values):
        give(values, id, replacements, &names)
        guard !replacements.isReplaced(id) else { continue }
        alive.append(id)
        wholes.append(id)
      case .takeOut where !replacements.isNamed(id):
        removals.append(id)
        hidden.formUnion(operation.replaces)
      default: break
      }
    }
    if !wholes.isEmpty {
      self.wholes = WholeWritings(wholes, replacements)
      lastSilent = self.wholes.lastSilent(in: names, given: givers)
    }
    fields = names.sorted()
    shown = hidden.isEmpty ? alive : alive.filter { !hidden.contains($0) }
    disputedFields = fields.filter { isDisputed($0) }
  }

  /// Takes the values of fields in which an operation is not replaced, and says whether there are any.
  @discardableResult private mutating func give(
    _ values: JSONObject, _ id: OperationID, _ replacements: Replacements, _ names: inout Set<String>
  ) -> Bool {
    let members = values.eachOnce
    for member in members { names.insert(member.key) }
    guard !replacements.isReplaced(id) else { return false }
    let replaced = replacements.replaced(id, in: members)
    var isGiven = false
    for member in members where replaced.isEmpty || !replaced.contains(member.key) {
      givers[member.key, default: []].append(
        Head(id: id, value: member.value.isNothing ? .null : member.value))
      isGiven = true
    }
    return isGiven
  }

  /// The heads of a field, by id; the last counts.
  func heads(of field: String) -> [Head] {
    let given = givers[field] ?? []
    let others = wholes.silent(in: field, given: given).map { Head(id: $0, value: .null) }
    return others.isEmpty ? given : (given + others).sorted { $0.id < $1.id }
  }

  /// The head of a field that counts.
  func head(of field: String) -> Head? {
    // Of a field that nobody ever gave nothing is known beforehand.
    guard let given = givers[field]?.last ?? lastSilent[field].map({ Head(id: $0, value: .null) }) else {
      return heads(of: field).last
    }
    guard let silent = lastSilent[field], given.id < silent else { return given }
    return Head(id: silent, value: .null)
  }

  /// What was said of a field, by id; of several that said the same the last.
  func claims(of field: String) -> [Head] {
    var latest: [JSON: OperationID] = [:]
    for head in givers[field] ?? [] { latest[head.value] = head.id }
    if let silent = lastSilent[field] { latest[.null] = max(silent, latest[.null] ?? silent) }
    return latest.map { Head(id: $0.value, value: $0.key) }.sorted { $0.id < $1.id }
  }

  /// The values of the fields that have one, by name.
  var values: JSONObject {
    JSONObject(
      fields.compactMap { field in
        guard let value = head(of: field)?.value, value != .null else { return nil }
        return JSONObject.Member(key: field, value: value)
      })
  }

  /// Whether people said different things of a field.
  func isDisputed(_ field: String) -> Bool {
    let given = givers[field] ?? []
    guard let first = given.first else { return false }
    if given.contains(where: { $0.value != first.value }) { return true }
    return first.value != .null && lastSilent[field] != nil
  }
}
