import Gtk
import ReadinessModel

/// The parts of a page beside each other, of which one is shown; where the row is wider than the page, a drop-down.
final class PartRow: Box {
  private let shape: WindowShape
  private let row = Box(.horizontal, spacing: 3)
  private let dropDown: DropDown<LearningPart>
  private var buttons: [LearningPart: ToggleButton] = [:]
  private let chosen: @MainActor (LearningPart) -> Void
  private var isShowing = false

  init(
    _ pack: Pack, _ shape: WindowShape, chosen: @escaping @MainActor (LearningPart) -> Void
  ) {
    self.shape = shape
    self.chosen = chosen
    let parts = pack.learningParts
    func words(_ part: LearningPart) -> String {
      tr("{what} {n}", ["what": part.label, "n": pack.count(of: part)])
    }
    dropDown = DropDown(parts, label: words, onChange: { if let part = $0.selected { chosen(part) } })
    super.init(.horizontal, role: .group)
    setAccessibleLabel(tr("Parts of what there is to learn from"))
    dropDown.halign = .start
    for part in parts {
      let button = ToggleButton(part.label, group: buttons[parts[0]])
      button.setAccessibleLabel(words(part))
      buttons[part] = button
      row.append(button)
      button.on(ToggleButton.toggled) { [weak self] button in
        if button.isActive, let self, !self.isShowing { self.chosen(part) }
      }
    }
    append(row)
    append(dropDown)
    observe { parts in parts.layOut(in: parts.shape.pageWidth, parts.shape.textScale) }
    // The letters have their size only once the row is in its window.
    on(Widget.mapped) { [weak self] _ in
      self?.afterNextFrame { [weak self] in
        if let self { self.layOut(in: self.shape.pageWidth, self.shape.textScale) }
      }
    }
  }

  /// Shows which part is shown.
  func show(_ part: LearningPart) {
    isShowing = true
    buttons[part]?.isActive = true
    dropDown.selected = part
    isShowing = false
  }

  private func layOut(in width: Double, _ scale: Double) {
    row.isVisible = true
    let fits = Double(row.naturalWidth.natural) + 48 <= width
    row.isVisible = fits
    dropDown.isVisible = !fits
  }
}
