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
    /// Where it stands among several that are offered: the lower numbers first.
    public let order: Int
    /// The years it speaks of, as it says them; nil where it speaks of any.
    public let period: String?
    /// How many sections, statements and levels it has.
    public let sections: Int
    public let statements: Int
    public let levels: Int
    /// How many of the statements are in the short route of an organisation that is asked all of them.
    public let essentials: Int
    /// The minutes that these are likely to take.
    public let essentialMinutes: Int
    /// Its file or folder.
    public let path: String
    /// Whether it came with the program.
    public let isBundled: Bool
  }

  /// A checklist that was looked for.
  public struct Found: Sendable {
    public let pack: Pack
    /// Whether it is the version that was asked for, and not the newest other one.
    public let isAsked: Bool
  }

  /// Folders with checklists; the first is where imported ones go.
  let own: String
  private let bundled: String
  private let others: [String]
  private let cache: String
  /// The languages in which texts are wanted, the best first.
  public var languages: [String]

  /// So many checklists are listed at most: a folder of a hundred thousand is no library.
  private static let most = 1000

  /// The checklists of these places, and of further folders.
  public init(_ places: Places, others: [String] = [], languages: [String] = []) {
    own = places.packs
    bundled = places.bundledPacks
    cache = places.cache
    self.others = others
    self.languages = languages
  }

  /// All checklists that can be used, in the order they ask for and by title, the newest version of each first. Reads them all, so not on the main
  /// thread.
  public func list() -> [Entry] {
    var entries: [Entry] = []
    var known: Set<[String]> = []
    var digests = DigestCache(cache)
    defer { digests.save() }
    for path in candidates() where entries.count < Self.most {
      guard let pack = read(path, &digests)?.pack, known.insert([pack.id, pack.version]).inserted else {
        continue
      }
      entries.append(entry(pack, at: path))
    }
    return entries.sorted { one, other in
      if one.order != other.order { return one.order < other.order }
      return one.title == other.title
        ? Self.isOlder(other.version, one.version) : comesBefore(one.title, other.title)
    }
  }

  /// The checklist of an id: in this version, or the newest that is installed if none is given.
  public func load(_ id: Pack.ID, version: String? = nil) throws(StoreProblem) -> Pack {
    guard let found = try find(id, version: version, names: { version == nil || $0.version == version })
    else {
      throw .noSuchChecklist(id, installed: Set(list().map(\.id)).sorted())
    }
    guard let version, !found.isAsked else { return found.pack }
    throw .noSuchVersion(
      version, of: found.pack, installed: list().filter { $0.id == id }.map(\.version))
  }

  /// The checklist that somebody names in one word: an id, and after an “@” the version, unless the newest is meant.
  public func load(named name: String) throws(StoreProblem) -> Pack {
    let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    return try load(String(parts[0]), version: parts.count > 1 ? String(parts[1]) : nil)
  }

  /// The very checklist of which is spoken.
  public func load(_ reference: PackReference) throws(StoreProblem) -> Pack {
    let found = try find(reference)
    if found.isAsked { return found.pack }
    if found.pack.version == reference.version { throw .otherWords(found.pack) }
    throw .otherVersion(reference.version, newest: found.pack)
  }

  /// The checklist of which is spoken, else the newest of its id that is installed, and which of the two it is.
  public func find(_ reference: PackReference) throws(StoreProblem) -> Found {
    guard let found = try find(reference.id, version: reference.version, names: reference.names) else {
      throw .notInstalled(reference.id)
    }
    return found
  }

  private func find(
    _ id: Pack.ID, version: String?, names isAsked: (Pack) -> Bool
  ) throws(StoreProblem) -> Found? {
    var newest: Pack?
    var mistakes: StoreProblem?
    var digests = DigestCache(cache)
    defer { digests.save() }
    for path in candidates(likely: id, version) {
      let isLikely = Paths.name(path).beginsWithBytes(id)
      let contents: [PackFiles.File]
      do throws(StoreProblem) {
        contents = try PackFiles(path).contents()
      } catch {
        if isLikely { mistakes = mistakes ?? error }
        continue
      }
      guard contents.contains(where: { $0.holds(id) }) else { continue }
      let reading = digests.reading(contents, at: path, languages: languages)
      guard let pack = reading.pack else {
        if isLikely { mistakes = mistakes ?? .mistakes(reading.errors, in: path) }
        continue
      }
      guard pack.id == id else { continue }
      if version != nil, isAsked(pack) { return Found(pack: pack, isAsked: true) }
      if newest.map({ Self.isOlder($0.version, pack.version) }) ?? true { newest = pack }
    }
    if let newest { return Found(pack: newest, isAsked: version == nil) }
    if let mistakes { throw mistakes }
    return nil
  }

  /// Whether a version comes before another: by its numbers, so that 1.10 is newer than 1.9.
  public static func isOlder(_ one: String, _ other: String) -> Bool {
    func numbers(_ text: String) -> [Int] { text.split { !$0.isNumber }.map { Int($0) ?? 0 } }
    let (first, second) = (numbers(one), numbers(other))
    return first == second ? one < other : first.lexicographicallyPrecedes(second)
  }

  /// The checklist at a path, if it is one.
  private func read(_ path: String, _ digests: inout DigestCache) -> PackReading? {
    // Most of what may lie in a folder is none, and is not looked at closely.
    guard let contents = try? PackFiles(path).contents(),
      contents.contains(where: { $0.holds(PackReader.format) })
    else { return nil }
    return digests.reading(contents, at: path, languages: languages)
  }

  func entry(_ pack: Pack, at path: String) -> Entry {
    let essentials = pack.statements.count(where: \.isEssential)
    return Entry(
      id: pack.id, version: pack.version, title: pack.title, summary: pack.summary,
      order: pack.order, period: pack.period, sections: pack.sections.count,
      statements: pack.statements.count, levels: pack.scale.count,
      essentials: essentials, essentialMinutes: pack.timing.minutes(for: essentials), path: path,
      isBundled: Paths.isInside(path, bundled))
  }

  /// Files and folders that may be checklists; those named by an id and a version come first, then those by the id.
  func candidates(likely id: Pack.ID? = nil, _ version: String? = nil) -> [String] {
    let all = ([own, bundled] + others).flatMap(Self.candidates)
    guard let id else { return all }
    var groups: [[String]] = [[], [], []]
    for path in all {
      let name = Paths.name(path)
      let isNamed = name.beginsWithBytes(id)
      groups[isNamed ? version.map(name.endsWithBytes) ?? true ? 0 : 1 : 2].append(path)
    }
    return Array(groups.joined())
  }

  private static func candidates(in folder: String) -> [String] {
    let names = (try? Paths.names(in: folder)) ?? []
    return names.compactMap { name in
      // A checklist that was about to be replaced when the program was killed.
      if let other = PackImport.replaced(by: name) {
        return Paths.exists(Paths.join(folder, other)) ? nil : Paths.join(folder, name)
      }
      if Paths.isHidden(name) { return nil }
      let path = Paths.join(folder, name)
      return PackFiles.isNamedSo(name) || Paths.isFolder(path) ? path : nil
    }
  }

  /// The size and time of every file of every checklist, to see whether any was changed.
  var stamp: String {
    candidates().flatMap { (try? PackFiles($0).files()) ?? [] }.map { file in
      let look = try? FileIdentity.look(at: file)
      return "\(file):\(look?.size ?? 0):\(look?.modified.description ?? "")"
    }.joined(separator: "\n")
  }
}
