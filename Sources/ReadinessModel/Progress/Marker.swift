/// A day that somebody marked on the way: a board's meeting, a workshop, an inspection.
public struct Marker: Record {
  /// The list of an assessment that holds them.
  public static let list = OwnList.markers.rawValue
  public static let day = Field<String>("day", .day)
  public static let words = Field<String>("words", .words)
  public static let kind = Field<String>("kind", .choice([meeting]))
  /// The kind of a day on which the board met.
  public static let meeting = "meeting"

  public static var dayTitle: String { tr("Day") }
  public static var wordsTitle: String { tr("What was on that day") }
  public static var meetingTitle: String { tr("The board met: papers say what moved since") }

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// The day that is marked; nil if it is none.
  public var day: Day? { Day(self[Self.day]) }
  /// What was on that day; empty if nobody said.
  public var words: String { self[Self.words] }
  /// Whether the board met.
  public var isMeeting: Bool { self[Self.kind] == Self.meeting }
}

extension Assessment {
  /// The days that were marked, the earliest first.
  public var markers: [(id: RowID, day: Day, words: String)] {
    records(of: Marker.list, as: Marker.self).compactMap { id, marker in
      marker.day.map { (id, $0, marker.words) }
    }.sorted { ($0.day, $0.id.row) < ($1.day, $1.id.row) }
  }

  /// The last meeting before a day; where no meeting was marked, the last day that was.
  public func lastMeeting(before day: Day) -> (day: Day, words: String)? {
    let marked = records(of: Marker.list, as: Marker.self).compactMap { id, marker in
      marker.day.flatMap { $0 < day ? (day: $0, row: id.row, marker: marker) : nil }
    }
    let meetings = marked.filter(\.marker.isMeeting)
    return (meetings.isEmpty ? marked : meetings).max { ($0.day, $0.row) < ($1.day, $1.row) }
      .map { ($0.day, $0.marker.words) }
  }
}
