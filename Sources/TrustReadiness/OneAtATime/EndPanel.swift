import Gtk
import ReadinessModel
import ReadinessSession

/// The end of a walk: what was done, what is left, and where to go next.
final class EndPanel: Box {
  init(
    _ document: AssessmentDocument, _ walk: Walk, _ kind: Route.Kind, at navigator: Navigator
  ) {
    super.init(.vertical, spacing: 12)
    addStyle("card")
    let skipped = walk.open
    let standing = document.overview.standing
    let asked = (kind == .essentials ? standing.essentials : standing.total).dontKnow
    let title = Label(Self.title(kind, skipped: skipped, asked: asked), style: .sectionTitle)
    title.setAccessibleRole(.heading)
    append(title)
    for words in Self.words(walk, asked: asked) { append(Label(words)) }
    let saved = Label("")
    append(saved)
    let buttons = WrapBox(spacing: 9)
    if skipped > 0 {
      let again = trn("Answer the one skipped ›", "Answer the {n} skipped ›", skipped)
      buttons.append(Button(again, style: .suggested) { [weak walk] in walk?.startAgain() })
    }
    let whereWeStand = Button(tr("See where we stand ›"), style: skipped > 0 ? .plain : .suggested) {
      [weak navigator] in
      navigator?.go(to: .whereWeStand)
    }
    buttons.append(whereWeStand)
    let rest = standing.total.unanswered
    if kind == .essentials, skipped == 0, rest > 0 {
      buttons.append(
        Button(trn("Go on with the other one", "Go on with the other {n}", rest)) { [weak navigator] in
          navigator?.go(to: .oneAtATime)
        })
    }
    if skipped == 0 {
      buttons.append(Button(tr("Look through them again")) { [weak walk] in walk?.review() })
    }
    if standing.total.dontKnow > 0 {
      buttons.append(Button(tr("Questions to ask")) { [weak navigator] in navigator?.go(to: .questions) })
    }
    append(buttons)
    observe { _ in saved.text = document.safetyWords }
  }

  private static func title(_ kind: Route.Kind, skipped: Int, asked: Int) -> String {
    if skipped > 0 { return tr("That was the last one") }
    if asked > 0 {
      return kind == .essentials
        ? tr("You have been through the essentials") : tr("You have been through everything")
    }
    return kind == .essentials ? tr("The essentials are answered") : tr("Everything is answered")
  }

  /// - Parameter asked: how many on this route wait for an answer from somebody else.
  private static func words(_ walk: Walk, asked: Int) -> [String] {
    var words: [String] = []
    if walk.answered > 0 {
      words.append(
        trn(
          "You answered {n} statement in this sitting.", "You answered {n} statements in this sitting.",
          walk.answered))
    }
    if walk.open > 0 {
      words.append(
        trn(
          "One statement was skipped and is still to answer.",
          "{n} statements were skipped and are still to answer.", walk.open))
    }
    if asked > 0 {
      words.append(StandingWords.waiting(asked))
    }
    return words
  }
}
