/// The names that somebody gave in the course of time.
struct GivenNames: Sendable {
  private struct Name {
    let id: OperationID
    let name: String
  }

  /// By id, so in the order of time.
  private var given: [Name] = []
  /// The last that holds for all that was done before.
  private var renaming: Name?

  mutating func add(_ name: String, _ id: OperationID, renames: Bool) {
    let new = Name(id: id, name: name)
    let index = given.last.map { $0.id < id } ?? true ? given.endIndex : given.firstIndex { $0.id > id }
    given.insert(new, at: index ?? given.endIndex)
    if renames, renaming.map({ $0.id < id }) ?? true { renaming = new }
  }

  /// All of them, the earliest first.
  var all: [String] { given.map(\.name) }

  /// The name in a change: a later new name, else the latest that was given in it or before, else the first after.
  func name(in change: Change.ID) -> String? {
    if let renaming, renaming.id.change > change { return renaming.name }
    var (low, high) = (0, given.count)
    while low < high {
      let middle = (low + high) / 2
      if given[middle].id.change > change { high = middle } else { low = middle + 1 }
    }
    return low > 0 ? given[low - 1].name : given.first?.name
  }
}
