/// The questions to one person or post.
public struct QuestionGroup: Hashable, Sendable {
  /// Whom to ask; empty where nobody is named.
  public let ask: String
  public let questions: [Question]

  /// Questions by whom to ask, in the order of names; those that name nobody come last.
  ///
  /// Names that differ only in case, accents and spaces around them are one.
  public static func groups(_ questions: [Question]) -> [QuestionGroup] {
    Dictionary(grouping: questions) { FoldedText($0.ask.trimmed) }
      .map { QuestionGroup(ask: $1[0].ask.trimmed, questions: $1) }
      .sorted { one, other in
        one.ask.isEmpty || other.ask.isEmpty
          ? !one.ask.isEmpty && other.ask.isEmpty : comesBefore(one.ask, other.ask)
      }
  }
}
