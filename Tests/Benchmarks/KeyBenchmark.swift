import Foundation

/// What a key that answers costs the main thread, with 2,000 statements.
struct KeyBenchmark {
  func run() async throws {
    let log = bench.appending(path: "keys.log").path
    let running = try Running(
      bench.appending(path: "trust-readiness").path, [bench.appending(path: "large-2000.readiness").path],
      ["LD_PRELOAD": bench.appending(path: "probe.so").path, "READINESS_PROBE_LOG": log])
    _ = try running.firstFrame()
    usleep(1_500_000)
    // A new assessment opens on its first section; Tab goes to its first card, Enter opens it.
    try output(["xdotool", "key", "--delay", "300", "ctrl+f"])
    try output(["xdotool", "type", "--delay", "60", "S08-060"])
    usleep(500_000)
    try output(["xdotool", "key", "Return"])
    usleep(1_500_000)
    let marker = try String(contentsOfFile: log, encoding: .utf8).count
    for key in 0..<(rounds * 3) {
      try output(["xdotool", "key", ["1", "2", "3"][key % 3]])
      usleep(400_000)
    }
    let lines = try String(contentsOfFile: log, encoding: .utf8).dropFirst(marker).split(separator: "\n")
    var handling: [Double] = []
    var all: [Double] = []
    var frames: [Double] = []
    var delay: [Double] = []
    var index = lines.startIndex
    while let key = lines[index...].firstIndex(where: { $0.hasPrefix("key ") }) {
      let rest = lines[(key + 1)...].prefix { !$0.hasPrefix("key ") }
      index = key + 1
      let begin = numbers(lines[key])
      guard let first = rest.first(where: { $0.hasPrefix("frame-begin") }).map(numbers),
        let painted = rest.first(where: { $0.hasPrefix("frame-end") }).map(numbers),
        let last = rest.last(where: { $0.hasPrefix("frame-end") }).map(numbers)
      else { continue }
      handling.append((first.1 - begin.1) / 1e6)
      all.append((last.1 - begin.1) / 1e6)
      delay.append((painted.0 - begin.0) / 1e6)
      frames.append(Double(rest.filter { $0.hasPrefix("frame-end") }.count))
    }
    print("A key that answers, 2,000 statements, median of \(handling.count)")
    report("main thread, from the key to the frame", figure(median(handling), "ms"), limit: "at most 6")
    report("main thread, the same and all painting after it", figure(median(all), "ms"))
    report("from the key to the end of the first frame", figure(median(delay), "ms"), limit: "two frames: 33")
    report("frames painted for it", figure(median(frames), "", digits: 0))
  }

  private func numbers(_ line: Substring) -> (Double, Double) {
    let words = line.split(separator: " ")
    return words.count > 2 ? (Double(words[1]) ?? 0, Double(words[2]) ?? 0) : (0, 0)
  }
}
