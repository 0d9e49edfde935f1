import Foundation
import ReadinessModel
import Testing

@Suite("Evidence, by command")
struct EvidenceTests {
  private func add(_ program: Program, _ file: String, _ more: String...) throws -> String {
    let outcome = try program.run(["evidence", "add", file] + more)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  private func listed(_ program: Program, _ file: String) throws -> [JSON] {
    try program.run("evidence", "list", file, "--format", "json").json?["evidence"]?.array ?? []
  }

  @Test("Added once it serves several statements, and is listed with all that was said")
  func addAndList() throws {
    let program = try Program()
    let file = try program.assessment()
    let id = try add(
      program, file, "--title", "Board minutes", "--kind", "Minutes", "--date", "2010-11-18", "--review",
      "2011-11-18", "--owner", "Ann Lee", "--place", "https://a.example/m", "--place", "blue binder", "--for",
      "PLN-02,pln-03, PLN-02")
    let all = try listed(program, file)
    #expect(all.count == 1)
    #expect(all.first?["id"] == .string(id) && all.first?["kind"] == "minutes")
    #expect(all.first?["places"] == [["address": "https://a.example/m"], ["words": "blue binder"]])
    #expect(all.first?["for"] == [["statement": "PLN-02"], ["statement": "PLN-03"]])
    let text = try program.run("evidence", "list", file).output
    #expect(text.contains("1 piece, collected once and used 2 times.") && text.contains("Board minutes"))
    let table = try program.run("evidence", "list", file, "--format", "csv").output
    #expect(table.hasPrefix("id,title,kind,") && table.contains("PLN-02 PLN-03"))
  }

  @Test(
    "A file is noted by its path from the assessment, its size and its SHA-256; the assessment itself is refused"
  )
  func files() throws {
    let program = try Program()
    let file = try program.assessment()
    try "abc".write(toFile: program.path("note.txt"), atomically: true, encoding: .utf8)
    _ = try add(program, file, "--title", " ", "--place", program.path("note.txt"))
    let entry = try #require(try listed(program, file).first)
    #expect(entry["title"] == "note")
    let place = try #require(entry["places"]?.array?.first)
    #expect(place["file"] == "note.txt" && place["size"] == 3)
    #expect(place["sha256"] == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(try program.run("evidence", "add", file, "--title", "T", "--place", file).status == 1)
  }

  @Test("The summary says what the good ratings rest on; use and drop change it")
  func support() throws {
    let program = try Program()
    let file = try program.assessment()
    for statement in ["PLN-02", "PLN-03"] {
      #expect(try program.run("rate", file, statement, "green").status == 0)
    }
    func support() throws -> JSON? { try program.run("summary", file, "--format", "json").json?["support"] }
    let nothing = try #require(try support())
    #expect(nothing["good"] == 2 && nothing["none"] == 2 && nothing["unsupported"] == ["PLN-02", "PLN-03"])
    let id = try add(program, file, "--title", "Plan", "--for", "PLN-02")
    #expect(try support()?["current"] == 1)
    #expect(try program.run("evidence", "use", file, id.lowercased(), "--for", "PLN-03").status == 0)
    #expect(try support()?["current"] == 2)
    #expect(try program.run("evidence", "drop", file, id).status == 0)
    #expect(try support()?["none"] == 2)
    #expect(try program.run("evidence", "drop", file, id).status == 1)
    #expect(try program.run("evidence", "list", file).output.hasPrefix("Nothing collected yet."))
  }

  @Test("Where in it is said with the use, for new ones and for one that is there")
  func whereInIt() throws {
    let program = try Program()
    let file = try program.assessment()
    let id = try add(program, file, "--title", "Report", "--for", "PLN-02", "--where", " page 2 ")
    func uses() throws -> JSON? { try listed(program, file).first?["for"] }
    #expect(try uses() == [["statement": "PLN-02", "where": "page 2"]])
    let use = ["evidence", "use", file, id, "--for", "PLN-02,PLN-03"]
    func run(_ more: String...) throws -> Int32 { try program.run(use + more).status }
    #expect(try run() == 0)
    #expect(try uses() == [["statement": "PLN-02", "where": "page 2"], ["statement": "PLN-03"]])
    #expect(try run("--where", "page 3") == 0)
    #expect(
      try uses() == [
        ["statement": "PLN-02", "where": "page 3"], ["statement": "PLN-03", "where": "page 3"],
      ])
    #expect(try run("--where", "") == 0)
    #expect(try uses() == [["statement": "PLN-02"], ["statement": "PLN-03"]])
    #expect(
      try program.run("evidence", "add", file, "--title", "T", "--where", "page 2").status != 0)
  }

  @Test("What cannot be understood changes nothing")
  func refused() throws {
    let program = try Program()
    let file = try program.assessment()
    #expect(try program.run("evidence", "add", file).status == 2)
    #expect(try program.run("evidence", "add", file, "--title", "T", "--date", "1850-01-01").status == 2)
    #expect(try program.run("evidence", "add", file, "--title", "T", "--for", "XX-99").status == 1)
    #expect(try program.run("evidence", "use", file, "nothing", "--for", "PLN-02").status == 1)
    #expect(try listed(program, file).isEmpty)
  }
}
