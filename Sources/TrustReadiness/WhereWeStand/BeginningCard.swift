import Gtk
import ReadinessModel
import ReadinessSession

/// What to do first, while nothing is answered.
final class BeginningCard: Box {
  init(_ document: AssessmentDocument, at navigator: Navigator) {
    super.init(.vertical, spacing: 12)
    addStyle("card")
    let title = Label(tr("Nothing is answered yet"), style: .sectionTitle)
    title.setAccessibleRole(.heading)
    let buttons = WrapBox(spacing: 9)
    append(title)
    let essentials = document.overview.standing.essentials.applicable
    if essentials > 0 {
      let minutes = ProgressWords.rounded(document.overview.standing.minutesLeft(essentials: true))
      append(
        Label(
          tr(
            "Begin with the essentials: the {n} statements that matter most take about {minutes} minutes. You can stop at any time; every answer is saved at once.",
            ["n": essentials, "minutes": minutes])))
      buttons.append(
        Button(tr("Begin with the essentials ›"), style: .suggested) { [weak navigator] in
          navigator?.go(to: .essentials)
        })
    } else {
      append(
        Label(
          tr("Answer one statement after the other. You can stop at any time; every answer is saved at once.")
        ))
    }
    buttons.append(
      Button(tr("All statements, one at a time")) { [weak navigator] in navigator?.go(to: .oneAtATime) })
    append(buttons)
    append(
      Label(
        tr(
          "Or choose a section below. As soon as there are answers, this page says where you stand and why."),
        style: .quiet))
  }
}
