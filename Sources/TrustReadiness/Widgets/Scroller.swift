import Gtk

/// A page that scrolls, with a bar that stays: it says that there is more below, and does not paint sixty frames a
/// second while it fades.
final class Scroller: ScrolledWindow {
  init(_ child: Widget? = nil) {
    super.init(child)
    overlaysScrollBars = false
  }
}
