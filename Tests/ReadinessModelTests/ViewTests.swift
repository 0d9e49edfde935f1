import ReadinessModel
import Testing

@Suite("Views of toolkits")
struct ViewTests {
  typealias Column = Pack.Toolkit.Column

  private static let threads = Pack.Toolkit(
    id: "T", title: "Threads", purpose: "To see them.",
    templates: [
      Pack.Toolkit.Template(
        id: "threads", title: "Threads",
        form: .table([
          Column(
            id: "outcome", title: "Outcome", kind: .choice,
            choices: [
              Column.Choice(id: "safe", label: "Safety"), Column.Choice(id: "fair", label: "Fairness"),
            ]),
          Column(id: "aim", title: "Aim"), Column(id: "work", title: "Work", kind: .long),
          Column(id: "leader", title: "Leader", kind: .person),
        ]))
    ],
    view: .chains(
      Pack.Toolkit.ChainPlan(table: "threads", layers: ["outcome", "aim", "work"], leader: "leader")))

  private static let seats = Pack.Toolkit(
    id: "S", title: "Seats", purpose: "To see them.",
    templates: [
      Pack.Toolkit.Template(
        id: "seats", title: "Seats",
        form: .table([
          Column(id: "table", title: "Table"), Column(id: "area", title: "Area"),
          Column(id: "who", title: "Who", kind: .person),
          Column(id: "deputy", title: "Deputy", kind: .person),
          Column(id: "was", title: "Attended", kind: .share),
          Column(
            id: "heard", title: "Heard", kind: .choice,
            choices: [Column.Choice(id: "no", label: "not"), Column.Choice(id: "yes", label: "well")]),
          Column(
            id: "status", title: "Status", kind: .choice,
            choices: [Column.Choice(id: "law", label: "By law"), Column.Choice(id: "none", label: "None")]),
        ]))
    ],
    view: .map(
      Pack.Toolkit.MapPlan(
        table: "seats", area: "area", column: "table", holder: "who", deputy: "deputy", attended: "was",
        heard: "heard", status: "status", none: "none")))

  private func assessment(_ toolkit: Pack.Toolkit, _ rows: [JSONObject]) -> Assessment {
    var ann = Author("p-ann")
    let list = toolkit.list(of: toolkit.templates[0])
    for (index, values) in rows.enumerated() {
      let edits = ann.assessment.adding(RowID(list: list, row: "r\(index)"), values: values)
      ann.takes(ann.assessment.change(edits, by: "p-ann", at: ann.now, id: ann.newID()))
    }
    return ann.assessment
  }

  private func chains(_ rows: [JSONObject]) throws -> Chains {
    guard case .chains(let chains)? = ViewFindings(Self.threads, in: assessment(Self.threads, rows)) else {
      throw Missing()
    }
    return chains
  }

  private struct Missing: Error {}

  @Test("A row with an empty place is broken, one without a leader weak; what no row begins with is named")
  func broken() throws {
    let chains = try chains([
      ["outcome": "safe", "aim": "Less harm", "work": "Visits", "leader": "Ruth"],
      ["outcome": "safe", "aim": "Less harm", "work": "Letters"], ["outcome": "safe", "aim": "Homes"],
      ["leader": "Ann"],
    ])
    #expect(chains.chains.map(\.id.row) == ["r2", "r1", "r0"])
    #expect(chains.chains[0].gaps == [2] && chains.chains[0].isBroken && !chains.chains[0].isWeak)
    #expect(chains.chains[1].isWeak && chains.orphans == ["Fairness"])
    #expect(
      chains.words
        == "Of 3 rows 1 holds, 1 is broken, 1 is weak. No row begins with “Fairness”.")
    #expect(chains.lines[0].title == "Safety › Homes" && chains.lines[0].lacks)
    #expect(chains.lines[0].finding == "Broken: nothing under “Work”, “Leader”")
    #expect(chains.lines[2].finding == "It holds" && !chains.lines[2].lacks)
    #expect(try self.chains([]).words.hasPrefix("Nothing is drawn yet"))
  }

  @Test("Chains agree with counting by hand, over all rows of three columns and a leader")
  func bruteForce() throws {
    var rows: [JSONObject] = []
    for mask in 0..<16 {
      var values = JSONObject()
      if mask & 1 > 0 { values["outcome"] = "fair" }
      if mask & 2 > 0 { values["aim"] = .string("Aim") }
      if mask & 4 > 0 { values["work"] = .string("Work \(mask)") }
      if mask & 8 > 0 { values["leader"] = "Ann" }
      rows.append(values)
    }
    let chains = try chains(rows)
    func mask(_ chain: Chains.Chain) throws -> Int { try #require(Int(chain.id.row.dropFirst())) }
    #expect(chains.chains.count == 14, "rows with nothing in a layer are none")
    for chain in chains.chains {
      let mask = try mask(chain)
      #expect(chain.isBroken == (mask & 7 != 7) && chain.isWeak == (mask & 15 == 7), "\(mask)")
      #expect(chain.gaps == (0..<3).filter { mask & (1 << $0) == 0 }, "\(mask)")
    }
    #expect(chains.orphans == ["Safety"])
  }

  @Test("Seats stand by area and table; one without anybody and one that is not ours are said")
  func seats() throws {
    let made = assessment(
      Self.seats,
      [
        [
          "table": "Safety", "area": "Eskmere", "who": "Ruth", "was": ["n": 7, "of": 8], "heard": "yes",
          "status": "law",
        ],
        ["table": "Justice", "area": "eskmere", "status": "none"], ["table": "safety", "area": "Thornsea"],
        ["table": "Justice", "who": "Owen", "deputy": "Ann"], ["who": "Nobody’s"],
      ])
    guard case .map(let map)? = ViewFindings(Self.seats, in: made) else { throw Missing() }
    #expect(map.areas == ["Eskmere", "Thornsea", "No area named"] && map.kinds == ["Safety", "Justice"])
    #expect(map.seats.map(\.id.row) == ["r0", "r1", "r2", "r3"])
    #expect(map.seats.map(\.state) == [.held, .noSeat, .nobody, .held])
    #expect(map.seats.map(\.lacksDeputy) == [true, true, true, false])
    #expect(
      map.words == "4 rows in 3 areas. 1 seat has nobody. At 1 there is no seat for us. Heard: well 1.")
    #expect(
      map.lines[0].title == "Safety, Eskmere"
        && map.lines[0].finding == "Ruth, 7 of 8, well, nobody stands in")
    #expect(map.lines.map(\.lacks) == [false, true, true, false])
  }

  @Test("500 rows are counted in a twentieth of a second", .timeLimit(.minutes(1)))
  func many() throws {
    let rows = (0..<500).map { index -> JSONObject in
      ["outcome": "safe", "aim": .string("Aim \(index % 40)"), "work": .string("Work \(index)")]
    }
    let made = assessment(Self.threads, rows)
    let clock = ContinuousClock()
    let fastest = (0..<5).map { _ in clock.measure { _ = ViewFindings(Self.threads, in: made)?.lines } }.min()
    #expect(try #require(fastest) < .milliseconds(200), "debug builds are some times slower")
  }
}
