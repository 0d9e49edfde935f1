import Glibc

extension String {
  /// A short name made of the text, for files whose names must not be the text itself. Two texts may share one.
  var fingerprint: String {
    // FNV-1a
    let hash = utf8.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return String(hash, radix: 36)
  }

  /// Whether the text ends with these bytes, whatever letters they are part of.
  func endsWithBytes(_ end: String) -> Bool { utf8.suffix(end.utf8.count).elementsEqual(end.utf8) }

  /// Whether the text begins with these bytes.
  func beginsWithBytes(_ start: String) -> Bool { utf8.starts(with: start.utf8) }
}

/// Paths taken apart and put together, as text. They are split at bytes: a mark that combines with a slash leaves it one.
package enum Paths {
  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// The last part: `spring.readiness` of `/home/a/spring.readiness`.
  package static func name(_ path: String) -> String {
    path.utf8.split(separator: slash).last.map { String(Substring($0)) } ?? "/"
  }

  /// The last part to be read by people.
  package static func shownName(_ path: String) -> String { shown(name(path)) }

  /// What comes before the last part; `.` for a bare name.
  package static func folder(_ path: String) -> String {
    var trimmed = path.utf8[...]
    while trimmed.count > 1 && trimmed.last == slash { trimmed.removeLast() }
    guard let last = trimmed.lastIndex(of: slash) else { return "." }
    return last == trimmed.startIndex ? "/" : String(Substring(trimmed[..<last]))
  }

  /// The name without its extension.
  package static func stem(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.utf8.lastIndex(of: dot), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The extension without its dot, or an empty text.
  package static func type(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.utf8.lastIndex(of: dot), dot > name.startIndex else { return "" }
    return String(name[name.utf8.index(after: dot)...])
  }

  /// A name inside a folder.
  package static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == slash ? folder + name : folder + "/" + name
  }

  /// Whether a path leads from the root.
  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// Whether a name is hidden.
  static func isHidden(_ name: String) -> Bool { name.utf8.first == dot }

  /// Whether a path leads into a folder, as it is written.
  package static func isInside(_ path: String, _ folder: String) -> Bool {
    path.beginsWithBytes(join(folder, ""))
  }

  /// The path from the root, not following links.
  package static func absolute(_ path: String) -> String {
    if isAbsolute(path) { return path }
    guard let buffer = getcwd(nil, 0) else { return path }
    defer { free(buffer) }
    return join(text(cString: buffer), path)
  }

  /// The path with links followed, or `nil` where nothing is there.
  package static func real(_ path: String) -> String? {
    guard let buffer = call(path, { realpath($0, nil) }) else { return nil }
    defer { free(buffer) }
    return text(cString: buffer)
  }

  /// The names in a folder, sorted, without `.` and `..`.
  package static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = call(folder, { opendir($0) }) else { throw SystemError("opendir", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { text(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a folder and those above it; one that is there already is fine.
  package static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(SystemError) {
    func make() -> Bool { call(path) { mkdir($0, mode) } == 0 }
    if make() || errno == EEXIST && (try? FileIdentity.look(at: path))?.isFolder == true { return }
    guard errno == ENOENT, folder(path) != path else { throw SystemError("mkdir", path) }
    try makeFolder(folder(path), mode: mode)
    guard make() || errno == EEXIST else { throw SystemError("mkdir", path) }
  }
}
