import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Opens what evidence names: the desktop does it, and nothing that can run is opened.
@MainActor
struct EvidenceOpening {
  let files: EvidenceFiles
  let desk: Desk
  private let navigator: Navigator

  init(_ context: PageContext) {
    (files, desk, navigator) = (context.document.evidenceFiles, context.desk, context.navigator)
  }

  /// Whether a place is something that can be opened.
  static func canOpen(_ place: Place) -> Bool {
    switch place {
    case .file, .folder, .address, .workbook: true
    case .words, .unknown: false
    }
  }

  /// Opens a place, or says why not.
  func open(_ place: Place, over window: Window?) {
    switch place {
    case .address(let address):
      Desktop.open(uri: address, over: window) { [desk] in
        desk.toast(tr("No program here opens {address}.", ["address": address]))
      }
    case .folder(let path): open(folder: files.path(of: path), over: window)
    case .file(let file): open(file: files.path(of: file.path), over: window)
    case .workbook(let part):
      if let toolkit = part.list.split(separator: "/").first.map(String.init) {
        navigator.go(to: .toolkit(toolkit), at: RowID(list: part.list, row: ""))
      }
    case .words, .unknown: break
    }
  }

  /// Shows a file in its folder.
  func showInFolder(_ place: Place, over window: Window?) {
    let path: String
    switch place {
    case .file(let file): path = files.path(of: file.path)
    case .folder(let folder): return open(folder: files.path(of: folder), over: window)
    default: return
    }
    guard Paths.exists(path) else { return tellMissing(path) }
    Desktop.showInFolder(File(path: path), over: window) { [desk] in
      desk.toast(tr("No program here shows folders."))
    }
  }

  /// Opens a folder. What a file says is a folder may be a program.
  private func open(folder path: String, over window: Window?) {
    guard Paths.exists(path) else { return tellMissing(path) }
    guard Paths.isFolder(path) else { return open(file: path, over: window) }
    Desktop.open(File(path: path), over: window) { [desk] in
      desk.toast(tr("No program here shows folders."))
    }
  }

  private func open(file path: String, over window: Window?) {
    Task { [desk] in
      let look = try? await inBackground { () -> (types: [String], mayRun: Bool)? in
        RunningFiles.look(at: path).map {
          (File.kinds(ofName: Paths.name(path), beginning: $0.beginning), $0.mayRun)
        }
      }
      guard let found = look ?? nil else { return self.tellMissing(path) }
      guard !RunningFiles.contains(path, types: found.types, mayRun: found.mayRun) else {
        return desk.toast(
          tr("“{name}” can run, so it is not opened from here.", ["name": Paths.shownName(path)]),
          [
            Toast.Offer(tr("Show in folder")) {
              self.showInFolder(.file(FilePlace(path)), over: window)
            }
          ])
      }
      Desktop.open(File(path: path), over: window) {
        desk.toast(tr("No program here opens “{name}”.", ["name": Paths.shownName(path)]))
      }
    }
  }

  private func tellMissing(_ path: String) {
    desk.toast(
      tr(
        "“{name}” is not in {folder}, or cannot be read.",
        ["name": Paths.shownName(path), "folder": Paths.shown(Paths.folder(path))]))
  }
}
