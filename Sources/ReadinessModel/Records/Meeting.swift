/// A meeting at which the assessment was spoken of: a row of `meetings`.
public struct Meeting: Record {
  public static let list = "meetings"
  public static let day = Field<String>("day")
  public static let place = Field<String>("place")

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// When it was, in the form of files.
  public var day: String { self[Self.day] }
  /// Where it was; may be empty.
  public var place: String { self[Self.place] }
}
