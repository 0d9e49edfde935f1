import Gtk
import ReadinessModel
import ReadinessSession

/// How ready the organisation is: what the board says, what to look at first, and every outcome and section with its
/// counts, its status and the reason for it.
final class WhereWeStandPage: Box, AssessmentPage {
  private let document: AssessmentDocument
  private let navigator: Navigator
  private let title = Label(tr("Where we stand"), style: .pageTitle)
  private let counts = Label("", style: .quiet)
  /// That actions are late, and the way to them.
  private let late = Button("", style: .link)
  private let next = Button("", style: .suggested)
  private let scroller = Scroller()

  init(_ context: PageContext) {
    let (document, navigator) = (context.document, context.navigator)
    self.document = document
    self.navigator = navigator
    super.init(.vertical)
    let shape = context.shape
    let beginning = BeginningCard(document, at: navigator)
    let look = LookFirstCard(document, at: navigator)
    let outcomes = OutcomesCard(document, at: navigator, shape: shape)
    let heading = Box(.horizontal, spacing: 18) {
      Box(.vertical) {
        title
        counts
        late.with { $0.halign = .start }
        StrategyLine(document, at: navigator)
      }.with { $0.hexpand = true }
      next.with { $0.valign = .centre }
    }
    let pair = Box(.horizontal, spacing: 12) {
      look
      outcomes
    }
    let column = Box(.vertical, spacing: 12) {
      heading
      beginning
      ConflictsCard(document, at: navigator)
      UnplacedCard(document, at: navigator)
      JudgementCard(document, shape: shape)
      SupportCard(context) { navigator.go(to: .evidence) }
      pair
      SectionsCard(document, at: navigator, shape: shape)
    }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    title.setAccessibleRole(.heading)
    scroller.child = Clamp(maximum: 920, column)
    scroller.vexpand = true
    append(scroller)
    setAccessibleLabel(tr("Where we stand"))
    next.on(Button.clicked) { [weak self] _ in self?.goOn() }
    late.on(Button.clicked) { [weak navigator] _ in navigator?.go(to: .actions) }
    observe { page in page.showTotals() }
    observe { page in
      let words = ActionWords.late(page.document.actions.log)
      page.late.isVisible = words != nil
      if let words { page.late.label = words }
    }
    observe { _ in
      heading.orientation = shape.isNarrow ? .vertical : .horizontal
      heading.spacing = shape.isNarrow ? 9 : 18
      pair.orientation = shape.isTight ? .vertical : .horizontal
      pair.isHomogeneous = !shape.isTight
    }
    let overview = document.overview
    observe { _ in
      let isBegun = overview.standing.total.isBegun
      beginning.isVisible = !isBegun
      look.isVisible = isBegun
      outcomes.isVisible = isBegun && !overview.standing.outcomes.isEmpty
      pair.isVisible = isBegun
    }
  }

  func arrive() {
    (next.isVisible ? next : self).grabFocus()
  }

  private func showTotals() {
    let standing = document.overview.standing
    counts.text = StandingWords.counts(standing.total)
    next.isVisible = standing.total.isBegun
    next.label = Self.continuing(to: document.firstUnanswered, in: document.pack)
  }

  private static func continuing(to statement: Statement?, in pack: Pack) -> String {
    guard let statement else { return tr("Board paper…") }
    let section = pack.section(statement.section)
    return tr(
      "Continue: {section}, {statement} ›",
      ["section": section?.shortTitle ?? section?.title ?? "", "statement": statement.id])
  }

  /// Goes to the first statement that nobody has answered, or on to the paper once all are.
  private func goOn() {
    if let statement = document.firstUnanswered {
      navigator.go(to: statement)
    } else {
      activateAction("win.board-paper")
    }
  }
}

extension AssessmentDocument {
  /// The first statement of those asked that nobody has answered.
  var firstUnanswered: Statement? {
    overview.statements.first { state(of: $0.id)?.answer == Answer.none }
  }
}
