import Gtk
import ReadinessModel
import ReadinessSession

/// One statement at a time, large, through all of the checklist or through the essentials.
final class OneAtATimePage: Box, AssessmentPage {
  private let document: AssessmentDocument
  private let navigator: Navigator
  private let context: PageContext
  private let kind: Route.Kind
  private let walk: Walk
  private let scroller = Scroller()
  private let place = Box(.vertical)
  private let bar: StepBar
  private var face: StatementFace?
  private var shownStep: Walk.Step?

  init(_ kind: Route.Kind, _ context: PageContext) {
    let (document, navigator) = (context.document, context.navigator)
    self.document = document
    self.navigator = navigator
    self.context = context
    self.kind = kind
    walk = Walk(
      Route(kind, through: document.overview.statements), from: navigator.statement,
      pauses: kind == .essentials,
      isOpen: { [weak document] in document?.state(of: $0.id)?.answer == Answer.none })
    bar = StepBar(document, walk, shape: context.shape)
    super.init(.vertical)
    setAccessibleLabel(kind == .essentials ? tr("Essentials, one at a time") : tr("One at a time"))
    let progress = WalkProgress(document, walk, kind)
    let column = Box(.vertical, spacing: 18) {
      progress
      if HowToAnswerCard.isWanted(in: document) {
        HowToAnswerCard(document, at: navigator, shape: context.shape)
      }
      place
    }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    let content = Clamp(maximum: 760, column)
    scroller.child = content
    scroller.vexpand = true
    build {
      scroller
      bar
    }
    bar.follow(scroller, content)
    onKey(.capture) { page, key in page.pressBefore(key) }
    onKey { page, key in page.press(key) }
    observe { page in page.show(page.walk.step) }
  }

  var openers: CardOpeners? { face?.openers }

  func arrive() {
    if let wanted = navigator.statement, wanted != walk.statement?.id, walk.route.index(of: wanted) != nil {
      walk.go(to: wanted)
    }
    focusFace()
  }

  private func focusFace() {
    if let face { face.grabFocus() } else { place.moveFocus(.forward) }
  }

  // MARK: Showing

  private func show(_ step: Walk.Step) {
    guard step != shownStep else { return }
    let isArriving = shownStep == nil
    shownStep = step
    document.commitTyping()
    face = nil
    switch step {
    case .statement(let id):
      guard let state = document.state(of: id) else { return }
      let face = StatementFace(state, context)
      self.face = face
      place.setChildren([face])
      navigator.open(id)
    case .pause:
      place.setChildren([PausePanel(document, walk, at: navigator)])
    case .end:
      place.setChildren([EndPanel(document, walk, kind, at: navigator)])
    }
    scroller.vertical.value = 0
    if !isArriving { focusFace() }
  }

  // MARK: Keys

  /// Enter goes on once the statement is answered; with Ctrl it goes on from the note, too. It never chooses, so that a
  /// key pressed once too often answers nothing.
  private func pressBefore(_ key: KeyPress) -> Bool {
    guard key.key.isEnter, let face else { return false }
    let isPlain = key.modifiers.isEmpty && face.hasAnsweringFocus
    guard isPlain || key.modifiers == .control else { return false }
    let isAnswered = document.state(of: face.statement.id)?.answer != Answer.none
    if isAnswered || !isPlain { walk.goOn() }
    return true
  }

  /// Escape goes from the note to the statement, and from there back to the section, with this statement open.
  private func leave() {
    guard let statement = walk.statement ?? walk.route.statements.first else { return }
    guard let face, !face.hasAnsweringFocus, !bar.containsFocus else {
      return navigator.go(to: .section(statement.section), opening: face == nil ? nil : statement.id)
    }
    face.grabFocus()
  }

  /// The rating keys act while the focus is on the statement, a choice or the buttons below, never in a field.
  private func press(_ key: KeyPress) -> Bool {
    if key.key == .escape, key.modifiers.isEmpty {
      leave()
      return true
    }
    guard let face, face.hasAnsweringFocus || bar.containsFocus else { return false }
    guard context.keys.answer(face.statement, by: key, in: document) else { return false }
    Observer.runPending()
    if face.choices.hasFocusOnChoice { face.choices.focusAnswer() } else { face.grabFocus() }
    return true
  }
}
