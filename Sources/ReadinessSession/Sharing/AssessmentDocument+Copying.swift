import ReadinessModel
import ReadinessStore

extension CopyPurpose {
  /// What a copy is called, beside the file that it is of.
  package func fileName(for stem: String) -> String {
    let name =
      switch self {
      case .together: stem
      case .answer: tr("{name} to answer", ["name": stem])
      case .show: tr("{name} to show", ["name": stem])
      }
    return name + "." + Library.fileType
  }
}

/// How much there is of what can be left out of a copy.
package struct CopyCounts: Hashable, Sendable {
  package let notes: Int
  package let flagged: Int
  package let evidence: Int
}

extension AssessmentDocument {
  /// How much there is of what can be left out of a copy.
  package var copyCounts: CopyCounts {
    let records = [ActionItem.list, Evidence.list].flatMap { assessment.rows(of: $0) }
    let notes =
      pack.statements.count { !assessment.note(on: $0.id).isEmpty }
      + records.count { !$0.values[text: ActionItem.note.name].isEmpty }
    return CopyCounts(
      notes: notes, flagged: assessment.flagged.count, evidence: assessment.rows(of: Evidence.list).count)
  }

  /// The words that stay in a copy and in which somebody is named, and the names of files that stay; worked out away from
  /// the main thread.
  package func namesLeft(in purpose: CopyPurpose) async -> (words: [String], files: [String]) {
    await Self.namesLeft(in: purpose, of: assessment, pack)
  }

  @concurrent private static func namesLeft(
    in purpose: CopyPurpose, of assessment: Assessment, _ pack: Pack
  ) async -> (words: [String], files: [String]) {
    guard let copy = purpose.copy(of: assessment, in: pack) else { return ([], []) }
    return (copy.namesInWords, copy.fileNames)
  }

  /// Saves a copy, and tells in words what was saved once it is on the disk and was read back.
  ///
  /// - Parameter replacing: whether a file of that name may be replaced; what is an assessment of its own replaces none.
  /// - Throws: what ``SharedCopy/write(to:in:)`` throws.
  package func saveCopy(
    _ purpose: CopyPurpose, to path: String, replacing: Bool, in places: Places
  ) async throws -> String {
    finishChanges()
    let saved = tr("Saved “{file}”.", ["file": Paths.name(path)])
    if case .together(let earlierWords) = purpose {
      try await file.saveCopy(to: path, replacing: replacing, earlierWords: earlierWords)
      return saved
    }
    guard let copy = try await Self.write(purpose, of: assessment, pack, to: path, in: places) else {
      return saved
    }
    guard copy.purpose == .show, copy.flagged > 0 else { return saved }
    return saved + " "
      + trn(
        "{n} flagged statement stands there without an answer.",
        "{n} flagged statements stand there without an answer.", copy.flagged)
  }

  @concurrent private static func write(
    _ purpose: CopyPurpose, of assessment: Assessment, _ pack: Pack, to path: String, in places: Places
  ) async throws -> SharedCopy? {
    let copy = purpose.copy(of: assessment, in: pack)
    try await copy?.write(to: path, in: places)
    return copy
  }
}
