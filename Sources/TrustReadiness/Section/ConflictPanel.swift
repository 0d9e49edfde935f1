import Gtk
import ReadinessModel
import ReadinessSession

/// Two people wrote different things in the same place: both are shown, one click settles it.
final class ConflictPanel: Box {
  init(_ conflict: Conflict, in document: AssessmentDocument) {
    super.init(.vertical, spacing: 6)
    addStyle("panel")
    addStyle("message-bar")
    addStyle("caution-bar")
    append(
      Label(
        tr("▲ Two different entries. Choose the one that stands; the other stays in the history."),
        style: .strong))
    for claim in conflict.claims {
      let keep = Button(tr("Keep this")) { [weak document] in document?.settle(claim) }
      let words = claim.edit.words(in: document.pack)
      keep.setAccessibleLabel(tr("Keep: {entry}", ["entry": words]))
      keep.valign = .start
      append(
        Box(.horizontal, spacing: 12) {
          Box(.vertical, spacing: 0) {
            Label(words)
            Label(
              tr(
                "{who}, {when}",
                [
                  "who": document.who(claim.person, named: claim.who),
                  "when": WindowDates.dayAndTime(claim.at),
                ]),
              style: .caption)
          }.with { $0.hexpand = true }
          keep
        })
    }
  }
}
