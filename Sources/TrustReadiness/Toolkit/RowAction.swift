import Gtk
import ReadinessModel
import ReadinessSession

/// Under a row of a table: the action that was made of it, with the way there, or the button that makes one.
final class RowAction: Box {
  private let row: LiveRow
  private let action: Pack.Toolkit.Action
  private let columns: [Pack.Toolkit.Column]
  private let context: PageContext

  init(
    _ row: LiveRow, _ action: Pack.Toolkit.Action, _ columns: [Pack.Toolkit.Column], in context: PageContext
  ) {
    (self.row, self.action, self.columns, self.context) = (row, action, columns, context)
    super.init(.horizontal, spacing: 6)
    observe { line in
      line.planned
    } then: { line, planned in
      line.show(planned)
    }
    observe { line in line.isVisible = line.planned != nil || !line.words(action.what).isEmpty }
  }

  private struct Planned: Equatable {
    let id: RowID
    let title: String
    let state: String
  }

  /// The action that was made of the row.
  private var planned: Planned? {
    let log = context.document.actions.log
    guard let entry = log.entries.first(where: { $0.action.from == row.id.path }) else { return nil }
    return Planned(id: entry.id, title: entry.action.title, state: entry.action.state.label)
  }

  private func show(_ planned: Planned?) {
    let hadFocus = containsFocus
    removeAll()
    let button: Button
    if let planned {
      let words = tr("Action: {title} · {state}", ["title": planned.title, "state": planned.state])
      button = Button(child: Label(words), style: .link) { [context] in
        context.navigator.go(to: .actions, at: planned.id)
      }
      button.setAccessibleLabel(words)
    } else {
      button = Button(tr("Plan an action from this row"), style: .link) { [weak self] in self?.plan() }
    }
    button.halign = .start
    append(button)
    if hadFocus { button.grabFocus() }
  }

  private func words(_ column: Pack.Toolkit.Column.ID?) -> String {
    guard let column = columns.first(where: { $0.id == column }) else { return "" }
    return column.words(in: row.values)
  }

  private func plan() {
    context.document.leaveField()
    let by = columns.first { $0.id == action.by }.flatMap { column -> Day? in
      if case .day(let day) = column.value(in: row.values) { day } else { nil }
    }
    let serves = columns.first { $0.id == action.serves }.map { column -> [Statement.ID] in
      if case .statements(let ids) = column.value(in: row.values) { ids } else { [] }
    }
    context.document.plan(words(action.what), who: words(action.who), by: by, for: serves ?? [], from: row.id)
  }
}
