extension Pack {
  /// Something to work with beside the statements: what it is for, steps to tick, and templates to fill in.
  ///
  /// A checklist may list a toolkit by title and purpose only. Such a one cannot be worked with: see ``canBeUsed``.
  public struct Toolkit: Identifiable, Hashable, Sendable {
    public typealias ID = String

    public var id: ID
    public var title: String
    /// What one has at the end.
    public var purpose: String
    /// For whom it is.
    public var audience: [String]
    /// How long it takes, in words.
    public var time: String?
    /// What to have at hand.
    public var inputs: [String]
    public var steps: [Step]
    public var templates: [Template]
    /// What comes of it.
    public var outputs: [String]
    /// What to check before it is done.
    public var checks: [String]
    /// How it looked somewhere, in words.
    public var example: [String]
    /// The statements that it helps with.
    public var statements: [Statement.ID]
    public var sources: [Source]

    /// A toolkit of a checklist.
    public init(
      id: ID, title: String, purpose: String, audience: [String] = [], time: String? = nil,
      inputs: [String] = [], steps: [Step] = [], templates: [Template] = [], outputs: [String] = [],
      checks: [String] = [], example: [String] = [], statements: [Statement.ID] = [], sources: [Source] = []
    ) {
      self.id = id
      self.title = title
      self.purpose = purpose
      self.audience = audience
      self.time = time
      self.inputs = inputs
      self.steps = steps
      self.templates = templates
      self.outputs = outputs
      self.checks = checks
      self.example = example
      self.statements = statements
      self.sources = sources
    }

    /// Whether there is something to do or to fill in.
    public var canBeUsed: Bool { !steps.isEmpty || !templates.isEmpty }

    /// The template with an id.
    public func template(_ id: Template.ID) -> Template? { templates.first { $0.id == id } }

    /// The step with an id.
    public func step(_ id: Step.ID) -> Step? { steps.first { $0.id == id } }
  }
}

extension Pack.Toolkit {
  /// One thing to do.
  public struct Step: Identifiable, Hashable, Sendable {
    public typealias ID = String

    public var id: ID
    public var text: String
    /// How to go about it.
    public var guidance: String?

    /// A step of a toolkit.
    public init(id: ID, text: String, guidance: String? = nil) {
      self.id = id
      self.text = text
      self.guidance = guidance
    }
  }

  /// Something to fill in: headings to write under, or a table.
  public struct Template: Identifiable, Hashable, Sendable {
    public typealias ID = String

    /// What is filled in.
    public enum Form: Hashable, Sendable {
      /// Headings, each with room for words.
      case outline([Heading])
      /// Rows of cells, as many as are wanted.
      case table([Column])
    }

    public var id: ID
    public var title: String
    /// What it is for, and how to fill it in.
    public var guidance: String?
    public var form: Form

    /// A template of a toolkit.
    public init(id: ID, title: String, guidance: String? = nil, form: Form) {
      self.id = id
      self.title = title
      self.guidance = guidance
      self.form = form
    }

    /// The headings of an outline; none of a table.
    public var headings: [Heading] {
      if case .outline(let headings) = form { headings } else { [] }
    }

    /// The columns of a table; none of an outline.
    public var columns: [Column] {
      if case .table(let columns) = form { columns } else { [] }
    }
  }

  /// A heading to write under.
  public struct Heading: Identifiable, Hashable, Sendable {
    public typealias ID = String

    public var id: ID
    public var title: String
    /// What belongs under it.
    public var guidance: String?

    /// A heading of an outline.
    public init(id: ID, title: String, guidance: String? = nil) {
      self.id = id
      self.title = title
      self.guidance = guidance
    }
  }

  /// A column of a table.
  public struct Column: Identifiable, Hashable, Sendable {
    public typealias ID = String

    /// What is written into its cells.
    public enum Kind: String, CaseIterable, Sendable {
      /// A name, or a few words.
      case short
      /// A sentence or two.
      case long
      /// A day of the calendar.
      case day
    }

    public var id: ID
    public var title: String
    /// What belongs into it.
    public var guidance: String?
    public var kind: Kind

    /// A column of a table.
    public init(id: ID, title: String, guidance: String? = nil, kind: Kind = .short) {
      self.id = id
      self.title = title
      self.guidance = guidance
      self.kind = kind
    }
  }
}
