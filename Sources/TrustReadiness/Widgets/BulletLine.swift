import Gtk

/// A line of a list: its bullet hangs beside the words, however many lines they take.
final class BulletLine: Box {
  init(_ words: Label) {
    super.init(.horizontal, spacing: 9)
    let bullet = Label("•", style: .quiet, wrapping: .none)
    bullet.valign = .start
    bullet.setAccessibleState(.hidden, true)
    append(bullet)
    append(words.with { $0.hexpand = true })
  }
}

extension Label {
  /// Words to read that can be selected, and are no stop for Tab.
  static func quotable(_ text: String) -> Label {
    let label = Label(text)
    label.isSelectable = true
    label.isFocusable = false
    return label
  }
}
