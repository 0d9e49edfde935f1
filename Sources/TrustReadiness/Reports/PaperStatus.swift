import Gtk
import ReadinessModel

/// The line of the dialog that says what is going on, with a way to cancel, and what became of it, with the way there.
final class PaperStatus: Box {
  /// Told when somebody cancels.
  var cancelled: () -> Void = {}

  private let words = StatusLabel()
  private let bar = ProgressBar()
  private let cancel = Button(tr("Cancel"))
  private let open = Button(tr("Open"))
  private let showFolder = Button(tr("Show in folder"))
  private var path = ""
  /// Whether it tells of a file that was written.
  var hasFile: Bool { open.isVisible }

  init() {
    super.init(.vertical, spacing: 6)
    bar.hexpand = true
    bar.valign = .centre
    bar.setAccessibleLabel(tr("Progress"))
    build {
      words
      Box(.horizontal, spacing: 9) {
        bar
        cancel
        open
        showFolder
      }
    }
    cancel.on(Button.clicked) { [weak self] _ in self?.cancelled() }
    open.on(Button.clicked) { [weak self] button in
      guard let self else { return }
      Desktop.open(File(path: self.path), over: button.window) { [weak self] in
        if let self { self.say(DesktopWords.noReader(self.path)) }
      }
    }
    showFolder.on(Button.clicked) { [weak self] button in
      guard let self else { return }
      Desktop.showInFolder(File(path: self.path), over: button.window) { [weak self] in
        if let self { self.say(DesktopWords.noFileManager(self.path)) }
      }
    }
    clear()
  }

  /// Shows nothing.
  func clear() { set("", isWorking: false, hasFile: false) }

  /// Says how something ended.
  func show(_ text: String) { set(text, isWorking: false, hasFile: false) }

  /// Says what is going on.
  func showWorking(_ text: String) {
    bar.fraction = 0
    set(text, isWorking: true, hasFile: false)
  }

  /// Says how far it is.
  func show(share: Double) { bar.fraction = share }

  /// Says where the file is, and offers to go there.
  func showSaved(_ text: String, _ path: String) {
    self.path = path
    set(text, isWorking: false, hasFile: true)
    open.grabFocus()
  }

  /// Says something more about the file.
  private func say(_ text: String) { words.show(text) }

  private func set(_ text: String, isWorking: Bool, hasFile: Bool) {
    words.show(text)
    bar.isVisible = isWorking
    cancel.isVisible = isWorking
    open.isVisible = hasFile
    showFolder.isVisible = hasFile
  }
}
