import Glibc
import ReadinessModel

extension JournalKeeper {
  /// Replaces changes by lines that say only that they were erased, in the file and in what is kept beside it.
  ///
  /// Either the file is written anew without the words, or nothing is changed and the problem says so. Where words stay in
  /// some other place the file is as it should be, and the problem names the place.
  ///
  /// - Parameter redirects: former and present ids of statements, from the checklist.
  func erase(_ thing: Erasable, redirects: [Statement.ID: Statement.ID] = [:]) throws(StoreProblem) {
    try save()
    let before = journal.lines(erasing: thing, redirects: redirects)
    let otherNames = before.isEmpty ? 0 : try rewriteErasing(thing, redirects)
    // What was erased before must not be in these places either: there it is tried again.
    var left = wordsLeft(of: Set(journal.changes.lazy.filter(\.isErased).map(\.id)))
    if otherNames > 0 { left.append(.otherNames(otherNames)) }
    if !left.isEmpty { throw .wordsStay(file.path, in: left) }
    if case .change(let id) = thing, journal[id]?.isErased == true { return }
    if before.isEmpty { throw .nothingToErase(thing, in: file.path) }
  }

  /// Writes the file anew, and says how many further names it had, its hard links, under which it is as it was.
  private func rewriteErasing(
    _ thing: Erasable, _ redirects: [Statement.ID: Statement.ID]
  ) throws(StoreProblem) -> Int {
    var refusal: StoreProblem?
    var lines: [Change] = []
    var otherNames = 0
    do throws(SystemError) {
      // The lock is on the file that is read; what takes its place meanwhile is found by the next save.
      try file.withLock { () throws(SystemError) in
        refusal = absorb(try file.catchUp())
        guard refusal == nil else { return }
        lines = journal.lines(erasing: thing, redirects: redirects)
        otherNames = max(1, Int(try FileIdentity.look(at: file.path).links)) - 1
        try rewrite(leavingOut: Set(lines.lazy.filter(\.isErased).map(\.id)), adding: lines)
      }
    } catch {
      throw .notErased(file.path, Cause(error.code))
    }
    file.close()
    if let refusal { throw refusal }
    for line in lines { journal.insert(line) }
    forget(Set(lines.lazy.filter(\.isErased).map(\.id)))
    outbox.add(lines)
    outbox.markSaved(at: surroundings.now())
    report(.changedElsewhere(lines))
    return otherNames
  }

  /// Where words of erased changes are still, besides the file.
  private func wordsLeft(of ids: Set<Change.ID>) -> [StoreProblem.WordsPlace] {
    var left: [StoreProblem.WordsPlace] = []
    for copy in DamagedCopy.all(of: file.path) {
      do throws(SystemError) {
        let bytes = try file.files.read(copy)
        let clean = without(ids, bytes, adding: [])
        if clean != bytes { try file.files.put(clean, at: copy) }
      } catch {
        left.append(.file(copy))
      }
    }
    file.files.sweep(besides: file.path, now: nil)
    if surroundings.keepsOutbox {
      let recovery = RecoveryFolder(
        surroundings.places.outbox, assessment: journal.header.id, files: file.files)
      left += recovery.remove(ids, own: outbox.file)
    }
    return left
  }

  /// Drops the text of erased changes from what is held for writing.
  func forget(_ ids: Set<Change.ID>) {
    waiting.removeAll { ids.contains($0.id) && !$0.isErased }
    outbox.forget(ids)
    held?.forget(ids)
  }

  /// Writes the file anew without the text of these changes. The lock is held.
  func rewrite(leavingOut ids: Set<Change.ID>, adding lines: [Change] = []) throws(SystemError) {
    let bytes = try file.files.read(file.path)
    // A read that breaks off must not empty the file.
    guard bytes.count >= file.size else { throw SystemError("read", file.path, code: EIO) }
    try file.files.put(without(ids, bytes, adding: lines), at: file.path)
  }

  /// The lines as they are, but an erased line once for each of the changes, and nothing that is part of their text.
  private func without(_ ids: Set<Change.ID>, _ bytes: [UInt8], adding lines: [Change]) -> [UInt8] {
    let erased = Dictionary(lines.filter(\.isErased).map { ($0.id, $0) }) { $1 }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var written: Set<Change.ID> = []
    let split = LineSplitter.lines(bytes).map {
      (bytes: Array($0.bytes), change: try? JournalLine.change($0.bytes))
    }
    // A damaged line that still says whose it is may hold the text, too.
    let texts = LineBeginnings(
      of: split.lazy.filter { $0.change == nil }.map(\.bytes),
      in: split.lazy.compactMap(\.change).filter { ids.contains($0.id) })
    let beginnings = ids.map { Array("{\"id\":\"\($0.text)\"".utf8) }
    func append(_ line: [UInt8]) {
      result += line
      result.append(UInt8(ascii: "\n"))
    }
    for line in split {
      if let id = line.change?.id, ids.contains(id) {
        guard written.insert(id).inserted, let line = erased[id] ?? journal[id] else { continue }
        append(Array(line.line.utf8))
      } else if line.change == nil,
        texts.contains(line.bytes) || beginnings.contains(where: { line.bytes.starts(with: $0) })
      {
        continue
      } else {
        append(line.bytes)
      }
    }
    for line in lines where !written.contains(line.id) { append(Array(line.line.utf8)) }
    return result
  }
}
