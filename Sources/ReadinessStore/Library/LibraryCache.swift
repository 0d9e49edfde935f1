import ReadinessModel

/// Summaries of assessments that were read before, kept in the cache folder. May be deleted at any time.
struct LibraryCache {
  /// Another one when what is kept changes.
  private static let version = 3

  private let path: String
  private let stamp: String
  private var entries: JSONObject = [:]
  private var isChanged = false

  /// The cache of a folder. Whatever changes the counts besides the files themselves belongs into the stamp.
  init(for folder: String, in places: Places, stamp: String) {
    path = Paths.join(places.cache, "library-\(folder.fingerprint).json")
    let stamp = "\(Self.version)\n" + stamp
    self.stamp = stamp
    guard let bytes = try? FileBytes().read(path, limit: 16 << 20), let json = try? JSON.parse(bytes),
      json["stamp"]?.string == stamp, let entries = json["entries"]?.object
    else { return }
    self.entries = entries
  }

  func entry(_ path: String, look: FileIdentity.Look) -> LibraryEntry? {
    guard let found = entries[path], found["look"]?.string == Self.text(look), let entry = found["entry"]
    else {
      return nil
    }
    return LibraryEntry(entry, path: path)
  }

  mutating func keep(_ entry: LibraryEntry, look: FileIdentity.Look) {
    entries[entry.path] = ["look": .string(Self.text(look)), "entry": entry.json]
    isChanged = true
  }

  /// Saves what is still there. A cache that cannot be saved is only slower.
  mutating func save(keeping paths: Set<String>) {
    guard isChanged || entries.members.contains(where: { !paths.contains($0.key) }) else { return }
    entries.members.removeAll { !paths.contains($0.key) }
    let json: JSON = ["stamp": .string(stamp), "entries": .object(entries)]
    try? Paths.makeFolder(Paths.folder(path), mode: 0o700)
    try? FileBytes().put(Array(json.text().utf8), at: path)
  }

  private static func text(_ look: FileIdentity.Look) -> String {
    "\(look.identity.device)-\(look.identity.node)-\(look.size)-\(look.modified)"
  }
}
