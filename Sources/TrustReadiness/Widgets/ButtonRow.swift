import Gtk

/// Buttons beside each other, or, where the window has no room for that, one below the other.
final class ButtonRow: Box {
  /// - Parameter stacks: by what the buttons stand below each other: long labels need it sooner than short ones.
  init(_ shape: WindowShape, stacks: @escaping @MainActor (WindowShape) -> Bool = { $0.isNarrow }) {
    super.init(.horizontal, spacing: 9)
    observe { row in
      let isStacked = stacks(shape)
      row.orientation = isStacked ? .vertical : .horizontal
      row.halign = isStacked ? .fill : .start
    }
  }
}
