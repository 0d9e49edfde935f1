import Glibc
import ReadinessModel

/// Something that could not be read, written or found: what happened, to what, and what to do next.
public struct StoreProblem: Error, Hashable, Sendable, CustomStringConvertible {
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
    /// The checklist is not installed or has mistakes.
    case checklist
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
  public var words: String { advice.isEmpty ? happened : happened + " " + advice }

  /// The same as ``words``.
  public var description: String { words }
}

extension StoreProblem {
  /// What was being done when the system refused.
  enum Attempt { case open, save, create, read }

  /// The words for a refusal of the system.
  init(_ attempt: Attempt, _ path: String, _ error: SystemError) {
    let name = Paths.name(path)
    let folder = Paths.folder(path)
    let lacksFolder =
      error.code == ENOENT && (attempt == .save || attempt == .create) && access(folder, F_OK) != 0
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

extension StoreProblem {
  /// A text that is longer than any that is read.
  public static func tooLong(_ path: String) -> StoreProblem {
    StoreProblem(
      .tooLarge, path: path,
      happened: tr(
        "Nothing was saved: the text is longer than 16 million letters, the most that can be kept."),
      advice: tr("Shorten it, or keep it in a file of its own and name that in the note."))
  }
}

/// Why the system refused, in words that need no knowledge of computers.
struct Cause {
  let kind: StoreProblem.Kind
  let words: String
  let advice: String

  /// The folder that something should be written into is not there.
  init(missing folder: String) {
    kind = .notFound(movedTo: nil)
    words = tr("the folder “{folder}” is not there", ["folder": folder])
    advice = tr("Choose another folder, or connect the drive that it is on.")
  }

  init(_ code: Int32) {
    switch code {
    case ENOSPC, EDQUOT, EFBIG:
      kind = .diskFull
      words = tr("there is no room left on the disk")
      advice = tr("Make room on the disk, or save the file elsewhere.")
    case EROFS, EPERM:
      kind = .readOnly
      words = tr("the disk or folder it is in may be read but not changed")
      advice = tr("Save it in another place, such as your documents folder.")
    case EACCES:
      kind = .notAllowed
      words = tr("your account is not allowed to")
      advice = tr("Ask whoever owns the file or folder, or use another place.")
    case ENOENT, ENOTDIR:
      kind = .notFound(movedTo: nil)
      words = tr("it is not there")
      advice = tr("It may have been moved, renamed or deleted, or its drive may not be connected.")
    case EEXIST:
      kind = .alreadyThere
      words = tr("something of this name is there already")
      advice = tr("Choose another name.")
    case EIO:
      kind = .diskFault
      words = tr("the disk reports a fault")
      advice = tr("Save the file on another disk, and have this one looked at.")
    case ENODEV, ENXIO, ESTALE, ENOTCONN, EHOSTDOWN, EHOSTUNREACH, ETIMEDOUT, ENETDOWN, ENETUNREACH:
      kind = .diskFault
      words = tr("the drive or network it is on does not answer")
      advice = tr("Connect it again, or save the file elsewhere.")
    case EWOULDBLOCK, EBUSY, ETXTBSY:
      kind = .busy
      words = tr("another program is holding it")
      advice = tr("Close the other program, or save the file elsewhere.")
    case EISDIR:
      kind = .notOurs
      words = tr("it is a folder")
      advice = tr("Choose a file.")
    case EINVAL:
      kind = .notOurs
      words = tr("it is not an ordinary file")
      advice = tr("Choose another file.")
    case ELOOP, ENAMETOOLONG:
      kind = .notPossible
      words = tr("its name is too long, or leads round in a circle")
      advice = tr("Choose another name.")
    default:
      kind = .other
      words = String(cString: strerror(code))
      advice = tr("Try again, or use another place.")
    }
  }
}
