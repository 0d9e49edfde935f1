import Gtk
import ReadinessModel
import ReadinessSession

/// Asks, when an action is done, whether that changes a statement that it was for: one statement after the other, with the
/// descriptors of its level and the better ones.
final class DoneQuestion: Box {
  private let context: PageContext
  private let document: AssessmentDocument
  private let row: RowID
  private var rest: [Statement]
  private var day: Day
  private let place = Box(.vertical, spacing: 6)
  private let done: () -> Void

  /// - Parameter done: called when nothing more is asked.
  init(_ row: RowID, _ statements: [Statement], in context: PageContext, done: @escaping () -> Void) {
    self.context = context
    self.row = row
    self.done = done
    document = context.document
    rest = statements
    day = context.document.actions.log.day
    super.init(.vertical, spacing: 6, role: .group)
    addStyle("panel")
    addStyle("asking")
    append(place)
    onKey { question, press in
      guard press.key == .escape else { return false }
      question.done()
      return true
    }
    ask()
  }

  /// Puts the focus on the first thing to be answered.
  func begin() { place.children.first?.moveFocus(.forward) }

  private func ask() {
    place.removeAll()
    guard let statement = rest.first else { return done() }
    let answer = document.assessment.answer(to: statement.id)
    let words = AnswerWords(answer, in: document.pack)
    let title = Label(
      tr("When this is done: does “{title}” change?", ["title": statement.title]), style: .strong)
    title.setAccessibleRole(.heading)
    setAccessibleLabel(title.text)
    let isFirst = document.actions.log.entry(row)?.action.state.isOpen == true
    place.append(title)
    place.append(Label(explanation(statement, answer, words), style: .quiet))
    if isFirst { place.append(dayLine()) }
    let lowest = answer.level.flatMap { document.pack.index(ofLevel: $0) } ?? 0
    let group = CheckButton()
    let change = Button(tr("Change it"), style: .suggested)
    change.isSensitive = false
    var chosen: Level.ID?
    for (index, level) in document.pack.scale.enumerated() where index >= lowest {
      let line = LevelChoice(level, statement.descriptors[index], group: group)
      line.radio.isActive = answer == .level(level.id)
      line.radio.on(CheckButton.toggled) { radio in
        guard radio.isActive else { return }
        chosen = level.id
        change.isSensitive = answer != .level(level.id)
      }
      place.append(line)
    }
    let stays = Button(Self.staying(answer, words))
    let open = Button(tr("Open {code}", ["code": statement.id]), style: .link) { [context] in
      context.navigator.go(to: statement)
    }
    open.hexpand = true
    open.halign = .start
    stays.on(Button.clicked) { [weak self] _ in self?.settle(statement, nil) }
    change.on(Button.clicked) { [weak self] _ in self?.settle(statement, chosen) }
    place.append(
      WrapBox(spacing: 6, rowSpacing: 6) {
        open
        stays
        change
      })
    if containsFocus == false, isMapped { begin() }
    scrollIntoView()
  }

  /// What the button says that leaves the answer as it is.
  private static func staying(_ answer: Answer, _ words: AnswerWords) -> String {
    switch answer {
    case .none: tr("Leave it without an answer")
    case .level: tr("It stays {answer}", ["answer": words.word])
    case .dontKnow, .doesNotApply: tr("It stays {answer}", ["answer": words.word.quoted])
    }
  }

  private func explanation(_ statement: Statement, _ answer: Answer, _ words: AnswerWords) -> String {
    let rule = document.pack.ratingRuleInShort
    let target = document.assessment.target(for: statement.id)?.level.flatMap(document.pack.level(_:))
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "answer": words.text, "target": target.map { AnswerWords($0).text } ?? "", "rule": rule,
    ]
    switch (answer, target) {
    case (.none, nil): return tr("It has no answer yet. {rule}", values)
    case (.none, _): return tr("It has no answer yet; its target is {target}. {rule}", values)
    case (_, nil): return tr("It is {answer}. {rule}", values)
    case (_, _): return tr("It is {answer}, its target {target}. {rule}", values)
    }
  }

  private func dayLine() -> Widget {
    let field = DayField(day, label: tr("Done on")) { [weak self] in if let day = $0 { self?.day = day } }
    return Box(.horizontal, spacing: 6) {
      Label(tr("Done on"), style: .caption)
      field
    }
  }

  /// Says that the action is done, with what the statement is now; then asks about the next.
  private func settle(_ statement: Statement, _ level: Level.ID?) {
    let state: ActionState =
      document.actions.log.entry(row).map { $0.action.state.isOpen ? .done(on: day) : $0.action.state }
      ?? .done(on: day)
    document.set(state, of: row, rating: level.map { (statement.id, $0) })
    if !rest.isEmpty { rest.removeFirst() }
    ask()
  }
}

/// A level to choose, with what it looks like.
private final class LevelChoice: Box {
  let radio: CheckButton

  init(_ level: Level, _ descriptor: String, group: CheckButton) {
    radio = CheckButton(group: group)
    let words = AnswerWords(level)
    let name = Label(words.text, style: .strong, wrapping: .none)
    super.init(.horizontal, spacing: 9)
    addStyle("choice")
    name.setRole(words.role)
    radio.valign = .start
    radio.setAccessibleLabel(level.label)
    radio.setAccessibleDescription(descriptor)
    append(radio)
    append(
      Box(.vertical) {
        name
        Label(descriptor)
      }.with { $0.hexpand = true })
    onClick { line, _, _, _ in
      line.radio.grabFocus()
      line.radio.isActive = true
    }
  }
}
