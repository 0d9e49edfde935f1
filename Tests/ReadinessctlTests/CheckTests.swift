import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("readinessctl check")
struct CheckTests {
  @Test("What is right passes: the bundled checklists, the samples, the fixtures in JSON and YAML")
  func right() throws {
    let program = try Program()
    let outcome = try program.run(
      "check", Places.current.bundledPacks, Paths.folder(Places.current.sample),
      fixture("packs/village-halls"),
      fixture("packs/flood-readiness.json"))
    #expect(outcome.output.hasSuffix("8 checked: no mistakes.\n"))
    #expect(outcome.status == 0)
  }

  @Test("Every mistake of a checklist is reported with its place and what to do")
  func several() throws {
    let program = try Program()
    let outcome = try program.run("check", fixture("broken/several.json"))
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[0].hasSuffix(
        "several.json:10:49: error: scale 2, symbol: “traingle” is not known here. Did you mean “triangle”?"))
    #expect(lines.last == "3 mistakes.")
    let json = try #require(try program.run("check", fixture("broken/several.json"), "--format", "json").json)
    #expect(json["problems"]?.array?.count == 3)
    #expect(json["problems"]?.array?.first?["line"] == 10)
    #expect(json["problems"]?.array?.first?["advice"]?.string?.isEmpty == false)
  }

  @Test("The manual's example is a checklist without mistakes")
  func manual() throws {
    let program = try Program()
    let path = fixture("../../data/readiness-checklist.5")
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let example = try #require(page.split(separator: ".\\\" The tests check this example.\n.EX\n").last)
    let text = example.prefix(upTo: try #require(example.range(of: ".EE")).lowerBound)
    #expect(text.hasPrefix("format: "))
    try text.replacing("\\-", with: "-").write(
      toFile: program.path("hall.yaml"), atomically: true, encoding: .utf8)
    let outcome = try program.run("check", "--strict", "hall.yaml")
    #expect(outcome.output == "One checked: no mistakes.\n")
    #expect(try program.run("packs", "import", "hall.yaml").status == 0)
    let made = try program.run(
      "new", "--pack", "village-hall", "--organisation", "Our hall", "-o", "o.readiness")
    #expect(made.output.hasSuffix("o.readiness, with one statement to answer.\n"), "\(made.errors)")
  }

  @Test("A checklist that is too large to travel in assessments is told from one that does")
  func tooLargeToTravel() throws {
    let program = try Program()
    var checklist = try JSON.parse(
      String(contentsOfFile: fixture("packs/flood-readiness.json"), encoding: .utf8))
    let entry: (Int) -> JSON = { number in
      ["term": .string("word \(number)"), "meaning": .string(String(repeating: "x", count: 9900))]
    }
    for (count, travels) in [(800, true), (900, false)] {
      var object = try #require(checklist.object)
      object["glossary"] = .array((0..<count).map(entry))
      checklist = .object(object)
      let path = program.path("large.json")
      try checklist.text().write(toFile: path, atomically: true, encoding: .utf8)
      let outcome = try program.run("check", path)
      #expect(outcome.status == 0)
      #expect(
        outcome.output.contains("large.json:1:1: warning: The checklist is larger than 8 MiB") != travels)
      #expect(try program.run("check", "--strict", path).status == (travels ? 0 : 1))
      // That is what becomes of it.
      let file = program.path("\(count).readiness")
      let made = try program.run(
        "new", "--packs", program.folder, "--pack", "flood-readiness", "--organisation", "A", "-o", file)
      #expect(made.status == 0)
      #expect((try program.run("summary", file).status == 0) == travels)
    }
  }

  @Test("Each broken fixture ends with 1")
  func broken() throws {
    let program = try Program()
    for name in try Paths.names(in: fixture("broken")) where name != "expected.json" {
      let outcome = try program.run("check", fixture("broken/\(name)"))
      #expect(outcome.status == 1, "\(name): \(outcome.output)\(outcome.errors)")
    }
  }

  @Test("Mistakes in YAML are found where they are")
  func yaml() throws {
    let program = try Program()
    let text = """
      format: trust-readiness-checklist
      formatVersion: 1
      id: tiny
      version: "1"
      title: Tiny
      colour: blue
      scale: [{id: "no", label: "No", symbol: cross, role: bad}, {id: "yes", label: "Yes", symbol: circle, role: good}]
      duties: [{id: good, label: Good}]
      sections:
        - id: A
          title: First
          aim: To begin
          statements:
            - id: A-1
              title: One
              sentence: ""
              duty: good
              levels: {"no": Not at all, "yes": Wholly}
      """
    try text.write(toFile: program.path("tiny.yaml"), atomically: true, encoding: .utf8)
    let outcome = try program.run("check", "tiny.yaml")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("tiny.yaml:6:1: error: colour:"))
    #expect(
      outcome.output.contains(
        "tiny.yaml:16:19: error: A-1, sentence: The text is empty."))
    try "a: [1,\n  b: &x {".write(toFile: program.path("torn.yaml"), atomically: true, encoding: .utf8)
    let torn = try program.run("check", "torn.yaml")
    #expect(torn.status == 1)
    #expect(
      torn.output.contains("torn.yaml:1:4: error: A comma, or the “]” for the “[” in line 1, is missing."))
  }

  @Test("A damaged assessment is reported line by line, and is as it was afterwards")
  func assessment() throws {
    let program = try Program()
    let file = try program.assessment()
    try program.run("rate", file, "PLN-02", "red")
    var text = try String(contentsOfFile: file, encoding: .utf8)
    text += """
      {"id":"01JD
      {"id":"01JDAAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-21T10:02:03.120Z","by":"p-1","do":[{"sing":{}}]}
      {"id":"01JDBAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-21T10:02:03.120Z","by":"p-1","do":[{"rate":{"statement":"X-1","level":"red"}}]}
      {"id":"01JDCAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-21T10:02:03.120Z","by":"p-1","do":[{"rate":{"statement":"LEG-01","level":"blue"}}]}

      """
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try program.run("check", file)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("wales.readiness:4:1: error: The line cannot be read"))
    #expect(
      outcome.output.contains("wales.readiness:5:1: warning: The line does something that this version"))
    #expect(outcome.output.contains("wales.readiness:6:1: warning: There is no statement “X-1”"))
    #expect(outcome.output.contains("wales.readiness:7:1: warning: There is no level “blue”"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    let bytes = Data(text.utf8) + Data([0xFF, 0x0A])
    try bytes.write(to: URL(filePath: program.path("byte.readiness")))
    #expect(
      try program.run("check", "byte.readiness").output.contains(
        ":8:1: error: The line cannot be read: some of its letters are damaged."))
    try FileManager.default.removeItem(atPath: program.path("byte.readiness"))
    let folder = try program.run("check", program.folder)
    #expect(folder.output.hasSuffix("One mistake.\n"))
    #expect(try program.run("check", file, "--strict").output.hasSuffix("4 mistakes.\n"))
  }

  @Test("An assessment whose checklist is missing is reported")
  func missingChecklist() throws {
    let program = try Program()
    let packs = fixture("packs")
    let made = try program.run(
      "new", "--packs", packs, "--pack", "flood-readiness", "--organisation", "Parish", "--output",
      "f.readiness")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try program.run("check", "f.readiness", "--packs", packs).status == 0)
    // It carries its checklist, which is as good as installed.
    #expect(try program.run("check", "f.readiness").status == 0)
    let file = URL(filePath: program.path("f.readiness"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let without = lines.filter { !$0.contains(#"{"checklist":"#) }
    #expect(without.count == lines.count - 1)
    try Data((without.joined(separator: "\n") + "\n").utf8).write(to: file)
    let outcome = try program.run("check", "f.readiness")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("The checklist “flood-readiness” is not installed on this computer."))
  }

  @Test("A link out of a checklist's folder is not followed")
  func link() throws {
    let program = try Program()
    let folder = program.path("pack")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/checklist.json", withDestinationPath: fixture("packs/flood-readiness.json"))
    let outcome = try program.run("check", folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("“checklist.json” leads out of the checklist's folder."))
  }
}
