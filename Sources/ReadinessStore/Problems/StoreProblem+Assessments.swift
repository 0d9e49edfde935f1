import Glibc
import ReadinessModel

extension StoreProblem {
  /// The file was written by a newer version of the program.
  static func newer(_ version: Int, path: String) -> StoreProblem {
    StoreProblem(
      .newerVersion(version), path: path,
      happened: tr(
        "“{name}” was written by a newer version of this program.", ["name": Paths.shownName(path)]),
      advice: tr("It was left as it is. Update the program to open it."))
  }

  /// The file is something else.
  static func notOurs(path: String) -> StoreProblem {
    StoreProblem(
      .notOurs, path: path,
      happened: tr("“{name}” is not an assessment of this program.", ["name": Paths.shownName(path)]),
      advice: path.lowercased().hasSuffix("." + Library.fileType)
        ? tr(
          "It was left as it is. Its first line, which says what it is, is missing or damaged: use another copy of it, such as one that was sent to somebody."
        )
        : PackFiles(path).mayBeOne
          ? tr(
            "It was left as it is. An assessment ends in “.readiness”, and a checklist begins with “format: {format}”.",
            ["format": PackReader.format])
          : tr("It was left as it is. Choose a file that ends in “.readiness”."))
  }

  /// A text that is longer than any that is read.
  public static func tooLong(_ path: String) -> StoreProblem {
    StoreProblem(
      .tooLarge, path: path,
      happened: tr(
        "Nothing was saved: the text is longer than 16 million letters, the most that can be kept."),
      advice: tr("Shorten it, or keep it in a file of its own and name that in the note."))
  }

  /// Two files are to be joined that are not copies of one assessment.
  public static func different(_ one: String, _ other: String) -> StoreProblem {
    StoreProblem(
      .differentAssessment, path: other,
      happened: tr(
        "“{one}” and “{other}” are different assessments.",
        ["one": Paths.shownName(one), "other": Paths.shownName(other)]),
      advice: tr("Only copies of the same assessment can be joined."))
  }

  /// A file is to be joined with itself.
  public static func isTheSameFile(_ path: String) -> StoreProblem {
    StoreProblem(
      .notPossible, path: path,
      happened: tr("“{name}” is the file that is open here.", ["name": Paths.shownName(path)]),
      advice: tr("Choose the copy that came from somebody else, or from another computer."))
  }

  /// A change is not in the file, for the reason that is given.
  ///
  /// - Parameter isKept: whether it is kept where the file finds it when it is opened next.
  package static func notSaved(_ problem: StoreProblem, isKept: Bool) -> StoreProblem {
    let change =
      isKept
      ? tr("The change is kept on this computer and gets into the file when it is opened next.")
      : tr("The change could not be kept.")
    return StoreProblem(
      problem.kind, path: problem.path, happened: problem.happened,
      advice: [problem.advice, change].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// The file was made, but something went wrong when it was opened then.
  static func madeButNotOpened(_ path: String, _ problem: StoreProblem) -> StoreProblem {
    StoreProblem(
      problem.kind, path: path,
      happened: tr(
        "“{name}” was created with everything in it. {problem}",
        ["name": Paths.shownName(path), "problem": problem.happened]),
      advice: problem.advice)
  }

  /// A document would take the place of an assessment.
  static func wouldReplaceAssessment(_ path: String) -> StoreProblem {
    StoreProblem(
      .alreadyThere, path: path,
      happened: tr(
        "Nothing was written: “{name}” is an assessment, and every word in it would be lost.",
        ["name": Paths.shownName(path)]),
      advice: tr("Choose another name."))
  }

  /// A document would take the place of a file that cannot be looked at.
  static func wouldReplaceUnread(_ path: String, _ cause: Cause) -> StoreProblem {
    StoreProblem(
      cause.kind, path: path,
      happened: tr(
        "Nothing was written: “{name}” is there already and cannot be read ({cause}), so it may be an assessment.",
        ["name": Paths.shownName(path), "cause": cause.words]),
      advice: tr("Choose another name."))
  }

  // MARK: What others did to an open file

  /// The file is empty or something else now.
  static func noLongerOurs(_ path: String) -> StoreProblem {
    StoreProblem(
      .notOurs, path: path,
      happened: tr(
        "Another program emptied “{name}” or put something else in its place.",
        ["name": Paths.shownName(path)]),
      advice: tr("Save your assessment elsewhere."))
  }

  /// The file is another assessment now.
  static func anotherInItsPlace(_ path: String) -> StoreProblem {
    StoreProblem(
      .differentAssessment, path: path,
      happened: tr(
        "Another program put a different assessment in the place of “{name}”.",
        ["name": Paths.shownName(path)]),
      advice: tr("The two are never mixed. Save yours elsewhere."))
  }

  /// The file is not there any more.
  static func gone(_ path: String, movedTo place: String?) -> StoreProblem {
    let name = Paths.shownName(path)
    guard let place else {
      return StoreProblem(
        .notFound(movedTo: nil), path: path,
        happened: tr("“{name}” is not there any more: it was deleted, or its drive is gone.", ["name": name]),
        advice: tr("Put it back where it was, or save it elsewhere."))
    }
    return StoreProblem(
      .notFound(movedTo: place), path: path,
      happened: tr("“{name}” was moved to “{place}”.", ["name": name, "place": Paths.shown(place)]),
      advice: tr("Open it there, put it back where it was, or save it elsewhere."))
  }
}
