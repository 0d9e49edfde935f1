import Gtk
import ReadinessModel
import ReadinessReports

/// The parts of a board paper, to tick, each with the number of pages that it takes.
final class PartsField: Box {
  private let lines: [(part: BoardPart, button: CheckButton, size: Label)]

  /// - Parameter changed: told which part is wanted now, or not any more.
  init(_ selected: Set<BoardPart>, changed: @escaping (BoardPart, Bool) -> Void) {
    lines = BoardPart.allCases.map { part in
      (part, CheckButton(part.title), Label("", style: .quiet, wrapping: .none))
    }
    super.init(.vertical, spacing: 3, role: .group)
    setAccessibleLabel(tr("Parts"))
    for (part, button, size) in lines {
      button.isActive = selected.contains(part)
      button.hexpand = true
      button.on(CheckButton.toggled) { button in changed(part, button.isActive) }
      append(
        Box(.horizontal, spacing: 9) {
          button
          size
        })
    }
  }

  /// Ticks these.
  func select(_ parts: Set<BoardPart>) {
    for (part, button, _) in lines { button.isActive = parts.contains(part) }
  }

  /// Says on how many pages each part stands, once they are laid out.
  func show(pages: [String: Int]) {
    for (part, _, size) in lines {
      size.text = pages[part.name].map { trn("{n} page", "{n} pages", $0) } ?? ""
    }
  }
}
