import Gtk
import ReadinessModel
import ReadinessSession

/// The statements that a record serves, each with its answer, the way to it and a button that takes it away, and below them
/// one that finds another.
final class ServedStatements: Box {
  /// What is said and done with them.
  struct Verbs {
    /// What the button says that finds a statement, where there is none yet.
    let begin: String
    /// The same where there are some.
    let more: String
    /// What the button says that takes one away.
    let away: (_ statement: String) -> String
    let add: (Statement.ID) -> Void
    let remove: (Statement.ID) -> Void
    /// What stands below a statement; nothing for most records.
    var below: (Statement.ID) -> Widget? = { _ in nil }
  }

  private let context: PageContext
  private let verbs: Verbs

  init(in context: PageContext, _ verbs: Verbs) {
    self.context = context
    self.verbs = verbs
    super.init(.vertical, spacing: 3)
  }

  /// Shows statements.
  ///
  /// - Parameter heading: what stands above them; nil for nothing.
  func show(_ statements: [Statement.ID], under heading: String? = nil) {
    let hadFocus = containsFocus
    removeAll()
    if let heading {
      let label = Label(heading, style: .strong)
      label.setAccessibleRole(.heading)
      append(label)
    }
    for id in statements {
      append(line(for: id))
      if let below = verbs.below(id) { append(below) }
    }
    guard context.document.looking == nil else { return }
    let more = StatementPicker(statements.isEmpty ? verbs.begin : verbs.more, in: context.document) {
      [verbs] statement in
      if !statements.contains(statement.id) { verbs.add(statement.id) }
    }
    more.halign = .start
    append(more)
    if hadFocus { moveFocus(.forward) }
  }

  private func line(for id: Statement.ID) -> Widget {
    let document = context.document
    let statement = document.pack.statement(id)
    let words = statement.map { tr("{title} ({code})", ["title": $0.title, "code": id]) } ?? id
    let line = Box(.horizontal, spacing: 6)
    if let statement {
      let answer = AnswerWords(document.assessment.answer(to: id), in: document.pack)
      let symbol = Label(answer.symbol, wrapping: .none)
      symbol.setRole(answer.role)
      symbol.valign = .centre
      symbol.widthInCharacters = 2
      let link = Button(child: Label(words), style: .link) { [context] in
        context.navigator.go(to: statement)
      }
      link.setAccessibleLabel(tr("{statement}, {answer}", ["statement": words, "answer": answer.word]))
      link.halign = .start
      link.hexpand = true
      line.append(symbol)
      line.append(link)
    } else {
      line.append(Label(words).with { $0.hexpand = true })
    }
    guard document.looking == nil else { return line }
    let away = Button(icon: "window-close-symbolic", label: verbs.away(words), style: .flat)
    away.valign = .centre
    away.on(Button.clicked) { [verbs] _ in verbs.remove(id) }
    line.append(away)
    return line
  }
}
