import ReadinessModel

/// The digests of checklists that were read before, kept in the cache folder. May be deleted at any time.
///
/// To make the digest of a checklist takes longer than to read it, and it is the same until a file changes.
struct DigestCache {
  /// Another one when digests are made in another way.
  private static let version = 1
  /// A file changed so short a time ago may change again without its time telling, in milliseconds.
  private static let fresh: Int64 = 10_000
  /// So many are kept at most.
  private static let most = 1000

  private let path: String
  private var kept: [String: Kept] = [:]
  private var isChanged = false

  private struct Kept {
    var look: String
    var digest: String
  }

  /// The cache in the folder for caches.
  init(_ folder: String) {
    path = Paths.join(folder, "digests.json")
    guard let bytes = try? FileBytes().read(path, limit: 4 << 20), let json = try? JSON.parse(bytes),
      json["version"] == .number("\(Self.version)")
    else { return }
    for element in json["checklists"]?.array ?? [] {
      guard let path = element["path"]?.string, let look = element["look"]?.string,
        let digest = element["digest"]?.string
      else { continue }
      kept[path] = Kept(look: look, digest: digest)
    }
  }

  /// The checklist that files hold; its digest is taken from here if they look as they did when it was made.
  mutating func reading(_ contents: [PackFiles.File], at path: String, languages: [String]) -> PackReading {
    let looks = contents.compactMap { file in file.look.map { "\(Paths.name(file.path)) \($0.text)" } }
    let look = looks.count == contents.count ? looks.joined(separator: "\n") : nil
    let known = look.flatMap { look in kept[path].flatMap { $0.look == look ? $0.digest : nil } }
    let reading = PackFiles.reading(contents, languages: languages, digest: known)
    let now = Instant.now().milliseconds
    let isSettled = contents.allSatisfy { now - ($0.look?.modified.instant.milliseconds ?? now) > Self.fresh }
    if known == nil, let look, isSettled, let digest = reading.pack?.digest {
      kept[path] = Kept(look: look, digest: digest)
      isChanged = true
    }
    return reading
  }

  /// Saves what is new. A cache that cannot be saved is only slower.
  func save() {
    guard isChanged else { return }
    let list = kept.filter { Paths.exists($0.key) }.sorted { $0.key < $1.key }.prefix(Self.most)
    let json: JSON = [
      "version": .number("\(Self.version)"),
      "checklists": .array(
        list.map { ["path": .string($0), "look": .string($1.look), "digest": .string($1.digest)] }),
    ]
    try? Paths.makeFolder(Paths.folder(path), mode: 0o700)
    try? FileBytes().put(Array(json.text().utf8), at: path)
  }
}
