import Gtk
import ReadinessModel
import ReadinessSession

/// People wrote different things in the same place: all are shown, one click settles it.
final class ConflictPanel: Box {
  private var first: Button?

  init(_ conflict: Conflict, in document: AssessmentDocument) {
    super.init(.vertical, spacing: 6, role: .group)
    setAccessibleLabel(conflict.title)
    addStyle("panel")
    addStyle("message-bar")
    addStyle("caution-bar")
    append(
      Box(.horizontal, spacing: 9) {
        CautionMark()
        Label(
          tr(
            "{entries}. Choose the one that stands; nothing leaves the history.",
            ["entries": conflict.title]), style: .strong
        ).with { $0.hexpand = true }
      })
    for (index, claim) in conflict.shown.enumerated() {
      let keep = Button(tr("Keep this")) { [weak document] in document?.settle(claim) }
      let words = claim.edit.words(in: document.pack)
      let who = document.who(claim.person, named: claim.who)
      keep.setAccessibleLabel(tr("Keep: {entry} ({source})", ["entry": words, "source": who]))
      keep.valign = .start
      if index == 0 { first = keep }
      append(
        Box(.horizontal, spacing: 12) {
          Box(.vertical, spacing: 0) {
            Label(words)
            Label(
              tr(
                "{who}, {when}",
                [
                  "who": who,
                  "when": WindowDates.dayAndTime(claim.at),
                ]),
              style: .caption)
          }.with { $0.hexpand = true }
          keep
        })
    }
    if let others = conflict.othersInWords { append(Label(others, style: .caption)) }
    if let both = conflict.together {
      append(
        Button(conflict.claims.count == 2 ? tr("Keep both") : tr("Keep all")) { [weak document] in
          document?.perform([both])
        }.with { $0.halign = .end })
    }
  }

  /// Puts the focus where it is settled.
  func focusFirst() { first?.grabFocus() }
}
