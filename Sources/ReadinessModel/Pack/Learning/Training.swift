extension Learning {
  /// From how many to how many people.
  public struct People: Hashable, Sendable {
    public var least: Int
    public var most: Int

    /// “6 to 24 people”.
    public var words: String {
      least == most
        ? trn("{n} person", "{n} people", least)
        : tr("{least} to {most} people", ["least": least, "most": most])
    }
  }

  /// An hour or two of training.
  public struct Module: Identifiable, Hashable, Sendable {
    /// A part, with what the trainer does in it.
    public struct Part: Identifiable, Hashable, Sendable {
      public var id: String
      public var title: String
      public var minutes: Int
      public var does: String
      /// What to say, word for word.
      public var says: String?
      public var exercise: Exercise?
    }

    /// Something that those who take part work on.
    public struct Exercise: Hashable, Sendable {
      /// A card, a question or a case, with its answer, which a hand-out leaves out.
      public struct Item: Hashable, Sendable {
        public var text: String
        public var answer: String?
      }

      public var task: String
      public var items: [Item]
      /// What to say at its end.
      public var close: String?
    }

    public var id: String
    public var title: String
    public var audience: [String]
    public var people: People?
    public var minutes: Int
    /// What is true of those who took part.
    public var aims: [String]
    /// What the trainer prepares.
    public var before: [String]
    public var materials: [String]
    public var parts: [Part]
    /// How to tell whether it worked.
    public var worked: [String]
    public var pitfalls: [String]
    public var sections: [Section.ID]
    public var statements: [Statement.ID]
    public var toolkits: [Pack.Toolkit.ID]
    public var appliesTo: AppliesTo?
    public var sources: [Source]
  }

  /// A workshop, from the welcome to the end.
  public struct Agenda: Identifiable, Hashable, Sendable {
    /// What is done for a while.
    public struct Item: Identifiable, Hashable, Sendable {
      /// In which way: `vote` rates its statements for the first time, `revisit` those that differed most.
      public enum Kind: String, Hashable, Sendable, CaseIterable {
        case talk, together, vote, revisit, bench, play, plan, pause

        /// Whether statements are rated.
        public var isVoting: Bool { self == .vote || self == .revisit }
      }

      public var id: String
      public var kind: Kind
      public var title: String
      public var minutes: Int
      public var does: String
      /// What to say, word for word.
      public var says: String?
      /// What to do with it when behind.
      public var late: String?
      public var statements: [Statement.ID]
      public var modules: [Module.ID]
      public var toolkits: [Pack.Toolkit.ID]
    }

    public var id: String
    public var title: String
    /// What is true at the end.
    public var aim: String
    public var audience: [String]
    public var people: People?
    public var minutes: Int
    /// Why these statements, and how many fit.
    public var choice: String?
    public var before: [String]
    public var materials: [String]
    public var items: [Item]
    public var outcomes: [String]
    public var worked: [String]
    public var sources: [Source]
  }
}
