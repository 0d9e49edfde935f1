/// What a view of a toolkit says of one row, for lists and for those who do not see the picture.
public struct ViewLine: Identifiable, Hashable, Sendable {
  public let id: RowID
  /// What the row is called.
  public let title: String
  /// How it stands.
  public let finding: String
  /// Whether something is missing.
  public let lacks: Bool
}

/// What comes of looking at the rows of a table together.
public enum ViewFindings: Sendable {
  case chains(Chains)
  case map(SeatMap)

  /// What a view of a toolkit shows of an assessment; nil where the toolkit has none.
  public init?(_ toolkit: Pack.Toolkit, in assessment: Assessment) {
    guard let view = toolkit.view, let template = toolkit.template(view.table) else { return nil }
    let rows = assessment.rows(of: toolkit.list(of: template)).map { (id: $0.id, values: $0.values) }
    switch view {
    case .chains(let plan): self = .chains(Chains(plan, template.columns, rows))
    case .map(let plan): self = .map(SeatMap(plan, template.columns, rows))
    }
  }

  /// What was found, in a sentence or two.
  public var words: String {
    switch self {
    case .chains(let chains): chains.words
    case .map(let map): map.words
    }
  }

  /// What there is to say of each row, in the order of the picture.
  public var lines: [ViewLine] {
    switch self {
    case .chains(let chains): chains.lines
    case .map(let map): map.lines
    }
  }
}
