import CSystem
import Glibc

/// A file in memory that is nowhere to be found, and gone with the program, in whatever way that ends.
final class UnnamedFile: Sendable {
  private let descriptor: Int32

  /// Makes a file that holds these bytes.
  init(_ bytes: [UInt8], files: FileBytes) throws(SystemError) {
    descriptor = create_unnamed_file("trust-readiness")
    guard descriptor >= 0 else { throw SystemError("memfd_create", "memory") }
    try files.write(bytes, to: descriptor, path: path)
  }

  deinit { close(descriptor) }

  /// The path by which this program can open it.
  var path: String { "/proc/self/fd/\(descriptor)" }
}
