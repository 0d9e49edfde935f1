/// What the summed columns of a table come to for each of what stands in another: by who pays, by whom it reaches.
public struct GroupedSums: Hashable, Sendable {
  /// What the groups are: the title of the column.
  public let title: String
  /// The columns that are summed.
  public let columns: [Pack.Toolkit.Column]
  /// A group, and the sum of each column in words; empty where there is nothing to sum. In the table's order; rows in which
  /// nothing stands there come last.
  public let groups: [(name: String, sums: [String])]

  /// The sums of a table by one of its columns; nil where nothing is summed or nothing stands in the column.
  public init?(by id: Pack.Toolkit.Column.ID, _ columns: [Pack.Toolkit.Column], _ rows: [JSONObject]) {
    guard let column = columns.first(where: { $0.id == id }) else { return nil }
    var (names, members): ([String], [String: [JSONObject]]) = ([], [:])
    for values in rows {
      let name = column.words(in: values).trimmed
      let key = name.lowercased()
      if members[key] == nil, !name.isEmpty { names.append(name) }
      members[key, default: []].append(values)
    }
    let summed = columns.filter { $0.id != id && $0.sum(rows) != nil }
    guard !names.isEmpty, !summed.isEmpty else { return nil }
    title = column.title
    self.columns = summed
    groups = (names + (members[""] == nil ? [] : [""])).map { name in
      let own = members[name.lowercased()] ?? []
      return (
        name.isEmpty ? tr("nothing said") : name,
        summed.map { column in column.sum(own).map { column.words($0) } ?? "" }
      )
    }
  }

  /// The sums in a line: “Who pays: Trust £14,200, County £9,000”.
  public var words: String {
    let parts = groups.map { group in
      ([group.name] + group.sums.filter { !$0.isEmpty }).joined(separator: " ")
    }
    return tr("{column}: {words}", ["column": title, "words": parts.joined(separator: trc("list", ", "))])
  }

  public static func == (one: GroupedSums, other: GroupedSums) -> Bool {
    one.title == other.title && one.columns == other.columns && one.words == other.words
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(words) }
}
