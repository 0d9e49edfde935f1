import Glibc
import ReadinessModel

/// One journal on disk: finds what is new in it, and appends lines.
///
/// The path is what counts, not the open file: sync clients put other files in its place. Belongs to one thread.
final class JournalFile {
  /// The path the file is saved at; symbolic links are followed at each use.
  let path: String
  /// Why the file could only be opened for reading, if so.
  private(set) var readOnlyCause: SystemError?
  /// Whether the file system knows locks.
  private(set) var locksWork = true
  /// The changes that are in the open file.
  private(set) var present: Set<Change.ID> = []
  /// Counts how often the whole file was read.
  private(set) var generation = 0
  /// The header the file must have.
  private(set) var header: Header?

  let files: FileBytes
  private let patience: Int
  private var descriptor: Int32 = -1
  private var identity: FileIdentity?
  private var seen: (size: Int, modified: FileIdentity.Stamp?) = (-1, nil)
  private var readEnd = 0
  private var beforeEnd: [UInt8] = []
  private var endsInNewline = true
  /// Whether the file ends with lines of another assessment, so that ours need our header before them.
  private var endsForeign = false
  private var unfinished: Unfinished?

  /// A line of which only the beginning could be written.
  private struct Unfinished {
    var id: Change.ID
    var end: Int
    var rest: ArraySlice<UInt8>
  }

  private var system: any FileSystem { files.system }

  init(_ path: String, files: FileBytes, patience: Int) {
    self.path = path
    self.files = files
    self.patience = patience
  }

  deinit { close() }

  /// Lets go of the open file; the next use opens it anew.
  func close() {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
    identity = nil
    unfinished = nil
  }

  /// Whether the path still leads to the open file.
  func isInPlace() throws(SystemError) -> Bool {
    try FileIdentity.look(at: path).identity == identity
  }

  /// Where the open file is now, if it was moved away.
  func movedTo() -> String? {
    guard descriptor >= 0 else { return nil }
    guard let place = Paths.real("/proc/self/fd/\(descriptor)") else { return nil }
    return place != path && access(place, F_OK) == 0 ? place : nil
  }

  /// Reads what is new, or the whole where the file is another or was written over. Belongs inside ``withLock``.
  func catchUp() throws(SystemError) -> JournalReading? {
    let look = try FileIdentity.look(at: descriptor, path: path)
    if look.size == seen.size && look.modified == seen.modified { return nil }
    if look.size < readEnd { forget() }
    if !(try endIsAsBefore()) { forget() }
    let bytes = try files.read(descriptor, from: readEnd, expecting: max(0, look.size - readEnd), path: path)
    seen = (readEnd + bytes.count, look.modified)
    let reading = JournalReading(
      bytes, header: readEnd == 0 ? nil : header, afterForeign: readEnd > 0 && endsForeign)
    endsForeign = reading.endsForeign
    if readEnd == 0 {
      generation += 1
      header = reading.header
    }
    present.formUnion(reading.changes.lazy.map(\.id))
    remember(bytes)
    return reading
  }

  private func open() throws(SystemError) {
    do throws(SystemError) {
      descriptor = try system.open(path, O_RDWR | O_APPEND | O_NONBLOCK, mode: 0)
      readOnlyCause = nil
    } catch {
      guard [EACCES, EROFS, EPERM, ETXTBSY].contains(error.code) else { throw error }
      descriptor = try system.open(path, O_RDONLY | O_NONBLOCK, mode: 0)
      readOnlyCause = error
    }
    let look = try FileIdentity.look(at: descriptor, path: path)
    guard look.isRegularFile else {
      close()
      throw SystemError("open", path, code: look.isFolder ? EISDIR : EINVAL)
    }
    identity = look.identity
    forget()
  }

  private func forget() {
    present = []
    readEnd = 0
    beforeEnd = []
    endsInNewline = true
    endsForeign = false
    seen = (-1, nil)
    unfinished = nil
  }

  /// Notes how far complete lines go. A last line without its newline is read again when it has grown.
  private func remember(_ bytes: [UInt8]) {
    endsInNewline = bytes.isEmpty ? endsInNewline : bytes.last == newline
    guard let last = bytes.lastIndex(of: newline) else { return }
    readEnd += last + 1
    beforeEnd = Array((beforeEnd + bytes[...last]).suffix(64))
  }

  private func endIsAsBefore() throws(SystemError) -> Bool {
    guard !beforeEnd.isEmpty else { return true }
    var now = [UInt8](repeating: 0, count: beforeEnd.count)
    let count = try now.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      return try system.read(descriptor, at: readEnd - bytes.count, into: bytes, path: path)
    }
    return count == now.count && now == beforeEnd
  }

  /// Runs the body while no other program of ours writes, with the path leading to the open file at its beginning.
  ///
  /// Where somebody else holds the lock it waits, and fails with `EWOULDBLOCK` when that takes too long.
  func withLock<Result>(
    _ body: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    if readOnlyCause != nil { close() }
    if descriptor < 0 { try open() }
    try lock()
    while !(try isInPlaceOrUnlock()) {
      close()
      try open()
      try lock()
    }
    defer { unlock() }
    return try body()
  }

  private func isInPlaceOrUnlock() throws(SystemError) -> Bool {
    do throws(SystemError) {
      return try isInPlace()
    } catch {
      unlock()
      throw error
    }
  }

  private func unlock() {
    if descriptor >= 0 && locksWork { flock(descriptor, LOCK_UN) }
  }

  private func lock() throws(SystemError) {
    for attempt in 0... {
      do throws(SystemError) {
        return try system.lock(descriptor, path: path)
      } catch {
        if [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL, EBADF].contains(error.code) {
          locksWork = false
          return
        }
        guard error.code == EWOULDBLOCK && attempt < patience else { throw error }
        // Often, because a program that writes without pause leaves only moments.
        usleep(500)
      }
    }
  }

  /// Appends one line a change. Belongs inside ``withLock``, after ``catchUp()``.
  func append(_ changes: [Change]) throws(SystemError) {
    guard !changes.isEmpty else { return }
    if let readOnlyCause { throw readOnlyCause }
    let size = changes.reduce(seen.size) { $0 + $1.line.utf8.count + 1 }
    // What is larger could not be opened any more.
    if size > FileBytes.limit { throw SystemError("write", path, code: EFBIG) }
    var written: [UInt8] = []
    for change in changes {
      if let begun = unfinished, begun.id == change.id, begun.end == seen.size {
        written += try write(Array(begun.rest), of: change)
      } else {
        var line = Array(change.line.utf8) + [newline]
        if endsForeign, let header { line = Array(header.line.utf8) + [newline] + line }
        written += try write(endsInNewline ? line : [newline] + line, of: change)
        endsForeign = false
      }
    }
    let look = try FileIdentity.look(at: descriptor, path: path)
    guard look.size == seen.size else {
      seen = (-1, nil)
      return
    }
    seen.modified = look.modified
    readEnd = look.size
    beforeEnd = Array((beforeEnd + written).suffix(64))
  }

  /// Writes a line, in one call where the system plays along, and returns what was written. What a short write left
  /// out is written after it; where somebody else has written there meanwhile, the line is begun anew on its own.
  private func write(_ bytes: [UInt8], of change: Change) throws(SystemError) -> [UInt8] {
    var rest = bytes[...]
    while !rest.isEmpty {
      do throws(SystemError) {
        let count = try rest.withUnsafeBufferPointer { (buffer) throws(SystemError) in
          try system.write(descriptor, UnsafeRawBufferPointer(buffer), path: path)
        }
        if count == 0 { throw SystemError("write", path, code: ENOSPC) }
        rest = rest.dropFirst(count)
        seen.size += count
        unfinished = nil
      } catch {
        if rest.count < bytes.count { unfinished = Unfinished(id: change.id, end: seen.size, rest: rest) }
        throw error
      }
      endsInNewline = rest.isEmpty
      if !rest.isEmpty, try FileIdentity.look(at: descriptor, path: path).size != seen.size {
        rest = ([newline] + Array(change.line.utf8) + [newline])[...]
        seen.size = -1 << 40
      }
    }
    present.insert(change.id)
    return bytes
  }

  /// Returns when everything written is on the disk.
  func synchronise() throws(SystemError) {
    try system.synchronise(descriptor, path: path)
  }

  private let newline = UInt8(ascii: "\n")
}
