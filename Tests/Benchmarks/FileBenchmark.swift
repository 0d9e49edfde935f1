import Foundation
import ReadinessModel
import ReadinessStore

/// Saving one answer until it is durable, and loading a long journal.
struct FileBenchmark {
  func run() async throws {
    try await append()
    try await load()
  }

  private func append() async throws {
    let plain = bench.appending(path: "plain.txt").path
    let path = bench.appending(path: "append.readiness").path
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(atPath: bench.appending(path: "empty.readiness").path, toPath: path)
    let file = try await AssessmentFile.open(path, in: .current)
    var assessment = Assessment(file.opened.journal)
    var ids = ULID.Generator(after: file.opened.journal.greatestID)
    let descriptor = open(plain, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard descriptor >= 0 else { throw Unmeasured(description: "Cannot write \(plain)") }
    defer { close(descriptor) }
    var ours: [Double] = []
    var theirs: [Double] = []
    for turn in 0...(rounds * 10) {
      let level = ["red", "amber", "green"][turn % 3]
      let change = assessment.change(
        [.rate(statement: "PLN-02", level: level, why: nil)], by: "p-bench", at: .now(), id: ids.next())
      assessment.apply(change)
      let line = Array((change.line + "\n").utf8)
      var began = now()
      try await file.appendAndWait(change)
      let one = Double(now() - began) / 1e6
      began = now()
      guard write(descriptor, line, line.count) == line.count, fdatasync(descriptor) == 0 else {
        throw Unmeasured(description: "Cannot write \(plain)")
      }
      let other = Double(now() - began) / 1e6
      if turn > 0 {
        ours.append(one)
        theirs.append(other)
      }
    }
    await file.close()
    print("Saving an answer, median of \(ours.count)")
    report("until it is durable", figure(median(ours), "ms", digits: 2))
    report("a plain append and fdatasync", figure(median(theirs), "ms", digits: 2))
    report("ratio", figure(median(ours) / median(theirs), "", digits: 2), limit: "at most 1.3")
  }

  private func load() async throws {
    let path = bench.appending(path: "long.readiness").path
    var journal = try await AssessmentFile.read(bench.appending(path: "empty.readiness").path, in: .current)
      .journal
    var assessment = Assessment(journal)
    var ids = ULID.Generator(after: journal.greatestID)
    for turn in 0..<10_000 {
      let statement = "LDR-0\(turn % 6 + 1)"
      let change = assessment.change(
        [.rate(statement: statement, level: ["red", "amber", "green"][turn % 3], why: nil)], by: "p-bench",
        at: .now(), id: ids.next())
      assessment.apply(change)
      journal.insert(change)
    }
    try (journal.lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    var ours: [Double] = []
    var theirs: [Double] = []
    // The system's own: another's may be slower, and would be no measure.
    let python = ProcessInfo.processInfo.environment["PYTHON"] ?? "/usr/bin/python3"
    let program =
      "import json,sys,time\nt=time.perf_counter()\nfor l in open(sys.argv[1]):json.loads(l)\nprint((time.perf_counter()-t)*1000)"
    for turn in 0...rounds {
      let began = now()
      let read = try await AssessmentFile.read(path, in: .current)
      let folded = Assessment(read.journal)
      let one = Double(now() - began) / 1e6
      guard folded.pack != nil else { throw Unmeasured(description: "The journal was not read") }
      let other = try output([python, "-c", program, path]).split(separator: "\n").first.flatMap {
        Double($0)
      }
      if turn > 0 {
        ours.append(one)
        theirs.append(other ?? .nan)
      }
    }
    print("Loading a journal of 10,000 changes, median of \(rounds)")
    report("read, checked and folded", figure(median(ours), "ms"))
    report("the same lines by Python's json, only parsed", figure(median(theirs), "ms"))
    report("ratio", figure(median(ours) / median(theirs), "", digits: 2), limit: "at most 1")
  }
}
