import ReadinessModel

/// What was found in a file, or in the part of it that is new.
struct JournalReading {
  /// A line that cannot be read.
  struct Damage {
    var number: Int
    var bytes: [UInt8]
    var reason: String
    /// Whether it is the last line and has no newline, as a crash in mid-write leaves it.
    var isTorn: Bool
  }

  var header: Header?
  /// The version of a header that is newer than this program.
  var newer: Int?
  var changes: [Change] = []
  var damage: [Damage] = []
  /// Lines after another assessment's header.
  var foreign = 0
  /// Whether what is written at the end would belong to another assessment, because its header was the last.
  private(set) var endsForeign: Bool
  /// Whether the whole file was read, not only what was new.
  var isWhole = true

  /// Reads lines.
  ///
  /// - Parameters:
  ///   - known: the header that the file is known to have, if it has been read before.
  ///   - afterForeign: whether the lines before these were another assessment's.
  init(_ bytes: [UInt8], header known: Header? = nil, afterForeign: Bool = false) {
    header = known
    isWhole = known == nil
    endsForeign = afterForeign
    var isForeign = afterForeign
    for line in LineSplitter.lines(bytes) {
      do throws(LineProblem) {
        switch try JournalLine(line.bytes) {
        case .header(let found):
          header = header ?? found
          isForeign = !found.isOfSameAssessment(as: header ?? found)
          if isForeign { foreign += 1 }
        case .change(let change):
          if isForeign { foreign += 1 } else { changes.append(change) }
        }
      } catch {
        newer = newer ?? error.newer
        damage.append(
          Damage(
            number: line.number, bytes: Array(line.bytes), reason: error.reason, isTorn: !line.isComplete))
      }
    }
    endsForeign = isForeign
    if !damage.isEmpty { forgetRepeatedBeginnings() }
  }

  /// A line begun and then written anew in full lost nothing, so it is no damage.
  private mutating func forgetRepeatedBeginnings() {
    let known = LineBeginnings(of: damage.lazy.map(\.bytes), in: changes)
    damage.removeAll { known.contains($0.bytes) }
  }
}
