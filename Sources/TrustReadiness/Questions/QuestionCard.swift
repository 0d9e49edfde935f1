import Gtk
import ReadinessModel
import ReadinessSession

/// One question: what to ask, of which statement, since when, and the answer that came.
final class QuestionCard: Box {
  init(
    _ question: Question, _ state: LiveStatement, in document: AssessmentDocument, at navigator: Navigator,
    shape: WindowShape
  ) {
    super.init(.horizontal, spacing: 12, role: .group)
    addStyle("card")
    let statement = state.statement
    setAccessibleLabel(statement.title)
    setAccessibleDescription(statement.sentence)
    let text = question.asked(about: statement)
    append(
      Box(.vertical, spacing: 3) {
        Label(text, style: .heading)
        if text != statement.sentence { Label(statement.sentence) }
        Label(Self.meta(question, statement), style: .caption)
      }.with { $0.hexpand = true })
    let go = Button(question.answered == nil ? tr("Record the answer ›") : tr("Open ›")) { [weak navigator] in
      navigator?.go(to: statement)
    }
    go.setAccessibleLabel(
      question.answered == nil
        ? tr("Record the answer to {title}", ["title": statement.title])
        : tr("Open {title}", ["title": statement.title]))
    go.halign = .end
    go.valign = .start
    let side = Box(.horizontal, spacing: 9)
    if let reply = question.answered {
      let pill = AnswerPill()
      pill.show(AnswerWords(reply.answer, in: document.pack))
      pill.valign = .centre
      side.append(pill)
    }
    side.append(go)
    side.valign = .start
    append(side)
    observe { card in
      card.orientation = shape.isNarrow ? .vertical : .horizontal
      side.halign = shape.isNarrow ? .start : .end
    }
  }

  /// "HWB-02 Health needs · asked by Ann Lee, 14 March (9 days ago) · answered 16 March".
  private static func meta(_ question: Question, _ statement: Statement) -> String {
    var parts = [tr("{statement} {title}", ["statement": statement.id, "title": statement.title])]
    parts.append(
      tr(
        "noted by {who}, {ago}",
        ["who": question.who, "ago": WindowDates.ago(question.since)]))
    if let reply = question.answered {
      parts.append(tr("answered {day}", ["day": WindowDates.day(reply.at.localDay)]))
    }
    return parts.joined(separator: " · ")
  }
}

/// What the page says while it has nothing to list.
final class EmptyQuestions: Box {
  init(_ shown: QuestionList.Shown, hasOthers: Bool) {
    super.init(.vertical, spacing: 6)
    addStyle("card")
    let title = Label("", style: .sectionTitle)
    let text = Label("", style: .quiet)
    switch (shown, hasOthers) {
    case (.open, true):
      title.text = tr("Every question has been answered")
      text.text = tr("What was answered is kept under Answered.")
    case (.answered, true):
      title.text = tr("No question has been answered yet")
      text.text = tr(
        "When somebody answers, open the statement and choose its level; the question moves here.")
    case (_, false):
      title.text = tr("No questions yet")
      text.text = tr(
        "Where nobody in the room knows the answer, choose “Don’t know: ask someone” on the statement and say whom to ask and what. The questions are collected here, by person, so that you can save or print them as a list."
      )
    }
    append(title)
    append(text)
  }
}
