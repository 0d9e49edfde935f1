import Gtk
import ReadinessModel
import ReadinessSession

/// How a table looked elsewhere: some rows that are filled in, folded away until somebody wants them.
final class TableExample: Box {
  init(_ template: Pack.Toolkit.Template, _ columns: TableColumns) {
    super.init(.vertical)
    isVisible = !template.example.isEmpty
    guard isVisible else { return }
    let rows = Box(.vertical, spacing: 9)
    rows.margins = Insets(top: 6, start: 18)
    for values in template.example {
      let facts = Box(.vertical, spacing: 2)
      facts.addStyle("panel")
      for column in columns.columns {
        let words = column.words(in: values)
        guard !words.isEmpty else { continue }
        facts.append(
          Label(tr("{column}: {words}", ["column": column.title, "words": words])).with {
            $0.isSelectable = true
          })
      }
      rows.append(facts)
    }
    let title = template.exampleTitle ?? tr("How it may look")
    let expander = Expander(title, rows)
    expander.setAccessibleLabel(title)
    append(expander)
  }
}
