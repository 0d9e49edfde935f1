import Gtk
import ReadinessStore

extension FileDialog {
  /// Asks for a file to be written, beginning in the user's documents, or else in their home.
  static func save(_ title: String, accept: String, over parent: Window, in places: Places) -> FileDialog {
    let dialog = FileDialog(.save, title, over: parent, accept: accept)
    let folders = [places.documents, Places.environment["HOME"] ?? ""]
    if let folder = folders.first(where: { isReadable($0) }) { dialog.setFolder(folder) }
    return dialog
  }

  /// Proposes the name of a file, or, where the folder has one of that name, with a number behind it.
  func proposeName(of path: String, in places: Places) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let ending = "." + Library.fileType
    let stem = name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
    let names = [name] + (2...99).map { "\(stem) \($0)\(ending)" }
    setName(names.first { !isReadable(places.documents + "/" + $0) } ?? name)
  }
}
