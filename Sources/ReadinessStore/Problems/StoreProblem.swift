import Glibc
import ReadinessModel

/// Something that could not be read, written or found: what happened, to what, and what to do next.
public struct StoreProblem: Refusal, Hashable, Sendable, CustomStringConvertible {
  /// What kind of problem it is, for a program to act on.
  public enum Kind: Hashable, Sendable {
    /// Nothing is there; for a file that was moved, where it is now.
    case notFound(movedTo: String?)
    /// The file is not an assessment, or the checklist not a checklist.
    case notOurs
    /// A newer version of the program wrote it.
    case newerVersion(Int)
    /// Something of this name is there already.
    case alreadyThere
    /// The disk, or the user's share of it, is full.
    case diskFull
    /// The file, folder or disk may be read but not changed.
    case readOnly
    /// The user may not read it.
    case notAllowed
    /// The disk reports faults, or the drive or network is gone.
    case diskFault
    /// Another program holds the file.
    case busy
    /// The two files are different assessments.
    case differentAssessment
    /// The file is larger than anything of ours.
    case tooLarge
    /// A change was erased from the file, but its words are still in another place.
    case wordsStay
    /// The checklist is not installed or has mistakes; the newest version of it that is installed instead, if one is.
    case checklist(other: String?)
    /// The change or name asked for is not there or not possible.
    case notPossible
    /// Anything else the system reports.
    case other
  }

  /// What kind of problem it is.
  public var kind: Kind
  /// The file or folder it is about.
  public var path: String
  /// What happened, and to what.
  public var happened: String
  /// What to do next.
  public var advice: String

  /// A problem in its words.
  public init(_ kind: Kind, path: String, happened: String, advice: String) {
    self.kind = kind
    self.path = path
    self.happened = happened
    self.advice = advice
  }

  /// What happened, to what, and what to do next.
  public var description: String { words }
}

extension StoreProblem {
  /// What was being done when the system refused.
  enum Attempt { case open, save, create, read }

  /// The words for a refusal of the system.
  init(_ attempt: Attempt, _ path: String, _ error: SystemError) {
    let name = Paths.shownName(path)
    let folder = Paths.folder(path)
    let lacksFolder =
      error.code == ENOENT && (attempt == .save || attempt == .create) && !Paths.exists(folder)
    let cause = lacksFolder ? Cause(missing: folder) : Cause(error.code)
    let happened =
      switch attempt {
      case .open: tr("Cannot open “{name}”: {cause}.", ["name": name, "cause": cause.words])
      case .save: tr("Cannot save “{name}”: {cause}.", ["name": name, "cause": cause.words])
      case .create: tr("Cannot create “{name}”: {cause}.", ["name": name, "cause": cause.words])
      case .read: tr("Cannot read “{name}”: {cause}.", ["name": name, "cause": cause.words])
      }
    self.init(cause.kind, path: path, happened: happened, advice: cause.advice)
  }
}
