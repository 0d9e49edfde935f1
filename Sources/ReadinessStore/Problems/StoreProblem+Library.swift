import ReadinessModel

extension StoreProblem {
  /// A file keeps its name.
  static func notRenamed(_ path: String, to target: String, _ cause: Cause) -> StoreProblem {
    StoreProblem(
      cause.kind, path: path,
      happened: tr(
        "Cannot rename “{name}” to “{new}”: {cause}.",
        ["name": Paths.shownName(path), "new": Paths.shownName(target), "cause": cause.words]),
      advice: cause.advice)
  }

  /// A file does not go into the bin.
  static func notBinned(_ path: String, _ cause: Cause) -> StoreProblem {
    StoreProblem(
      cause.kind, path: path,
      happened: tr(
        "Cannot put “{name}” into the bin: {cause}.",
        ["name": Paths.shownName(path), "cause": cause.words]),
      advice: tr("It is still where it was."))
  }

  /// A file does not come out of the bin.
  static func notRestored(_ path: String, _ cause: Cause) -> StoreProblem {
    StoreProblem(
      cause.kind, path: path,
      happened: tr(
        "Cannot take “{name}” out of the bin: {cause}.",
        ["name": Paths.shownName(path), "cause": cause.words]),
      advice: tr("Open the bin in your file manager and restore it there."))
  }
}
