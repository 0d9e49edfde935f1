import Canvas

/// The palettes of windows: what pictures are painted with, and the style sheet's colours of levels.
extension Palette {
  private static let ofWindows: [Palette] = [.light, .dark, .highContrast, .highContrastDark]

  /// The palette of a window.
  static func window(isDark: Bool, isHighContrast: Bool) -> Palette {
    switch (isDark, isHighContrast) {
    case (false, false): .light
    case (true, false): .dark
    case (false, true): .highContrast
    case (true, true): .highContrastDark
    }
  }

  /// The palette with which a picture is painted, told by the colour that `styleRules` gives it.
  static func painted(with textColour: Colour) -> Palette {
    ofWindows.first { $0.text.hex == textColour.hex } ?? .light
  }

  /// The style sheet's colours of each role (`@bad`, `@bad_soft` behind it, `@bad_line` around it) and the colour that
  /// tells a picture which palette is in force, so that both change together.
  ///
  /// - Parameter linesLikeText: whether lines are as strong as text, for high contrast.
  func styleRules(linesLikeText: Bool) -> String {
    let roles = Role.allCases.map { role in
      let (name, tone) = (role.rawValue, tone(role))
      return """
        @define-color \(name) \(tone.ink.hex);
        @define-color \(name)_soft \(tone.soft.hex);
        @define-color \(name)_line \(linesLikeText ? "@\(name)" : "mix(@\(name), @\(name)_soft, 0.6)");
        """
    }
    return (roles + [".\(PaintedArea.styleName) { color: \(text.hex); }"]).joined(separator: "\n")
  }
}
