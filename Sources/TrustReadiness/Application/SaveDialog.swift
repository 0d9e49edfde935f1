import Gtk
import ReadinessModel
import ReadinessStore

/// Asks where something is to be saved: it begins where something was saved last, or else among the documents.
@MainActor
struct SaveDialog {
  private let dialog: FileDialog
  private let ending: String
  private let program: ReadinessProgram

  /// - Parameters:
  ///   - name: what the file is called unless somebody says otherwise, with its ending.
  ///   - kind: what files of that ending are.
  init(
    _ title: String, name: String, ending: String, kind: String, accept: String = tr("Save"),
    over window: Window, in program: ReadinessProgram
  ) {
    self.ending = ending
    self.program = program
    dialog = FileDialog(.save, title, over: window, accept: accept)
    dialog.add(FileFilter(kind, patterns: ["*." + ending]))
    if let folder = Self.folder(in: program) { dialog.setFolder(folder) }
    dialog.setName(name)
  }

  /// Asks for another place of an assessment, whose name gets a number where there is one of that name.
  static func assessment(
    _ title: String, of path: String, over window: Window, in program: ReadinessProgram
  ) -> SaveDialog {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.hasSuffix("." + Library.fileType) ? Paths.stem(name) : name
    let folder = folder(in: program) ?? ""
    let names = ([stem] + (2...99).map { "\(stem) \($0)" }).map { $0 + "." + Library.fileType }
    return SaveDialog(
      title, name: names.first { !isReadable(folder + "/" + $0) } ?? names[0], ending: Library.fileType,
      kind: tr("Assessments"), over: window, in: program)
  }

  /// Waits for an answer; nil if there is none.
  func ask() async -> SavePlace? {
    guard let chosen = await dialog.choose().first?.place else { return nil }
    let place = SavePlace(chosen, ending: ending)
    // Not where nothing can be saved.
    let folder = Paths.folder(place.path)
    if Paths.isWritable(folder) { program.userSettings.change { $0.savingFolder = folder } }
    return place
  }

  /// The folder in which saving begins.
  static func folder(in program: ReadinessProgram) -> String? {
    let folders = [
      program.settings.savingFolder, program.places.documents, Places.environment["HOME"],
    ].compactMap { $0 }
    return folders.first { isReadable($0) }
  }
}

/// Where something is to be saved.
struct SavePlace: Equatable {
  /// The path, with its ending.
  let path: String
  /// Whether a file of that name may be replaced: the dialog asked about the name that was typed, not about one that
  /// got its ending afterwards.
  let mayReplace: Bool

  /// Takes what was chosen; a name without the ending gets it.
  init(_ chosen: String, ending: String) {
    mayReplace = chosen.lowercased().hasSuffix("." + ending)
    path = mayReplace ? chosen : chosen + "." + ending
  }
}
