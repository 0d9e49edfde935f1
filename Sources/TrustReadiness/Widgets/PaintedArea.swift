import Canvas
import Gtk

/// A picture painted with the palette of its window: light or dark, in high contrast or not.
class PaintedArea: DrawingArea {
  /// The style class to whose rule ``palette`` looks.
  nonisolated static let styleName = "painted"

  override init(width: Int? = nil, height: Int? = nil, _ body: Body? = nil) {
    super.init(width: width, height: height, body)
    addStyle(Self.styleName)
  }

  /// What it is painted with at present.
  var palette: Palette { .painted(with: textColour) }
}
