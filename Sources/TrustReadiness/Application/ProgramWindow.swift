import Gtk
import Observation
import ReadinessModel
import ReadinessSession

/// A window of the program: one header bar, one screen at a time, short messages over it.
final class ProgramWindow: ApplicationWindow {
  let program: ReadinessProgram
  /// How much room there is, for the pages to lay themselves out by.
  let shape = WindowShape()
  /// Whether an assessment is on its way into this window.
  var isExpecting = false
  private let shown = ShownScreen()
  private let titleLabel = Label("", style: .strong, wrapping: .ellipsis)
  private let subtitleLabel = Label("", style: .subtitle, wrapping: .ellipsis)
  private let startPlace = Box(.horizontal, spacing: 6)
  private let endPlace = Box(.horizontal, spacing: 6)
  let menu = Menu {}
  private let place = Box(.vertical)
  private let toasts: ToastOverlay
  private var isClosing = false

  init(_ program: ReadinessProgram) {
    self.program = program
    // A window must be able to become narrower than its page was made for: only then the page learns that it is, and
    // lays itself out anew. A page that a display server cannot show whole would even end the program under Wayland.
    toasts = ToastOverlay(ScrolledWindow(place, horizontal: .automatic, vertical: .never))
    super.init(program)
    addStyle("readiness")
    titleBar = makeBar()
    place.vexpand = true
    child = toasts
    defaultSize = program.windowSize
    isMaximised = program.isMaximised
    shape.update(width: Double(defaultSize.width), textScale: program.appearance.textScale)
    onResize { window, size in
      window.shape.update(
        width: size.width, height: size.height, textScale: window.program.appearance.textScale)
    }
    on(Window.closeRequest) { window in (window as? ProgramWindow)?.close(asking: true) ?? false }
    install(Commands.all, of: self)
    onDrop(files: { window, files in
      window.program.open(files, over: window)
      return true
    })
    leaveUndoToFields()
    keepFocusShown()
    observe { window in
      let textScale = window.program.appearance.textScale
      guard let size = window.child?.size, size.width > 0 else { return }
      window.shape.update(width: size.width, height: size.height, textScale: textScale)
    }
    observe { window in window.showTitle() }
    observe { window in window.startPlace.setChildren(window.shown.screen?.header.start ?? []) }
    observe { window in window.endPlace.setChildren(window.shown.screen?.header.end ?? []) }
    observe { window in window.fillMenu() }
  }

  // MARK: Screens

  /// What fills the window.
  var screen: (any Screen)? { shown.screen }

  /// Shows a screen in the place of the one before, which has written everything by then: see `finishScreen()`.
  func show(_ screen: any Screen) {
    shown.screen?.leave(self)
    toasts.dismiss()
    defaultWidget = nil  // GTK would keep pointing to a button that goes with its screen
    shown.screen = screen
    Observer.runPending()
    screen.vexpand = true
    place.setChildren([screen])
    screen.arrive(in: self)
  }

  /// Ends what the screen shown is in the middle of: writes everything, and asks before anything could be lost.
  ///
  /// - Returns: Whether the screen may go.
  func finishScreen() async -> Bool {
    guard let screen else { return true }
    if await !screen.willClose(), let document = screen.openDocument {
      guard await UnsavedQuestion(document, in: self).ask() else { return false }
    }
    // All is written. Nothing may be typed any more while the file is let go.
    screen.isSensitive = false
    await screen.openDocument?.close()
    return true
  }

  /// Says something in passing.
  func toast(_ toast: Toast) { toasts.show(toast) }

  /// Takes away a message about a change before this one.
  func followToast(change: Int) { toasts.follow(change: change) }

  // MARK: The header

  private func makeBar() -> HeaderBar {
    let bar = HeaderBar()
    let button = MenuButton(icon: "open-menu-symbolic", label: tr("Menu"), menu: menu)
    button.isPrimary = true
    for label in [titleLabel, subtitleLabel] { label.xalign = 0.5 }
    bar.titleWidget = Box(.vertical) {
      titleLabel
      subtitleLabel
    }.with {
      $0.valign = .centre
      $0.margins = Insets(horizontal: 6, vertical: 0)
    }
    bar.packStart(startPlace)
    bar.packEnd(button)
    bar.packEnd(endPlace)
    return bar
  }

  /// Keys that undo and redo belong to the field that has the focus, even when it has nothing to take back: never to
  /// an answer elsewhere.
  private func leaveUndoToFields() {
    let keys = ["<Control>z": "text.undo", "<Control><Shift>z": "text.redo", "<Control>y": "text.redo"]
    for (key, action) in keys {
      // Before the keys of the commands, which are the window's, too.
      addShortcut(key, .local, .capture) { window in
        guard window.isTyping else { return false }
        window.focus?.activateAction(action)
        return true
      }
    }
  }

  private func fillMenu() {
    let lines = ReadinessProgram.Commands.all.compactMap { $0.menuLine(of: program, in: "app") }
    PrimaryMenu.fill(menu, with: (shown.screen?.header.menu ?? []) + lines)
  }

  private func showTitle() {
    let header = shown.screen?.header
    let name = (header?.title ?? "").visible
    titleLabel.text = name.isEmpty ? program.displayName : name
    subtitleLabel.text = header?.subtitle ?? ""
    subtitleLabel.isVisible = !subtitleLabel.text.isEmpty
    title =
      name.isEmpty || name == program.displayName ? program.displayName : "\(name) · \(program.displayName)"
  }

  // MARK: Closing

  /// Closes the window once everything is written.
  ///
  /// - Returns: Whether the window stays open for now.
  private func close(asking: Bool) -> Bool {
    guard screen?.openDocument != nil else {
      rememberAndLeave()
      return false
    }
    guard !isClosing else { return true }
    isClosing = true
    Task {
      if await finishScreen() {
        rememberAndLeave()
        destroy()
      }
      isClosing = false
    }
    return true
  }

  private func rememberAndLeave() {
    program.remember(size: defaultSize, isMaximised: isMaximised)
    shown.screen?.leave(self)
  }
}

/// The screen that a window shows, so that the header follows it.
@MainActor @Observable
private final class ShownScreen {
  var screen: (any Screen)?
}
