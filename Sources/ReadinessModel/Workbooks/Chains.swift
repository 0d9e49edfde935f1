/// The rows of a table as chains: what each leads from and to, where one is broken, and what none leads from.
public struct Chains: Sendable {
  /// One row.
  public struct Chain: Identifiable, Hashable, Sendable {
    public let id: RowID
    /// What stands in each layer; empty where nothing does.
    public let cells: [String]
    /// By these what is the same in a layer is known; empty where nothing stands.
    public let keys: [String]
    /// The titles of the columns that are empty though a weak chain lacks them.
    public let weaknesses: [String]

    /// The layers in which nothing stands.
    public var gaps: [Int] { cells.indices.filter { cells[$0].isEmpty } }
    /// Whether a layer is empty.
    public var isBroken: Bool { cells.contains("") }
    /// Whether it is whole, but nobody leads it or nothing shows that it works.
    public var isWeak: Bool { !isBroken && !weaknesses.isEmpty }
  }

  /// What the layers are called.
  public let layers: [String]
  /// The broken ones first, then the weak ones, then the others; among them in the table's order.
  public let chains: [Chain]
  /// What could be chosen in the first layer and is in no chain.
  public let orphans: [String]

  /// The chains of a table.
  ///
  /// - Parameter rows: its rows in order.
  public init(
    _ plan: Pack.Toolkit.ChainPlan, _ columns: [Pack.Toolkit.Column],
    _ rows: [(id: RowID, values: JSONObject)]
  ) {
    func column(_ id: Pack.Toolkit.Column.ID?) -> Pack.Toolkit.Column? { columns.first { $0.id == id } }
    let layers = plan.layers.compactMap { column($0) }
    let besides = [column(plan.leader), column(plan.measure)].compactMap(\.self)
    var used: Set<String> = []
    let all = rows.compactMap { row -> Chain? in
      let cells = layers.map { $0.words(in: row.values).trimmed }
      guard cells.contains(where: { !$0.isEmpty }) else { return nil }
      if let first = layers.first, case .choices(let ids, _) = first.value(in: row.values) {
        used.formUnion(ids)
      }
      let weaknesses = besides.filter { $0.value(in: row.values) == .nothing }.map(\.title)
      return Chain(
        id: row.id, cells: cells, keys: cells.map { $0.isEmpty ? "" : $0.lowercased() },
        weaknesses: weaknesses)
    }
    self.layers = layers.map(\.title)
    chains = all.filter(\.isBroken) + all.filter(\.isWeak) + all.filter { !$0.isBroken && !$0.isWeak }
    orphans = (layers.first?.choices ?? []).filter { !used.contains($0.id) }.map(\.label)
  }

  /// How many hold, are broken and are weak, and what none leads from.
  public var words: String {
    guard !chains.isEmpty else { return tr("Nothing is drawn yet: the first row of the table begins it.") }
    let (broken, weak) = (chains.count(where: \.isBroken), chains.count(where: \.isWeak))
    let counts = [
      trn("{n} holds", "{n} hold", chains.count - broken - weak),
      broken > 0 ? trn("{n} is broken", "{n} are broken", broken) : nil,
      weak > 0 ? trn("{n} is weak", "{n} are weak", weak) : nil,
    ].compactMap(\.self)
    var sentences = [
      trn(
        "Of {n} row {counts}.", "Of {n} rows {counts}.", chains.count,
        ["counts": counts.joined(separator: trc("list", ", "))])
    ]
    if !orphans.isEmpty {
      sentences.append(
        tr(
          "No row begins with {names}.", ["names": orphans.map(\.quoted).joined(separator: trc("list", ", "))]
        ))
    }
    return sentences.joined(separator: " ")
  }

  /// What there is to say of each row.
  public var lines: [ViewLine] {
    chains.map { chain in
      let title = chain.cells.filter { !$0.isEmpty }.joined(separator: " › ")
      let empty = (chain.isBroken ? chain.gaps.map { layers[$0] } : []) + chain.weaknesses
      let names = empty.map(\.quoted).joined(separator: trc("list", ", "))
      let finding =
        if chain.isBroken {
          tr("Broken: nothing under {columns}", ["columns": names])
        } else if chain.isWeak {
          tr("Weak: nothing under {columns}", ["columns": names])
        } else {
          tr("It holds")
        }
      return ViewLine(id: chain.id, title: title, finding: finding, lacks: chain.isBroken || chain.isWeak)
    }
  }
}
