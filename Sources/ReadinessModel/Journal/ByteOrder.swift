import CSystem

/// Texts compared by their bytes: two ways of writing an accent are two texts, in every locale.
extension String {
  /// Whether this comes before another in the order of bytes.
  package func precedesInBytes(_ other: String) -> Bool { order(other) < 0 }

  /// Whether this is the other, byte for byte.
  func isSameBytes(_ other: String) -> Bool {
    utf8.count == other.utf8.count && order(other) == 0
  }

  private func order(_ other: String) -> Int {
    var (one, other) = (self, other)
    return one.withUTF8 { bytes in
      other.withUTF8 { others in
        guard let start = bytes.baseAddress, let otherStart = others.baseAddress else {
          return bytes.count - others.count
        }
        let order = memcmp(start, otherStart, min(bytes.count, others.count))
        return order == 0 ? bytes.count - others.count : Int(order)
      }
    }
  }
}
