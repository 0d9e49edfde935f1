import CSystem
import Glibc

/// The calls to the operating system on which durability hangs.
///
/// The program uses ``LocalFileSystem``; tests put faults in between.
package protocol FileSystem: Sendable {
  /// Opens a file, close-on-exec, and returns its descriptor.
  func open(_ path: String, _ flags: Int32, mode: mode_t) throws(SystemError) -> Int32
  /// Writes once and returns how many bytes were taken, which may be fewer than given.
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, path: String) throws(SystemError) -> Int
  /// Writes once at an offset of a file that was not opened for appending, and returns how many bytes were taken.
  func write(
    _ descriptor: Int32, at offset: Int, _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(SystemError) -> Int
  /// Reads once at an offset and returns how many bytes came; 0 is the end of the file.
  func read(
    _ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(SystemError) -> Int
  /// Returns when what was written is on the disk.
  func synchronise(_ descriptor: Int32, path: String) throws(SystemError)
  /// Puts a file in another's place in one step.
  func rename(_ from: String, to: String, replacing: Bool) throws(SystemError)
  /// Lets two files or folders change places in one step (`EINVAL` where the file system cannot).
  func exchange(_ one: String, with other: String) throws(SystemError)
  /// Takes the lock for one writer, or says at once that somebody else has it (`EWOULDBLOCK`).
  func lock(_ descriptor: Int32, path: String) throws(SystemError)
}

/// The operating system itself.
package struct LocalFileSystem: FileSystem {
  package init() {}

  package func open(_ path: String, _ flags: Int32, mode: mode_t) throws(SystemError) -> Int32 {
    while true {
      let descriptor = Paths.call(path) { Glibc.open($0, flags | O_CLOEXEC, mode) }
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw SystemError("open", path) }
    }
  }

  package func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(SystemError) -> Int {
    while true {
      let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      if count >= 0 { return count }
      if errno != EINTR { throw SystemError("write", path) }
    }
  }

  package func write(
    _ descriptor: Int32, at offset: Int, _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(SystemError) -> Int {
    while true {
      let count = Glibc.pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw SystemError("pwrite", path) }
    }
  }

  package func read(
    _ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(SystemError) -> Int {
    while true {
      let count = Glibc.pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw SystemError("read", path) }
    }
  }

  package func synchronise(_ descriptor: Int32, path: String) throws(SystemError) {
    while fdatasync(descriptor) != 0 {
      if errno != EINTR { throw SystemError("fdatasync", path) }
    }
  }

  package func rename(_ from: String, to: String, replacing: Bool) throws(SystemError) {
    if !replacing {
      if Self.with(from, to, rename_exclusive) == 0 { return }
      guard errno == EINVAL || errno == ENOSYS else { throw SystemError("rename", to) }
      if Paths.exists(to) { throw SystemError("rename", to, code: EEXIST) }
    }
    guard Self.with(from, to, Glibc.rename) == 0 else { throw SystemError("rename", to) }
  }

  package func exchange(_ one: String, with other: String) throws(SystemError) {
    guard Self.with(one, other, rename_exchange) == 0 else { throw SystemError("rename", other) }
  }

  private static func with(
    _ one: String, _ other: String,
    _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) -> Int32 {
    Paths.call(one) { one in Paths.call(other) { other in body(one, other) } }
  }

  package func lock(_ descriptor: Int32, path: String) throws(SystemError) {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno != EINTR { throw SystemError("lock", path) }
    }
  }
}
