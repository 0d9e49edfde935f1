import Gtk
import ReadinessModel
import ReadinessSession

/// What the statements say of each outcome that the checklist works towards.
final class OutcomesCard: Box {
  init(_ document: AssessmentDocument, at navigator: Navigator, shape: WindowShape) {
    super.init(.vertical, spacing: 6)
    addStyle("card")
    let title = Label(tr("By outcome"), style: .sectionTitle)
    title.setAccessibleRole(.heading)
    append(title)
    let pack = document.pack
    let overview = document.overview
    for outcome in pack.outcomes {
      let row = StandingRow(outcome.label, in: pack, hasStatus: false, shape: shape) { [weak navigator] _ in
        navigator?.show(.outcome(outcome.id))
      }
      row.observe { row in
        guard let standing = overview.standing.outcome(outcome.id) else { return }
        row.show(standing.tally, name: StandingWords.name(of: outcome, standing.tally, in: pack))
      }
      append(row)
    }
  }
}
