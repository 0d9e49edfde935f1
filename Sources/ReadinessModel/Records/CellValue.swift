/// What stands in a cell of a table, as its column reads it.
public enum CellValue: Hashable, Sendable {
  case nothing
  /// Words, or who.
  case words(String)
  case day(Day)
  /// The choices by their ids, and other words beside them; of a column that takes one thing there is one.
  case choices([Pack.Toolkit.Column.Choice.ID], other: String)
  case number(Double)
  /// So many out of so many.
  case share(Int, of: Int)
  case tick
  case statements([Statement.ID])
  /// What does not fit the column: kept, and shown as it was written.
  case asWritten(String)

  /// Whether somebody wrote what the column does not read.
  public var isAsWritten: Bool { if case .asWritten = self { true } else { false } }
}

extension Pack.Toolkit.Column {
  /// What stands in the column's cell of a row.
  public func value(in values: JSONObject) -> CellValue { value(of: values[id]) }

  /// What a value of a file means in this column.
  public func value(of json: JSON?) -> CellValue {
    guard let json, !json.isNothing else { return .nothing }
    switch (kind, json) {
    case (.choice, .string(let text)):
      if choice(text) != nil { return .choices([text], other: "") }
      return parse(text)
    case (.choice, .array(let entries)):
      let ids = entries.compactMap(\.string)
      let isKnown = ids.count == entries.count && ids.allSatisfy { choice($0) != nil }
      return isKnown ? .choices(ids, other: "") : .asWritten(Self.asWritten(json))
    case (.choice, .object(let object)):
      guard let other = object["other"]?.string else { return .asWritten(Self.asWritten(json)) }
      let ids = (object["ids"]?.array ?? []).compactMap(\.string).filter { choice($0) != nil }
      return .choices(ids, other: other)
    case (.number, .number(let text)), (.money, .number(let text)):
      return Double(text).map(CellValue.number) ?? .asWritten(text)
    case (.share, .object(let object)):
      guard let n = object["n"]?.integer, let of = object["of"]?.integer else {
        return .asWritten(Self.asWritten(json))
      }
      return .share(n, of: of)
    case (.tick, .bool(true)): return .tick
    case (.tick, .bool(false)): return .nothing
    case (.statement, .array(let entries)):
      let ids = entries.compactMap(\.string)
      return ids.count == entries.count ? .statements(ids) : .asWritten(Self.asWritten(json))
    case (_, .string(let text)): return parse(text)
    default: return .asWritten(Self.asWritten(json))
    }
  }

  /// What a value of a file is called that no column reads: text as it is, choices and the like one after the other.
  private static func asWritten(_ json: JSON) -> String {
    if let text = json.string { return text }
    if let entries = json.array { return entries.map { asWritten($0) }.joined(separator: ", ") }
    return json.text()
  }

  /// A value as a file has it.
  public func json(_ value: CellValue) -> JSON {
    switch value {
    case .nothing: .null
    case .words(let text), .asWritten(let text): .string(text)
    case .day(let day): .string(day.text)
    case .choices(let ids, let other):
      if !other.isEmpty {
        ids.isEmpty
          ? ["other": .string(other)] : ["other": .string(other), "ids": .array(ids.map { .string($0) })]
      } else if takesSeveral {
        ids.isEmpty ? .null : .array(ids.map { .string($0) })
      } else {
        ids.first.map { .string($0) } ?? .null
      }
    case .number(let number): .number(Figures.plain(number))
    case .share(let n, let of): ["n": .number(String(n)), "of": .number(String(of))]
    case .tick: .bool(true)
    case .statements(let ids): ids.isEmpty ? .null : .array(ids.map { .string($0) })
    }
  }

  /// What somebody means who types or pastes a text into the column; what does not fit is kept as it is written.
  public func parse(_ text: String) -> CellValue {
    let words = text.trimmed
    guard !words.isEmpty else { return .nothing }
    switch kind {
    case .text, .long, .person: return .words(text)
    case .day: return Day(words).map(CellValue.day) ?? .asWritten(text)
    case .choice: return chosen(words) ?? .asWritten(text)
    case .number: return Figures.number(words, unit: unit).map(CellValue.number) ?? .asWritten(text)
    case .money: return Figures.amount(words, currency).map(CellValue.number) ?? .asWritten(text)
    case .share: return Figures.share(words).map { CellValue.share($0.n, of: $0.of) } ?? .asWritten(text)
    case .tick: return Self.tick(words) ?? .asWritten(text)
    case .statement:
      // A number alone is hardly a statement's code, though it may be one in a file.
      let ids = words.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }
      let areIDs = ids.allSatisfy { Identifiers.isFit($0) && $0.contains(where: \.isLetter) }
      return areIDs ? .statements(ids) : .asWritten(text)
    }
  }

  private func chosen(_ words: String) -> CellValue? {
    if let one = named(words) { return .choices([one.id], other: "") }
    let parts =
      takesSeveral ? words.split(whereSeparator: { $0 == ";" || $0 == "," }).map { String($0).trimmed } : []
    let found = parts.compactMap { named($0) }
    if !parts.isEmpty, found.count == parts.count { return .choices(found.map(\.id), other: "") }
    return takesOther ? .choices([], other: words) : nil
  }

  private func named(_ words: String) -> Choice? {
    let folded = words.lowercased()
    return choices.first { $0.label.lowercased() == folded } ?? choice(words)
  }

  private static func tick(_ words: String) -> CellValue? {
    switch words.lowercased() {
    case "✓", "x", "1", "true", "yes", tr("yes").lowercased(): .tick
    case "0", "false", "no", "–", "-", tr("no").lowercased(): .nothing
    default: nil
    }
  }

  /// A value in words, as it is shown and printed.
  public func words(_ value: CellValue, day: (Day) -> String = { $0.long }) -> String {
    switch value {
    case .nothing: ""
    case .words(let text), .asWritten(let text): text
    case .day(let date): day(date)
    case .choices(let ids, let other):
      (ids.map { choice($0)?.label ?? $0 } + (other.isEmpty ? [] : [other])).joined(separator: ", ")
    case .number(let number):
      kind == .money
        ? Figures.amount(number, currency)
        : unit.map { tr("{number} {unit}", ["number": Figures.grouped(number), "unit": $0]) }
          ?? Figures.grouped(number)
    case .share(let n, let of): trc("share", "{n} of {all}", ["n": n, "all": of])
    case .tick: tr("yes")
    case .statements(let ids): ids.joined(separator: ", ")
    }
  }

  /// What stands in the column's cell of a row, in words.
  public func words(in values: JSONObject, day: (Day) -> String = { $0.long }) -> String {
    words(value(in: values), day: day)
  }

  /// What is doubtful about a value, in words; nil if nothing is.
  public func doubt(about value: CellValue) -> String? {
    switch value {
    case .asWritten: return tr("Kept as it is written; {expected}", ["expected": expectation])
    case .share(let n, let of) where n > of:
      return tr("{n} is more than {all}.", ["n": n, "all": of])
    case .number(let number):
      if let least, number < least { return tr("Less than {n}.", ["n": Figures.grouped(least)]) }
      if let most, number > most { return tr("More than {n}.", ["n": Figures.grouped(most)]) }
      return nil
    default: return nil
    }
  }

  /// What a cell of the column holds, for those who wrote something else.
  private var expectation: String {
    switch kind {
    case .text, .long, .person: ""
    case .day: tr("a day is written as in 31 March 2011.")
    case .choice: tr("choose one of the words.")
    case .number: tr("a number is written in digits.")
    case .money: tr("an amount is written as in {example}.", ["example": Figures.amount(1200, currency)])
    case .share: tr("a share is written as in 7 of 8.")
    case .tick: tr("it is ticked or not.")
    case .statement: tr("statements are named by their codes.")
    }
  }

  /// What the cells of some rows come to; nil for a column that is not summed, or where there is nothing to sum.
  public func sum(_ rows: some Sequence<JSONObject>) -> CellValue? {
    guard isSummed else { return nil }
    var sum: Double?
    var shares: (n: Int, of: Int)?
    for values in rows {
      switch value(in: values) {
      case .number(let number): sum = (sum ?? 0) + number
      case .share(let n, let of):
        shares = (
          (shares?.n ?? 0).addingReportingOverflow(n).partialValue,
          (shares?.of ?? 0).addingReportingOverflow(of).partialValue
        )
      default: break
      }
    }
    return sum.map(CellValue.number) ?? shares.map { .share($0.n, of: $0.of) }
  }
}
