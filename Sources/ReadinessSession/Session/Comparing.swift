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
    func side(_ day: Day?) throws -> Side {
      try Side(at: day, in: assessment, of: pack, at: path, packs: packs, now: now)
    }
    try self.init(from: try side(day), to: try side(other))
  }

  /// Another assessment of the same organisation beside this one on a day, or as it is now if there is no day.
  ///
  /// - Throws: as above.
  package init(
    from earlier: EarlierAssessment, to day: Day?, in assessment: Assessment, of pack: Pack, at path: String,
    packs: PackLibrary, now: Instant
  ) throws {
    try self.init(
      from: earlier.side,
      to: try Side(at: day, in: assessment, of: pack, at: path, packs: packs, now: now))
  }

  /// An assessment of another organisation, which says nothing of this one.
  package struct OtherOrganisation: Refusal {
    package let path: String
    package let name: String

    package var happened: String {
      tr(
        "“{file}” is an assessment of another organisation: {name}.",
        ["file": Paths.shownName(path), "name": name])
    }
    package var advice: String { tr("Choose an assessment of the same organisation.") }
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

/// Another assessment of the same organisation, to compare with.
package struct EarlierAssessment: Sendable {
  /// Where its file is.
  package let path: String
  /// What it holds, and its checklist.
  package let side: Comparison.Side

  /// Reads the file. What is another organisation's is refused.
  @concurrent package static func read(
    _ path: String, besides assessment: Assessment, packs: PackLibrary, in places: Places
  ) async throws -> EarlierAssessment {
    let journal = try await AssessmentFile.read(path, in: places).journal
    let pack = try packs.load(for: Assessment(journal), at: path)
    let other = Assessment(journal, redirects: pack.redirects)
    let name = other.organisation?.name ?? ""
    let isSame = other.header.isOfSameAssessment(as: assessment.header)
    guard isSame || FoldedText(name) == FoldedText(assessment.organisation?.name ?? "") else {
      throw Comparison.OtherOrganisation(path: path, name: name)
    }
    return EarlierAssessment(path: path, side: Comparison.Side(other, pack))
  }

  /// What it is called among days: “Assessment as at 30 September 2010”.
  package var name: String {
    tr("assessment as at {day}", ["day": WindowDates.day(side.assessment.asAt)])
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

  /// An assessment as it stood when a day ended, or as it is now if there is no day.
  fileprivate init(
    at day: Day?, in assessment: Assessment, of pack: Pack, at path: String, packs: PackLibrary, now: Instant
  ) throws {
    if let day {
      try self.init(of: assessment, pack, atEnd: day, path: path, packs: packs, now: now)
    } else {
      self.init(assessment, pack)
    }
  }
}
