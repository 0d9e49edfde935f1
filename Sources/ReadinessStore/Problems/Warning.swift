import ReadinessModel

/// Something a reader should know about a file that opened all the same.
public enum Warning: Hashable, Sendable {
  /// The last line is torn, as a power cut leaves it.
  case unfinishedLine(file: String, line: Int)
  /// Lines that cannot be read; the rest was. `copy` is the file as it was, kept beside it.
  case damagedLines(file: String, lines: [Int], reason: String, read: Int, copy: String?)
  /// Lines of another assessment are in the file and were left alone.
  case foreignLines(file: String, lines: Int)
  /// Changes with something in them that this version does not know; they are kept.
  case unknownContent(file: String, changes: Int)
  /// The same change is there twice with different contents.
  case contradiction(file: String, changes: Int)
  /// Changes that were saved or waiting on this computer but missing from the file; they are in it again.
  case recovered(file: String, changes: Int)
  /// The file was put back to an older copy by another program; what it lacked is in it again.
  case putBack(file: String, changes: Int)
  /// The file cannot be changed.
  case readOnly(file: String, cause: String)
  /// The file system has no locks; two programs should not write at once.
  case locksDoNotWork(file: String)
  /// Unsaved changes cannot be kept for recovery because the recovery folder cannot be written.
  case noRecovery(folder: String, cause: String)
  /// Other files in the folder hold the same assessment.
  case conflictCopies(file: String, copies: [String])

  /// What it says to the user.
  public var words: String {
    switch self {
    case .unfinishedLine(let file, let line):
      tr(
        """
        The last change in “{file}” (line {line}) was not finished when the computer or the program stopped, and cannot \
        be read. Everything before it is there. Please look whether your last answer or note is as you left it.
        """, ["file": Paths.name(file), "line": line])
    case .damagedLines(let file, let lines, let reason, let read, let copy):
      damageWords(file: file, lines: lines, reason: reason, read: read, copy: copy)
    case .foreignLines(let file, let lines):
      trn(
        "“{file}” has a line in it that belongs to another assessment. It was left alone.",
        "“{file}” has {n} lines in it that belong to another assessment. They were left alone.", lines,
        ["file": Paths.name(file)])
    case .unknownContent(let file, let changes):
      trn(
        "A change in “{file}” was made by a newer version of this program. It is kept, but not shown here.",
        "{n} changes in “{file}” were made by a newer version of this program. They are kept, but not shown here.",
        changes, ["file": Paths.name(file)])
    case .contradiction(let file, let changes):
      trn(
        "A change in “{file}” is there twice, not the same. Both are kept; one of them counts.",
        "{n} changes in “{file}” are there twice, not the same. Both of each are kept; one of them counts.",
        changes, ["file": Paths.name(file)])
    case .recovered(let file, let changes):
      trn(
        "A change that had not reached “{file}” was found on this computer and is in the file now.",
        "{n} changes that had not reached “{file}” were found on this computer and are in the file now.",
        changes, ["file": Paths.name(file)])
    case .putBack(let file, let changes):
      trn(
        "Another program put an older copy in the place of “{file}”. The change it lacked is in it again.",
        "Another program put an older copy in the place of “{file}”. The {n} changes it lacked are in it again.",
        changes, ["file": Paths.name(file)])
    case .readOnly(let file, let cause):
      tr(
        "“{file}” can be read but not changed: {cause}. To go on working, save it elsewhere.",
        ["file": Paths.name(file), "cause": cause])
    case .locksDoNotWork(let file):
      tr(
        """
        The place “{file}” is in cannot tell two programs apart that write at once. Work goes on; please do not change \
        it in two places at the same moment.
        """, ["file": Paths.name(file)])
    case .noRecovery(let folder, let cause):
      tr(
        """
        Changes cannot be kept for recovery in “{folder}”: {cause}. They are saved in your file as always, but what is \
        not yet saved would not survive a crash.
        """, ["folder": folder, "cause": cause])
    case .conflictCopies(let file, let copies):
      trn(
        "Beside “{file}” there is a copy of the same assessment with changes of its own. They can be joined.",
        "Beside “{file}” there are {n} copies of the same assessment with changes of their own. They can be joined.",
        copies.count, ["file": Paths.name(file)])
    }
  }

  private func damageWords(file: String, lines: [Int], reason: String, read: Int, copy: String?) -> String {
    let which =
      lines.count == 1
      ? tr(
        "Line {line} of “{file}” cannot be read ({reason}).",
        ["line": lines[0], "file": Paths.name(file), "reason": reason])
      : tr(
        "Lines {lines} of “{file}” cannot be read ({reason}).",
        [
          "lines": lines.prefix(10).map(String.init).joined(separator: ", ")
            + (lines.count > 10 ? ", …" : ""),
          "file": Paths.name(file), "reason": reason,
        ])
    let rest = trn("The other change was read.", "The other {n} changes were read.", read)
    guard let copy else { return which + " " + rest }
    return which + " " + rest + " "
      + tr("A copy of the file as it was is beside it as “{copy}”.", ["copy": Paths.name(copy)])
  }
}
