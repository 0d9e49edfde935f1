import ReadinessModel
import ReadinessStore

/// What an assessment is given away for.
package enum CopyPurpose: Hashable, Sendable {
  /// To work on it together: the file itself, which joins again.
  ///
  /// - Parameter earlierWords: whether it has words over which others were written since.
  case together(earlierWords: Bool = true)
  /// For members to answer on their own.
  case answer
  /// To show to others, without some parts.
  ///
  /// - Parameter leavingOut: the texts and the names of files that would stay and are left out, too.
  case show(without: Set<SharedCopy.Part>, leavingOut: Set<String> = [])

  /// The copy of an assessment where that is an assessment of its own; nil where it is the file itself.
  package func copy(of assessment: Assessment, in pack: Pack) -> SharedCopy? {
    switch self {
    case .together: nil
    case .answer: SharedCopy(toAnswer: assessment, in: pack, header: .fresh())
    case .show(let parts, let words):
      SharedCopy(of: assessment, in: pack, without: parts, leavingOut: words, header: .fresh())
    }
  }
}

/// Something of what was left out occurs in a copy all the same, or another file is there than was written.
package struct Leak: Refusal {
  package let path: String

  package var happened: String {
    tr(
      "The copy “{file}” must not be sent: something that was to be left out may be in it.", ["file": path])
  }
  package var advice: String { tr("This is a mistake of the program; please report it.") }
}

extension SharedCopy {
  /// Writes the copy once nothing of what was left out is found in it, and reads it back. A file that is there already is
  /// left alone.
  ///
  /// - Throws: ``StoreProblem``, ``Leak``, or `CancellationError` before anything is written.
  @concurrent package func write(to target: String, in places: Places) async throws {
    guard leak(in: journal) == nil else { throw Leak(path: target) }
    try Task.checkCancellation()
    let file = try await AssessmentFile.create(at: target, journal, in: places)
    await file.close()
    try await readBack(target, in: places)
  }

  /// Reads what is at a path, and takes it away where it is the copy and says anything else than this.
  ///
  /// - Throws: ``StoreProblem``, or ``Leak``.
  package func readBack(_ target: String, in places: Places) async throws {
    let written = try await AssessmentFile.read(target, in: places).journal
    guard written != journal else { return }
    // What somebody else put there meanwhile is theirs.
    if written.header.isOfSameAssessment(as: journal.header) { Paths.unlink(Paths.absolute(target)) }
    throw Leak(path: target)
  }
}

extension Work {
  /// Writes a copy of an assessment that is an assessment of its own. Its checklist must be there: it says which statements
  /// others became, and what was written with its toolkits.
  ///
  /// - Throws: what ``SharedCopy/write(to:in:)`` throws, or ``NothingToLeaveOut``.
  package static func copy(
    _ path: String, to target: String, _ purpose: CopyPurpose, in places: Places, packs: PackLibrary,
    told: (Warning) -> Void
  ) async throws -> SharedCopy? {
    let (assessment, pack, _) = try await read(path, in: places, packs: packs, told: told)
    guard let copy = purpose.copy(of: assessment, in: pack) else { return nil }
    if case .show(let parts, let words) = purpose, !words.isEmpty {
      let all = CopyPurpose.show(without: parts).copy(of: assessment, in: pack)
      let missing = words.subtracting((all?.namesInWords ?? []) + (all?.fileNames ?? []))
      if let missing = missing.min() { throw NothingToLeaveOut(text: missing) }
    }
    try await copy.write(to: target, in: places)
    return copy
  }
}

/// A text that is to be left out of a copy and is none of those that stay and are shown.
package struct NothingToLeaveOut: Refusal {
  package let text: String

  package var happened: String {
    tr(
      "Nothing was written: “{text}” is no text or file’s name that stays in the copy and names somebody.",
      ["text": text])
  }
  package var advice: String {
    tr("Write the copy without --leave-out first, and give what it lists, word for word.")
  }
}
