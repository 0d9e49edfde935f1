import ArgumentParser
import ReadinessModel
import ReadinessStore

/// Joins copies of an assessment.
struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Join two copies of an assessment into a third file."),
    discussion: tr("Nothing is lost: what was answered differently in both is kept and listed."))

  @Argument(help: ArgumentHelp(tr("The copies to join.")), completion: .file(extensions: ["readiness"]))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(tr("The file to write, which must not be there yet."), valueName: "file"),
    completion: .file(extensions: ["readiness"]))
  var output: String

  @OptionGroup var format: FormatOption

  func validate() throws {
    if files.count < 2 { throw ValidationError(tr("Give two files or more.")) }
    try mustBeFile(output)
  }

  func run() async throws {
    var merged: Journal?
    for path in files {
      let opened = try await AssessmentFile.read(path, in: .current)
      for warning in opened.warnings { Terminal.complain(warning.words) }
      guard let before = merged else {
        merged = opened.journal
        continue
      }
      do throws(DifferentAssessment) {
        merged = try before.merged(with: opened.journal)
      } catch {
        throw StoreProblem.different(files[0], path)
      }
    }
    guard let merged else { return }
    let file = try await AssessmentFile.create(at: output, merged, in: .current)
    await file.close()
    let conflicts = Assessment(merged).conflicts
    // Without the checklist the places of a workbook have no names.
    let pack = try? PackLibrary(.current).load(for: Assessment(merged), at: file.path)
    switch format.format {
    case .json:
      try Terminal.say(
        [
          "file": .string(file.path), "changes": JSON(merged.count),
          "conflicts": .array(conflicts.map { .string($0.subject.words(in: pack)) }),
        ])
    case .text:
      try Terminal.say(
        trn(
          "Wrote {file} with one change.", "Wrote {file} with {n} changes.", merged.count, ["file": file.path]
        ))
      for conflict in conflicts {
        let names = conflict.claims.map(\.who).joined(separator: ", ")
        try Terminal.say(
          tr("To be settled: {what} ({names}).", ["what": conflict.subject.words(in: pack), "names": names]))
      }
    }
  }
}
