/// The id of a change: 48 bits of time and 80 random bits, in 26 letters and digits that sort by time.
public struct ULID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let bits: UInt128

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// An id with a time and a random part, of which the lowest 80 bits count.
  public init(time: Instant, random: UInt128) {
    let time = UInt128(UInt64(max(0, time.milliseconds)) & 0xFFFF_FFFF_FFFF)
    bits = time << 80 | random & (1 << 80 - 1)
  }

  /// Reads an id from its 26 characters.
  public init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ Self(utf8: $0) }) else { return nil }
    self = id
  }

  init?(utf8: UnsafeBufferPointer<UInt8>) {
    guard utf8.count == 26, utf8[0] <= UInt8(ascii: "7") else { return nil }
    var bits: UInt128 = 0
    for byte in utf8 {
      guard let digit = Self.digit(byte) else { return nil }
      bits = bits << 5 | UInt128(digit)
    }
    self.bits = bits
  }

  /// The value of a character: letters of either case without I, L, O and U.
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "H"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "J")...UInt8(ascii: "K"): byte - UInt8(ascii: "J") + 18
    case UInt8(ascii: "M")...UInt8(ascii: "N"): byte - UInt8(ascii: "M") + 20
    case UInt8(ascii: "P")...UInt8(ascii: "T"): byte - UInt8(ascii: "P") + 22
    case UInt8(ascii: "V")...UInt8(ascii: "Z"): byte - UInt8(ascii: "V") + 27
    case UInt8(ascii: "a")...UInt8(ascii: "z"): digit(byte - 32)
    default: nil
    }
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
