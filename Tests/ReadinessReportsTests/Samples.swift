import Foundation
import ReadinessModel
import Testing

@testable import ReadinessReports

/// Assessments to report on.
enum Samples {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let day = fixed(Day("2011-04-12"))
  /// Noon, so that the day is the same in every time zone but the farthest.
  static let noon = fixed(Instant("2011-03-14T12:00:00.000Z"))

  private static func fixed<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("A constant of the tests is wrong") }
    return value
  }

  /// An assessment of the first version of the checklist that the program brings along.
  static func northmoor() throws -> ReportSubject {
    try subject("Tests/Fixtures/journals/northmoor-1.0.readiness", try bundled("trust-localism-1.0"))
  }

  /// The sample that the program brings along, of the newest version of its checklist.
  static func bundled() throws -> ReportSubject {
    try subject("Resources/Samples/northmoor.readiness", try bundled("trust-localism-2.0"))
  }

  private static func bundled(_ name: String) throws -> Pack {
    let folder = root.appending(path: "Resources/Packs/\(name)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try pack(names.filter { $0.hasSuffix(".json") }.map { folder.appending(path: $0) })
  }

  /// A fixture with a scale of its own.
  static func fixture(_ name: String, journal: String) throws -> ReportSubject {
    let pack = try pack([root.appending(path: "Tests/Fixtures/packs/\(name).json")])
    return try subject("Tests/Fixtures/journals/\(journal).readiness", pack)
  }

  private static func pack(_ files: [URL]) throws -> Pack {
    let located = try files.map {
      try Located.parse(Array(try Data(contentsOf: $0)), file: $0.lastPathComponent)
    }
    return try #require(PackReader.read(located).pack)
  }

  private static func subject(_ path: String, _ pack: Pack) throws -> ReportSubject {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    let journal = Journal(
      try Header(parsing: try #require(lines.first)), try lines.dropFirst().map { try Change(parsing: $0) })
    return ReportSubject(Assessment(journal, redirects: pack.redirects), pack)
  }

  /// A checklist of as many sections and statements as wanted.
  static func pack(
    sections: Int = 2, statements: Int = 3, scale: [Level] = red, words: String = "We do what we said.",
    sectionTitle: (Int) -> String = { "Section \($0)" }
  ) -> Pack {
    let names = (1...sections).map { Section(id: "S\($0)", title: sectionTitle($0), aim: "Aim \($0).") }
    return Pack(
      id: "test", version: "3", title: "Readiness for testing", summary: "What we test.", scale: scale,
      duties: [
        Duty(id: "law", label: "Legal duty", isLegal: true), Duty(id: "good", label: "Good practice"),
      ],
      outcomes: [Outcome(id: "O1", label: "Better tests")], sections: names,
      statements: names.flatMap { section in
        (1...statements).map { number in
          Statement(
            id: "\(section.id)-\(number)", section: section.id, title: "Title \(section.id)-\(number)",
            sentence: words, descriptors: scale.map { "\($0.label) means \(section.id)-\(number)." },
            challenge: "Ask: show me \(section.id)-\(number).", duty: number == 1 ? "law" : "good",
            outcomes: ["O1"])
        }
      })
  }

  static let red: [Level] = [
    Level(id: "red", label: "Red", meaning: "not in place", symbol: .diamond, role: .bad),
    Level(id: "amber", label: "Amber", meaning: "partly in place", symbol: .triangle, role: .middle),
    Level(id: "green", label: "Green", meaning: "in place", symbol: .circle, role: .good),
  ]

  /// An assessment in which these edits were taken, one a minute.
  static func subject(_ pack: Pack, _ edits: [Edit] = []) -> ReportSubject {
    let start: [Edit] = [
      .person(id: "p-1", name: "Helen Marsh", role: "Board secretary"),
      .usePack(id: pack.id, version: pack.version), .organisation(Organisation(name: "Northmoor Trust")),
      .asAt(Day("2011-03-31")),
    ]
    var assessment = Assessment(header: Header(id: "test", created: noon))
    for (minute, edit) in (start + edits).enumerated() {
      let moment = noon.advanced(byMilliseconds: Int64(minute) * 60_000)
      let id = ULID(time: moment, random: UInt128(minute))
      assessment.apply(assessment.change([edit], by: "p-1", at: moment, id: id))
    }
    return ReportSubject(assessment, pack)
  }
}

extension Paper {
  /// The order for this paper.
  func order(
    _ subject: ReportSubject, author: String = "", sheet: PaperSize = .a4, isLargePrint: Bool = false,
    part: ToolkitPart? = nil, choices: PaperChoices = .everything
  ) -> PaperOrder {
    var order = PaperOrder(self, subject, date: Samples.day)
    order.choices = choices
    order.author = author
    order.sheet = sheet
    order.isLargePrint = isLargePrint
    order.part = part
    return order
  }
}

extension PaperChoices {
  /// All parts, names and notes.
  static var everything: PaperChoices {
    var choices = PaperChoices()
    choices.parts = Set(BoardPart.allCases)
    choices.notes = .all
    return choices
  }
}

extension Manuscript {
  /// All it says, block by block, with single spaces between words. Pictures say their words.
  var words: String {
    numbered.blocks.flatMap(\.words).joined(separator: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The headings with their numbers.
  var headings: [String] {
    numbered.blocks.flatMap(\.all).compactMap { block in
      if case .heading(let heading) = block {
        [heading.label, heading.words].compactMap { $0 }.joined(separator: " ")
      } else {
        nil
      }
    }
  }
}

extension Block {
  /// The block, or the blocks that belong together.
  var all: [Block] { if case .together(let blocks) = self { blocks.flatMap(\.all) } else { [self] } }

  /// What it says.
  var words: [String] {
    switch self {
    case .title(let words, let over, let beside): [over, beside, words]
    case .facts(let facts): facts.flatMap { [$0.name, $0.value] }
    case .heading(let heading): [heading.label ?? "", heading.words]
    case .paragraph(let paragraph):
      [
        paragraph.number ?? "", paragraph.mark?.words ?? "", paragraph.inlines.words,
        paragraph.verdict?.words ?? "",
      ]
    case .list(let items, _):
      items.flatMap { item -> [String] in
        [item.mark?.words ?? "", item.inlines.words] + item.below + [item.blank ?? ""]
      }
    case .panel(let inlines, _): [inlines.words]
    case .table(let table): table.columns.map(\.title) + table.rows.flatMap { $0.map(\.words) }
    case .figure(let figure): [figure.words]
    case .writingRoom(.lines(let words, _)): [words]
    case .writingRoom(.boxes(let words)): words
    case .pageBreak: []
    case .together(let blocks): blocks.flatMap(\.words)
    }
  }
}

extension [Inline] {
  var words: String { map(\.words.text).joined() }
}

extension Table.Cell {
  var words: String {
    switch self {
    case .words(let inlines): inlines.words
    case .link(let words, _): words
    case .mark(let mark): mark.words
    }
  }
}

extension PagedDocument {
  /// All words of the document in reading order, with single spaces between them.
  func words() throws -> String {
    let text = try Poppler.run("pdftotext", ["-raw"], on: pdf(), arguments: ["-"])
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The boxes of all words, by page.
  func wordBoxes() throws -> [(page: Int, left: Double, top: Double, right: Double, bottom: Double)] {
    let text = try Poppler.run("pdftotext", ["-bbox"], on: pdf(), arguments: ["-"])
    var page = -1
    return text.split(separator: "\n").compactMap { line in
      if line.contains("<page ") { page += 1 }
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 9, parts[0].hasSuffix("<word xMin="), let left = Double(parts[1]),
        let top = Double(parts[3]), let right = Double(parts[5]), let bottom = Double(parts[7])
      else { return nil }
      return (page, left, top, right, bottom)
    }
  }
}
