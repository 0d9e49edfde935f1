import ReadinessModel

/// Saving does not work at the moment. Nothing is lost: changes stay in memory and in the recovery folder.
public struct Trouble: Hashable, Sendable {
  /// Why saving does not work.
  public var problem: StoreProblem
  /// How many changes are waiting.
  public var unsaved: Int
  /// Whether the waiting changes are also in the recovery folder, so that they survive even a crash.
  public var isKeptSafe: Bool

  /// Whether the missing file can be written anew where it was.
  public var canPutBack: Bool {
    if case .notFound = problem.kind { true } else { false }
  }

  /// Everything a bar should say: what is wrong, what became of the changes, what to do.
  public var words: String {
    var sentences = [problem.happened]
    if unsaved > 0 {
      sentences.append(
        isKeptSafe
          ? trn(
            "Your last change is kept safe on this computer and saving is tried again.",
            "Your last {n} changes are kept safe on this computer and saving is tried again.", unsaved)
          : trn(
            "Your last change is kept while this window is open, and saving is tried again.",
            "Your last {n} changes are kept while this window is open, and saving is tried again.", unsaved))
    }
    sentences.append(problem.advice)
    return sentences.joined(separator: " ")
  }
}
