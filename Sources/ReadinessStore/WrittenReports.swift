import ReadinessModel

/// What was written last into files that left the program, so that what somebody made of one since is not written over
/// unasked. Kept in the state folder; without it nothing is asked.
public struct WrittenReports: Sendable {
  /// As many files are remembered, the last written first.
  private static let limit = 200

  private let path: String

  /// The record in a file.
  public init(_ places: Places) { path = places.reports }

  /// Whether there is a file that was written from here, and is another now.
  public func isChanged(_ file: String) -> Bool {
    let file = Paths.absolute(file)
    guard let digest = load().first(where: { $0.path == file })?.digest,
      let bytes = try? FileBytes().read(file)
    else { return false }
    return SHA256.digest(of: bytes) != digest
  }

  /// A name beside a file that no file has: “paper 2.odt”.
  public static func beside(_ file: String) -> String {
    let name = Paths.name(file)
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let names = (2...999).map { Paths.join(Paths.folder(file), "\(name[..<dot]) \($0)\(name[dot...])") }
    return names.first { (try? FileIdentity.look(at: $0)) == nil } ?? names[0]
  }

  /// Remembers what was written. That it cannot be is no reason to complain: the file is there.
  public func remember(_ bytes: [UInt8], in file: String) {
    let file = Paths.absolute(file)
    let rest = load().filter { $0.path != file }.prefix(Self.limit - 1)
    let entries = [(path: file, digest: SHA256.digest(of: bytes))] + rest
    let text = JSON.object([
      "files": .array(entries.map { ["path": .string($0.path), "sha256": .string($0.digest)] })
    ]).text()
    let files = FileBytes()
    try? Paths.makeFolder(Paths.folder(path))
    try? files.put(Array(text.utf8), at: path, mode: 0o600, replacing: true)
  }

  private func load() -> [(path: String, digest: String)] {
    guard let bytes = try? FileBytes().read(path), let json = try? JSON.parse(bytes) else { return [] }
    return (json["files"]?.array ?? []).compactMap { entry in
      guard let path = entry["path"]?.string, let digest = entry["sha256"]?.string else { return nil }
      return (path, digest)
    }
  }
}
