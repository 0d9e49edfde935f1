import ReadinessModel
import ReadinessStore

/// Work on an assessment's file without a window: what is decided is on the disk when it is said to be.
package struct Work {
  /// The file.
  package let file: AssessmentFile
  /// What it holds, and who works on it.
  package private(set) var session: Session

  /// Opens an assessment, works on it, and lets go of the file however that ends: whoever leaves in the middle of a
  /// write leaves a hidden file behind.
  ///
  /// - Parameter told: hears what there is to know of the file, before the work.
  nonisolated(nonsending) package static func on(
    _ path: String, in places: Places, packs: PackLibrary, by author: Person, told: (Warning) -> Void,
    _ work: (inout Work) async throws -> Void
  ) async throws {
    let file = try await AssessmentFile.open(path, in: places)
    file.opened.warnings.forEach(told)
    let pack = try await file.checklist(from: packs)
    try await closing(file) { () throws in
      var open = Work(file: file, session: Session(file.opened.journal, pack: pack, author: author))
      try await work(&open)
    }
  }

  /// Makes an assessment answer another version of its checklist from now on, and returns when that is on the disk. Its own
  /// is not needed for that. Nothing else is changed: answers without a place stay in the file, and count for nothing.
  ///
  /// Reads and folds, so not on the main thread.
  @concurrent package static func move(
    _ path: String, to pack: Pack, from packs: PackLibrary, by author: Person, in places: Places
  ) async throws(StoreProblem) {
    let file = try await AssessmentFile.open(path, in: places)
    try await closing(file) { () throws(StoreProblem) in
      var open = Work(file: file, session: Session(file.opened.journal, pack: pack, author: author))
      try await open.perform(each: packs.moving(to: pack))
    }
  }

  /// Makes the assessment answer another version of its checklist from now on, and returns when that is on the disk.
  ///
  /// Reads the checklist's files again where it is to travel, so not on the main thread.
  ///
  /// - Parameter decisions: which answers hold, where statements become one.
  /// - Returns: the change by which it goes over.
  nonisolated(nonsending) package mutating func move(
    to pack: Pack, deciding decisions: [Edit], from packs: PackLibrary
  ) async throws(StoreProblem) -> Change.ID {
    let before = session.assessment
    try await perform(each: packs.moving(to: pack, deciding: decisions))
    session.answer(pack)
    let moved = session.assessment.changes.filter { change in
      before.change(change.id) == nil && change.operations.contains { $0.edit.subject == .pack }
    }
    return moved[0].id
  }

  /// What an assessment holds, to look at. Nothing is written.
  ///
  /// - Parameters:
  ///   - version: that of the checklist with which it is shown where the one that it answers is nowhere.
  ///   - told: hears what there is to know of the file.
  /// - Returns: what it holds, with which checklist it is shown and, where that is not its own, what is to be said of it.
  nonisolated(nonsending) package static func read(
    _ path: String, in places: Places, packs: PackLibrary, with version: String? = nil,
    told: (Warning) -> Void
  ) async throws(StoreProblem) -> (assessment: Assessment, pack: Pack, other: OtherVersion?) {
    let opened = try await AssessmentFile.read(path, in: places)
    opened.warnings.forEach(told)
    let plain = Assessment(opened.journal)
    let (pack, other) = try checklist(for: plain, at: path, packs, with: version)
    return (Assessment(opened.journal, redirects: pack.redirects), pack, other)
  }

  private static func checklist(
    for assessment: Assessment, at path: String, _ packs: PackLibrary, with version: String?
  ) throws(StoreProblem) -> (Pack, OtherVersion?) {
    do throws(StoreProblem) {
      return (try packs.load(for: assessment, at: path), nil)
    } catch {
      guard let version, let answered = assessment.pack, case .checklist(.some) = error.kind else {
        throw error
      }
      let pack = try packs.load(answered.id, version: version)
      return (pack, OtherVersion(of: answered, pack, showing: assessment))
    }
  }

  /// Erases something for good.
  ///
  /// - Parameter redirects: which statements became others, as the checklist says; needed for notes and answers alone.
  package static func erase(
    _ thing: Erasable, of path: String, in places: Places, redirects: [Statement.ID: Statement.ID] = [:]
  ) async throws(StoreProblem) {
    let file = try await AssessmentFile.open(path, in: places)
    try await closing(file) { () throws(StoreProblem) in try await file.erase(thing, redirects: redirects) }
  }

  /// Does something with a file and lets go of it, however that ends.
  nonisolated(nonsending) private static func closing<Failure>(
    _ file: AssessmentFile, after work: nonisolated(nonsending) () async throws(Failure) -> Void
  ) async throws(Failure) {
    do throws(Failure) {
      try await work()
    } catch {
      await file.close()
      throw error
    }
    await file.close()
  }

  /// A name for a new row, which no other has.
  package mutating func newRowName() -> String { session.newRowName() }

  /// Makes a change of these parts and returns when it is on the disk.
  @discardableResult
  nonisolated(nonsending) package mutating func perform(_ edits: [Edit]) async throws(StoreProblem)
    -> Change.ID
  {
    try await perform(each: [edits])
  }

  /// Makes a change of each of these and returns when all are on the disk: the id of the last.
  @discardableResult
  nonisolated(nonsending) private mutating func perform(each decisions: [[Edit]]) async throws(StoreProblem)
    -> Change.ID
  {
    let changes = decisions.flatMap { session.perform($0) }
    if changes.contains(where: \.isTooLong) { throw .tooLong(file.path) }
    do throws(StoreProblem) {
      try await file.appendAndWait(changes)
    } catch {
      throw .notSaved(error, isKept: await file.isKeptSafe)
    }
    return changes[changes.count - 1].id
  }
}
