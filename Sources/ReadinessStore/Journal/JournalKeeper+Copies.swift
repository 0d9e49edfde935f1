import Glibc
import ReadinessModel

extension JournalKeeper {
  /// Saves everything at another path, where the session goes on.
  func saveElsewhere(_ path: String, replacing: Bool) throws(StoreProblem) {
    let path = Paths.absolute(path)
    guard !losesWords(replacing: path) else { throw .wouldReplaceAssessment(path) }
    do throws(SystemError) {
      try file.files.put(contents(), at: path, replacing: replacing)
    } catch {
      throw StoreProblem(.save, path, error)
    }
    if path != file.path {
      file = JournalFile(path, files: file.files, patience: surroundings.patience)
      outbox.move(to: path)
      held?.move(to: path)
      report(.moved(to: path))
    }
    try save()
  }

  /// Everything the file should hold: what is in it, if it can be read and is ours, and what it lacks.
  func contents() -> [UInt8] {
    var bytes = (try? file.files.read(file.path)) ?? []
    var reading = JournalReading(bytes)
    if reading.header?.isOfSameAssessment(as: journal.header) != true {
      bytes = Array(journal.header.line.utf8)
      reading = JournalReading([])
    }
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    let present = Set(reading.changes.map(\.id))
    var needsHeader = reading.endsForeign
    for change in journal.changes where !present.contains(change.id) {
      if needsHeader { bytes += Array((journal.header.line + "\n").utf8) }
      needsHeader = false
      bytes += Array(change.line.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Writes everything to a file of its own.
  ///
  /// - Parameter earlierWords: whether that holds words over which others were written since.
  func saveCopy(to path: String, replacing: Bool = true, earlierWords: Bool = true) throws(StoreProblem) {
    let path = Paths.absolute(path)
    guard !FileIdentity.areSame(path, file.path), !losesWords(replacing: path) else {
      throw .wouldReplaceAssessment(path)
    }
    do throws(SystemError) {
      let bytes = earlierWords ? contents() : contentsWithoutEarlierWords()
      try file.files.put(bytes, at: path, replacing: replacing)
    } catch {
      throw StoreProblem(.save, path, error)
    }
  }

  /// What stands and how it came about, but for earlier words, and for damaged lines, which may hold some.
  private func contentsWithoutEarlierWords() -> [UInt8] {
    var ids = ULID.Generator(after: journal.greatestID)
    return journal.withoutEarlierWords(ids.next()).lines.flatMap { Array(($0 + "\n").utf8) }
  }

  /// Whether a file at the path is an assessment with anything in it that this one would not put in its place.
  private func losesWords(replacing path: String) -> Bool {
    guard let bytes = try? file.files.read(path) else {
      return Paths.exists(path) && !Paths.isReadable(path)
    }
    let there = JournalReading(bytes)
    if there.newer != nil { return true }
    let isOurs = there.header?.isOfSameAssessment(as: journal.header) ?? false
    // What this file holds besides its changes stays where it is.
    if FileIdentity.areSame(path, file.path), isOurs { return false }
    if there.header != nil || !there.changes.isEmpty, !there.damage.isEmpty { return true }
    if there.foreign > 0 || there.header != nil && !isOurs { return true }
    return !there.changes.allSatisfy(journal.contains)
  }

  /// Ends the session.
  func close() {
    for draft in foundDrafts { draft.release() }
    foundDrafts = []
    outbox.close()
    held?.close()
    file.close()
    unnamed = nil
  }

  /// Saves unless everything is saved.
  func saveIfWaiting() throws(StoreProblem) {
    if !waiting.isEmpty { try save() }
  }
}
