/// What a checklist brings to learn from, beside its statements.
///
/// All of it is history or background: nothing here is asked of anybody, and no date in it is one to work towards.
public struct Learning: Hashable, Sendable {
  /// What others did.
  public var cards: [Card] = []
  /// What happened when, the earliest first.
  public var timeline: [Moment] = []
  /// Where sources differ.
  public var differences: [Difference] = []
  public var facts: [Fact] = []
  public var indicators: [Indicator] = []
  public var reading: [Reading] = []
  public var modules: [Module] = []
  public var agendas: [Agenda] = []

  /// Nothing to learn from.
  public init() {}

  /// Whether there is nothing to learn from.
  public var isEmpty: Bool {
    cards.isEmpty && timeline.isEmpty && differences.isEmpty && facts.isEmpty && indicators.isEmpty
      && reading.isEmpty && modules.isEmpty && agendas.isEmpty
  }

  /// What others did somewhere, and what one may ask oneself of it.
  public struct Card: Identifiable, Hashable, Sendable {
    public var id: String
    public var title: String
    public var place: String
    /// When, in words.
    public var period: String?
    /// Where it speaks of; nil for everywhere.
    public var appliesTo: AppliesTo?
    public var summary: String
    public var known: [String]
    public var unknown: [String]
    public var cautions: [String]
    /// What one might try: our inference, and shown as such.
    public var suggests: [String]
    /// Questions to ask of oneself.
    public var ask: [String]
    public var statements: [Statement.ID]
    public var toolkits: [Pack.Toolkit.ID]
    public var facts: [Fact.ID]
    public var knowledge: Knowledge
    public var sources: [Source]
  }

  /// Something that happened on a day, or lasted.
  public struct Moment: Identifiable, Hashable, Sendable {
    /// What kind of thing happened.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case law, body, policy, trial, paper, meeting

      /// The kind as the timeline names it.
      public var label: String {
        switch self {
        case .law: tr("Law")
        case .body: tr("Bodies")
        case .policy: tr("Policy")
        case .trial: tr("Trials")
        case .paper: tr("Papers")
        case .meeting: tr("Meetings")
        }
      }
    }

    public var id: String
    public var date: RoughDate
    /// When it ended; nil for what happened at once, or has no end.
    public var end: RoughDate?
    /// Whether no source states the date.
    public var isInferred: Bool
    public var kind: Kind
    public var title: String
    public var text: String
    /// What was true before, where that is known.
    public var before: String?
    /// What was true from then on.
    public var after: String?
    /// Where it is true of; nil for everywhere.
    public var appliesTo: AppliesTo?
    public var knowledge: Knowledge
    public var statements: [Statement.ID]
    public var facts: [Fact.ID]
    public var sources: [Source]

    /// When it was, in words: “9 July 2008”, “April 2009 to 2010”.
    public var dateWords: String {
      let words = end.map { tr("{from} to {until}", ["from": date.words, "until": $0.words]) } ?? date.words
      return isInferred ? tr("{date} (inferred: no source states it)", ["date": words]) : words
    }
  }

  /// A question to which sources give different answers.
  public struct Difference: Identifiable, Hashable, Sendable {
    /// What one of them says.
    public struct Account: Hashable, Sendable {
      public var text: String
      public var sources: [Source]
    }

    public var id: String
    public var title: String
    public var question: String
    public var accounts: [Account]
    /// What can be said.
    public var reading: String
    /// How the checklist deals with it.
    public var practice: String
    public var isSettled: Bool
    public var statements: [Statement.ID]
    public var facts: [Fact.ID]
  }

  /// One thing that is known, with where it is found.
  public struct Fact: Identifiable, Hashable, Sendable {
    public var id: String
    /// What it is about: facts of one kind stand together.
    public var kind: String
    public var text: String
    public var appliesTo: AppliesTo?
    public var knowledge: Knowledge
    public var sources: [Source]
  }

  /// A measure that somebody published.
  public struct Indicator: Identifiable, Hashable, Sendable {
    public var id: String
    public var code: String
    /// Its title as it was published.
    public var title: String
    /// What one might ask of it.
    public var ask: String?
    public var outcomes: [Outcome.ID]
    public var appliesTo: AppliesTo?
    public var from: DayLimit?
    public var until: DayLimit?
    public var knowledge: Knowledge
    public var statements: [Statement.ID]
    public var sources: [Source]
  }

  /// Something to read.
  public struct Reading: Identifiable, Hashable, Sendable {
    public var id: String
    public var title: String
    public var body: String?
    public var date: String?
    /// What one finds in it.
    public var why: String
    /// Whether to begin with it.
    public var isFirst: Bool
    public var appliesTo: AppliesTo?
    public var url: String?
    public var knowledge: Knowledge
    public var statements: [Statement.ID]

    /// The publication as a source.
    public var source: Source {
      Source(body: body ?? "", title: title, date: date, url: url, isVerified: true)
    }
  }
}
