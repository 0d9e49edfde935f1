import Foundation
import ReadinessModel
import ReadinessStore

/// The start page with 300 assessments: shown, left, and shown again, and how long the main thread is held up.
struct LibraryBenchmark {
  func run() async throws {
    let home = bench.appending(path: "home")
    let library = home.appending(path: "Documents/Trust Readiness")
    try FileManager.default.createDirectory(at: library, withIntermediateDirectories: true)
    let model = try await AssessmentFile.read(bench.appending(path: "empty.readiness").path, in: .current)
      .journal
    for number in 0..<300 {
      let journal = Journal(
        Header(id: UUID().uuidString.lowercased(), created: .now()),
        model.changes.map { change in
          Change(
            id: change.id, at: change.at, by: change.by,
            operations: change.operations + [Operation(.scope("Unit \(number)"))])
        })
      try (journal.lines.joined(separator: "\n") + "\n").write(
        to: library.appending(path: "Unit \(number).readiness"), atomically: true, encoding: .utf8)
    }
    var shown: [Double] = []
    var again: [Double] = []
    var stalls: [Double] = []
    for turn in 0...rounds {
      let log = bench.appending(path: "library.log").path
      let running = try Running(
        bench.appending(path: "trust-readiness").path, [],
        [
          "HOME": home.path, "XDG_CACHE_HOME": bench.appending(path: "cache").path,
          "XDG_CONFIG_HOME": bench.appending(path: "config").path,
          "LD_PRELOAD": bench.appending(path: "probe.so").path, "READINESS_PROBE_LOG": log,
          "READINESS_PROBE_TICKS": "1",
        ])
      _ = try running.firstFrame()
      usleep(2_500_000)
      let start = try lines(log)
      try output(["xdotool", "key", "Return"])
      usleep(1_500_000)
      let marker = try lines(log).count
      try output(["xdotool", "key", "alt+Left"])
      usleep(2_500_000)
      let back = Array(try lines(log).dropFirst(marker))
      running.end()
      // The first time it has to read them all.
      guard turn > 0 else { continue }
      if let first = start.firstIndex(where: { $0.what == "frame-end" }) {
        shown.append(start[first].busy)
        stalls.append(longest(start[first...]))
      }
      if let key = back.lastIndex(where: { $0.what == "key" }),
        let frame = back[key...].first(where: { $0.what == "frame-end" })
      {
        again.append(frame.busy - back[key].busy)
        stalls.append(longest(back[key...]))
      }
    }
    guard again.count == rounds else { throw Unmeasured(description: "The start page did not come again") }
    print("The start page with 300 assessments, main thread, median of \(rounds)")
    report("from the start of the program to its first frame", figure(median(shown), "ms"))
    report(
      "from the key that goes back to the first frame", figure(median(again), "ms"), limit: "at most 100")
    report("held up at a time, at most", figure(median(stalls), "ms"), limit: "at most 50")
  }

  /// Something that happened, and for how many milliseconds the main thread had been busy.
  private struct Moment {
    let what: Substring
    let busy: Double
  }

  private func lines(_ log: String) throws -> [Moment] {
    try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.count > 2 ? Moment(what: words[0], busy: (Double(words[2]) ?? 0) / 1e6) : nil
    }
  }

  private func longest(_ moments: ArraySlice<Moment>) -> Double {
    zip(moments, moments.dropFirst()).map { $1.busy - $0.busy }.max() ?? 0
  }
}
