/// Numbers, amounts and shares as people write them, and as they are shown.
enum Figures {
  /// The largest number that is read: beyond it not every whole one can be told from the next.
  private static let most = 9_007_199_254_740_991.0

  /// A number as a file has it: whole where it is, else with two places at most.
  static func plain(_ number: Double) -> String {
    let hundredths = (number * 100).rounded()
    guard abs(number) < most / 100, hundredths != (number.rounded() * 100) else {
      return String(Int64(number.rounded()))
    }
    let whole = Int64(abs(hundredths)) / 100
    let rest = Int64(abs(hundredths)) % 100
    let places = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return (hundredths < 0 ? "-" : "") + "\(whole).\(places)"
  }

  /// A number for reading, its thousands apart: “1,200.5”.
  static func grouped(_ number: Double) -> String {
    let plain = plain(number)
    let sign = plain.hasPrefix("-") ? "-" : ""
    let parts = plain.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    var digits = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0 { digits.append(",") }
      digits.append(digit)
    }
    return sign + digits + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// An amount for reading: “£1,200”, “€12.50”, “SEK 300”.
  static func amount(_ number: Double, _ currency: String) -> String {
    var words = grouped(abs(number))
    // Pence are two digits.
    if let point = words.lastIndex(of: "."), words.distance(from: point, to: words.endIndex) == 2 {
      words += "0"
    }
    let sign = number < 0 && words != "0" ? "-" : ""
    return sign + (symbols[currency] ?? currency + " ") + words
  }

  private static let symbols = ["GBP": "£", "EUR": "€", "USD": "$"]

  /// The number that a text is: “1,200”, “12.5”, “12k”, with its unit or without; nil for other words.
  static func number(_ text: String, unit: String? = nil) -> Double? {
    var words = text.trimmed
    if let unit, words.lowercased().hasSuffix(unit.lowercased()) {
      words = String(words.dropLast(unit.count)).trimmed
    }
    var factor = 1.0
    switch words.last {
    case "k", "K": factor = 1000
    case "m", "M": factor = 1_000_000
    default: break
    }
    if factor > 1 { words = String(words.dropLast()).trimmed }
    let digits = words.filter { $0 != "," && $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" && $0 != "'" }
    guard let first = digits.utf8.first, digits.utf8.allSatisfy({ isPart($0) }),
      first != UInt8(ascii: "."), isGrouped(words), let number = Double(digits), abs(number * factor) < most
    else { return nil }
    return number * factor
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }

  /// Whether commas stand between thousands: “1,5” might be one and a half, and is not guessed at.
  private static func isGrouped(_ words: String) -> Bool {
    let groups = words.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
      .dropFirst()
    return groups.allSatisfy { $0.count == 3 }
  }

  /// The amount that a text is, with the sign or code of a currency or without.
  static func amount(_ text: String, _ currency: String) -> Double? {
    var words = text.trimmed
    for sign in [symbols[currency], currency].compactMap({ $0 }) {
      if words.hasPrefix(sign) { words = String(words.dropFirst(sign.count)).trimmed }
      if words.hasPrefix("-" + sign) { words = "-" + words.dropFirst(1 + sign.count) }
      if words.hasSuffix(sign) { words = String(words.dropLast(sign.count)).trimmed }
    }
    return number(words).map { ($0 * 100).rounded() / 100 }
  }

  /// The share that a text is: “7 of 8”, “7/8”.
  static func share(_ text: String) -> (n: Int, of: Int)? {
    var words = text.lowercased()
    let between = trc("share", "{n} of {all}", ["n": "", "all": ""]).trimmed.lowercased()
    for separator in ["out of", between, "of"] where !separator.isEmpty {
      words = words.putting("/", for: separator)
    }
    let parts = words.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 2, let n = Int(parts[0]), let of = Int(parts[1]), n >= 0, of >= 0 else { return nil }
    return (n, of)
  }
}
