import Gtk
import ReadinessModel

/// How a checklist wants to be answered: its texts, one beneath the other.
final class HowToAnswer: Box {
  init(_ pack: Pack) {
    super.init(.vertical, spacing: 6)
    for text in pack.howToAnswer {
      append(
        Box(.horizontal, spacing: 9) {
          Label("•", style: .quiet, wrapping: .none).with {
            $0.valign = .start
            $0.setAccessibleState(.hidden, true)
          }
          Label(text).with { $0.hexpand = true }
        })
    }
  }
}

/// How to answer, above the first statement while nothing is answered.
///
/// It goes when somebody moves on from the first answer, not at the answer itself, so that nothing moves under the hand.
final class HowToAnswerCard: Box {
  /// Whether the checklist says how, and nobody has answered yet.
  static func isWanted(in document: AssessmentDocument) -> Bool {
    !document.pack.howToAnswer.isEmpty && document.overview.standing.total.answered == 0
  }

  init(_ document: AssessmentDocument, at navigator: Navigator) {
    super.init(.vertical)
    addStyle("card")
    addStyle("how-to-answer")
    let texts = HowToAnswer(document.pack)
    texts.margins = Insets(top: 9, start: 0, bottom: 3, end: 0)
    let expander = Expander(tr("How to answer"), texts)
    expander.isExpanded = navigator.explainsAnswering
    expander.on(Expander.expandedChanged) { [weak navigator] expander in
      navigator?.explainsAnswering = expander.isExpanded
    }
    append(expander)
    observe { _ in
      navigator.statement
    } then: { card, _ in
      card.isVisible = card.isVisible && Self.isWanted(in: document)
    }
  }
}
