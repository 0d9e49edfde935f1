/// A model strategy of a checklist: what to do from where one stands, phase by phase, and how one sees that it works.
public struct Strategy: Identifiable, Hashable, Sendable {
  public typealias ID = String

  public let id: ID
  public let title: String
  /// What is true at its end.
  public let aim: String
  /// The sections that it works on.
  public let sections: [Section.ID]
  /// How many weeks it takes.
  public let weeks: Int
  public let fit: Fitting
  /// Its phases, in order.
  public let phases: [Phase]
  public let measures: [Measure]
  public let risks: [Risk]
  public let sources: [Source]

  /// A strategy.
  public init(
    id: ID, title: String, aim: String, sections: [Section.ID] = [], weeks: Int, fit: Fitting,
    phases: [Phase],
    measures: [Measure] = [], risks: [Risk] = [], sources: [Source] = []
  ) {
    self.id = id
    self.title = title
    self.aim = aim
    self.sections = sections
    self.weeks = weeks
    self.fit = fit
    self.phases = phases
    self.measures = measures
    self.risks = risks
    self.sources = sources
  }

  /// All its actions, in order.
  public var actions: [Action] { phases.flatMap(\.actions) }

  /// The statements for which it does something, or by which one sees that it works; some may be there twice.
  public var statements: [Statement.ID] { actions.flatMap(\.statements) + measures.flatMap(\.statements) }

  /// The phase with an id.
  public func phase(_ id: Phase.ID) -> Phase? { phases.first { $0.id == id } }

  /// How long it takes, and how much it is: “12 months, 18 actions”.
  public var sizeWords: String {
    let months = trn("{n} month", "{n} months", max(1, (weeks * 12 + 26) / 52))
    return tr(
      "{months}, {actions}",
      ["months": months, "actions": trn("{n} action", "{n} actions", actions.count)])
  }
}

extension Strategy {
  /// Whom a strategy fits: in words, and what of it the program can see itself. What is left out is not looked at.
  public struct Fitting: Hashable, Sendable {
    /// What speaks against it, as the program can see it.
    public enum Hindrance: String, Hashable, Sendable, CaseIterable {
      /// A statement that rests on law is at a bad level.
      case badDuty = "duty-bad"
      /// All that is at a bad level stands in one section.
      case oneSection = "one-section"
      /// Half of the answers are at a bad level.
      case mostlyBad = "mostly-bad"
      /// Half of the good answers rest on old evidence or none, where evidence is kept.
      case untested
    }

    /// A phase of a strategy, with which one begins.
    public struct Beginning: Hashable, Sendable {
      public var strategy: Strategy.ID
      public var phase: Phase.ID

      public init(strategy: Strategy.ID, phase: Phase.ID) {
        (self.strategy, self.phase) = (strategy, phase)
      }
    }

    /// Whom it fits, and why.
    public var text: String
    /// Whom it does not fit.
    public var not: String?
    /// What the level of the middle answer counts as.
    public var mostly: Level.ColourRole?
    public var nations: [Nation.ID]
    public var tiers: [Tier.ID]
    /// Sections that should be good before.
    public var needs: [Section.ID]
    public var unless: Hindrance?
    /// What comes first where `unless` is so.
    public var first: Beginning?

    public init(
      text: String, not: String? = nil, mostly: Level.ColourRole? = nil, nations: [Nation.ID] = [],
      tiers: [Tier.ID] = [], needs: [Section.ID] = [], unless: Hindrance? = nil, first: Beginning? = nil
    ) {
      self.text = text
      self.not = not
      self.mostly = mostly
      self.nations = nations
      self.tiers = tiers
      self.needs = needs
      self.unless = unless
      self.first = first
    }
  }

  /// A part of the time, with what is done in it.
  public struct Phase: Identifiable, Hashable, Sendable {
    public var id: String
    public var title: String
    /// What it is for.
    public var text: String?
    /// In which week it ends, counted from the first day.
    public var weeks: Int
    public var actions: [Action]

    public init(id: String, title: String, text: String? = nil, weeks: Int, actions: [Action]) {
      (self.id, self.title, self.text, self.weeks, self.actions) = (id, title, text, weeks, actions)
    }
  }

  /// Something that is done in a phase.
  public struct Action: Identifiable, Hashable, Sendable {
    public var id: String
    /// What is to be done: a full sentence.
    public var text: String
    /// Who usually does it, in words.
    public var owner: String?
    /// By the end of which week, counted from the first day.
    public var weeks: Int
    /// How one sees that it is done.
    public var done: String?
    /// The statements that it is for.
    public var statements: [Statement.ID]
    public var toolkits: [Pack.Toolkit.ID]

    public init(
      id: String, text: String, owner: String? = nil, weeks: Int, done: String? = nil,
      statements: [Statement.ID], toolkits: [Pack.Toolkit.ID] = []
    ) {
      self.id = id
      self.text = text
      self.owner = owner
      self.weeks = weeks
      self.done = done
      self.statements = statements
      self.toolkits = toolkits
    }
  }

  /// What might go wrong, and what guards against it.
  public struct Risk: Hashable, Sendable {
    public var text: String
    public var guarding: String

    public init(text: String, guarding: String) { (self.text, self.guarding) = (text, guarding) }
  }
}

extension Pack {
  /// The strategy with an id.
  public func strategy(_ id: Strategy.ID) -> Strategy? { strategies.first { $0.id == id } }

  /// The action of a strategy that is named as `MS2/partners`, with its strategy.
  public func strategyAction(_ origin: String) -> (strategy: Strategy, action: Strategy.Action)? {
    for strategy in strategies {
      if let action = strategy.actions.first(where: { strategy.origin(of: $0) == origin }) {
        return (strategy, action)
      }
    }
    return nil
  }
}
