/// The rows of a table as seats, by area and by what they are seats of.
public struct SeatMap: Sendable {
  /// One seat.
  public struct Seat: Identifiable, Hashable, Sendable {
    /// Whether somebody sits there.
    public enum State: Hashable, Sendable {
      case held, nobody
      /// There is no seat for us.
      case noSeat
    }

    public let id: RowID
    /// The place of its area among ``SeatMap/areas``, and of what it is of among ``SeatMap/kinds``.
    public let area: Int
    public let kind: Int
    public let state: State
    /// Who sits there; empty where nobody does.
    public let holder: String
    /// Whether nobody stands in, where that is asked.
    public let lacksDeputy: Bool
    /// “7 of 8”; empty where nobody counted.
    public let attended: String
    /// How far we are heard there; empty where nobody said.
    public let heard: String
  }

  /// The areas in the table's order; what has none comes last, under words that say so.
  public let areas: [String]
  /// What the seats are of, likewise.
  public let kinds: [String]
  /// By area, then by what they are of.
  public let seats: [Seat]
  private let heardTitle: String
  private let heard: [(label: String, count: Int)]

  /// The seats of a table.
  ///
  /// - Parameter rows: its rows in order.
  public init(
    _ plan: Pack.Toolkit.MapPlan, _ columns: [Pack.Toolkit.Column],
    _ rows: [(id: RowID, values: JSONObject)]
  ) {
    func column(_ id: Pack.Toolkit.Column.ID?) -> Pack.Toolkit.Column? { columns.first { $0.id == id } }
    func words(_ id: Pack.Toolkit.Column.ID?, _ values: JSONObject) -> String {
      column(id)?.words(in: values).trimmed ?? ""
    }
    let written = rows.filter { row in
      !words(plan.area, row.values).isEmpty || !words(plan.column, row.values).isEmpty
    }
    var (areas, kinds) = (Names(tr("No area named")), Names(tr("Not named")))
    for row in written {
      areas.take(words(plan.area, row.values))
      kinds.take(words(plan.column, row.values))
    }
    var counts: [String: Int] = [:]
    let seats = written.map { row in
      let holder = words(plan.holder, row.values)
      let heard = words(plan.heard, row.values)
      if !heard.isEmpty { counts[heard, default: 0] += 1 }
      let status = column(plan.status)?.value(in: row.values)
      let state: Seat.State =
        if let none = plan.none, status == .choices([none], other: "") {
          .noSeat
        } else {
          holder.isEmpty ? .nobody : .held
        }
      return Seat(
        id: row.id, area: areas.place(of: words(plan.area, row.values)),
        kind: kinds.place(of: words(plan.column, row.values)), state: state, holder: holder,
        lacksDeputy: plan.deputy != nil && words(plan.deputy, row.values).isEmpty,
        attended: words(plan.attended, row.values), heard: heard)
    }
    self.areas = areas.all
    self.kinds = kinds.all
    self.seats = seats.enumerated().sorted {
      ($0.element.area, $0.element.kind, $0.offset) < ($1.element.area, $1.element.kind, $1.offset)
    }.map(\.element)
    heardTitle = column(plan.heard)?.title ?? ""
    let choices = column(plan.heard)?.choices.map(\.label) ?? []
    heard =
      (choices + counts.keys.filter { !choices.contains($0) }.sorted())
      .compactMap { label in counts[label].map { (label, $0) } }
  }

  /// Names, each once however it is written; those without one last.
  private struct Names {
    private let unnamed: String
    private var named: [String] = []
    private var places: [String: Int] = [:]
    private var hasUnnamed = false

    init(_ unnamed: String) { self.unnamed = unnamed }

    mutating func take(_ name: String) {
      if name.isEmpty {
        hasUnnamed = true
      } else if places[name.lowercased()] == nil {
        places[name.lowercased()] = named.count
        named.append(name)
      }
    }

    var all: [String] { named + (hasUnnamed ? [unnamed] : []) }

    func place(of name: String) -> Int { places[name.lowercased()] ?? named.count }
  }

  /// How many seats there are, how many of them nobody holds, and how far we are heard.
  public var words: String {
    guard !seats.isEmpty else { return tr("Nothing is drawn yet: the first row of the table begins it.") }
    var sentences = [
      trn(
        "{n} row in {areas}.", "{n} rows in {areas}.", seats.count,
        ["areas": trn("{n} area", "{n} areas", areas.count)])
    ]
    let (nobody, none) = (seats.count { $0.state == .nobody }, seats.count { $0.state == .noSeat })
    if nobody > 0 { sentences.append(trn("{n} seat has nobody.", "{n} seats have nobody.", nobody)) }
    if none > 0 {
      sentences.append(trn("At {n} there is no seat for us.", "At {n} there is no seat for us.", none))
    }
    if !heard.isEmpty {
      let counts = heard.map { tr("{label} {n}", ["label": $0.label, "n": $0.count]) }
      sentences.append(
        tr(
          "{column}: {counts}.",
          ["column": heardTitle, "counts": counts.joined(separator: trc("list", ", "))]))
    }
    return sentences.joined(separator: " ")
  }

  /// What there is to say of each seat.
  public var lines: [ViewLine] {
    seats.map { seat in
      let title = tr("{seat}, {area}", ["seat": kinds[seat.kind], "area": areas[seat.area]])
      let facts =
        [seat.stateWords ?? seat.holder, seat.attended, seat.heard]
        + [seat.state == .held && seat.lacksDeputy ? tr("nobody stands in") : ""]
      return ViewLine(
        id: seat.id, title: title,
        finding: facts.filter { !$0.isEmpty }.joined(separator: trc("list", ", ")),
        lacks: seat.state != .held)
    }
  }
}

extension SeatMap.Seat {
  /// What is missing, in a word or two; nil where somebody sits there.
  public var stateWords: String? {
    switch state {
    case .held: nil
    case .nobody: tr("nobody")
    case .noSeat: tr("no seat")
    }
  }
}
