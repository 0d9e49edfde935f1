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
  /// Those of which the line is there that says they were erased.
  private(set) var erased: Set<Change.ID> = []
  /// Counts how often the whole file was read.
  private(set) var generation = 0
  /// The header the file must have.
  private(set) var header: Header?

  let files: FileBytes
  /// Called every few milliseconds while somebody else holds the lock, with the milliseconds waited so far; says whether
  /// to go on waiting.
  var whileWaiting: (Int) -> Bool = { _ in true }
  private let patience: Int
  private var descriptor: Int32 = -1
  private var identity: FileIdentity?
  private var seen: (size: Int, modified: FileIdentity.Stamp?) = (-1, nil)
  /// How it was when the lock was given back.
  private var left: FileIdentity.Look?
  private var readEnd = 0
  private var beforeEnd: [UInt8] = []
  /// How large the file was when it was looked at last.
  var size: Int { max(0, seen.size) }
  private var endsInNewline = true
  /// Whether the file ends with lines of another assessment, so that ours need our header before them.
  private var endsForeign = false
  private var unfinished: Unfinished?
  /// What was written to a file and not synced, because that failed.
  private var doubtful: (file: FileIdentity, range: Range<Int>)?
  /// Where what was written since the last sync begins.
  private var unsynced: Int?

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

  /// Whether the path leads to the file as it was left, so that nobody has anything to look for.
  ///
  /// - Parameter evenIfUnread: whether what others wrote while the lock was held is none, either: while writing fails, one's
  ///   own tries are not told from theirs.
  func isAsLeft(evenIfUnread: Bool) -> Bool {
    guard let left, let now = try? FileIdentity.look(at: path), now == left else { return false }
    return evenIfUnread || left.size == seen.size && left.modified == seen.modified
  }

  /// Where the open file is now, if it was moved away.
  func movedTo() -> String? {
    guard descriptor >= 0 else { return nil }
    guard let place = Paths.real("/proc/self/fd/\(descriptor)") else { return nil }
    return place != path && Paths.exists(place) ? place : nil
  }

  /// Reads what is new, or the whole where the file is another or was written over. Belongs inside ``withLock``.
  func catchUp() throws(SystemError) -> JournalReading? {
    let look = try FileIdentity.look(at: descriptor, path: path)
    if look.size == seen.size && look.modified == seen.modified { return nil }
    if look.size > FileBytes.limit { throw SystemError("read", path, code: E2BIG) }
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
    erased.formUnion(reading.changes.lazy.filter(\.isErased).map(\.id))
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
    erased = []
    unsynced = nil
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
    defer {
      left = try? FileIdentity.look(at: descriptor, path: path)
      unlock()
    }
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
    let start = ContinuousClock.now
    for attempt in 1... {
      do throws(SystemError) {
        return try system.lock(descriptor, path: path)
      } catch {
        if [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL, EBADF].contains(error.code) {
          locksWork = false
          return
        }
        guard error.code == EWOULDBLOCK else { throw error }
        // Often at first, because a program that writes without pause leaves only moments.
        let isShort = attempt < 400
        usleep(isShort ? 500 : 10_000)
        guard !isShort || attempt.isMultiple(of: 20) else { continue }
        let waited = Int((ContinuousClock.now - start) / .milliseconds(1))
        guard waited < patience, whileWaiting(waited) else { throw error }
      }
    }
  }

  /// Appends one line a change. Belongs inside ``withLock``, after ``catchUp()``.
  func append(_ changes: [Change]) throws(SystemError) {
    guard !changes.isEmpty else { return }
    if let readOnlyCause { throw readOnlyCause }
    let size = changes.reduce(seen.size) { $0 + $1.line.utf8.count + 1 }
    // What is larger could not be opened any more.
    if size > FileBytes.limit { throw SystemError("write", path, code: E2BIG) }
    unsynced = unsynced ?? seen.size
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
    if change.isErased { erased.insert(change.id) }
    return bytes
  }

  /// Returns when everything written is on the disk.
  func synchronise() throws(SystemError) {
    do throws(SystemError) {
      try system.synchronise(descriptor, path: path)
      (unsynced, doubtful) = (nil, nil)
    } catch {
      let end = (try? FileIdentity.look(at: descriptor, path: path).size) ?? seen.size
      if let identity, let from = unsynced ?? doubtful?.range.lowerBound, end > from {
        let start = isDoubtful ? min(from, doubtful?.range.lowerBound ?? from) : from
        doubtful = (identity, start..<end)
      }
      throw error
    }
  }

  /// Whether a sync of this file failed, so that what can be read back may be in memory only.
  var isDoubtful: Bool { doubtful.map { $0.file == identity } ?? false }

  /// Writes what a sync did not get onto the disk over itself, so that the next one writes it: after a failure the system
  /// takes it for written. Nothing is appended twice. Belongs inside ``withLock``, after ``catchUp()``.
  func writeDoubtfulAnew() throws(SystemError) {
    guard let doubtful, doubtful.file == identity else { return }
    let inPlace = try system.open(path, O_RDWR | O_NONBLOCK, mode: 0)
    defer { Glibc.close(inPlace) }
    guard try FileIdentity.look(at: inPlace, path: path).identity == doubtful.file else { return }
    let bytes = try files.read(
      inPlace, from: doubtful.range.lowerBound, expecting: doubtful.range.count, path: path)
    try files.write(
      Array(bytes.prefix(doubtful.range.count)), to: inPlace, at: doubtful.range.lowerBound, path: path)
  }

  private let newline = UInt8(ascii: "\n")
}
