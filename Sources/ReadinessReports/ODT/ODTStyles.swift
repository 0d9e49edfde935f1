import Canvas
import ReadinessCharts
import ReadinessModel

/// The styles of a paper as text for office programs, under the names that LibreOffice gives them, so that a house's own
/// can be loaded over them.
struct ODTStyles {
  let manuscript: Manuscript
  let style: DocumentStyle
  /// The levels that the paper speaks of.
  let levels: [Level]

  /// A style's name as it stands in the file: "Text_20_body".
  static func name(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": result.unicodeScalars.append(scalar)
      default: result += "_\(String(scalar.value, radix: 16))_"
      }
    }
    return result
  }

  /// The name of a style for what is at a level, or at none.
  static func name(_ kind: String, _ level: Level?) -> String {
    "\(kind) \(level.map { $0.label.isEmpty ? $0.id : $0.label } ?? "none")"
  }

  /// How far words stand in, so that numbers can stand before them.
  var indent: Double { manuscript.hasNumbers ? style.bodySize * 3.4 : 0 }
  /// How far the points of a list stand in.
  var pointIndent: Double { indent + style.bodySize * 1.9 }
  /// How far the words beside marks stand in.
  var markIndent: Double { indent + style.bodySize * 9 }

  /// The file `styles.xml`.
  var document: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-styles \(Self.namespaces) office:version="1.2">
    <office:font-face-decls><style:font-face style:name="Noto Sans" svg:font-family="'Noto Sans'" \
    style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>
    <office:styles>\(defaults)\(paragraphs)\(letters)\(lists)</office:styles>
    <office:automatic-styles>\(pageLayout)</office:automatic-styles>
    <office:master-styles>\(masterPages)</office:master-styles>
    </office:document-styles>
    """
  }

  static let namespaces =
    [
      ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
      ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"),
    ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(separator: " ")
    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  // MARK: Paragraphs

  private var defaults: String {
    let parts = manuscript.language.split(separator: "-").map(String.init)
    let language = Markup.attribute(parts.first ?? "none")
    let country = Markup.attribute(parts.count > 1 ? parts[1] : "none")
    return """
      <style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="page"/>\
      <style:text-properties style:font-name="Noto Sans" fo:font-size="\(points(style.bodySize))" \
      fo:color="\(style.palette.text.hex)" fo:language="\(language)" fo:country="\(country)" \
      style:language-asian="none" style:country-asian="none" style:language-complex="none" \
      style:country-complex="none" fo:hyphenate="false"/></style:default-style>
      <style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/>\
      </style:default-style>
      """
  }

  private var paragraphs: String {
    let body = style.bodySize
    let quiet = "fo:color=\"\(style.palette.secondaryText.hex)\""
    let small = "fo:font-size=\"\(points(style.small.size))\" \(quiet)"
    let bold = "fo:font-weight=\"bold\""
    let end = "<style:tab-stops>\(tab(style.area.width, "right"))</style:tab-stops>"
    let line =
      "<style:tab-stops><style:tab-stop style:position=\"\(points(style.area.width - indent))\" "
      + "style:type=\"right\" style:leader-style=\"solid\" style:leader-text=\"_\"/></style:tab-stops>"
    let choice = "<style:tab-stops>\(tab(body * 7, "left"))</style:tab-stops>"
    let heading = "fo:keep-with-next=\"always\" "
    return [
      paragraph("Standard", of: nil, "", ""),
      paragraph("Text body", of: "Standard", above(style.gap) + left(indent), "", inner: endTab),
      paragraph("Numbered paragraph", of: "Standard", above(style.gap), "", inner: endTab),
      paragraph("Statement", of: "Text body", heading + above(style.gap * 1.8), "", inner: endTab),
      paragraph(
        "Numbered statement", of: "Numbered paragraph", heading + above(style.gap * 1.8), "", inner: endTab),
      paragraph("Lettered point", of: "Standard", above(style.gap * 0.5), ""),
      paragraph("List 1", of: "Standard", above(style.gap * 0.5), ""),
      paragraph("Choice", of: "List 1", above(style.gap * 0.5), "", inner: choice),
      paragraph("Heading", of: "Standard", heading + above(body * 1.7), bold, next: "Text body"),
      paragraph(
        "Heading 1", of: "Heading", above(body * 1.7), size(style.heading(1).size), level: 1,
        next: "Text body"),
      paragraph(
        "Heading 2", of: "Heading", above(body * 1.1), size(style.heading(2).size), level: 2,
        next: "Text body"),
      paragraph(
        "Title", of: "Standard", above(0) + "fo:margin-bottom=\"6pt\" ", size(style.title.size) + bold),
      paragraph("Over title", of: "Standard", "", bold, inner: end),
      paragraph("Lead", of: "Text body", above(body), ""),
      paragraph("Sentence", of: "Text body", above(1), ""),
      paragraph("Facts", of: "Text body", above(1), small),
      paragraph("Note", of: "Text body", above(style.gap * 0.7), ""),
      paragraph(
        "Aim", of: "Text body", heading + above(style.gap * 0.3), quiet + " fo:font-style=\"italic\""),
      paragraph("Guidance", of: "Text body", heading + above(style.gap * 0.5), small),
      paragraph(
        "Level line", of: "Text body",
        above(style.gap * 0.5) + left(markIndent) + "fo:text-indent=\"\(points(indent - markIndent))\" ", ""),
      paragraph("Writing line", of: "Text body", above(body), small, inner: line),
      paragraph("Table Contents", of: "Standard", "", ""),
      paragraph("Table Heading", of: "Table Contents", heading, small + " " + bold),
      paragraph("Figure", of: "Text body", above(style.gap), ""),
      paragraph("Header", of: "Standard", "", small, inner: end),
      paragraph("Footer", of: "Standard", "", small, inner: end),
      paragraph("Marking", of: "Header", "fo:text-align=\"center\" ", ""),
    ].joined() + ([nil] + levels.map { $0 }).map(panel).joined()
  }

  private func panel(_ level: Level?) -> String {
    let tone = style.palette.tone(of: level)
    return paragraph(
      Self.name("Panel", level), of: "Text body",
      above(style.gap) + left(indent) + "fo:padding=\"\(points(style.bodySize * 0.4))\" "
        + "fo:background-color=\"\(tone.soft.hex)\" fo:border-left=\"2.5pt solid \(tone.fill.hex)\" "
        + "fo:border-right=\"none\" fo:border-top=\"none\" fo:border-bottom=\"none\" ", "")
  }

  private var endTab: String {
    "<style:tab-stops>\(tab(style.area.width - indent, "right"))</style:tab-stops>"
  }

  private func paragraph(
    _ name: String, of parent: String?, _ properties: String, _ letters: String, inner: String = "",
    level: Int? = nil, next: String? = nil
  ) -> String {
    let parent = parent.map { " style:parent-style-name=\"\(Self.name($0))\"" } ?? ""
    let next = next.map { " style:next-style-name=\"\(Self.name($0))\"" } ?? ""
    let level = level.map { " style:default-outline-level=\"\($0)\"" } ?? ""
    return "<style:style style:name=\"\(Self.name(name))\" style:display-name=\"\(Markup.attribute(name))\" "
      + "style:family=\"paragraph\"\(parent)\(next)\(level) style:class=\"text\">"
      + "<style:paragraph-properties \(properties)>\(inner)</style:paragraph-properties>"
      + "<style:text-properties \(letters)/></style:style>\n"
  }

  // MARK: Letters

  private var letters: String {
    let small = "fo:font-size=\"\(points(style.small.size))\" fo:color=\"\(style.palette.secondaryText.hex)\""
    return character("Strong Emphasis", "fo:font-weight=\"bold\"")
      + character("Quiet", small + " fo:font-weight=\"normal\"")
      + character("Internet link", "fo:color=\"\(style.palette.accent.hex)\"")
      + ([nil] + levels.map { $0 }).map { level in
        let ink = style.palette.tone(of: level).ink.hex
        return character(
          Self.name("Level", level),
          level == nil ? "fo:color=\"\(ink)\"" : "fo:color=\"\(ink)\" fo:font-weight=\"bold\"")
      }.joined()
  }

  private func character(_ name: String, _ letters: String) -> String {
    "<style:style style:name=\"\(Self.name(name))\" style:display-name=\"\(Markup.attribute(name))\" "
      + "style:family=\"text\"><style:text-properties \(letters)/></style:style>\n"
  }

  // MARK: Lists

  private var lists: String {
    let number = style.bodySize * 3.4
    return "<text:list-style style:name=\"Numbering\">"
      + numbered(1, "style:num-format=\"1\" style:num-suffix=\".\"", left: number, label: number)
      + numbered(2, "style:num-format=\"1\" text:display-levels=\"2\"", left: number, label: number)
      + numbered(
        3, "style:num-format=\"a\" style:num-prefix=\"(\" style:num-suffix=\")\"", left: pointIndent,
        label: pointIndent - indent)
      + "</text:list-style><text:list-style style:name=\"Bullets\">" + bulleted("•")
      + "</text:list-style><text:list-style style:name=\"Boxes\">" + bulleted("☐")
      + "</text:list-style><text:list-style style:name=\"Ticked\">" + bulleted("☑") + "</text:list-style>"
  }

  private func numbered(_ level: Int, _ format: String, left: Double, label: Double) -> String {
    "<text:list-level-style-number text:level=\"\(level)\" \(format)>\(place(left, label))"
      + "</text:list-level-style-number>"
  }

  private func bulleted(_ sign: String) -> String {
    "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"\(sign)\">"
      + "\(place(pointIndent, pointIndent - indent))</text:list-level-style-bullet>"
  }

  private func place(_ left: Double, _ label: Double) -> String {
    "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
      + "<style:list-level-label-alignment text:label-followed-by=\"listtab\" "
      + "text:list-tab-stop-position=\"\(points(left))\" fo:text-indent=\"\(points(-label))\" "
      + "fo:margin-left=\"\(points(left))\"/></style:list-level-properties>"
  }

  // MARK: Pages

  private var pageLayout: String {
    let sheet = style.paper.size
    let top = style.topMargin * 0.45
    let bottom = style.bottomMargin * 0.5
    func furniture(_ name: String, _ height: Double, _ side: String) -> String {
      "<style:\(name)-style><style:header-footer-properties fo:min-height=\"\(points(height))\" "
        + "fo:margin-\(side)=\"9pt\"/></style:\(name)-style>"
    }
    return """
      <style:page-layout style:name="Sheet"><style:page-layout-properties \
      fo:page-width="\(points(sheet.width))" fo:page-height="\(points(sheet.height))" \
      fo:margin-top="\(points(top))" fo:margin-bottom="\(points(bottom))" fo:margin-left="\(points(style.margin))" \
      fo:margin-right="\(points(style.margin))" style:writing-mode="lr-tb"/>\
      \(furniture("header", style.topMargin - top, "bottom"))\
      \(furniture("footer", style.bottomMargin - bottom, "top"))</style:page-layout>
      """
  }

  private var masterPages: String {
    let marking = words(manuscript.marking, in: "Marking")
    let head = tabbed(manuscript.head.what, "", manuscript.head.whose, in: "Header")
    let footer = tabbed(manuscript.footer, pageWords, "", in: "Footer")
    return """
      <style:master-page style:name="Standard" style:page-layout-name="Sheet">\
      <style:header>\(marking)\(head)</style:header><style:footer>\(footer)</style:footer></style:master-page>
      <style:master-page style:name="First_20_Page" style:display-name="First Page" style:page-layout-name="Sheet" \
      style:next-style-name="Standard"><style:header>\(marking.isEmpty ? "<text:p text:style-name=\"Header\"/>" : marking)\
      </style:header><style:footer>\(footer)</style:footer></style:master-page>
      """
  }

  /// “Page 2 of 24”, in numbers that office programs keep.
  private var pageWords: String {
    let fields = [
      "page": "<text:page-number text:select-page=\"current\">1</text:page-number>",
      "count": "<text:page-count>1</text:page-count>",
    ]
    var marks = Markup(.openDocument)
    for inline in Inline.filled(
      tr("Page {page} of {count}"), fields.mapValues { .text($0, .strong) })
    {
      let (text, emphasis) = inline.words
      if emphasis == .strong { marks.add(text) } else { marks.words(text, isAtStart: false) }
    }
    return marks.text
  }

  private func words(_ text: String, in name: String) -> String {
    guard !text.isEmpty else { return "" }
    return tabbed(text, "", nil, in: name)
  }

  private func tabbed(_ left: String, _ marks: String, _ right: String?, in name: String) -> String {
    var line = Markup(.openDocument)
    line.add("<text:p text:style-name=\"\(Self.name(name))\">")
    line.words(left.drawableLine)
    if let right {
      line.add("<text:tab/>\(marks)")
      line.words(right.drawableLine)
    }
    line.add("</text:p>")
    return line.text
  }

  // MARK: Measures

  private func above(_ room: Double) -> String { "fo:margin-top=\"\(points(room))\" " }
  private func left(_ room: Double) -> String { "fo:margin-left=\"\(points(room))\" " }
  private func size(_ size: Double) -> String { "fo:font-size=\"\(points(size))\" " }
  private func tab(_ place: Double, _ kind: String) -> String {
    "<style:tab-stop style:position=\"\(points(place))\" style:type=\"\(kind)\"/>"
  }
}

/// A length as office documents write it.
func points(_ length: Double) -> String { "\((length * 100).rounded() / 100)pt" }
