import Gtk

/// The parts of a page beside each other, of which one is shown; where they are wider than the page, a drop-down.
final class PartBar: Box {
  private let shape: WindowShape
  private let row = Box(.horizontal, spacing: 3)
  private let dropDown: DropDown<Int>
  private var buttons: [ToggleButton] = []
  private let chosen: @MainActor (Int) -> Void
  private let words: @MainActor (Int) -> String
  private var isShowing = false

  /// - Parameters:
  ///   - label: what the parts are parts of, for those who do not see the page.
  ///   - count: how many parts there are; a page with one shows no bar.
  ///   - words: what a part is called now.
  ///   - chosen: called with the part that somebody chose.
  init(
    _ label: String, count: Int, in shape: WindowShape, words: @escaping @MainActor (Int) -> String,
    chosen: @escaping @MainActor (Int) -> Void
  ) {
    (self.shape, self.words, self.chosen) = (shape, words, chosen)
    dropDown = DropDown(Array(0..<count), label: { words($0) })
    super.init(.horizontal, role: .group)
    setAccessibleLabel(label)
    isVisible = count > 1
    dropDown.halign = .start
    dropDown.setAccessibleLabel(label)
    dropDown.onChoice { list in if let part = list.selected { chosen(part) } }
    for part in 0..<count {
      let button = ToggleButton("", group: buttons.first)
      buttons.append(button)
      row.append(button)
      button.on(ToggleButton.toggled) { [weak self] button in
        if button.isActive, let self, !self.isShowing { self.chosen(part) }
      }
    }
    append(row)
    append(dropDown)
    observe { bar in
      for (part, button) in bar.buttons.enumerated() {
        let words = bar.words(part)
        if button.label != words { button.label = words }
      }
      bar.fit(in: bar.shape.pageWidth)
    }
    // The letters have their size only once the row is in its window.
    on(Widget.mapped) { [weak self] _ in
      self?.afterNextFrame { [weak self] in
        if let self { self.fit(in: self.shape.pageWidth) }
      }
    }
  }

  /// Shows which part is shown.
  func show(_ part: Int) {
    isShowing = true
    buttons[part].isActive = true
    dropDown.selected = part
    isShowing = false
  }

  private func fit(in width: Double) {
    row.isVisible = true
    let fits = Double(row.naturalWidth.natural) + Self.around <= width
    row.isVisible = fits
    dropDown.isVisible = !fits
  }

  /// The margins of the page.
  private static let around = 48.0
}
