import Gtk

/// A page that scrolls, with a bar that stays: it says that there is more below, and does not paint sixty frames a
/// second while it fades.
final class Scroller: ScrolledWindow {
  init(_ child: Widget? = nil) {
    super.init(child)
    overlaysScrollBars = false
  }
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
