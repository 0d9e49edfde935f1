import Foundation
import ReadinessModel
import Synchronization
import Testing

@testable import ReadinessStore

@Suite("Killed at any moment")
struct CrashTests {
  /// How often a writer is killed; more with `TRUST_READINESS_CRASH_ROUNDS`.
  static let rounds =
    ProcessInfo.processInfo.environment["TRUST_READINESS_CRASH_ROUNDS"].flatMap { Int($0) } ?? 200

  /// How often writers of one file are killed before the next file's turn, so that files stay small.
  private static let roundsPerFile = 25

  @Test(
    "Every change printed as saved is there, whenever the program is killed and whatever a sync client does")
  func killed() async throws {
    let program = try Program()
    var total = Tally()
    var file = 0
    while total.kills < Self.rounds {
      file += 1
      let path = program.path("crash-\(file).readiness")
      let made = try program.run(
        "new", "--packs", fixture("packs"), "--pack", "flood-readiness", "--organisation", "A parish council",
        "--output", path)
      #expect(made.status == 0, "\(made.errors)")
      let kills = min(Self.roundsPerFile, Self.rounds - total.kills)
      let isSound = try await torment(path, of: program, kills: kills, &total)
      guard isSound else { break }
    }
    #expect(total.replacements > total.kills / 8, "files were replaced only \(total.replacements) times")
    #expect(total.saved > total.kills, "only \(total.saved) changes were saved")
  }

  @Test(
    "Where files may not grow, it is said, what was saved is there, and the rest comes when there is room")
  func limitedSize() async throws {
    let program = try Program()
    let path = program.path("wales.readiness")
    // A long beginning, so that the file meets the limit before the recovery folder does.
    try program.run(
      "new", "--pack", "trust-localism", "--organisation", String(repeating: "Wales ", count: 200),
      "--nation", "wales", "--output", path)
    let process = program.process([])
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "ulimit -f 8; exec '\(Program.path)' note '\(path)' -"]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = (0..<40).map { "PLN-02 \($0) \(String(repeating: "x", count: 300))\n" }.joined()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(said.contains("Cannot save “wales.readiness”: there is no room left on the disk."))
    #expect(
      said.contains("The change is kept on this computer and gets into the file when it is opened next."))
    let saved = printed.split(separator: "\n").map { String($0.split(separator: " ")[1]) }
    #expect(saved.count > 3 && saved.count < 40)
    let file = try await AssessmentFile.open(path, in: Self.surroundings(program))
    await file.close()
    #expect(file.opened.warnings.contains(Warning(path, .recovered(changes: 1))))
    #expect(file.opened.journal.count == 1 + saved.count + 1)
    let journal = try await AssessmentFile.read(path, in: Self.surroundings(program))
    #expect(journal.warnings.isEmpty)
    #expect(journal.journal.count == 1 + saved.count + 1)
  }

  @Test(
    "What was printed as saved is in the file itself: without a recovery folder nothing is missing, either")
  func withoutRecovery() async throws {
    let program = try Program()
    let path = program.path("alone.readiness")
    try program.run(
      "new", "--packs", fixture("packs"), "--pack", "flood-readiness", "--organisation", "A parish council",
      "--output", path)
    var quiet = Self.surroundings(program)
    quiet.keepsOutbox = false
    // A file where the folder should be: nothing can be kept there.
    let outbox = quiet.places.outbox
    try? FileManager.default.removeItem(atPath: outbox)
    try FileManager.default.createDirectory(
      atPath: Paths.folder(outbox), withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: outbox))
    var saved: Set<String> = []
    for _ in 0..<max(10, Self.rounds / 10) {
      let writer = try DoomedWriter(program, ["note", path, "-"], lines: Self.notes)
      saved.formUnion(writer.end())
      let journal = try await AssessmentFile.read(path, in: quiet).journal
      #expect(saved.allSatisfy { id in ULID(id).map { journal[$0] != nil } ?? false })
    }
    #expect(saved.count > 10, "only \(saved.count) changes were saved")
    #expect(try FileBytes().read(outbox).isEmpty)
  }

  private struct Tally {
    var kills = 0
    var saved = 0
    var replacements = 0
  }

  /// Kills writers of a file again and again, and says whether all that they had printed as saved was there each time.
  private func torment(
    _ path: String, of program: Program, kills: Int, _ total: inout Tally
  ) async throws -> Bool {
    let replacer = Replacer(path)
    var saved: Set<String> = []
    var done = 0
    while done < kills {
      // Two programs at a time, on the same file.
      let writers = try [
        DoomedWriter(program, ["rate", path, "-"], lines: Self.answers),
        DoomedWriter(program, ["note", path, "-"], lines: Self.notes),
      ]
      for writer in writers.shuffled() {
        saved.formUnion(writer.end())
        done += 1
      }
      let journal = try await AssessmentFile.read(path, in: Self.surroundings(program)).journal
      let lost = saved.filter { id in ULID(id).map { journal[$0] == nil } ?? true }
      #expect(lost.isEmpty, "\(lost.count) of \(saved.count) lost after \(done) kills")
      if !lost.isEmpty { break }
    }
    total.replacements += replacer.stop()
    total.kills += done
    total.saved += saved.count
    let file = try await AssessmentFile.open(path, in: Self.surroundings(program))
    #expect(await file.close())
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let isSound = saved.allSatisfy { text.contains("{\"id\":\"\($0)\"") }
    #expect(isSound, "not everything was in the file after opening it")
    return isSound
  }

  private static let answers = (0..<400).map { number in
    "B\(number % 3 + 1) \(["no", "partly", "yes"][number / 3 % 3])\n"
  }.joined()

  private static let notes = (0..<400).map { number in
    "D\(number % 3 + 1) note \(number) \(String(repeating: "x", count: number * 7 % 200))\n"
  }.joined()

  private static func surroundings(_ program: Program) -> Surroundings {
    let places = Places(environment: program.environment, home: program.folder, programFolder: "/")
    return Surroundings(places: places, watches: false)
  }
}

/// A program that writes what it is given and is killed on the way.
private struct DoomedWriter {
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()

  init(_ program: Program, _ arguments: [String], lines: String) throws {
    process = program.process(arguments + ["--packs", fixture("packs")])
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The pipe takes what fits; the rest would only be lost with the program.
    let writer = input.fileHandleForWriting.fileDescriptor
    _ = fcntl(writer, F_SETFL, O_NONBLOCK)
    let bytes = Array(lines.utf8)
    _ = write(writer, bytes, bytes.count)
  }

  /// Kills the program at some moment, mostly after it began to write, and returns the ids it printed as saved.
  func end() -> [String] {
    if Int.random(in: 0..<6) > 0 {
      var ready = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      poll(&ready, 1, 3000)
    }
    usleep(UInt32.random(in: 0...80_000))
    kill(process.processIdentifier, SIGKILL)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let complete = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return complete.filter { $0.hasPrefix("saved ") }.map { String($0.split(separator: " ")[1]) }
  }
}

/// Puts copies in the file's place again and again, as a sync client does that downloads what it just uploaded.
private final class Replacer: Sendable {
  private let isStopped = Atomic<Bool>(false)
  private let count = Atomic<Int>(0)
  private let done = DispatchSemaphore(value: 0)

  init(_ path: String) {
    Thread.detachNewThread { [self] in
      while !isStopped.load(ordering: .relaxed) {
        if let bytes = try? FileBytes().read(path) {
          usleep(UInt32.random(in: 0...20_000))
          if (try? FileBytes().put(bytes, at: path)) != nil { count.add(1, ordering: .relaxed) }
        }
        usleep(UInt32.random(in: 0...60_000))
      }
      done.signal()
    }
  }

  /// Stops, and says how often the file was replaced.
  func stop() -> Int {
    isStopped.store(true, ordering: .relaxed)
    done.wait()
    return count.load(ordering: .relaxed)
  }
}
