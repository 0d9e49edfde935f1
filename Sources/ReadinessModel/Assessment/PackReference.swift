/// The checklist that an assessment answers.
public struct PackReference: Hashable, Sendable {
  public var id: Pack.ID
  public var version: String

  /// A checklist by id and version.
  public init(id: Pack.ID, version: String) {
    self.id = id
    self.version = version
  }
}
