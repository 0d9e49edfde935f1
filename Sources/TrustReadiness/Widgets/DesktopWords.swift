import ReadinessModel

/// What is said where the desktop has no program for something.
enum DesktopWords {
  static func noFileManager(_ path: String) -> String {
    tr("No program on this computer shows folders. The file is here: {file}", ["file": path])
  }

  static func noReader(_ path: String) -> String {
    tr("No program on this computer opens PDF files. The file is here: {file}", ["file": path])
  }
}
