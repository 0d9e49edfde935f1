import ReadinessModel

/// One assessment of the library, as a list shows it.
public struct LibraryEntry: Identifiable, Hashable, Sendable {
  /// Its file.
  public var path: String
  /// The id in its header; copies of one assessment share it. Empty if the file cannot be read.
  public var assessment = ""
  /// The organisation's name, or the file's name where there is none.
  public var title: String
  /// The part of the organisation that is assessed; empty for the whole.
  public var scope = ""
  /// The organisation's nation and tiers, as far as they are known.
  public var nation: Nation.ID?
  public var tiers: Set<Tier.ID>?
  /// The day it speaks of.
  public var asAt: Day?
  /// The checklist's id.
  public var packID = ""
  /// The version of the checklist that it answers.
  public var packVersion = ""
  /// The checklist's title; its id if nothing is known of it.
  public var packTitle = ""
  /// What is not here of the checklist that it answers, if so: nothing is counted then but how many answers there are.
  public var absence: Absence?
  /// How many statements are answered.
  public var answered = 0
  /// How many wait for an answer from somebody else: “don't know”.
  public var dontKnow = 0
  /// How many there are to answer, answered or not.
  public var applicable = 0
  /// How many statements are at each level, the lowest first.
  public var counts: [Count] = []
  /// The minutes that the rest is likely to take.
  public var minutesLeft = 0
  /// The minutes that the rest of the short route is likely to take.
  public var essentialMinutesLeft = 0
  /// When it was changed last.
  public var changed: Instant
  /// Why it cannot be opened, if so.
  public var problem: String?

  /// How many statements are at a level.
  public struct Count: Hashable, Sendable {
    public let level: Level
    public let statements: Int
  }

  /// What is not here of the checklist that an assessment answers.
  public enum Absence: String, Hashable, Sendable {
    /// Its version: another one is here.
    case version
    /// Its words: its version is here with others.
    case words
    /// All of it.
    case checklist
  }

  /// The path.
  public var id: String { path }

  /// Whether it comes before another in a list: what was changed last first.
  public static func isShownBefore(_ one: LibraryEntry, _ other: LibraryEntry) -> Bool {
    (other.changed, one.path) < (one.changed, other.path)
  }

  /// Whether everything was gone through: what is not answered is a question to somebody.
  public var isFinished: Bool { applicable > 0 && answered + dontKnow == applicable }

  init(path: String, title: String, changed: Instant) {
    self.path = path
    self.title = title
    self.changed = changed
  }
}

extension LibraryEntry {
  /// Counts an assessment against its checklist, unless only another version of that is there: that may ask something
  /// else.
  init(
    path: String, journal: Journal, changed: Instant, packs: (Assessment) -> PackLibrary.Found?
  ) {
    var assessment = Assessment(journal)
    let found = packs(assessment)
    let pack = found.flatMap { $0.isAsked ? $0.pack : nil }
    if let pack, !pack.redirects.isEmpty { assessment = Assessment(journal, redirects: pack.redirects) }
    let name = assessment.organisation?.name ?? ""
    self.init(path: path, title: name.isEmpty ? Paths.shown(Paths.stem(path)) : name, changed: changed)
    self.assessment = journal.header.id
    scope = assessment.scope
    nation = assessment.organisation?.nation
    tiers = assessment.organisation?.tiers
    asAt = assessment.asAt
    packID = assessment.pack?.id ?? ""
    packVersion = assessment.pack?.version ?? ""
    packTitle = found?.pack.title ?? packID
    guard let pack else {
      absence = found.map { $0.pack.version == packVersion ? .words : .version } ?? .checklist
      answered = assessment.answerCount
      return
    }
    let standing = Standing(assessment, pack)
    answered = standing.total.answered
    dontKnow = standing.total.dontKnow
    applicable = standing.total.applicable
    counts = zip(pack.scale, standing.total.byLevel).map { level, count in
      // Only what a list shows, which is what the cache keeps.
      let shown = Level(id: level.id, label: level.label, symbol: level.symbol, role: level.role)
      return Count(level: shown, statements: count)
    }
    minutesLeft = standing.minutesLeft()
    essentialMinutesLeft = standing.minutesLeft(essentials: true)
  }
}

extension LibraryEntry {
  /// The entry as the cache keeps it, without its path.
  var json: JSON {
    var object: JSONObject = [
      "assessment": .string(assessment), "title": .string(title), "scope": .string(scope),
      "packID": .string(packID), "packVersion": .string(packVersion), "packTitle": .string(packTitle),
      "answered": JSON(answered),
      "dontKnow": JSON(dontKnow), "applicable": JSON(applicable), "counts": .array(counts.map(\.json)),
      "minutesLeft": JSON(minutesLeft), "essentialMinutesLeft": JSON(essentialMinutesLeft),
      "changed": JSON(Int(changed.milliseconds)),
    ]
    object["asAt"] = asAt.map { .string($0.text) }
    object["nation"] = nation.map { .string($0) }
    object["tiers"] = tiers.map { .array($0.sorted().map { .string($0) }) }
    object["absence"] = absence.map { .string($0.rawValue) }
    object["problem"] = problem.map { .string($0) }
    return .object(object)
  }

  init?(_ json: JSON, path: String) {
    guard let title = json["title"]?.string, let changed = json["changed"]?.integer else { return nil }
    self.init(path: path, title: title, changed: Instant(milliseconds: Int64(changed)))
    assessment = json["assessment"]?.string ?? ""
    scope = json["scope"]?.string ?? ""
    nation = json["nation"]?.string
    tiers = (json["tiers"]?.array).map { Set($0.compactMap(\.string)) }
    asAt = json["asAt"]?.string.flatMap { Day($0) }
    packID = json["packID"]?.string ?? ""
    packVersion = json["packVersion"]?.string ?? ""
    packTitle = json["packTitle"]?.string ?? ""
    answered = json["answered"]?.integer ?? 0
    dontKnow = json["dontKnow"]?.integer ?? 0
    applicable = json["applicable"]?.integer ?? 0
    counts = (json["counts"]?.array ?? []).compactMap { Count($0) }
    minutesLeft = json["minutesLeft"]?.integer ?? 0
    essentialMinutesLeft = json["essentialMinutesLeft"]?.integer ?? 0
    absence = json["absence"]?.string.flatMap(Absence.init)
    problem = json["problem"]?.string
  }
}

extension LibraryEntry.Count {
  fileprivate var json: JSON {
    [
      "id": .string(level.id), "label": .string(level.label), "symbol": .string(level.symbol.rawValue),
      "role": .string(level.role.rawValue), "statements": JSON(statements),
    ]
  }

  fileprivate init?(_ json: JSON) {
    guard let id = json["id"]?.string, let label = json["label"]?.string,
      let symbol = json["symbol"]?.string.flatMap(Level.Symbol.init),
      let role = json["role"]?.string.flatMap(Level.ColourRole.init),
      let statements = json["statements"]?.integer
    else { return nil }
    level = Level(id: id, label: label, symbol: symbol, role: role)
    self.statements = statements
  }
}
