import ReadinessModel
import ReadinessStore

/// The verbs about the files of evidence. What reads or writes files does so in the background.
extension AssessmentDocument {
  /// Whether files can be copied beside the assessment: not beside the sample, which goes with the window.
  package var copiesEvidence: Bool { looking == nil && !isSample }

  /// Copies a file of evidence beside the assessment, and lets its entry name the copy. One change, which Undo takes back;
  /// the copy stays.
  package func copyBeside(_ place: Place, of id: Evidence.ID) async throws(StoreProblem) {
    guard case .file(let file) = place, !file.isCopied else { return }
    let files = evidenceFiles
    let copy = try await inBackground { () throws(StoreProblem) in try files.copied(file) }
    replace(place, with: .file(copy), of: id)
    lookAtFiles()
  }

  /// Where a copied file was before it was copied: what its entry named before, with the same content. Nil where nobody
  /// knows.
  package func placeBeforeCopying(_ place: Place, of id: Evidence.ID) -> Place? {
    guard case .file(let file) = place, file.isCopied, let mark = file.mark else { return nil }
    return assessment.placesEver(of: id).first { other in
      guard case .file(let other) = other else { return false }
      return !other.isCopied && other.mark?.sha256 == mark.sha256
    }
  }

  /// Lets an entry name a file where it was before it was copied. The copy stays.
  package func leaveWhereItWas(_ place: Place, of id: Evidence.ID) {
    guard let before = placeBeforeCopying(place, of: id) else { return }
    replace(place, with: before, of: id)
    lookAtFiles()
  }

  /// How a file that somebody found is against what was noted of it.
  package enum Finding: Equatable, Sendable {
    case same, different
    /// Nobody noted what it was.
    case unknown
  }

  /// Looks at a file that may be one that is gone.
  ///
  /// - Returns: its place, with what it is now, and whether it is the same as what was noted.
  /// - Throws: where it is the assessment itself, or a copy of it.
  package func look(at path: String, insteadOf place: Place) async throws(StoreProblem) -> (
    place: Place, finding: Finding
  ) {
    let files = evidenceFiles
    let found = try await inBackground { () throws(StoreProblem) in
      files.marked(try files.place(named: path))
    }
    guard case .file(let now) = found, case .file(let before) = place, let noted = before.mark?.sha256,
      !noted.isEmpty, let digest = now.mark?.sha256, !digest.isEmpty
    else { return (found, .unknown) }
    return (found, digest == noted ? .same : .different)
  }

  /// Puts a place of an entry in the place of another; where that is not there any more, nothing changes.
  package func replace(_ place: Place, with other: Place, of id: Evidence.ID) {
    guard var places = assessment.evidence(id)?.places, let index = places.firstIndex(of: place) else {
      return
    }
    places[index] = other
    replacePlaces(of: id, with: places)
  }
}
