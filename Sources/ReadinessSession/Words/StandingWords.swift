import ReadinessModel

/// What the page says of counts and statuses, for the eye and for those who listen.
package enum StandingWords {
  /// "38 of 81 answered. 43 still to answer; they do not affect the result."
  package static func counts(_ tally: Tally) -> String {
    let answered = tr(
      "{answered} of {total} answered.", ["answered": tally.answered, "total": tally.applicable])
    var parts = [answered]
    if tally.unanswered > 0 {
      parts.append(
        trn(
          "{n} still to answer; it does not affect the result.",
          "{n} still to answer; they do not affect the result.", tally.unanswered))
    }
    if tally.dontKnow > 0 {
      parts.append(waiting(tally.dontKnow))
    }
    return parts.joined(separator: " ")
  }

  /// How many questions wait for somebody's answer.
  package static func waiting(_ count: Int) -> String {
    trn("One question waits for an answer.", "{n} questions wait for an answer.", count)
  }

  /// "1 Red, 2 Amber, 3 Green, 3 to answer".
  package static func blocks(_ tally: Tally, in pack: Pack) -> String {
    var parts = pack.scale.compactMap { level -> String? in
      guard let count = tally.counts[level.id], count > 0 else { return nil }
      return tr("{n} {level}", ["n": count, "level": level.label])
    }
    if tally.dontKnow > 0 { parts.append(trn("{n} to ask about", "{n} to ask about", tally.dontKnow)) }
    if tally.unanswered > 0 { parts.append(trn("{n} to answer", "{n} to answer", tally.unanswered)) }
    return parts.isEmpty ? tr("nothing asked") : parts.joined(separator: ", ")
  }

  /// "Legal footing: Red, because …; 1 Red, 2 Amber, 3 Green".
  package static func name(of section: Section, _ standing: SectionStanding, in pack: Pack) -> String {
    if standing.doesNotApply { return tr("{section}: does not apply", ["section": section.title]) }
    var words = standing.status.label
    if !standing.reason.isEmpty { words += ". " + standing.reason }
    return tr(
      "{section}: {status} {counts}.",
      [
        "section": section.title, "status": words.endingInStop,
        "counts": blocks(standing.tally, in: pack),
      ])
  }

  /// "Public protection: 1 Red, 7 Amber, 6 Green, 9 to answer".
  package static func name(of outcome: Outcome, _ tally: Tally, in pack: Pack) -> String {
    tr("{outcome}: {counts}", ["outcome": outcome.label, "counts": blocks(tally, in: pack)])
  }
}

extension String {
  /// The text with a capital at its beginning.
  package var withCapital: String { prefix(1).uppercased() + dropFirst() }

  /// The text as a sentence that ends.
  package var endingInStop: String {
    guard let last, !".!?…".contains(last) else { return self }
    return self + "."
  }
}

extension Tally {
  /// Whether anything at all has been said.
  package var isBegun: Bool { answered + dontKnow + doesNotApply > 0 }

  /// The counts of the levels in the scale's order.
  package func levels(of pack: Pack) -> [(level: Level, count: Int)] {
    pack.scale.map { ($0, counts[$0.id] ?? 0) }
  }
}
