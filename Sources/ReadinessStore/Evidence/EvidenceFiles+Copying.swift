import Glibc
import ReadinessModel

/// Copies of evidence beside the assessment.
extension EvidenceFiles {
  /// The folder of the copies: "spring evidence" beside "spring.readiness".
  package var copiesFolder: String {
    Paths.join(folder, tr("{assessment} evidence", ["assessment": Paths.stem(assessment)]))
  }

  /// As many names are tried for a copy.
  private static let mostNames = 1000

  /// Copies a file into the folder of the copies, and names the copy there. What it was when somebody last said that it is
  /// right is kept. Reads and writes all of it, so not on the main thread.
  ///
  /// It is written beside its name and takes that once it is whole; a file of that name that holds the same is the copy
  /// already, any other stays and the copy gets a number.
  ///
  /// - Throws: where the file cannot be read or the copy not written; then there is none.
  package func copied(
    _ file: FilePlace, using system: any FileSystem = LocalFileSystem()
  ) throws(StoreProblem) -> FilePlace {
    let source = path(of: file.path)
    let now: FileMark
    do throws(SystemError) { now = try mark(of: source) } catch { throw StoreProblem(.read, source, error) }
    let isNew = !Paths.exists(copiesFolder)
    do throws(SystemError) {
      try Paths.makeFolder(copiesFolder)
      let target = try copy(source, holding: now, system)
      return FilePlace(name(of: target), isCopied: true, mark: file.mark ?? now)
    } catch {
      if isNew { _ = Paths.call(copiesFolder) { rmdir($0) } }
      throw .evidenceNotCopied(source, to: copiesFolder, Cause(error.code))
    }
  }

  private func copy(_ source: String, holding mark: FileMark, _ system: any FileSystem) throws(SystemError)
    -> String
  {
    let (stem, type) = (Paths.stem(source), Paths.type(source))
    for number in 1...Self.mostNames {
      let name = (number == 1 ? stem : "\(stem) \(number)") + (type.isEmpty ? "" : "." + type)
      let target = Paths.join(copiesFolder, name)
      if let there = try? self.mark(of: target), there.sha256 == mark.sha256 { return target }
      guard !Paths.exists(target) else { continue }
      do throws(SystemError) {
        try write(source, holding: mark, to: target, system)
        return target
      } catch {
        // Somebody else took the name meanwhile.
        if error.code != EEXIST { throw error }
      }
    }
    throw SystemError("create", copiesFolder, code: EEXIST)
  }

  /// Writes a copy beside its name, looks whether it holds what the file held, and gives it the name.
  private func write(
    _ source: String, holding mark: FileMark, to target: String, _ system: any FileSystem
  ) throws(SystemError) {
    let bytes = FileBytes(system)
    bytes.sweep(copiesFolder, now: .now()) { TemporaryName.isOne($0, for: Paths.name(target)) }
    let reading = try system.open(source, O_RDONLY | O_NONBLOCK | O_NOCTTY, mode: 0)
    defer { close(reading) }
    let temporary = TemporaryName.path(for: target)
    let writing = try system.open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
    flock(writing, LOCK_EX | LOCK_NB)
    do throws(SystemError) {
      defer { close(writing) }
      try pour(reading, source, into: writing, target, holding: mark, bytes)
      try system.synchronise(writing, path: target)
      try system.rename(temporary, to: target, replacing: false)
    } catch {
      Paths.unlink(temporary)
      throw error
    }
    bytes.synchroniseFolder(of: target)
  }

  private func pour(
    _ reading: Int32, _ source: String, into writing: Int32, _ target: String, holding mark: FileMark,
    _ bytes: FileBytes
  ) throws(SystemError) {
    var hash = SHA256()
    var offset = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try chunk.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
        let room = UnsafeMutableRawBufferPointer(buffer)
        return try bytes.system.read(reading, at: offset, into: room, path: source)
      }
      if count == 0 { break }
      let part = Array(chunk[..<count])
      hash.update(part[...])
      try bytes.write(part, to: writing, path: target)
      offset += count
    }
    // Somebody is writing it.
    if hash.finish() != mark.sha256 { throw SystemError("read", source, code: EBUSY) }
    // The copy is of the same day.
    if let times = Paths.status(source).map({ [$0.st_atim, $0.st_mtim] }) { futimens(writing, times) }
  }
}
