import Observation
import ReadinessModel
import ReadinessSession

/// Where in an assessment the window is: one place at a time, and the card that is open there.
@MainActor @Observable
final class Navigator {
  /// The pages of the assessment window.
  enum Place: Hashable {
    case whereWeStand
    case section(Section.ID)
    /// One statement at a time, through all of the checklist.
    case oneAtATime
    /// One statement at a time, through the short route.
    case essentials
    case questions
    /// What the answers rest on.
    case evidence
    /// What is to be done.
    case actions
    /// How the answers stood over time.
    case progress
    /// Everything that matches the filter, whatever its section.
    case filtered
    case search
    /// All toolkits.
    case toolkits
    /// A toolkit to work with.
    case toolkit(Pack.Toolkit.ID)
    /// What to do from where one stands.
    case strategies
    /// The actions of a strategy.
    case strategy(Strategy.ID)
    /// What there is to learn from.
    case learn

    /// The place at the side through which one comes here.
    var entry: Place {
      switch self {
      case .toolkit, .strategies, .strategy: .toolkits
      default: self
      }
    }
  }

  private(set) var place: Place
  /// The card that is open, or the statement shown one at a time.
  private(set) var statement: Statement.ID?
  /// The row of a workbook that was asked for.
  private(set) var row: RowID?
  /// What is to be read, or was read last.
  private(set) var leaf: LearningLeaf.ID?
  /// The toolkit that was shown last.
  private(set) var lastToolkit: Pack.Toolkit.ID?
  /// What is looked at of the strategies.
  let strategies = StrategyState()
  /// Counts up with every `go`, so that going again to where one is scrolls there again.
  private(set) var journeys = 0
  /// Whether somebody opened or folded the card that says how to answer, wherever it stands.
  @ObservationIgnored var explainsAnswering: Bool?
  @ObservationIgnored private var wantsEvidence = false
  @ObservationIgnored private var placeBeforeFilter: Place = .whereWeStand
  @ObservationIgnored private var beforeSearch: (place: Place, statement: Statement.ID?) = (
    .whereWeStand, nil
  )
  /// Which statements are shown; `.all` shows no banner.
  var filter: Filter = .all

  init(at place: Place = .whereWeStand, opening statement: Statement.ID? = nil) {
    self.place = place
    self.statement = statement
  }

  /// Goes to a page and, where a statement is given, opens its card there. A section is shown whole: a filter that
  /// was on before is lifted.
  func go(to place: Place, opening statement: Statement.ID? = nil, at row: RowID? = nil) {
    if place == .search, self.place != .search { beforeSearch = (self.place, self.statement) }
    if case .toolkit(let id) = place { lastToolkit = id }
    if case .section = place, filter != .all { filter = .all }
    if place != self.place { self.place = place }
    if statement != self.statement { self.statement = statement }
    if row != self.row { self.row = row }
    journeys += 1
  }

  /// Goes to something to learn from.
  func read(_ leaf: LearningLeaf.ID) {
    self.leaf = leaf
    go(to: .learn)
  }

  /// Goes through statements one at a time: from the card that is open, else from the first without an answer.
  func walk(_ place: Place) { go(to: place, opening: statement) }

  /// Goes back to where somebody was before they searched.
  func leaveSearch() {
    if place == .search { go(to: beforeSearch.place, opening: beforeSearch.statement) }
  }

  /// Goes to a statement's card in its section.
  ///
  /// - Parameter evidence: whether its evidence is what somebody wants there.
  func go(to statement: Statement, evidence: Bool = false) {
    wantsEvidence = evidence
    go(to: .section(statement.section), opening: statement.id)
  }

  /// Whether the evidence of the card that was gone to is wanted. Asked once.
  func takeWishForEvidence() -> Bool {
    defer { wantsEvidence = false }
    return wantsEvidence
  }

  /// Opens a card on the page shown, or closes the open one.
  func open(_ statement: Statement.ID?) {
    if statement != self.statement { self.statement = statement }
  }

  /// Shows what matches, across the sections.
  func show(_ filter: Filter) {
    if place != .filtered { placeBeforeFilter = place }
    self.filter = filter
    go(to: .filtered)
  }

  /// Shows everything again: the section of the open card, or where one was before.
  func liftFilter() {
    filter = .all
    if place == .filtered { go(to: placeBeforeFilter, opening: statement) }
  }
}
