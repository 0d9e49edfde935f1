import ReadinessModel

/// Something a reader should know about a file that opened all the same.
public struct Warning: Hashable, Sendable {
  /// What there is to know.
  public enum Kind: Hashable, Sendable {
    /// The last line is torn, as a power cut leaves it.
    case unfinishedLine(Int)
    /// Lines that cannot be read; the rest was. `copy` is the file as it was, kept beside it.
    case damagedLines([Int], read: Int, copy: String?)
    /// Lines of another assessment are in the file and were left alone.
    case foreignLines(Int)
    /// Changes with something in them that this version does not know; they are kept.
    case unknownContent(changes: Int)
    /// The same change is there more than once with different contents, in so many lines.
    case contradiction(changes: Int, lines: Int)
    /// Changes that were saved or waiting on this computer but missing from the file; they are in it again.
    case recovered(changes: Int)
    /// Changes that wait on this computer and are not in the file: nothing was written, or it could not be.
    case waiting(changes: Int)
    /// The file was put back to an older copy by another program; what it lacked is in it again.
    case putBack(changes: Int)
    /// The file cannot be changed.
    case readOnly(cause: String)
    /// The file system has no locks; two programs should not write at once.
    case locksDoNotWork
    /// Unsaved changes cannot be kept for recovery because the recovery folder cannot be written.
    case noRecovery(folder: String, cause: String)
    /// Words that were erased came back with an older copy, and the file cannot be written anew without them.
    case erasedWordsStay(cause: String)
    /// Other files in the folder hold the same assessment, with changes that this one lacks.
    case conflictCopies([String])
  }

  /// The file it is about.
  public var file: String
  /// What there is to know.
  public var kind: Kind

  /// Something to know about a file.
  public init(_ file: String, _ kind: Kind) {
    self.file = file
    self.kind = kind
  }

  /// Whether something in the file could not be read, or counts for nothing here.
  package var isAboutDamage: Bool {
    switch kind {
    case .unfinishedLine, .damagedLines, .foreignLines: true
    default: false
    }
  }

  /// Whether it is about what the file holds, rather than about its place.
  package var isAboutContent: Bool {
    switch kind {
    case .unknownContent, .contradiction, .waiting: true
    default: isAboutDamage
    }
  }

  /// Whether it is about other files in the folder.
  package var isAboutCopies: Bool { if case .conflictCopies = kind { true } else { false } }

  /// What it says to the user.
  public var words: String {
    let name = Paths.shownName(file)
    return switch kind {
    case .unfinishedLine(let line):
      tr(
        """
        The last change in “{file}” (line {line}) was not finished when the computer or the program stopped, and cannot \
        be read. Everything before it is there. Please look whether your last answer or note is as you left it.
        """, ["file": name, "line": line])
    case .damagedLines(let lines, let read, let copy): damageWords(lines: lines, read: read, copy: copy)
    case .foreignLines(let lines):
      trn(
        "“{file}” has a line in it that belongs to another assessment. It was left alone.",
        "“{file}” has {n} lines in it that belong to another assessment. They were left alone.", lines,
        ["file": name])
    case .unknownContent(let changes):
      trn(
        "A change in “{file}” is of a kind that this version of the program does not know. It is kept, but not shown.",
        "{n} changes in “{file}” are of kinds that this version of the program does not know. They are kept, but not shown.",
        changes, ["file": name])
    case .contradiction(let changes, let lines):
      trn(
        """
        A change in “{file}” is there {lines} times, and not the same each time. All are kept, and one of them counts. \
        Please look whether your answers and notes are as you left them.
        """,
        """
        {n} changes in “{file}” are there more than once, in {lines} lines, and not the same each time. All are kept, and \
        one of each counts. Please look whether your answers and notes are as you left them.
        """, changes, ["file": name, "lines": lines])
    case .recovered(let changes):
      trn(
        "A change that had not reached “{file}” was found on this computer and is in the file now.",
        "{n} changes that had not reached “{file}” were found on this computer and are in the file now.",
        changes, ["file": name])
    case .waiting(let changes):
      trn(
        "A change that has not reached “{file}” was found on this computer. It counts here, and gets into the file as soon as it is opened for work and can be written.",
        "{n} changes that have not reached “{file}” were found on this computer. They count here, and get into the file as soon as it is opened for work and can be written.",
        changes, ["file": name])
    case .putBack(let changes):
      trn(
        "Another program put an older copy in the place of “{file}”. The change it lacked is in it again.",
        "Another program put an older copy in the place of “{file}”. The {n} changes it lacked are in it again.",
        changes, ["file": name])
    case .readOnly(let cause):
      tr(
        "“{file}” can be read but not changed: {cause}. To go on working, save it elsewhere.",
        ["file": name, "cause": cause])
    case .locksDoNotWork:
      tr(
        """
        The place “{file}” is in cannot tell two programs apart that write at once. Work goes on; please do not change \
        it in two places at the same moment.
        """, ["file": name])
    case .noRecovery(let folder, let cause):
      tr(
        """
        Changes cannot be kept for recovery in “{folder}”: {cause}. What is saved in “{file}” is safe, but what is not \
        yet saved there would not survive a crash.
        """, ["folder": Paths.shown(folder), "cause": cause, "file": name])
    case .erasedWordsStay(let cause):
      tr(
        """
        Words that were erased from “{file}” came back into it with an older copy. They are not shown, but could not be \
        taken out of the file: {cause}.
        """, ["file": name, "cause": cause])
    case .conflictCopies(let copies):
      copyWords(copies)
    }
  }

  private func copyWords(_ copies: [String]) -> String {
    trn(
      "Beside “{file}” there is a copy of the same assessment with changes that it lacks: {copies}. The two can be joined.",
      "Beside “{file}” there are {n} copies of the same assessment with changes that it lacks: {copies}. They can be joined.",
      copies.count,
      [
        "file": Paths.shownName(file),
        "copies": Self.listed(copies.map { tr("“{name}”", ["name": Paths.shownName($0)]) }),
      ])
  }

  private func damageWords(lines: [Int], read: Int, copy: String?) -> String {
    [
      trn(
        "Line {lines} of “{file}” is damaged and cannot be read.",
        "{n} lines of “{file}” are damaged and cannot be read: {lines}.", lines.count,
        ["lines": Self.listed(lines.map(String.init)), "file": Paths.shownName(file)]),
      trn("The other change was read.", "The other {n} changes were read.", read),
      copy.map {
        tr("A copy of the file as it was is beside it as “{copy}”.", ["copy": Paths.shownName($0)])
      },
      tr(
        """
        Please look whether an answer or a note is missing. If so, join an older copy of the assessment, or enter it \
        again.
        """),
    ].compactMap(\.self).joined(separator: " ")
  }

  /// The first ten of a list.
  static func listed(_ items: [String]) -> String {
    items.prefix(10).joined(separator: ", ") + (items.count > 10 ? ", …" : "")
  }
}
