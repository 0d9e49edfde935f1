import Gtk
import ReadinessModel
import ReadinessStore

/// The files of a folder, to tick those that become evidence.
final class FolderDialog: Dialog {
  private let add = Button("", style: .suggested)
  private var ticks: [(path: String, box: CheckButton)] = []

  /// As many files are listed.
  private static let most = 500

  /// - Parameter done: called with the files that were ticked, or with the folder itself.
  init(_ folder: String, over window: ProgramWindow, done: @escaping ([String]) -> Void) {
    super.init(tr("Files of “{name}”", ["name": Paths.shownName(folder)]), over: window, leaving: .cancel)
    let names = ((try? Paths.names(in: folder)) ?? []).filter { !$0.hasPrefix(".") }
    let files = names.map { Paths.join(folder, $0) }.filter {
      (try? FileIdentity.look(at: $0))?.isRegularFile == true
    }
    let column = Box(.vertical, spacing: 6)
    column.append(
      Label(
        files.isEmpty
          ? tr("There is no file in this folder.")
          : tr("Each file that is ticked becomes a piece of evidence. The files stay where they are."),
        style: .quiet))
    for path in files.prefix(Self.most) {
      let box = CheckButton(Paths.shownName(path))
      box.isActive = true
      box.on(CheckButton.toggled) { [weak self] _ in self?.showCount() }
      ticks.append((path, box))
      column.append(box)
    }
    if files.count > Self.most {
      column.append(Label(tr("The first {n} are listed.", ["n": Self.most]), style: .caption))
    }
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
  }

  private func showCount() {
    let count = ticks.count(where: \.box.isActive)
    add.label = trn("Add {n} file", "Add {n} files", count)
    add.isSensitive = count > 0
  }
}
