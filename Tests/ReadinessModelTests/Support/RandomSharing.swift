import ReadinessModel

/// What people who name one another wrote into an assessment, with words by which it can be told where they come from.
///
/// Every text has a mark that no other has, such as `m-12-m`; notes have `znote`, what belongs to evidence `zevidence`, and
/// what is said of a statement `uA1u`.
struct RandomSharing {
  static let redirects = ["OLD": "A1"]
  static let toolkit = Pack.Toolkit(
    id: "T", title: "T", purpose: "t",
    steps: ["r1", "r2"].map { Pack.Toolkit.Step(id: $0, text: $0) },
    templates: [
      Pack.Toolkit.Template(
        id: "outline", title: "Outline",
        form: .outline(["r1", "r2"].map { Pack.Toolkit.Heading(id: $0, title: $0) })),
      Pack.Toolkit.Template(
        id: "table", title: "Table",
        form: .table([
          Pack.Toolkit.Column(id: "who", title: "Who"), Pack.Toolkit.Column(id: "name", title: "Name"),
          Pack.Toolkit.Column(id: "words", title: "Words", kind: .long),
          Pack.Toolkit.Column(id: "day", title: "Day", kind: .day),
        ])),
    ])
  static let pack = Sample.pack(
    [
      Sample.statement("A1", duty: "law"), Sample.statement("A2"), Sample.statement("A3"),
      Sample.statement("B1", section: "B"),
    ], redirects: redirects, toolkits: [toolkit])
  /// All names, in small letters with one blank between their words.
  static let names = ["ann hill", "ruth castell", "priya nair", "bob stone"]
  private static let statements = ["OLD", "A1", "A2", "A3", "B1"]
  private static let table = toolkit.list(of: toolkit.templates[1])

  private var random: SeededRandom
  private var marks = 0
  private var introducing: Set<Change.ID> = []
  private(set) var authors: [Author]

  init(seed: Int, steps: Int) {
    random = SeededRandom(seed: UInt64(seed) &* 7_000_003)
    authors = (0..<2).map {
      Author("p-\($0)", seed: UInt64(seed * 2 + $0) &* 1_000_003, redirects: Self.redirects)
    }
    for who in authors.indices where random.chance(70) {
      let name = written(Self.names[who])
      authors[who].does(
        .person(id: authors[who].person, name: name, role: random.pick(["", "Secretary", "Chair"])))
    }
    // Whoever is named in words was named as somebody before.
    for name in Self.names {
      introducing.insert(authors[0].does(.dontKnow(statement: "A3", ask: written(name), question: "")).id)
    }
    for _ in 0..<steps { step() }
    authors[0].syncs(with: authors[1])
  }

  /// What the first of them has at the end.
  var assessment: Assessment { authors[0].assessment }

  private mutating func step() {
    let who = Int.random(in: authors.indices, using: &random)
    if random.chance(10) { return authors[who].syncs(with: authors[1 - who]) }
    if random.chance(5), let change = authors[who].changes.randomElement(using: &random), !change.isErased,
      !introducing.contains(change.id)
    {
      authors[who].takes(Change(erasing: change))
      return
    }
    authors[who].does(random.chance(25) ? hostile() : edit())
  }

  /// A name as somebody may write it.
  private mutating func written(_ name: String) -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: name.uppercased()
    case 1: " " + name + " "
    case 2: name.split(separator: " ").joined(separator: "  ")
    case 3:
      name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
        separator: "\u{a0}")
    default:
      name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
  }

  private mutating func who() -> String {
    random.chance(20) ? "Secretary" : written(random.pick(Self.names))
  }

  /// Words with a mark of their own, now and then with a name.
  private mutating func words(_ kind: String) -> String {
    marks += 1
    return "m-\(marks)-m \(kind)" + (random.chance(15) ? ", said " + written(random.pick(Self.names)) : "")
  }

  private mutating func edit() -> Edit {
    let statement = random.pick(Self.statements)
    // Ids have no u, so none of them has the mark by chance.
    let about = "u" + (Self.redirects[statement] ?? statement) + "u"
    let row = ActionItem.row(random.pick(["a1", "a2", "a3"]))
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1: return .rate(statement: statement, level: random.pick(["red", "amber", "green"]))
    case 2: return .dontKnow(statement: statement, ask: who(), question: words(about))
    case 3: return .doesNotApply(statement: statement, reason: words(about))
    case 4, 5: return .note(statement: statement, text: words("znote " + about))
    case 6: return .flag(statement: statement, isOn: random.chance(70))
    case 7: return .judgement(level: "amber", words: words(""))
    case 8:
      return .setFields(
        row,
        values: [
          "what": .string(words("")), "who": .string(who()), "serves": [.string(statement), "B1"],
          "note": .string(words("znote")), "by": "2011-03-31",
          "state": random.chance(50) ? ["is": "dropped", "reason": .string(words(""))] : ["is": "agreed"],
        ])
    case 9, 10: return evidence(statement, about)
    case 11:
      return .setFields(
        RowID(list: OwnList.lastTime.rawValue, row: statement),
        values: [
          "level": "red", "by": .string(who()), "on": "2010-03-31",
          "note": .string(words("znote " + about)),
        ])
    case 12:
      return .setFields(
        RowID(list: Self.table, row: random.pick(["t1", "t2"])),
        values: [
          "who": .string(who()), "name": .string(written(random.pick(Self.names))),
          "words": .string(words("")), "day": "2011-01-31",
        ])
    default:
      return .setFields(
        Self.toolkit.row(.plan, random.pick(["r1", "r2"])),
        values: ["who": .string(who()), "by": .string(random.pick(["2011-03-31", "in spring"]))])
    }
  }

  private mutating func evidence(_ statement: String, _ about: String) -> Edit {
    let id = random.pick(["e1", "e2"])
    if random.chance(50) {
      return .setFields(
        EvidenceUse.row(id, statement),
        values: [
          "evidence": .string(id), "statement": .string(statement),
          "where": .string(words("zevidence " + about)),
        ])
    }
    marks += 1
    return .setFields(
      Evidence.row(id),
      values: [
        "title": .string(words("zevidence")), "owner": .string(who()), "kind": "minutes",
        "note": .string(words("znote zevidence")),
        "places": [
          [
            "file": .string("/home/annhill/zfolder/m-\(marks)-m zevidence.pdf"), "size": 1,
            "modified": "2011-01-01T00:00:00.000Z", "sha256": "zdigest",
          ],
          ["folder": "/home/annhill/zfolder"], ["address": "mailto:ann.hill@example.org"],
          ["words": .string(words("zevidence"))], ["later": "ann hill"],
        ],
      ])
  }

  /// What no version of the program wrote.
  private mutating func hostile() -> Edit {
    let name = JSON.string(written(random.pick(Self.names)))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .setFields(ActionItem.row("a1"), values: ["who": [name], "Ruth Castell": 1, "x": name])
    case 1: return .setFields(ActionItem.row("Ruth Castell"), values: ["what": .string(words(""))])
    case 2: return .setFields(RowID(list: "ann hill", row: "r"), values: ["x": name])
    case 3: return .unknown(["vote": ["by": name]])
    case 4: return .rate(statement: "ann-hill", level: "red")
    default:
      return .rate(statement: "A3", level: "Ruth Castell", why: ReasonForChange(rawValue: "priya nair"))
    }
  }
}
