import ReadinessModel
import ReadinessStore

extension AssessmentFile {
  /// The checklist that the assessment answers. Where there is none, lets go of the file.
  ///
  /// - Parameter ahead: What was read of it before the file was opened.
  package func checklist(
    from packs: PackLibrary, ahead: ChecklistAhead? = nil
  ) async throws(StoreProblem) -> Pack {
    let (journal, path) = (opened.journal, path)
    do throws(StoreProblem) {
      let assessment = try await inBackground { () throws(StoreProblem) in Assessment(journal) }
      if let reference = assessment.pack, let pack = await ahead?.take(reference) { return pack }
      return try await inBackground { () throws(StoreProblem) in try packs.load(for: assessment, at: path) }
    } catch {
      await close()
      throw error
    }
  }
}
