/// Something that shows that an answer is right.
public struct Evidence: Identifiable, Hashable, Sendable {
  public typealias ID = String
  public var id: ID
  public var statement: Statement.ID
  public var title: String
  /// Where it can be found: an address, a file's name, a shelf.
  public var place: String
  public var note: String
  public var date: Day?

  /// Evidence for a statement.
  public init(
    id: ID, statement: Statement.ID, title: String, place: String = "", note: String = "", date: Day? = nil
  ) {
    self.id = id
    self.statement = statement
    self.title = title
    self.place = place
    self.note = note
    self.date = date
  }
}
