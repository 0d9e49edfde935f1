import Observation
import ReadinessModel

/// What the windows show of the whole assessment: its name, its date, the standing, the questions.
@MainActor @Observable
package final class Overview: Projection {
  /// The body that is assessed, as the header shows it.
  package private(set) var organisation: String
  /// The unit or area, where it is not the whole body.
  package private(set) var scope: String
  /// The day that the assessment speaks of.
  package private(set) var asAt: Day
  /// The statements that are asked of this body at this date, in the checklist's order.
  package private(set) var statements: [Statement]
  /// Counts and statuses, by section and outcome.
  package private(set) var standing: Standing
  /// The board's own judgement, where it gave one.
  package private(set) var judgement: Judgement?
  /// The questions that came from *don't know*.
  package private(set) var questions: [Question]
  /// What two people said differently and nobody has settled.
  package private(set) var conflicts: [Conflict]
  private var sections: [Section.ID: SectionState] = [:]
  /// By what `statements` was chosen.
  /// Where the organisation is, and of which day it speaks.
  package private(set) var circumstances: Circumstances

  package init(_ assessment: Assessment, _ pack: Pack) {
    let standing = Standing(assessment, pack)
    organisation = assessment.organisation?.name ?? ""
    scope = assessment.scope
    asAt = assessment.asAt
    circumstances = assessment.circumstances
    statements = pack.applicable(in: assessment.circumstances)
    self.standing = standing
    judgement = assessment.judgement
    questions = assessment.questions
    conflicts = assessment.conflicts
    for section in standing.sections { sections[section.id] = SectionState(section) }
  }

  /// How one section stands, observed by itself.
  package func section(_ id: Section.ID) -> SectionState? { sections[id] }

  package func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched) {
    set(\.organisation, assessment.organisation?.name ?? "")
    set(\.scope, assessment.scope)
    set(\.asAt, assessment.asAt)
    if assessment.circumstances != circumstances {
      circumstances = assessment.circumstances
      let statements = pack.applicable(in: circumstances)
      if !statements.elementsEqual(self.statements, by: { $0.id == $1.id }) { self.statements = statements }
    }
    let standing = standing.following(
      assessment, changed: touched.statements.filter { pack.statement($0) != nil })
    self.standing = standing
    set(\.judgement, assessment.judgement)
    set(\.questions, assessment.questions)
    set(\.conflicts, assessment.conflicts)
    for section in standing.sections { sections[section.id]?.update(section) }
  }

  private func set<Value: Equatable>(_ path: ReferenceWritableKeyPath<Overview, Value>, _ value: Value) {
    if self[keyPath: path] != value { self[keyPath: path] = value }
  }
}

extension AssessmentDocument {
  /// What deserves attention first, the most urgent first. It is worked out where it is shown: what it is made of follows
  /// changes by itself.
  package var lookAtFirst: [Attention] {
    overview.standing.lookAtFirst(in: assessment, actions.log, shelf.support)
  }
}

/// How one section stands.
@MainActor @Observable
package final class SectionState {
  package private(set) var standing: SectionStanding

  package init(_ standing: SectionStanding) { self.standing = standing }

  package func update(_ standing: SectionStanding) {
    if standing != self.standing { self.standing = standing }
  }
}

/// What the menu offers to undo and redo.
@MainActor @Observable
package final class UndoNames {
  /// "answer to PLN-02", or nil while there is nothing to undo.
  package private(set) var undo: String?
  /// The same for what was undone.
  package private(set) var redo: String?
  /// How many changes there were in this session, from here and from elsewhere.
  package private(set) var changes = 0

  /// Takes over what can be taken back after one more change.
  package func showChange(undo: String?, redo: String?) {
    if undo != self.undo { self.undo = undo }
    if redo != self.redo { self.redo = redo }
    changes += 1
  }
}
