import ReadinessModel
import ReadinessStore

extension Work {
  /// Something of what was left out occurs in a copy all the same.
  package struct Leak: Refusal {
    package let path: String

    package var happened: String {
      tr(
        "The copy “{file}” must not be sent: something that was to be left out may be in it.", ["file": path])
    }
    package var advice: String { tr("This is a mistake of the program; please report it.") }
  }

  /// Writes a copy of an assessment to show to others, once nothing of what was left out is found in it, and reads it back.
  /// A file that is there already is left alone.
  ///
  /// - Throws: ``StoreProblem``, or ``Leak``.
  package static func copy(
    _ path: String, to target: String, without parts: Set<SharedCopy.Part>, in places: Places,
    told: (Warning) -> Void
  ) async throws -> SharedCopy {
    let opened = try await AssessmentFile.read(path, in: places)
    opened.warnings.forEach(told)
    let copy = SharedCopy(of: Assessment(opened.journal), without: parts, header: .fresh())
    guard copy.leak(in: copy.journal.lines.joined(separator: "\n")) == nil else { throw Leak(path: target) }
    let file = try await AssessmentFile.create(at: target, copy.journal, in: places)
    await file.close()
    // What is there is what was searched.
    guard try await AssessmentFile.read(target, in: places).journal == copy.journal else {
      throw Leak(path: target)
    }
    return copy
  }
}
