/// What stands for people where they are not named: their role, or “Person 3”, the same throughout.
///
/// It knows everybody who ever worked on an assessment, and everybody who was ever named as the one who acts, is asked or
/// looks after something. What is said of them in other words it only finds where a name of theirs occurs.
public struct StandIns: Sendable {
  private var ofPeople: [PersonID: String] = [:]
  private var ofNames: [FoldedWords: String] = [:]
  /// What is no name: roles, and what stands for a name already.
  private var roles: Set<FoldedWords> = []
  /// The names that are surely names, and not some other words.
  private var sure: Set<FoldedWords> = []
  private var numbers = Numbers()
  private var names = NamesInWords()

  /// Those for the people of an assessment.
  public init(_ assessment: Assessment, in pack: Pack) {
    self.init(assessment, natures: Natures(pack))
  }

  init(_ assessment: Assessment, natures: Natures) {
    let body = FoldedWords(assessment.organisation?.name ?? "")
    roles = Set(assessment.record(CopyOrigin.row, as: CopyOrigin.self).standIns.map { FoldedWords($0) })
    var collector = NameCollector()
    for stands in assessment.whatStands { _ = stands.edit.passing(&collector, natures) }
    for change in assessment.changes.sorted(by: { $0.id < $1.id }) {
      for operation in change.operations { _ = operation.edit.passing(&collector, natures) }
    }
    numbers.keep(collector.found.lazy.map(\.text))
    enterPeople(assessment, body)
    roles.insert(body)
    for name in collector.found { enterStranger(name, body) }
  }

  /// Those who worked on it, by all names that they ever gave.
  private mutating func enterPeople(_ assessment: Assessment, _ body: FoldedWords) {
    let people = assessment.people
    var ids: [FoldedWords: PersonID] = [:]
    for person in people {
      // In copies of copies “Person 1” is no name.
      for text in assessment.names[person.id]?.all ?? [] where Numbers.number(of: text) == nil {
        let name = FoldedWords(text)
        guard !name.isEmpty, !roles.contains(name), ids[name] == nil else { continue }
        ids[name] = person.id
        names.add(name)
        names.addParts(of: name, onlyLast: false, except: FoldedWords(""))
      }
    }
    for (index, person) in people.enumerated() {
      let role = FoldedWords(person.role)
      if roles.contains(FoldedWords(person.name)) || Numbers.number(of: person.name) != nil {
        ofPeople[person.id] = person.name
      } else if !role.isEmpty, ids[role] == nil, !names.occur(in: role) {
        ofPeople[person.id] = person.role
        roles.insert(role)
      } else {
        ofPeople[person.id] = numbers.next(wanting: index + 1)
      }
    }
    numbers.startBehind(people.count)
    for (name, id) in ids { ofNames[name] = ofPeople[id] }
    sure.formUnion(ids.keys)
  }

  /// Somebody who is named and did not work on it.
  private mutating func enterStranger(_ name: NameCollector.Name, _ body: FoldedWords) {
    guard !roles.contains(name.words), ofNames[name.words] == nil, Numbers.number(of: name.text) == nil else {
      return
    }
    ofNames[name.words] = numbers.next(wanting: nil)
    names.add(name.words)
    guard name.looksLikeName else { return }
    sure.insert(name.words)
    names.addParts(of: name.words, onlyLast: true, except: body)
  }

  /// What somebody is called who worked on the assessment; “someone” where nobody knows who that is.
  public func called(_ person: PersonID) -> String { ofPeople[person] ?? tr("someone") }

  /// What stands for a name as somebody wrote it. Roles and what is no name stay.
  public func standing(for written: String) -> String {
    let words = FoldedWords(written)
    if words.isEmpty || roles.contains(words) || Numbers.number(of: written) != nil { return written }
    return ofNames[words] ?? tr("someone")
  }

  /// What stands for words that are nothing but a name; nil where they are something else.
  func standIn(for words: FoldedWords) -> String? { sure.contains(words) ? ofNames[words] : nil }

  /// Whether somebody is named in words.
  func areNamed(in words: FoldedWords) -> Bool { names.occur(in: words) }

  /// Whether a text may stand for a name.
  func isStandIn(_ text: String) -> Bool {
    roles.contains(FoldedWords(text)) || Numbers.number(of: text) != nil || text == tr("someone")
  }
}

/// The numbers of people without a role.
private struct Numbers {
  private var taken: Set<Int> = []
  private var latest = 0

  /// The number of “Person 3”; nil for other texts.
  static func number(of text: String) -> Int? {
    let digits = text.filter { ("0"..."9").contains($0) }
    guard let number = Int(digits), digits.utf8.count < 8, words(number) == text.trimmed else { return nil }
    return number
  }

  private static func words(_ number: Int) -> String { tr("Person {n}", ["n": number]) }

  /// Leaves out the numbers that texts have already.
  mutating func keep(_ texts: some Sequence<String>) {
    taken.formUnion(texts.compactMap { Self.number(of: $0) })
  }

  /// Begins behind a number.
  mutating func startBehind(_ number: Int) { latest = max(latest, number) }

  /// The words with a number that nobody has, if possible the one that is wanted.
  mutating func next(wanting wanted: Int?) -> String {
    if let wanted, taken.insert(wanted).inserted { return Self.words(wanted) }
    repeat { latest += 1 } while !taken.insert(latest).inserted
    return Self.words(latest)
  }
}

/// Takes down the names that are said, each once, in the order in which they come.
private struct NameCollector: Gate {
  struct Name {
    let text: String
    let words: FoldedWords
    /// Whether somebody wrote it as names of people are written.
    var looksLikeName: Bool
  }

  private(set) var found: [Name] = []
  private var places: [FoldedWords: Int] = [:]

  mutating func text(_ text: String, _ kind: SaidText) -> String? {
    guard kind == .name || kind == .nameOrWords && text.looksLikeName else { return text }
    let words = FoldedWords(text)
    if let place = places[words] {
      found[place].looksLikeName = found[place].looksLikeName || text.looksLikeName
    } else if !words.isEmpty {
      places[words] = found.count
      found.append(Name(text: text, words: words, looksLikeName: text.looksLikeName))
    }
    return text
  }

  mutating func place(_ place: Place) -> Place? { place }
  mutating func statement(_ id: Statement.ID) -> Statement.ID? { id }
  mutating func row(_ name: String) -> String { name }
  mutating func id(_ id: String) -> String? { id }
  mutating func isUnknown() {}
}

extension String {
  /// Whether it is written as names of people are: two to four words, each with a great letter at its beginning.
  fileprivate var looksLikeName: Bool {
    guard utf8.count <= 100 else { return false }
    let words = split { $0.isWhitespace }
    return 2...4 ~= words.count && !contains { $0.isNewline || $0.isNumber }
      && words.allSatisfy { $0.first { $0.isLetter }?.isUppercase ?? false }
  }
}
