/// What kind of object a checker reads, and which fields it knows.
struct Shape: Sendable {
  /// The object in words, with its article.
  let words: @Sendable () -> String
  let fields: [String]
}

/// Collects the mistakes of a checklist while it is read, and knows the way to the value being read.
final class Checker {
  private(set) var problems: [Problem] = []
  private var path: [Step] = []
  /// The languages that the reader prefers, the best first, and the checklist's own.
  let languages: [String]
  var packLanguage = "en-GB"

  init(languages: [String]) {
    self.languages = languages
  }

  func report(
    _ severity: Problem.Severity = .error, at location: SourceLocation, _ message: String, _ advice: String
  ) {
    var words = path.map(\.words).joined(separator: ".")
    words.replace(".[", with: "[")
    problems.append(Problem(severity, at: location, path: words, message: message, advice: advice))
  }

  /// One step on the way to a value.
  enum Step {
    case field(String)
    case index(Int)

    fileprivate var words: String {
      switch self {
      case .field(let name): name
      case .index(let index): "[\(index)]"
      }
    }
  }

  /// Reads a value with one more step on the way to it.
  func within<Result>(_ step: String, _ read: () -> Result) -> Result { within(.field(step), read) }

  /// Reads a value with one more step on the way to it.
  func within<Result>(_ step: Step, _ read: () -> Result) -> Result {
    path.append(step)
    defer { path.removeLast() }
    return read()
  }

  /// The members of an object; reports unknown fields and those given twice.
  func fields(of value: Located, _ shape: Shape) -> Fields? {
    guard let members = members(of: value) else { return nil }
    let known = shape.fields
    for index in members.indices where !known.contains(members[index].key) {
      let member = members[index]
      within(member.key) {
        let message = tr(
          "“{field}” is not a field of {object}.", ["field": member.key, "object": shape.words()])
        report(at: member.location, message, Self.suggestion(for: member.key, among: known))
      }
    }
    for index in members.indices {
      guard case .null = members[index].value.content else { continue }
      let field = members[index].key
      // What is kept as it is may be nothing, too.
      guard known.contains(field), !Shape.libraryFields.contains(field) else { continue }
      within(field) {
        report(
          at: members[index].value.location, tr("“{field}” has no value.", ["field": field]),
          tr("Write it, or remove the field."))
      }
    }
    return Fields(members: members, location: value.location, checker: self)
  }

  /// The members of an object whose names are data; reports those given twice.
  func members(of value: Located) -> [Located.Member]? {
    guard case .object(let members) = value.content else {
      wrongType(value, expected: tr("an object in braces"))
      return nil
    }
    guard hasDuplicates(members) else { return members }
    var seen: Set<String> = []
    return members.filter { member in
      if seen.insert(member.key).inserted { return true }
      within(member.key) {
        report(
          at: member.location, tr("“{field}” is given twice.", ["field": member.key]),
          tr("Keep one of the two."))
      }
      return false
    }
  }

  private func hasDuplicates(_ members: [Located.Member]) -> Bool {
    guard members.count < 32 else { return Set(members.lazy.map(\.key)).count < members.count }
    for later in members.indices {
      for earlier in 0..<later where members[earlier].key == members[later].key { return true }
    }
    return false
  }

  /// Reads each element of a list.
  func list<Element>(
    _ value: Located, limit: Int = PackLimits.listEntries, _ read: (Located) -> Element?
  ) -> [Element] {
    guard case .array(let elements) = value.content else {
      wrongType(value, expected: tr("a list in brackets"))
      return []
    }
    if elements.count > limit {
      report(
        at: value.location,
        tr("The list has {count} entries; {limit} is the most.", ["count": elements.count, "limit": limit]),
        tr("Shorten the list."))
    }
    var result: [Element] = []
    result.reserveCapacity(min(elements.count, limit))
    for index in 0..<min(elements.count, limit) {
      within(.index(index)) {
        if let element = read(elements[index]) { result.append(element) }
      }
    }
    return result
  }

  /// A text: a string, or a map from language to string of which the preferred one is taken.
  func text(_ value: Located) -> String? {
    switch value.content {
    case .string(let text):
      return checked(text, at: value.location)
    case .object:
      var texts: [(language: String, text: String)] = []
      for member in members(of: value) ?? [] {
        within(member.key) {
          guard case .string(let text) = member.value.content else {
            return wrongType(member.value, expected: tr("text in quotation marks"))
          }
          guard let text = checked(text, at: member.value.location) else { return }
          texts.append((member.key, text))
        }
      }
      if case .object(let members) = value.content, members.isEmpty { reportEmpty(at: value.location) }
      if !texts.isEmpty, !texts.contains(where: { Self.base($0.language) == Self.base(packLanguage) }) {
        report(
          .warning, at: value.location,
          tr(
            "The text is missing in “{language}”, the checklist’s own language.", ["language": packLanguage]),
          tr("Add it."))
      }
      return Self.preferred(texts, languages + [packLanguage])
    default:
      wrongType(value, expected: tr("text in quotation marks"))
      return nil
    }
  }

  /// A day of the calendar.
  func day(_ value: Located) -> Day? {
    guard case .string(let text) = value.content else {
      wrongType(value, expected: tr("a date in quotation marks, such as “2010-10-13”"))
      return nil
    }
    guard let day = Day(text) else {
      report(
        at: value.location, tr("“{text}” is not a date.", ["text": text]),
        tr("Write year, month and day, such as “2010-10-13”."))
      return nil
    }
    return day
  }

  private func checked(_ text: String, at location: SourceLocation) -> String? {
    if !text.utf8.contains(where: { 0x21..<0x7F ~= $0 }), text.allSatisfy(\.isWhitespace) {
      reportEmpty(at: location)
      return nil
    }
    if text.utf8.count > PackLimits.textLength, text.unicodeScalars.count > PackLimits.textLength {
      report(
        at: location, tr("The text is longer than {n} characters.", ["n": PackLimits.textLength]),
        tr("Shorten it."))
      return nil
    }
    return text
  }

  private func reportEmpty(at location: SourceLocation) {
    report(at: location, tr("The text is empty."), tr("Write it, or remove the field."))
  }

  func wrongType(_ value: Located, expected: String) {
    let found =
      switch value.content {
      case .null: tr("nothing (null)")
      case .bool: tr("true or false")
      case .number: tr("a number")
      case .string: tr("text")
      case .array: tr("a list")
      case .object: tr("an object")
      }
    report(
      at: value.location,
      tr("Here should be {expected}, but it is {found}.", ["expected": expected, "found": found]),
      tr("Correct the value."))
  }

  /// The text in the first language that is there; “en” serves for “en-GB” and the other way round.
  private static func preferred(_ texts: [(language: String, text: String)], _ languages: [String]) -> String?
  {
    for language in languages {
      if let exact = texts.first(where: { $0.language == language }) { return exact.text }
      if let close = texts.first(where: { base($0.language) == base(language) }) { return close.text }
    }
    return texts.first?.text
  }

  /// The language without country and encoding: “en” of “en-GB” and of “en_GB.UTF-8”.
  private static func base(_ language: String) -> Substring {
    language.prefix { $0 != "-" && $0 != "_" && $0 != "." }
  }

  /// What to do about a name that is not known.
  static func suggestion(for name: String, among known: [String]) -> String {
    if let nearest = nearestName(to: name, among: known) {
      return tr("Did you mean “{name}”?", ["name": nearest])
    }
    if known.isEmpty { return tr("Remove it.") }
    if known.count <= 24 {
      return tr("Use one of: {names}.", ["names": known.joined(separator: ", ")])
    }
    return tr("Correct or remove it.")
  }
}

/// The known name that differs least from a mistyped one, if it differs little.
func nearestName(to name: String, among known: [String]) -> String? {
  guard name.utf8.count <= PackLimits.identifierLength else { return nil }
  let distances = known.prefix(2000).map { ($0, editDistance(name.lowercased(), $0.lowercased())) }
  guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= max(1, name.count / 3) else { return nil }
  return best.0
}

/// How many letters must be inserted, removed, replaced or swapped with their neighbour.
private func editDistance(_ one: String, _ other: String) -> Int {
  let one = Array(one)
  let other = Array(other)
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for i in one.indices {
    var row = [i + 1]
    for j in other.indices {
      var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}
