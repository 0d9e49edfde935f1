import Gtk
import ReadinessModel

/// One statement in large print: the sentence, its choices, the note and what stands behind it.
final class StatementFace: Box {
  let statement: Statement
  let choices: RatingChoices
  private let document: AssessmentDocument
  private var details: StatementDetails?

  init(_ state: LiveStatement, in document: AssessmentDocument, context: CardContext) {
    statement = state.statement
    self.document = document
    choices = RatingChoices(state, in: document, shape: context.shape, isLarge: true)
    super.init(.vertical, spacing: 12, role: .group)
    setAccessibleLabel(statement.title)
    setAccessibleDescription(statement.sentence)
    let sentence = Label(statement.sentence, style: .sentenceLarge)
    sentence.setAccessibleRole(.heading)
    let meta = Label("", style: .caption)
    let behind = Button(tr("Why it matters, sources, what to ask"), style: .link)
    behind.halign = .start
    behind.on(Button.clicked) { [weak self] button in self?.toggleDetails(after: button) }
    let conflictPlace = Box(.vertical)
    build {
      sentence
      meta
      conflictPlace
      choices
      behind
      NoteField(state, in: document)
    }
    observe { [weak document] _ in
      guard let document else { return }
      meta.text =
        document.metaLine(of: state) + " · " + tr("choose the highest level of which every part is true")
      conflictPlace.removeAll()
      if let conflict = state.conflict {
        conflictPlace.append(ConflictPanel(conflict, in: document))
      }
    }
  }

  private func toggleDetails(after button: Button) {
    if let details {
      remove(details)
      self.details = nil
    } else {
      let details = StatementDetails(statement, in: document)
      insert(details, after: button)
      self.details = details
    }
    button.setAccessibleState(.expanded, details != nil)
  }
}
