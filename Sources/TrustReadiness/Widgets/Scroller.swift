import Gtk

/// A page that scrolls, with a bar that stays: it says that there is more below, and does not paint sixty frames a
/// second while it fades.
final class Scroller: ScrolledWindow {
  /// - Parameter keepsRoomForBar: whether the bar has its room also while there is nothing to scroll, so that what grows
  ///   on the page does not move sideways.
  init(_ child: Widget? = nil, keepsRoomForBar: Bool = false) {
    super.init(child, vertical: keepsRoomForBar ? .always : .automatic)
    overlaysScrollBars = false
    // Where there is nothing else to stop at it has the focus itself, to be read with the arrow keys.
    onKey { page, press in page.isFocus && page.move(by: press) }
    guard keepsRoomForBar else { return }
    vertical.on(Adjustment.rangeChanged) { [weak self] range in
      self?.setStyle("fits", range.upper - range.lower <= range.pageSize)
    }
  }

  /// Scrolls by an arrow key, and leaves all others alone.
  func move(by press: KeyPress) -> Bool {
    guard press.modifiers.isEmpty, press.key == .up || press.key == .down else { return false }
    scroll(by: (press.key == .up ? -1 : 1) * vertical.pageSize / 8)
    return true
  }

  /// Scrolls down or, if negative, up.
  func scroll(by distance: Double) { vertical.value += distance }
}

extension Widget {
  /// Scrolls the page so far that the widget, which has just been unfolded, is seen.
  ///
  /// - Parameter opener: what unfolded it, and stays in sight.
  func scrollIntoView(keeping opener: Widget? = nil) {
    afterNextFrame { [weak self, weak opener] in
      guard let self, let page = self.ancestor(Scroller.self) else { return }
      page.scroll(to: self, margin: 12)
      if let opener { page.scroll(to: opener, margin: 12) }
    }
  }
}
