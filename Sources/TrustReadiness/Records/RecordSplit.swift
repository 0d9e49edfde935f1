import Gtk
import ReadinessModel

/// A list of records and, beside it, the one that is chosen. Where there is no room for both the record is a page of its
/// own, with the way back.
final class RecordSplit: Box {
  private let head: Widget
  private let list: Widget
  private let place = Box(.vertical, spacing: 6)
  private let back: Button
  private let scroller: Scroller
  private let shape: WindowShape
  private let state: RecordListShape

  /// - Parameters:
  ///   - head: what stands above the list.
  ///   - state: how the rows of the list are to stand.
  ///   - back: what the way back to the list is called: "‹ All actions".
  ///   - close: called when somebody wants the list again.
  init(
    _ head: Widget, _ list: Widget, _ state: RecordListShape, back words: String, shape: WindowShape,
    close: @escaping @MainActor () -> Void
  ) {
    self.head = head
    self.list = list
    self.state = state
    self.shape = shape
    back = Button(words, style: .link, action: close)
    back.halign = .start
    scroller = Scroller(place)
    super.init(.vertical, spacing: 12)
    list.hexpand = true
    list.vexpand = true
    scroller.vexpand = true
    scroller.isVisible = false
    let sides = Box(.horizontal, spacing: 12) {
      list
      scroller
    }
    sides.vexpand = true
    append(back)
    append(head)
    append(sides)
    observe { split in split.layOut() }
  }

  /// Whether the record stands in the place of the list.
  var isAlone: Bool { shape.isTight && state.isBesideRecord }

  /// Shows a record, or the list alone.
  func show(_ panel: Widget?) {
    place.removeAll()
    if let panel { place.append(panel) }
    scroller.vertical.value = 0
    state.isBesideRecord = panel != nil
    Observer.runPending()
  }

  private func layOut() {
    let (isOpen, isTight) = (state.isBesideRecord, shape.isTight)
    let isAlone = isOpen && isTight
    back.isVisible = isAlone
    head.isVisible = !isAlone
    list.isVisible = !isAlone
    scroller.isVisible = isOpen
    scroller.hexpand = isAlone
    place.setMinimumSize(width: isAlone ? nil : Int(400 * shape.textScale))
  }
}
