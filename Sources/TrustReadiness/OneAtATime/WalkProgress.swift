import Gtk
import ReadinessModel
import ReadinessSession

/// How far one is: "Place surveys, 3 of 6 · 38 of 81 answered", and the time left on the short route.
final class WalkProgress: Box {
  private let document: AssessmentDocument
  private let walk: Walk
  private let kind: Route.Kind
  private let words = Label("", style: .quiet)
  private let bar = ProgressBar()

  init(_ document: AssessmentDocument, _ walk: Walk, _ kind: Route.Kind) {
    self.document = document
    self.walk = walk
    self.kind = kind
    super.init(.vertical, spacing: 6)
    bar.setAccessibleLabel(tr("Progress"))
    append(words)
    append(bar)
    observe { progress in progress.show() }
  }

  private func show() {
    let standing = document.overview.standing
    let tally = kind == .essentials ? standing.essentials : standing.total
    let done = ProgressWords.done(tally, kind, minutesLeft: standing.minutesLeft(essentials: true))
    if let statement = walk.statement {
      let title = document.pack.section(statement.section).map { $0.shortTitle ?? $0.title } ?? ""
      let place = walk.route.place(of: statement)
      words.text =
        tr(
          "{section}, {number} of {count}", ["section": title, "number": place.number, "count": place.count])
        + " · " + done
    } else {
      words.text = ""
    }
    words.isVisible = walk.statement != nil
    bar.fraction = tally.coverage
    bar.setAccessibleValue(done)
  }
}
