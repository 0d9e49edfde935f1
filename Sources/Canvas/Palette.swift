/// The colours of a picture, for a light or a dark window, high contrast, or paper.
///
/// Every text colour stands out from what is behind it by at least 4.5 to 1, with high contrast by 7 to 1.
public struct Palette: Hashable, Sendable {
  /// What a colour says. Never the only thing that says it: a symbol or a word stands beside it.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// The worst.
    case bad
    /// Better than the worst.
    case poor
    /// Neither good nor bad.
    case middle
    /// Nearly the best.
    case fair
    /// The best.
    case good
    /// Says nothing: not answered, does not apply.
    case neutral
  }

  /// The colours of one role.
  public struct Tone: Hashable, Sendable {
    /// Fills a bar or a block.
    public var fill: Colour
    /// Text and symbols on the fill.
    public var onFill: Colour
    /// Text and symbols on the page, a card, or the soft colour.
    public var ink: Colour
    /// Fills the background of a chosen line or a small label.
    public var soft: Colour

    init(fill: UInt32, onFill: UInt32, ink: UInt32, soft: UInt32) {
      self.fill = Colour(fill)
      self.onFill = Colour(onFill)
      self.ink = Colour(ink)
      self.soft = Colour(soft)
    }
  }

  /// Behind everything.
  public var page: Colour
  /// Behind a group of things.
  public var card: Colour
  /// Text.
  public var text: Colour
  /// Text of less weight.
  public var secondaryText: Colour
  /// Lines between things.
  public var line: Colour
  /// What can be pressed or followed.
  public var accent: Colour
  private var tones: [Role: Tone]

  /// The colours of a role.
  public func tone(_ role: Role) -> Tone {
    tones[role] ?? Tone(fill: 0, onFill: 0xffffff, ink: 0, soft: 0xffffff)
  }

  private init(
    page: UInt32, card: UInt32, text: UInt32, secondaryText: UInt32, line: UInt32, accent: UInt32,
    tones: [Role: Tone]
  ) {
    self.page = Colour(page)
    self.card = Colour(card)
    self.text = Colour(text)
    self.secondaryText = Colour(secondaryText)
    self.line = Colour(line)
    self.accent = Colour(accent)
    self.tones = tones
  }
}

extension Palette {
  /// For a light window.
  public static let light = Palette(
    page: 0xfafafa, card: 0xffffff, text: 0x2a2d30, secondaryText: 0x5a5f64, line: 0xdcdcdc,
    accent: 0x1a5fb4,
    tones: [
      .bad: Tone(fill: 0xc01c28, onFill: 0xffffff, ink: 0xa51d2d, soft: 0xfbe3e4),
      .poor: Tone(fill: 0xf08c42, onFill: 0x402000, ink: 0x8f4200, soft: 0xfdeadb),
      .middle: Tone(fill: 0xf1bf48, onFill: 0x3d2a00, ink: 0x7a4f01, soft: 0xfdf4dd),
      .fair: Tone(fill: 0xa3d39c, onFill: 0x123d1b, ink: 0x33692a, soft: 0xe9f5e5),
      .good: Tone(fill: 0x1a7340, onFill: 0xffffff, ink: 0x1a7340, soft: 0xdff3e6),
      .neutral: Tone(fill: 0xe0e0e0, onFill: 0x484c50, ink: 0x5a5f64, soft: 0xefefef),
    ])

  /// For a dark window.
  public static let dark = Palette(
    page: 0x1e1e20, card: 0x2c2c2f, text: 0xf2f2f2, secondaryText: 0xb8bcc0, line: 0x47474b,
    accent: 0x8cbcf5,
    tones: [
      .bad: Tone(fill: 0xc6262f, onFill: 0xffffff, ink: 0xff9a9a, soft: 0x4a2326),
      .poor: Tone(fill: 0xe58a45, onFill: 0x2e1600, ink: 0xffb27d, soft: 0x47301f),
      .middle: Tone(fill: 0xe5b53f, onFill: 0x2e2000, ink: 0xf6cc66, soft: 0x443818),
      .fair: Tone(fill: 0x97c98f, onFill: 0x0d2f15, ink: 0xb0dca8, soft: 0x2c3f2a),
      .good: Tone(fill: 0x1f7a47, onFill: 0xffffff, ink: 0x7fd8a2, soft: 0x1d4029),
      .neutral: Tone(fill: 0x4a4a4e, onFill: 0xe4e4e6, ink: 0xb8bcc0, soft: 0x3a3a3d),
    ])

  /// For a light window in high contrast.
  public static let highContrast = Palette(
    page: 0xffffff, card: 0xffffff, text: 0x000000, secondaryText: 0x2b2b2b, line: 0x000000,
    accent: 0x0b3d91,
    tones: [
      .bad: Tone(fill: 0x8f0f1c, onFill: 0xffffff, ink: 0x7d0c18, soft: 0xffffff),
      .poor: Tone(fill: 0xff9a4d, onFill: 0x1f0e00, ink: 0x653000, soft: 0xffffff),
      .middle: Tone(fill: 0xffd04f, onFill: 0x1c1300, ink: 0x573800, soft: 0xffffff),
      .fair: Tone(fill: 0xb5e3ad, onFill: 0x08240e, ink: 0x1f4d1a, soft: 0xffffff),
      .good: Tone(fill: 0x0b5028, onFill: 0xffffff, ink: 0x0b5028, soft: 0xffffff),
      .neutral: Tone(fill: 0xdedede, onFill: 0x1c1c1c, ink: 0x2b2b2b, soft: 0xffffff),
    ])

  /// For a dark window in high contrast.
  public static let highContrastDark = Palette(
    page: 0x000000, card: 0x000000, text: 0xffffff, secondaryText: 0xe0e0e0, line: 0xffffff,
    accent: 0xa9d0ff,
    tones: [
      .bad: Tone(fill: 0xffa3a3, onFill: 0x300006, ink: 0xffb0b0, soft: 0x000000),
      .poor: Tone(fill: 0xffb077, onFill: 0x261200, ink: 0xffbe90, soft: 0x000000),
      .middle: Tone(fill: 0xffd768, onFill: 0x1f1500, ink: 0xffdc7d, soft: 0x000000),
      .fair: Tone(fill: 0xc3eebc, onFill: 0x06220c, ink: 0xcdf2c7, soft: 0x000000),
      .good: Tone(fill: 0x86e3ab, onFill: 0x00210f, ink: 0x98ebb9, soft: 0x000000),
      .neutral: Tone(fill: 0x3a3a3a, onFill: 0xffffff, ink: 0xe0e0e0, soft: 0x000000),
    ])

  /// For paper: dark and light fills differ on a black and white printer, too.
  public static let paper = Palette(
    page: 0xffffff, card: 0xffffff, text: 0x1a1a1a, secondaryText: 0x50555a, line: 0xb8bcc0,
    accent: 0x1c4f8f,
    tones: [
      .bad: Tone(fill: 0xb0202d, onFill: 0xffffff, ink: 0xa51d2d, soft: 0xfbe9ea),
      .poor: Tone(fill: 0xee9450, onFill: 0x331900, ink: 0x8a4000, soft: 0xfdf0e5),
      .middle: Tone(fill: 0xf1bf48, onFill: 0x332300, ink: 0x7a4f01, soft: 0xfdf6e3),
      .fair: Tone(fill: 0xb2dcab, onFill: 0x123d1b, ink: 0x33692a, soft: 0xeef7eb),
      .good: Tone(fill: 0x1a7340, onFill: 0xffffff, ink: 0x1a7340, soft: 0xe5f4eb),
      .neutral: Tone(fill: 0xe6e6e6, onFill: 0x44484c, ink: 0x50555a, soft: 0xf3f3f3),
    ])
}
