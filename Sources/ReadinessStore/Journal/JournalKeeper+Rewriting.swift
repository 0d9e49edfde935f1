import Glibc
import ReadinessModel

extension JournalKeeper {
  /// Replaces a change by a line that says only that it was erased, in the file and in what is kept beside it.
  func erase(_ id: Change.ID) throws(StoreProblem) {
    try save()
    guard let change = journal[id] else {
      throw StoreProblem(
        .notPossible, path: file.path,
        happened: tr(
          "There is no change {id} in “{name}”.", ["id": id, "name": Paths.name(file.path)]),
        advice: tr("The history of a statement shows the changes that there are."))
    }
    if change.isErased { return }
    let erased = Change(erasing: change)
    let repeated = repeating(change)
    forget([id])
    take(repeated + [erased])
    resurrected.insert(id)
    try save()
    for copy in DamagedCopy.all(of: file.path) {
      guard let bytes = try? file.files.read(copy) else { continue }
      try? file.files.put(without([id], bytes), at: copy)
    }
    report(.changedElsewhere(repeated + [erased]))
  }

  /// What a change says of the assessment as a whole and still counts, said anew: which checklist it answers, for which
  /// body, of which day. Without it nothing else of the assessment could be read.
  private func repeating(_ change: Change) -> [Change] {
    let assessment = Assessment(journal)
    let standing = change.operations.enumerated().filter { index, operation in
      guard let subject = operation.edit.subject, [.pack, .organisation, .scope, .asAt].contains(subject)
      else {
        return false
      }
      return assessment.heads(of: subject).contains(OperationID(change.id, index))
    }
    guard !standing.isEmpty else { return [] }
    var ids = ULID.Generator(after: journal.greatestID)
    let edits = standing.map(\.element.edit)
    return [assessment.change(edits, by: change.by, at: surroundings.now(), id: ids.next())]
  }

  /// Drops the text of erased changes from what is held for writing.
  func forget(_ ids: Set<Change.ID>) {
    waiting.removeAll { ids.contains($0.id) && !$0.isErased }
    outbox.forget(ids)
  }

  /// Writes the file anew without the text of these changes. The lock is held.
  func rewrite(leavingOut ids: Set<Change.ID>) throws(SystemError) {
    let bytes = try file.files.read(file.path)
    try file.files.put(without(ids, bytes), at: file.path)
  }

  /// The lines as they are, but an erased line once for each of the changes, and nothing that is part of their text.
  private func without(_ ids: Set<Change.ID>, _ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var written: Set<Change.ID> = []
    var texts: [[UInt8]] = []
    let lines = LineSplitter.lines(bytes).map {
      (bytes: Array($0.bytes), change: try? JournalLine.change($0.bytes))
    }
    for line in lines {
      if let id = line.change?.id, ids.contains(id) { texts.append(line.bytes) }
    }
    // A damaged line that still says whose it is may hold the text, too.
    let beginnings = ids.map { Array("{\"id\":\"\($0.text)\"".utf8) }
    for line in lines {
      if let id = line.change?.id, ids.contains(id) {
        guard written.insert(id).inserted, let erased = journal[id] else { continue }
        result += Array(erased.line.utf8)
      } else if line.change == nil,
        texts.contains(where: { $0.starts(with: line.bytes) })
          || beginnings.contains(where: { line.bytes.starts(with: $0) })
      {
        continue
      } else {
        result += line.bytes
      }
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

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
      report(.moved(to: path))
    }
    try save()
  }

  /// Everything the file should hold: what is in it, if it can be read and is ours, and what it lacks.
  func contents() -> [UInt8] {
    var bytes = (try? file.files.read(file.path)) ?? []
    var reading = JournalReading(bytes)
    if reading.header?.id != journal.header.id {
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
  func saveCopy(to path: String) throws(StoreProblem) {
    let path = Paths.absolute(path)
    guard !FileIdentity.areSame(path, file.path), !losesWords(replacing: path) else {
      throw .wouldReplaceAssessment(path)
    }
    do throws(SystemError) {
      try file.files.put(contents(), at: path)
    } catch {
      throw StoreProblem(.save, path, error)
    }
  }

  /// Whether a file at the path is an assessment with anything in it that this one would not put in its place.
  private func losesWords(replacing path: String) -> Bool {
    guard let bytes = try? file.files.read(path) else {
      return access(path, F_OK) == 0 && access(path, R_OK) != 0
    }
    let there = JournalReading(bytes)
    if there.newer != nil { return true }
    // What this file holds besides its changes stays where it is.
    if FileIdentity.areSame(path, file.path), there.header?.id == journal.header.id { return false }
    if there.header != nil || !there.changes.isEmpty, !there.damage.isEmpty { return true }
    if there.foreign > 0 || there.header.map({ $0.id != journal.header.id }) == true { return true }
    return !there.changes.allSatisfy(journal.contains)
  }

  /// Takes the changes of another file of this assessment, and says how many were new.
  func merge(_ path: String) throws(StoreProblem) -> Int {
    try save()
    let other = try Opening(path, surroundings).read().journal
    guard other.header.id == journal.header.id else {
      throw StoreProblem(
        .differentAssessment, path: path,
        happened: tr(
          "“{one}” and “{other}” are different assessments.",
          ["one": Paths.name(file.path), "other": Paths.name(path)]),
        advice: tr("Only copies of the same assessment can be joined."))
    }
    let new = (other.changes + other.collisions).filter {
      !journal.contains($0) && journal[$0.id]?.isErased != true
    }
    take(new)
    resurrected.formUnion(new.lazy.filter { $0.isErased && self.file.present.contains($0.id) }.map(\.id))
    try save()
    if !new.isEmpty { report(.changedElsewhere(new)) }
    return new.count
  }

  /// Ends the session.
  func close() {
    outbox.close()
    file.close()
    unnamed = nil
  }

  /// Saves unless everything is saved.
  func saveIfWaiting() throws(StoreProblem) {
    if !waiting.isEmpty { try save() }
  }
}
