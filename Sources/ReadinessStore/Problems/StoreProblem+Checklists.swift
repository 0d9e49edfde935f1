import ReadinessModel

extension StoreProblem {
  /// How somebody adds a checklist of which a file came, in the window and without one.
  private static var howToAdd: String {
    tr("“Checklists” in the window's menu or “readinessctl packs install” does that.")
  }

  /// Somebody named a checklist that is not there.
  static func noSuchChecklist(_ id: Pack.ID, installed ids: [Pack.ID]) -> StoreProblem {
    StoreProblem(
      .checklist(other: nil), path: id,
      happened: tr("The checklist “{id}” is not installed on this computer.", ["id": id]),
      advice: ids.isEmpty
        ? tr("None is. Add it first. {how}", ["how": howToAdd])
        : tr(
          "Those that are: {ids}. Name one of them, or add it first. {how}",
          ["ids": Warning.listed(ids), "how": howToAdd])
    )
  }

  /// Somebody named a version of a checklist that is not there.
  static func noSuchVersion(
    _ version: String, of pack: Pack, installed versions: [String]
  ) -> StoreProblem {
    StoreProblem(
      .checklist(other: nil), path: pack.id,
      happened: tr(
        "Version {version} of the checklist “{title}” is not installed on this computer.",
        ["version": version, "title": pack.title]),
      advice: tr(
        "Those that are: {versions}. Name one of them, or add it first. {how}",
        ["versions": Warning.listed(versions), "how": howToAdd]))
  }

  /// A checklist is to be begun where there is one.
  static func checklistIsThere(_ name: String, in folder: String) -> StoreProblem {
    StoreProblem(
      .alreadyThere, path: folder,
      happened: tr(
        "In “{folder}” there is a checklist already, “{name}”: nothing was written.",
        ["folder": folder, "name": name]),
      advice: tr("Choose another name."))
  }

  /// What should be a checklist is an assessment.
  static func isAnAssessment(_ path: String) -> StoreProblem {
    StoreProblem(
      .notOurs, path: path,
      happened: tr(
        "“{name}” is an assessment, not a checklist: nothing was added.", ["name": Paths.shownName(path)]),
      advice: tr(
        "Open it as it is: a checklist that travels in it is used from there. To add one, give the checklist's own file or folder."
      ))
  }

  /// No version of the checklist that an assessment answers is there.
  static func notInstalled(_ id: Pack.ID) -> StoreProblem {
    StoreProblem(
      .checklist(other: nil), path: id,
      happened: tr("The checklist “{id}” is not installed on this computer.", ["id": id]),
      advice: tr(
        "Ask whoever gave you the assessment for its checklist, and add that first. {how}", ["how": howToAdd])
    )
  }

  /// Only another version of the checklist is there.
  static func otherVersion(_ version: String, newest: Pack) -> StoreProblem {
    StoreProblem(
      .checklist(other: newest.version), path: newest.id,
      happened: tr(
        "Version {version} of the checklist “{title}” is not installed on this computer, only version {newest}, which may ask something else.",
        ["version": version, "title": newest.title, "newest": newest.version]),
      advice: tr(
        "Ask whoever gave you the assessment for version {version} of its checklist, and add that first. {how}",
        ["version": version, "how": howToAdd]))
  }

  /// A checklist of this id and version is there, but it is not the one that is answered.
  static func otherWords(_ pack: Pack) -> StoreProblem {
    StoreProblem(
      .checklist(other: pack.version), path: pack.id,
      happened: tr(
        "The assessment answers version {version} of “{title}” with other words than the one that is installed on this computer.",
        ["version": pack.version, "title": pack.title]),
      advice: tr(
        "Ask whoever gave you the assessment for its checklist, and add that: it may replace the other. {how}",
        ["how": howToAdd]))
  }

  /// The same, where the assessment's file carries its checklist and that cannot be used.
  func carrying(_ reason: String) -> StoreProblem {
    StoreProblem(kind, path: path, happened: happened + " " + reason, advice: advice)
  }

  /// The assessment's file does not name a checklist.
  static func noChecklist(_ path: String) -> StoreProblem {
    StoreProblem(
      .checklist(other: nil), path: path,
      happened: tr("This assessment does not say which checklist it answers."),
      advice: tr(
        "It was not made by this program, or its beginning is damaged. Ask whoever gave it to you for another copy."
      ))
  }

  /// A checklist with mistakes cannot be used.
  static func mistakes(_ errors: [Problem], in path: String) -> StoreProblem {
    let first = errors.first.map { "\($0.location): \($0.message)" } ?? ""
    return StoreProblem(
      .checklist(other: nil), path: path,
      happened: trn(
        "There is a mistake in the checklist “{name}”: {first}",
        "There are {n} mistakes in the checklist “{name}”. The first: {first}", errors.count,
        ["name": Paths.shownName(path), "first": first]),
      advice: tr("“readinessctl check” lists them all and says what to do."))
  }

  /// A checklist of this id and version is installed and says something else.
  static func otherContent(_ pack: Pack, at path: String) -> StoreProblem {
    StoreProblem(
      .alreadyThere, path: path,
      happened: tr(
        "Nothing was added: version {version} of “{title}” is installed already, with other content.",
        ["version": pack.version, "title": pack.title]),
      advice: tr(
        "Assessments that answer it would lose answers for which the new one has no statement or level. Give what was changed a version of its own, or add it again and say that it may replace the other."
      ))
  }

  /// A checklist that is not the user's own is to be removed.
  static func staysInstalled(_ entry: PackLibrary.Entry) -> StoreProblem {
    let names: KeyValuePairs<String, any CustomStringConvertible> = [
      "title": entry.title, "version": entry.version, "folder": Paths.folder(entry.path),
    ]
    return StoreProblem(
      .notOurs, path: entry.path,
      happened: entry.isBundled
        ? tr("“{title}”, version {version}, comes with the program and stays.", names)
        : tr("“{title}”, version {version}, is not among your own checklists.", names),
      advice: entry.isBundled
        ? tr("Assessments that answer it need it. Nothing was removed.")
        : tr("It lies in “{folder}”: take it away there.", names))
  }

  /// A checklist's folder holds more than a checklist.
  static func tooManyFiles(_ path: String, most: Int) -> StoreProblem {
    StoreProblem(
      .tooLarge, path: path,
      happened: tr(
        "There are more than {n} files in “{name}”.", ["n": most, "name": Paths.shownName(path)]),
      advice: tr("A checklist's folder holds only the checklist's own files."))
  }

  /// A link in a checklist's folder leads elsewhere.
  static func leadsOut(_ path: String) -> StoreProblem {
    StoreProblem(
      .notOurs, path: path,
      happened: tr("“{name}” leads out of the checklist's folder.", ["name": Paths.shownName(path)]),
      advice: tr("Put the file itself into the folder."))
  }
}
