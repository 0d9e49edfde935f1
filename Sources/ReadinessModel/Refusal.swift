/// An error whose words are all that the user needs: what happened, to what, and what to do now.
///
/// What only knows a cause, as ``Change/Damage``, ``JSON/SyntaxError`` or ``OrganisationProblem`` do, is none: whoever knows
/// the file and the line, or the option, says the rest.
public protocol Refusal: Error {
  /// What happened, and to what.
  var happened: String { get }
  /// What to do next; empty where there is nothing to be done.
  var advice: String { get }
}

extension Refusal {
  /// What happened, to what, and what to do next.
  public var words: String { advice.isEmpty ? happened : happened + " " + advice }

  /// There is nothing to be done.
  public var advice: String { "" }
}
