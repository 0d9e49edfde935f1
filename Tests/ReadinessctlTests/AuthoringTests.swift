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
}
