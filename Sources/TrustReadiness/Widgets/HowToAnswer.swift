import Gtk
import ReadinessModel
import ReadinessSession

/// How a checklist wants to be answered: its texts, one beneath the other.
final class HowToAnswer: Box {
  convenience init(_ pack: Pack) { self.init(pack.howToAnswer) }

  fileprivate init(_ texts: some Sequence<String>) {
    super.init(.vertical, spacing: 6)
    for text in texts { append(BulletLine(Label(text))) }
  }
}

/// How to answer, above the first statement while nothing is answered: the first text, which is the rule, always; the
/// others where there is room, else folded.
///
/// It goes when somebody moves on from the first answer, not at the answer itself, so that nothing moves under the hand.
final class HowToAnswerCard: Box {
  /// The window's height, at normal text size, under which the card would push the first statement out of sight.
  static let neededHeight = 940.0

  /// Whether the checklist says how, and nobody has answered yet.
  static func isWanted(in document: AssessmentDocument) -> Bool {
    !document.pack.howToAnswer.isEmpty && document.overview.standing.total.answered == 0
  }

  private let expander: Expander
  private let navigator: Navigator
  private let shape: WindowShape

  init(_ document: AssessmentDocument, at navigator: Navigator, shape: WindowShape) {
    self.navigator = navigator
    self.shape = shape
    let rest = HowToAnswer(document.pack.howToAnswer.dropFirst())
    rest.margins = Insets(top: 6, start: 0, bottom: 3, end: 0)
    expander = Expander(tr("More on how to answer"), rest)
    super.init(.vertical, spacing: 6)
    addStyle("card")
    addStyle("how-to-answer")
    append(Label(document.pack.howToAnswer.first ?? ""))
    expander.isVisible = document.pack.howToAnswer.count > 1
    append(expander)
    observe { card in
      card.hasRoom
    } then: { card, hasRoom in
      card.expander.isExpanded = card.navigator.explainsAnswering ?? hasRoom
    }
    expander.on(Expander.expandedChanged) { [weak self] expander in self?.keep(expander.isExpanded) }
    observe { card in
      card.navigator.statement
    } then: { card, _ in
      card.isVisible = card.isVisible && Self.isWanted(in: document)
    }
  }

  private var hasRoom: Bool { shape.size.height / shape.textScale >= Self.neededHeight }

  /// Remembers what somebody chose; what follows from the window's height alone is no choice.
  private func keep(_ isOpen: Bool) {
    if navigator.explainsAnswering != nil || isOpen != hasRoom { navigator.explainsAnswering = isOpen }
  }
}
