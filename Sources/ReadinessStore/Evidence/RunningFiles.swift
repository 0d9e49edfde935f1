import Glibc

/// Which files are never opened, because the desktop would run them: programs, scripts, packages, starters of programs.
package enum RunningFiles {
  /// Media types of what can run, or be installed, whatever its rights.
  private static let types: Set<String> = [
    "application/x-executable", "application/x-pie-executable", "application/x-sharedlib",
    "application/x-object",
    "application/x-desktop", "application/x-shellscript", "text/x-shellscript", "application/x-csh",
    "text/x-python", "text/x-python3", "application/x-perl", "text/x-perl", "application/x-ruby",
    "text/x-ruby",
    "application/x-php", "application/x-awk", "text/x-tcl", "text/x-lua", "application/javascript",
    "text/javascript", "application/x-java-archive", "application/java-archive",
    "application/x-java-jnlp-file",
    "application/x-ms-dos-executable", "application/x-msdos-program", "application/x-dosexec",
    "application/vnd.microsoft.portable-executable", "application/x-msdownload", "application/x-msi",
    "application/x-bat", "application/x-ms-shortcut", "application/x-mswinurl", "application/hta",
    "text/x-vbscript", "text/vbscript", "application/x-powershell", "application/vnd.appimage",
    "application/x-iso9660-appimage", "application/vnd.debian.binary-package", "application/x-deb",
    "application/x-rpm", "application/vnd.flatpak", "application/vnd.flatpak.ref",
    "application/vnd.flatpak.repo", "application/vnd.snap", "application/x-apple-diskimage",
  ]

  /// Endings of names that some desktop runs, where it knows no better.
  private static let endings: Set<String> = [
    "desktop", "sh", "bash", "run", "bin", "exe", "com", "bat", "cmd", "scr", "pif", "msi", "ps1", "vbs",
    "vbe", "wsf",
    "hta", "jar", "jnlp", "lnk", "url", "reg", "appimage", "deb", "rpm", "flatpak", "flatpakref", "snap",
    "py", "pl", "rb",
    "js", "jse", "php", "out", "elf",
  ]

  /// Beginnings of media types of documents: one that may be run as well is on a disk that knows no rights.
  private static let documents = [
    "application/pdf", "application/vnd.oasis.opendocument", "application/vnd.openxmlformats",
    "application/msword",
    "application/vnd.ms-excel", "application/vnd.ms-powerpoint", "application/rtf", "text/rtf", "image/",
    "audio/",
    "video/", "message/rfc822", "application/epub+zip",
  ]

  /// Whether a file is never opened.
  ///
  /// - Parameters:
  ///   - types: the media types that it may have, by its name and by its content.
  ///   - mayRun: whether it has the right to be run.
  package static func contains(_ path: String, types: [String], mayRun: Bool) -> Bool {
    if endings.contains(Paths.type(path).lowercased()) { return true }
    if types.contains(where: self.types.contains) { return true }
    guard mayRun else { return false }
    return !types.allSatisfy { type in documents.contains { type.hasPrefix($0) } }
  }

  /// The first bytes of a file and whether it has the right to be run; nil where it cannot be read.
  package static func look(at path: String) -> (beginning: [UInt8], mayRun: Bool)? {
    guard let look = try? FileIdentity.look(at: path), look.isRegularFile else { return nil }
    let descriptor = Paths.call(path) { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var beginning = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &beginning, beginning.count)
    return (Array(beginning.prefix(max(0, count))), look.mode & 0o111 != 0)
  }
}
