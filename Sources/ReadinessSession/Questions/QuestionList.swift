import ReadinessModel

/// The questions that came from *don't know*, grouped by whom to ask.
package struct QuestionList {
  /// Which questions are shown.
  package enum Shown: Hashable, CaseIterable {
    case open, answered
  }

  /// The questions to one person or post.
  package struct Group: Hashable {
    /// Whom to ask; empty where nobody is named.
    package let ask: String
    package let questions: [Question]
  }

  /// The groups by name; those that name nobody come last.
  package let groups: [Group]
  /// How many questions wait for an answer.
  package let open: Int
  /// How many have been answered.
  package let answered: Int

  /// Sorts questions into groups. Names that differ in case and spaces only are one.
  package init(_ questions: [Question], showing shown: Shown) {
    open = questions.count { $0.answered == nil }
    answered = questions.count - open
    let wanted = questions.filter { ($0.answered == nil) == (shown == .open) }
    let byName = Dictionary(grouping: wanted) { FoldedText($0.ask.trimmed) }
    groups = byName.values.map { Group(ask: $0[0].ask.trimmed, questions: $0) }.sorted { one, other in
      one.ask.isEmpty == other.ask.isEmpty ? one.ask < other.ask : other.ask.isEmpty
    }
  }

  /// How many questions are shown.
  package var count: Int { groups.reduce(0) { $0 + $1.questions.count } }
}
