internal import CPangoCairo

/// A typeface, how large, how heavy.
///
/// Sizes are in the units of the drawing: points on paper, pixels in a window.
public struct Font: Hashable, Sendable {
  /// How heavy the letters are.
  public enum Weight: Hashable, Sendable {
    /// For running text.
    case regular
    /// For words that stand out.
    case medium
    /// For headings.
    case semibold
    /// For titles.
    case bold

    var pango: PangoWeight {
      switch self {
      case .regular: PANGO_WEIGHT_NORMAL
      case .medium: PANGO_WEIGHT_MEDIUM
      case .semibold: PANGO_WEIGHT_SEMIBOLD
      case .bold: PANGO_WEIGHT_BOLD
      }
    }
  }

  /// The name of a family, or several, the most wanted first: `"Noto Sans, sans"`.
  public var family: String
  /// The height of the letters' box.
  public var size: Double
  /// How heavy the letters are.
  public var weight: Weight
  /// Whether the letters lean.
  public var isItalic: Bool

  /// A font; by default the system's sans serif.
  public init(_ family: String = "sans", size: Double, weight: Weight = .regular, isItalic: Bool = false) {
    self.family = family
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
  }

  /// The same font, heavier or lighter.
  public func weight(_ weight: Weight) -> Font {
    var font = self
    font.weight = weight
    return font
  }

  /// The same font in another size.
  public func size(_ size: Double) -> Font {
    var font = self
    font.size = size
    return font
  }

  func makeDescription() -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, family)
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    pango_font_description_set_weight(description, weight.pango)
    pango_font_description_set_style(description, isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    return description
  }
}
