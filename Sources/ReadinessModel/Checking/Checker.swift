/// Collects the mistakes of a checklist while it is read, and knows the way to the value being read.
final class Checker {
  /// The first of the mistakes: nobody reads a hundred thousand, and a file that has them must not take minutes.
  private(set) var problems: [Problem] = []
  /// How many more there are, and whether the checklist cannot be used for one of them.
  private(set) var unlisted = 0
  private(set) var hasErrors = false
  private var path: [Step] = []
  /// The ids of the statements or toolkits on the way, and how far down it they are.
  private var owners: [(id: String, depth: Int)] = []
  /// The languages that the reader prefers, the best first, and the checklist's own.
  let languages: [String]
  var packLanguage = "en-GB"

  init(languages: [String]) {
    self.languages = languages
  }

  func report(
    _ severity: Problem.Severity = .error, at location: SourceLocation, _ message: @autoclosure () -> String,
    _ advice: @autoclosure () -> String
  ) {
    if severity == .error { hasErrors = true }
    guard problems.count < PackLimits.problems else {
      unlisted += 1
      return
    }
    let place = owners.last.map { [.field($0.id)] + path[$0.depth...] } ?? path
    problems.append(
      Problem(
        severity, at: location, path: Self.words(path), place: Self.spoken(place), message: message(),
        advice: advice()))
  }

  /// A way for people: “PEO-2, levels, red”, “scale 2, symbol”.
  private static func spoken(_ steps: [Step]) -> String {
    var words = ""
    for step in steps {
      switch step {
      case .field(let name): words += words.isEmpty ? name : ", " + name
      case .index(let index): words += " \(index + 1)"
      }
    }
    return words
  }

  private static func words(_ steps: [Step]) -> String {
    steps.map(\.words).joined(separator: ".").putting("[", for: ".[")
  }

  /// Reads a value that is known by its id, so that mistakes in it are found by that.
  func named<Result>(by value: Located, _ read: () -> Result) -> Result {
    guard case .object(let members) = value.content,
      case .string(let id)? = members.first(where: { $0.key == "id" })?.value.content, Identifiers.isFit(id)
    else { return read() }
    owners.append((id, path.count))
    defer { owners.removeLast() }
    return read()
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
    let known = shape.names
    // By index, because going through the elements copies each of them.
    for index in members.indices where !known.contains(members[index].key) {
      let member = members[index]
      within(member.key) {
        report(
          at: member.location,
          tr("“{field}” is not a field of {object}.", ["field": member.key, "object": shape.words()]),
          Self.suggestion(for: member.key, among: known))
      }
    }
    for index in members.indices {
      guard case .null = members[index].value.content else { continue }
      let field = members[index].key
      // What is kept as it is may be nothing, too.
      guard known.contains(field), !shape.field(field).kind.isAnything else { continue }
      within(field) {
        report(
          at: members[index].value.location, tr("“{field}” has no value.", ["field": field]),
          tr("Write it, or remove the field."))
      }
    }
    return Fields(members: members, location: value.location, shape: shape, checker: self)
  }

  /// The members of an object whose names are data; reports those given twice.
  func members(of value: Located) -> [Located.Member]? {
    guard case .object(let members) = value.content else {
      wrongType(value, expected: .object)
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
      wrongType(value, expected: .list)
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
            return wrongType(member.value, expected: .text)
          }
          guard mustBeLanguage(member), let text = checked(text, at: member.value.location) else { return }
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
      wrongType(value, expected: .text)
      return nil
    }
  }

  /// Whether the name of one of several texts is the code of a language: a sentence with a colon in it would be taken for
  /// a text in a language of that name, and lose its beginning.
  private func mustBeLanguage(_ member: Located.Member) -> Bool {
    let first = Self.base(member.key)
    // “Ask: show me” begins with a capital, codes do not, though some write all of one in capitals.
    if Self.isLanguage(member.key), first.lowercased() == first || first.uppercased() == first { return true }
    report(
      at: member.location, tr("“{text}” is not the code of a language.", ["text": member.key]),
      tr("Write it as in “en-GB”. If it is the beginning of the text, put the whole text in quotation marks.")
    )
    return false
  }

  /// Whether a text is the code of a language, as in “en-GB” or “cy”.
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (2...(index == 0 ? 3 : 8)).contains(part.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || index > 0 && $0.isNumber) }
    }
  }

  /// A day of the calendar.
  func day(_ value: Located) -> Day? {
    guard case .string(let text) = value.content else {
      wrongType(value, expected: .day)
      return nil
    }
    guard let day = Day(text) else {
      report(
        at: value.location, tr("“{text}” is not a date.", ["text": text]),
        Self.writtenOtherwise(text).map { tr("Write {day}.", ["day": $0]) }
          ?? tr("Write year, month and day, such as “2010-10-13”."))
      return nil
    }
    return day
  }

  /// The day that somebody wrote day first, in figures.
  private static func writtenOtherwise(_ text: String) -> Day? {
    let parts = text.split { ". /-".contains($0) }.map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 999 else {
      return nil
    }
    return Day(year: year, month: month, day: day)
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
}
