import Glibc
import ReadinessModel

/// Why the system refused, in words that need no knowledge of computers.
struct Cause {
  let kind: StoreProblem.Kind
  let words: String
  let advice: String

  /// The folder that something should be written into is not there.
  init(missing folder: String) {
    kind = .notFound(movedTo: nil)
    words = tr("the folder “{folder}” is not there", ["folder": Paths.shown(folder)])
    advice = tr("Choose another folder, or connect the drive that it is on.")
  }

  init(_ code: Int32) {
    switch code {
    case E2BIG:
      kind = .tooLarge
      words = tr("it is larger than {n} MB, the most that is read or written", ["n": FileBytes.limit >> 20])
      advice = tr("No file of this program grows so large. Use another copy of it.")
    case EMFILE, ENFILE:
      kind = .other
      words = tr("too many files are open on this computer")
      advice = tr("Close other programs, then try again.")
    case ENOMEM:
      kind = .other
      words = tr("there is not enough memory")
      advice = tr("Close other programs, then try again.")
    case ENOSPC, EDQUOT, EFBIG:
      kind = .diskFull
      words = tr("there is no room left on the disk")
      advice = tr("Make room on the disk, or save the file elsewhere.")
    case EROFS, EPERM:
      kind = .readOnly
      words = tr("the disk or folder it is in may be read but not changed")
      advice = tr("Save it in another place: a folder that is yours, or a memory stick.")
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
