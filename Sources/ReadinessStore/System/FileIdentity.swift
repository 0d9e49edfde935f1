import Glibc
import ReadinessModel

/// Which file a path or a descriptor means, and how it looked when asked.
package struct FileIdentity: Equatable, Sendable {
  package var device: UInt64
  package var node: UInt64

  /// Whether two paths lead to one file: by the same name, through a link, or from another folder.
  package static func areSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard let one = try? look(at: one), let other = try? look(at: other) else { return false }
    return one.identity == other.identity
  }

  /// When a file was changed. Files bear any date at all: from an archive, another system, a wrong clock.
  package struct Stamp: Hashable, Sendable, CustomStringConvertible {
    package var seconds: Int64
    package var nanoseconds: Int64

    /// The moment, no earlier and no later than moments are.
    package var instant: Instant {
      let latest = Instant.limit.milliseconds - 1
      return Instant(milliseconds: min(max(seconds, 0), latest / 1000) * 1000 + nanoseconds / 1_000_000)
    }

    package var description: String { "\(seconds).\(nanoseconds)" }
  }

  /// A file's identity with its size, time of change and mode.
  package struct Look: Equatable, Sendable {
    package var identity: FileIdentity
    package var size: Int
    package var modified: Stamp
    package var mode: mode_t
    package var links: UInt64

    init(_ status: stat) {
      identity = FileIdentity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
      size = Int(status.st_size)
      modified = Stamp(
        seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec))
      mode = status.st_mode
      links = UInt64(status.st_nlink)
    }

    /// What tells this look from others, for caches that are written down.
    var text: String { "\(identity.device)-\(identity.node)-\(size)-\(modified)" }

    package var isFolder: Bool { mode & S_IFMT == S_IFDIR }
    package var isRegularFile: Bool { mode & S_IFMT == S_IFREG }
  }

  /// Looks at what is at the path, following symbolic links.
  package static func look(at path: String) throws(SystemError) -> Look {
    guard let status = Paths.status(path) else { throw SystemError("stat", path) }
    return Look(status)
  }

  /// Looks at an open file.
  package static func look(at descriptor: Int32, path: String) throws(SystemError) -> Look {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError("fstat", path) }
    return Look(status)
  }
}
