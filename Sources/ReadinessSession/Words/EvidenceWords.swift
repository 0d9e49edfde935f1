import ReadinessModel

/// What is said of evidence, in windows and by command.
package enum EvidenceWords {
  /// What is said where there is none.
  package static var nothingYet: String {
    tr("Nothing collected yet. One entry can serve any number of statements.")
  }

  /// "14 pieces, collected once and used 38 times."
  package static func count(_ count: Int, uses: Int) -> String {
    let pieces = trn("{n} piece", "{n} pieces", count)
    return trn(
      "{pieces}, collected once and used {n} time.", "{pieces}, collected once and used {n} times.", uses,
      ["pieces": pieces])
  }

  /// "What the 27 Greens rest on"; nil where there are none.
  package static func supportTitle(_ counts: SupportStanding.Counts, in pack: Pack) -> String? {
    guard counts.total > 0 else { return nil }
    return trn(
      "What the one rated {levels} rests on", "What the {n} rated {levels} rest on", counts.total,
      ["levels": goodLevels(pack)])
  }

  /// "19 on current evidence, 2 on old evidence only, 6 on none".
  package static func supportCounts(_ counts: SupportStanding.Counts) -> String {
    [
      counts.current > 0 ? tr("{n} on current evidence", ["n": counts.current]) : nil,
      counts.oldOnly > 0 ? tr("{n} on old evidence only", ["n": counts.oldOnly]) : nil,
      counts.none > 0 ? tr("{n} on none", ["n": counts.none]) : nil,
    ].compactMap(\.self).joined(separator: trc("list", ", "))
  }

  /// Both in a sentence; nil where nothing is good.
  package static func support(_ counts: SupportStanding.Counts, in pack: Pack) -> String? {
    supportTitle(counts, in: pack).map {
      tr("{what}: {counts}.", ["what": $0, "counts": supportCounts(counts)])
    }
  }

  /// The good levels, in quotation marks.
  package static func goodLevels(_ pack: Pack) -> String {
    pack.goodLevels.map(\.label.quoted).joined(separator: trc("list", ", "))
  }

  /// "Document · position.pdf".
  package static func whatAndWhere(_ evidence: Evidence) -> String {
    ([EvidenceKind.label(evidence.kind)] + evidence.places.prefix(1).map(\.words)).filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// "Document, 20 January 2011 · used for 3 statements".
  package static func offer(_ evidence: Evidence, uses: Int) -> String {
    let what = [EvidenceKind.label(evidence.kind), evidence.date.map(WindowDates.day) ?? ""]
      .filter { !$0.isEmpty }.joined(separator: trc("list", ", "))
    return [what, used(uses)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// "used for 3 statements".
  package static func used(_ count: Int) -> String {
    count == 0
      ? tr("not used yet") : trn("used for {n} statement", "used for {n} statements", count)
  }

  /// Everything of an entry in a line, for a terminal.
  package static func line(_ evidence: Evidence, isPast: Bool, uses: [Statement.ID]) -> String {
    [
      EvidenceKind.label(evidence.kind),
      evidence.date.map { tr("dated {day}", ["day": WindowDates.day($0)]) },
      evidence.reviewBy.map { tr("review by {day}", ["day": WindowDates.day($0)]) },
      isPast ? tr("its date has passed") : nil, evidence.owner,
      evidence.places.map(\.words).joined(separator: trc("list", ", ")),
      uses.isEmpty ? tr("not used yet") : tr("for {ids}", ["ids": uses.joined(separator: trc("list", ", "))]),
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What a good rating rests on, in the small line of its card; nil where that is not said.
  package static func meta(_ support: Support?, count: Int) -> String? {
    switch support {
    case .some(.none): tr("without evidence")
    case .oldOnly: tr("old evidence only")
    default: count == 0 ? nil : trn("{n} piece of evidence", "{n} pieces of evidence", count)
    }
  }

  /// What unfolds the evidence of an open statement, and what a good rating rests on where that is said.
  package static func opener(_ support: Support?, count: Int) -> String {
    switch support {
    case .some(.none): tr("Evidence: none")
    case .oldOnly: tr("Evidence {n}, all of it old", ["n": count])
    default: count == 0 ? tr("Evidence") : tr("{what} {n}", ["what": tr("Evidence"), "n": count])
    }
  }

  /// What is to be cautioned about an entry, in a few words; empty for nothing.
  package static func cautions(isPast: Bool, isEarly: Bool, heavy carries: Int?, in pack: Pack) -> [String] {
    [
      isPast ? tr("its date has passed") : nil,
      isEarly ? tr("dated after the day of this assessment") : nil,
      carries.map {
        trn(
          "the only evidence for {n} rated {levels}", "the only evidence for {n} rated {levels}", $0,
          ["levels": goodLevels(pack)])
      },
    ].compactMap(\.self)
  }
}
