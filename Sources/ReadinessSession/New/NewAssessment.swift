import Observation
import ReadinessModel
import ReadinessStore

/// What a new assessment is about, while somebody fills it in.
@MainActor @Observable
package final class NewAssessment: SaysWhere {
  /// The checklist that will be answered.
  package let pack: Pack
  /// What the organisation's field says.
  package private(set) var organisation = ""
  /// The organisation of the checklist's list that was chosen; nil for one that is typed in.
  package private(set) var known: KnownOrganisation?
  /// Whether the name is as it should be, so that one that is not on the list is another organisation.
  private var isTyped = false
  package var nation: Nation.ID?
  package var tiers: Set<Tier.ID>?
  /// The day that the assessment speaks of; nil while the field holds no day.
  package var asAt: Day?
  /// Who fills it in.
  package var name: String
  private let usual: (day: Day, name: String)
  /// Where the organisation is as an assessment before says, which somebody may still have to say otherwise.
  @ObservationIgnored private var taken: (name: String, nation: Nation.ID?, tiers: Set<Tier.ID>?)?

  /// - Parameters:
  ///   - name: what is known of the user's name.
  ///   - today: the day on which it is filled in.
  package init(_ pack: Pack, name: String, today: Day) {
    self.pack = pack
    self.name = name
    usual = (pack.usualDay(today: today), name)
    asAt = usual.day
  }

  /// Whether anything was filled in or changed.
  package var isTouched: Bool { !organisation.trimmed.isEmpty || asAt != usual.day || name != usual.name }

  /// Takes what was filled in for another checklist, as far as it is said of this one, too.
  package func take(from other: NewAssessment) {
    name = other.name
    type(organisation: other.organisation)
    if other.asAt != other.usual.day { asAt = other.asAt }
  }

  // MARK: The organisation

  /// Takes what the field says. A name of the list, in whatever case, is that organisation.
  package func type(organisation text: String) {
    guard text != organisation else { return }
    organisation = text
    if let taken, FoldedText(text.trimmed) != FoldedText(taken.name) {
      if taken.nation == nation, taken.tiers == tiers { (nation, tiers) = (nil, nil) }
      self.taken = nil
    }
    isTyped = false
    known = pack.organisation(named: text)
  }

  /// Somebody who goes on to the next field has typed the whole name.
  package func endTyping() { isTyped = !organisation.trimmed.isEmpty }

  /// Takes an organisation of the list.
  package func choose(_ organisation: KnownOrganisation) {
    self.organisation = organisation.name
    known = organisation
  }

  /// The organisations of the list in whose name or region every word of the field begins a word: first those whose
  /// name begins with what was typed, then those that have the words in their name, then those of such a region.
  package var matches: [KnownOrganisation] {
    let wanted = Self.words(organisation)
    guard !wanted.isEmpty else { return pack.organisations }
    var ranked = [[KnownOrganisation]](repeating: [], count: 3)
    for organisation in pack.organisations {
      let name = Self.words(organisation.name)
      let all = name + Self.words(organisation.region ?? "")
      guard Self.begin(wanted, all) else { continue }
      let isStart = name.count >= wanted.count && zip(name, wanted).allSatisfy { $0.hasPrefix($1) }
      ranked[isStart ? 0 : Self.begin(wanted, name) ? 1 : 2].append(organisation)
    }
    return ranked.flatMap { $0 }
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// Whether each of the words begins one of the others.
  private static func begin(_ wanted: [Substring], _ words: [Substring]) -> Bool {
    wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
  }

  /// Whether it has to be asked where the organisation is: it is not on the list, and that makes a difference.
  package var asksWhere: Bool {
    needsPlace
      && (pack.organisations.isEmpty || !organisation.trimmed.isEmpty && (isTyped || matches.isEmpty))
  }

  private var needsPlace: Bool {
    known == nil && (pack.nations.count > 1 || !pack.tiers(in: nation).isEmpty)
  }

  private var needsNation: Bool { needsPlace && pack.nations.count > 1 }

  /// Takes from the assessments before where the organisation is, once, and where nothing was said of that.
  package func takeWhere(from entries: [LibraryEntry]) {
    guard asksWhere, taken == nil, nation == nil, tiers == nil, let last = earlier(among: entries).first
    else {
      return
    }
    let before = Organisation(name: last.title, nation: last.nation, tiers: last.tiers)
    nation = before.nation.flatMap { pack.nation(named: $0)?.id }
    tiers = before.tiers(in: pack, nation)
    taken = (last.title, nation, tiers)
  }

  // MARK: What follows

  /// What decides which statements are asked; nil while that is not known, so that nobody is told a number that
  /// is not theirs.
  package var circumstances: Circumstances? {
    guard let asAt, !needsPlace || asksWhere && !(needsNation && nation == nil) else { return nil }
    return Circumstances(
      nation: needsNation ? nation : known?.nation, tiers: known.map(\.tiers) ?? tiers, asAt: asAt)
  }

  /// How many statements will be asked, and how many of them are in the short route.
  package var counts: (asked: Int, essential: Int)? {
    circumstances.map { circumstances in
      let asked = pack.applicable(in: circumstances)
      return (asked.count, asked.count { $0.isEssential })
    }
  }

  /// What is still missing, in words; nil if the assessment can begin.
  package var missing: String? {
    if organisation.trimmed.isEmpty {
      return pack.organisations.isEmpty
        ? tr("Type the organisation’s name.") : tr("Choose an organisation, or type its name.")
    }
    if needsPlace && !asksWhere {
      return tr("Choose the organisation from the list, or type its whole name.")
    }
    if needsNation && nation == nil { return tr("Say where the organisation is.") }
    return asAt == nil ? DayText.missing(example: DayText.example(in: pack.years)) : nil
  }

  /// What the assessment begins with; nil while something is missing.
  ///
  /// - Parameter author: who begins it, named as the field says.
  package func beginning(by author: Person) -> Beginning? {
    guard missing == nil, let asAt else { return nil }
    let organisation =
      known.map { Organisation($0) }
      ?? Organisation(name: organisation.trimmed, nation: needsNation ? nation : nil, tiers: tiers)
    let author = Person(id: author.id, name: name.trimmed, role: author.role)
    return Beginning(organisation, asAt: asAt, by: author)
  }

  /// The name of the file.
  package var fileTitle: String {
    Self.fileTitle(organisation: known?.name ?? organisation.trimmed, asAt: asAt)
  }

  /// The name that the file of an assessment has unless somebody gives it another: "Example Trust 2011-03-31".
  package nonisolated static func fileTitle(organisation: String, asAt: Day?) -> String {
    asAt.map { "\(organisation) \($0.text)" } ?? organisation
  }

  /// Whether a file has the name that the program gives it, or that with a number behind it.
  package nonisolated static func isFileTitle(_ name: String, organisation: String, asAt: Day?) -> Bool {
    let usual = fileTitle(organisation: organisation, asAt: asAt)
    return name.hasPrefix(usual)
      && name.dropFirst(usual.count).allSatisfy { $0 == " " || $0.isNumber }
  }
}
