import Foundation

/// Papers: how long they take beside LibreOffice, and what a paper of two thousand statements takes in each form.
struct ReportBenchmark {
  private let folder = bench.appending(path: "papers")
  private let readinessctl = bench.appending(path: "installed/bin/readinessctl").path

  func run() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    print("Board paper of the sample, as PDF")
    let sample = bench.appending(path: "sample.readiness").path
    let office = folder.appending(path: "sample.odt")
    _ = try paper(of: sample, office)
    let home = "-env:UserInstallation=file://\(folder.path)/office"
    let medians = try inTurns([
      { try paper(of: sample, folder.appending(path: "sample.pdf")).milliseconds },
      {
        try measured(
          "soffice",
          [home, "--headless", "--convert-to", "pdf", "--outdir", folder.path + "/theirs", office.path]
        ).milliseconds
      },
    ])
    report("made by the command", figure(medians[0], "ms", digits: 0))
    report("LibreOffice, converting the same paper as ODT", figure(medians[1], "ms", digits: 0))
    report("the one beside the other", figure(medians[0] / medians[1], "", digits: 3), limit: "at most 0.1")
    print("A paper of 2,000 statements, all of them answered")
    let large = folder.appending(path: "large.readiness")
    try answered(large)
    for ending in ["pdf", "odt", "html"] {
      let file = folder.appending(path: "large.\(ending)")
      let all = try (0..<3).map { _ in try paper(of: large.path, file) }
      report("\(ending), time", figure(median(all.map(\.milliseconds)) / 1000, "s"), limit: "at most 5 s")
      report(
        "\(ending), memory", figure(all.map(\.megabytes).max() ?? 0, "MB", digits: 0), limit: "at most 300 MB"
      )
    }
  }

  /// The large assessment with an answer and a note to each statement.
  private func answered(_ file: URL) throws {
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.copyItem(at: bench.appending(path: "large-2000.readiness"), to: file)
    let table = try output([readinessctl, "export", file.path, "--format", "csv"])
    let ids = table.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      line.split(separator: ",", omittingEmptySubsequences: false).first { $0.contains("-") }
    }
    let levels = ["red", "amber", "green"]
    let answers = ids.enumerated().map { "\($1) \(levels[$0 % 3])\n" }.joined()
    let list = folder.appending(path: "answers.txt")
    try answers.write(to: list, atomically: true, encoding: .utf8)
    try output(["sh", "-c", "'\(readinessctl)' rate '\(file.path)' - <'\(list.path)'"])
  }

  private func paper(of assessment: String, _ file: URL) throws -> (milliseconds: Double, megabytes: Double) {
    try measured(
      readinessctl,
      [
        "report", assessment, "--parts", "full", "--notes", "all", "--date", "2011-04-20", "--output",
        file.path,
      ])
  }

  /// How long a command takes, and how much memory at most.
  private func measured(_ command: String, _ arguments: [String]) throws -> (
    milliseconds: Double, megabytes: Double
  ) {
    let words = ([command] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var id: pid_t = 0
    let began = now()
    guard posix_spawnp(&id, command, &files, nil, words, environ) == 0 else {
      throw Unmeasured(description: "Cannot start \(command)")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(id, &status, 0, &usage)
    guard status == 0 else { throw Unmeasured(description: "\(command) ended with \(status)") }
    return (Double(now() - began) / 1e6, Double(usage.ru_maxrss) / 1024)
  }
}
