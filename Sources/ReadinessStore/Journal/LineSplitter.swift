import Glibc

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
      func add(upTo end: Int, isComplete: Bool) {
        guard let range = trimmed(start..<end, of: buffer) else { return }
        lines.append(Line(number: number, bytes: bytes[range], isComplete: isComplete))
      }
      while start < buffer.count {
        let newline = place(of: newline, in: buffer, from: start, to: buffer.count)
        while let zero = place(of: 0, in: buffer, from: start, to: newline ?? buffer.count) {
          add(upTo: zero, isComplete: true)
          start = zero + 1
        }
        add(upTo: newline ?? buffer.count, isComplete: newline != nil)
        number += 1
        start = (newline ?? buffer.count) + 1
      }
    }
    return lines
  }

  private static func place(
    of byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard start < end, let first = buffer.baseAddress,
      let found = memchr(first + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(first)
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
