/// A day that somebody marked on the way: a board's meeting, a workshop, an inspection.
public struct Marker: Record {
  /// The list of an assessment that holds them.
  public static let list = "markers"
  public static let day = Field<String>("day")
  public static let words = Field<String>("words")

  public static var dayTitle: String { tr("Day") }
  public static var wordsTitle: String { tr("What was on that day") }

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// The day that is marked; nil if it is none.
  public var day: Day? { Day(self[Self.day]) }
  /// What was on that day; empty if nobody said.
  public var words: String { self[Self.words] }
}

extension Assessment {
  /// The days that were marked, the earliest first.
  public var markers: [(id: RowID, day: Day, words: String)] {
    records(of: Marker.list, as: Marker.self).compactMap { id, marker in
      marker.day.map { (id, $0, marker.words) }
    }.sorted { ($0.day, $0.id.row) < ($1.day, $1.id.row) }
  }
}
