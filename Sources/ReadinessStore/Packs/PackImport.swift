import Glibc
import ReadinessModel

extension PackLibrary {
  /// What an import came to.
  public struct Imported: Hashable, Sendable {
    /// What became of the checklist.
    public enum Outcome: Hashable, Sendable {
      case added
      /// The very same is installed already, and was left as it is.
      case alreadyThere
      /// It took the place of another with its id and version.
      case replaced
    }

    public let entry: Entry
    public let outcome: Outcome
  }

  /// Copies a checklist into the user's own, after checking it. What is installed stays until the new one lies complete
  /// beside it.
  ///
  /// - Parameter replacing: whether it may take the place of one that has its id and version and says something else.
  ///   Assessments that answer that one would be read by the new one.
  public func importPack(from path: String, replacing: Bool = false) throws(StoreProblem) -> Imported {
    let contents = try PackFiles(path).contents()
    if contents.count == 1, Self.isAssessment(contents[0].bytes) { throw .isAnAssessment(path) }
    let reading = PackFiles.reading(contents, languages: languages)
    guard let pack = reading.pack else { throw .mistakes(reading.errors, in: path) }
    let present = installed(pack.id).filter { $0.version == pack.version }
    if let same = present.first(where: { $0.contents.map(\.bytes) == contents.map(\.bytes) }) {
      return Imported(entry: entry(pack, at: same.path), outcome: .alreadyThere)
    }
    if !present.isEmpty && !replacing { throw .otherContent(pack, at: path) }
    let mine = present.map(\.path).first { Paths.folder($0) == own }
    let place = PackImport(own)
    do throws(SystemError) {
      let target = try place.put(contents, named: PackImport.name(pack), over: mine)
      return Imported(entry: entry(pack, at: target), outcome: present.isEmpty ? .added : .replaced)
    } catch {
      throw StoreProblem(.create, Paths.join(own, PackImport.name(pack)), error)
    }
  }

  /// What is installed of a checklist, in whatever version.
  func installed(_ id: Pack.ID) -> [(path: String, version: String, contents: [PackFiles.File])] {
    candidates(likely: id).compactMap { path in
      guard let contents = try? PackFiles(path).contents(), contents.contains(where: { $0.holds(id) }),
        let other = PackFiles.reading(contents, languages: languages).pack, other.id == id
      else { return nil }
      return (path, other.version, contents)
    }
  }
}

/// Puts checklists into the folder of the user's own.
struct PackImport {
  private static let unfinished = ".import-"
  private static let replacedMark = ".replaced-"

  private let folder: String
  private let files: FileBytes

  init(_ folder: String, files: FileBytes = FileBytes()) {
    self.folder = folder
    self.files = files
  }

  /// The name of a checklist's folder. No two checklists share one: an id has no `@`, and of a version every other
  /// character is written out.
  static func name(_ pack: Pack) -> String { "\(pack.id)@\(written(pack.version))" }

  /// A version as part of a file's name.
  static func written(_ version: String) -> String {
    var written = ""
    for byte in version.utf8 {
      let letter = Unicode.Scalar(byte)
      if letter.isASCII,
        letter.properties.isAlphabetic || letter.properties.numericType != nil || letter == "."
      {
        written.unicodeScalars.append(letter)
      } else {
        written += "%" + String(byte, radix: 16)
      }
    }
    return written.utf8.count > 100 ? version.fingerprint : written
  }

  /// The name whose place a hidden folder had when it was about to be replaced.
  static func replaced(by name: String) -> String? {
    name.beginsWithBytes(replacedMark) ? String(name.dropFirst(replacedMark.count)) : nil
  }

  /// Writes a folder with these files, in the place of one that is there if need be, and returns its path.
  func put(_ contents: [PackFiles.File], named name: String, over present: String?) throws(SystemError)
    -> String
  {
    try Paths.makeFolder(folder)
    sweep()
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let new = Paths.join(folder, Self.unfinished + random)
    do throws(SystemError) {
      try Paths.makeFolder(new)
      for file in contents {
        try files.put(file.bytes, at: Paths.join(new, Paths.name(file.path)), mode: 0o644)
      }
      let target = try move(new, to: target(name, over: present), over: present)
      files.synchroniseFolder(of: target)
      return target
    } catch {
      remove(new)
      throw error
    }
  }

  private func target(_ name: String, over present: String?) -> String {
    if let present, Paths.isFolder(present) { return present }
    for attempt in 2... {
      let path = Paths.join(folder, attempt == 2 ? name : "\(name)~\(attempt)")
      if !Paths.exists(path) { return path }
    }
    return Paths.join(folder, name)
  }

  private func move(_ new: String, to target: String, over present: String?) throws(SystemError) -> String {
    if present == target {
      do throws(SystemError) {
        try files.system.exchange(new, with: target)
        remove(new)
      } catch {
        guard error.code == EINVAL || error.code == ENOSYS else { throw error }
        try moveInSteps(new, to: target)
      }
    } else {
      try files.system.rename(new, to: target, replacing: false)
      // A single file that somebody put there.
      if let present { Paths.unlink(present) }
    }
    return target
  }

  /// Where two folders cannot change places: until the new one has the name, the old one counts under another.
  private func moveInSteps(_ new: String, to target: String) throws(SystemError) {
    let old = Paths.join(folder, Self.replacedMark + Paths.name(target))
    remove(old)
    try files.system.rename(target, to: old, replacing: false)
    do throws(SystemError) {
      try files.system.rename(new, to: target, replacing: false)
    } catch {
      try files.system.rename(old, to: target, replacing: false)
      throw error
    }
    remove(old)
  }

  /// Deletes what imports that were killed left, once it is an hour old.
  private func sweep() {
    let oldest = Instant.now().milliseconds - 3_600_000
    for name in (try? Paths.names(in: folder)) ?? [] {
      let path = Paths.join(folder, name)
      let isLeft =
        name.beginsWithBytes(Self.unfinished)
        || Self.replaced(by: name).map { Paths.exists(Paths.join(folder, $0)) } ?? false
      guard isLeft, let look = try? FileIdentity.look(at: path),
        look.modified.instant.milliseconds < oldest
      else { continue }
      remove(path)
    }
  }

  /// Deletes a folder of files.
  private func remove(_ path: String) {
    for name in (try? Paths.names(in: path)) ?? [] { Paths.unlink(Paths.join(path, name)) }
    Paths.removeFolder(path)
  }
}
