extension Pack {
  /// Something to work with beside the statements: what it is for, steps to tick, and templates to fill in.
  ///
  /// A checklist may list a toolkit by title and purpose only. Such a one cannot be worked with: see ``canBeUsed``.
  public struct Toolkit: Identifiable, Hashable, Sendable {
    public typealias ID = String

    public var id: ID
    public var title: String
    /// A shorter title for narrow places.
    public var shortTitle: String?
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
    public var checks: [Check]
    /// How it looked somewhere, in words.
    public var example: [String]
    /// The statements that it helps with.
    public var statements: [Statement.ID]
    public var sources: [Source]
    /// For which assessments it is.
    public var limits: Limits
    /// How the rows of one of its tables are looked at together; nil where they are not.
    public var view: View?

    /// A toolkit of a checklist.
    public init(
      id: ID, title: String, shortTitle: String? = nil, purpose: String, audience: [String] = [],
      time: String? = nil,
      inputs: [String] = [], steps: [Step] = [], templates: [Template] = [], outputs: [String] = [],
      checks: [Check] = [], example: [String] = [], statements: [Statement.ID] = [], sources: [Source] = [],
      limits: Limits = Limits(), view: View? = nil
    ) {
      self.id = id
      self.title = title
      self.shortTitle = shortTitle
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
      self.limits = limits
      self.view = view
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
    /// The template that it is done with.
    public var part: Template.ID?

    /// A step of a toolkit.
    public init(id: ID, text: String, guidance: String? = nil, part: Template.ID? = nil) {
      self.id = id
      self.text = text
      self.guidance = guidance
      self.part = part
    }
  }

  /// Something to look at before the toolkit is done.
  public struct Check: Identifiable, Hashable, Sendable {
    public typealias ID = String

    /// Empty for one that was given as words alone, which nobody can tick.
    public var id: ID
    public var text: String

    /// A check of a toolkit.
    public init(id: ID = "", text: String) {
      self.id = id
      self.text = text
    }

    /// Whether it can be ticked.
    public var canBeTicked: Bool { !id.isEmpty }
  }

  /// For which assessments a toolkit or a part of it is, and what about it has not been verified.
  public struct Limits: Limited, Hashable, Sendable {
    public var appliesTo: AppliesTo?
    public var from: DayLimit?
    public var until: DayLimit?
    public var untilReason: String?
    /// What has not been verified about it; nil if everything has.
    public var unverified: String?

    /// The limits of a toolkit; none.
    public init(
      appliesTo: AppliesTo? = nil, from: DayLimit? = nil, until: DayLimit? = nil,
      untilReason: String? = nil, unverified: String? = nil
    ) {
      self.appliesTo = appliesTo
      self.from = from
      self.until = until
      self.untilReason = untilReason
      self.unverified = unverified
    }
  }

  /// Which columns of a row an action made of it takes its words from.
  public struct Action: Hashable, Sendable {
    /// What is to be done.
    public var what: Column.ID
    public var who: Column.ID?
    /// By when.
    public var by: Column.ID?
    /// Which statements it serves.
    public var serves: Column.ID?

    /// Columns for an action.
    public init(what: Column.ID, who: Column.ID? = nil, by: Column.ID? = nil, serves: Column.ID? = nil) {
      self.what = what
      self.who = who
      self.by = by
      self.serves = serves
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
    /// A shorter title for narrow places.
    public var shortTitle: String?
    /// What it is for, and how to fill it in.
    public var guidance: String?
    public var form: Form
    /// Whether it is for those who work with it alone, and not for publication.
    public var isPrivate: Bool
    /// For which assessments it is.
    public var limits: Limits
    /// Rows as they may look when they are filled in.
    public var example: [JSONObject]
    /// Whose rows those are.
    public var exampleTitle: String?
    /// How a row becomes an action; nil where it does not.
    public var becomes: Action?
    /// What is said of it as a document for others; nil where the checklist says nothing.
    public var document: DocumentPlan?
    /// The columns by which the sums of a table are told.
    public var sumsBy: [Column.ID]

    /// A template of a toolkit.
    public init(
      id: ID, title: String, shortTitle: String? = nil, guidance: String? = nil, form: Form,
      isPrivate: Bool = false, limits: Limits = Limits(), example: [JSONObject] = [],
      exampleTitle: String? = nil, becomes: Action? = nil, document: DocumentPlan? = nil,
      sumsBy: [Column.ID] = []
    ) {
      self.id = id
      self.title = title
      self.shortTitle = shortTitle
      self.guidance = guidance
      self.form = form
      self.isPrivate = isPrivate
      self.limits = limits
      self.example = example
      self.exampleTitle = exampleTitle
      self.becomes = becomes
      self.document = document
      self.sumsBy = sumsBy
    }

    /// Whether it can be sent to others as a document: an outline, and a table of which the checklist says so.
    public var canBeDocument: Bool { document != nil || !headings.isEmpty }

    /// The title for narrow places.
    public var nameInBar: String { shortTitle ?? title }

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
    /// How much is written under it.
    public var kind: Kind

    /// How much is written under a heading.
    public enum Kind: String, CaseIterable, Sendable {
      /// Sentences.
      case long
      /// A line.
      case text
      /// A day of the calendar.
      case day
    }

    /// A heading of an outline.
    public init(id: ID, title: String, guidance: String? = nil, kind: Kind = .long) {
      self.id = id
      self.title = title
      self.guidance = guidance
      self.kind = kind
    }
  }

  /// What is said of a part as a document for others: its title, and the headings that stand at its head.
  public struct DocumentPlan: Hashable, Sendable {
    /// What it is called there; nil for the title of the part.
    public var title: String?
    /// The heading of the day on which it was approved.
    public var approved: Heading.ID?
    /// The heading of the day by which it is looked at again.
    public var review: Heading.ID?
    /// The heading of who signs it.
    public var signed: Heading.ID?

    /// What is said of a part as a document.
    public init(
      title: String? = nil, approved: Heading.ID? = nil, review: Heading.ID? = nil, signed: Heading.ID? = nil
    ) {
      self.title = title
      self.approved = approved
      self.review = review
      self.signed = signed
    }
  }
}
