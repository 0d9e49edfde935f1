/// That a strategy was adopted: a row of `adopted`, named by the strategy.
public struct AdoptedStrategy: Record, Hashable {
  /// The list's name in files.
  public static let list = OwnList.adopted.rawValue

  public static let from = Field<String>("from", .day)

  public let values: JSONObject

  public init(values: JSONObject) { self.values = values }

  /// The day from which its weeks are counted; nil where none is said.
  public var from: Day? { Day(self[Self.from]) }

  public static var fromTitle: String { tr("Counted from") }

  /// The row of a strategy.
  public static func row(_ strategy: Strategy.ID) -> RowID { RowID(list: list, row: strategy) }
}

/// That an action of a strategy was left out: a row of `leftOut`, named as ``Strategy/origin(of:)`` names it.
public struct LeftOutAction: Record, Hashable {
  /// The list's name in files.
  public static let list = OwnList.leftOut.rawValue

  public static let reason = Field<String>("reason", .words)

  public let values: JSONObject

  public init(values: JSONObject) { self.values = values }

  /// Why; empty where nobody said it.
  public var reason: String { RecordText.limited(self[Self.reason]) }

  public static var reasonTitle: String { trc("left out", "Why") }

  /// The row of an action of a strategy.
  public static func row(_ origin: String) -> RowID { RowID(list: list, row: origin) }
}

extension Strategy {
  /// How what is made of one of its actions names it: `MS2/partners`.
  public func origin(of action: Action) -> String { id + "/" + action.id }
}
