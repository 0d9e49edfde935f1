import Glibc
import ReadinessModel

/// The hidden files in which something is written before it takes its name: `.spring.readiness.3x8k.tmp`.
enum TemporaryName {
  /// The longest name that file systems take, in bytes.
  private static let longest = 255

  /// A new one for a file, in the same folder.
  static func path(for target: String) -> String {
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    return Paths.join(Paths.folder(target), beginning(for: Paths.name(target)) + random + ".tmp")
  }

  private static func beginning(for name: String) -> String {
    let bytes = Paths.bytes(name)
    // A dot, the name, a dot, 13 letters by chance, and the ending.
    if bytes.count + 19 <= longest { return ".\(name)." }
    return ".\(Paths.text(bytes.prefix(200)))~\(name.fingerprint)."
  }

  /// Whether a name is that of such a file, of one file if its name is given.
  static func isOne(_ name: String, for file: String? = nil) -> Bool {
    let bytes = name.utf8
    guard bytes.first == UInt8(ascii: "."), name.endsWithBytes(".tmp") else { return false }
    let rest = bytes.dropLast(4)
    guard let dot = rest.lastIndex(of: UInt8(ascii: ".")), dot > bytes.startIndex else { return false }
    let random = rest[rest.index(after: dot)...]
    guard (1...13).contains(random.count),
      random.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) })
    else { return false }
    return file.map { bytes[...dot].elementsEqual(beginning(for: $0).utf8) } ?? true
  }
}

extension FileBytes {
  /// How old a temporary file is at least before anybody but its writer deletes it, in milliseconds.
  private static let age: Int64 = 10_000
  /// The same where locks do not work.
  private static let ageWithoutLocks: Int64 = 3_600_000

  /// Deletes what programs that were killed while writing left in a folder.
  ///
  /// - Parameters:
  ///   - now: the moment, by which what is young is spared; nil spares nothing that nobody holds.
  ///   - isOurs: whether a temporary file of this name is one of those meant.
  func sweep(_ folder: String, now: Instant?, _ isOurs: (String) -> Bool) {
    for name in (try? Paths.names(in: folder)) ?? [] where isOurs(name) {
      sweep(file: Paths.join(folder, name), now: now)
    }
  }

  private func sweep(file: String, now: Instant?) {
    guard let look = try? FileIdentity.look(at: file), look.isRegularFile else { return }
    let age = now.map { $0.milliseconds - look.modified.instant.milliseconds }
    if let age, age < Self.age { return }
    guard let descriptor = try? LocalFileSystem().open(file, O_RDONLY | O_NONBLOCK, mode: 0) else { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return }
      if let age, age < Self.ageWithoutLocks { return }
    }
    Paths.unlink(file)
  }

  /// Deletes what was left beside a file: its own temporary files, and those of other assessments.
  func sweep(besides path: String, now: Instant?) {
    let target = Paths.real(path) ?? path
    let name = Paths.name(target)
    sweep(Paths.folder(target), now: now) { other in
      guard TemporaryName.isOne(other) else { return false }
      return other.holds("." + Library.fileType + ".") || TemporaryName.isOne(other, for: name)
    }
  }
}
