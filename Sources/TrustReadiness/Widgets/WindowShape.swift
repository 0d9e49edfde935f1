import Observation

/// How much room the window has; pages lay themselves out by it.
@MainActor @Observable
final class WindowShape {
  /// Under 760 pixels at the text size of the moment: the sidebar becomes a drop-down, choices stack.
  private(set) var isNarrow = false

  /// Under 1100 pixels at the text size of the moment: cards stand below each other, not side by side.
  private(set) var isTight = false

  /// The width, at normal text size, under which there is no room for cards side by side.
  static let tightWidth = 1100.0

  /// The width, at normal text size, under which a window counts as narrow.
  static let narrowWidth = 760.0

  /// Takes the window's width in pixels and the text's size, 1 being normal.
  func update(width: Double, textScale: Double) {
    let isNarrow = width / max(textScale, 0.5) < Self.narrowWidth
    if isNarrow != self.isNarrow { self.isNarrow = isNarrow }
    let isTight = width / max(textScale, 0.5) < Self.tightWidth
    if isTight != self.isTight { self.isTight = isTight }
  }
}
