import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession

/// What a report is, as it is named on the command line: the id of a paper, followed by “-large” for large print, or that of
/// a table.
struct ReportKind: ExpressibleByArgument {
  /// The paper; nil for what is a table only.
  let paper: Paper?
  let isLargePrint: Bool
  /// The table; nil for what is a paper only.
  let table: TableKind?
  let name: String

  init?(argument: String) {
    guard let kind = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = kind
  }

  private init(_ paper: Paper, isLargePrint: Bool = false) {
    self.paper = paper
    self.isLargePrint = isLargePrint
    table = paper.table
    name = isLargePrint ? "\(paper.id)-large" : paper.id
  }

  private init(_ table: TableKind) {
    paper = nil
    isLargePrint = false
    self.table = table
    name = table.rawValue
  }

  private static let all =
    Paper.all.flatMap { paper in
      [ReportKind(paper)]
        + (paper.options.contains(.largePrint) ? [ReportKind(paper, isLargePrint: true)] : [])
    }
    + TableKind.allCases.filter { table in !Paper.all.contains { $0.table == table } }.map { ReportKind($0) }

  static var allValueStrings: [String] { all.map(\.name) }
  var defaultValueDescription: String { name }
}

/// Since when a paper says what moved, as somebody says it.
struct Since: Sendable {
  let since: LookBack.Since

  @Sendable init(_ argument: String) throws {
    since = Day(argument).map { .day($0) } ?? .assessment(argument)
  }
}

extension PaperSize: ExpressibleByArgument {}

extension FileForm: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public static var allValueStrings: [String] { all.map(\.name) }
  public var defaultValueDescription: String { name }
}

extension PaperChoices.Names: ExpressibleByArgument {}
extension PaperChoices.Notes: ExpressibleByArgument {}

/// The parts of a board paper, as somebody names them.
struct Parts: Sendable {
  let parts: Set<BoardPart>

  init(parts: Set<BoardPart>) { self.parts = parts }

  @Sendable init(_ argument: String) throws {
    switch argument {
    case "short": parts = PaperChoices.short
    case "full": parts = PaperChoices.full
    default:
      parts = Set(
        try argument.split(separator: ",").map { name in
          guard let part = BoardPart.allCases.first(where: { $0.name == name }) else {
            throw ValidationError(tr("There is no part “{name}”.", ["name": String(name)]))
          }
          return part
        })
    }
  }
}
