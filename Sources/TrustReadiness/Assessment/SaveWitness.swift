import Glibc
import ReadinessModel
import ReadinessSession

/// Tells those who kill the program, on standard error, which changes it was showing while it said "Saved".
///
/// Only where `TRUST_READINESS_MARK_SAVED` is set: a line "saved ID ID…" with what was not yet told. The ids are those
/// of the answers and notes that the window shows, whatever the file has reported.
@MainActor
final class SaveWitness {
  private weak var document: AssessmentDocument?
  private var told: Set<ULID> = []

  init?(_ document: AssessmentDocument) {
    guard getenv("TRUST_READINESS_MARK_SAVED") != nil else { return nil }
    self.document = document
  }

  func tell() {
    guard let document else { return }
    let shown = document.pack.statements.flatMap { statement in
      [.answer(statement.id), .note(statement.id)].flatMap(document.assessment.heads(of:)).map(\.change)
    }
    let new = shown.filter { told.insert($0).inserted }
    if !new.isEmpty { complain("saved " + new.map(\.description).joined(separator: " ")) }
  }
}
