import Gtk

/// A bar that stays at the foot of a page that scrolls, in line with what is above it.
class FootBar: Box {
  /// Room that is left free behind the content, as the scroll bar above takes it.
  private(set) var roomAtEnd = 0

  /// - Parameters:
  ///   - maximum: the width of the column above, in pixels.
  ///   - content: what stands in the bar.
  init(maximum: Int, _ content: Widget) {
    super.init(.horizontal)
    addStyle("step-bar")
    content.hexpand = true
    content.margins = Insets(horizontal: 18, vertical: 9)
    append(Clamp(maximum: maximum, content).with { $0.hexpand = true })
  }

  /// Keeps in line with what scrolls above: a scroll bar takes room of that, and of nothing else.
  func follow(_ scroller: Scroller, _ column: Widget) {
    scroller.vertical.on(Adjustment.rangeChanged) { [weak self, weak scroller, weak column] _ in
      MainLoop.whenIdle {
        guard let self, let scroller, let column, scroller.isMapped else { return }
        let room = max(0, Int(scroller.size.width - column.size.width))
        guard room != self.roomAtEnd else { return }
        self.roomAtEnd = room
        self.children.first?.margins = Insets(top: 0, start: 0, bottom: 0, end: room)
      }
    }
  }
}
