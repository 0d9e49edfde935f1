extension Checker {
  /// What to do about a name that is not known.
  static func suggestion(for name: String, among known: [String]) -> String {
    if let nearest = nearestName(to: name, among: known) {
      return tr("Did you mean “{name}”?", ["name": nearest])
    }
    if known.isEmpty { return tr("Remove it.") }
    if known.count <= 24 {
      return tr("Use one of: {names}.", ["names": known.joined(separator: ", ")])
    }
    return tr("Correct or remove it.")
  }
}

/// The known name that differs least from a mistyped one, if it differs little.
func nearestName(to name: String, among known: [String]) -> String? {
  guard name.utf8.count <= PackLimits.identifierLength else { return nil }
  let most = max(1, name.count / 3)
  let wanted = name.lowercased()
  let near = known.prefix(2000).filter { abs($0.utf8.count - name.utf8.count) <= most * 4 }
  let distances = near.map { ($0, editDistance(wanted, $0.lowercased())) }
  guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= most else { return nil }
  return best.0
}

/// How many letters must be inserted, removed, replaced or swapped with their neighbour.
private func editDistance(_ one: String, _ other: String) -> Int {
  let one = Array(one)
  let other = Array(other)
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for i in one.indices {
    var row = [i + 1]
    for j in other.indices {
      var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}
