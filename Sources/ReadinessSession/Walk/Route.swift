import ReadinessModel

/// The statements that are gone through one at a time, in order.
package struct Route {
  /// How much of the checklist a route goes through.
  package enum Kind: Hashable, Sendable {
    /// Everything that is asked.
    case all
    /// What matters most.
    case essentials
  }

  /// The statements of the route.
  package let statements: [Statement]

  /// The route through the statements that are asked.
  package init(_ kind: Kind, through asked: [Statement]) {
    statements = kind == .all ? asked : asked.filter(\.isEssential)
  }

  /// The statement's place on the route.
  package func index(of id: Statement.ID?) -> Int? {
    id.flatMap { id in statements.firstIndex { $0.id == id } }
  }

  /// The next statement behind another that still needs an answer; nil where none is left ahead.
  package func next(after id: Statement.ID?, where isOpen: (Statement) -> Bool) -> Statement? {
    let start = index(of: id).map { $0 + 1 } ?? 0
    return statements[start...].first(where: isOpen)
  }

  /// The statement before another, answered or not.
  package func previous(before id: Statement.ID) -> Statement? {
    guard let index = index(of: id), index > 0 else { return nil }
    return statements[index - 1]
  }

  /// The statement's place in its section on this route, from 1, and how many the section has there.
  package func place(of statement: Statement) -> (number: Int, count: Int) {
    let section = statements.filter { $0.section == statement.section }
    return ((section.firstIndex { $0.id == statement.id } ?? 0) + 1, section.count)
  }
}
