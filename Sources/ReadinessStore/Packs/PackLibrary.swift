import Glibc
import ReadinessModel

/// The checklists that are installed: those that come with the program and the user's own.
public struct PackLibrary: Sendable {
  /// One installed checklist.
  public struct Entry: Identifiable, Hashable, Sendable {
    public let id: Pack.ID
    public let version: String
    public let title: String
    public let summary: String
    /// How many statements it has.
    public let statements: Int
    /// Its file or folder.
    public let path: String
    /// Whether it came with the program.
    public let isBundled: Bool
  }

  /// Folders with checklists; the first is where imported ones go.
  private let own: String
  private let bundled: String
  private let others: [String]
  /// The languages in which texts are wanted, the best first.
  public var languages: [String]

  /// The checklists of these places, and of further folders.
  public init(_ places: Places = .current, others: [String] = [], languages: [String] = []) {
    own = places.packs
    bundled = places.bundledPacks
    self.others = others
    self.languages = languages
  }

  /// All checklists that can be used, by title. Reads them all, so not on the main thread.
  public func list() -> [Entry] {
    var entries: [Entry] = []
    for path in candidates() {
      guard let pack = try? PackFiles(path).read(languages: languages).pack,
        !entries.contains(where: { $0.id == pack.id && $0.version == pack.version })
      else { continue }
      entries.append(entry(pack, at: path))
    }
    return entries.sorted { ($0.title, $0.version) < ($1.title, $1.version) }
  }

  /// The checklist of an id, in this version if it is there, else in the newest that is.
  public func load(_ id: Pack.ID, version: String? = nil) throws(StoreProblem) -> Pack {
    var newest: Pack?
    var mistakes: StoreProblem?
    for path in candidates(likely: id) {
      let reading: PackReading
      do throws(StoreProblem) {
        reading = try PackFiles(path).read(languages: languages)
      } catch {
        if Paths.name(path) == id { mistakes = error }
        continue
      }
      guard let pack = reading.pack else {
        if Paths.stem(path) == id { mistakes = Self.problem(reading.errors, path: path) }
        continue
      }
      guard pack.id == id else { continue }
      if version == nil || pack.version == version { return pack }
      if newest.map({ Self.isOlder($0.version, pack.version) }) ?? true { newest = pack }
    }
    if let newest { return newest }
    throw mistakes
      ?? StoreProblem(
        .checklist, path: id,
        happened: tr("The checklist “{id}” is not installed on this computer.", ["id": id]),
        advice: tr("Ask whoever gave you the assessment for its checklist, and import that first."))
  }

  /// Copies a checklist into the user's own, after checking it.
  public func importPack(from path: String) throws(StoreProblem) -> Entry {
    let source = PackFiles(path)
    let reading = try source.read(languages: languages)
    guard let pack = reading.pack else { throw Self.problem(reading.errors, path: path) }
    let version = String(pack.version.map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "-" })
    let sources = try source.files()
    let target = Paths.join(own, "\(pack.id)-\(version)")
    do throws(SystemError) {
      try Paths.makeFolder(target)
      let files = FileBytes()
      for name in try Paths.names(in: target) { unlink(Paths.join(target, name)) }
      for file in sources {
        try files.put(files.read(file), at: Paths.join(target, Paths.name(file)), mode: 0o644)
      }
    } catch {
      throw StoreProblem(.create, target, error)
    }
    return entry(pack, at: target)
  }

  private func entry(_ pack: Pack, at path: String) -> Entry {
    Entry(
      id: pack.id, version: pack.version, title: pack.title, summary: pack.summary,
      statements: pack.statements.count, path: path, isBundled: path.hasPrefix(bundled + "/"))
  }

  /// Files and folders that may be checklists; those named by an id come first.
  private func candidates(likely id: Pack.ID? = nil) -> [String] {
    let all = ([own, bundled] + others).flatMap { folder in
      ((try? Paths.names(in: folder)) ?? []).filter { !$0.hasPrefix(".") }.map { Paths.join(folder, $0) }
    }
    guard let id else { return all }
    return all.filter { Paths.name($0).hasPrefix(id) } + all.filter { !Paths.name($0).hasPrefix(id) }
  }

  /// The size and time of every file of every checklist, to see whether any was changed.
  var stamp: String {
    candidates().flatMap { (try? PackFiles($0).files()) ?? [] }.map { file in
      let look = try? FileIdentity.look(at: file)
      return "\(file):\(look?.size ?? 0):\(look?.modified.description ?? "")"
    }.joined(separator: "\n")
  }

  private static func isOlder(_ one: String, _ other: String) -> Bool {
    func numbers(_ text: String) -> [Int] { text.split { !$0.isNumber }.map { Int($0) ?? 0 } }
    return numbers(one).lexicographicallyPrecedes(numbers(other))
  }

  private static func problem(_ errors: [Problem], path: String) -> StoreProblem {
    let first = errors.first.map { "\($0.location): \($0.message)" } ?? ""
    return StoreProblem(
      .checklist, path: path,
      happened: trn(
        "There is a mistake in the checklist “{name}”: {first}",
        "There are {n} mistakes in the checklist “{name}”. The first: {first}", errors.count,
        ["name": Paths.shownName(path), "first": first]),
      advice: tr("“readinessctl check” lists them all and says what to do."))
  }
}
