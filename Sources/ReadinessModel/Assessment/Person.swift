/// The opaque id of a person, such as `p-7f3a`. Names are kept apart, so that they can change.
public typealias PersonID = String

/// A person who works on an assessment.
public struct Person: Identifiable, Hashable, Sendable {
  public var id: PersonID
  public var name: String
  public var role: String

  /// A person.
  public init(id: PersonID, name: String, role: String = "") {
    self.id = id
    self.name = name
    self.role = role
  }
}
