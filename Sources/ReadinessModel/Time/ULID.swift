/// The id of a change: 48 bits of time and 80 random bits, in 26 letters and digits that sort by time.
public struct ULID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let bits: UInt128

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// The value of each byte as a digit; 255 if it is none.
  private static let digits: [UInt8] = {
    var digits = [UInt8](repeating: 255, count: 256)
    for (value, byte) in alphabet.enumerated() {
      digits[Int(byte)] = UInt8(value)
      digits[Int(byte | 0x20)] = UInt8(value)
    }
    return digits
  }()

  /// An id with a time and a random part, of which the lowest 80 bits count.
  public init(time: Instant, random: UInt128) {
    let time = UInt128(UInt64(max(0, time.milliseconds)) & 0xFFFF_FFFF_FFFF)
    bits = time << 80 | random & (1 << 80 - 1)
  }

  /// Reads an id from its 26 characters.
  public init?(_ text: some StringProtocol) {
    var bits: UInt128 = 0
    var count = 0
    for byte in text.utf8 {
      let digit = Self.digits[Int(byte)]
      guard digit < 32, count < 26, count > 0 || digit < 8 else { return nil }
      bits = bits << 5 | UInt128(digit)
      count += 1
    }
    guard count == 26 else { return nil }
    self.bits = bits
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
      let last = Instant.limit.advanced(byMilliseconds: -1)
      latest = min(max(now, latest.advanced(byMilliseconds: 1)), last)
      let bits = UInt128(random.next() as UInt64) << 64 | UInt128(random.next() as UInt64)
      return ULID(time: latest, random: bits)
    }
  }
}
