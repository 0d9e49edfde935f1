extension Pack.Toolkit {
  /// A column of a table.
  public struct Column: Identifiable, Hashable, Sendable {
    public typealias ID = String

    /// How what is written into its cells is read. It never says what may be kept: what does not fit stays as it was
    /// written, so that a column may change its kind in a later version.
    public enum Kind: String, CaseIterable, Sendable {
      /// A name, or a few words.
      case text
      /// A sentence or two.
      case long
      /// One of some words, or several of them.
      case choice
      case number
      /// An amount in the column's currency.
      case money
      /// So many out of so many.
      case share
      /// Who.
      case person
      /// A day of the calendar.
      case day
      /// Whether it is so.
      case tick
      /// Statements of the checklist.
      case statement
    }

    /// One of the words of a choice.
    public struct Choice: Identifiable, Hashable, Sendable {
      public typealias ID = String
      public var id: ID
      public var label: String

      /// One of the words of a choice.
      public init(id: ID, label: String) {
        self.id = id
        self.label = label
      }
    }

    public var id: ID
    public var title: String
    /// What belongs into it.
    public var guidance: String?
    public var kind: Kind
    /// The words of a choice.
    public var choices: [Choice]
    /// Whether several of them may be chosen.
    public var takesSeveral: Bool
    /// Whether other words may be written in their place.
    public var takesOther: Bool
    /// What a number or a share counts, such as “days”.
    public var unit: String?
    /// The least and the most that a number may be without a word.
    public var least: Double?
    public var most: Double?
    /// Whether the column is summed.
    public var isSummed: Bool
    /// The code of the currency of an amount, such as “GBP”.
    public var currency: String

    /// A column of a table.
    public init(
      id: ID, title: String, guidance: String? = nil, kind: Kind = .text, choices: [Choice] = [],
      takesSeveral: Bool = false, takesOther: Bool = false, unit: String? = nil, least: Double? = nil,
      most: Double? = nil, isSummed: Bool = false, currency: String = "GBP"
    ) {
      self.id = id
      self.title = title
      self.guidance = guidance
      self.kind = kind
      self.choices = choices
      self.takesSeveral = takesSeveral
      self.takesOther = takesOther
      self.unit = unit
      self.least = least
      self.most = most
      self.isSummed = isSummed
      self.currency = currency
    }

    /// The choice with an id.
    public func choice(_ id: Choice.ID) -> Choice? { choices.first { $0.id == id } }
  }
}

extension Pack.Toolkit.Column.Kind {
  /// How much of a table's width a column of this kind gets, beside the others.
  public var share: Int {
    switch self {
    case .long: 4
    case .text, .choice, .person, .statement: 3
    case .number, .money, .share, .day: 2
    case .tick: 1
    }
  }

  /// Whether it stands at the right edge, as figures do.
  public var isFigure: Bool { self == .number || self == .money }
}
