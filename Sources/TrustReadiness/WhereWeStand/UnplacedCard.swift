import Gtk
import ReadinessModel
import ReadinessSession

/// Answers for which the checklist has no place: shown as what they are. It is there only while there are some.
final class UnplacedCard: Box {
  private let list = Box(.vertical, spacing: 6)

  init(_ document: AssessmentDocument, at navigator: Navigator) {
    super.init(.vertical, spacing: 6)
    addStyle("card")
    let title = Label(tr("Answers that this checklist has no place for"), style: .sectionTitle)
    title.setAccessibleRole(.heading)
    build {
      title
      Label(tr("They are kept, and count for nothing here."), style: .quiet)
      list
    }
    observe { [weak document] card in
      guard let document else { return }
      _ = document.undoing.changes
      card.show(document.assessment.unplacedAnswers(in: document.pack), in: document, at: navigator)
    }
  }

  private func show(_ answers: [UnplacedAnswer], in document: AssessmentDocument, at navigator: Navigator) {
    isVisible = !answers.isEmpty
    list.removeAll()
    for answer in answers { list.append(Self.row(answer, in: document, at: navigator)) }
  }

  private static func row(
    _ unplaced: UnplacedAnswer, in document: AssessmentDocument, at navigator: Navigator
  ) -> Widget {
    let statement = document.pack.statement(unplaced.statement)
    let words = AnswerWords(unplaced.answer, in: document.pack).text
    let name =
      statement.map { tr("{statement} {title}", ["statement": $0.id, "title": $0.title]) }
      ?? unplaced.statement
    let row = Box(.horizontal, spacing: 9) {
      Box(.vertical) {
        Label(tr("{name}: {answer}", ["name": name, "answer": words]))
        Label(unplaced.words, style: .caption)
      }.with { $0.hexpand = true }
    }
    if let statement {
      let go = Button(tr("Answer"), style: .link) { [weak navigator] in navigator?.go(to: statement) }
      go.setAccessibleLabel(tr("Answer {title}", ["title": statement.title]))
      go.valign = .start
      row.append(go)
    }
    return row
  }
}

extension AssessmentDocument {
  /// What is said of an answer for which the checklist has no level; empty for all others.
  func wordsForUnplaced(_ answer: Answer) -> String {
    guard let level = answer.level, pack.level(level) == nil else { return "" }
    return tr(
      "The answer given is “{level}”, a level that this checklist does not have. It counts for nothing until another is chosen.",
      ["level": level])
  }
}
