/// The checklist that an assessment answers.
public struct PackReference: Hashable, Sendable {
  public var id: Pack.ID
  public var version: String
  /// What it says; nil in what version 0.1 wrote, and then id and version decide.
  public var digest: String?

  /// A checklist by id, version and what it says.
  public init(id: Pack.ID, version: String, digest: String? = nil) {
    self.id = id
    self.version = version
    self.digest = digest
  }

  /// A checklist as it is.
  public init(_ pack: Pack) {
    self.init(id: pack.id, version: pack.version, digest: pack.digest)
  }

  /// Whether this is the checklist of which is spoken, and not another that has its id.
  public func names(_ pack: Pack) -> Bool {
    guard let digest, !digest.isEmpty else { return pack.id == id && pack.version == version }
    return pack.digest == digest
  }
}
