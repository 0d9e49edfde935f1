import Observation
import ReadinessModel
import ReadinessStore

/// Which checklist an assessment answers. It may go over to another version while it is open, here or elsewhere.
@MainActor @Observable
package final class Answering {
  /// The checklist with which it is shown.
  package private(set) var pack: Pack
  /// The checklist that it answers by now, where that has still to be looked for.
  package private(set) var wanted: PackReference?
  /// Those that it answered before in this session, and from which each move went.
  @ObservationIgnored fileprivate var known: [Pack]
  @ObservationIgnored fileprivate var origins: [Change.ID: Pack] = [:]

  init(_ pack: Pack) { (self.pack, known) = (pack, [pack]) }

  func show(_ pack: Pack) {
    if !known.contains(where: PackReference(pack).names) { known.append(pack) }
    wanted = nil
    self.pack = pack
  }

  fileprivate func want(_ reference: PackReference) { wanted = reference }
}

/// Going over to another version of the checklist.
extension AssessmentDocument {
  /// What going over to another version would change, as the assessment stands.
  package func move(to pack: Pack) -> PackMove { PackMove(of: assessment, from: self.pack, to: pack) }

  /// Makes the assessment answer another version of its checklist from now on, in one change that one Undo takes back.
  ///
  /// - Parameters:
  ///   - changes: what is said for that, as ``PackLibrary/moving(to:deciding:)`` gives it for no decision.
  ///   - kept: which answers hold, where statements become one.
  /// - Returns: whether it did; not where something is still to be decided.
  @discardableResult
  package func move(to pack: Pack, by changes: [[Edit]], keeping kept: [Statement.ID: Answer]) -> Bool {
    commitTyping()
    let move = move(to: pack)
    guard looking == nil, move.undecided(kept).isEmpty, let first = changes.first else { return false }
    let before = self.pack
    answering.known.append(pack)
    introduceAuthor()
    let change = change(move.edits(keeping: kept) + first, at: .now(), seen: [:])
    answering.origins[change.id] = before
    add(asOwnStep: change)
    // What travels with it is no step: it says nothing of the assessment.
    for edits in changes.dropFirst() { add(self.change(edits, at: .now(), seen: [:])) }
    return true
  }

  /// The assessment as a step is to be taken back or done again: what led to another version was said in the words of
  /// the one before.
  func read(for step: Change.ID?) -> Assessment {
    step.flatMap { answering.origins[$0] }.map(assessment.answering) ?? assessment
  }

  /// Shows the assessment with the checklist that it answers now, or says that it has to be looked for.
  func followChecklist() {
    guard looking == nil, let reference = assessment.pack, !reference.names(pack) else { return }
    if let pack = answering.known.last(where: reference.names) {
      answer(pack)
    } else {
      answering.want(reference)
    }
  }

  /// Looks for the checklist that the assessment answers since somebody moved it elsewhere, and shows it with that.
  package func findChecklist(in packs: PackLibrary) async {
    guard let wanted = answering.wanted else { return }
    let (assessment, path) = (assessment, file.path)
    do throws(StoreProblem) {
      let pack = try await inBackground { () throws(StoreProblem) in
        try packs.load(for: assessment, at: path)
      }
      if wanted == answering.wanted { answer(pack) }
    } catch {
      notices.add(.problem(error))
    }
  }
}
