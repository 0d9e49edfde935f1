import Foundation
import ReadinessModel
import ReadinessStore

/// Loading files of 13 MB that were made to take long, beside an ordinary one of that size.
struct HostileBenchmark {
  /// How large the files are, in bytes.
  private static let size = 13_000_000

  /// The kinds of files, the ordinary one first.
  private static let kinds: [(name: String, make: @Sendable (inout HostileFile) -> Void)] = [
    ("an ordinary file", { $0.ordinary() }),
    ("100,000 lines of one id", { $0.oneID(100_000) }),
    ("30,000 damaged lines beside 30,000 good ones", { $0.damaged(30_000) }),
    ("100,000 names in an object", { $0.names(100_000) }),
    ("100,000 notes on one statement, none replacing another", { $0.notes(100_000, isChain: false) }),
    ("100,000 notes on one statement, each replacing the last", { $0.notes(100_000, isChain: true) }),
    ("70,000 writings in one row, none replacing another", { $0.row(70_000, isChain: false) }),
    ("70,000 writings in one row, each replacing the last", { $0.row(70_000, isChain: true) }),
    ("50,000 fields of a row in which people disagree", { $0.disputes(50_000) }),
    ("30,000 rows written whole, and 50,000 fields", { $0.wholes(30_000, fields: 50_000) }),
    ("100,000 names that replace 200,000 operations", { $0.cross(names: 100_000, targets: 200_000) }),
  ]

  func run() async throws {
    let folder = bench.appending(path: "hostile")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var times: [() throws -> Double] = []
    var peaks = [Double](repeating: 0, count: Self.kinds.count)
    for (number, kind) in Self.kinds.enumerated() {
      var file = HostileFile()
      kind.make(&file)
      file.fill(to: Self.size)
      let path = folder.appending(path: "\(number).readiness").path
      try file.text.write(toFile: path, atomically: true, encoding: .utf8)
      times.append {
        let words = try output([CommandLine.arguments[0], "load", path]).split(whereSeparator: \.isWhitespace)
          .compactMap { Double($0) }
        guard words.count == 2 else { throw Unmeasured(description: "Not loaded: \(path)") }
        peaks[number] = max(peaks[number], words[1])
        return words[0]
      }
    }
    let medians = try inTurns(times)
    print("Loading hostile files of 13 MB: read, checked, folded, disagreements found; median of \(rounds)")
    for (number, kind) in Self.kinds.enumerated() {
      let share = figure(medians[number] / medians[0], "", digits: 2)
      report(
        kind.name, figure(medians[number], "ms", digits: 0),
        limit: number == 0
          ? "\(figure(peaks[0], "MB", digits: 0)) at most in memory"
          : "\(share)of it, at most 3; memory \(figure(peaks[number] / peaks[0], "", digits: 2))of it")
    }
  }

  /// Loads one file, and says how many milliseconds and megabytes that took.
  static func load(_ path: String) async throws {
    let began = now()
    let opened = try await AssessmentFile.read(path, in: .current)
    let assessment = Assessment(opened.journal)
    let conflicts = assessment.conflicts.count
    let time = Double(now() - began) / 1e6
    guard opened.journal.count > 0, conflicts >= 0 else {
      throw Unmeasured(description: "Nothing in \(path)")
    }
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.split(separator: " ")
      .dropFirst()
      .first
    print(time, (peak.flatMap { Double($0) } ?? .nan) / 1024)
  }
}

/// A file in the making, line by line.
struct HostileFile {
  private(set) var text: String
  private var count = 0

  init() {
    text = Header(id: UUID().uuidString.lowercased(), created: .now()).line + "\n"
  }

  private static let start = Instant.now().milliseconds - 10_000_000_000

  private mutating func id() -> String {
    count += 1
    return ULID(time: Instant(milliseconds: Self.start + Int64(count)), random: UInt128(count)).text
  }

  private mutating func add(_ operation: String, id: String? = nil) -> String {
    let id = id ?? self.id()
    text += "{\"id\":\"\(id)\",\"at\":\"2026-11-21T10:02:09.411Z\",\"by\":\"p-7f3a\",\"do\":[\(operation)]}\n"
    return id
  }

  private func replaces(_ ids: String?...) -> String {
    let named = ids.compactMap { $0 }.map { "\"\($0)/0\"" }
    return named.isEmpty ? "" : ",\"replaces\":[\(named.joined(separator: ","))]"
  }

  private func note(_ text: String, on statement: String = "LEG-01") -> String {
    "{\"note\":{\"statement\":\"\(statement)\",\"text\":\"\(text)\"}"
  }

  private func fields(_ members: String, row: String = "one") -> String {
    "{\"setFields\":{\"list\":\"actions\",\"row\":\"\(row)\",\"values\":{\(members)}}"
  }

  /// Answers, notes and rows, each replacing what stood.
  mutating func ordinary() {
    var last: [String: String] = [:]
    var number = 0
    while text.utf8.count < 13_000_000 {
      number += 1
      let statement = "PLN-\(number % 97)"
      switch number % 4 {
      case 0, 1:
        let rate =
          "{\"rate\":{\"statement\":\"\(statement)\",\"level\":\"\(number % 3 == 0 ? "red" : "green")\"}"
        last[statement] = add(rate + replaces(last[statement]) + "}")
      case 2:
        let key = "note " + statement
        last[key] = add(note("What was seen in week \(number)", on: statement) + replaces(last[key]) + "}")
      default:
        let row = "row-\(number % 389)"
        let members = "\"what\":\"Ask the council for \(number)\",\"done\":false"
        last[row] = add(fields(members, row: row) + replaces(last[row]) + "}")
      }
    }
  }

  mutating func oneID(_ lines: Int) {
    let id = id()
    for line in 0..<lines { _ = add(note("\(line)") + "}", id: id) }
  }

  mutating func damaged(_ lines: Int) {
    var last: String?
    for line in 0..<lines {
      last = add(note(String(repeating: "x", count: 180)) + replaces(last) + "}")
      text += "{\"id\":\"\(id())\",\"at\":broken \(line) \(String(repeating: "x", count: 150))\n"
    }
  }

  mutating func names(_ names: Int) {
    _ = add(fields(members(names)) + "}")
  }

  mutating func notes(_ notes: Int, isChain: Bool) {
    var last: String?
    for number in 0..<notes { last = add(note("\(number)") + replaces(isChain ? last : nil) + "}") }
  }

  mutating func row(_ writings: Int, isChain: Bool) {
    var last: String?
    for number in 0..<writings {
      last = add(
        fields("\"what\":\"\(number)\",\"f\(number % 1000)\":1") + replaces(isChain ? last : nil) + "}")
    }
  }

  mutating func disputes(_ fields: Int) {
    for turn in 0..<2 {
      _ = add(
        self.fields((0..<fields).map { "\"name \($0)\":\"value \(turn)\"" }.joined(separator: ",")) + "}")
    }
  }

  mutating func wholes(_ rows: Int, fields: Int) {
    for number in 0..<rows {
      let row = "\"list\":\"actions\",\"row\":\"one\""
      _ = add("{\"setRow\":{\(row),\"values\":{\"what\":\"\(number)\"}}}")
    }
    _ = add(self.fields(members(fields)) + "}")
  }

  mutating func cross(names: Int, targets: Int) {
    let ids = (0..<targets).map { _ in "\"\(id())/0\"" }
    _ = add(fields(members(names)) + ",\"replaces\":[\(ids.joined(separator: ","))]}")
  }

  private func members(_ count: Int) -> String {
    (0..<count).map { "\"name \($0)\":\"value\"" }.joined(separator: ",")
  }

  /// Lengthens the file to a size by an honest line.
  mutating func fill(to size: Int) {
    let missing = size - text.utf8.count
    if missing > 200 { _ = add(note(String(repeating: "y", count: missing - 160), on: "LEG-02") + "}") }
  }
}
