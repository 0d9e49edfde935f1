import ArgumentParser
import ReadinessModel
import ReadinessStore

/// Joins copies of an assessment.
struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Join copies of an assessment into a new file."),
    discussion: tr("Nothing is lost: what was answered differently in them is kept and listed."))

  @Argument(help: ArgumentHelp(tr("The copies to join.")), completion: .file(extensions: ["readiness"]))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(tr("The file to write, which must not be there yet."), valueName: "file"),
    completion: .file(extensions: ["readiness"]))
  var output: String

  @OptionGroup var packs: PackOptions
  @OptionGroup var format: FormatOption

  func validate() throws {
    if files.count < 2 { throw ValidationError(tr("Give two files or more.")) }
    try mustBeFile(output)
  }

  func run() async throws {
    let merged = try await joined()
    let file = try await AssessmentFile.create(at: output, merged, in: .current)
    await file.close()
    let pack = checklist(of: Assessment(merged), at: file.path)
    let assessment = Assessment(merged, redirects: pack?.redirects ?? [:])
    let conflicts = assessment.conflicts
    switch format.format {
    case .json:
      try Terminal.say(
        [
          "file": .string(file.path), "changes": JSON(merged.count),
          "conflicts": .array(conflicts.map { .string(assessment.called($0.subject, in: pack)) }),
        ])
    case .text:
      try Terminal.say(
        trn(
          "Wrote {file} with one change.", "Wrote {file} with {n} changes.", merged.count, ["file": file.path]
        ))
      for conflict in conflicts {
        let names = conflict.claims.map(\.who).joined(separator: trc("list", ", "))
        try Terminal.say(
          tr(
            "To be settled: {what} ({names}).",
            ["what": assessment.called(conflict.subject, in: pack), "names": names]))
      }
    }
  }

  /// What the files hold together. Of copies beside them only those are told that hold something else still.
  private func joined() async throws -> Journal {
    let (first, warnings) = try await read(files[0])
    var (merged, beside) = (first, warnings)
    for path in files.dropFirst() {
      let (journal, warnings) = try await read(path)
      do throws(DifferentAssessment) {
        merged = try merged.merged(with: journal)
      } catch {
        throw StoreProblem.different(files[0], path)
      }
      beside += warnings
    }
    for words in Warning.words(of: beside, lacking: merged) { Terminal.complain(words) }
    return merged
  }

  /// A file's changes, and what it says of copies beside it; what else there is to know is told.
  private func read(_ path: String) async throws -> (Journal, [Warning]) {
    let opened = try await AssessmentFile.read(path, in: .current)
    for warning in opened.warnings where !warning.isAboutCopies { Terminal.complain(warning.words) }
    return (opened.journal, opened.warnings.filter(\.isAboutCopies))
  }

  /// The checklist, in which alone stands which statements took the place of others.
  private func checklist(of assessment: Assessment, at path: String) -> Pack? {
    do throws(StoreProblem) {
      return try packs.library.load(for: assessment, at: path)
    } catch {
      Terminal.complain(
        tr(
          """
          The copies are joined, but without the checklist it cannot be seen where they answer differently a statement \
          and the one that took its place. {reason}
          """, ["reason": error.words]))
      return nil
    }
  }
}
