/// Putting rows into their places.
extension Assessment {
  /// The edits that put a row, present or about to be, behind another of its list; nil for the first place.
  ///
  /// Mostly this is one move. Where there is no room between two rows, as after two people put theirs at the same
  /// place, all rows get new places.
  public func moving(_ row: RowID, after other: RowID?) -> [Edit] {
    let rows = rows(of: row.list).filter { $0.id != row }
    let index = other.flatMap { other in rows.firstIndex { $0.id == other }.map { $0 + 1 } } ?? 0
    let before = index > 0 ? rows[index - 1] : nil
    let after = index < rows.count ? rows[index] : nil
    if let key = key(between: before, and: after) { return [.moveRow(row, position: key)] }
    var order = rows.map(\.id)
    order.insert(row, at: index)
    let present = Dictionary(rows.map { ($0.id, $0.position) }, uniquingKeysWith: { first, _ in first })
    return zip(order, PositionKey.spread(order.count)).compactMap { id, key in
      present[id] == key ? nil : .moveRow(id, position: key)
    }
  }

  /// The edits that make a row be there again before something is written into it; none where that is not needed.
  ///
  /// For a row that stands for something of the checklist, which nobody takes out but by undoing. It begins empty again.
  public func beginning(_ row: RowID) -> [Edit] {
    guard let state = state(of: row), !state.isThere else { return [] }
    let emptied = JSONObject(state.values.members.map { JSONObject.Member(key: $0.key, value: .null) })
    return [.setFields(row, values: JSONObject())]
      + (emptied.members.isEmpty ? [] : [.setFields(row, values: emptied)])
  }

  /// The edits that add a row behind the last of a list.
  public func adding(_ row: RowID, values: JSONObject = JSONObject()) -> [Edit] {
    let isNew = state(of: row) == nil
    let written: [Edit] = values.members.isEmpty ? [] : [.setFields(row, values: values)]
    // A row that was taken out is there again only once that is taken back.
    let begun: [Edit] = isNew && !written.isEmpty ? [] : [.setFields(row, values: JSONObject())]
    return begun + written + moving(row, after: rows(of: row.list).last?.id)
  }

  private func key(between before: Row?, and after: Row?) -> PositionKey? {
    if before != nil, before?.position == nil { return nil }
    if after != nil, after?.position == nil { return nil }
    if let lower = before?.position, let upper = after?.position, lower >= upper { return nil }
    let key = PositionKey.between(before?.position, after?.position)
    return key.text.utf8.count <= 24 ? key : nil
  }
}
