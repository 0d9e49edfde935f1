import Foundation

/// How often each thing is measured, beside once for warming up.
let rounds = ProcessInfo.processInfo.environment["READINESS_ROUNDS"].flatMap { Int($0) } ?? 11

/// The folder with the built programs and all that is made for measuring; on a real disk, not in memory.
let bench = URL(filePath: ProcessInfo.processInfo.environment["READINESS_BENCH"] ?? ".build/bench")

/// The monotonic clock, in nanoseconds.
func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// The middle of some measurements.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  return sorted.count % 2 == 1
    ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
}

/// A number for people.
func figure(_ value: Double, _ unit: String, digits: Int = 1) -> String {
  String(format: "%.\(digits)f %@", value, unit)
}

/// A line of the report.
func report(_ what: String, _ value: String, limit: String = "") {
  print(
    "  " + what.padding(toLength: 62, withPad: " ", startingAt: 0)
      + value.padding(toLength: 18, withPad: " ", startingAt: 0) + limit)
}

/// Measures several things in turns and returns the median of each, in the same order.
func inTurns(_ things: [() throws -> Double]) throws -> [Double] {
  var values = [[Double]](repeating: [], count: things.count)
  for round in 0...rounds {
    for (index, thing) in things.enumerated() {
      let value = try thing()
      if round > 0 { values[index].append(value) }
    }
  }
  return values.map(median)
}

/// Something that cannot be measured.
struct Unmeasured: Error, CustomStringConvertible {
  let description: String
}

/// Runs a command to its end and returns what it printed.
@discardableResult
func output(_ command: [String]) throws -> String {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
  process.standardOutput = pipe
  try process.run()
  let said = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw Unmeasured(description: "\(command) failed") }
  return String(decoding: said, as: UTF8.self)
}
