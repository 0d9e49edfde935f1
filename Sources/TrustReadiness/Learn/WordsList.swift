import Gtk
import ReadinessModel
import ReadinessSession

/// Words and what they mean. One stop for Tab; the arrow keys go from word to word, and Enter goes to where more is said.
final class WordsList: ListBox {
  init(_ terms: [Term], in context: PageContext) {
    super.init()
    addStyle("panel")
    setAccessibleLabel(tr("What the words mean"))
    for term in terms { append(WordRow(term)) }
    guard !context.document.pack.learning.isEmpty else { return }
    on(ListBox.rowActivated) { [navigator = context.navigator] _, row in
      if let row = row as? WordRow { navigator.read(LearningLeaf.ID(.words, row.term.term)) }
    }
  }
}

/// A word, what it means, and what it is easily taken for.
private final class WordRow: ListBoxRow {
  let term: Term

  init(_ term: Term) {
    self.term = term
    super.init()
    var words = [tr("{term}: {meaning}", ["term": term.term, "meaning": term.meaning])]
    if let other = term.notTheSame { words.append(tr("Not the same as: {what}", ["what": other])) }
    if let knowledge = term.knowledge, knowledge.status.isOpen { words.append(knowledge.label) }
    child = Label(words.joined(separator: "\n"))
    setAccessibleLabel(words.joined(separator: " "))
  }
}

extension AssessmentScreen {
  /// Unfolds the words of the open statement and goes to the first of them; where none is open, to all words.
  func explainWords() {
    if let list = page?.openers?.unfold(.glossary) as? WordsList {
      list.rows.first?.grabFocus()
    } else if let first = document.pack.glossary.first, !document.pack.learning.isEmpty {
      navigator.read(LearningLeaf.ID(.words, first.term))
    }
  }
}
