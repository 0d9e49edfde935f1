import ReadinessModel

/// How far one is, in words.
package enum ProgressWords {
  /// "38 of 81 answered", or "12 of 30 essentials answered · about 25 minutes left".
  package static func done(_ tally: Tally, _ kind: Route.Kind, minutesLeft: Int) -> String {
    switch kind {
    case .all: tr("{answered} of {total} answered", ["answered": tally.answered, "total": tally.applicable])
    case .essentials:
      tr(
        "{answered} of {total} essentials answered", ["answered": tally.answered, "total": tally.applicable])
        + (tally.unanswered > 0 ? " · " + left(minutesLeft) : "")
    }
  }

  /// "about 25 minutes left": to five minutes, except near the end.
  package static func left(_ minutes: Int) -> String {
    trn("about {n} minute left", "about {n} minutes left", rounded(minutes))
  }

  /// Minutes as one tells them: at least one, and from eight on to five.
  package static func rounded(_ minutes: Int) -> Int { minutes < 8 ? max(1, minutes) : (minutes + 2) / 5 * 5 }
}
