import Gtk
import ReadinessModel
import ReadinessSession

/// A pause on the way: how far one is, that all is saved, and how to go on.
final class PausePanel: Box {
  init(_ document: AssessmentDocument, _ walk: Walk, at navigator: Navigator) {
    super.init(.vertical, spacing: 12)
    addStyle("card")
    let title = Label(tr("A good moment for a pause"), style: .sectionTitle)
    title.setAccessibleRole(.heading)
    let saved = Label("")
    let goOn = Button(tr("Continue ›"), style: .suggested) { [weak walk] in walk?.resume() }
    let stop = Button(tr("Stop here")) { [weak navigator] in navigator?.go(to: .whereWeStand) }
    build {
      WrapBox(spacing: 9) {
        goOn
        stop
      }
    }
    let tally = document.overview.standing.essentials
    let minutes = document.overview.standing.minutesLeft(essentials: true)
    prepend(saved)
    prepend(Label(ProgressWords.done(tally, .essentials, minutesLeft: minutes).endingInStop))
    prepend(title)
    observe { _ in saved.text = document.safetyWords }
  }
}

extension AssessmentDocument {
  /// Whether one may leave now.
  var safetyWords: String {
    switch saving.mark {
    case .saved: tr("Everything is saved. You can stop here and go on at any time.")
    case .saving, .kept: tr("The last answer is being saved…")
    case .notSaved: saving.trouble?.words ?? tr("Not saved yet.")
    case .sample: tr("This is the sample: nothing you change here is kept.")
    case .looking: tr("You only look at this assessment: nothing in it can be changed.")
    }
  }
}
