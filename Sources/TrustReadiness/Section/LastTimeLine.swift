import Gtk
import ReadinessModel
import ReadinessSession

/// What was answered and noted last time, with a button that answers the same again. It is there to look at.
final class LastTimeLine: Box {
  /// A longer note is folded.
  private static let shortNote = 240

  private let state: LiveStatement
  private let document: AssessmentDocument
  private let words = Label("", style: .caption)
  private let notePlace = Box(.vertical)
  private let same: Button

  init(_ state: LiveStatement, in document: AssessmentDocument, shape: WindowShape) {
    self.state = state
    self.document = document
    let statement = state.statement
    same = Button(tr("As last time")) { [weak document] in document?.answerAsLastTime(statement) }
    super.init(.vertical, spacing: 3, role: .group)
    addStyle("panel")
    setAccessibleLabel(tr("Last time"))
    words.hexpand = true
    same.valign = .start
    same.halign = .start
    same.tooltip = tr("Answer as last time ({key})", ["key": "="])
    let line = Box(.horizontal, spacing: 12) {
      words
      same
    }
    append(line)
    append(notePlace)
    observe { _ in line.orientation = shape.isNarrow ? .vertical : .horizontal }
    observe { line in
      line.words.text = line.document.lastTimeWords(line.state)
      line.isVisible = !line.words.text.isEmpty
      let answer = line.state.lastTime?.answer
      line.same.isVisible = line.document.looking == nil && answer != nil && line.state.answer != answer
    }
    observe { line in
      line.state.lastTime?.note ?? ""
    } then: { line, note in
      line.show(note)
    }
  }

  private func show(_ note: String) {
    notePlace.removeAll()
    guard !note.isEmpty else { return }
    let text = Label.quotable(note.quoted)
    notePlace.append(note.count > Self.shortNote ? Expander(tr("Last time’s note"), text) : text)
  }
}
