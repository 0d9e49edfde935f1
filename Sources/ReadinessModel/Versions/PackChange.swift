/// What another version of a checklist changes, statement by statement.
///
/// It needs both versions. Ids say which statement is which; a former id leads where the newer version redirects it.
public struct PackChange: Sendable {
  /// What became of one statement.
  public struct Fate: Hashable, Sendable {
    /// The statement in the newer version; nil where it is gone.
    public var now: Statement.ID?
    /// The statement in the older version; nil where it is new.
    public var before: Statement.ID?
    /// The parts whose words differ.
    public var reworded: [Part] = []
    /// It rests on law now, and did not.
    public var isNowDuty = false
    /// It holds its section by itself now, and did not.
    public var isNowGate = false
    /// So much of its sentence is other words that an answer to the one hardly answers the other.
    public var isOtherMeaning = false

    /// Whether the newer version leads a former id here.
    public var isRedirected: Bool { before != nil && now != nil && before != now }
    /// Whether nothing of it differs.
    public var isAsItWas: Bool {
      before == now && reworded.isEmpty && !isNowDuty && !isNowGate
    }
  }

  /// A part of a statement that has words.
  public enum Part: String, CaseIterable, Sendable {
    case title, sentence, levels, why, challenge, evidence
  }

  /// A part of a toolkit that the newer version does not have.
  public struct GonePart: Hashable, Sendable {
    public var toolkit: Pack.Toolkit.ID
    /// The steps (`steps`) or the id of the template.
    public var part: String
    /// Of a template that is still there, the heading or column; nil where all of it is gone.
    public var field: String?
  }

  /// What became of each statement: in the newer order, then those that are gone.
  public let fates: [Fate]
  /// The levels of the older scale that the newer does not have.
  public let goneLevels: [Level.ID]
  public let goneParts: [GonePart]

  /// What differs from an older version to a newer one.
  public init(from old: Pack, to new: Pack) {
    var formers: [Statement.ID: [Statement]] = [:]
    var gone: [Fate] = []
    for statement in old.statements {
      if let now = new.statement(statement.id) {
        formers[now.id, default: []].append(statement)
      } else {
        gone.append(Fate(now: nil, before: statement.id))
      }
    }
    fates =
      new.statements.flatMap { statement -> [Fate] in
        guard let before = formers[statement.id] else { return [Fate(now: statement.id, before: nil)] }
        return before.map { Self.fate(of: $0, in: old, as: statement, in: new) }
      } + gone
    goneLevels = old.scale.map(\.id).filter { new.level($0) == nil }
    goneParts = old.toolkits.flatMap { Self.gone(of: $0, in: new.toolkit($0.id)) }
  }

  private static func fate(
    of before: Statement, in old: Pack, as now: Statement, in new: Pack
  ) -> Fate {
    var fate = Fate(now: now.id, before: before.id)
    fate.reworded = Part.allCases.filter { part in
      texts(of: before, part, in: old) != texts(of: now, part, in: new)
    }
    fate.isNowDuty = new.isLegalDuty(now) && !old.isLegalDuty(before)
    fate.isNowGate = now.isGate && !before.isGate
    fate.isOtherMeaning = isOther(before.sentence, now.sentence)
    return fate
  }

  private static func texts(of statement: Statement, _ part: Part, in pack: Pack) -> [String] {
    switch part {
    case .title: [statement.title]
    case .sentence: [statement.sentence]
    case .levels: zip(pack.scale, statement.descriptors).flatMap { [$0.id, $1] }
    case .why: [statement.why]
    case .challenge: [statement.challenge ?? ""]
    case .evidence: statement.evidence
    }
  }

  /// Whether two sentences have less than a third of their words in common.
  private static func isOther(_ one: String, _ other: String) -> Bool {
    let sets = [one, other].map { text in
      Set(text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map { FoldedText(String($0)) })
    }
    let all = sets[0].union(sets[1]).count
    return all > 0 && sets[0].intersection(sets[1]).count * 3 < all
  }

  private static func gone(of old: Pack.Toolkit, in new: Pack.Toolkit?) -> [GonePart] {
    var gone: [GonePart] = []
    if !old.steps.isEmpty, new?.steps.isEmpty != false {
      gone.append(GonePart(toolkit: old.id, part: "steps"))
    }
    for template in old.templates {
      guard let now = new?.template(template.id) else {
        gone.append(GonePart(toolkit: old.id, part: template.id))
        continue
      }
      let kept = Set(now.headings.map(\.id) + now.columns.map(\.id))
      for field in template.headings.map(\.id) + template.columns.map(\.id) where !kept.contains(field) {
        gone.append(GonePart(toolkit: old.id, part: template.id, field: field))
      }
    }
    return gone
  }
}

extension PackChange.Fate {
  /// What is another in the newer version, each in a few words; nothing of one that is new or gone.
  public var words: [String] {
    guard now != nil, let before else { return [] }
    var words: [String] = []
    if isRedirected { words.append(tr("was {id}", ["id": before])) }
    if !reworded.isEmpty {
      words.append(tr("reworded ({parts})", ["parts": reworded.map(\.label).joined(separator: ", ")]))
    }
    if isNowDuty { words.append(tr("is a legal duty now")) }
    if isNowGate { words.append(tr("holds its section by itself now")) }
    return words
  }
}

extension PackChange.Part {
  /// What it is called.
  public var label: String {
    switch self {
    case .title: tr("title")
    case .sentence: tr("sentence")
    case .levels: tr("levels")
    case .why: tr("why it matters")
    case .challenge: tr("what to ask")
    case .evidence: tr("evidence")
    }
  }
}
