import Glibc

/// Standard input, output and error.
public enum StandardStreams {
  /// Takes the places of those that whoever started the program left closed. Otherwise the next file that is opened would
  /// get them, an assessment for instance, and what a library says on standard error would go into it.
  ///
  /// Called before anything else is opened. Reading and writing them fails, as if they were closed.
  public static func takeClosed() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
