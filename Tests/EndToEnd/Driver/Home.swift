import Foundation

/// A user's folders, made for one test and removed after it.
final class Home: Sendable {
  let folder: URL

  /// - Parameter settings: what the user chose in the preferences, as the members of a JSON object.
  init(settings: String = "") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "readiness-home-\(UUID().uuidString)")
    for name in ["Documents", "config", "data", "state", "cache"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    // Where the user's documents are; without it GLib takes the home folder.
    try "XDG_DOCUMENTS_DIR=\"$HOME/Documents\"\n".write(
      to: folder.appending(path: "config/user-dirs.dirs"), atomically: true, encoding: .utf8)
    let program = folder.appending(path: "config/trust-readiness")
    try FileManager.default.createDirectory(at: program, withIntermediateDirectories: true)
    try "{\(settings)}\n".write(
      to: program.appending(path: "settings.json"), atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var documents: URL { folder.appending(path: "Documents") }
  var library: URL { documents.appending(path: "Trust Readiness") }

  /// The assessments in the library.
  var assessments: [URL] {
    let files = try? FileManager.default.contentsOfDirectory(at: library, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "readiness" }.sorted { $0.path < $1.path }
  }

  var environment: [String: String] {
    [
      "HOME": folder.path,
      "XDG_CONFIG_HOME": folder.appending(path: "config").path,
      "XDG_DATA_HOME": folder.appending(path: "data").path,
      "XDG_STATE_HOME": folder.appending(path: "state").path,
      "XDG_CACHE_HOME": folder.appending(path: "cache").path,
    ]
  }
}
