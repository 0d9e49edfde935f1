import Canvas
import Testing

@Suite("Palettes")
struct PaletteTests {
  static let palettes: [(name: String, palette: Palette, text: Double)] = [
    ("light", .light, 4.5), ("dark", .dark, 4.5), ("paper", .paper, 4.5),
    ("high contrast", .highContrast, 7), ("high contrast, dark", .highContrastDark, 7),
  ]

  @Test("Text stands out from what is behind it", arguments: palettes)
  func textContrast(name: String, palette: Palette, text: Double) {
    for background in [palette.page, palette.card] {
      #expect(palette.text.contrast(with: background) >= text)
      #expect(palette.secondaryText.contrast(with: background) >= text)
      #expect(palette.accent.contrast(with: background) >= text)
    }
  }

  @Test("Every role can be read on its fill, its soft colour, the card and the page", arguments: palettes)
  func roleContrast(name: String, palette: Palette, text: Double) {
    for role in Palette.Role.allCases {
      let tone = palette.tone(role)
      #expect(tone.onFill.contrast(with: tone.fill) >= text, "\(name), \(role): on the fill")
      #expect(tone.ink.contrast(with: tone.soft) >= text, "\(name), \(role): on the soft colour")
      #expect(tone.ink.contrast(with: palette.card) >= text, "\(name), \(role): on a card")
      #expect(tone.ink.contrast(with: palette.page) >= text, "\(name), \(role): on the page")
    }
  }

  @Test("Fills of different roles differ", arguments: palettes)
  func fillsDiffer(name: String, palette: Palette, text: Double) {
    #expect(Set(Palette.Role.allCases.map { palette.tone($0).fill }).count == Palette.Role.allCases.count)
  }

  @Test("On paper the three common fills differ on a black and white printer")
  func greyscale() {
    let paper = Palette.paper
    let bad = paper.tone(.bad).fill.luminance
    let middle = paper.tone(.middle).fill.luminance
    let good = paper.tone(.good).fill.luminance
    #expect(middle - bad > 0.4)
    #expect(middle - good > 0.4)
  }
}

@Suite("Colours")
struct ColourTests {
  @Test("Contrast follows the accessibility guidelines' formula")
  func contrast() {
    #expect(abs(Colour.black.contrast(with: .white) - 21) < 0.001)
    #expect(Colour.white.contrast(with: .white) == 1)
    #expect(abs(Colour(0x777777).contrast(with: .white) - 4.478) < 0.005)
  }

  @Test("A colour is written as it is read", arguments: [0x000000, 0xa51d2d, 0x01f2ff, 0xffffff] as [UInt32])
  func hex(value: UInt32) throws {
    let text = Colour(value).hex
    #expect(text.count == 7)
    #expect(UInt32(text.dropFirst(), radix: 16) == value)
  }
}
