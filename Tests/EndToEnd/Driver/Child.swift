import Foundation

/// A process that was started here.
///
/// Not Foundation's `Process`: that passes on the blocked signals of the test's thread, so that SIGTERM never arrives.
@MainActor
final class Child {
  nonisolated let processID: pid_t
  /// How it ended: its exit status, or the number of the signal that ended it, negated.
  private var ending: Int32?

  /// Starts a program.
  ///
  /// - Parameter log: the file to which what it says is added.
  init(
    _ executable: URL, _ arguments: [String], environment: [String: String], log: URL
  ) throws {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, log.path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let words = ([executable.path] + arguments).map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var id: pid_t = 0
    let error = posix_spawn(&id, executable.path, &files, &attributes, words, settings)
    guard error == 0 else {
      throw Missing(description: "Cannot start \(executable.path): \(String(cString: strerror(error)))")
    }
    processID = id
  }

  deinit {
    // Nothing may outlive its test.
    guard ending == nil else { return }
    kill(processID, SIGKILL)
    waitpid(processID, nil, 0)
  }

  /// How it ended, if it has.
  var status: Int32? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(processID, &status, WNOHANG) == processID else { return nil }
    ending = status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
    return ending
  }

  func signal(_ signal: Int32) {
    if status == nil { kill(processID, signal) }
  }
}
