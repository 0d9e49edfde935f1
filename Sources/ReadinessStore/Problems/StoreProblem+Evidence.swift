import ReadinessModel

extension StoreProblem {
  /// Somebody gave the assessment, or a copy of it, as evidence for itself.
  static func evidenceOfItself(_ path: String) -> StoreProblem {
    StoreProblem(
      .notPossible, path: path,
      happened: tr("“{name}” is this assessment itself, or a copy of it.", ["name": Paths.shownName(path)]),
      advice: tr("Choose something that shows what an answer rests on."))
  }
}
