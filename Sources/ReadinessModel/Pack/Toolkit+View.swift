extension Pack.Toolkit {
  /// How the rows of a table are looked at together. No view knows a toolkit: the columns that it reads are named.
  public enum View: Hashable, Sendable {
    case chains(ChainPlan)
    case map(MapPlan)

    /// The table that it reads.
    public var table: Template.ID {
      switch self {
      case .chains(let plan): plan.table
      case .map(let plan): plan.table
      }
    }
  }

  /// Each row of a table as a chain from the first of some columns to the last.
  public struct ChainPlan: Hashable, Sendable {
    public var table: Template.ID
    /// The columns from left to right; a chain in which one is empty is broken.
    public var layers: [Column.ID]
    /// Who leads; a chain without is weak.
    public var leader: Column.ID?
    /// What shows that it works; a chain without is weak.
    public var measure: Column.ID?

    /// Chains of a table.
    public init(
      table: Template.ID, layers: [Column.ID], leader: Column.ID? = nil, measure: Column.ID? = nil
    ) {
      self.table = table
      self.layers = layers
      self.leader = leader
      self.measure = measure
    }
  }

  /// The rows of a table as seats: by area, and by what they are seats of.
  public struct MapPlan: Hashable, Sendable {
    public var table: Template.ID
    public var area: Column.ID
    /// What the seats are of.
    public var column: Column.ID
    /// Who sits there.
    public var holder: Column.ID
    public var deputy: Column.ID?
    /// At how many meetings of how many somebody was, of kind share.
    public var attended: Column.ID?
    /// How far we are heard, of kind choice.
    public var heard: Column.ID?
    /// What we are there, of kind choice.
    public var status: Column.ID?
    /// The choice of ``status`` that says that there is no seat for us.
    public var none: Column.Choice.ID?

    /// Seats of a table.
    public init(
      table: Template.ID, area: Column.ID, column: Column.ID, holder: Column.ID, deputy: Column.ID? = nil,
      attended: Column.ID? = nil, heard: Column.ID? = nil, status: Column.ID? = nil,
      none: Column.Choice.ID? = nil
    ) {
      self.table = table
      self.area = area
      self.column = column
      self.holder = holder
      self.deputy = deputy
      self.attended = attended
      self.heard = heard
      self.status = status
      self.none = none
    }
  }
}
