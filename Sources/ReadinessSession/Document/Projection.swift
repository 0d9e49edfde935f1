import ReadinessModel

/// What is shown of an assessment, or of a part of it, and follows what is said.
///
/// ``AssessmentDocument/projection(_:)`` makes and keeps one of each kind, and tells it of every change, one's own and
/// those of others.
@MainActor
package protocol Projection: AnyObject {
  /// What is to be shown of an assessment as it stands.
  init(_ assessment: Assessment, _ pack: Pack)

  /// Takes over what changes altered. Only what differs is told to observers.
  ///
  /// - Parameter touched: what may be another now; nothing else is.
  func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched)
}

/// What is shown of the statements that anybody looked at, each observed by itself.
@MainActor
final class LiveStatements: Projection {
  private var states: [Statement.ID: LiveStatement] = [:]

  init(_ assessment: Assessment, _ pack: Pack) {}

  /// What is shown of one statement; made when it is first shown.
  func state(of id: Statement.ID, _ assessment: Assessment, _ pack: Pack) -> LiveStatement? {
    if let state = states[id] { return state }
    guard let statement = pack.statement(id) else { return nil }
    let state = LiveStatement(statement, as: assessment)
    states[id] = state
    return state
  }

  func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched) {
    for id in touched.statements { states[id]?.update(from: assessment) }
  }
}

/// What is shown of the lists that anybody looked at, each observed by itself.
@MainActor
final class LiveLists: Projection {
  private var lists: [String: LiveList] = [:]

  init(_ assessment: Assessment, _ pack: Pack) {}

  /// What is shown of one list; made when it is first shown.
  func list(_ id: String, _ assessment: Assessment, _ pack: Pack) -> LiveList? {
    if let list = lists[id] { return list }
    guard let list = LiveList(id, pack, in: assessment) else { return nil }
    lists[id] = list
    return list
  }

  func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched) {
    for row in Set(touched.subjects.compactMap(\.row)) { lists[row.list]?.update(row, from: assessment) }
  }
}
