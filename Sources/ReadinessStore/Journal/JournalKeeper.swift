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
  /// What was being typed when earlier sessions ended, until it is dealt with.
  var foundDrafts: [Draft.Left] = []
  /// What is not for the file yet, kept for the next session.
  var held: Outbox?
  let surroundings: Surroundings
  /// Told what happens to the file.
  var report: (FileEvent) -> Void = { _ in }

  /// Changes that are erased here, but whose text another program brought back into the file.
  var resurrected: Set<Change.ID> = []
  /// Lines to be written although the file has others with their ids: both are kept, and one counts.
  private var alsoKept: Set<Change> = []
  /// When the file could not be written anew without erased words, so that it is not tried again at every change.
  private var refusedRewriting: Instant?
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

  /// How long no rewrite is tried after one was refused, in milliseconds.
  private static let pauseAfterRefusal: Int64 = 60_000

  /// Takes changes; ``save()`` writes them.
  func take(_ changes: [Change]) {
    outbox.add(changes)
    for change in changes {
      if change.isErased {
        journal.insert(change)
        if file.present.contains(change.id), !file.erased.contains(change.id) {
          resurrected.insert(change.id)
        }
      } else if case .collided = journal.insert(change) {
        alsoKept.insert(change)
      }
    }
    waiting += changes
    if let failure = outbox.failure, !hasSaidRecovery {
      hasSaidRecovery = true
      report(
        .notice(
          Warning(
            file.path, .noRecovery(folder: surroundings.places.outbox, cause: Cause(failure.code).words))))
    }
  }

  /// Keeps changes that are not for the file yet where the next session finds them, and says whether it could.
  func hold(_ changes: [Change]) -> Bool {
    letGo()
    held = outbox.aside(changes)
    return held?.keepsChanges ?? false
  }

  /// Drops what was held: it is among what was taken, or not wanted any more.
  func letGo() {
    held?.discard()
    held = nil
  }

  /// Takes changes that an earlier session left behind, if the file lacks them, and says how many it did.
  func recover(unsaved: [Change], saved: [(change: Change, at: Instant)]) -> Int {
    // What was erased since is not kept on.
    let isErased = Set((unsaved + saved.map(\.change)).lazy.filter(\.isErased).map(\.id))
    func mayStay(_ change: Change) -> Bool {
      change.isErased || !isErased.contains(change.id) && journal[change.id]?.isErased != true
    }
    let unsaved = unsaved.filter(mayStay)
    let saved = saved.filter { mayStay($0.change) }
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
  /// changes, too. After a failed sync what can be read back is not trusted: it is written over itself and synced again.
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
    if !resurrected.isEmpty && mayRewrite {
      do throws(SystemError) {
        try rewrite(leavingOut: resurrected)
        (resurrected, refusedRewriting) = ([], nil)
        return .synced
      } catch {
        // It must not keep anything else from being saved.
        if refusedRewriting == nil {
          report(.notice(Warning(file.path, .erasedWordsStay(cause: Cause(error.code).words))))
        }
        refusedRewriting = surroundings.now()
      }
    }
    let lines = missing()
    if lines.isEmpty && waiting.isEmpty && !file.isDoubtful { return .synced }
    try file.writeDoubtfulAnew()
    try file.append(lines)
    do throws(SystemError) {
      try file.synchronise()
      return .synced
    } catch {
      return .failed(error)
    }
  }

  private var mayRewrite: Bool {
    guard let refusedRewriting else { return true }
    let passed = surroundings.now().milliseconds - refusedRewriting.milliseconds
    return !(0..<Self.pauseAfterRefusal).contains(passed)
  }

  private func finish() {
    let ids = waiting.map(\.id)
    let time = surroundings.now()
    if !ids.isEmpty { outbox.markSaved(at: time) }
    waiting = []
    alsoKept = []
    if !file.locksWork && !hasSaidLocks {
      hasSaidLocks = true
      report(.notice(Warning(file.path, .locksDoNotWork)))
    }
    if !ids.isEmpty { report(.saved(ids, at: time)) }
  }

  /// What has to be written: what waits, and, into a file put in place by another program, all that it lacks.
  private func missing() -> [Change] {
    guard file.generation != checkedGeneration else {
      return waiting.filter(isMissing)
    }
    let lacking = journal.changes.filter(isMissing)
    let own = Set(waiting.map(\.id))
    let restored = lacking.count { !own.contains($0.id) }
    if restored > 0 { report(.notice(Warning(file.path, .putBack(changes: restored)))) }
    checkedGeneration = file.generation
    return lacking
  }

  /// Whether the file lacks a line; that of an erased change also where its words are still there.
  private func isMissing(_ change: Change) -> Bool {
    if alsoKept.contains(change) { return true }
    return change.isErased ? !file.erased.contains(change.id) : !file.present.contains(change.id)
  }
}
