import Gtk
import ReadinessModel

/// The head of a list of things to tick: what it is, and how many are done.
final class CountedHead: Box {
  /// - Parameters:
  ///   - title: what is to be ticked.
  ///   - total: how many there are.
  ///   - done: how many are done now.
  init(_ title: String, of total: Int, done: @escaping @MainActor () -> Int) {
    super.init(.horizontal, spacing: 12)
    let heading = Label(title, style: .sectionTitle)
    heading.setAccessibleRole(.heading)
    heading.hexpand = true
    let count = Label("", style: .caption, wrapping: .none)
    append(heading)
    append(count)
    observe { _ in count.text = tr("{n} of {total} done", ["n": done(), "total": total]) }
  }
}
