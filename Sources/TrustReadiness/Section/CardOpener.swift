import Gtk
import ReadinessModel
import ReadinessSession

/// Something that unfolds in an open card: what its word in the line of openers says, and what unfolds.
///
/// Each is declared once, here or beside what it unfolds, and named in `all`; open cards and one statement at a time show
/// the same line. Nothing unfolds by itself.
@MainActor
struct CardOpener {
  /// What tells it from the others.
  let name: String
  /// What the line says: "Evidence 2"; nil where there is nothing to unfold. It is observed.
  let words: (LiveStatement, PageContext) -> String?
  /// What unfolds.
  let make: (LiveStatement, PageContext) -> Widget

  init(
    _ name: String, _ words: @escaping (LiveStatement, PageContext) -> String?,
    unfolding make: @escaping (LiveStatement, PageContext) -> Widget
  ) {
    self.name = name
    self.words = words
    self.make = make
  }

  /// The openers, in the order of the line.
  static let all = [evidence, actions, toolkits, glossary, target, background]

  /// What the answer rests on.
  static let evidence = CardOpener("evidence") { state, context in
    let (shelf, id) = (context.document.shelf, state.statement.id)
    let count = shelf.register.count(for: id)
    if count == 0, context.document.looking != nil { return nil }
    return EvidenceWords.opener(shelf.support.support(of: id), count: count)
  } unfolding: { state, context in
    EvidenceBlock(state, context)
  }

  /// What is to be done about the statement.
  static let actions = CardOpener("actions") { state, context in
    let count = context.document.actions.log.entries(for: state.statement.id).count
    return counted(tr("Actions"), count) ?? (context.document.looking == nil ? tr("Actions") : nil)
  } unfolding: { state, context in
    ActionsBlock(state, context)
  }

  /// The level to reach, and by when.
  static let target = CardOpener("target") { state, context in
    context.document.looking == nil || state.target != nil ? tr("Target") : nil
  } unfolding: { state, context in
    TargetForm(state, context)
  }

  /// The toolkits that help with the statement.
  static let toolkits = CardOpener("toolkits") { state, context in
    counted(tr("Toolkits"), context.document.pack.usableToolkits(for: state.statement).count)
  } unfolding: { state, context in
    let links = context.document.pack.usableToolkits(for: state.statement).map {
      ToolkitLink($0, at: context.navigator)
    }
    return Box(.vertical, spacing: 3) { links }.with { $0.addStyle("panel") }
  }

  /// The words of the glossary that stand in the statement.
  static let glossary = CardOpener("words") { state, context in
    counted(tr("Words"), context.document.pack.terms(usedIn: state.statement).count)
  } unfolding: { state, context in
    WordsList(context.document.pack.terms(usedIn: state.statement), in: context)
  }

  /// Why it matters, and what it rests on.
  static let background = CardOpener("background") { _, _ in
    tr("Why it matters")
  } unfolding: { state, context in
    StatementDetails(state.statement, in: context.document)
  }

  /// A word with how many there are; nil for none.
  static func counted(_ word: String, _ count: Int) -> String? {
    count == 0 ? nil : tr("{what} {n}", ["what": word, "n": count])
  }
}

/// The line of openers of an open statement, and below it what is unfolded.
final class CardOpeners: Box {
  private let state: LiveStatement
  private let context: PageContext
  private let line: WrapBox
  private var places: [String: (button: Button, place: Box)] = [:]

  init(_ state: LiveStatement, _ context: PageContext) {
    self.state = state
    self.context = context
    line = WrapBox(spacing: 18, rowSpacing: 3)
    super.init(.vertical, spacing: 6)
    line.addStyle("openers")
    append(line)
    for opener in CardOpener.all {
      let button = Button("", style: .link)
      let place = Box(.vertical)
      place.isVisible = false
      places[opener.name] = (button, place)
      line.append(button)
      append(place)
      button.on(Button.clicked) { [weak self] _ in self?.toggle(opener) }
      button.setAccessibleState(.expanded, false)
      observe { openers in
        let words = opener.words(openers.state, openers.context)
        button.isVisible = words != nil
        if let words { button.label = words }
        if words == nil { openers.fold(opener) }
      }
    }
  }

  /// Unfolds what an opener is for, and gives it back; nil where there is nothing to unfold.
  @discardableResult
  func unfold(_ opener: CardOpener) -> Widget? {
    guard let (button, place) = places[opener.name], button.isVisible else { return nil }
    if let unfolded = place.children.first { return unfolded }
    let unfolded = opener.make(state, context)
    place.append(unfolded)
    place.isVisible = true
    button.setAccessibleState(.expanded, true)
    button.addStyle("unfolded")
    unfolded.scrollIntoView(keeping: button)
    return unfolded
  }

  private func fold(_ opener: CardOpener) {
    guard let (button, place) = places[opener.name], place.isVisible else { return }
    let hadFocus = place.containsFocus
    place.removeAll()
    place.isVisible = false
    button.setAccessibleState(.expanded, false)
    button.removeStyle("unfolded")
    if hadFocus { button.grabFocus() }
  }

  private func toggle(_ opener: CardOpener) {
    if places[opener.name]?.place.isVisible == true { fold(opener) } else { unfold(opener) }
  }
}
