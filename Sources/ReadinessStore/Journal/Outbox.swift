import Glibc
import ReadinessModel

/// The changes of one session on their way to the file, kept in `$XDG_STATE_HOME` so that they survive the program.
///
/// A line a change, before it is written to the file; a line `{"saved":…}` when everything above it is on the disk.
/// Saved changes are kept a day longer: a sync client may have copied the file before the last change and put its
/// copy in place after the program ended. The open outbox is locked, so that nobody takes a living session's changes.
final class Outbox {
  /// How long saved changes are kept, in milliseconds.
  static let keep: Int64 = 24 * 3600 * 1000

  /// An outbox that a session left behind.
  struct Left {
    var file: String
    /// The id of the assessment.
    var assessment = ""
    /// The path the session saved at.
    var path: String
    /// The device that the path's folder was on, where that is known.
    var device: UInt64?
    /// Changes that had not been saved.
    var unsaved: [Change] = []
    /// Changes that had been saved, and when.
    var saved: [(change: Change, at: Instant)] = []
    /// Holds the lock while these changes are taken over.
    var descriptor: Int32
  }

  let folder: String?
  let assessment: String
  /// What the names of this session's files begin with.
  let session: String
  private var path: String
  private let files: FileBytes
  private var descriptor: Int32 = -1
  private(set) var file = ""
  /// What is in the outbox, to leave out what is erased.
  private var held: [(change: Change, saved: Instant?)] = []
  /// The line that says what is saved, which is written together with what comes next.
  private var mark = ""
  /// Why the outbox cannot be written, if so.
  private(set) var failure: SystemError?

  /// An outbox in a folder; one that keeps nothing where there is none.
  init(folder: String?, assessment: String, path: String, files: FileBytes) {
    self.folder = folder
    self.assessment = assessment
    session = Self.name(assessment) + "." + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    self.path = path
    self.files = files
  }

  deinit { close() }

  /// Whether the changes added last are in the folder.
  var isWorking: Bool { failure == nil }

  /// Whether it keeps anything, and could.
  var keepsChanges: Bool { descriptor >= 0 && isWorking && !held.isEmpty }

  /// Keeps changes until they are saved.
  func add(_ changes: [Change]) {
    guard folder != nil else { return }
    held += changes.map { ($0, nil) }
    guard descriptor >= 0, failure == nil else { return rewrite() }
    write(mark + changes.map { $0.line + "\n" }.joined())
    mark = ""
  }

  /// Notes that everything added so far is on the disk.
  func markSaved(at time: Instant) {
    for index in held.indices.reversed() {
      guard held[index].saved == nil else { break }
      held[index].saved = time
    }
    mark = Self.savedLine(time)
  }

  /// Takes changes that an earlier session had saved.
  func add(saved changes: [(change: Change, at: Instant)]) {
    guard folder != nil, !changes.isEmpty else { return }
    held = changes.map { ($0.change, $0.at) } + held
    rewrite()
  }

  /// Leaves out changes that have been erased. Where that cannot be written, what is kept is dropped as a whole: words
  /// that must go go first.
  func forget(_ ids: Set<Change.ID>) {
    let count = held.count
    held.removeAll { ids.contains($0.change.id) && !$0.change.isErased }
    guard held.count != count else { return }
    rewrite()
    guard failure != nil, descriptor >= 0 else { return }
    // Needs no room and no new file.
    guard ftruncate(descriptor, 0) == 0 else { return }
    mark = ""
    write(text)
  }

  /// Notes that the session saves at another path now.
  func move(to path: String) {
    self.path = path
    if !held.isEmpty { rewrite() }
  }

  /// Keeps changes in an outbox of their own, from any thread, for when the program ends while the file's disk hangs.
  func keepAside(_ changes: [Change]) {
    guard !changes.isEmpty else { return }
    aside(changes).close()
  }

  /// Changes in an outbox of their own, which the next session finds while that is there.
  func aside(_ changes: [Change]) -> Outbox {
    let aside = Outbox(folder: folder, assessment: assessment, path: path, files: files)
    aside.add(changes)
    aside.synchronise()
    return aside
  }

  /// Drops all that is kept, and its file.
  func discard() {
    held = []
    close()
  }

  /// Makes what is kept durable, for when the file cannot be written.
  func synchronise() {
    if descriptor >= 0 { fdatasync(descriptor) }
  }

  /// Ends the session: what another one may need stays.
  func close() {
    guard descriptor >= 0 else { return }
    if held.isEmpty { Paths.unlink(file) } else if !mark.isEmpty { write(mark) }
    Glibc.close(descriptor)
    descriptor = -1
  }

  private func write(_ text: String) {
    do throws(SystemError) {
      try files.write(Array(text.utf8), to: descriptor, path: file)
    } catch {
      failure = error
    }
  }

  /// Writes everything into a new file, which is locked before it gets its name.
  private func rewrite() {
    guard let folder else { return }
    do throws(SystemError) {
      try Paths.makeFolder(folder, mode: 0o700)
      let target = Paths.join(folder, session + ".outbox")
      let temporary = target + ".tmp"
      let new = try files.system.open(temporary, O_RDWR | O_APPEND | O_CREAT | O_TRUNC, mode: 0o600)
      flock(new, LOCK_EX | LOCK_NB)
      do throws(SystemError) {
        try files.write(Array(text.utf8), to: new, path: target)
        try files.system.rename(temporary, to: target, replacing: true)
      } catch {
        Paths.unlink(temporary)
        Glibc.close(new)
        throw error
      }
      if descriptor >= 0 { Glibc.close(descriptor) }
      (descriptor, file, failure, mark) = (new, target, nil, "")
    } catch {
      failure = error
    }
  }

  private var text: String {
    var header: JSONObject = ["outbox": 1, "assessment": .string(assessment), "path": .string(path)]
    header["device"] = (try? FileIdentity.look(at: Paths.folder(path)))
      .map { .string(String($0.identity.device)) }
    var text = JSON.object(header).text() + "\n"
    var time: Instant?
    for (change, saved) in held {
      if saved != time, let time { text += Self.savedLine(time) }
      time = saved
      text += change.line + "\n"
    }
    if let time { text += Self.savedLine(time) }
    return text
  }

  private static func savedLine(_ time: Instant) -> String {
    "{\"saved\":\(time.milliseconds)}\n"
  }
}
