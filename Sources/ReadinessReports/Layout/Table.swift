import Canvas
import ReadinessCharts
import ReadinessModel

/// A text or a level in a table.
enum TableCell {
  case text(String)
  case runs([TextRun])
  case mark(SymbolMark)
}

extension Flow {
  /// Adds a table with a header that is repeated on every page it reaches.
  ///
  /// The last column gets the width that the others leave.
  mutating func table(widths: [Double], header: [String], rows: [[TableCell]]) {
    let columns = columns(widths)
    var head = Columns(
      cells: zip(header, columns).map { text, column in
        cell(
          text, style.small.weight(.semibold), x: column.x, width: column.width,
          colour: style.palette.secondaryText)
      }, padding: style.bodySize * 0.3)
    head.rule = style.palette.line
    head.ruleLeft = indent
    head.spaceBefore = style.gap
    head.keepsTogether = true
    withHeader(head) { flow in
      for row in rows { flow.tableRow(row, columns) }
    }
  }

  private mutating func tableRow(_ contents: [TableCell], _ columns: [(x: Double, width: Double)]) {
    var row = Columns(cells: [], padding: style.bodySize * 0.32, rule: style.palette.line)
    row.ruleLeft = indent
    row.cells = zip(contents, columns).map { content, column in
      switch content {
      case .text(let text): cell(text, style.body, x: column.x, width: column.width)
      case .runs(let runs): cell(runs, style.body, x: column.x, width: column.width)
      case .mark(let mark): cell(mark, x: column.x, width: column.width)
      }
    }
    let height = row.cells.flatMap(\.lines).map(\.bottom).max() ?? 0
    row.keepsTogether = height < style.area.height / 4
    add(row)
  }

  private func columns(_ widths: [Double]) -> [(x: Double, width: Double)] {
    let gap = style.bodySize
    var x = indent
    var columns: [(x: Double, width: Double)] = []
    for width in widths {
      columns.append((x, width))
      x += width + gap
    }
    return columns + [(x, max(self.width - x, style.bodySize * 4))]
  }

  /// Adds a chart as wide as numbered paragraphs are; it may be divided between its rows.
  ///
  /// A row leads to the place of the document that `destination` names.
  mutating func chart(_ chart: some Chart, destination: (ChartTarget.Subject) -> String?) {
    let layout = chart.layout(forWidth: width - indent)
    for (index, region) in layout.regions.enumerated() {
      let name = destination(region.subject)
      picture(
        height: region.frame.height, spaceBefore: index == 0 ? style.gap : 0,
        keepsWithNext: index == 0
      ) { [indent, palette = style.palette] drawing, rect in
        let origin = Point(rect.minX + indent, rect.minY - region.frame.minY)
        let draw = { (drawing: Drawing) in
          layout.draw(on: drawing, at: origin, palette: palette, rows: index..<index + 1)
        }
        if let name { drawing.link(toDestination: name, draw) } else { draw(drawing) }
      }
    }
  }
}
