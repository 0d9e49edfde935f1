import Dispatch
import ReadinessModel

/// An assessment that is open: its file, and everything between it and the disk.
///
/// All work is done on one queue of its own, never on the caller's thread. Changes that pile up are written with one
/// sync. What happens comes as ``events``.
///
/// ```swift
/// let file = try await AssessmentFile.open("/home/jo/spring.readiness", in: places)
/// var assessment = Assessment(file.opened.journal)
/// file.append(change)
/// for await event in file.events { … }
/// ```
public final class AssessmentFile: Sendable {
  /// How the file was when it was opened.
  public struct Opened: Sendable {
    /// Everything in the file, with what was recovered.
    public let journal: Journal
    /// What its reader should know.
    public let warnings: [Warning]
    /// Whether the file can only be read.
    public let isReadOnly: Bool
    /// Whether changes end with the window, as those of the sample do.
    public let isTemporary: Bool
    /// What was being typed when an earlier session ended without warning, and is in no change: each field as the change it
    /// would become, with its own person, time and what stood when typing began. ``AssessmentFile/dropFoundTyping()``
    /// says that it has been dealt with.
    public var typed: [Change] = []
  }

  /// How the file was when it was opened.
  public let opened: Opened
  /// What happens to the file from then on. One reader.
  public let events: AsyncStream<FileEvent>
  private let writer: Writer

  private init(_ opened: Opened, keeper: JournalKeeper) {
    self.opened = opened
    let (stream, continuation) = AsyncStream<FileEvent>.makeStream()
    events = stream
    writer = Writer(keeper, events: continuation)
  }

  deinit { writer.end() }

  /// The path the file is saved at.
  public var path: String { writer.path }

  /// Opens an assessment, with what an earlier session could not save.
  public static func open(_ path: String, in places: Places) async throws(StoreProblem) -> AssessmentFile {
    try await open(path, in: Surroundings(places: places))
  }

  /// Creates an assessment with its first changes, and opens it. A file that is there already is left alone.
  public static func create(
    at path: String, header: Header, changes: [Change], in places: Places
  ) async throws(StoreProblem) -> AssessmentFile {
    try await create(at: path, header: header, changes: changes, in: Surroundings(places: places))
  }

  /// Creates an assessment with all changes of a journal, and opens it. A file that is there already is left alone.
  public static func create(
    at path: String, _ journal: Journal, in places: Places
  ) async throws(StoreProblem) -> AssessmentFile {
    try await create(at: path, journal, in: Surroundings(places: places))
  }

  /// Opens a copy in memory, to look around in the sample without changing it. Nothing of it outlives the program.
  public static func openTemporaryCopy(
    of path: String, in places: Places
  ) async throws(StoreProblem) -> AssessmentFile {
    try await openTemporaryCopy(of: path, in: Surroundings(places: places))
  }

  /// Opens an assessment that is in memory only, to look around in. Nothing of it outlives the program.
  public static func openTemporary(
    _ journal: Journal, in places: Places
  ) async throws(StoreProblem) -> AssessmentFile {
    try await inBackground { () throws(StoreProblem) in
      let (keeper, opened) = try Opening("", Surroundings(places: places)).openTemporaryCopy(of: journal)
      return AssessmentFile(opened, keeper: keeper)
    }
  }

  /// Reads an assessment without opening it for changes, with what an earlier session could not save.
  public static func read(_ path: String, in places: Places) async throws(StoreProblem) -> Opened {
    try await read(path, in: Surroundings(places: places))
  }

  package static func open(
    _ path: String, in surroundings: Surroundings
  ) async throws(StoreProblem) -> AssessmentFile {
    try await inBackground { () throws(StoreProblem) in
      let (keeper, opened) = try Opening(path, surroundings).open()
      return AssessmentFile(opened, keeper: keeper)
    }
  }

  package static func create(
    at path: String, header: Header, changes: [Change], in surroundings: Surroundings
  ) async throws(StoreProblem) -> AssessmentFile {
    try await create(at: path, Journal(header, changes), in: surroundings)
  }

  package static func create(
    at path: String, _ journal: Journal, in surroundings: Surroundings
  ) async throws(StoreProblem) -> AssessmentFile {
    try await inBackground { () throws(StoreProblem) in
      let path = Paths.absolute(path)
      try Opening.create(path, journal, surroundings)
      do throws(StoreProblem) {
        let (keeper, opened) = try Opening(path, surroundings).open()
        return AssessmentFile(opened, keeper: keeper)
      } catch {
        throw .madeButNotOpened(path, error)
      }
    }
  }

  package static func openTemporaryCopy(
    of path: String, in surroundings: Surroundings
  ) async throws(StoreProblem) -> AssessmentFile {
    try await inBackground { () throws(StoreProblem) in
      let (keeper, opened) = try Opening(path, surroundings).openTemporaryCopy()
      return AssessmentFile(opened, keeper: keeper)
    }
  }

  package static func read(_ path: String, in surroundings: Surroundings) async throws(StoreProblem) -> Opened
  {
    try await inBackground { () throws(StoreProblem) in try Opening(path, surroundings).read() }
  }

  /// Saves a change. Returns at once; ``events`` tell when it is on the disk. It must not be ``Change/isTooLong``.
  public func append(_ change: Change) { writer.append([change]) }

  /// Saves changes that belong together in order, with one sync.
  public func append(_ changes: [Change]) { writer.append(changes) }

  /// Saves a change and returns when it is on the disk. A change that cannot be saved now is kept and tried again.
  public func appendAndWait(_ change: Change) async throws(StoreProblem) { try await appendAndWait([change]) }

  /// Saves changes and returns when they are on the disk.
  public func appendAndWait(_ changes: [Change]) async throws(StoreProblem) {
    if changes.contains(where: \.isTooLong) { throw .tooLong(path) }
    try await writer.perform(with: changes) { (keeper) throws(StoreProblem) in try keeper.saveIfWaiting() }
  }

  /// Keeps what is being typed, so that it survives the program, and says whether it could: these fields and no others, each
  /// as the change that it would become. A field that became a change goes out of it only when that change is kept.
  ///
  /// It takes a sync, so it is called once a second at most.
  public func keepTyping(_ fields: [Change]) async -> Bool { await writer.keepTyping(fields) }

  /// Keeps changes that are shown and not for the file yet, so that they survive the program, and tells whether it could.
  /// Should it end without ``letGo()``, they get into the file when that is opened next.
  public func hold(_ changes: [Change], told: @escaping @Sendable (Bool) -> Void) {
    writer.hold(changes, told: told)
  }

  /// Says that what is held was appended meanwhile, or is not wanted any more.
  public func letGo() { writer.letGo() }

  /// Says that what an earlier session was typing (``Opened/typed``) has become changes, or is needed no more.
  public func dropFoundTyping() { writer.dropFoundTyping() }

  /// Whether what cannot be saved now is kept where the next session finds it.
  public var isKeptSafe: Bool {
    get async { await writer.isKeptSafe() }
  }

  /// Tries to save what is waiting, and says whether everything is on the disk.
  public func flush() async -> Bool { await writer.flush() }

  /// The same for a signal handler: blocks the thread for so many milliseconds at most.
  public func flushBlocking(milliseconds: Int = 2000) -> Bool { writer.flushBlocking(milliseconds) }

  /// Saves what is waiting and lets go of the file. Says whether everything is on the disk; what is not stays in the
  /// recovery folder and comes back when the file is opened next.
  @discardableResult public func close() async -> Bool { await writer.close() }

  /// Tries again at once after trouble, and looks whether another program changed the file.
  public func tryAgain() { writer.check() }

  /// Saves everything at another path and goes on there. What is there is replaced.
  ///
  /// - Parameter replacing: whether one that is there already may be replaced.
  public func saveElsewhere(_ path: String, replacing: Bool = true) async throws(StoreProblem) {
    try await writer.perform { (keeper) throws(StoreProblem) in
      try keeper.saveElsewhere(path, replacing: replacing)
    }
    writer.moved()
  }

  /// Writes the file anew where it was, after it was deleted or moved away.
  public func putBack() async throws(StoreProblem) {
    try await writer.perform { (keeper) throws(StoreProblem) in
      try keeper.saveElsewhere(keeper.file.path, replacing: false)
    }
  }

  /// Writes a copy to give away; the session goes on with the file as it is.
  ///
  /// - Parameters:
  ///   - replacing: whether one that is there already may be replaced.
  ///   - earlierWords: whether it holds words of notes and lists over which others were written since.
  public func saveCopy(
    to path: String, replacing: Bool = true, earlierWords: Bool = true
  ) async throws(StoreProblem) {
    try await writer.perform { (keeper) throws(StoreProblem) in
      try keeper.saveCopy(to: path, replacing: replacing, earlierWords: earlierWords)
    }
  }

  /// Erases something for good: in the place of what was ever said of it stand lines that say only that it was erased.
  ///
  /// - Parameter redirects: former and present ids of statements, from the checklist.
  public func erase(
    _ thing: Erasable, redirects: [Statement.ID: Statement.ID] = [:]
  ) async throws(StoreProblem) {
    try await writer.perform { (keeper) throws(StoreProblem) in
      try keeper.erase(thing, redirects: redirects)
    }
  }

  /// Replaces a change for ever by a line that says only that it was erased.
  public func erase(_ id: Change.ID) async throws(StoreProblem) { try await erase(.change(id)) }

  private static func inBackground<Result: Sendable>(
    _ work: @escaping @Sendable () throws(StoreProblem) -> Result
  ) async throws(StoreProblem) -> Result {
    let result: Swift.Result<Result, StoreProblem> = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        do throws(StoreProblem) {
          continuation.resume(returning: .success(try work()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }
}
