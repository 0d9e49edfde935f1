public import Canvas
import ReadinessCharts
public import ReadinessModel

/// A checklist for filling in on paper: the statements that apply, boxes to tick, room for notes.
public struct BlankChecklist: PagedDocument {
  /// What the list is called.
  public let properties: DocumentProperties
  /// The extent of a page.
  public let pageSize: Size
  private let pages: Pages

  /// The statements that a checklist asks in some circumstances, in normal or large print.
  public init(
    _ pack: Pack, in circumstances: Circumstances, organisation: String = "", isLargePrint: Bool = false,
    paper: PaperSize = .a4
  ) {
    let style = DocumentStyle(paper: paper, isLargePrint: isLargePrint, language: pack.language)
    var writer = BlankChecklistWriter(pack: pack, circumstances: circumstances, flow: Flow(style: style))
    writer.write(organisation: organisation)
    pages = Pages(
      writer.flow, header: (pack.title, organisation),
      footer: tr("As at {date}", ["date": circumstances.asAt.long]))
    pageSize = paper.size
    properties = DocumentProperties(
      title: tr("{checklist}: checklist to fill in", ["checklist": pack.title]), subject: pack.summary,
      creator: "Trust Readiness", created: "\(circumstances.asAt.text)T00:00:00Z")
  }

  /// The number of pages.
  public var pageCount: Int { pages.count }

  /// The sections.
  public var outline: [OutlineItem] { pages.outline }

  /// Draws a page; the first is 0.
  public func draw(page: Int, on drawing: Drawing) { pages.draw(page: page, on: drawing) }
}

/// Writes a checklist, statement by statement.
private struct BlankChecklistWriter {
  let pack: Pack
  let circumstances: Circumstances
  var flow: Flow

  private var style: DocumentStyle { flow.style }
  private var box: Double { style.bodySize * 0.95 }

  init(pack: Pack, circumstances: Circumstances, flow: Flow) {
    self.pack = pack
    self.circumstances = circumstances
    self.flow = flow
  }

  mutating func write(organisation: String) {
    let applicable = pack.applicable(in: circumstances)
    flow.title(pack.title, over: tr("Checklist to fill in"))
    flow.rule()
    flow.fact(tr("Organisation"), organisation.isEmpty ? " " : organisation)
    flow.fact(tr("As at"), circumstances.asAt.long)
    flow.fact(tr("Filled in by"), " ")
    flow.fact(tr("Date"), " ")
    let gap = style.bodySize
    flow.plain([TextRun(pack.summary)], spaceBefore: gap)
    flow.plain(
      [
        TextRun(
          tr(
            "Tick one box for each statement: the highest level of which every part is true. Where you do not know, "
              + "say whom to ask. Where a statement does not apply, say why."))
      ], spaceBefore: gap * 0.6)
    flow.marked(pack.scale.map { (SymbolMark($0, font: style.strong), $0.meaning) }, left: 0)
    if !pack.howToAnswer.isEmpty {
      flow.plain(
        [TextRun(tr("How to answer"), weight: .semibold)], spaceBefore: gap, keepsWithNext: true)
      for text in pack.howToAnswer { flow.item("•", [TextRun(text)]) }
    }
    for section in pack.sections {
      let statements = applicable.filter { $0.section == section.id }
      guard !statements.isEmpty else { continue }
      flow.heading(section.title, level: 1)
      if !section.aim.isEmpty {
        flow.plain(
          [TextRun(section.aim, isItalic: true)], colour: style.palette.secondaryText, spaceBefore: 0,
          keepsWithNext: true)
      }
      for statement in statements { write(statement) }
    }
  }

  private mutating func write(_ statement: Statement) {
    let title = [TextRun("\(statement.id)  \(statement.title)", weight: .semibold)]
    let duty = pack.duty(of: statement)?.label ?? ""
    let dutyWidth = min(TextLayout.width(of: duty, font: style.small) + 2, flow.width * 0.4)
    let titleWidth = flow.width - dutyWidth - style.bodySize
    flow.add(
      Columns(
        cells: [
          flow.cell(title, style.body, x: 0, width: titleWidth),
          flow.cell(
            duty, style.small, x: flow.width - dutyWidth, width: dutyWidth,
            colour: style.palette.secondaryText, alignment: .trailing),
        ], spaceBefore: style.bodySize * 1.2, keepsWithNext: true))
    flow.plain([TextRun(statement.sentence)], spaceBefore: 1, keepsWithNext: true)
    for (index, level) in pack.scale.enumerated() {
      let descriptor = statement.descriptors.indices.contains(index) ? statement.descriptors[index] : ""
      writeChoice(SymbolMark(level, font: style.strong), descriptor)
    }
    let blanks = [tr("Don’t know: ask"), tr("Does not apply, because")]
    if style.isLargePrint {
      for words in blanks { writeBlanks([words]) }
    } else {
      writeBlanks(blanks)
    }
    flow.writingLine(tr("Note"), left: 0, keepsWithNext: true)
    flow.writingLine("", left: 0, keepsWithNext: false)
  }

  /// A box to tick, a level, and what it looks like.
  private mutating func writeChoice(_ mark: SymbolMark, _ descriptor: String) {
    let markX = box * 1.9
    let widest = pack.scale.map { SymbolMark($0, font: style.strong).size.width }.max() ?? 0
    let column = markX + widest + style.bodySize
    let isStacked = column > flow.width * 0.3
    let x = isStacked ? markX : column
    let lineHeight = mark.size.height
    var cells = [flow.cell(mark, x: markX, width: flow.width - markX)]
    if !descriptor.isEmpty {
      cells.append(
        flow.cell(descriptor, style.body, x: x, y: isStacked ? lineHeight : 0, width: flow.width - x))
    }
    var row = Columns(
      cells: cells, spaceBefore: style.bodySize * 0.45, keepsTogether: true, keepsWithNext: true)
    row.decoration = { [palette = style.palette, box] drawing, rect in
      Self.drawBox(drawing, at: rect.origin, side: box, lineHeight: lineHeight, palette)
    }
    flow.add(row)
  }

  /// Boxes to tick, side by side, each with words and a line to write on.
  private mutating func writeBlanks(_ words: [String]) {
    let labels = words.map { TextLayout($0, font: style.small, language: style.language) }
    let gap = style.bodySize * 1.5
    let each = (flow.width - gap * Double(words.count - 1)) / Double(words.count)
    flow.picture(height: style.bodySize * 2.1, keepsWithNext: true) {
      [box, palette = style.palette] drawing, rect in
      for (index, label) in labels.enumerated() {
        let x = rect.minX + Double(index) * (each + gap)
        let top = rect.maxY - label.size.height
        Self.drawBox(drawing, at: Point(x, top), side: box, lineHeight: label.size.height, palette)
        drawing.writingLine(label, from: Point(x + box * 1.9, top), to: x + each, palette)
      }
    }
  }

  private static func drawBox(
    _ drawing: Drawing, at point: Point, side: Double, lineHeight: Double, _ palette: Palette
  ) {
    let y = point.y + (lineHeight - side) / 2
    drawing.stroke(.rectangle(Rect(point.x + 0.5, y, side, side)), palette.text, width: 0.9)
  }
}
