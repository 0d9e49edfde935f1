import Foundation

/// Starting with an assessment, and the memory that takes, beside the same window in C.
struct StartBenchmark {
  private let program = bench.appending(path: "trust-readiness").path
  private let reference = bench.appending(path: "reference").path
  private let bare = bench.appending(path: "bare").path
  private let sample = bench.appending(path: "sample.readiness").path

  func run() async throws {
    let editor = try? output(["which", "gnome-text-editor"])
    let probe = [
      "LD_PRELOAD": bench.appending(path: "probe.so").path, "READINESS_PROBE_FRAME": "1", "G_DEBUG": "",
    ]
    var times: [() throws -> Double] = [
      { try Running(program, [sample]).firstFrame() }, { try Running(reference).firstFrame() },
      { try Running(bare).firstFrame() },
    ]
    var memories: [() throws -> Double] = [
      { try memory(Running(program, [sample])) }, { try memory(Running(reference)) },
      { try memory(Running(bare)) },
    ]
    if editor != nil {
      times.append { try Running("gnome-text-editor", [], probe).firstFrame() }
      memories.append { try memory(Running("gnome-text-editor", [], probe)) }
    }
    let large = bench.appending(path: "large-6000.readiness").path
    let small = bench.appending(path: "empty.readiness").path
    let time = try inTurns(times)
    let shares = try inTurns(memories)
    let opening = try inTurns([
      { try Running(program, [large]).firstFrame() }, { try Running(program, [small]).firstFrame() },
    ])

    print("First frame with the sample open, median of \(rounds)")
    report("the program", figure(time[0], "ms"))
    report("the same widgets in C", figure(time[1], "ms"))
    report("a bare window in C", figure(time[2], "ms"))
    if editor != nil { report("gnome-text-editor", figure(time[3], "ms"), limit: "to be beaten") }
    report(
      "the program / the same widgets in C", figure(time[0] / time[1], "", digits: 2), limit: "at most 1.15")
    print("Proportional memory")
    report("the program", figure(shares[0], "MB"))
    report("the same widgets in C", figure(shares[1], "MB"))
    report("a bare window in C", figure(shares[2], "MB"))
    if editor != nil { report("gnome-text-editor", figure(shares[3], "MB")) }
    report(
      "the program / the same widgets in C", figure(shares[0] / shares[1], "", digits: 2),
      limit: "at most 1.25")
    print("Opening")
    report("6,000 statements", figure(opening[0], "ms"))
    report("the bundled checklist", figure(opening[1], "ms"))
    report(
      "6,000 statements / the bundled", figure(opening[0] / opening[1], "", digits: 2), limit: "at most 2")
  }

  private func memory(_ running: Running) throws -> Double {
    _ = try running.firstFrame()
    return try running.memory()
  }
}
