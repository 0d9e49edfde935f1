/// Whether a step of a toolkit is done: a row of `TOOLKIT/steps/done`, named by the step.
public struct StepTick: Record {
  public static let isDone = Field<Bool>("done", .truth)

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// Whether the step is done.
  public var isDone: Bool { self[Self.isDone] }
}
