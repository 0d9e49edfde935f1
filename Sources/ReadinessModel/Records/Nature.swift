/// What stands in a field, for whoever decides what of it may be shown to others.
///
/// A field of which nobody says what it is never leaves with a copy.
public enum Nature: Hashable, Sendable {
  /// Somebody's words, in which anybody may be named.
  case words
  /// Words beside the matter, for those who work on it.
  case note
  /// Who: a name as somebody wrote it.
  case name
  /// Who, or some other words.
  case nameOrWords
  /// Names, or what stands for them.
  case names
  /// A day; what is none is somebody's words.
  case day
  /// One of some words of the program's; any other is somebody's.
  case choice([String])
  /// How far an action is.
  case state
  /// Where evidence lies.
  case places
  /// A statement, without which the row says nothing.
  case statement
  case statements
  /// The name of a row.
  case row
  /// What the program names things by, alone, in lists or in objects.
  case id
  /// True or false.
  case truth
  /// What a column of a table reads: choices, figures, statements.
  case cell(Pack.Toolkit.Column)
}
