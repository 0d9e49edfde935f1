import Gtk
import ReadinessModel
import ReadinessSession

/// One statement in large print: the sentence, its choices, the note and the line of what else there is.
///
/// It takes the focus itself on arrival, so that the statement is what is heard first and no answer looks chosen.
final class StatementFace: FocusBox {
  let statement: Statement
  let choices: RatingChoices
  private let document: AssessmentDocument
  let openers: CardOpeners

  init(_ state: LiveStatement, _ context: PageContext) {
    let document = context.document
    statement = state.statement
    self.document = document
    openers = CardOpeners(state, context)
    choices = RatingChoices(state, in: document, shape: context.shape, isLarge: true)
    super.init(.vertical, spacing: 12, role: .group)
    addStyle("statement")
    setAccessibleLabel(statement.title)
    let sentence = Label(statement.sentence, style: .sentenceLarge)
    sentence.setAccessibleRole(.heading)
    let meta = Label(document.factLine(of: statement), style: .caption)
    let conflictPlace = Box(.vertical)
    build {
      sentence
      meta
      conflictPlace
      choices
      NoteField(state, in: document)
      openers
      if document.looking == nil { FlagButton(state, in: document).with { $0.halign = .start } }
    }
    observe { [weak document] face in
      guard let document else { return }
      face.setAccessibleDescription(document.spoken(state))
    }
    observe { [weak document] _ in
      guard let document else { return }
      conflictPlace.removeAll()
      if let conflict = state.conflict {
        conflictPlace.append(ConflictPanel(conflict, in: document))
      }
    }
  }

  /// Whether the focus is on the statement or on one of its choices, so that rating keys act.
  var hasAnsweringFocus: Bool { hasFocus || choices.hasFocusOnChoice }
}
