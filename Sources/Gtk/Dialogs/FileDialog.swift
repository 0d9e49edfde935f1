internal import CGtk

/// The system's dialog for choosing files and folders.
///
/// ```swift
/// let dialog = FileDialog(.open, "Open an assessment", over: window)
/// dialog.add(FileFilter("Assessments", patterns: ["*.readiness"]))
/// let files = await dialog.choose()
/// ```
public final class FileDialog: Object {
  /// What is chosen.
  public enum Purpose: Sendable {
    /// A file that is there.
    case open
    /// Files that are there.
    case openSeveral
    /// A file to be written.
    case save
    /// A folder.
    case folder
  }

  static let response = Signal<FileDialog, Void, Int>("response")

  /// Makes a dialog, not yet shown. Nil labels are GTK's own.
  public init(_ purpose: Purpose, _ title: String, over parent: Window?, accept: String? = nil) {
    let action =
      switch purpose {
      case .open, .openSeveral: GTK_FILE_CHOOSER_ACTION_OPEN
      case .save: GTK_FILE_CHOOSER_ACTION_SAVE
      case .folder: GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
      }
    super.init(
      adopting: made(gtk_file_chooser_native_new(title, parent?.ptr(), action, accept, nil)), .full)
    gtk_native_dialog_set_modal(ptr(), 1)
    gtk_file_chooser_set_select_multiple(opaque, (purpose == .openSeveral).c)
  }

  /// Offers to show only some files; the first filter added is chosen.
  public func add(_ filter: FileFilter) {
    let made = gtk_file_filter_new()
    gtk_file_filter_set_name(made, filter.name)
    for pattern in filter.patterns { gtk_file_filter_add_pattern(made, pattern) }
    for type in filter.types { gtk_file_filter_add_mime_type(made, type) }
    gtk_file_chooser_add_filter(opaque, made)
    g_object_unref(UnsafeMutableRawPointer(made))
  }

  /// The name proposed for a file to be written.
  public func setName(_ name: String) { gtk_file_chooser_set_current_name(opaque, name) }

  /// The folder shown at first.
  public func setFolder(_ path: String) {
    File(path: path).withPointer { _ = gtk_file_chooser_set_current_folder(opaque, $0, nil) }
  }

  /// Shows the dialog and tells what was chosen: nothing if it was cancelled.
  public func choose(_ body: @escaping @MainActor ([File]) -> Void) {
    var connection: Connection?
    connection = on(FileDialog.response) { dialog, response in
      connection?.cancel()
      connection = nil
      body(response == Int(GTK_RESPONSE_ACCEPT.rawValue) ? dialog.chosen : [])
      dialog.keepAlive = nil
    }
    keepAlive = self  // nobody else holds it while it is shown
    gtk_native_dialog_show(ptr())
  }

  /// Shows the dialog and waits for what is chosen: nothing if it was cancelled.
  public func choose() async -> [File] {
    await withCheckedContinuation { continuation in choose { continuation.resume(returning: $0) } }
  }

  /// Closes the dialog without a choice; for tests.
  public func cancel() {
    gtk_native_dialog_hide(ptr())
    cgtk_emit_response(raw, gint(GTK_RESPONSE_CANCEL.rawValue))
  }

  private var keepAlive: FileDialog?

  private var chosen: [File] {
    let list = gtk_file_chooser_get_files(opaque)
    defer { g_object_unref(UnsafeMutableRawPointer(list)) }
    return (0..<g_list_model_get_n_items(list)).compactMap { index in
      guard let item = g_list_model_get_item(list, index) else { return nil }
      defer { g_object_unref(item) }
      return File(OpaquePointer(item))
    }
  }
}

/// Which files a ``FileDialog`` shows.
public struct FileFilter: Sendable {
  let name: String
  let patterns: [String]
  let types: [String]

  /// Files by the end of their name or by their type.
  public init(_ name: String, patterns: [String] = [], types: [String] = []) {
    (self.name, self.patterns, self.types) = (name, patterns, types)
  }
}
