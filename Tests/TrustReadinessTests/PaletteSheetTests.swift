import Canvas
import Testing

@testable import TrustReadiness

@Suite("The colours of levels in windows")
struct PaletteSheetTests {
  @Test(
    "Pictures are painted with the palette of the style sheet, high contrast included",
    arguments: [false, true])
  func bars(isHighContrast: Bool) {
    for isDark in [false, true] {
      let palette = Palette.window(isDark: isDark, isHighContrast: isHighContrast)
      let rules = palette.styleRules(linesLikeText: isHighContrast)
      #expect(rules.contains(".painted { color: \(palette.text.hex); }"))
      #expect(Palette.painted(with: palette.text) == palette)
    }
    #expect(
      Palette.window(isDark: false, isHighContrast: isHighContrast)
        != .window(isDark: true, isHighContrast: isHighContrast))
  }

  @Test("Every role has its three colours in the sheet, the one of its text as papers and bars have it")
  func roles() {
    let rules = Palette.light.styleRules(linesLikeText: false)
    for role in Palette.Role.allCases {
      #expect(rules.contains("@define-color \(role.rawValue) \(Palette.light.tone(role).ink.hex);"))
      #expect(rules.contains("@define-color \(role.rawValue)_soft "))
      #expect(rules.contains("@define-color \(role.rawValue)_line mix("))
    }
    #expect(Palette.dark.styleRules(linesLikeText: true).contains("@define-color bad_line @bad;"))
  }
}
