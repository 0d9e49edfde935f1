import ReadinessModel

/// Summaries of assessments that were read before, kept in the cache folder. May be deleted at any time.
struct LibraryCache {
  /// Another one when what is kept changes.
  private static let version = 6

  private let path: String
  private let stamp: String
  private var entries: [String: Kept] = [:]
  private var isChanged = false

  private struct Kept {
    var look: String
    var entry: JSON
  }

  /// The cache of a folder. Whatever changes the counts besides the files themselves belongs into the stamp.
  init(for folder: String, in places: Places, stamp: String) {
    path = Paths.join(places.cache, "library-\(folder.fingerprint).json")
    let stamp = "\(Self.version)\n" + stamp
    self.stamp = stamp
    guard let bytes = try? FileBytes().read(path, limit: 64 << 20), let json = try? JSON.parse(bytes),
      json["stamp"]?.string == stamp
    else { return }
    for element in json["entries"]?.array ?? [] {
      guard let path = element["path"]?.string, let look = element["look"]?.string,
        let entry = element["entry"]
      else { continue }
      entries[path] = Kept(look: look, entry: entry)
    }
  }

  func entry(_ path: String, look: FileIdentity.Look) -> LibraryEntry? {
    guard let kept = entries[path], kept.look == look.text else { return nil }
    return LibraryEntry(kept.entry, path: path)
  }

  mutating func keep(_ entry: LibraryEntry, look: FileIdentity.Look) {
    entries[entry.path] = Kept(look: look.text, entry: entry.json)
    isChanged = true
  }

  /// Saves what is still there. A cache that cannot be saved is only slower.
  mutating func save(keeping paths: Set<String>) {
    let count = entries.count
    entries = entries.filter { paths.contains($0.key) }
    guard isChanged || entries.count != count else { return }
    let kept = entries.sorted { $0.key < $1.key }.map { path, kept -> JSON in
      ["path": .string(path), "look": .string(kept.look), "entry": kept.entry]
    }
    let json: JSON = ["stamp": .string(stamp), "entries": .array(kept)]
    let files = FileBytes()
    try? Paths.makeFolder(Paths.folder(path), mode: 0o700)
    files.sweep(Paths.folder(path), now: .now()) { TemporaryName.isOne($0) }
    try? files.put(Array(json.text().utf8), at: path)
  }
}
