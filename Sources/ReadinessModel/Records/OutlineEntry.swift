/// What was written under a heading of an outline: a row of `TOOLKIT/TEMPLATE`, named by the heading.
public struct OutlineEntry: Record {
  public static let text = Field<String>("text", .words)

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// The words; empty if there are none.
  public var text: String { self[Self.text] }
}
