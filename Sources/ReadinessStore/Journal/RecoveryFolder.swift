import Glibc
import ReadinessModel

/// What is kept of one assessment in the folder for recovery, by whichever session.
struct RecoveryFolder {
  private let folder: String
  private let assessment: String
  private let files: FileBytes
  /// How long a session that is running is given to drop what was erased, in tenths of a second.
  private static let patience = 30

  init(_ folder: String, assessment: String, files: FileBytes) {
    self.folder = folder
    self.assessment = assessment
    self.files = files
  }

  /// Takes the words of erased changes out of every file of the assessment, and says where they are still.
  ///
  /// - Parameter own: the file of the session that erases.
  func remove(_ ids: Set<Change.ID>, own: String) -> [StoreProblem.WordsPlace] {
    let names: [String]
    do throws(SystemError) {
      names = try Paths.names(in: folder)
    } catch {
      return error.isNotFound ? [] : [.file(folder)]
    }
    return names.filter { Outbox.mayBelong($0, to: assessment) }.compactMap { name in
      remove(ids, from: Paths.join(folder, name), isOwn: Paths.join(folder, name) == own)
    }
  }

  private func remove(_ ids: Set<Change.ID>, from file: String, isOwn: Bool) -> StoreProblem.WordsPlace? {
    for attempt in 0... {
      do throws(SystemError) {
        guard try holds(ids, file) else { return nil }
        if isOwn { return .file(file) }
        let descriptor = try files.system.open(file, O_RDWR, mode: 0)
        defer { close(descriptor) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
          try clean(ids, file, descriptor)
          return nil
        }
      } catch {
        return error.isNotFound ? nil : .file(file)
      }
      // The session that holds it sees the file change, and drops the words itself.
      if attempt == Self.patience { return .session }
      usleep(100_000)
    }
    return nil
  }

  private func holds(_ ids: Set<Change.ID>, _ file: String) throws(SystemError) -> Bool {
    LineSplitter.lines(try files.read(file)).contains { isText(of: ids, $0.bytes) }
  }

  /// Whether a line, whole or damaged, holds words of the changes.
  private func isText(of ids: Set<Change.ID>, _ line: ArraySlice<UInt8>) -> Bool {
    if let change = try? JournalLine.change(line) { return ids.contains(change.id) && !change.isErased }
    return ids.contains { line.starts(with: "{\"id\":\"\($0.text)\"".utf8) }
  }

  /// Writes a file that nobody uses anew; what a killed program left half written is deleted.
  private func clean(_ ids: Set<Change.ID>, _ file: String, _ descriptor: Int32) throws(SystemError) {
    if file.endsWithBytes(".tmp") {
      guard Paths.unlink(file) else { throw SystemError("unlink", file) }
      return
    }
    let lines = LineSplitter.lines(try files.read(file)).filter { !isText(of: ids, $0.bytes) }
    let bytes = lines.flatMap { Array($0.bytes) + [UInt8(ascii: "\n")] }
    try files.put(bytes, at: file)
  }
}
