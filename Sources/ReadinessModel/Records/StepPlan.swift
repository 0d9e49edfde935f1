/// Who takes a step of a toolkit, and by when: a row of `TOOLKIT/steps/plan`, named by the step.
public struct StepPlan: Record {
  public static let who = Field<String>("who", .name)
  public static let by = Field<String>("by", .day)

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// Who takes it; empty where nobody is named.
  public var who: String { self[Self.who] }
  /// By when, as it was written: a day in the form of files, or other words.
  public var by: String { self[Self.by] }
}
