import Glibc
@_spi(_Unicode) import Swift

/// Text as searching compares it: small letters without accents.
public struct FoldedText: Hashable, Sendable {
  /// The letters in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Folds a text.
  public init(_ text: String) { append(text) }

  /// Folds a text into this one.
  public mutating func append(_ text: String) {
    var text = text
    bytes.reserveCapacity(bytes.count + text.utf8.count)
    text.withUTF8 { utf8 in
      var next = utf8.startIndex
      while next < utf8.endIndex {
        if utf8[next] < 0x80 {
          bytes.append(Self.lowercased(utf8[next]))
          next += 1
        } else {
          let end = utf8[next...].firstIndex { $0 < 0x80 } ?? utf8.endIndex
          let other = String(decoding: utf8[next..<end], as: UTF8.self)
          for scalar in other.unicodeScalars { Self.fold(scalar, into: &bytes) }
          next = end
        }
      }
    }
  }

  /// Adds another folded text to this one.
  mutating func append(_ other: FoldedText) { bytes += other.bytes }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Whether there is nothing to find.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Where another text begins in this one, at a word's beginning if it is found at one.
  public func place(of other: FoldedText) -> Place? {
    var first: Int?
    var from = 0
    while let found = offset(of: other, from: from) {
      if isWordStart(found) { return Place(offset: found, startsWord: true) }
      if first == nil { first = found }
      from = found + 1
    }
    return first.map { Place(offset: $0, startsWord: false) }
  }

  /// A place in a folded text.
  public struct Place: Hashable {
    /// Bytes from the beginning.
    public let offset: Int
    /// Whether a word begins there.
    public let startsWord: Bool
  }

  private func offset(of other: FoldedText, from: Int) -> Int? {
    guard let first = other.bytes.first, from + other.bytes.count <= bytes.count else { return nil }
    return bytes.withUnsafeBytes { hay in
      other.bytes.withUnsafeBytes { needle in
        guard let start = hay.baseAddress, let wanted = needle.baseAddress else { return nil }
        let end = start + (hay.count - needle.count + 1)
        var next = start + from
        while next < end, let found = memchr(next, Int32(first), end - next) {
          if memcmp(found, wanted, needle.count) == 0 { return UnsafeRawPointer(found) - start }
          next = UnsafeRawPointer(found) + 1
        }
        return nil
      }
    }
  }

  private func isWordStart(_ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let before = bytes[offset - 1]
    return before < 0x80 && !Self.isLetterOrDigit(before)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Adds what a character beyond ASCII folds to.
  private static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x2018, 0x2019: bytes.append(UInt8(ascii: "'"))
    case 0x201C, 0x201D: bytes.append(UInt8(ascii: "\""))
    case 0x2010...0x2015: bytes.append(UInt8(ascii: "-"))
    case 0xFB00: bytes += Array("ff".utf8)
    case 0xFB01: bytes += Array("fi".utf8)
    case 0xFB02: bytes += Array("fl".utf8)
    case 0xFB03: bytes += Array("ffi".utf8)
    case 0xFB04: bytes += Array("ffl".utf8)
    default:
      for part in String(String.UnicodeScalarView(String(scalar)._nfd)).lowercased().unicodeScalars
      where part.properties.generalCategory != .nonspacingMark {
        bytes.append(contentsOf: UTF8.encode(part) ?? .init())
      }
    }
  }
}

extension StringProtocol {
  /// The text without the white space around it.
  public var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
