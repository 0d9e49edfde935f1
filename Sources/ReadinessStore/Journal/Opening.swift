import Glibc
import ReadinessModel

/// How an assessment file is opened: read in spite of damage, with what an earlier session left behind.
struct Opening {
  private let path: String
  private let surroundings: Surroundings

  init(_ path: String, _ surroundings: Surroundings) {
    self.path = Paths.absolute(path)
    self.surroundings = surroundings
  }

  /// Writes a new file, which must not be there yet.
  static func create(_ path: String, _ journal: Journal, _ surroundings: Surroundings) throws(StoreProblem) {
    do throws(SystemError) {
      try Paths.makeFolder(Paths.folder(path))
      try surroundings.files.put(journal.bytes, at: path, replacing: false)
    } catch {
      throw StoreProblem(.create, path, error)
    }
  }

  /// Opens the file for changes.
  func open() throws(StoreProblem) -> (JournalKeeper, AssessmentFile.Opened) {
    let file = JournalFile(path, files: surroundings.files, patience: surroundings.patience)
    let reading = try firstReading(file)
    let journal = try journal(from: reading)
    let outbox = Outbox(
      folder: surroundings.keepsOutbox ? surroundings.places.outbox : nil, assessment: journal.header.id,
      path: path, files: surroundings.files)
    let keeper = JournalKeeper(journal, file: file, outbox: outbox, surroundings: surroundings)
    // Words that are there beside the line that says they were erased.
    keeper.resurrected.formUnion(
      reading.changes.lazy.filter { !$0.isErased && journal[$0.id]?.isErased == true }.map(\.id))
    let recovered = recover(into: keeper)
    // Only what is in the file is said to be there.
    let isSaved = recovered == 0 || (try? keeper.save()) != nil
    surroundings.files.sweep(besides: path, now: surroundings.now())
    if surroundings.keepsOutbox {
      Outbox.sweep(surroundings.places.outbox, now: surroundings.now(), files: surroundings.files)
      let settings = surroundings.places.settings
      surroundings.files.sweep(Paths.folder(settings), now: surroundings.now()) {
        TemporaryName.isOne($0, for: Paths.name(settings))
      }
    }
    var warnings = warnings(about: reading, journal: keeper.journal, keeping: true)
    if recovered > 0 {
      warn(isSaved ? .recovered(changes: recovered) : .waiting(changes: recovered), &warnings)
    }
    if let cause = file.readOnlyCause { warn(.readOnly(cause: Cause(cause.code).words), &warnings) }
    if !file.locksWork { warn(.locksDoNotWork, &warnings) }
    keeper.foundDrafts = leftDrafts(keeper.journal)
    let opened = AssessmentFile.Opened(
      journal: keeper.journal, warnings: warnings, isReadOnly: file.readOnlyCause != nil, isTemporary: false,
      typed: keeper.foundDrafts.flatMap(\.fields))
    return (keeper, opened)
  }

  /// Reads the file and leaves everything as it is.
  func read() throws(StoreProblem) -> AssessmentFile.Opened {
    let (reading, journal, waiting) = try readJournal()
    var warnings = warnings(about: reading, journal: journal, keeping: false)
    if waiting > 0 { warn(.waiting(changes: waiting), &warnings) }
    return AssessmentFile.Opened(
      journal: journal, warnings: warnings, isReadOnly: !Paths.isWritable(path), isTemporary: false)
  }

  /// What the file holds and what waits for it on this computer, and how many changes that is.
  func readJournal() throws(StoreProblem) -> (reading: JournalReading, journal: Journal, waiting: Int) {
    let reading: JournalReading
    do throws(SystemError) {
      reading = JournalReading(try surroundings.files.read(path))
    } catch {
      throw StoreProblem(.open, path, error)
    }
    var journal = try journal(from: reading)
    var waiting = 0
    for left in leftOutboxes(journal.header.id) {
      for change in left.unsaved + recent(left.saved).map(\.change) where journal.insert(change) == .inserted
      {
        waiting += 1
      }
      Outbox.release(left)
    }
    return (reading, journal, waiting)
  }

  /// Opens a copy that is in memory only.
  ///
  /// - Parameter journal: what it holds; what the file holds if nil.
  func openTemporaryCopy(
    of journal: Journal? = nil
  ) throws(StoreProblem) -> (JournalKeeper, AssessmentFile.Opened) {
    let copy: UnnamedFile
    do throws(SystemError) {
      let bytes = if let journal { journal.bytes } else { try surroundings.files.read(path) }
      copy = try UnnamedFile(bytes, files: surroundings.files)
    } catch {
      throw StoreProblem(.open, path, error)
    }
    var inside = surroundings
    inside.keepsOutbox = false
    inside.isAlone = true
    inside.watches = false
    let (keeper, opened) = try Opening(copy.path, inside).open()
    keeper.unnamed = copy
    return (
      keeper,
      AssessmentFile.Opened(
        journal: opened.journal, warnings: opened.warnings.map { Warning(path, $0.kind) }, isReadOnly: false,
        isTemporary: true)
    )
  }

  private func firstReading(_ file: JournalFile) throws(StoreProblem) -> JournalReading {
    do throws(SystemError) {
      return try file.withLock { () throws(SystemError) in try file.catchUp() } ?? JournalReading([])
    } catch {
      throw StoreProblem(.open, path, error)
    }
  }

  private func journal(from reading: JournalReading) throws(StoreProblem) -> Journal {
    if let header = reading.header { return Journal(header, reading.changes) }
    if let version = reading.newer { throw .newer(version, path: path) }
    throw .notOurs(path: path)
  }

  private func leftOutboxes(_ assessment: String) -> [Outbox.Left] {
    guard surroundings.keepsOutbox else { return [] }
    let all = Outbox.left(in: surroundings.places.outbox, assessment: assessment, files: surroundings.files)
    return all.filter { left in
      let isOurs = isOurs(left.path)
      if !isOurs { Outbox.release(left) }
      return isOurs
    }
  }

  /// What was being typed when earlier sessions ended, but for what they gave to the file after all.
  private func leftDrafts(_ journal: Journal) -> [Draft.Left] {
    guard surroundings.keepsOutbox else { return [] }
    let all = Draft.left(
      in: surroundings.places.outbox, assessment: journal.header.id, files: surroundings.files)
    guard !all.isEmpty else { return [] }
    let changes = Dictionary(grouping: journal.changes.lazy.filter { !$0.isErased }, by: \.by)
    return all.compactMap { left in
      guard isOurs(left.path) else {
        left.release()
        return nil
      }
      var left = left
      left.fields.removeAll { field in
        changes[field.by, default: []].contains { $0.gave(field) }
      }
      if left.fields.isEmpty { left.remove() }
      return left.fields.isEmpty ? nil : left
    }
  }

  /// Whether a session that saved at a path worked on this file: at this path, or where nothing is any more.
  private func isOurs(_ other: String) -> Bool {
    guard other != path, let place = Paths.real(other) else { return true }
    return place == Paths.real(path)
  }

  private func recent(_ saved: [(change: Change, at: Instant)]) -> [(change: Change, at: Instant)] {
    let oldest = surroundings.now().milliseconds - Outbox.keep
    return saved.filter { $0.at.milliseconds >= oldest }
  }

  private func recover(into keeper: JournalKeeper) -> Int {
    let left = leftOutboxes(keeper.journal.header.id)
    guard !left.isEmpty else { return 0 }
    let count = keeper.recover(
      unsaved: left.flatMap(\.unsaved), saved: left.flatMap { recent($0.saved) })
    // What is taken over is in the new outbox before the old ones go.
    // A file on a drive that is away gets its own when it is back.
    for left in left {
      if keeper.outbox.isWorking, !left.isAway { Outbox.remove(left) } else { Outbox.release(left) }
    }
    return count
  }

  private func warnings(about reading: JournalReading, journal: Journal, keeping: Bool) -> [Warning] {
    var warnings: [Warning] = []
    // What the recovery folder had in full is no damage, either.
    var damage = reading.damage
    if !damage.isEmpty {
      let known = LineBeginnings(of: damage.lazy.map(\.bytes), in: journal.unordered)
      damage.removeAll { known.contains($0.bytes) }
    }
    if let first = damage.first {
      let copy = keeping ? keepCopy(of: damage.map(\.bytes)) : .none
      if copy != .keptBefore {
        warn(
          damage.count == 1 && first.isTorn
            ? .unfinishedLine(first.number)
            : .damagedLines(
              damage.map(\.number), read: reading.changes.count, copy: copy.path),
          &warnings)
      }
    }
    if reading.foreign > 0 { warn(.foreignLines(reading.foreign), &warnings) }
    let unknown = journal.unordered.count { $0.operations.contains(where: \.isUnknown) }
    if unknown > 0 { warn(.unknownContent(changes: unknown), &warnings) }
    let contradictions = journal.contradictions
    if contradictions.changes > 0 {
      warn(.contradiction(changes: contradictions.changes, lines: contradictions.lines), &warnings)
    }
    let copies =
      surroundings.isAlone ? [] : ConflictCopies.of(path, lacking: journal, files: surroundings.files)
    if !copies.isEmpty { warn(.conflictCopies(copies), &warnings) }
    return warnings
  }

  private func warn(_ kind: Warning.Kind, _ warnings: inout [Warning]) {
    warnings.append(Warning(path, kind))
  }

  /// What became of the copy of a damaged file.
  private enum Copy: Equatable {
    case kept(String)
    /// It is there since the damage was first seen.
    case keptBefore
    case none

    var path: String? { if case .kept(let path) = self { path } else { nil } }
  }

  private func keepCopy(of damage: [[UInt8]]) -> Copy {
    do throws(SystemError) {
      let files = surroundings.files
      let copy = try DamagedCopy.keep(
        files.read(path), of: path, damage: damage, now: surroundings.now(), files: files)
      return copy.map { .kept($0) } ?? .keptBefore
    } catch {
      return .none
    }
  }
}

extension Operation {
  /// Whether this version of the program does not know what it does.
  fileprivate var isUnknown: Bool {
    if case .unknown = edit { true } else { false }
  }
}

extension Change {
  /// Whether what was being typed became this change: the same words, or in the same place of the history what was typed after
  /// them.
  fileprivate func gave(_ typed: Change) -> Bool {
    if operations.indices.contains(where: { operations[$0...].starts(with: typed.operations) }) {
      return true
    }
    guard at >= typed.at else { return false }
    return typed.operations.allSatisfy { words in
      operations.contains { $0.replaces == words.replaces && $0.edit.isOfSame(as: words.edit) }
    }
  }
}

extension Edit {
  /// Whether both say something of the same statement, or of the same fields of a row.
  fileprivate func isOfSame(as other: Edit) -> Bool {
    guard subject == other.subject else { return false }
    guard case .setFields(_, let values) = self, case .setFields(_, let others) = other else { return true }
    return values.members.map(\.key) == others.members.map(\.key)
  }
}

extension Journal {
  /// What a file with it holds.
  fileprivate var bytes: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }
}
