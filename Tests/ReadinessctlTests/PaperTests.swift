import Foundation
import ReadinessModel
import Testing

@Suite("Papers made by the command")
struct PaperTests {
  /// What a program of the system prints.
  private func printed(_ command: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Where no font is installed one sentence says so, and there is no paper")
  func noFonts() throws {
    let program = try Program()
    let file = try program.assessment()
    let configuration = program.path("fonts.conf")
    try FileManager.default.createDirectory(atPath: program.path("none"), withIntermediateDirectories: true)
    try """
    <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig><dir>\(program.path("none"))</dir><cachedir>\(program.path("cache"))</cachedir></fontconfig>
    """.write(toFile: configuration, atomically: true, encoding: .utf8)
    let process = program.process(["report", file, "--output", "paper.pdf"])
    process.environment?["FONTCONFIG_FILE"] = configuration
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 1)
    #expect(
      said
        == "readinessctl: The paper cannot be drawn: no font is installed that has the letters of the language "
        + "“en-GB”; install one, such as DejaVu.\n")
    #expect(!FileManager.default.fileExists(atPath: program.path("paper.pdf")))
  }

  @Test("A paper that somebody edited is not written over unasked", arguments: ["paper.html", "actions.csv"])
  func edited(name: String) throws {
    let program = try Program()
    let file = try program.assessment()
    #expect(try program.run("report", file, "--output", name).status == 0)
    #expect(try program.run("report", file, "--output", name).status == 0)
    try "Edited".write(toFile: program.path(name), atomically: true, encoding: .utf8)
    let refused = try program.run("report", file, "--output", name)
    let other = name.replacing(".", with: " 2.")
    #expect(refused.status != 0 && refused.errors.contains("was changed since it was written from here"))
    #expect(refused.errors.contains(other), "\(refused.errors)")
    #expect(try String(contentsOfFile: program.path(name), encoding: .utf8) == "Edited")
    #expect(try program.run("report", file, "--output", name, "--replace").status == 0)
    #expect(try String(contentsOfFile: program.path(name), encoding: .utf8) != "Edited")
  }

  @Test(
    "Control characters of a name are signs in the title of a paper, which is tagged and names its language")
  func title() throws {
    let program = try Program()
    try program.run(
      "new", "--pack", "trust-localism", "--organisation", "Example\u{1b}]0;title\u{7}\u{1b}[31mTrust",
      "--nation", "wales", "--output", "e.readiness")
    #expect(try program.run("report", "e.readiness", "--output", "e.pdf").errors.isEmpty)
    let about = try printed("pdfinfo", program.path("e.pdf"))
    #expect(about.contains("Example␛]0;title␇␛[31mTrust") && !about.contains("\u{1b}"))
    #expect(about.contains(/Tagged: +yes/))
    let objects = try printed("qpdf", "--qdf", "--object-streams=disable", program.path("e.pdf"), "-")
    for word in ["/Lang (en-GB)", "/DisplayDocTitle true", "/Alt ("] {
      #expect(objects.utf8.count > 1000 && objects.contains(word), "\(word)")
    }
  }

  @Test("The ending of the file says the form of the paper, whichever paper it is")
  func forms() throws {
    let program = try Program()
    let file = try program.assessment()
    for kind in ["board", "questions", "blank"] {
      let begins = ["pdf": "%PDF-", "odt": "PK", "html": "<!DOCTYPE html>"]
      for (ending, start) in begins {
        let made = try program.run("report", file, "--kind", kind, "--output", "paper.\(ending)")
        #expect(made.status == 0 && made.errors.isEmpty, "\(kind) \(ending): \(made.errors)")
        let bytes = try Data(contentsOf: URL(filePath: program.path("paper.\(ending)")))
        #expect(bytes.starts(with: Data(start.utf8)), "\(kind) \(ending)")
      }
    }
    #expect(try program.run("report", file, "--as", "html", "--output", "-").output.hasPrefix("<!DOCTYPE"))
    let refused = try program.run("report", file, "--output", "paper.doc")
    #expect(refused.status == 2 && refused.errors.contains(".pdf, .odt, .html, .csv, .xlsx, .ics"))
    #expect(try program.run("report", file, "--as", "pdf", "--output", "paper.odt").status == 2)
  }

  @Test("The ending says the form of a table, too; what cannot be meant is refused and nothing is written")
  func tables() throws {
    let program = try Program()
    let file = try program.assessment()
    try program.run("action", "add", file, "Brief the deputies", "--due", "2011-02-28", "--for", "LDR-03")
    try program.run("evidence", "add", file, "--title", "Minutes", "--for", "LDR-03")
    func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: program.path(name))) }
    for (arguments, name, start) in [
      ([], "a.csv", "\u{feff}section,"), (["--kind", "evidence"], "b.csv", "\u{feff}id,title,"),
      (["--kind", "actions"], "c.csv", "\u{feff}id,what,"),
      (["--kind", "workbooks"], "d.csv", "\u{feff}toolkit,"),
      ([], "e.ics", "BEGIN:VCALENDAR"), (["--kind", "actions"], "f.xlsx", "PK"), ([], "g.xlsx", "PK"),
      (["--kind", "actions"], "h.pdf", "%PDF-"), (["--kind", "evidence"], "i.odt", "PK"),
    ] {
      let made = try program.run(["report", file, "--output", name] + arguments)
      #expect(
        made.status == 0 && made.errors.isEmpty && made.output == "Wrote \(name).\n", "\(name): \(made)")
      #expect(try bytes(name).starts(with: Data(start.utf8)), "\(name)")
    }
    #expect(
      try bytes("c.csv") == Data([0xEF, 0xBB, 0xBF])
        + Data(program.run("action", "list", file, "--format", "csv").output.utf8))
    let printed = try program.run("report", file, "--kind", "evidence", "--as", "csv", "--output", "-").output
    #expect(try printed == program.run("evidence", "list", file, "--format", "csv").output)
    #expect(try bytes("e.ics") == Data(program.run("action", "list", file, "--format", "ics").output.utf8))
    for (arguments, output) in [
      (["--kind", "evidence"], "x.ics"), (["--kind", "board"], "x.csv"), (["--kind", "statements"], "x.pdf"),
      (["--names", "none"], "x.csv"), (["--as", "xlsx"], "x.csv"), (["--kind", "questions"], "x.xlsx"),
    ] {
      let refused = try program.run(["report", file, "--output", output] + arguments)
      #expect(refused.status == 2 && !refused.errors.isEmpty, "\(arguments) \(output)")
      #expect(!FileManager.default.fileExists(atPath: program.path(output)))
    }
  }

  @Test("The summary names the answers for which the checklist has no level, and nothing looks unanswered")
  func withoutPlace() throws {
    let program = try Program()
    let file = try program.assessment()
    let change =
      #"{"id":"01JDH5A0000000000000000001","at":"2024-11-25T10:00:00.000Z","by":"p-1","#
      + #""do":[{"rate":{"statement":"PLN-02","level":"lacking"}}]}"#
    let journal = try String(contentsOfFile: file, encoding: .utf8)
    try (journal + change + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let summary = try program.run("summary", file).output
    #expect(summary.contains("Answers without a place, which count for nothing\n"))
    #expect(summary.contains("  PLN-02: lacking. The checklist has no level “lacking”.\n"))
    let table = try program.run("export", file, "--format", "csv").output
    #expect(table.contains(",level,lacking,lacking,"))
  }

  /// The levels were renamed under the answers, and the file is of the time before checklists had a digest and travelled.
  @Test(
    "Answers to a checklist of the same name whose levels were renamed are summarised and exported as such")
  func renamedLevels() throws {
    let program = try Program()
    let hall = { (level: String) in
      """
      format: trust-readiness-checklist
      formatVersion: 1
      id: hall
      version: "1.0"
      title: A hall for everybody
      scale:
        - { id: lacking, label: Lacking, symbol: diamond, role: bad }
        - { id: \(level), label: Present, symbol: circle, role: good }
      duties: [ { id: good, label: Good practice } ]
      sections:
        - id: EXIT
          title: Ways out
          statements:
            - { id: EXIT-1, title: Doors, sentence: Each door leads out., duty: good, levels: { lacking: No, \(level): Yes } }
            - { id: EXIT-2, title: Lights, sentence: Each way is lit., duty: good, levels: { lacking: No, \(level): Yes } }
      """
    }
    func install(_ level: String, _ more: String...) throws {
      try hall(level).write(toFile: program.path("hall.yaml"), atomically: true, encoding: .utf8)
      let outcome = try program.run(["packs", "import", "hall.yaml"] + more)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    try install("present")
    #expect(
      try program.run("new", "--pack", "hall", "--organisation", "X", "--output", "a.readiness").status == 0)
    #expect(
      try program.run("rate", "a.readiness", "-", input: "EXIT-1 present\nEXIT-2 lacking\n").status == 0)
    let path = program.path("a.readiness")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let older = lines.filter { !$0.contains(#"{"checklist":"#) }.map {
      $0.replacing(/,"digest":"[0-9a-f]*"/, with: "")
    }
    #expect(older.count == lines.count - 1)
    try FileManager.default.removeItem(atPath: program.path(".local/state"))
    try (older.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    try install("in-place", "--replace")
    let json = try #require(try program.run("summary", "a.readiness", "--format", "json").json)
    #expect(json["total"]?["answered"] == 1)
    let unplaced = try #require(json["withoutPlace"]?.array?.first)
    #expect(json["withoutPlace"]?.array?.count == 1)
    #expect(unplaced["statement"] == "EXIT-1" && unplaced["level"] == "present")
    #expect(
      try program.run("summary", "a.readiness").output.contains(
        "  EXIT-1: present. The checklist has no level “present”."))
    #expect(try program.run("export", "a.readiness").json?["withoutPlace"] == json["withoutPlace"])
    #expect(
      try program.run("export", "a.readiness", "--format", "csv").output.contains(",level,present,present,"))
  }
}
