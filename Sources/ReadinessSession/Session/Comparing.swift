import ReadinessModel
import ReadinessStore

extension Comparison {
  /// An assessment as it stood when a day ended, beside what it is now.
  ///
  /// Where it answered another version of its checklist on that day, it is read with that. Reads files, so not on the main
  /// thread.
  ///
  /// - Throws: ``StoreProblem`` if that version is nowhere, ``Comparison/OtherScale``, or ``NothingYet`` before its first
  ///   change.
  package init(
    since day: Day, in assessment: Assessment, of pack: Pack, at path: String, packs: PackLibrary,
    now: Instant
  ) throws {
    try self.init(from: day, to: nil, in: assessment, of: pack, at: path, packs: packs, now: now)
  }

  /// An assessment on one day beside another, or beside what it is now if there is no other.
  ///
  /// - Throws: as above.
  package init(
    from day: Day, to other: Day?, in assessment: Assessment, of pack: Pack, at path: String,
    packs: PackLibrary, now: Instant
  ) throws {
    func side(_ day: Day) throws -> Side {
      try Side(of: assessment, pack, atEnd: day, path: path, packs: packs, now: now)
    }
    try self.init(from: try side(day), to: try other.map(side) ?? Side(assessment, pack))
  }

  /// A day before there was anything to compare with.
  package struct NothingYet: Refusal {
    package let day: Day

    package var happened: String {
      tr("There is nothing to compare with: this assessment began after {day}.", ["day": day.long])
    }
    package var advice: String { tr("Choose a later day.") }
  }
}

extension Comparison.Side {
  /// An assessment as it stood when a day ended, with the version of its checklist that it answered then.
  ///
  /// - Throws: ``StoreProblem`` if that version is nowhere, or ``Comparison/NothingYet`` before its first change.
  package init(
    of assessment: Assessment, _ pack: Pack, atEnd day: Day, path: String, packs: PackLibrary, now: Instant
  ) throws {
    let then = assessment.atEnd(of: day, now: now)
    guard let reference = then.pack else { throw Comparison.NothingYet(day: day) }
    self.init(then, reference == assessment.pack ? pack : try packs.load(for: then, at: path))
  }
}
