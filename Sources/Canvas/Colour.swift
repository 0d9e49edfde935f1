internal import Glibc

/// A colour: red, green and blue as a screen mixes them, and how opaque it is.
public struct Colour: Hashable, Sendable {
  /// The share of red, from 0 to 1.
  public var red: Double
  /// The share of green, from 0 to 1.
  public var green: Double
  /// The share of blue, from 0 to 1.
  public var blue: Double
  /// From 0, not there, to 1, opaque.
  public var alpha: Double

  /// Plain black.
  public static let black = Colour(0x000000)
  /// Plain white.
  public static let white = Colour(0xffffff)

  /// A colour from its shares, each from 0 to 1.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// A colour as style sheets write it: `Colour(0xa51d2d)`.
  public init(_ hex: UInt32, alpha: Double = 1) {
    self.init(
      red: Double(hex >> 16 & 0xff) / 255, green: Double(hex >> 8 & 0xff) / 255,
      blue: Double(hex & 0xff) / 255, alpha: alpha)
  }

  /// The same colour, more or less opaque.
  public func opacity(_ alpha: Double) -> Colour {
    Colour(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// The colour as a style sheet writes it: `#a51d2d`. Says nothing of opacity.
  public var hex: String {
    "#"
      + [red, green, blue].map { share in
        let byte = UInt8((min(max(share, 0), 1) * 255).rounded())
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// How bright the colour looks, from 0 to 1, as the Web Content Accessibility Guidelines define it.
  public var luminance: Double {
    func linear(_ share: Double) -> Double {
      share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast of two opaque colours, from 1 (none) to 21 (black on white). Text needs 4.5.
  public func contrast(with other: Colour) -> Double {
    let lighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }
}
