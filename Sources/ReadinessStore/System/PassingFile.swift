import Glibc
import ReadinessModel

/// A file of a moment, for libraries that can write to a path only.
public enum PassingFile {
  /// What somebody writes to a path, which is gone afterwards.
  ///
  /// Nobody else can read it, and what a program that was killed left behind is deleted by the next one.
  public static func bytes(_ write: (String) throws -> Void) throws -> [UInt8] {
    let files = FileBytes()
    let name = "trust-readiness"
    let folder = Places.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    files.sweep(folder, now: .now()) { TemporaryName.isOne($0, for: name) }
    let path = TemporaryName.path(for: Paths.join(folder, name))
    let descriptor = try LocalFileSystem().open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    // Whoever tidies up sees that somebody is at work.
    flock(descriptor, LOCK_EX | LOCK_NB)
    defer {
      close(descriptor)
      Paths.unlink(path)
    }
    try write(path)
    return try files.read(path)
  }
}
