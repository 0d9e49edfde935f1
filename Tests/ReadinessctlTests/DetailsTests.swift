import Foundation
import ReadinessModel
import Testing

@Suite("Correcting what an assessment is about, by command")
struct DetailsTests {
  @Test("Nation, tiers, part and day are corrected in one change; what is so is said, and answers are kept")
  func correcting() throws {
    let program = try Program()
    let begun = try program.run(
      "new", "--pack", "trust-localism", "--organisation", "Example Trust", "--nation", "england", "--as-at",
      "2011-03-31", "--output", "example.readiness")
    #expect(begun.status == 0, "\(begun.errors)")
    let file = program.path("example.readiness")
    #expect(try program.run("rate", file, "LDR-01", "red").status == 0)
    func lines() throws -> Int {
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").count
    }
    let before = try lines()
    let first = try #require(try program.run("details", file, "--format", "json").json)
    #expect(first["nation"] == "england" && first["tiers"] == .null && first["saved"] == .null)
    #expect(try lines() == before, "Nothing to correct, nothing written")

    let corrected = try program.run(
      "details", file, "--tier", "none", "--scope", "North", "--as-at", "2010-12-31", "--format", "json")
    let json = try #require(corrected.json, "\(corrected.errors)")
    #expect(json["nation"] == "england" && json["tiers"] == [] && json["scope"] == "North")
    #expect(json["asAt"] == "2010-12-31" && json["saved"]?.string != nil)
    #expect(try lines() == before + 1)
    let summary = try #require(try program.run("summary", file, "--format", "json").json)
    #expect(summary["total"]?["answered"] == 1)

    let text = try program.run("details", file, "--nation", "Wales", "--scope", "").output
    #expect(text.contains("Example Trust, Wales") && text.contains("statements are asked."))
    #expect(try program.run("details", file, "--nation", "wales", "--format", "json").json?["saved"] == .null)
  }

  @Test("What the checklist does not have, or knows otherwise, is refused in words")
  func refusals() throws {
    let program = try Program()
    let file = try program.assessment()
    let before = try Data(contentsOf: URL(filePath: file))
    let elsewhere = try program.run("details", file, "--nation", "england")
    #expect(elsewhere.status == 1 && elsewhere.errors.contains("is in Wales, as the checklist says"))
    #expect(try program.run("details", file, "--nation", "france").errors.contains("There is no nation"))
    #expect(try program.run("details", file, "--organisation", " ").status == 2)
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
  }
}
