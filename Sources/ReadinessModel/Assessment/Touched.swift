/// What changes may have altered: of each subject the value, a conflict or the history may be another.
public struct Touched: Equatable, Sendable {
  /// What the changes are about, and what they replaced.
  public private(set) var subjects: Set<Subject> = []
  /// The statements to which the subjects belong, or that rows among them are about, or were.
  public private(set) var statements: Set<Statement.ID> = []
  /// The lists to which the subjects belong.
  public private(set) var lists: Set<String> = []

  /// Nothing.
  public init() {}

  /// Adds a subject.
  mutating func insert(_ subject: Subject) {
    guard subjects.insert(subject).inserted else { return }
    if let statement = subject.statement { statements.insert(statement) }
    if let list = subject.row?.list { lists.insert(list) }
  }

  /// Adds a statement that a row is about, or was.
  mutating func insert(statement: Statement.ID) { statements.insert(statement) }

  /// Adds what others altered.
  public mutating func formUnion(_ other: Touched) {
    subjects.formUnion(other.subjects)
    statements.formUnion(other.statements)
    lists.formUnion(other.lists)
  }
}
