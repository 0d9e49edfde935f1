import Observation
import ReadinessModel

/// Where somebody is on a route through the checklist: at a statement, at a pause, or at the end.
@MainActor @Observable
package final class Walk {
  /// What is shown.
  package enum Step: Hashable {
    case statement(Statement.ID)
    /// A pause is offered; the walk goes on with this statement.
    case pause(before: Statement.ID)
    /// No statement ahead needs an answer.
    case end
  }

  /// What is shown now.
  package private(set) var step: Step
  @ObservationIgnored package let route: Route
  @ObservationIgnored private let isOpen: (Statement) -> Bool
  @ObservationIgnored private let openAtStart: Set<Statement.ID>
  /// Whether it goes through all statements, to look them over: every one of them was answered when it began.
  @ObservationIgnored package private(set) var isReview: Bool
  @ObservationIgnored private let pauses: Bool
  @ObservationIgnored private var pauseRule = PauseRule()
  @ObservationIgnored private var trail: [Statement.ID] = []

  /// Begins at a statement of the route, or at the first that needs an answer.
  ///
  /// - Parameters:
  ///   - pauses: whether pauses are offered.
  ///   - isOpen: whether a statement needs an answer, asked anew at every step.
  package init(_ route: Route, from start: Statement.ID?, pauses: Bool, isOpen: @escaping (Statement) -> Bool)
  {
    self.route = route
    self.isOpen = isOpen
    self.pauses = pauses
    openAtStart = Set(route.statements.filter(isOpen).map(\.id))
    let place = route.index(of: start)
    isReview = openAtStart.isEmpty && place != nil
    let first = place.map { route.statements[$0] } ?? route.next(after: nil, where: isOpen)
    step = first.map { .statement($0.id) } ?? .end
  }

  /// The statement that is shown; nil at a pause and at the end.
  package var statement: Statement? {
    guard case .statement(let id) = step, let index = route.index(of: id) else { return nil }
    return route.statements[index]
  }

  /// Whether any statement ahead needs an answer, or is to be looked over.
  package var hasMore: Bool { route.next(after: statement?.id, where: isWanted) != nil }

  /// Whether there is a way back.
  package var canGoBack: Bool { previous != nil }

  /// How many statements of the route got an answer since the walk began.
  package var answered: Int { route.statements.count { openAtStart.contains($0.id) && !isOpen($0) } }

  /// How many statements of the route need an answer.
  package var open: Int { route.statements.count(where: isOpen) }

  /// Goes on to the next statement that needs an answer, perhaps by way of a pause.
  package func goOn() {
    guard let current = statement else { return resume() }
    trail.append(current.id)
    guard let next = route.next(after: current.id, where: isWanted) else {
      step = .end
      return
    }
    let isPause = pauses && pauseRule.offersPause(from: current, to: next)
    step = isPause ? .pause(before: next.id) : .statement(next.id)
  }

  /// Ends a pause.
  package func resume() {
    if case .pause(let next) = step { step = .statement(next) }
  }

  /// Goes back to the statement shown before.
  package func goBack() {
    guard let previous else { return }
    if trail.last == previous { trail.removeLast() }
    step = .statement(previous)
  }

  /// Goes to a statement of the route.
  package func go(to id: Statement.ID) {
    guard route.index(of: id) != nil, step != .statement(id) else { return }
    if let current = statement { trail.append(current.id) }
    step = .statement(id)
  }

  /// Begins again at the first statement that needs an answer.
  package func startAgain() {
    guard let first = route.next(after: nil, where: isOpen) else { return }
    step = .statement(first.id)
  }

  /// Goes through all statements from the first, answered or not.
  package func review() {
    guard let first = route.statements.first else { return }
    isReview = true
    step = .statement(first.id)
  }

  private func isWanted(_ statement: Statement) -> Bool { isReview || isOpen(statement) }

  private var previous: Statement.ID? {
    trail.last ?? statement.flatMap { route.previous(before: $0.id)?.id }
  }
}
