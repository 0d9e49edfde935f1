import Gtk
import ReadinessModel
import ReadinessSession

/// A statement's sentence and answer.
final class ClosedCard: Box {
  private let state: LiveStatement
  private let document: AssessmentDocument
  private let pill = AnswerPill()
  private let meta = Label("", style: .caption)
  private let change = Button("", style: .link)

  init(
    _ state: LiveStatement, _ context: PageContext, open: @escaping () -> Void
  ) {
    self.state = state
    document = context.document
    super.init(.horizontal, spacing: 12)
    let sentence = Label(state.statement.sentence)
    sentence.hexpand = true
    change.isFocusable = false
    change.valign = .start
    change.on(Button.clicked) { _ in open() }
    let words = Box(.vertical, spacing: 3) {
      sentence
      meta
    }
    words.hexpand = true
    let answer = Box(.horizontal, spacing: 9) {
      pill
      change
    }
    append(words)
    append(answer)
    observe { card in
      card.orientation = context.shape.isNarrow ? .vertical : .horizontal
      card.spacing = context.shape.isNarrow ? 6 : 12
    }
    observe { card in card.show() }
  }

  private func show() {
    let isAnswered = state.answer != .none
    pill.show(AnswerWords(state.answer, in: document.pack))
    if document.looking != nil {
      change.label = tr("Open")
      change.setAccessibleLabel(tr("Open {title}", ["title": state.statement.title]))
    } else {
      change.label = isAnswered ? tr("Change") : tr("Answer")
      change.setAccessibleLabel(
        isAnswered
          ? tr("Change the answer to {title}", ["title": state.statement.title])
          : tr("Answer {title}", ["title": state.statement.title]))
    }
    meta.text = document.metaLine(of: state)
    meta.setStyle("caution", state.conflict != nil)
  }
}

extension AssessmentDocument {
  /// The small line of a closed card: what the statement is, and what stands beside its answer.
  func metaLine(of state: LiveStatement) -> String {
    var parts = factParts(of: state.statement)
    let id = state.statement.id
    let count = shelf.register.count(for: id)
    if let words = EvidenceWords.meta(shelf.support.support(of: id), count: count) { parts.append(words) }
    parts += plannedWords(state)
    if !state.note.isEmpty { parts.append(tr("Note")) }
    if state.isFlagged { parts.append(tr("⚑ Flagged")) }
    if state.conflict != nil { parts.append(tr("different entries: open to settle")) }
    return parts.joined(separator: " · ")
  }

  /// The small line of an open statement: what it is and how it is rated. What stands beside its answer is seen beneath,
  /// and answering moves nothing under the pointer.
  func factLine(of statement: Statement) -> String {
    (factParts(of: statement) + [pack.ratingRuleInShort]).joined(separator: " · ")
  }

  /// Code, what it rests on, where and when it is asked.
  private func factParts(of statement: Statement) -> [String] {
    var parts = [statement.code]
    if let duty = pack.duty(of: statement) { parts.append(duty.label) }
    if statement.isGate { parts.append(tr("may hold its section back")) }
    if let limits = pack.limits(of: statement) { parts.append(tr("{places} only", ["places": limits])) }
    if let until = statement.until { parts.append(tr("until {day}", ["day": pack.words(of: until)])) }
    if statement.unverified != nil { parts.append(tr("partly not verified")) }
    return parts
  }
}
