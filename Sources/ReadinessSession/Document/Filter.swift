import ReadinessModel

/// Which statements a page shows.
package enum Filter: Hashable, Sendable {
  case all
  case notAnswered
  case dontKnow
  case doesNotApply
  case level(Level.ID)
  case flagged
  case withNote
  case withConflict
  /// A good rating that rests on nothing.
  case withoutEvidence
  /// A good rating that rests on old evidence only.
  case oldEvidence
  case legalDuty
  case essential
  case outcome(Outcome.ID)
  case tag(Tag.ID)

  /// Whether a statement, as it stands, is shown.
  @MainActor
  package func shows(_ state: LiveStatement, in document: AssessmentDocument) -> Bool {
    let (pack, statement) = (document.pack, state.statement)
    return switch self {
    case .all: true
    case .notAnswered: state.answer == .none
    case .dontKnow: if case .dontKnow = state.answer { true } else { false }
    case .doesNotApply: if case .doesNotApply = state.answer { true } else { false }
    case .level(let level): state.answer == .level(level)
    case .flagged: state.isFlagged
    case .withNote: !state.note.isEmpty
    case .withConflict: state.conflict != nil
    case .withoutEvidence: document.shelf.support.support(of: statement.id) == Support.none
    case .oldEvidence: document.shelf.support.support(of: statement.id) == .oldOnly
    case .legalDuty: pack.isLegalDuty(statement)
    case .essential: statement.isEssential
    case .outcome(let outcome): statement.outcomes.contains(outcome)
    case .tag(let tag): statement.tags.contains(tag)
    }
  }

  /// What the menu and the banner call it.
  package func label(in pack: Pack) -> String {
    switch self {
    case .all: tr("All statements")
    case .notAnswered: tr("Not answered")
    case .dontKnow: tr("Don’t know")
    case .doesNotApply: tr("Does not apply")
    case .level(let id): pack.level(id)?.label ?? id
    case .flagged: tr("Flagged")
    case .withNote: tr("With a note")
    case .withConflict: tr("Different entries")
    case .withoutEvidence: tr("{levels} without evidence", ["levels": EvidenceWords.goodLevels(pack)])
    case .oldEvidence: tr("{levels} on old evidence only", ["levels": EvidenceWords.goodLevels(pack)])
    case .legalDuty: pack.duties.first { $0.isLegal }?.label ?? tr("Legal duty")
    case .essential: tr("Essentials")
    case .outcome(let id): pack.outcomes.first { $0.id == id }?.label ?? id
    case .tag(let id): pack.tags.first { $0.id == id }?.label ?? id
    }
  }

  /// The choices of the menu, in groups, for a checklist.
  package static func choices(for pack: Pack) -> [[Filter]] {
    [
      [.all],
      pack.scale.map { .level($0.id) } + [.notAnswered, .dontKnow, .doesNotApply],
      [.flagged, .withNote, .withConflict, .withoutEvidence, .oldEvidence],
      (pack.duties.contains { $0.isLegal } ? [.legalDuty] : [])
        + (pack.statements.contains { $0.isEssential } ? [.essential] : []),
      pack.outcomes.map { .outcome($0.id) },
      pack.tags.map { .tag($0.id) },
    ].filter { !$0.isEmpty }
  }
}
