import Dispatch
import ReadinessModel
import Synchronization

/// Does an open file's work, one thing after the other, on a queue of its own.
///
/// `@unchecked Sendable`: the keeper, the trouble and the watch are touched on the queue only.
final class Writer: @unchecked Sendable {
  private struct Inbox {
    var changes: [Change] = []
    var isScheduled = false
    var path: String
    /// How many wait to go on with what they do, such as closing: nobody should wait long for a lock then.
    var hurrying = 0
  }

  /// How long somebody who waits is kept by another program's lock, in milliseconds.
  private static let patienceInHurry = 500

  private let queue = DispatchQueue(label: "assessment file")
  private let inbox: Mutex<Inbox>
  private let events: AsyncStream<FileEvent>.Continuation
  private let keeper: JournalKeeper
  /// On a queue of its own, for when the file's disk hangs.
  private let typing = DispatchQueue(label: "typing")
  private let draft: Draft
  private var trouble: Trouble?
  private var tries = 0
  private var isRetrying = false
  private var isClosed = false
  private var watch: FolderWatch?
  /// The copies beside the file that were spoken of since it was opened.
  private var knownCopies: Set<String> = []

  init(_ keeper: JournalKeeper, events: AsyncStream<FileEvent>.Continuation) {
    self.keeper = keeper
    self.events = events
    draft = Draft(
      folder: keeper.outbox.folder, assessment: keeper.outbox.assessment, session: keeper.outbox.session,
      files: keeper.file.files)
    inbox = Mutex(Inbox(path: keeper.file.path))
    queue.async { [self] in
      self.keeper.report = { [weak self] in self?.send($0) }
      followFile()
      startWatching()
      if !self.keeper.waiting.isEmpty || !self.keeper.resurrected.isEmpty { attempt() }
    }
  }

  var path: String { inbox.withLock { $0.path } }

  /// Takes changes to be saved; those that come while a sync runs share the next one.
  func append(_ changes: [Change]) {
    let isFirst = inbox.withLock { inbox in
      inbox.changes += changes
      defer { inbox.isScheduled = true }
      return !inbox.isScheduled
    }
    if isFirst { queue.async { [self] in attempt() } }
  }

  /// Runs something on the queue, after what was appended before and with these changes.
  func perform<Result: Sendable>(
    with changes: [Change] = [],
    _ work: @escaping @Sendable (JournalKeeper) throws(StoreProblem) -> Result
  ) async throws(StoreProblem) -> Result {
    let result: Swift.Result<Result, StoreProblem> = await withCheckedContinuation { continuation in
      queue.async { [self] in
        takeInbox()
        if !changes.isEmpty { keeper.take(changes) }
        do throws(StoreProblem) {
          let value = try work(keeper)
          over()
          continuation.resume(returning: .success(value))
        } catch {
          if !keeper.waiting.isEmpty { failed(error) }
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }

  func check() {
    queue.async { [self] in attempt() }
  }

  func flush() async -> Bool {
    hurry(1)
    return await withCheckedContinuation { continuation in
      queue.async { [self] in
        let isSaved = attempt()
        hurry(-1)
        continuation.resume(returning: isSaved)
      }
    }
  }

  func isKeptSafe() async -> Bool {
    await withCheckedContinuation { continuation in
      queue.async { [self] in continuation.resume(returning: keeper.outbox.isWorking) }
    }
  }

  func hold(_ changes: [Change], told: @escaping @Sendable (Bool) -> Void) {
    queue.async { [self] in told(keeper.hold(changes)) }
  }

  func letGo() {
    queue.async { [self] in
      takeInbox()
      keeper.letGo()
    }
  }

  func keepTyping(_ fields: [Change]) async -> Bool {
    await withCheckedContinuation { continuation in
      typing.async { [self] in
        let remaining = Set(fields.flatMap(\.operations).map(\.edit.subject))
        let isLess = draft.fields.flatMap(\.operations).contains { !remaining.contains($0.edit.subject) }
        // What leaves the draft is in the outbox first.
        if isLess { queue.sync { takeInbox() } }
        continuation.resume(returning: draft.keep(fields, of: path))
      }
    }
  }

  func dropFoundTyping() {
    queue.async { [self] in
      takeInbox()
      for draft in keeper.foundDrafts { draft.remove() }
      keeper.foundDrafts = []
    }
  }

  func flushBlocking(_ milliseconds: Int) -> Bool {
    let done = DispatchSemaphore(value: 0)
    let isSaved = Mutex(false)
    queue.async { [self] in
      let result = attempt()
      isSaved.withLock { $0 = result }
      done.signal()
    }
    if done.wait(timeout: .now() + .milliseconds(milliseconds)) == .success { return isSaved.withLock { $0 } }
    // The disk does not answer: what nobody has taken yet goes where the next session finds it.
    keeper.outbox.keepAside(inbox.withLock { $0.changes })
    return false
  }

  func close() async -> Bool {
    hurry(1)
    return await withCheckedContinuation { continuation in
      afterTyping { [self] in
        let isSaved = attempt()
        hurry(-1)
        finish()
        continuation.resume(returning: isSaved)
      }
    }
  }

  /// Ends without waiting, when nobody holds the file any more.
  func end() {
    afterTyping { [self] in
      attempt()
      finish()
    }
  }

  /// Ends the draft, then does the rest on the queue. Never the other way round: what is typed may wait for the queue.
  private func afterTyping(_ work: @escaping @Sendable () -> Void) {
    typing.async { [self] in
      draft.close()
      queue.async(execute: work)
    }
  }

  /// Watches the folder of the new path.
  func moved() {
    queue.async { [self] in
      followFile()
      startWatching()
    }
  }

  private func hurry(_ change: Int) { inbox.withLock { $0.hurrying += change } }

  /// While another program holds the lock, what is given meanwhile goes to the recovery folder at once.
  private func followFile() {
    keeper.file.whileWaiting = { [weak self] waited in
      guard let self else { return false }
      takeInbox()
      return waited < Self.patienceInHurry || inbox.withLock { $0.hurrying } == 0
    }
  }

  private func finish() {
    guard !isClosed else { return }
    isClosed = true
    watch = nil
    keeper.close()
    events.finish()
  }

  private func takeInbox() {
    let changes = inbox.withLock { inbox in
      defer { (inbox.changes, inbox.isScheduled) = ([], false) }
      return inbox.changes
    }
    if !changes.isEmpty { keeper.take(changes) }
  }

  /// Saves what is waiting and sees what others did; says whether everything is on the disk.
  @discardableResult private func attempt() -> Bool {
    takeInbox()
    guard !isClosed else {
      // What comes too late for the file is there when it is opened next.
      keeper.outbox.close()
      return keeper.waiting.isEmpty
    }
    do throws(StoreProblem) {
      try keeper.save()
      over()
      return true
    } catch {
      failed(error)
      return keeper.waiting.isEmpty
    }
  }

  /// Looks what others did, if the file is not as it was left: one's own writes must not make one write again.
  private func lookAgain() {
    if !keeper.file.isAsLeft(evenIfUnread: trouble != nil) { attempt() }
  }

  /// Says when a sync program, or a colleague, puts a copy beside the file that has something new; of each once.
  private func lookForCopies(_ names: Set<String>) {
    guard !isClosed else { return }
    let copies = keeper.copies(among: names).filter { knownCopies.insert($0).inserted }
    if !copies.isEmpty { events.yield(.notice(Warning(path, .conflictCopies(copies)))) }
  }

  private func over() {
    guard keeper.waiting.isEmpty else { return }
    tries = 0
    guard trouble != nil else { return }
    trouble = nil
    events.yield(.troubleOver)
  }

  private func failed(_ problem: StoreProblem) {
    keeper.outbox.synchronise()
    // That somebody gave their name is nothing that they would count.
    let own = keeper.waiting.count { change in
      !change.operations.allSatisfy { if case .person = $0.edit { true } else { false } }
    }
    let now = Trouble(
      problem: problem, unsaved: max(own, min(keeper.waiting.count, 1)), isKeptSafe: keeper.outbox.isWorking)
    if now != trouble { events.yield(.trouble(now)) }
    trouble = now
    guard !isRetrying else { return }
    isRetrying = true
    let pauses = keeper.surroundings.pauses
    let pause = pauses[min(tries, pauses.count - 1)]
    tries += 1
    queue.asyncAfter(deadline: .now() + .milliseconds(pause)) { [weak self] in
      guard let self else { return }
      isRetrying = false
      if trouble != nil { attempt() }
    }
  }

  private func send(_ event: FileEvent) {
    if case .moved(let path) = event { inbox.withLock { $0.path = path } }
    events.yield(event)
  }

  private func startWatching() {
    guard keeper.surroundings.watches, !isClosed else { return }
    let name = Paths.name(keeper.file.path)
    watch = FolderWatch(Paths.folder(keeper.file.path)) { [weak self] names in
      guard let self else { return }
      if names.contains(name) { queue.async { self.lookAgain() } }
      if names.contains(where: { $0 != name }) { queue.async { self.lookForCopies(names) } }
    }
  }
}
