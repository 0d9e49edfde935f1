/// The actions of an assessment: in order, grouped, counted, with what is late.
///
/// A value of a moment: the day against which lateness is measured is passed in, for what was is not measured against
/// today.
public struct ActionLog: Sendable {
  /// An action at its place.
  public struct Entry: Identifiable, Hashable, Sendable {
    public let id: RowID
    public let action: ActionItem
    /// The statements that it is for, by their present ids: those of the checklist in its order, then others.
    public let statements: [Statement.ID]
    /// How many days it is late; nil if it is not.
    public let daysLate: Int?
    /// What is searched.
    fileprivate let text: FoldedText
    /// The place of its first statement in the checklist.
    fileprivate let place: Int

    /// Whether it is open and its day has passed.
    public var isLate: Bool { daysLate != nil }
  }

  /// Which actions are shown.
  public enum Shown: String, CaseIterable, Sendable {
    case open, late, toBeAgreed, done, dropped, all

    /// Whether an action is one of them.
    public func includes(_ entry: Entry) -> Bool {
      switch (self, entry.action.state) {
      case (.all, _), (.done, .done), (.dropped, .dropped): true
      case (.open, let state): state.isOpen
      case (.late, _): entry.isLate
      case (.toBeAgreed, _): entry.action.isToBeAgreed
      default: false
      }
    }
  }

  /// All actions: by their days, those without a day last; those of one day in the checklist's order.
  public private(set) var entries: [Entry]
  /// Where the actions of each statement stand.
  private var places: [Statement.ID: [Int]] = [:]
  /// The day against which lateness is measured.
  public let day: Day
  private let pack: Pack
  private let redirects: [Statement.ID: Statement.ID]

  /// The actions of an assessment.
  ///
  /// - Parameter day: the day against which lateness is measured: ``Pack/reckoningDay(today:asAt:)``.
  public init(_ assessment: Assessment, _ pack: Pack, on day: Day) {
    self.day = day
    self.pack = pack
    redirects = assessment.redirects
    entries = []
    entries = assessment.records(of: ActionItem.list, as: ActionItem.self).map { entry($0.id, $0.record) }
      .sorted(by: Self.isEarlier)
    findPlaces()
  }

  private mutating func findPlaces() {
    places = [:]
    for (index, entry) in entries.enumerated() {
      for statement in entry.statements { places[statement, default: []].append(index) }
    }
  }

  /// The same after changes to some actions: only these are looked at.
  public func following(_ assessment: Assessment, changed: Set<RowID>) -> ActionLog {
    var log = self
    log.entries.removeAll { changed.contains($0.id) }
    let changed = changed.compactMap { id in
      assessment.row(id).map { entry(id, ActionItem(values: $0.values)) }
    }
    log.entries = (log.entries + changed).sorted(by: Self.isEarlier)
    log.findPlaces()
    return log
  }

  private func entry(_ id: RowID, _ action: ActionItem) -> Entry {
    var seen: Set<Statement.ID> = []
    let statements = action.serves.map { follow($0, in: redirects) }.filter { seen.insert($0).inserted }
      .map { (id: $0, place: pack.index(of: $0) ?? .max) }.sorted { $0.place < $1.place }
    var text = FoldedText("")
    let words =
      [action.what, action.who, action.note] + statements.map(\.id)
      + statements.compactMap { pack.statement($0.id)?.title }
    for words in words {
      text.append(words)
      text.append("\n")
    }
    return Entry(
      id: id, action: action, statements: statements.map(\.id), daysLate: action.daysLate(on: day),
      text: text, place: statements.first?.place ?? .max)
  }

  private static func isEarlier(_ one: Entry, _ other: Entry) -> Bool {
    switch (one.action.by, other.action.by) {
    case (let day?, let otherDay?) where day != otherDay: day < otherDay
    case (nil, .some): false
    case (.some, nil): true
    default: (one.place, one.id.row) < (other.place, other.id.row)
    }
  }

  /// How many there are of a kind.
  public func count(_ shown: Shown) -> Int { entries.count { shown.includes($0) } }

  /// Those that have to do with a statement.
  public func entries(for statement: Statement.ID) -> [Entry] {
    (places[follow(statement, in: redirects)] ?? []).map { entries[$0] }
  }

  /// What was done or dropped since an earlier moment: closed now, and open then or not there yet.
  public func closed(since earlier: Assessment) -> [Entry] {
    entries.filter { entry in
      !entry.action.state.isOpen
        && earlier.row(entry.id).map { ActionItem(values: $0.values).state.isOpen } ?? true
    }
  }

  /// The action of a row, if it is there.
  public func entry(_ id: RowID) -> Entry? { entries.first { $0.id == id } }

  /// The names of those who have something to do, in alphabetical order; those that differ only in letters' size once.
  public var people: [String] {
    var names: [FoldedText: String] = [:]
    for name in entries.lazy.map({ $0.action.who.trimmed }) where !name.isEmpty {
      if names[FoldedText(name)] == nil { names[FoldedText(name)] = name }
    }
    return names.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The actions that are shown, by group, in order.
  ///
  /// - Parameters:
  ///   - who: only what this person has to do; nil for everybody's.
  ///   - query: words that all have to occur; none for all.
  ///   - kept: the action that somebody has before them: it stays, in a group of its own, though it would not be shown.
  public func groups(
    by grouping: Grouping, showing shown: Shown, who: String? = nil, matching query: String = "",
    keeping kept: RowID? = nil
  ) -> [Group] {
    let words = query.split(whereSeparator: \.isWhitespace).map { FoldedText(String($0)) }
    let name = who.map { FoldedText($0.trimmed) }
    var found: [Entry] = []
    var apart: Entry?
    for entry in entries {
      let isFound =
        shown.includes(entry) && name.map { $0 == FoldedText(entry.action.who.trimmed) } ?? true
        && words.allSatisfy { entry.text.place(of: $0) != nil }
      if isFound { found.append(entry) } else if entry.id == kept { apart = entry }
    }
    let groups = grouping.groups(found, in: pack)
    guard let apart else { return groups }
    return [Group(title: Self.title(apart.action.state), entries: [apart])] + groups
  }

  /// What is said above an action that stays in sight.
  private static func title(_ state: ActionState) -> String {
    switch state {
    case .done: tr("Done now")
    case .dropped: tr("Dropped now")
    default: tr("Open now")
    }
  }
}

extension Pack {
  /// The day against which it is measured what is late or past: today or, for a checklist whose years are over, the day
  /// of which the assessment speaks.
  public func reckoningDay(today: Day, asAt: Day) -> Day {
    guard let last = years?.upperBound, last < today.year else { return today }
    return asAt
  }
}
