import Glibc
import ReadinessModel

/// A journal in memory and on the disk, and the changes between the two. Belongs to one thread.
final class JournalKeeper {
  /// Everything known: what is in the file and what is on its way there.
  var journal: Journal
  /// Changes that are not known to be on the disk.
  var waiting: [Change] = []
  /// The file as it is saved now.
  var file: JournalFile
  let outbox: Outbox
  let surroundings: Surroundings
  /// Told what happens to the file.
  var report: (FileEvent) -> Void = { _ in }

  /// Changes to be written whether or not they can be read back, because a sync failed.
  var doubtful: Set<Change.ID> = []
  /// Changes that are erased here, but whose text another program brought back into the file.
  var resurrected: Set<Change.ID> = []
  var checkedGeneration: Int
  /// The file in memory, if it is one.
  var unnamed: UnnamedFile?
  var knownDamage: Set<[UInt8]> = []
  private var hasSaidLocks = false
  private var hasSaidRecovery = false

  init(_ journal: Journal, file: JournalFile, outbox: Outbox, surroundings: Surroundings) {
    self.journal = journal
    self.file = file
    self.outbox = outbox
    self.surroundings = surroundings
    checkedGeneration = file.generation
  }

  /// Takes changes; ``save()`` writes them.
  func take(_ changes: [Change]) {
    outbox.add(changes)
    for change in changes { journal.insert(change) }
    waiting += changes
    if let failure = outbox.failure, !hasSaidRecovery {
      hasSaidRecovery = true
      report(
        .notice(.noRecovery(folder: surroundings.places.outbox, cause: Cause(failure.code).words)))
    }
  }

  /// Takes changes that an earlier session left behind, if the file lacks them, and says how many it did.
  func recover(unsaved: [Change], saved: [(change: Change, at: Instant)]) -> Int {
    let all = unsaved + saved.map(\.change)
    let lacking = all.filter { !file.present.contains($0.id) }
    let erased = all.filter { $0.isErased && journal[$0.id]?.isErased != true }
    let count = Set((lacking + erased).map(\.id)).count
    outbox.add(saved: saved)
    take(unsaved)
    let known = Set(unsaved.map(\.id))
    for change in lacking + erased { journal.insert(change) }
    waiting += lacking.filter { !known.contains($0.id) }
    resurrected.formUnion(erased.lazy.map(\.id).filter(file.present.contains))
    return count
  }

  /// Returns when every change is on the disk, in the file that the path leads to.
  ///
  /// The path is looked at before writing and again after the sync: what was put in its place meanwhile gets the
  /// changes, too. After a failed sync nothing that can be read back is trusted: the changes are written again.
  func save() throws(StoreProblem) {
    var failures = 0
    var absences = 0
    var refusal: StoreProblem?
    for _ in 0..<200 {
      do throws(SystemError) {
        let outcome = try file.withLock { () throws(SystemError) in try writeOnce() }
        switch outcome {
        case .refused(let problem): refusal = problem
        case .failed(let error):
          failures += 1
          doubtful = Set(waiting.map(\.id))
          file.close()
          if failures == 3 { throw error }
        case .synced:
          if try file.isInPlace() { return finish() }
        }
      } catch {
        // A sync client that deletes before it renames needs a moment.
        guard error.isNotFound && absences < 10 else { throw problem(error) }
        absences += 1
        usleep(20_000)
      }
      if let refusal { throw refusal }
    }
    throw problem(SystemError("lock", file.path, code: EBUSY))
  }

  private enum Outcome {
    case synced
    case failed(SystemError)
    case refused(StoreProblem)
  }

  /// Reads what is new, writes what is missing, syncs. The lock is held.
  private func writeOnce() throws(SystemError) -> Outcome {
    if let refusal = absorb(try file.catchUp()) {
      // Read anew next time, so that nothing is ever appended to what is not this assessment.
      file.close()
      return .refused(refusal)
    }
    if !resurrected.isEmpty {
      try rewrite(leavingOut: resurrected)
      resurrected = []
      return .synced
    }
    let lines = missing()
    if lines.isEmpty && waiting.isEmpty { return .synced }
    try file.append(lines)
    do throws(SystemError) {
      try file.synchronise()
      return .synced
    } catch {
      return .failed(error)
    }
  }

  private func finish() {
    let ids = waiting.map(\.id)
    let time = surroundings.now()
    if !ids.isEmpty { outbox.markSaved(at: time) }
    waiting = []
    doubtful = []
    if !file.locksWork && !hasSaidLocks {
      hasSaidLocks = true
      report(.notice(.locksDoNotWork(file: file.path)))
    }
    if !ids.isEmpty { report(.saved(ids, at: time)) }
  }

  /// What has to be written: what waits, and, into a file put in place by another program, all that it lacks.
  private func missing() -> [Change] {
    guard file.generation != checkedGeneration else {
      return waiting.filter { !file.present.contains($0.id) || doubtful.contains($0.id) }
    }
    let lacking = journal.changes.filter { !file.present.contains($0.id) || doubtful.contains($0.id) }
    let own = Set(waiting.map(\.id))
    let restored = lacking.count { !own.contains($0.id) }
    if restored > 0 { report(.notice(.putBack(file: file.path, changes: restored))) }
    checkedGeneration = file.generation
    return lacking
  }
}
