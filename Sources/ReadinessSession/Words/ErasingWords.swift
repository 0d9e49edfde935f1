import ReadinessModel
import ReadinessStore

/// What somebody is asked before something is erased for good.
package struct ErasingQuestion: Hashable, Sendable {
  /// The question.
  package let text: String
  /// What goes with it, and what stays.
  package let details: String
}

extension AssessmentDocument {
  /// The question whether something is to be erased for good; nil where there is nothing to erase, or nothing may be changed.
  package func question(erasing thing: Erasable) -> ErasingQuestion? {
    guard looking == nil else { return nil }
    let changes = assessment.changes(about: thing)
    guard let first = changes.map(\.at).min() else { return nil }
    let said = trn(
      "What was said of it goes out of the file: {n} change, made on {day}.",
      "All that was ever said of it goes out of the file: {n} changes since {day}.", changes.count,
      ["day": WindowDates.day(first.localDay)])
    let parts = [
      said, uses(of: thing),
      tr("What else was said at the same time stays."), gap(of: thing),
      tr(
        "Nothing brings it back, Undo neither. Copies elsewhere hold it until they are joined with this file."
      ),
    ]
    return ErasingQuestion(
      text: tr("Erase {thing} for good?", ["thing": name(of: thing)]),
      details: parts.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  /// Takes all that was ever said of something out of the file for good.
  package func erase(_ thing: Erasable) async throws(StoreProblem) {
    finishChanges()
    try await file.erase(thing, redirects: pack.redirects)
  }

  private func uses(of thing: Erasable) -> String {
    guard case .evidence(let id) = thing else { return "" }
    let count = shelf.register.uses(of: id, in: pack).count
    guard count > 0 else { return "" }
    return trn(
      "With it goes that it is used for {n} statement.", "With it goes that it is used for {n} statements.",
      count
    )
  }

  /// Only answers stand in the picture of progress.
  private func gap(of thing: Erasable) -> String {
    if case .answer = thing { tr("Progress shows a gap where it counted.") } else { "" }
  }

  private func name(of thing: Erasable) -> String {
    switch thing {
    case .change: tr("this change")
    case .evidence(let id): Evidence(values: assessment.values(of: Evidence.row(id))).name.quoted
    case .action(let id): ActionItem(values: assessment.values(of: ActionItem.row(id))).title.quoted
    case .note(let id): tr("the note on {statement} and all before it", ["statement": id])
    case .answer(let id): tr("the answer to {statement} and all before it", ["statement": id])
    }
  }
}
