import Glibc
import Gtk

/// Says when the first frame with something to see was painted, for those who measure it.
@MainActor
final class FirstFrame {
  private var isPainted = false

  /// Follows a window that shows what it was opened for.
  ///
  /// - Parameter then: what waits until the first frame is there.
  func follow(_ window: ProgramWindow, then: @escaping @MainActor () -> Void) {
    guard !isPainted else { return }
    isPainted = true
    window.afterNextFrame { [weak window] in
      if getenv("TRUST_READINESS_MARK_FIRST_FRAME") != nil {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        complain("first-frame \(Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))")
      }
      if getenv("TRUST_READINESS_EXIT_AFTER_FIRST_FRAME") != nil { window?.program.quit() }
      then()
    }
  }
}

/// Writes a line to the terminal that the program was started from.
func complain(_ text: String) {
  let line = text + "\n"
  _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
}

/// Whether a file is there and may be read.
func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }
