import ReadinessModel

/// The questions that came from *don't know*, grouped by whom to ask.
package struct QuestionList {
  /// Which questions are shown.
  package enum Shown: Hashable, CaseIterable {
    case open, answered
  }

  /// The groups by name; those that name nobody come last.
  package let groups: [QuestionGroup]
  /// How many questions wait for an answer.
  package let open: Int
  /// How many have been answered.
  package let answered: Int

  /// Sorts questions into groups.
  package init(_ questions: [Question], showing shown: Shown) {
    open = questions.count { $0.answered == nil }
    answered = questions.count - open
    let wanted = questions.filter { ($0.answered == nil) == (shown == .open) }
    groups = QuestionGroup.groups(wanted)
  }

  /// How many questions are shown.
  package var count: Int { groups.reduce(0) { $0 + $1.questions.count } }
}
