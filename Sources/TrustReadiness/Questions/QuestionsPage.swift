import Gtk
import ReadinessModel
import ReadinessSession

/// The questions that nobody here could answer: for whom, since when, and what came of them.
final class QuestionsPage: Box, AssessmentPage {
  /// As many are shown before *show all*.
  static let limit = 100

  private let document: AssessmentDocument
  private let navigator: Navigator
  private let shape: WindowShape
  private let desk: Desk
  private let title = PageTitle(tr("Questions to ask"))
  private let counts = Label("", style: .quiet)
  private let list = Box(.vertical, spacing: 12)
  private let openButton = ToggleButton("")
  private let answeredButton: ToggleButton
  private let print = Button(tr("Print or save…"))
  private var shown = QuestionList.Shown.open
  private var limit = QuestionsPage.limit

  init(_ context: PageContext) {
    let (document, navigator) = (context.document, context.navigator)
    self.document = document
    self.navigator = navigator
    shape = context.shape
    desk = context.desk
    answeredButton = ToggleButton("", group: openButton)
    super.init(.vertical)
    setAccessibleLabel(tr("Questions to ask"))
    let filter = Box(.horizontal, role: .group) {
      openButton
      answeredButton
    }
    filter.addStyle("linked")
    filter.halign = .start
    openButton.isActive = true
    let heading = Box(.horizontal, spacing: 18) {
      Box(.vertical) {
        title
        counts
      }.with { $0.hexpand = true }
      print.with {
        $0.valign = .centre
        $0.halign = .start
      }
    }
    let column = Box(.vertical, spacing: 12) {
      heading
      filter
      list
    }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    let scroller = Scroller(Clamp(maximum: 820, column))
    scroller.vexpand = true
    append(scroller)
    openButton.on(ToggleButton.toggled) { [weak self] button in if button.isActive { self?.show(.open) } }
    answeredButton.on(ToggleButton.toggled) { [weak self] button in
      if button.isActive { self?.show(.answered) }
    }
    print.on(Button.clicked) { [weak self] _ in self?.makeList() }
    observe { _ in heading.orientation = context.shape.isNarrow ? .vertical : .horizontal }
    observe { page in
      filter.isVisible = !page.document.overview.questions.isEmpty
      page.fill()
    }
  }

  /// Puts the focus on the choice of what is shown; while there is nothing to choose from, on the title.
  func arrive() {
    guard !document.overview.questions.isEmpty else { return title.begin() }
    (shown == .open ? openButton : answeredButton).grabFocus()
  }

  private func show(_ shown: QuestionList.Shown) {
    self.shown = shown
    limit = Self.limit
    fill()
  }

  private func makeList() {
    desk.offer(.questions, of: document)
  }

  // MARK: Showing

  private func fill() {
    let questions = QuestionList(document.overview.questions, showing: shown)
    openButton.label = tr("To ask ({n})", ["n": questions.open])
    answeredButton.label = tr("Answered ({n})", ["n": questions.answered])
    counts.text = Self.words(questions)
    counts.isVisible = !counts.text.isEmpty
    print.isVisible = questions.open + questions.answered > 0
    list.removeAll()
    if questions.count == 0 {
      list.append(EmptyQuestions(shown, hasOthers: questions.open + questions.answered > 0))
    }
    var room = limit
    for group in questions.groups where room > 0 {
      list.append(heading(group))
      for question in group.questions.prefix(room) {
        guard let state = document.state(of: question.statement) else { continue }
        list.append(QuestionCard(question, state, in: document, at: navigator, shape: shape))
      }
      room -= group.questions.count
    }
    if questions.count > limit { list.append(moreButton(questions.count - limit)) }
  }

  private func heading(_ group: QuestionGroup) -> Widget {
    let name = group.ask.isEmpty ? tr("Nobody named yet") : group.ask
    let label = Label(
      tr("{name} ({n})", ["name": name, "n": group.questions.count]), style: .sectionTitle)
    label.setAccessibleRole(.heading)
    label.margins = Insets(top: 6)
    return label
  }

  private func moreButton(_ rest: Int) -> Widget {
    let more = Button(trn("Show {n} more question", "Show {n} more questions", rest)) { [weak self] in
      guard let self else { return }
      self.limit = .max
      self.fill()
    }
    more.halign = .centre
    return more
  }

  private static func words(_ questions: QuestionList) -> String {
    guard questions.open > 0 else {
      return questions.answered > 0 ? tr("No question waits for an answer.") : ""
    }
    return StandingWords.waiting(questions.open) + " "
      + trn(
        "It counts for nothing until it is answered.", "They count for nothing until they are answered.",
        questions.open)
  }
}
