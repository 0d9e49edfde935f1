import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Writing a checklist with readinessctl")
struct AuthoringTests {
  @Test("packs new writes a folder that checks clean, previews and imports, and overwrites nothing")
  func new() throws {
    let program = try Program()
    let made = try program.run("packs", "new", "Our hall", "--levels", "no-partly-yes")
    #expect(made.output == "Wrote Our hall/checklist.yaml.\n", "\(made.errors)")
    #expect(try program.run("check", "--strict", "Our hall").output == "One checked: no mistakes.\n")
    let preview = try program.run("packs", "preview", "Our hall")
    #expect(
      preview.output.contains("our-hall, version 1.0") && preview.output.contains("● Yes: What it looks like")
    )
    let before = try String(contentsOfFile: program.path("Our hall/checklist.yaml"), encoding: .utf8)
    let again = try program.run("packs", "new", "Our hall")
    #expect(again.status == 1 && again.errors.contains("nothing was written"))
    #expect(try String(contentsOfFile: program.path("Our hall/checklist.yaml"), encoding: .utf8) == before)
    #expect(try program.run("packs", "import", "Our hall").status == 0)
    let begun = try program.run("new", "--pack", "our-hall", "--organisation", "Us", "-o", "a.readiness")
    #expect(begun.output.hasSuffix("a.readiness, with 3 statements to answer.\n"), "\(begun.errors)")
    #expect(try program.run("packs", "new", "Like", "--like", "our-hall", "--levels", "3").status == 2)
    #expect(try program.run("packs", "new", "Like", "--like", "our-hall").status == 0)
    #expect(try program.run("check", "--strict", "Like").status == 0)
    #expect(try program.run("packs", "new", "ÄÖ").errors.contains("cannot name a checklist"))
  }

  @Test("packs install adds a checklist, packs remove names what answers it and puts it into the bin")
  func installing() throws {
    let program = try Program()
    try program.run("packs", "new", "hall")
    let installed = try program.run("packs", "install", "hall")
    #expect(installed.status == 0 && installed.output.hasPrefix("Imported “"), "\(installed.errors)")
    #expect(try program.run("packs").output.contains("hall 1.0"))
    #expect(try program.run("packs", "remove", "hall@9").status != 0)
    let bundled = try program.run("packs", "remove", "local-partnership")
    #expect(bundled.status == 1 && bundled.errors.contains("comes with the program and stays"))
    let begun = try program.run("new", "--pack", "hall", "--organisation", "Us", "-o", "a.readiness")
    #expect(begun.status == 0)
    let removed = try program.run("packs", "remove", "hall")
    #expect(
      removed.status == 0 && removed.output.contains("version 1.0, is in the bin."), "\(removed.errors)")
    #expect(try !program.run("packs").output.contains("hall 1.0"))
    // It travels in the assessment.
    #expect(try program.run("summary", "a.readiness").status == 0)
  }

  @Test("check --summary and --against say what an author should know")
  func looks() throws {
    let program = try Program()
    try program.run("packs", "new", "one")
    let old = program.path("one/checklist.yaml")
    let summary = try program.run("check", "one", "--summary")
    #expect(summary.status == 0)
    #expect(summary.output.contains("3 statements, one of them essential, about 5 minutes"))
    #expect(
      try program.run("check", "one", "--summary", "--format", "json").json?["summaries"]?.array?.count == 1)
    let text = try String(contentsOfFile: old, encoding: .utf8)
    let changed = text.replacingOccurrences(of: "id: ONE-3", with: "id: ONE-4")
      .replacingOccurrences(
        of: "Everybody knows who decides and who stands in.", with: "Doors open outward without keys.")
    try changed.write(toFile: program.path("new.yaml"), atomically: true, encoding: .utf8)
    let compared = try program.run("check", "new.yaml", "--against", "one")
    #expect(compared.status == 1)
    for words in [
      "raise the version", "ONE-3 is gone", "ONE-1 says something else now", "ONE-4 is new.", "3 mistakes.",
    ] {
      #expect(compared.output.contains(words), "\(words): \(compared.output)")
    }
    let json = try #require(try program.run("check", "new.yaml", "--against", "one", "--format", "json").json)
    #expect(json["comparisons"]?.array?.first?["gone"] == ["ONE-3"])
    #expect(try program.run("check", "one", "--against", "one").status == 0)
  }

  @Test("A preview of a checklist with mistakes tells them")
  func broken() throws {
    let program = try Program()
    try "format: trust-readiness-checklist\ntitle: Ask: me\n".write(
      toFile: program.path("x.yaml"), atomically: true, encoding: .utf8)
    let preview = try program.run("packs", "preview", "x.yaml")
    #expect(preview.status == 1 && preview.output.isEmpty)
    #expect(preview.errors.contains("Write: title: \"Ask: me\""))
  }

  @Test("packs from makes a draft of a sheet, says what becomes of it, and overwrites nothing")
  func from() throws {
    let program = try Program()
    let sheet = fixture("sheets/village-halls.xlsx")
    let looked = try program.run("packs", "from", sheet, "--sheet", "2", "--dry-run")
    #expect(looked.status == 0, "\(looked.errors)")
    #expect(
      looked.output.contains("The headings are in row 4.") && looked.output.contains("  D “Red” → level:Red"))
    #expect(looked.output.contains("  K “Owner” is left out"))
    #expect(looked.errors.contains("Not taken: K5: the column is left out: Ann"))
    #expect(looked.errors.contains("Its licence says: © Crown copyright. Open Government Licence v3.0"))
    #expect(looked.errors.contains("One hidden sheet is not read."))
    let made = try program.run(
      "packs", "from", sheet, "--sheet", "Self-assessment", "--map", "K=source", "--output", "halls.yaml")
    #expect(made.output.hasSuffix("Wrote halls.yaml.\n"), "\(made.errors)")
    #expect(try program.run("check", "--strict", "halls.yaml").output == "One checked: no mistakes.\n")
    let again = try program.run("packs", "from", sheet, "--sheet", "2", "-o", "halls.yaml")
    #expect(again.status == 1)
    #expect(try program.run("packs", "from", fixture("sheets/framework.yaml"), "-o", "l.yaml").status == 0)
    #expect(try program.run("check", "--strict", "l.yaml").status == 0)
    #expect(try program.run("packs", "from", sheet).status == 2)
    #expect(try program.run("packs", "from", sheet, "--dry-run", "--map", "D=colour").status == 2)
    #expect(try program.run("packs", "from", fixture("sheets/bomb.xlsx"), "--dry-run").status == 1)
    #expect(
      try program.run("packs", "from", sheet, "--sheet", "9", "--dry-run").errors.contains(
        "There are 1 Read me, 2 Self-assessment."))
  }

  @Test("The example of readiness-writing is a checklist without mistakes, and its commands are there")
  func writing() throws {
    let program = try Program()
    let page = try String(contentsOfFile: fixture("../../data/readiness-writing.7"), encoding: .utf8)
    let example = try #require(
      page.components(separatedBy: ".\\\" The tests check this example.\n.EX\n").last)
    let text = try #require(example.components(separatedBy: ".EE").first).replacingOccurrences(
      of: "\\-", with: "-")
    try text.write(toFile: program.path("warm.yaml"), atomically: true, encoding: .utf8)
    #expect(try program.run("check", "--strict", "warm.yaml").output == "One checked: no mistakes.\n")
    // The mistake that the page shows, in its words.
    let broken = text.replacingOccurrences(of: "title: Boiler", with: "title: Ask: do doors open")
    try broken.write(toFile: program.path("checklist.yaml"), atomically: true, encoding: .utf8)
    let told = try program.run("check", "checklist.yaml").output
    #expect(
      told.contains("A colon inside a text reads as the end of a name. Write: title: \"Ask: do doors open\""))
    for command in ["packs new", "packs preview", "packs install", "packs from", "check"] {
      #expect(page.contains("readinessctl \(command) "))
    }
  }
}
