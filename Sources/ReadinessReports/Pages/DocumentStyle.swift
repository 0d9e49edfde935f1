import Canvas

/// How a document looks: its sheet, its letters, its colours.
struct DocumentStyle {
  /// The sheet.
  var paper: PaperSize
  /// The size of running text.
  var bodySize: Double
  /// Whether nothing may be smaller than running text.
  var isLargePrint: Bool
  /// The language the text is written in, which decides where words may break.
  var language: String
  var palette = Palette.paper

  init(paper: PaperSize = .a4, isLargePrint: Bool = false, language: String = "en-GB") {
    self.paper = paper
    self.isLargePrint = isLargePrint
    self.language = language
    bodySize = isLargePrint ? 18 : 10
  }

  var margin: Double { isLargePrint ? 48 : 60 }
  var topMargin: Double { isLargePrint ? 66 : 68 }
  var bottomMargin: Double { isLargePrint ? 66 : 62 }
  /// The part of a page that text fills.
  var area: Rect {
    let size = paper.size
    return Rect(margin, topMargin, size.width - 2 * margin, size.height - topMargin - bottomMargin)
  }

  var body: Font { Font(size: bodySize) }
  var strong: Font { Font(size: bodySize, weight: .semibold) }
  var small: Font { Font(size: isLargePrint ? bodySize : bodySize * 0.86) }
  var title: Font { Font(size: bodySize * (isLargePrint ? 1.5 : 1.85), weight: .bold) }
  func heading(_ level: Int) -> Font {
    Font(size: bodySize * (level == 1 ? (isLargePrint ? 1.25 : 1.4) : 1.12), weight: .bold)
  }

  /// The distance between paragraphs.
  var gap: Double { bodySize * 0.55 }

  func layout(
    _ text: String, _ font: Font, width: Double, alignment: TextLayout.Alignment = .leading
  ) -> TextLayout {
    TextLayout(text, font: font, width: width, alignment: alignment, language: language)
  }

  func layout(
    _ runs: [TextRun], _ font: Font, width: Double, alignment: TextLayout.Alignment = .leading
  ) -> TextLayout {
    TextLayout(runs, font: font, width: width, alignment: alignment, language: language)
  }
}
