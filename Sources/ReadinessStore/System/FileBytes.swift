import Glibc
import ReadinessModel

/// Whole files read and written.
package struct FileBytes: Sendable {
  /// Files beyond this size are not read: nothing of ours grows so large.
  package static let limit = 256 << 20

  let system: any FileSystem

  package init(_ system: any FileSystem = LocalFileSystem()) { self.system = system }

  /// Everything in a file, which must be a regular one and not beyond the limit (`EFBIG`).
  package func read(_ path: String, limit: Int = FileBytes.limit) throws(SystemError) -> [UInt8] {
    let descriptor = try system.open(path, O_RDONLY | O_NONBLOCK, mode: 0)
    defer { close(descriptor) }
    let look = try FileIdentity.look(at: descriptor, path: path)
    if look.isFolder { throw SystemError("read", path, code: EISDIR) }
    guard look.isRegularFile else { throw SystemError("read", path, code: EINVAL) }
    if look.size > limit { throw SystemError("read", path, code: EFBIG) }
    return try read(descriptor, from: 0, expecting: look.size, path: path)
  }

  /// What an open file holds from an offset on.
  func read(
    _ descriptor: Int32, from offset: Int, expecting: Int, path: String
  ) throws(SystemError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(expecting + 1)
    var chunk = [UInt8](repeating: 0, count: min(max(expecting + 1, 4096), 1 << 20))
    while true {
      let count = try chunk.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
        let bytes = UnsafeMutableRawBufferPointer(buffer)
        return try system.read(descriptor, at: offset + result.count, into: bytes, path: path)
      }
      if count == 0 { return result }
      result.append(contentsOf: chunk[..<count])
      if result.count > Self.limit { throw SystemError("read", path, code: EFBIG) }
    }
  }

  /// Writes all bytes to an open file, however many calls it takes.
  func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in
        let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[done...]))
        return try system.write(descriptor, rest, path: path)
      }
      if count == 0 { throw SystemError("write", path, code: ENOSPC) }
      done += count
    }
  }

  /// Puts these bytes at the path so that at every moment either the old file or the new is there in full.
  ///
  /// A temporary file in the same folder is written, synced and renamed, and the folder synced. Symbolic links to a file stay;
  /// an existing file's mode is kept, and its owner where that is allowed. Without `replacing`, something that is there
  /// already is an error (`EEXIST`). What is no ordinary file, such as a folder (`EISDIR`), a pipe or a device
  /// (`EINVAL`), is left alone.
  package func put(
    _ bytes: [UInt8], at path: String, mode: mode_t = 0o600, replacing: Bool = true
  ) throws(SystemError) {
    let target = Paths.real(path) ?? path
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists && !replacing { throw SystemError("create", path, code: EEXIST) }
    if exists && status.st_mode & S_IFMT != S_IFREG {
      throw SystemError("create", path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    let suffix = UInt64.random(in: 0...UInt64.max)
    let temporary = Paths.join(
      Paths.folder(target), ".\(Paths.name(target)).\(String(suffix, radix: 36)).tmp")
    let descriptor = try system.open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    do throws(SystemError) {
      defer { close(descriptor) }
      if exists {
        fchmod(descriptor, status.st_mode & 0o7777)
        if status.st_uid != geteuid() || status.st_gid != getegid() {
          _ = fchown(descriptor, status.st_uid, status.st_gid)
        }
      }
      try write(bytes, to: descriptor, path: path)
      try system.synchronise(descriptor, path: path)
    } catch {
      unlink(temporary)
      throw error
    }
    do throws(SystemError) {
      try system.rename(temporary, to: target, replacing: replacing)
    } catch {
      unlink(temporary)
      throw error
    }
    synchroniseFolder(of: target)
  }

  /// Deletes what a program that was killed in ``put(_:at:mode:replacing:)`` left behind, once it is an hour old.
  func sweep(besides path: String, now: Instant) {
    let target = Paths.real(path) ?? path
    let start = ".\(Paths.name(target))."
    for name in (try? Paths.names(in: Paths.folder(target))) ?? []
    where name.hasPrefix(start) && name.hasSuffix(".tmp") {
      let left = Paths.join(Paths.folder(target), name)
      guard let look = try? FileIdentity.look(at: left), look.isRegularFile,
        look.modified.instant.milliseconds < now.milliseconds - 3_600_000
      else { continue }
      unlink(left)
    }
  }

  /// Makes a rename or a new name in the folder durable. Some file systems cannot, which harms nothing but a power cut.
  func synchroniseFolder(of path: String) {
    guard let descriptor = try? system.open(Paths.folder(path), O_RDONLY | O_DIRECTORY, mode: 0) else {
      return
    }
    fsync(descriptor)
    close(descriptor)
  }
}
