import Canvas
import ReadinessCharts
import ReadinessModel

/// A manuscript as a page of the web: one file that needs no other, with pictures and no script in it.
public struct HTMLDocument {
  private let manuscript: Manuscript
  private let style: DocumentStyle

  /// The page of a manuscript.
  public init(_ manuscript: Manuscript, on sheet: PaperSize = .a4, isLargePrint: Bool = false) {
    self.manuscript = manuscript.numbered
    style = DocumentStyle(paper: sheet, isLargePrint: isLargePrint, language: manuscript.language)
  }

  /// The file.
  ///
  /// - Parameter progress: is told the share that is done, and throws if it is not to go on.
  public func bytes(progress: (Double) throws -> Void = { _ in }) throws -> [UInt8] {
    if let failure = Fonts.failure(writing: manuscript.language) { throw failure }
    var content = HTMLContent(manuscript, style)
    try content.write(manuscript.blocks, progress: progress)
    content.end()
    return Array(page(of: content.marks.text).utf8)
  }

  private func page(of content: String) -> String {
    func meta(_ name: String, _ words: String) -> String {
      words.isEmpty ? "" : "<meta name=\"\(name)\" content=\"\(Markup.attribute(words))\">\n"
    }
    func line(_ kind: String, _ words: String) -> String {
      words.isEmpty ? "" : "<p class=\"\(kind)\" dir=\"auto\">\(Markup.attribute(words))</p>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(Markup.attribute(manuscript.language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.attribute(manuscript.title))</title>
      \(meta("author", manuscript.author))\(meta("description", manuscript.subject))\
      \(meta("date", manuscript.day.text))<meta name="generator" content="Trust Readiness">
      <style>
      \(HTMLStyle(style, manuscript.levels, hasNumbers: manuscript.hasNumbers).text)
      </style>
      </head>
      <body>
      <a class="skip" href="#paper">\(Markup.attribute(tr("Skip to the paper")))</a>
      \(line("marking", manuscript.marking))<main id="paper">
      \(content)</main>
      <footer>\(line("foot", manuscript.footer))</footer>
      </body>
      </html>

      """
  }
}
