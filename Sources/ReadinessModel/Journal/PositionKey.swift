/// Where a row stands in its list: a key that sorts among others, with always room for one more between two.
///
/// Two people who insert at the same place get keys that may be equal; the row's id then decides, the same for both.
public struct PositionKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Digits after a point, never ending in the lowest digit.
  public let text: String

  private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

  /// A key read from a file; nil if it is not one.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 200, text.utf8.last != Self.digits[0],
      text.utf8.allSatisfy(Self.digits.contains)
    else { return nil }
    self.text = text
  }

  private init(digits: [Int]) {
    text = String(decoding: digits.map { Self.digits[$0] }, as: UTF8.self)
  }

  /// A key between two others; nil stands for the beginning or the end of the list.
  public static func between(_ lower: PositionKey?, _ upper: PositionKey?) -> PositionKey {
    let low = lower?.values ?? []
    var high = upper?.values
    if let lower, let upper, lower >= upper { high = nil }
    var result: [Int] = []
    for index in 0... {
      let floor = index < low.count ? low[index] : 0
      let ceiling = high.map { index < $0.count ? $0[index] : 0 } ?? digits.count
      if ceiling - floor > 1 {
        result.append((floor + ceiling) / 2)
        break
      }
      result.append(floor)
      if ceiling > floor { high = nil }
    }
    return PositionKey(digits: result)
  }

  /// As many keys as are wanted, in order and far apart.
  public static func spread(_ count: Int) -> [PositionKey] {
    var length = 1
    var room = digits.count
    while room / (count + 1) < digits.count {
      length += 1
      room *= digits.count
    }
    let step = room / (count + 1)
    return (0..<count).map { index in
      var rest = (index + 1) * step
      var values = Array(repeating: 0, count: length)
      for place in values.indices.reversed() {
        values[place] = rest % digits.count
        rest /= digits.count
      }
      while values.count > 1, values.last == 0 { values.removeLast() }
      return PositionKey(digits: values)
    }
  }

  private var values: [Int] { text.utf8.map { Self.digits.firstIndex(of: $0) ?? 0 } }

  public var description: String { text }

  public static func < (one: PositionKey, other: PositionKey) -> Bool {
    one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }
}
