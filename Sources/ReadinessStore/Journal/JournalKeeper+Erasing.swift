import Glibc
import ReadinessModel

extension JournalKeeper {
  /// Replaces a change by a line that says only that it was erased, in the file and in what is kept beside it.
  ///
  /// Either the file is written anew without the words, or nothing is changed and the problem says so. Where words stay in
  /// some other place the file is as it should be, and the problem names the place.
  func erase(_ id: Change.ID) throws(StoreProblem) {
    try save()
    guard let change = journal[id] else { throw .noSuchChange(id, in: file.path) }
    let otherNames = change.isErased ? 0 : try rewriteErasing(change)
    var left = wordsLeft(of: [id])
    if otherNames > 0 { left.append(.otherNames(otherNames)) }
    if !left.isEmpty { throw .wordsStay(file.path, in: left) }
  }

  /// Writes the file anew, and says how many further names it had, its hard links, under which it is as it was.
  private func rewriteErasing(_ change: Change) throws(StoreProblem) -> Int {
    var refusal: StoreProblem?
    let erased = Change(erasing: change)
    var lines: [Change] = []
    var otherNames = 0
    do throws(SystemError) {
      // The lock is on the file that is read; what takes its place meanwhile is found by the next save.
      try file.withLock { () throws(SystemError) in
        refusal = absorb(try file.catchUp())
        guard refusal == nil else { return }
        lines = [Assessment(journal).remainder(ofErasing: change), erased].compactMap(\.self)
        otherNames = max(1, Int(try FileIdentity.look(at: file.path).links)) - 1
        try rewrite(leavingOut: [change.id], adding: lines)
      }
    } catch {
      throw .notErased(file.path, Cause(error.code))
    }
    file.close()
    if let refusal { throw refusal }
    for line in lines { journal.insert(line) }
    forget([change.id])
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
