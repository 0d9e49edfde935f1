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
  case show(without: Set<SharedCopy.Part>)

  /// The copy of an assessment where that is an assessment of its own; nil where it is the file itself.
  package func copy(of assessment: Assessment) -> SharedCopy? {
    switch self {
    case .together: nil
    case .answer: SharedCopy(toAnswer: assessment, header: .fresh())
    case .show(let parts): SharedCopy(of: assessment, without: parts, header: .fresh())
    }
  }
}

/// Something of what was left out occurs in a copy all the same.
package struct Leak: Refusal {
  package let path: String

  package var happened: String {
    tr(
      "The copy “{file}” must not be sent: something that was to be left out may be in it.", ["file": path])
  }
  package var advice: String { tr("This is a mistake of the program; please report it.") }
}

extension SharedCopy {
  /// Writes the copy once nothing of what was left out is found in it, reads it back, and searches that again. A file that is
  /// there already is left alone.
  ///
  /// - Throws: ``StoreProblem``, ``Leak``, or `CancellationError` before anything is written.
  @concurrent package func write(to target: String, in places: Places) async throws {
    try search(journal.lines.joined(separator: "\n"), of: target)
    let file = try await AssessmentFile.create(at: target, journal, in: places)
    await file.close()
    let written = try await AssessmentFile.read(target, in: places).journal
    guard written == journal, leak(in: written.lines.joined(separator: "\n")) == nil else {
      throw Leak(path: target)
    }
  }

  private func search(_ text: String, of target: String) throws {
    let found = leak(in: text) { !Task.isCancelled }
    try Task.checkCancellation()
    if found != nil { throw Leak(path: target) }
  }
}

extension Work {
  /// Writes a copy of an assessment that is an assessment of its own.
  ///
  /// - Throws: what ``SharedCopy/write(to:in:)`` throws.
  package static func copy(
    _ path: String, to target: String, _ purpose: CopyPurpose, in places: Places, told: (Warning) -> Void
  ) async throws -> SharedCopy? {
    let opened = try await AssessmentFile.read(path, in: places)
    opened.warnings.forEach(told)
    guard let copy = purpose.copy(of: Assessment(opened.journal)) else { return nil }
    try await copy.write(to: target, in: places)
    return copy
  }
}
