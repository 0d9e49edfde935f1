import Dispatch
import Glibc
import ReadinessModel
import Synchronization

/// A folder of assessments.
public struct Library: Sendable {
  /// The ending of assessment files.
  public static let fileType = "readiness"

  /// The folder.
  public let folder: String
  /// Assessments in other folders that are listed, too.
  private let elsewhere: [String]
  let places: Places
  private let packs: PackLibrary

  /// The library in a folder; the usual one unless another is given.
  ///
  /// - Parameter elsewhere: assessments in other folders that are listed, too, while they are there.
  public init(
    _ folder: String? = nil, elsewhere: [String] = [], places: Places, packs: PackLibrary? = nil
  ) {
    self.elsewhere = elsewhere
    self.folder = folder ?? places.library
    self.places = places
    self.packs = packs ?? PackLibrary(places)
  }

  /// All assessments, those changed last first. Files that were not changed since they were listed last are not read.
  public func list() async -> [LibraryEntry] {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: listNow()) }
    }
  }

  /// The same on the caller's thread, which must not be the main one of a program with windows.
  public func listNow() -> [LibraryEntry] {
    var entries: [LibraryEntry] = []
    read { entry in
      entries.append(entry)
      return true
    }
    return entries.sorted(by: LibraryEntry.isShownBefore)
  }

  /// The assessments one by one as they are read: first those that were listed before, then the others, small files
  /// first, so that nobody waits for a large one. Whoever stops listening stops the reading.
  public func entries() -> AsyncStream<LibraryEntry> {
    AsyncStream { continuation in
      let wanted = Wanted()
      continuation.onTermination = { _ in wanted.end() }
      DispatchQueue.global().async {
        read { entry in
          continuation.yield(entry)
          return wanted.isWanted
        }
        continuation.finish()
      }
    }
  }

  /// Hands on one assessment after the other while it is wanted.
  private func read(_ handle: (LibraryEntry) -> Bool) {
    var cache = LibraryCache(for: folder, in: places, stamp: packs.stamp)
    var unread: [(path: String, look: FileIdentity.Look)] = []
    var paths: Set<String> = []
    for path in self.paths() {
      guard let look = try? FileIdentity.look(at: path), look.isRegularFile else { continue }
      paths.insert(path)
      guard let entry = cache.entry(path, look: look) else {
        unread.append((path, look))
        continue
      }
      if !handle(entry) { return }
    }
    var loaded = LoadedPacks(packs)
    for (path, look) in unread.sorted(by: { $0.look.size < $1.look.size }) {
      let entry = entry(path, look: look, packs: &loaded)
      cache.keep(entry, look: look)
      if !handle(entry) { break }
    }
    cache.save(keeping: paths)
  }

  /// Whether a file is in the folder itself, by whatever path.
  public func holds(_ path: String) -> Bool { FileIdentity.areSame(Paths.folder(path), folder) }

  /// Other files in the folder of an assessment that hold the same one: copies that a sync client made of a conflict.
  public func conflictCopies(of path: String) async -> [String] {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: ConflictCopies.all(of: path)) }
    }
  }

  /// Gives an assessment's file another name, and returns its path.
  public func rename(_ path: String, to name: String) throws(StoreProblem) -> String {
    let target = Paths.join(Paths.folder(path), Self.fileName(name))
    if target == path { return path }
    do throws(SystemError) {
      try LocalFileSystem().rename(path, to: target, replacing: false)
      return target
    } catch {
      throw .notRenamed(path, to: target, Cause(error.code))
    }
  }

  /// Makes an assessment of its own from another, with the same answers, and returns its path.
  public func duplicate(_ path: String) async throws(StoreProblem) -> String {
    let journal = try await AssessmentFile.read(path, in: places).journal
    let copy = Journal(.fresh(), journal.changes)
    for attempt in 1...1000 {
      let name =
        attempt == 1
        ? tr("{name} (copy)", ["name": Paths.stem(path)])
        : tr("{name} (copy {n})", ["name": Paths.stem(path), "n": attempt])
      let target = Paths.join(elsewhere.contains(path) ? folder : Paths.folder(path), Self.fileName(name))
      do throws(StoreProblem) {
        try Opening.create(target, copy, Surroundings(places: places))
        return target
      } catch {
        if error.kind != .alreadyThere { throw error }
      }
    }
    throw StoreProblem(.create, path, SystemError("create", path, code: EEXIST))
  }

  /// Puts an assessment into the bin.
  ///
  /// - Parameter mover: the desktop's own way to do it, if the program has one.
  public func moveToBin(_ path: String, by mover: Bin.Mover? = nil) throws(StoreProblem) -> Bin.Receipt {
    try Bin(places.bin, mover: mover).take(path)
  }

  /// Takes an assessment out of the bin again, and returns its path.
  public func restore(_ receipt: Bin.Receipt) throws(StoreProblem) -> String {
    try Bin(places.bin).restore(receipt)
  }

  /// A path in the library for a new assessment that is not taken yet.
  public func newPath(for title: String) -> String {
    for attempt in 1... {
      let name = Self.fileName(attempt == 1 ? title : "\(title) \(attempt)")
      let path = Paths.join(folder, name)
      if !Paths.exists(path) { return path }
    }
    return Paths.join(folder, Self.fileName(title))
  }

  /// A title as the name of a file.
  static func fileName(_ title: String) -> String {
    var name = title.endsWithBytes("." + fileType) ? String(title.dropLast(fileType.count + 1)) : title
    // Scalar by scalar: a slash with a mark that combines is a slash.
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      scalars.append(
        scalar == "/" || scalar == "\\" || scalar.value < 32 || scalar.value == 127 ? "-" : scalar)
    }
    name = String(scalars)
    while let first = name.first, first == "." || first == " " { name.removeFirst() }
    while name.last == " " { name.removeLast() }
    while name.utf8.count > 200 { name.removeLast() }
    return (name.isEmpty ? tr("Assessment") : name) + "." + fileType
  }

  private func paths() -> [String] { Self.assessments(in: folder) + elsewhere.filter { !holds($0) } }

  /// The files in a folder that are assessments by their names.
  static func assessments(in folder: String) -> [String] {
    assessments((try? Paths.names(in: folder)) ?? [], in: folder)
  }

  /// Those of some files that are assessments by their names.
  static func assessments(_ names: [String], in folder: String) -> [String] {
    names.filter {
      !Paths.isHidden($0) && Paths.type($0) == fileType && !DamagedCopy.isOne($0)
    }.map { Paths.join(folder, $0) }
  }

  private func entry(_ path: String, look: FileIdentity.Look, packs: inout LoadedPacks) -> LibraryEntry {
    let changed = look.modified.instant
    do throws(StoreProblem) {
      let journal = try Opening(path, Surroundings(places: places)).readJournal().journal
      return LibraryEntry(path: path, journal: journal, changed: changed) { packs.pack(for: $0) }
    } catch {
      var entry = LibraryEntry(path: path, title: Paths.shown(Paths.stem(path)), changed: changed)
      entry.problem = error.words
      return entry
    }
  }
}

/// The checklists that were needed so far, each looked for once, whether it is there or not.
private struct LoadedPacks {
  private let library: PackLibrary
  private var packs: [PackReference: PackLibrary.Found?] = [:]

  init(_ library: PackLibrary) { self.library = library }

  mutating func pack(for assessment: Assessment) -> PackLibrary.Found? {
    guard let reference = assessment.pack else { return nil }
    let found = packs[reference] ?? (try? library.find(reference))
    packs[reference] = .some(found)
    if found?.isAsked == true { return found }
    guard case .pack(let pack) = library.carried(by: assessment) else { return found }
    return PackLibrary.Found(pack: pack, isAsked: true)
  }
}

/// Whether somebody still listens.
private final class Wanted: Sendable {
  private let value = Mutex(true)

  var isWanted: Bool { value.withLock { $0 } }

  func end() { value.withLock { $0 = false } }
}

extension Header {
  /// The header of a new assessment.
  public static func fresh(now: Instant = .now()) -> Header {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return Header(id: text, created: now)
  }
}
