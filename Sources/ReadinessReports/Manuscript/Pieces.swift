public import ReadinessCharts
public import ReadinessModel

/// How the points of a list are told apart.
public enum ListKind: Hashable, Sendable {
  /// By letters: (a), (b).
  case lettered
  /// By dots.
  case bulleted
  /// By marks; the words stand beside them at a common distance.
  case marked
  /// By boxes to tick.
  case boxes
}

/// A point of a list.
public struct Item: Equatable, Sendable {
  public var inlines: [Inline]
  public var mark: Mark?
  /// Whether its box is ticked, in a list of boxes.
  public var isTicked: Bool
  /// What stands under it in small letters, line by line.
  public var below: [String]
  /// What is asked for at the line to write on that ends it; nil if there is none.
  public var blank: String?

  /// A point of a list.
  public init(
    _ inlines: [Inline], mark: Mark? = nil, isTicked: Bool = false, below: [String] = [], blank: String? = nil
  ) {
    self.inlines = inlines
    self.mark = mark
    self.isTicked = isTicked
    self.below = below
    self.blank = blank
  }
}

/// A table.
public struct Table: Equatable, Sendable {
  /// A column.
  public struct Column: Equatable, Sendable {
    public var title: String
    /// How much of the width it takes, beside the others; none takes less than its longest word.
    public var share: Double
    /// What belongs into its cells, told where they are blank.
    public var guidance: String?

    /// A column.
    public init(_ title: String, share: Double, guidance: String? = nil) {
      self.title = title
      self.share = share
      self.guidance = guidance
    }
  }

  /// What stands in a cell.
  public enum Cell: Equatable, Sendable {
    case words([Inline])
    /// Words that lead to another place of the paper.
    case link(String, to: Anchor)
    case mark(Mark)
  }

  public var columns: [Column]
  public var rows: [[Cell]]
  /// As many empty rows end it, for writing by hand.
  public var blankRows: Int

  /// A table. Its first column names the rows.
  public init(_ columns: [Column], rows: [[Cell]], blankRows: Int = 0) {
    self.columns = columns
    self.rows = rows
    self.blankRows = blankRows
  }
}

/// A picture.
public struct Figure: Equatable, Sendable {
  public var chart: any Chart
  /// The levels whose symbols are explained above the picture; none if they need not be.
  public var legend: [Level]

  /// A chart.
  public init(_ chart: any Chart, legend: [Level] = []) {
    self.chart = chart
    self.legend = legend
  }

  /// What the picture says, for those who cannot see it.
  public var words: String { chart.words.joined(separator: " ") }

  public static func == (one: Figure, other: Figure) -> Bool {
    one.words == other.words && one.legend == other.legend
  }
}

/// Room to write by hand.
public enum WritingRoom: Equatable, Sendable {
  /// Lines to write on; words stand at the beginning of the first.
  case lines(String, count: Int)
  /// Boxes to tick, each with words and a line to write on.
  case boxes([String])
}

extension Block {
  /// A paragraph that is counted.
  static func numbered(_ words: String) -> Block {
    .paragraph(Paragraph([.text(words)], isNumbered: true))
  }

  /// A paragraph that is not counted.
  static func paragraph(_ words: String, _ role: Paragraph.Role = .body) -> Block {
    .paragraph(Paragraph([.text(words)], role))
  }

  /// A chapter that is counted; left out if there is nothing in it.
  static func chapter(_ title: String, _ blocks: [Block]) -> [Block] { chapter(title, nil, blocks) }

  /// A chapter that others lead to.
  static func chapter(_ title: String, _ anchor: Anchor?, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.heading(Heading(title, anchor: anchor, isNumbered: true))] + blocks
  }
}

extension Table.Cell {
  static func words(_ text: String) -> Table.Cell { .words([.text(text)]) }
}
