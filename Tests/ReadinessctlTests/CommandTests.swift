import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Commands")
struct CommandTests {
  @Test("An assessment from beginning to summary")
  func wholeWay() throws {
    let program = try Program()
    let file = try program.assessment()
    let rated = try program.run("rate", file, "pln-02", "Amber", "--name", "Ann Jones")
    #expect(rated.status == 0)
    #expect(rated.output.hasPrefix("saved 01"))
    #expect(try program.run("rate", file, "PLN-03", "--dont-know", "--ask", "the clerk").status == 0)
    #expect(try program.run("rate", file, "PLN-04", "--does-not-apply", "No such plan").status == 0)
    #expect(try program.run("note", file, "PLN-02", "-", input: "Agreed\nin March\n").status == 0)

    let summary = try #require(try program.run("summary", file, "--format", "json").json)
    #expect(summary["organisation"]?["name"] == "Wales Probation Trust")
    #expect(summary["total"]?["answered"] == 1)
    #expect(summary["total"]?["dontKnow"] == 1)
    #expect(summary["total"]?["doesNotApply"] == 1)
    #expect(summary["total"]?["applicable"] == 68)
    let section = summary["sections"]?.array?.first { $0["id"] == "PLN" }
    #expect(section?["label"] == "Amber so far")
    #expect(section?["reason"]?.string?.isEmpty == false)
    #expect(summary["lookAtFirst"]?.array?.contains { $0["statement"] == "PLN-03" } == true)

    let export = try #require(try program.run("export", file).json)
    let statement = export["statements"]?.array?.first { $0["id"] == "PLN-02" }
    #expect(statement?["answer"]?["level"] == "amber")
    #expect(statement?["answer"]?["by"] == "Ann Jones")
    #expect(statement?["note"]?["text"] == "Agreed\nin March")
    #expect(try program.run("summary", file).output.contains("1 of 68 answered (1 Amber)"))
  }

  @Test("Answers from standard input are saved line by line; a line that is wrong stops with its reason")
  func lines() throws {
    let program = try Program()
    let file = try program.assessment()
    let good = try program.run(
      "rate", file, "-",
      input: "PLN-02 red\n\nPLN-03 dont-know what does it cost?\nPLN-02 clear\nLEG-01 green\n")
    #expect(good.status == 0)
    #expect(good.output.split(separator: "\n").allSatisfy { $0.hasPrefix("saved ") })
    #expect(good.output.split(separator: "\n").count == 4)
    let bad = try program.run("rate", file, "-", input: "LEG-02 red\nLEG-02 purple\nLEG-05 red\n")
    #expect(bad.status == 1)
    #expect(bad.output.split(separator: "\n").count == 1)
    #expect(
      bad.errors.contains(
        "Line 2: There is no level “purple”. The levels are red, amber, green. Later lines were"))
    #expect(try program.answered(in: file) == ["LEG-01", "LEG-02", "PLN-03"])
  }

  @Test(
    "A command that is not understood ends with 2 and says what to type",
    arguments: [
      ["rate"], ["nonsense"], ["rate", "x.readiness", "PLN-02"],
      ["rate", "x.readiness", "PLN-02", "red", "--clear"],
      ["rate", "x.readiness", "PLN-02", "--does-not-apply", " "],
      ["report", "x.readiness", "--output", "x.doc"], ["report", "x.readiness", "--output", "x.readiness"],
      ["new", "--pack", "trust-localism"], ["summary", "x.readiness", "--format", "xml"],
      ["new", "--pack", "p", "--organisation", "o", "--as-at", "2011-02-30", "--output", "x"],
      ["merge", "a.readiness", "--output", "b.readiness"], ["erase", "x.readiness", "no-id"],
      [
        "new", "--pack", "trust-localism", "--organisation", " ", "--nation", "wales", "--output",
        "x.readiness",
      ],
      ["new", "--pack", "trust-localism", "--organisation", "X", "--nation", "wales", "--output", "-"],
      ["merge", "a.readiness", "b.readiness", "--output", "-"],
    ])
  func usage(arguments: [String]) throws {
    let program = try Program()
    let process = program.process(arguments)
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(text.contains("Usage: readinessctl"))
  }

  @Test("What cannot be done ends with 1 and says why")
  func refusals() throws {
    let program = try Program()
    let file = try program.assessment()
    let again = try program.run(
      "new", "--pack", "trust-localism", "--organisation", "X", "--nation", "wales", "--output", file)
    #expect(again.status == 1)
    #expect(
      again.errors
        == "readinessctl: Cannot create “wales.readiness”: something of this name is there already. "
        + "Choose another name.\n")
    let statement = try program.run("rate", file, "PLN-99", "red")
    #expect(statement.status == 1)
    #expect(statement.errors.contains("There is no statement “PLN-99”"))
    #expect(statement.errors.contains("PLN-01, PLN-02"))
    let missing = try program.run("summary", "nowhere.readiness")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("Cannot open “nowhere.readiness”: it is not there."))
    let pack = try program.run("new", "--pack", "none", "--organisation", "X", "--output", "y.readiness")
    #expect(pack.status == 1)
    #expect(
      pack.errors.contains(
        "“none” is not installed on this computer. Those that are: local-partnership, trust-localism."))
    let version = try program.run(
      "new", "--pack", "trust-localism@9", "--organisation", "X", "--output", "y.readiness")
    #expect(version.status == 1)
    #expect(
      version.errors.contains(
        "Version 9 of the checklist “Trust readiness for localism” is not installed on this computer."))
    #expect(version.errors.contains("Those that are: 2.0, 1.0.") && !version.errors.contains("--with"))
    let nation = try program.run(
      "new", "--pack", "trust-localism", "--organisation", "X", "--nation", "france", "--output",
      "y.readiness")
    #expect(nation.status == 1)
    #expect(
      nation.errors == "readinessctl: There is no nation “france” in the checklist. It has: england, wales.\n"
    )
    let place = try program.run(
      "new", "--pack", "trust-localism", "--organisation", "Not in the list", "--output", "y.readiness")
    #expect(place.status == 1 && !place.errors.contains("Usage"))
    #expect(
      place.errors.contains("“Not in the list” is not in the checklist's list. Say where it is with --nation")
    )
  }

  @Test("An assessment is never replaced by what is made from it, whatever its name")
  func nothingReplacesAnAssessment() throws {
    let program = try Program()
    let file = try program.assessment()
    #expect(try program.run("note", file, "PLN-02", "Agreed").status == 0)
    let bytes = try Data(contentsOf: URL(filePath: file))
    for (command, name) in [("report", "copy.pdf"), ("export", "copy.csv")] {
      let disguised = program.path(name)
      try bytes.write(to: URL(filePath: disguised))
      let outcome = try program.run(command, file, "--output", disguised)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("is an assessment, and every word in it would be lost."))
      #expect(try Data(contentsOf: URL(filePath: disguised)) == bytes)
    }
    #expect(try program.run("export", file, "--format", "csv", "--output", file).status == 1)
    #expect(try Data(contentsOf: URL(filePath: file)) == bytes)
  }

  @Test("An assessment begins with the newest version of a checklist, or with the one that is named")
  func version() throws {
    let program = try Program()
    for (name, version) in [("trust-localism", "2.0"), ("trust-localism@1.0", "1.0")] {
      let file = program.path("\(version).readiness")
      let made = try program.run(
        "new", "--pack", name, "--organisation", "Wales Probation Trust", "--output", file)
      #expect(made.status == 0)
      let export = try #require(try program.run("export", file).json)
      #expect(export["checklist"]?["version"]?.string == version)
    }
  }

  @Test("An assessment that is given for a checklist is told from one")
  func importing() throws {
    let program = try Program()
    let outcome = try program.run("packs", "import", program.assessment())
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix(
        "readinessctl: “wales.readiness” is an assessment, not a checklist: nothing was added. Open it as it is"
      ))
  }

  @Test("Without a day, an assessment speaks of the day that the window proposes")
  func usualDay() throws {
    let program = try Program()
    let file = program.path("kent.readiness")
    let made = try program.run(
      "new", "--pack", "trust-localism", "--organisation", "Kent Probation", "--output", file)
    #expect(made.status == 0)
    #expect(try program.run("summary", file, "--format", "json").json?["asAt"] == "2014-03-31")
  }

  @Test("A folder that is not there is named, with what to do")
  func missingFolder() throws {
    let program = try Program()
    let file = try program.assessment()
    let paper = program.path("Gone/paper.pdf")
    let outcome = try program.run("report", file, "--output", paper)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "readinessctl: Cannot save “paper.pdf”: the folder “\(program.path("Gone"))” is not there. "
        + "Choose another folder, or connect the drive that it is on.\n")
  }

  @Test("An answer to what is not asked is kept, and that is said")
  func notAsked() throws {
    let program = try Program()
    let file = try program.assessment()
    let outcome = try program.run("rate", file, "PAR-02", "red")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("The answer is kept but not counted."))
  }

  @Test("An answer under a former id is one to the statement that it became")
  func formerID() throws {
    let program = try Program()
    let file = try program.assessment()
    #expect(try program.run("rate", file, "LEG-03", "red").status == 0)
    #expect(try program.answered(in: file) == ["PAR-01"])
  }

  @Test("Help is there for every command")
  func help() throws {
    let program = try Program()
    for command in [
      "new", "rate", "note", "summary", "three", "export", "report", "merge", "erase", "check", "packs",
    ] {
      let outcome = try program.run(command, "--help")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("USAGE: readinessctl \(command)"))
      #expect(outcome.output.contains("OVERVIEW: "))
    }
    #expect(try program.run("--generate-completion-script", "bash").output.contains("readinessctl"))
  }

  @Test("Copies of an assessment are joined into a third; different assessments are not")
  func merge() throws {
    let program = try Program()
    let one = try program.assessment("one.readiness")
    let other = program.path("other.readiness")
    try FileManager.default.copyItem(atPath: one, toPath: other)
    try program.run("rate", one, "PLN-02", "red", "--name", "Ann")
    try program.run("rate", other, "PLN-02", "green", "--name", "Bob")
    try program.run("rate", other, "PLN-03", "green", "--name", "Bob")
    let joined = try program.run("merge", one, other, "--output", "joined.readiness")
    #expect(joined.status == 0)
    // One began it, three answer, two say who Ann and Bob are.
    #expect(joined.output.contains("with 6 changes"))
    #expect(joined.output.contains("To be settled: answer to PLN-02"))
    let summary = try #require(try program.run("summary", "joined.readiness", "--format", "json").json)
    #expect(summary["total"]?["answered"] == 2)
    let stranger = try program.assessment("stranger.readiness")
    let refused = try program.run("merge", one, stranger, "--output", "never.readiness")
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains("are different assessments. Only copies of the same assessment can be joined."))
    #expect(!FileManager.default.fileExists(atPath: program.path("never.readiness")))
    #expect(try program.run("merge", one, other, "--output", one).status == 1)
  }

  @Test("An erased change is gone from the file and the export")
  func erase() throws {
    let program = try Program()
    let file = try program.assessment()
    let saved = try program.run("note", file, "PLN-02", "Mrs Nobody said so")
    let id = try #require(saved.output.split(separator: " ").dropFirst().first.map(String.init))
    #expect(try program.run("export", file).output.contains("\"change\": \"\(id)\""))
    let erased = try program.run("erase", file, id)
    #expect(erased.status == 0)
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("Mrs Nobody"))
    #expect(try !program.run("export", file).output.contains("Mrs Nobody"))
    let unknown = try program.run("erase", file, "01JDAAAAAAAAAAAAAAAAAAAAAA")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("There is no change 01JDAAAAAAAAAAAAAAAAAAAAAA in “wales.readiness”."))
  }

  @Test("Evidence and an action are erased with all that was ever said of them, and what else was said stays")
  func eraseThings() throws {
    let program = try Program()
    let file = try program.assessment()
    let evidence = try program.run(
      "evidence", "add", file, "--title", "Mrs Nobody’s letter", "--for", "PLN-02,PLN-03")
    let action = try program.run("action", "add", file, "Ask Mrs Nobody", "--for", "PLN-02")
    #expect(try program.run("rate", file, "PLN-02", "amber").status == 0)
    let copy = program.path("copy.readiness")
    try FileManager.default.copyItem(atPath: file, toPath: copy)
    let ids = try [evidence, action].map {
      try #require($0.output.split(separator: "\n").last.map(String.init))
    }
    #expect(try program.run("erase", file, "--evidence", ids[0]).status == 0)
    #expect(try program.run("erase", file, "--action", ids[1]).output == "Erased \(ids[1]).\n")
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("Nobody"))
    #expect(try program.answered(in: file) == ["PLN-02"])
    let merged = program.path("merged.readiness")
    #expect(try program.run("merge", copy, file, "--output", merged).status == 0)
    #expect(try !String(contentsOfFile: merged, encoding: .utf8).contains("Nobody"))
    let again = try program.run("erase", file, "--evidence", ids[0])
    #expect(
      again.status == 1 && again.errors.contains("There is no evidence “\(ids[0])” in “wales.readiness”."))
    #expect(try program.run("erase", file, "--evidence", ids[0], "--action", ids[1]).status == 2)
  }

  @Test("A note and an answer are erased with all that they ever were, by any id that the statement had")
  func eraseNotesAndAnswers() throws {
    let program = try Program()
    let file = try program.assessment()
    for text in ["Mrs Nobody first", "Mrs Nobody again"] { try program.run("note", file, "PLN-02", text) }
    try program.run("rate", file, "PLN-02", "amber")
    try program.run("rate", file, "PLN-03", "green")
    #expect(try program.run("erase", file, "--note", "pln-02").output == "Erased pln-02.\n")
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("Nobody"))
    #expect(try program.answered(in: file) == ["PLN-02", "PLN-03"])
    #expect(try program.run("erase", file, "--answer", "PLN-02").status == 0)
    #expect(try program.answered(in: file) == ["PLN-03"])
    #expect(try program.run("erase", file, "--answer", "PLN-02").status == 1)
    #expect(
      try program.run("erase", file, "--note", "NO-99").errors.contains("There is no statement “NO-99”"))
    #expect(try program.run("erase", file, "--note", "PLN-02", "--answer", "PLN-03").status == 2)
  }

  @Test("A table for spreadsheets has a line for each statement and no formulas")
  func table() throws {
    let program = try Program()
    let file = try program.assessment()
    try program.run("note", file, "PLN-02", "=HYPERLINK(\"http://x\")")
    let outcome = try program.run("export", file, "--format", "csv", "--output", "t.csv")
    #expect(outcome.status == 0)
    let text = try String(contentsOfFile: program.path("t.csv"), encoding: .utf8)
    #expect(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\""))
    #expect(text.components(separatedBy: "\r\n").count == 78)
  }

  @Test("Papers are written as PDF", arguments: ["board", "questions", "blank", "blank-large"])
  func report(kind: String) throws {
    let program = try Program()
    let outcome = try program.run(
      "report", Places.current.sample, "--kind", kind, "--date", "2011-04-12", "--output", "paper.pdf")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let bytes = try Data(contentsOf: URL(filePath: program.path("paper.pdf")))
    #expect(bytes.starts(with: Data("%PDF-".utf8)))
    #expect(bytes.count > 5000)
  }

  @Test("Checklists are listed, imported and then used")
  func packs() throws {
    let program = try Program()
    let listed = try #require(try program.run("packs", "--format", "json").json)
    #expect(listed.array?.contains { $0["id"] == "trust-localism" && $0["bundled"] == true } == true)
    let imported = try program.run("packs", "import", fixture("packs/library-service.json"))
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(try program.run("packs", "list").output.contains("library-service"))
    let made = try program.run(
      "new", "--pack", "library-service", "--organisation", "Town", "--nation", "wales", "--output",
      "l.readiness")
    #expect(made.output.hasSuffix("l.readiness, with 7 statements to answer.\n"))
    #expect(try program.run("rate", "l.readiness", "OPEN-1", "whole").status == 0)
    let broken = try program.run("packs", "import", fixture("broken/several.json"))
    #expect(broken.status == 1)
    #expect(broken.errors.contains("There are 3 mistakes in the checklist “several.json”."))
  }
}
