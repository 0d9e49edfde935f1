/// The id of a change: 48 bits of time and 80 random bits, in 26 letters and digits that sort by time.
public struct ULID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let bits: UInt128

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// An id with a time and a random part, of which the lowest 80 bits count.
  public init(time: Instant, random: UInt128) {
    let time = UInt128(UInt64(max(0, time.milliseconds)) & 0xFFFF_FFFF_FFFF)
    bits = time << 80 | random & (1 << 80 - 1)
  }

  private init(bits: UInt128) { self.bits = bits }

  /// Reads an id from its 26 characters.
  public init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ Self(utf8: $0) }) else { return nil }
    self = id
  }

  init?(utf8: UnsafeBufferPointer<UInt8>) {
    guard utf8.count == 26, utf8[0] <= UInt8(ascii: "7") else { return nil }
    let digits = Self.digits.utf8Start
    var invalid: UInt8 = 0
    // Ten characters of time, then twice eight of random bits.
    func value(_ places: Range<Int>) -> UInt64 {
      var value: UInt64 = 0
      for place in places {
        // What is no ASCII is no digit, either: of its last seven bits nothing comes that counts.
        let byte = utf8[place]
        let digit = digits[Int(byte & 0x7F)]
        invalid |= digit | byte & 0x80
        value = value << 5 | UInt64(digit & 31)
      }
      return value
    }
    let (time, first, second) = (value(0..<10), value(10..<18), value(18..<26))
    guard invalid < 32 else { return nil }
    bits = UInt128(time) << 80 | UInt128(first) << 40 | UInt128(second)
  }

  /// The value of each character of ASCII, letters of either case without I, L, O and U; 127 for all others. As a text it
  /// stands in the program, and need not be made.
  private static var digits: StaticString {
    """
    \u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\
    \u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\
    \u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\
    \u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\
    \u{7f}\u{a}\u{b}\u{c}\u{d}\u{e}\u{f}\u{10}\u{11}\u{7f}\u{12}\u{13}\u{7f}\u{14}\u{15}\u{7f}\
    \u{16}\u{17}\u{18}\u{19}\u{1a}\u{7f}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\
    \u{7f}\u{a}\u{b}\u{c}\u{d}\u{e}\u{f}\u{10}\u{11}\u{7f}\u{12}\u{13}\u{7f}\u{14}\u{15}\u{7f}\
    \u{16}\u{17}\u{18}\u{19}\u{1a}\u{7f}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}
    """
  }

  /// The moment in the id.
  public var time: Instant { Instant(milliseconds: Int64(bits >> 80)) }

  /// The 26 characters.
  public var text: String {
    String(unsafeUninitializedCapacity: 26) { buffer in
      var rest = bits
      for index in stride(from: 25, through: 0, by: -1) {
        buffer[index] = Self.alphabet[Int(rest & 31)]
        rest >>= 5
      }
      return 26
    }
  }

  public var description: String { text }

  public static func < (one: ULID, other: ULID) -> Bool { one.bits < other.bits }

  /// An id that sorts right after this one: that another lies between them would be a rare chance.
  func justAfter(using random: inout some RandomNumberGenerator) -> ULID {
    ULID(bits: bits + 1 + UInt128(random.next() as UInt64 >> 24))
  }

  /// Makes ids that are greater than every id seen, whatever the clock says.
  public struct Generator: Sendable {
    private var latest: Instant

    /// A generator that has seen no id greater than this.
    public init(after greatest: ULID? = nil) {
      latest = greatest?.time ?? Instant(milliseconds: -1)
    }

    /// Takes note of an id made elsewhere.
    public mutating func saw(_ id: ULID) {
      latest = max(latest, id.time)
    }

    /// A new id.
    public mutating func next(now: Instant = .now()) -> ULID {
      var random = SystemRandomNumberGenerator()
      return next(now: now, using: &random)
    }

    /// A new id with random bits from a source of the caller's.
    public mutating func next(now: Instant, using random: inout some RandomNumberGenerator) -> ULID {
      latest = max(now, latest.advanced(byMilliseconds: 1)).nearestPossible
      let bits = UInt128(random.next() as UInt64) << 64 | UInt128(random.next() as UInt64)
      return ULID(time: latest, random: bits)
    }
  }
}
