/// A file's bytes as lines, whatever a crash, an editor or a file system left between them.
///
/// A line ends at a newline or a run of NULs (which file systems leave after a power cut; JSON never holds a bare one);
/// a carriage return before the newline, a byte order mark, and blank lines are passed over.
struct LineSplitter {
  /// One line without its ending.
  struct Line {
    /// Counted from 1, as an editor does.
    var number: Int
    var bytes: ArraySlice<UInt8>
    /// Whether a newline follows; only the last line may be without.
    var isComplete: Bool
  }

  static func lines(_ bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 160 + 1)
    var number = 1
    var start = 0
    bytes.withUnsafeBufferPointer { buffer in
      for position in 0..<buffer.count {
        let byte = buffer[position]
        guard byte == newline || byte == 0 else { continue }
        if let range = trimmed(start..<position, of: buffer) {
          lines.append(Line(number: number, bytes: bytes[range], isComplete: true))
        }
        if byte == newline { number += 1 }
        start = position + 1
      }
      if let range = trimmed(start..<buffer.count, of: buffer) {
        lines.append(Line(number: number, bytes: bytes[range], isComplete: false))
      }
    }
    return lines
  }

  private static let newline = UInt8(ascii: "\n")

  private static func trimmed(
    _ range: Range<Int>, of buffer: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while high - low >= 3, buffer[low] == 0xEF, buffer[low + 1] == 0xBB, buffer[low + 2] == 0xBF { low += 3 }
    while low < high, isBlank(buffer[low]) { low += 1 }
    while low < high, isBlank(buffer[high - 1]) { high -= 1 }
    return low < high ? low..<high : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
