import ReadinessModel

/// Whether damaged lines are beginnings of lines that were written in full elsewhere: then nothing is lost.
///
/// Answered by looking up in sorted lines, so that it takes no longer than sorting, whatever a file holds.
struct LineBeginnings {
  /// How much of a line tells which change it is: `{"id":"` and most of the id.
  static let identified = 24

  private var lines: [[UInt8]] = []

  /// - Parameters:
  ///   - damaged: the lines that will be asked about.
  ///   - changes: changes whose lines they may begin.
  init(of damaged: some Sequence<[UInt8]>, in changes: some Sequence<Change>) {
    let starts = Set(damaged.filter(Self.isLongEnough).map { $0.prefix(Self.identified) })
    guard !starts.isEmpty else { return }
    for change in changes {
      let line = change.line.utf8
      if starts.contains(ArraySlice(line.prefix(Self.identified))) { lines.append(Array(line)) }
    }
    lines.sort { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether a damaged line begins one of the changes. Enough of its id must be there.
  func contains(_ damaged: [UInt8]) -> Bool {
    guard Self.isLongEnough(damaged) else { return false }
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lexicographicallyPrecedes(damaged) { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low].starts(with: damaged)
  }

  private static func isLongEnough(_ line: [UInt8]) -> Bool { line.count >= identified }
}
