import Foundation

/// A program that was started to be measured.
final class Running {
  /// When it was started.
  let began: Int
  private let processID: pid_t
  private let errors: Int32
  private var said: [UInt8] = []
  private var isOver = false

  init(_ executable: String, _ arguments: [String] = [], _ environment: [String: String] = [:]) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Unmeasured(description: "No pipe") }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, ends[1], STDERR_FILENO)
    posix_spawn_file_actions_addclose(&files, ends[0])
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var all = ProcessInfo.processInfo.environment
    all["GTK_A11Y"] = "none"
    all["GSK_RENDERER"] = "cairo"
    all["TRUST_READINESS_MARK_FIRST_FRAME"] = "1"
    all.merge(environment) { $1 }
    let words = ([executable] + arguments).map { strdup($0) } + [nil]
    let settings = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var id: pid_t = 0
    began = now()
    guard posix_spawnp(&id, executable, &files, &attributes, words, settings) == 0 else {
      throw Unmeasured(description: "Cannot start \(executable)")
    }
    close(ends[1])
    processID = id
    errors = ends[0]
  }

  deinit { end() }

  /// Milliseconds from the start to the first frame.
  func firstFrame() throws -> Double {
    let mark = Array("first-frame ".utf8)
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      if let start = said.firstRange(of: mark)?.upperBound,
        let end = said[start...].firstIndex(of: UInt8(ascii: "\n"))
      {
        guard let time = Int(String(decoding: said[start..<end], as: UTF8.self)) else { break }
        return Double(time - began) / 1e6
      }
      let count = read(errors, &chunk, chunk.count)
      guard count > 0 else { break }
      said += chunk[..<count]
    }
    throw Unmeasured(description: "No first frame; it said: \(String(decoding: said, as: UTF8.self))")
  }

  /// Its proportional share of memory in MB, once it has come to rest.
  func memory() throws -> Double {
    usleep(700_000)
    let text = try String(contentsOfFile: "/proc/\(processID)/smaps_rollup", encoding: .utf8)
    for line in text.split(separator: "\n") where line.hasPrefix("Pss:") {
      let words = line.split(separator: " ")
      if words.count > 1, let kilobytes = Double(words[1]) { return kilobytes / 1024 }
    }
    throw Unmeasured(description: "No memory of process \(processID)")
  }

  func end() {
    guard !isOver else { return }
    isOver = true
    kill(processID, SIGKILL)
    waitpid(processID, nil, 0)
    close(errors)
  }
}
