import Gtk
import ReadinessModel

/// Going from part to part of a window with one key: its header, the bars, the way through it, and what its page
/// consists of. Coming back to a part, one is where one was in it.
extension ProgramWindow {
  /// Puts the focus into the part after, or before, the one that has it; past the last comes the first.
  func goToPart(_ step: Int) {
    let parts = ([titleBar].compactMap(\.self) + (screen?.parts ?? [])).filter(\.isMapped)
    guard !parts.isEmpty else { return }
    let current = parts.firstIndex(where: \.containsFocus)
    if let current, let focus { FocusMemory.keep(focus, in: parts[current]) }
    let start = current ?? (step > 0 ? -1 : parts.count)
    for distance in 1...parts.count {
      let index = start + step * distance
      let part = parts[((index % parts.count) + parts.count) % parts.count]
      if enter(part) {
        showsFocus = true
        return
      }
    }
  }

  private func enter(_ part: Widget) -> Bool {
    if let before = FocusMemory.focus(in: part), before.isMapped, before.grabFocus() { return true }
    return part.moveFocus(.forward) && part.containsFocus
  }
}

/// Where the focus was in the parts of windows, which it does not keep alive.
@MainActor
private enum FocusMemory {
  private static var places: [(part: WeakPointer, focus: WeakPointer)] = []

  static func keep(_ focus: Widget, in part: Widget) {
    places.removeAll { $0.part.isGone || $0.focus.isGone || $0.part.widget === part }
    places.append((WeakPointer(part), WeakPointer(focus)))
  }

  static func focus(in part: Widget) -> Widget? {
    let focus = places.first { $0.part.widget === part }?.focus.widget
    return focus?.isInside(part) == true ? focus : nil
  }
}
