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

  /// Nothing was ever said of what is to be erased, or it was erased before.
  static func nothingToErase(_ thing: Erasable, in path: String) -> StoreProblem {
    let name = Paths.shownName(path)
    let (happened, advice) =
      switch thing {
      case .change(let id):
        (
          tr("There is no change {id} in “{name}”.", ["id": id, "name": name]),
          tr("The history of a statement shows the changes that there are.")
        )
      case .evidence(let id):
        (
          tr("There is no evidence “{id}” in “{name}”.", ["id": id, "name": name]),
          tr("“readinessctl evidence list” shows what there is.")
        )
      case .action(let id):
        (
          tr("There is no action “{id}” in “{name}”.", ["id": id, "name": name]),
          tr("“readinessctl action list” shows what there is.")
        )
      case .note(let id), .answer(let id):
        (
          tr("Nothing was said of “{id}” in “{name}”.", ["id": id, "name": name]),
          tr("There is nothing to erase.")
        )
      }
    return StoreProblem(.notPossible, path: path, happened: happened, advice: advice)
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
