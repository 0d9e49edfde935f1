import ReadinessModel

/// The questions that came from *don't know*, grouped by whom to ask.
struct QuestionList {
  /// Which questions are shown.
  enum Shown: Hashable, CaseIterable {
    case open, answered
  }

  /// The questions to one person or post.
  struct Group: Hashable {
    /// Whom to ask; empty where nobody is named.
    let ask: String
    let questions: [Question]
  }

  /// The groups by name; those that name nobody come last.
  let groups: [Group]
  /// How many questions wait for an answer.
  let open: Int
  /// How many have been answered.
  let answered: Int

  /// Sorts questions into groups. Names that differ in case and spaces only are one.
  init(_ questions: [Question], showing shown: Shown) {
    open = questions.count { $0.answered == nil }
    answered = questions.count - open
    let wanted = questions.filter { ($0.answered == nil) == (shown == .open) }
    let byName = Dictionary(grouping: wanted) { FoldedText(trimmed($0.ask)) }
    groups = byName.values.map { Group(ask: trimmed($0[0].ask), questions: $0) }.sorted { one, other in
      one.ask.isEmpty == other.ask.isEmpty ? one.ask < other.ask : other.ask.isEmpty
    }
  }

  /// How many questions are shown.
  var count: Int { groups.reduce(0) { $0 + $1.questions.count } }
}
