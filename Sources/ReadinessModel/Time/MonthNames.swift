import CSystem
import Glibc

/// What the months and the days of the week are called where the user lives, and in English.
///
/// The window writes a day as the desktop's locale does, so the same names must be understood when it is read back.
public struct MonthNames: Sendable {
  /// By month, from January: every name it has, as words; English comes last.
  private let months: [[[String]]]
  private let shown: [String]
  private let weekdays: Set<String>

  /// The names of the process's locale, which `setlocale` chose.
  public static let ofTheUser = MonthNames(
    months: (0..<12).map { month in
      [MON_1, ABMON_1, __ALTMON_1, _NL_ABALTMON_1].map { named($0, month) }
    },
    weekdays: (0..<7).flatMap { day in [DAY_1, ABDAY_1].map { named($0, day) } })

  /// Names by month, from January; each month's first is the one that stands in a day.
  public init(months: [[String]], weekdays: [String] = []) {
    shown = months.map { $0.first ?? "" }
    self.months = zip(months, Self.english).map { names, english in names.flatMap(Self.forms) + [[english]] }
    self.weekdays = Set((weekdays + Self.englishWeekdays).flatMap { Self.pieces(of: $0).map(\.text) })
  }

  /// The name of a month, from 1, as it stands in a day.
  public func name(_ month: Int) -> String {
    shown.indices.contains(month - 1) ? shown[month - 1] : ""
  }

  // MARK: Reading

  /// What a day is written with.
  public enum Part: Equatable, Sendable {
    /// A number and how many digits it was written with.
    case number(Int, digits: Int)
    /// A month by its name, from 1.
    case month(Int)
  }

  /// The numbers and months of a text; nil where something in it belongs to no day. Days of the week, the endings of
  /// ordinal numbers (“31st”, “31ain”, “1er”) and small words (“of”, “de”, “o”) say nothing.
  public func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    let pieces = Self.pieces(of: text)
    var next = 0
    while next < pieces.count {
      let piece = pieces[next]
      if let (month, length) = month(in: pieces[next...]) {
        parts.append(.month(month))
        next += length
        continue
      }
      if let number = piece.number {
        parts.append(.number(number, digits: piece.text.count))
      } else if !piece.isEnding, !Self.small.contains(piece.text), !weekdays.contains(piece.text) {
        return nil
      }
      next += 1
    }
    return parts
  }

  /// The month that a text goes on with, and how many of its pieces are its name: a whole name, or the beginning of
  /// one month's alone, of three letters at least.
  private func month(in pieces: ArraySlice<Piece>) -> (month: Int, length: Int)? {
    let whole = months.enumerated().flatMap { index, names in
      names.filter { name in pieces.count >= name.count && zip(pieces, name).allSatisfy { $0.text == $1 } }
        .map { (month: index + 1, length: $0.count) }
    }
    if let longest = whole.max(by: { $0.length < $1.length }) { return longest }
    guard let word = pieces.first?.text, word.count >= 3, pieces.first?.number == nil else { return nil }
    // The user's own names come before English ones: “mar” is November in Finland.
    let own = months.indices.filter { index in months[index].dropLast().contains { $0[0].hasPrefix(word) } }
    let english = months.indices.filter { index in Self.english[index].hasPrefix(word) }
    return (own.count == 1 ? own : english.count == 1 ? english : []).first.map { ($0 + 1, 1) }
  }

  /// A run of letters or of digits.
  private struct Piece {
    var text: String
    var number: Int?
    /// Whether it is a few letters right behind a number: “31st”, “2014年”.
    var isEnding = false
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var previous = Kind.other
    for character in text.lowercased() {
      let kind = Kind(character)
      if kind != .other, kind == previous {
        pieces[pieces.count - 1].text.append(character)
      } else if kind != .other {
        // “9x6” is no ninth, but “3月31日” is written without blanks.
        if kind == .digit, previous == .letter, pieces.last?.text.first?.isASCII == true {
          pieces[pieces.count - 1].isEnding = false
        }
        pieces.append(Piece(text: String(character), isEnding: kind == .letter && previous == .digit))
      }
      previous = kind
    }
    for index in pieces.indices {
      let text = pieces[index].text
      if text.first?.isWholeNumber == true, text.count <= 9 {
        pieces[index].number = text.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
      }
      pieces[index].isEnding = pieces[index].isEnding && text.count <= 4
    }
    return pieces
  }

  private enum Kind {
    case letter, digit, other

    init(_ character: Character) {
      self = character.isWholeNumber ? .digit : character.isLetter ? .letter : .other
    }
  }

  // MARK: Names

  /// A name as pieces; in Welsh also as it is behind “o”: “31 o Fawrth”.
  private static func forms(of name: String) -> [[String]] {
    let words = pieces(of: name).map(\.text)
    guard let word = words.first else { return [] }
    return words.count == 1 ? [words] + (welsh[word].map { [[$0]] } ?? []) : [words]
  }

  private static func named(_ first: Int, _ index: Int) -> String {
    guard let name = nl_langinfo(nl_item(first + index)) else { return "" }
    if let text = String(validatingCString: name) { return text }
    // A locale that does not write UTF-8 is nearly always one of western Europe.
    var text = ""
    for byte in UnsafeBufferPointer(start: name, count: strlen(name)) {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(bitPattern: byte)))
    }
    return text
  }

  private static let welsh = [
    "mawrth": "fawrth", "mai": "fai", "mehefin": "fehefin", "gorffennaf": "orffennaf", "medi": "fedi",
    "tachwedd": "dachwedd", "rhagfyr": "ragfyr",
  ]

  private static let small: Set = [
    "of", "the", "o", "y", "yr", "de", "del", "di", "do", "da", "den", "der", "le", "el", "og", "г",
  ]

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  private static let englishWeekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]
}
