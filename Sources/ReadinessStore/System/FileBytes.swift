import Glibc
import ReadinessModel

/// Whole files read and written.
package struct FileBytes: Sendable {
  /// Files beyond this size are not read: nothing of ours grows so large.
  package static let limit = 256 << 20

  let system: any FileSystem

  package init(_ system: any FileSystem = LocalFileSystem()) { self.system = system }

  /// Everything in a file, which must be a regular one and not beyond the limit (`E2BIG`).
  package func read(_ path: String, limit: Int = FileBytes.limit) throws(SystemError) -> [UInt8] {
    let descriptor = try system.open(path, O_RDONLY | O_NONBLOCK, mode: 0)
    defer { close(descriptor) }
    let look = try FileIdentity.look(at: descriptor, path: path)
    if look.isFolder { throw SystemError("read", path, code: EISDIR) }
    guard look.isRegularFile else { throw SystemError("read", path, code: EINVAL) }
    return try read(descriptor, from: 0, expecting: look.size, limit: limit, path: path)
  }

  /// What an open file holds from an offset on. Whatever size it says it has, no more than the limit is read (`E2BIG`).
  func read(
    _ descriptor: Int32, from offset: Int, expecting: Int, limit: Int = FileBytes.limit, path: String
  ) throws(SystemError) -> [UInt8] {
    if expecting > limit { throw SystemError("read", path, code: E2BIG) }
    // What is there goes straight to where it stays; then it is seen whether there is more.
    var failure: SystemError?
    var result = [UInt8](unsafeUninitializedCapacity: expecting) { buffer, count in
      do throws(SystemError) {
        while count < expecting {
          let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
          let read = try system.read(descriptor, at: offset + count, into: rest, path: path)
          if read == 0 { break }
          count += read
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = try chunk.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
        let bytes = UnsafeMutableRawBufferPointer(buffer)
        return try system.read(descriptor, at: offset + result.count, into: bytes, path: path)
      }
      if count == 0 { return result }
      result.append(contentsOf: chunk[..<count])
      if result.count > limit { throw SystemError("read", path, code: E2BIG) }
    }
  }

  /// Writes all bytes to an open file, however many calls it takes.
  func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(SystemError) {
    try writeAll(bytes, path: path) { (rest, _) throws(SystemError) in
      try system.write(descriptor, rest, path: path)
    }
  }

  /// Writes all bytes at an offset of an open file.
  func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int, path: String) throws(SystemError) {
    try writeAll(bytes, path: path) { (rest, done) throws(SystemError) in
      try system.write(descriptor, at: offset + done, rest, path: path)
    }
  }

  private func writeAll(
    _ bytes: [UInt8], path: String, _ write: (UnsafeRawBufferPointer, Int) throws(SystemError) -> Int
  ) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in
        try write(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[done...])), done)
      }
      if count == 0 { throw SystemError("write", path, code: ENOSPC) }
      done += count
    }
  }

  /// Puts these bytes at the path so that at every moment either the old file or the new is there in full.
  ///
  /// A temporary file in the same folder is written, synced and renamed, and the folder synced. Symbolic links to a file
  /// stay; an existing file's rights are kept (``FileRights``). Without `replacing`, something that is there already is
  /// an error (`EEXIST`). What is no ordinary file, such as a folder (`EISDIR`), a pipe or a device (`EINVAL`), is left
  /// alone.
  package func put(
    _ bytes: [UInt8], at path: String, mode: mode_t = 0o600, replacing: Bool = true
  ) throws(SystemError) {
    let target = Paths.real(path) ?? path
    let status = Paths.status(target)
    if let status {
      if !replacing { throw SystemError("create", path, code: EEXIST) }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw SystemError("create", path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
      }
    }
    let temporary = TemporaryName.path(for: target)
    let descriptor = try system.open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    // Whoever tidies up sees that somebody is at work.
    flock(descriptor, LOCK_EX | LOCK_NB)
    do throws(SystemError) {
      defer { close(descriptor) }
      if let status { FileRights(of: target, status).give(descriptor) }
      try write(bytes, to: descriptor, path: path)
      try system.synchronise(descriptor, path: path)
      try system.rename(temporary, to: target, replacing: replacing)
    } catch {
      Paths.unlink(temporary)
      throw error
    }
    synchroniseFolder(of: target)
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
