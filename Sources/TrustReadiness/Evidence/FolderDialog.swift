import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The files of a folder, to tick those that become evidence.
///
/// A folder may be large, or on a disk that answers late: it is read in the background, and the dialog can be left meanwhile.
final class FolderDialog: Dialog {
  private let add = Button("", style: .suggested)
  private let column = Box(.vertical, spacing: 6)
  private let reading = StatusLabel(style: .quiet)
  private var ticks: [(path: String, box: CheckButton)] = []

  /// As many files are listed.
  nonisolated private static let most = 500

  /// What a folder holds: its first files, and whether there are more.
  private struct Found: Sendable {
    let files: [String]
    let hasMore: Bool
  }

  /// - Parameter done: called with the files that were ticked, or with the folder itself.
  init(_ folder: String, over window: ProgramWindow, done: @escaping ([String]) -> Void) {
    super.init(tr("Files of “{name}”", ["name": Paths.shownName(folder)]), over: window, leaving: .cancel)
    column.append(reading)
    reading.show(tr("Reading the folder…"))
    add.on(Button.clicked) { [weak self] _ in
      guard let self else { return }
      let chosen = self.ticks.filter(\.box.isActive).map(\.path)
      self.close()
      done(chosen)
    }
    let whole = Button(tr("Add the folder itself")) { [weak self] in
      self?.close()
      done([folder])
    }
    whole.tooltip = tr("One piece of evidence, which leads to the folder")
    fill(column, actions: [whole, add])
    defaultWidget = add
    showCount()
    Task { [weak self] in
      do throws(StoreProblem) {
        let found = try await inBackground { () throws(StoreProblem) in Self.files(of: folder) }
        self?.show(found)
      } catch {
        self?.reading.show(error.words)
      }
    }
  }

  /// Looks at no more names than it takes to fill the list.
  nonisolated private static func files(of folder: String) -> Found {
    var files: [String] = []
    for name in (try? Paths.names(in: folder)) ?? [] where !name.hasPrefix(".") {
      let path = Paths.join(folder, name)
      guard (try? FileIdentity.look(at: path))?.isRegularFile == true else { continue }
      if files.count == most { return Found(files: files, hasMore: true) }
      files.append(path)
    }
    return Found(files: files, hasMore: false)
  }

  private func show(_ found: Found) {
    reading.show(
      found.files.isEmpty
        ? tr("There is no file in this folder.")
        : tr("Each file that is ticked becomes a piece of evidence. The files stay where they are."))
    for path in found.files {
      let box = CheckButton(Paths.shownName(path))
      box.isActive = true
      box.on(CheckButton.toggled) { [weak self] _ in self?.showCount() }
      ticks.append((path, box))
      column.append(box)
    }
    if found.hasMore {
      column.append(Label(tr("The first {n} are listed.", ["n": Self.most]), style: .caption))
    }
    showCount()
  }

  private func showCount() {
    let count = ticks.count(where: \.box.isActive)
    add.label = trn("Add {n} file", "Add {n} files", count)
    add.isSensitive = count > 0
  }
}
