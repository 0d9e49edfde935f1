import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Words of commands")
struct WordsTests {
  private func statement(_ id: String, in file: String, _ program: Program) throws -> JSON? {
    try program.run("export", file).json?["statements"]?.array?.first { $0["id"]?.string == id }
  }

  @Test(
    "A note that begins with a hyphen is saved as it is",
    arguments: [
      "- the county agreed", "-has none", "-5 % of the budget", "-none", "-- so far", "--- agreed", "-x=y",
      "-",
      "- one\n- two", "--by the chair = yes",
    ])
  func hyphenNotes(text: String) throws {
    let program = try Program()
    let file = try program.assessment()
    let input = text == "-" ? "- read\n" : ""
    let saved = try program.run("note", file, "PLN-02", text, "--name", "Ann", input: input)
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(saved.output.hasPrefix("saved 01"))
    let note = try statement("PLN-02", in: file, program)?["note"]
    #expect(note?["text"]?.string == (text == "-" ? "- read" : text))
    #expect(note?["by"] == "Ann")
  }

  @Test("A note that looks like an option is refused with what to type, and is saved that way")
  func optionNotes() throws {
    let program = try Program()
    let file = try program.assessment()
    let refused = try program.run("note", file, "PLN-02", "--agreed")
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains("goes to the end, after “--”: readinessctl note FILE STATEMENT -- \"--text\""))
    #expect(try program.run("note", file, "PLN-02", "--", "--agreed").status == 0)
    #expect(try statement("PLN-02", in: file, program)?["note"]?["text"] == "--agreed")
    #expect(try program.run("note", file, "PLN-02", "--", "-h").status == 0)
    #expect(try statement("PLN-02", in: file, program)?["note"]?["text"] == "-h")
    #expect(try program.run("note", file, "PLN-02", "-h").output.contains("USAGE: readinessctl note"))
    let two = try program.run("note", file, "PLN-02", "text", "- more", "--name", "Ann")
    #expect(two.status == 2)
    #expect(try !program.run("note", file, "--name=Ann").errors.contains("goes to the end"))
  }

  @Test("What an option says may begin with a hyphen")
  func hyphenOptions() throws {
    let program = try Program()
    let file = try program.assessment()
    #expect(try program.run("rate", file, "PLN-02", "--does-not-apply", "-has none").status == 0)
    #expect(try statement("PLN-02", in: file, program)?["answer"]?["reason"] == "-has none")
    let asked = try program.run(
      "rate", file, "PLN-03", "--dont-know", "--ask", "-the clerk", "--question", "- is it?")
    #expect(asked.status == 0, "\(asked.errors)")
    let answer = try statement("PLN-03", in: file, program)?["answer"]
    #expect(answer?["ask"] == "-the clerk")
    #expect(answer?["question"] == "- is it?")
    #expect(try program.run("rate", file, "PLN-03", "--dont-know", "--ask", "--question", "x").status == 2)
  }

  @Test("Between the words of a line may stand tabs; words that nothing would be done with are refused")
  func lines() throws {
    let program = try Program()
    let file = try program.assessment()
    let good = try program.run(
      "rate", file, "-", input: "PLN-02\tred\n \t\nPLN-03\tdont-know\tIs it\tbudgeted?  \r\n\tPLN-04 clear \n"
    )
    #expect(good.status == 0, "\(good.errors)")
    #expect(good.output.split(separator: "\n").count == 3)
    #expect(try statement("PLN-02", in: file, program)?["answer"]?["level"] == "red")
    #expect(try statement("PLN-03", in: file, program)?["answer"]?["question"] == "Is it\tbudgeted?")
    for line in ["LEG-01 red extra words", "LEG-01 red # not sure", "LEG-01 clear it"] {
      let refused = try program.run("rate", file, "-", input: "LEG-02 red\n\(line)\nLEG-05 red\n")
      #expect(refused.status == 1)
      #expect(refused.output.split(separator: "\n").count == 1)
      #expect(refused.errors.contains("Line 2: “"))
      #expect(refused.errors.contains("Words about an answer are written with “readinessctl note”."))
    }
    #expect(try statement("LEG-01", in: file, program)?["answer"] == nil)
    #expect(
      try program.run("rate", file, "-", input: "LEG-01\n").errors.contains("Line 1: A level is missing."))
    #expect(try program.run("note", file, "-", input: "LEG-01\t- agreed\twith all\n").status == 0)
    #expect(try statement("LEG-01", in: file, program)?["note"]?["text"] == "- agreed\twith all")
  }

  @Test("A level's name may have spaces, on a line too")
  func spacedLevel() throws {
    let program = try Program()
    let packs = fixture("packs")
    let made = try program.run(
      "new", "--packs", packs, "--pack", "library-service", "--organisation", "Town", "--nation", "wales",
      "--output", "l.readiness")
    #expect(made.status == 0, "\(made.errors)")
    let rated = try program.run("rate", "l.readiness", "-", "--packs", packs, input: "OPEN-1 Not begun\n")
    #expect(rated.status == 0, "\(rated.errors)")
    let extra = try program.run("rate", "l.readiness", "-", "--packs", packs, input: "OPEN-1 whole yes\n")
    #expect(extra.errors.contains("Line 1: “yes” after “whole” is not understood."))
  }

  @Test("What the checklist says of an organisation is not contradicted; agreeing with it is fine")
  func organisation() throws {
    let program = try Program()
    func new(_ output: String, _ more: String...) throws -> Program.Outcome {
      try program.run(["new", "--pack", "trust-localism", "--output", output] + more)
    }
    let england = try new("a.readiness", "--organisation", "Wales Probation Trust", "--nation", "england")
    #expect(england.status == 1)
    #expect(england.errors.contains("“Wales Probation Trust” is in Wales, as the checklist says."))
    let blank = try new("b.readiness", "--organisation", "  ", "--nation", "wales")
    #expect(blank.status == 2)
    #expect(blank.errors.contains("Name the organisation"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.folder).allSatisfy {
        !$0.hasSuffix(".readiness")
      })
    #expect(
      try new("c.readiness", "--organisation", " wales probation trust ", "--nation", "wales").status == 0)
    let summary = try program.run("summary", "c.readiness", "--format", "json").json
    #expect(summary?["organisation"]?["name"] == "Wales Probation Trust")
    #expect(summary?["organisation"]?["nation"] == "wales")
  }

  @Test(
    "Nation and tiers are given by id or name; “none” says that there is none, and is not the same as nothing"
  )
  func place() throws {
    let program = try Program()
    func new(_ more: String...) throws -> Program.Outcome {
      let output = "\(UUID().uuidString).readiness"
      return try program.run(
        ["new", "--pack", "trust-localism", "--output", output, "--format", "json", "--organisation"] + more)
    }
    func asked(_ more: String...) throws -> Int? {
      let made = try program.run(
        ["new", "--pack", "trust-localism", "--format", "json", "--organisation", "X", "--output"]
          + ["\(UUID().uuidString).readiness"] + more)
      #expect(made.status == 0, "\(made.errors)")
      return made.json?["statements"]?.integer
    }
    let unknown = try #require(try asked("--nation", "England"))
    #expect(try asked("--nation", "england", "--tier", "none") == unknown - 1)
    #expect(try asked("--nation", "ENGLAND", "--tier", "two-tier council areas") == unknown)
    let both = try new("X", "--nation", "england", "--tier", "none", "--tier", "two-tier")
    #expect(both.status == 1 && both.errors.contains("Give either --tier none, or the tiers."))
    // Bedfordshire has no such tier by the checklist's list: what is said otherwise was passed over once.
    let other = try new("bedfordshire", "--tier", "two-tier")
    #expect(other.status == 1 && other.errors.contains("is in none of the tiers, as the checklist says"))
    #expect(try new("bedfordshire", "--tier", "none").status == 0)
  }

  @Test("A folder with nothing to read in it is said to be that")
  func emptyFolder() throws {
    let program = try Program()
    let folder = program.path("empty")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for command in [["check"], ["packs", "import"]] {
      for name in ["", "notes.txt"] {
        if !name.isEmpty { try "x".write(toFile: folder + "/" + name, atomically: true, encoding: .utf8) }
        let outcome = try program.run(command + ["empty"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("There is nothing to read in the folder “empty”"))
      }
    }
  }

  @Test("No help names what a bundled checklist has")
  func neutralHelp() throws {
    let program = try Program()
    let commands = ["new", "rate", "note", "summary", "export", "report", "merge", "erase", "check", "packs"]
    for command in commands {
      let help = try program.run(command, "--help").output.lowercased()
      for word in ["localism", "probation", "wales", "pln-", "leg-", "tk01"] {
        #expect(!help.contains(word), "\(command): \(word)")
      }
    }
  }
}
