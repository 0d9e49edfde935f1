import ReadinessModel

extension StoreProblem {
  /// A place where words that were erased from a file are still.
  enum WordsPlace: Hashable {
    case file(String)
    /// So many further names of the file on its disk: hard links.
    case otherNames(Int)
    /// What another program that has the assessment open keeps for recovery.
    case session

    fileprivate var words: String {
      switch self {
      case .file(let path): tr("in “{file}”", ["file": Paths.shown(path)])
      case .otherNames(let count):
        trn(
          "under another name that the file has on its disk",
          "under {n} other names that the file has on its disk", count)
      case .session: tr("in what another program that has it open keeps for recovery")
      }
    }
  }

  /// There is no change of this id to erase.
  static func noSuchChange(_ id: Change.ID, in path: String) -> StoreProblem {
    StoreProblem(
      .notPossible, path: path,
      happened: tr("There is no change {id} in “{name}”.", ["id": id, "name": Paths.shownName(path)]),
      advice: tr("The history of a statement shows the changes that there are."))
  }

  /// The file could not be written anew, so it is as it was.
  static func notErased(_ path: String, _ cause: Cause) -> StoreProblem {
    StoreProblem(
      cause.kind, path: path,
      happened: tr(
        "Nothing was erased: “{name}” cannot be written anew: {cause}.",
        ["name": Paths.shownName(path), "cause": cause.words]),
      advice: tr(
        "Erasing writes a new file beside the old one. See that there is room and that the folder may be changed, then erase again."
      ))
  }

  /// The words are gone from the file, but not from other places.
  static func wordsStay(_ path: String, in places: [WordsPlace]) -> StoreProblem {
    StoreProblem(
      .wordsStay, path: path,
      happened: tr(
        "Erased from “{name}”, but the words are still {places}.",
        ["name": Paths.shownName(path), "places": places.map(\.words).joined(separator: ", ")]),
      advice: tr("Delete them there, or close the other program, and erase once more."))
  }
}
