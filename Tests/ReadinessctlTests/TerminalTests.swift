import Foundation
import ReadinessModel
import Testing

@Suite("What files do to a terminal, and what is piped in")
struct TerminalTests {
  private static let escape = "\u{1B}]0;title taken\u{7}\u{1B}[2J\u{9B}31m\u{202E}"

  /// Whether anything but lines and tabs would act on a terminal.
  private func acts(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control && !"\n\t".unicodeScalars.contains(scalar)
        || (0x202A...0x202E).contains(scalar.value)
    }
  }

  @Test("Nothing that stands in a file acts on the terminal: names, titles, ids, file names, notes")
  func escapes() throws {
    let program = try Program()
    let (escape, name) = (Self.escape, "e\u{1B}[31m.readiness")
    #expect(
      try program.run(
        "new", "--pack", "trust-localism", "--organisation", escape + "Trust", "--nation", "england", "-o",
        name
      ).status == 0)
    try FileManager.default.copyItem(atPath: program.path(name), toPath: program.path("b.readiness"))
    try program.run("note", name, "LEG-01", "quiet" + escape, "--name", escape + "Eve")
    try program.run("note", "b.readiness", "LEG-01", "loud" + escape, "--name", escape + "Adam")
    let checklist = try String(contentsOfFile: fixture("packs/flood-readiness.json"), encoding: .utf8)
    try checklist.replacing("\"title\": \"", with: "\"title\": \"\\u001b[31m").replacing(
      "\"id\": \"", with: "\"id\": \"\\u001b[2J"
    ).write(toFile: program.path("broken.json"), atomically: true, encoding: .utf8)
    let runs = [
      ["summary", name], ["summary", name, "--format", "json"], ["export", name],
      ["merge", name, "b.readiness", "-o", "m.readiness"], ["check", "broken.json"],
      ["check", name, "broken.json", "--format", "json"], ["summary", escape], ["rate", name, escape, "red"],
      ["report", name, "-o", "p\u{1B}[31m.pdf"],
      ["new", "--pack", escape, "--organisation", "A", "-o", "n.readiness"],
    ]
    for run in runs {
      let outcome = try program.run(run)
      #expect(!outcome.output.isEmpty || !outcome.errors.isEmpty)
      #expect(!acts(outcome.output + outcome.errors), "\(run)")
    }
    #expect(
      try program.run("summary", name).output.hasPrefix("␛]0;title taken␇␛[2J\u{FFFD}31m\u{FFFD}Trust\n"))
    let exported = try program.run("export", name).json
    #expect(exported?["organisation"]?["name"]?.string == escape + "Trust")
    let table = try program.run("export", name, "--format", "csv").output
    #expect(table.contains("quiet␛]0;title taken␇"))
    #expect(!table.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
  }

  @Test("What is not UTF-8 is refused with its line named, and nothing of it is stored")
  func otherEncodings() throws {
    let program = try Program()
    let file = try program.assessment()
    let before = try Data(contentsOf: URL(filePath: file))
    for (bytes, line) in [
      (Data([0x47, 0xE4, 0x0A]), 1), (Data("a\nb\n".utf8) + Data([0xFC]), 3), (Data([0x61, 0, 0x62]), 1),
      (Data([0xFF, 0xFE, 0x61, 0]), 1),
    ] {
      let outcome = try program.run(["note", file, "LDR-01", "-"], bytes: bytes)
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("readinessctl: Line \(line): This is not text in UTF-8."))
    }
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
    let lines = Data("PLN-02 red\nPLN-03 does-not-apply caf".utf8) + Data([0xE9, 0x0A])
    let rated = try program.run(["rate", file, "-"], bytes: lines)
    #expect(rated.status == 1)
    #expect(rated.errors.contains("Line 2: "))
    #expect(try program.answered(in: file) == ["PLN-02"])
    let marked = try program.run(
      ["rate", file, "-"], bytes: Data([0xEF, 0xBB, 0xBF]) + Data("PLN-04 red\r\n".utf8))
    #expect(marked.status == 0, "\(marked.errors)")
  }

  @Test(
    "A word to be stored that is not UTF-8 is refused; the name of a file may be of any bytes",
    arguments: [
      ("note FILE LDR-01 $B", 1), ("rate FILE LDR-01 --does-not-apply $B", 1),
      ("rate FILE LDR-01 red --name $B", 1),
      ("rate FILE LDR-01 red --name=$B", 1), ("note --format json FILE LDR-01 $B", 1),
      ("export FILE --output $B.json", 0), ("rate $B.readiness LDR-01 red", 0),
      ("note $B.readiness LDR-01 text", 0),
      ("summary $B.readiness", 0), ("export FILE -o $B.csv --format csv", 0),
    ])
  func argument(command: String, status: Int32) throws {
    let program = try Program()
    let file = try program.assessment()
    let before = try Data(contentsOf: URL(filePath: file))
    let run = "B=$(printf 'T\\374r'); cp '\(file)' $B.readiness; '\(Program.path)' "
    let process = program.process(["-c", run + command.replacing("FILE", with: "'\(file)'")])
    process.executableURL = URL(filePath: "/bin/bash")
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == status, "\(said)")
    #expect(said.contains("T\u{FFFD}r” is not text in UTF-8") == (status == 1))
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
  }
}
