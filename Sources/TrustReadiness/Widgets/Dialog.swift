import Gtk
import ReadinessModel

/// A window over another one that asks for something, or shows something to read.
///
/// All have one kind of bar, with the way out at its start where something is asked, leave by Escape, and scroll what
/// does not fit the window they are over; what is to be done next stays in sight at the foot.
class Dialog: Window {
  /// How a dialog is left without doing anything.
  enum Leaving {
    /// By *Cancel*, where something is asked.
    case cancel
    /// By the button that closes windows, where something is read, or holds at once.
    case close
  }

  /// The button that leaves without doing anything.
  private let leave = Button(tr("Cancel"))
  /// The bar on top.
  let bar = HeaderBar()
  private let scroller = Scroller()
  private var page: Clamp?
  private var hasNews = false
  private let room: (width: Int, height: Int)
  private let textScale: Double
  /// Tells of what has the focus, once.
  private var arriving: Connection? { didSet { oldValue?.cancel() } }

  /// - Parameters:
  ///   - width: how wide it is at normal text size, where there is room.
  ///   - height: how high at most.
  init(
    _ title: String, over parent: ProgramWindow?, leaving: Leaving, width: Double = 520, height: Double = 640
  ) {
    let shape = parent?.shape
    room = shape?.room(width: width, height: height) ?? (width: Int(width), height: Int(height))
    textScale = shape?.textScale ?? 1
    super.init()
    self.title = title
    transientFor = parent
    isModal = true
    closesWithParent = true
    defaultSize = (room.width, -1)
    addStyle("readiness")
    setAccessibleRole(.dialog)
    if leaving == .cancel {
      bar.showsWindowButtons = false
      bar.packStart(leave)
      leave.on(Button.clicked) { [weak self] _ in self?.close() }
    }
    titleBar = bar
    keepFocusShown()
    // What had the focus before the window was active is told to nobody.
    arriving = on(Window.activeChanged) { [weak self] dialog in
      guard dialog.isActive, let focus = dialog.focus else { return }
      self?.arriving = nil
      dialog.focus = nil
      dialog.focus = focus
    }
    onKey { dialog, press in
      guard press.key == .escape else { return dialog.turn(by: press) }
      dialog.close()
      return true
    }
  }

  /// Puts everything into the dialog.
  ///
  /// - Parameters:
  ///   - content: what scrolls where it does not fit.
  ///   - actions: what stays in sight beneath, the next step last.
  ///   - news: what is said above the actions, and stays in sight with them.
  ///   - maximum: how wide the content is at most, at normal text size.
  func fill(_ content: Widget, actions: [Button] = [], news: Widget? = nil, maximum: Int = 600) {
    content.margins = Insets(18)
    let page = Clamp(maximum: maximum, content)
    self.page = page
    hasNews = news != nil
    scroller.child = page
    scroller.followsContentHeight = true
    scroller.vexpand = true
    let foot = Box(.horizontal, spacing: 9) { actions }
    foot.halign = .end
    foot.margins = Insets(top: 9, start: 18, bottom: 18, end: 18)
    foot.isVisible = !actions.isEmpty
    child = Box(.vertical) {
      scroller
      news
      foot
    }
    fit()
    if actions.isEmpty { focus = scroller }
  }

  /// Makes room for what the dialog shows now, as far as there is room.
  func fit() {
    guard let page else { return }
    // GTK measures text as if it never wrapped; only what really does not fit is to scroll.
    // Where nothing composes windows, their frame takes some of the width.
    let height = page.naturalHeight(atWidth: room.width - 16).natural
    let most = room.height - (hasNews ? Int(48 * textScale) : 0)
    scroller.setContentHeight(minimum: min(height, most), maximum: most)
  }

  /// Scrolls what there is to read, whatever has the focus, by the keys for pages.
  func turn(by press: KeyPress) -> Bool {
    guard press.modifiers.isEmpty, press.key == .pageUp || press.key == .pageDown else { return false }
    scroller.scroll(by: (press.key == .pageUp ? -0.9 : 0.9) * scroller.vertical.pageSize)
    return true
  }

  /// Calls the way out *Close* once it takes nothing back any more.
  func leavesDone() { leave.label = tr("Close") }
}
