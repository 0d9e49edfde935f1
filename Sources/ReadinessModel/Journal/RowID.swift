/// A row of a list, such as one action of the list `actions`.
public struct RowID: Hashable, Sendable {
  public var list: String
  public var row: String

  /// A row of a list.
  public init(list: String, row: String) {
    self.list = list
    self.row = row
  }

  /// The row in one word, as other records name it: `TK02/breaks/01K…`.
  public var path: String { list + "/" + row }
}
