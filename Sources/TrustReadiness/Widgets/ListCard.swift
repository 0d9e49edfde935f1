import Gtk

/// A list in a card. Tab passes it in one step, since the arrow keys go from row to row; and some rows are seen however
/// low the window is, so that the page has to scroll.
final class ListCard: Box {
  /// What scrolls the list.
  let scroller = Scroller()
  private let before = Gate()
  private let after = Gate()

  /// As high are the rows that are always seen, at normal text size.
  private static let leastHeight = 150.0

  init(_ list: Widget, _ shape: WindowShape) {
    super.init(.vertical)
    list.addStyle("results")
    scroller.child = list
    scroller.vexpand = true
    scroller.addStyle("card")
    scroller.addStyle("results-card")
    scroller.setContentHeight(minimum: Int(Self.leastHeight * shape.textScale))
    vexpand = true
    append(before)
    append(scroller)
    append(after)
    list.onKey(.capture) { [weak self] _, press in
      switch press.key {
      case .tab where press.modifiers.isEmpty: self?.leave(by: self?.after, .forward)
      case .backTab: self?.leave(by: self?.before, .backward)
      default: return false
      }
      return true
    }
  }

  /// Moves the focus to what stands beyond the list.
  private func leave(by gate: Gate?, _ direction: FocusDirection) {
    guard let gate, let window else { return }
    gate.isFocusable = true
    gate.grabFocus()
    if !window.moveFocus(direction) {
      window.focus = nil
      window.moveFocus(direction)
    }
    gate.isFocusable = false
  }

  /// A place at which nothing is, from which Tab goes on.
  private final class Gate: Box {
    init() {
      super.init(.vertical)
      setAccessibleRole(.presentation)
    }
  }
}
