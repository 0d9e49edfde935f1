import Canvas
import Observation

/// How much room the window has; pages lay themselves out by it.
@MainActor @Observable
final class WindowShape {
  /// Under 800 pixels at the text size of the moment: the sidebar becomes a drop-down, choices stack.
  private(set) var isNarrow = false

  /// Under 1100 pixels at the text size of the moment: cards stand below each other, not side by side.
  private(set) var isTight = false

  /// The size of the text, 1 being normal.
  private(set) var textScale = 1.0

  /// The window's size in pixels.
  private(set) var size = Size(1280, 820)

  /// The width, at normal text size, under which there is no room for cards side by side.
  nonisolated static let tightWidth = 1100.0

  /// The width, at normal text size, under which a window counts as narrow: beside the sidebar an open card would not
  /// have the room that it needs.
  nonisolated static let narrowWidth = 800.0

  /// How wide the sidebar is at least, in pixels.
  var sidebarWidth: Double { 300 * textScale }

  /// How wide the page beside the sidebar is, in pixels.
  var pageWidth: Double { size.width - (isNarrow ? 0 : sidebarWidth) }

  /// The size of something that opens over the page: so large at normal text size, larger with the text, and never
  /// larger than the window.
  func room(width: Double, height: Double) -> (width: Int, height: Int) {
    (
      Int(max(min(width * textScale, size.width - 48), 120)),
      Int(max(min(height * textScale, size.height - 120), 120))
    )
  }

  /// Takes the window's size in pixels and the text's size, 1 being normal.
  func update(width: Double, height: Double? = nil, textScale: Double) {
    let size = Size(width, height ?? size.height)
    if size != self.size { self.size = size }
    if textScale != self.textScale { self.textScale = textScale }
    let isNarrow = width / max(textScale, 0.5) < Self.narrowWidth
    if isNarrow != self.isNarrow { self.isNarrow = isNarrow }
    let isTight = width / max(textScale, 0.5) < Self.tightWidth
    if isTight != self.isTight { self.isTight = isTight }
  }
}
