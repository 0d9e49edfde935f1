import Gtk
import ReadinessModel

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

/// How far one is, in words.
enum ProgressWords {
  /// "38 of 81 answered", or "12 of 30 essentials answered · about 25 minutes left".
  static func done(_ tally: Tally, _ kind: Route.Kind, minutesLeft: Int) -> String {
    switch kind {
    case .all: tr("{answered} of {total} answered", ["answered": tally.answered, "total": tally.applicable])
    case .essentials:
      tr(
        "{answered} of {total} essentials answered", ["answered": tally.answered, "total": tally.applicable])
        + (tally.unanswered > 0 ? " · " + left(minutesLeft) : "")
    }
  }

  /// "about 25 minutes left": to five minutes, except near the end.
  static func left(_ minutes: Int) -> String {
    trn("about {n} minute left", "about {n} minutes left", rounded(minutes))
  }

  /// Minutes as one tells them: at least one, and from eight on to five.
  static func rounded(_ minutes: Int) -> Int { minutes < 8 ? max(1, minutes) : (minutes + 2) / 5 * 5 }
}
