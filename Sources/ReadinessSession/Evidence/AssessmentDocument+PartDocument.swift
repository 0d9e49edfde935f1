import ReadinessModel
import ReadinessStore

/// Parts of toolkits as documents, and as evidence.
extension AssessmentDocument {
  /// A part of a toolkit as a document, as it is written now.
  package func document(
    of template: Pack.Toolkit.Template, _ toolkit: Pack.Toolkit
  ) -> PartDocument {
    PartDocument(template, of: toolkit, in: assessment)
  }

  /// Keeps a document that was written into a file in the register of evidence. All is one change, which Undo takes back.
  ///
  /// The file is read in the background first.
  ///
  /// - Returns: the id of its entry.
  /// - Throws: where the file is the assessment itself; then nothing is changed.
  @discardableResult
  package func keep(
    _ part: PartDocument, writtenTo path: String, for statements: [Statement.ID]
  ) async throws(StoreProblem) -> Evidence.ID {
    let files = evidenceFiles
    let place = try await inBackground { () throws(StoreProblem) in files.marked(try files.place(named: path))
    }
    leaveField()
    let (id, edits) = assessment.keeping(
      part, as: newRowName(), at: place, for: statements, today: .today())
    perform(edits)
    leaveField()
    lookAtFiles()
    return id
  }
}
