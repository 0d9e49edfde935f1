/// A row of a list, at its place.
public struct Row: Identifiable, Hashable, Sendable {
  public var id: RowID
  public var values: JSONObject
  public var position: PositionKey?
}
