import Gtk
import ReadinessCharts
import ReadinessModel
import ReadinessSession

/// The sections, each with two bars: the compared statements as they stood then, and as they stand now.
final class SectionsThenAndNow: Box {
  init(_ comparison: Comparison, _ context: PageContext) {
    super.init(.vertical, spacing: 6)
    let title = Label(tr("By section, then and now"), style: .strong)
    title.setAccessibleRole(.heading)
    append(title)
    let pack = context.document.pack
    let longest = comparison.sections.map(\.now.applicable).max() ?? 1
    for movement in comparison.sections {
      append(Self.row(movement, longest: longest, pack, context))
    }
  }

  private static func row(
    _ movement: Comparison.SectionMovement, longest: Int, _ pack: Pack, _ context: PageContext
  ) -> Widget {
    let section = movement.section
    let (navigator, document) = (context.navigator, context.document)
    let name = Label(section.shortTitle ?? section.title)
    let title = Button(child: name, style: .row) { [weak navigator] in navigator?.go(to: .section(section.id))
    }
    title.setAccessibleLabel(
      tr(
        "{name}: then {then}; now {now}",
        [
          "name": section.title, "then": ChartWords.counts(movement.then, pack.scale),
          "now": ChartWords.counts(movement.now, pack.scale),
        ]))
    title.valign = .centre
    let grid = Grid(rowSpacing: 0, columnSpacing: 12)
    let share = Double(movement.now.applicable) / Double(max(1, longest))
    var bars: [(label: Label, bar: BarView)] = []
    for (tally, words) in [(movement.then, tr("then")), (movement.now, tr("now"))] {
      let bar = BarView(in: pack) { [weak navigator, weak document] part in
        if let document { navigator?.go(to: section, opening: part, in: document) }
      }
      bar.show(tally, share: share)
      let label = Label(words, style: .quiet, wrapping: .none)
      label.widthInCharacters = 5
      bars.append((label, bar))
    }
    grid.observe { [shape = context.shape] grid in
      for child in grid.children { grid.remove(child) }
      name.widthInCharacters = shape.isNarrow ? nil : 20
      name.maxWidthInCharacters = shape.isNarrow ? nil : 20
      grid.attach(title, column: 0, row: 0, width: shape.isNarrow ? 2 : 1, height: shape.isNarrow ? 1 : 2)
      for (index, part) in bars.enumerated() {
        let row = shape.isNarrow ? index + 1 : index
        grid.attach(part.label, column: shape.isNarrow ? 0 : 1, row: row)
        grid.attach(part.bar, column: shape.isNarrow ? 1 : 2, row: row)
      }
    }
    return grid
  }
}
