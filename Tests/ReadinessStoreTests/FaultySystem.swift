import Glibc
import Synchronization

@testable import ReadinessStore

/// The operating system with faults that a test asks for.
final class FaultySystem: FileSystem {
  struct Faults {
    /// Each write to an open file takes at most so many bytes; then the fault comes, if there is one.
    var shortWrite: Int?
    var write: Int32?
    /// How many syncs still fail, and with what.
    var syncsToFail = 0
    var sync: Int32 = EIO
    /// Opening for writing fails.
    var openForWriting: Int32?
    /// Opening fails, for whatever.
    var open: Int32?
    /// Creating files fails.
    var create: Int32?
    var lock: Int32?
    var rename: Int32?
    var exchange: Int32?
    /// Only paths that end so are affected.
    var suffix = ".readiness"
    /// Runs before a sync that fails.
    var beforeFailingSync: (@Sendable () -> Void)?
    /// Runs before a sync of an affected file.
    var beforeSync: (@Sendable () -> Void)?
  }

  private let system = LocalFileSystem()
  private let faults: Mutex<Faults>
  let syncs = Atomic<Int>(0)
  /// What was written to affected files, call by call.
  let written = Mutex<[String]>([])

  init(_ faults: Faults = Faults()) {
    self.faults = Mutex(faults)
  }

  /// Changes the faults from now on.
  func set(_ change: (inout sending Faults) -> Void) {
    faults.withLock { change(&$0) }
  }

  private func now(_ path: String) -> Faults {
    faults.withLock { path.hasSuffix($0.suffix) ? $0 : Faults() }
  }

  func open(_ path: String, _ flags: Int32, mode: mode_t) throws(SystemError) -> Int32 {
    let faults = faults.withLock { $0 }
    if let code = faults.create, flags & O_CREAT != 0 { throw SystemError("open", path, code: code) }
    if let code = now(path).open { throw SystemError("open", path, code: code) }
    if let code = now(path).openForWriting, flags & O_ACCMODE != O_RDONLY {
      throw SystemError("open", path, code: code)
    }
    return try system.open(path, flags, mode: mode)
  }

  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(SystemError) -> Int {
    let faults = now(path)
    if let most = faults.shortWrite, bytes.count > most, most > 0 {
      set { $0.shortWrite = faults.write == nil ? nil : 0 }
      return try system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<most]), path: path)
    }
    if let code = faults.write { throw SystemError("write", path, code: code) }
    let count = try system.write(descriptor, bytes, path: path)
    if path.hasSuffix(faults.suffix) {
      written.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
    }
    return count
  }

  func write(
    _ descriptor: Int32, at offset: Int, _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(SystemError) -> Int {
    let count = try system.write(descriptor, at: offset, bytes, path: path)
    written.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
    return count
  }

  func exchange(_ one: String, with other: String) throws(SystemError) {
    if let code = now(other).exchange { throw SystemError("rename", other, code: code) }
    try system.exchange(one, with: other)
  }

  func read(
    _ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(SystemError) -> Int {
    try system.read(descriptor, at: offset, into: buffer, path: path)
  }

  func synchronise(_ descriptor: Int32, path: String) throws(SystemError) {
    let faults = now(path)
    if faults.syncsToFail > 0 {
      set { $0.syncsToFail -= 1 }
      faults.beforeFailingSync?()
      throw SystemError("fdatasync", path, code: faults.sync)
    }
    faults.beforeSync?()
    syncs.add(1, ordering: .relaxed)
    try system.synchronise(descriptor, path: path)
  }

  func rename(_ from: String, to: String, replacing: Bool) throws(SystemError) {
    if let code = now(to).rename { throw SystemError("rename", to, code: code) }
    try system.rename(from, to: to, replacing: replacing)
  }

  func lock(_ descriptor: Int32, path: String) throws(SystemError) {
    if let code = now(path).lock { throw SystemError("lock", path, code: code) }
    try system.lock(descriptor, path: path)
  }
}
