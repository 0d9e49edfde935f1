import Foundation
import ReadinessModel
import Testing

@Suite("Actions by command")
struct ActionTests {
  private func add(_ program: Program, _ file: String, _ arguments: String...) throws -> String {
    let outcome = try program.run(["action", "add", file] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  private func list(_ program: Program, _ file: String) throws -> [JSON] {
    try #require(try program.run("action", "list", file, "--format", "json").json?["actions"]?.array)
  }

  @Test("An action is planned, its id printed, and it is listed with what is late on the assessment's day")
  func adding() throws {
    let program = try Program()
    let file = try program.assessment()
    #expect(try program.run("action", "list", file).output == "No actions yet.\n")
    let late = try add(
      program, file, "Brief the deputies", "--for", "PLN-02, pln-03", "--owner", "Ruth Castell", "--due",
      "2011-02-28")
    #expect(ULID(late) != nil)
    let other = try add(program, file, "- a survey", "--note", "-2 in all")
    let actions = try list(program, file)
    #expect(actions.map { $0["id"] } == [.string(late), .string(other)])
    #expect(actions[0]["daysLate"] == 31)
    #expect(actions[0]["for"] == ["PLN-02", "PLN-03"])
    #expect(actions[1]["what"] == "- a survey")
    #expect(actions[1]["note"] == "-2 in all")
    #expect(actions[1]["by"] == .null)
    let text = try program.run("action", "list", file).output
    #expect(text.hasPrefix("2 open, 1 late, 1 without a person or a day.\n\nLate\n"), "\(text)")
    #expect(text.contains("Ruth Castell, by 28 February 2011, 31 days late, proposed · PLN-02, PLN-03"))
    let summary = try #require(try program.run("summary", file, "--format", "json").json)
    #expect(
      summary["actions"] == [
        "on": "2011-03-31", "open": 2, "late": 1, "toBeAgreed": 1, "done": 0, "dropped": 0,
      ])
  }

  @Test("How far it is, who does it and by when are changed each by itself, in one change")
  func setting() throws {
    let program = try Program()
    let file = try program.assessment()
    let id = try add(program, file, "Survey", "--owner", "Ben", "--due", "2011-01-31", "--for", "PLN-02")
    let before = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").count
    let set = try program.run(
      "action", "set", file, id.lowercased(), "--status", "done", "--on", "2011-03-01", "--text",
      "Survey them")
    #expect(set.output.hasPrefix("saved "), "\(set.errors)")
    #expect(try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").count == before + 1)
    var action = try list(program, file)[0]
    #expect(action["status"] == "done" && action["doneOn"] == "2011-03-01" && action["daysLate"] == .null)
    #expect(action["what"] == "Survey them" && action["who"] == "Ben")
    try program.run("action", "set", file, id, "--status", "dropped", "--reason", "- too dear", "--no-due")
    try program.run("action", "set", file, id, "--owner", "", "--for", "")
    action = try list(program, file)[0]
    #expect(action["status"] == "dropped" && action["reason"] == "- too dear")
    #expect(action["by"] == .null && action["who"] == "" && action["for"] == [])
  }

  @Test("What cannot be meant is refused, and nothing is written")
  func refusing() throws {
    let program = try Program()
    let file = try program.assessment()
    let id = try add(program, file, "Survey")
    let before = try String(contentsOfFile: file, encoding: .utf8)
    for (arguments, status) in [
      (["add", file, " "], 2), (["add", file, "x", "--for", "NONE-1"], 1),
      (["add", file, "x", "--due", "soon"], 2),
      (["set", file, id], 2), (["set", file, id, "--status", "later"], 2),
      (["set", file, id, "--on", "2011-01-01"], 2),
      (["set", file, id, "--status", "dropped"], 2), (["set", file, id, "--reason", "x"], 2),
      (["set", file, id, "--due", "2011-01-01", "--no-due"], 2),
      (["set", file, "01", "--status", "done"], 1),
    ] {
      let outcome = try program.run(["action"] + arguments)
      #expect(Int(outcome.status) == status, "\(arguments): \(outcome.errors)")
      #expect(!outcome.errors.isEmpty)
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == before)
  }

  @Test(
    "The table is for spreadsheets: no formula, and a mark of its encoding in a file, none on standard output"
  )
  func table() throws {
    let program = try Program()
    let file = try program.assessment()
    let id = try add(program, file, "=1+1", "--owner", "Ann, Ben", "--for", "PLN-02,PLN-03")
    let output = try program.run("action", "list", file, "--format", "csv").output
    #expect(output.hasPrefix("id,what,who,by,status,"))
    #expect(
      output.contains("\r\n\(id),\"'=1+1\",\"Ann, Ben\",,proposed,,yes,,,PLN-02 PLN-03,,someone,"),
      "\(output)")
    try program.run("action", "list", file, "--format", "csv", "--output", "actions.csv")
    let written = try Data(contentsOf: URL(filePath: program.path("actions.csv")))
    #expect(written == Data([0xEF, 0xBB, 0xBF]) + Data(output.utf8))
  }

  /// What another program reads of a calendar: each event's fields.
  private static let reader = """
    import sys, json, icalendar
    calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
    print(json.dumps([{
      'uid': e['uid'], 'sequence': e['sequence'], 'summary': e['summary'], 'description': e['description'],
      'day': e['dtstart'].dt.isoformat(), 'status': e['status'], 'stamp': e['dtstamp'].dt.isoformat()
    } for e in calendar.walk('vevent')]))
    """

  private func events(in path: String) throws -> JSON {
    let own = ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"
    // That of the system has the package; that of the tests may be another.
    let outputs = try [own, "/usr/bin/python3"].map { name in
      let python = Process()
      python.executableURL = URL(filePath: "/usr/bin/env")
      python.arguments = [name, "-c", Self.reader, path]
      let output = Pipe()
      python.standardOutput = output
      python.standardError = Pipe()
      try python.run()
      let bytes = output.fileHandleForReading.readDataToEndOfFile()
      python.waitUntilExit()
      return String(decoding: bytes, as: UTF8.self)
    }
    return try JSON.parse(try #require(outputs.first { !$0.isEmpty }, "no python here has icalendar"))
  }

  @Test(
    "Another program reads the calendar: whole days, known by the row, counted up by changes, dropped ones cancelled"
  )
  func calendar() throws {
    let program = try Program()
    let file = try program.assessment()
    let words =
      "Brief; the deputies, with a long line of words \\ and letters such as å, ŵ and 🙂, so that it has to be folded"
    let id = try add(program, file, words, "--due", "2011-06-30", "--owner", "Ruth", "--for", "PLN-02")
    let dropped = try add(program, file, "Survey", "--due", "2011-01-31", "--note", "one\ntwo")
    _ = try add(program, file, "Without a day")
    try program.run("action", "set", file, dropped, "--status", "dropped", "--reason", "no")
    let outcome = try program.run("action", "list", file, "--format", "ics", "--output", "a.ics")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "readinessctl: 1 action has no day and is not in the calendar.\n")
    let text = try String(contentsOfFile: program.path("a.ics"), encoding: .utf8)
    #expect(text.unicodeScalars.count { $0 == "\n" } == text.unicodeScalars.count { $0 == "\r" })
    let events = try #require(try self.events(in: program.path("a.ics")).array)
    let assessment = try #require(
      try program.run("summary", file, "--format", "json").json?["assessment"]?.string)
    #expect(
      events.map { $0["uid"] } == [.string("\(dropped)@\(assessment)"), .string("\(id)@\(assessment)")])
    #expect(events.map { $0["sequence"] } == [1, 0])
    #expect(events.map { $0["day"] } == ["2011-01-31", "2011-06-30"])
    #expect(events.map { $0["status"] } == ["CANCELLED", "CONFIRMED"])
    #expect(events[1]["summary"] == .string(words + " (Ruth)"))
    #expect(events[0]["description"]?.string?.hasSuffix("Dropped: no\none\ntwo") == true)
    #expect(events[1]["description"]?.string?.contains("(PLN-02)") == true)
    let changed = try list(program, file).compactMap { $0["changed"]?["at"]?.string?.prefix(19) }
    #expect(events.map { $0["stamp"]?.string?.prefix(19) } == changed.prefix(2).map { $0 })
  }
}
