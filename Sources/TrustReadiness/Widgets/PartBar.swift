import Gtk

/// The parts of a page beside each other, of which one is shown, in two lines where one is too short; where two are, a
/// drop-down.
final class PartBar: Box {
  private let shape: WindowShape
  private let row = WrapBox(spacing: 3)
  private let dropDown: DropDown<Int>
  private var buttons: [ToggleButton] = []
  private let chosen: @MainActor (Int) -> Void
  private let words: @MainActor (Int) -> String
  private var isShowing = false

  /// - Parameters:
  ///   - label: what the parts are parts of, for those who do not see the page.
  ///   - names: what the parts are called.
  ///   - words: what a part is called now, with how far it is.
  ///   - chosen: called with the part that somebody chose.
  init(
    _ label: String, _ names: [String], in shape: WindowShape, words: @escaping @MainActor (Int) -> String,
    chosen: @escaping @MainActor (Int) -> Void
  ) {
    (self.shape, self.words, self.chosen) = (shape, words, chosen)
    dropDown = DropDown(Array(names.indices), label: { names[$0] })
    super.init(.horizontal, role: .group)
    setAccessibleLabel(label)
    isVisible = names.count > 1
    dropDown.halign = .start
    dropDown.setAccessibleLabel(label)
    dropDown.onChoice { list in if let part = list.selected { chosen(part) } }
    for part in names.indices {
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
        guard button.label != words else { continue }
        button.label = words
        button.setAccessibleLabel(words)
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
    let needed = buttons.reduce(0) { $0 + Double($1.naturalWidth.natural) + 3 }
    let fits = needed <= 2 * (min(width, Self.widest) - Self.around)
    row.isVisible = fits
    dropDown.isVisible = !fits
  }

  /// The margins of the page, with what a broken line leaves empty.
  private static let around = 120.0

  /// The page's column is not wider.
  private static let widest = 980.0
}
