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
}
