import Gtk
import ReadinessModel
import ReadinessSession

/// One statement in large print: the sentence, its choices, the note and what stands behind it.
///
/// It takes the focus itself on arrival, so that the statement is what is heard first and no answer looks chosen.
final class StatementFace: FocusBox {
  let statement: Statement
  let choices: RatingChoices
  private let document: AssessmentDocument
  private let behind: Button
  private let tools = Box(.horizontal, spacing: 12)
  private var details: StatementDetails?

  init(_ state: LiveStatement, _ context: PageContext) {
    let document = context.document
    statement = state.statement
    self.document = document
    behind = Button(StatementDetails.name(for: state.statement, in: document.pack), style: .link)
    choices = RatingChoices(state, in: document, shape: context.shape, isLarge: true)
    super.init(.vertical, spacing: 12, role: .group)
    addStyle("statement")
    setAccessibleLabel(statement.title)
    let sentence = Label(statement.sentence, style: .sentenceLarge)
    sentence.setAccessibleRole(.heading)
    let meta = Label("", style: .caption)
    behind.halign = .start
    behind.hexpand = true
    tools.build {
      behind
      if document.looking == nil { FlagButton(state, in: document) }
    }
    behind.on(Button.clicked) { [weak self] _ in self?.toggleDetails() }
    let conflictPlace = Box(.vertical)
    build {
      sentence
      meta
      conflictPlace
      choices
      tools
      for toolkit in document.pack.usableToolkits(for: state.statement) {
        ToolkitLink(toolkit, at: context.navigator)
      }
      NoteField(state, in: document)
    }
    observe { [weak document] face in
      guard let document else { return }
      face.setAccessibleDescription(document.spoken(state))
    }
    observe { [weak document] _ in
      guard let document else { return }
      meta.text =
        document.metaLine(of: state) + " · " + document.pack.ratingRuleInShort
      conflictPlace.removeAll()
      if let conflict = state.conflict {
        conflictPlace.append(ConflictPanel(conflict, in: document))
      }
    }
  }

  /// Whether the focus is on the statement or on one of its choices, so that rating keys act.
  var hasAnsweringFocus: Bool { hasFocus || choices.hasFocusOnChoice }

  private func toggleDetails() {
    if let details {
      remove(details)
      self.details = nil
    } else {
      let details = StatementDetails(statement, in: document)
      insert(details, after: tools)
      self.details = details
      details.scrollIntoView()
    }
    behind.setAccessibleState(.expanded, details != nil)
  }
}
