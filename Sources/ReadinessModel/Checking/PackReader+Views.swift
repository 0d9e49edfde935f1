/// The views of toolkits: the table that each reads, and its columns, which must be there and fit.
extension PackReader {
  func view(_ value: Located, _ templates: [Pack.Toolkit.Template]) -> Pack.Toolkit.View? {
    guard let fields = checker.fields(of: value, .view) else { return nil }
    let tables = templates.filter { !$0.columns.isEmpty }
    guard
      let id = fields.read("table", { Identifiers(tables.map(\.id)).reference($0, checker) }),
      let table = tables.first(where: { $0.id == id })
    else { return nil }
    let columns = ViewColumns(fields, table.columns, checker)
    switch fields.string("kind") {
    case "chains":
      let layers = columns.ids.references(fields, "layers")
      guard layers.count > 1 else {
        checker.within("layers") {
          checker.report(
            at: value.location, tr("A chain has two columns at least."), tr("Name more in “layers”."))
        }
        return nil
      }
      return .chains(
        Pack.Toolkit.ChainPlan(
          table: id, layers: layers, leader: columns.column("leader"), measure: columns.column("measure")))
    case "map":
      let status = columns.column("status", of: .choice)
      for name in ["area", "column", "holder"] where fields.value(name) == nil {
        checker.within(name) {
          checker.report(
            at: value.location, tr("“{field}” is missing.", ["field": name]),
            tr("Name a column of the table."))
        }
      }
      guard let area = columns.column("area"), let column = columns.column("column"),
        let holder = columns.column("holder")
      else { return nil }
      return .map(
        Pack.Toolkit.MapPlan(
          table: id, area: area, column: column, holder: holder, deputy: columns.column("deputy"),
          attended: columns.column("attended", of: .share), heard: columns.column("heard", of: .choice),
          status: status, none: none(fields, table.columns.first { $0.id == status })))
    default: return nil
    }
  }

  /// The choice of a column that says that there is no seat.
  private func none(
    _ fields: Fields, _ status: Pack.Toolkit.Column?
  ) -> Pack.Toolkit.Column.Choice.ID? {
    fields.read("none") { value in
      Identifiers((status?.choices ?? []).map(\.id)).reference(value, checker)
    }
  }
}

/// The columns that a view may name.
private struct ViewColumns {
  let fields: Fields
  let columns: [Pack.Toolkit.Column]
  let checker: Checker
  let ids: Identifiers

  init(_ fields: Fields, _ columns: [Pack.Toolkit.Column], _ checker: Checker) {
    (self.fields, self.columns, self.checker) = (fields, columns, checker)
    ids = Identifiers(columns.map(\.id))
  }

  /// The column that a field names, which must be of a kind where one is given.
  func column(_ name: String, of kind: Pack.Toolkit.Column.Kind? = nil) -> Pack.Toolkit.Column.ID? {
    fields.read(name) { value in
      guard let id = ids.reference(value, checker) else { return nil }
      guard let kind, let column = columns.first(where: { $0.id == id }), column.kind != kind else {
        return id
      }
      checker.report(
        at: value.location, tr("“{column}” cannot be read here.", ["column": id]),
        tr("Give the column the kind “{kind}”, or name another.", ["kind": kind.rawValue]))
      return nil
    }
  }
}
