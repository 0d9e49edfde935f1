import ReadinessModel

extension StoreProblem {
  /// Somebody gave the assessment, or a copy of it, as evidence for itself.
  static func evidenceOfItself(_ path: String) -> StoreProblem {
    StoreProblem(
      .notPossible, path: path,
      happened: tr("“{name}” is this assessment itself, or a copy of it.", ["name": Paths.shownName(path)]),
      advice: tr("Choose something that shows what an answer rests on."))
  }

  /// A file of evidence was not copied beside the assessment.
  static func evidenceNotCopied(_ path: String, to folder: String, _ cause: Cause) -> StoreProblem {
    StoreProblem(
      cause.kind, path: path,
      happened: tr(
        "“{name}” was not copied into “{folder}”: {cause}. The file and its entry are as they were.",
        ["name": Paths.shownName(path), "folder": Paths.shownName(folder), "cause": cause.words]),
      advice: cause.advice)
  }
}
