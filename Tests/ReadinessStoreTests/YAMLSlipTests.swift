import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("What writers of YAML are told")
struct YAMLSlipTests {
  private static let whole = """
    format: trust-readiness-checklist
    formatVersion: 1
    id: hall
    version: "1.0"
    title: A hall for everybody
    scale:
      - { id: lacking, label: Lacking, symbol: diamond, role: bad }
      - { id: middling, label: Middling, symbol: triangle, role: middle }
      - { id: present, label: Present, symbol: circle, role: good }
    duties:
      - { id: law, label: Legal duty, legal: true }
    sections:
      - id: EXIT
        title: Ways out
        statements:
          - id: EXIT-1
            title: Doors
            sentence: Each door leads out.
            levels:
              lacking: One does not.
              middling: Most do.
              present: All do.
            duty: law
          - id: EXIT-2
            title: Lights
            sentence: Each way out is lit.
            why: In the dark people turn the wrong way.
            levels:
              lacking: One is dark.
              middling: Most are lit.
              present: All are lit.
            duty: law
            evidence:
              - Photographs
              - The bill
    """

  /// A slip: what is written in the place of what, the line that is named, what is said of it, and how it would be right.
  struct Slip: CustomTestStringConvertible, Sendable {
    var old: String
    var new: String
    var line: Int
    var words: String
    var mended: String?

    init(_ old: String, _ new: String, _ line: Int, _ words: String, mended: String? = nil) {
      (self.old, self.new, self.line, self.words, self.mended) = (old, new, line, words, mended)
    }

    var testDescription: String { new }
  }

  /// The checklist with a slip in it.
  private func slipped(_ old: String, _ new: [UInt8]) throws -> [UInt8] {
    let text = Self.whole
    let range = try #require(text.range(of: old))
    return Array(text[..<range.lowerBound].utf8) + new + Array(text[range.upperBound...].utf8)
  }

  private func problems(_ bytes: [UInt8]) -> [Problem] {
    PackFiles.reading([PackFiles.File(path: "x.yaml", bytes: bytes)], languages: []).problems
  }

  private func problems(_ old: String, _ new: String) throws -> [Problem] {
    problems(try slipped(old, Array(new.utf8)))
  }

  /// The text with the lines written that its problems name.
  private func mended(_ bytes: [UInt8], by problems: [Problem]) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for problem in problems {
      if let line = problem.mended { lines[problem.location.line - 1] = line[...] }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static let colon = "A colon inside a text reads as the end of a name."
  private static let early = "The text begins with a mark that is closed before its end."

  static let syntax: [Slip] = [
    Slip("title: Doors", "title: Ask: do doors open", 17, colon, mended: "title: \"Ask: do doors open\""),
    Slip("Each door leads out.", "Each \"door\": out", 18, colon, mended: "sentence: 'Each \"door\": out'"),
    Slip("- Photographs", "- Show me: what: why", 34, colon, mended: "- \"Show me: what: why\""),
    Slip("- Photographs", "- Ask: what: why", 34, colon, mended: "- \"Ask: what: why\""),
    Slip(
      "      - id: EXIT-1", "\t- id: EXIT-1", 16,
      "Line 16 begins with a tab; YAML counts spaces. Begin it with 6 spaces.",
      mended: "      - id: EXIT-1"),
    Slip(
      "        sentence: Each door", "\t\tsentence: Each door", 18, "begins with a tab",
      mended: "        sentence: Each door leads out."),
    Slip(
      "        sentence: Each door", "       sentence: Each door", 18,
      "Line 18 begins with 7 spaces; the lines that belong with it begin with 8. Begin it with 8 spaces.",
      mended: "        sentence: Each door leads out."),
    Slip(
      "        sentence: Each door", "         sentence: Each door", 18,
      "Line 18 begins with 9 spaces; the lines that belong with it begin with 8.",
      mended: "        sentence: Each door leads out."),
    Slip(
      "      - id: EXIT-2", "     - id: EXIT-2", 24,
      "begins with 5 spaces; the lines that belong with it begin with 6"),
    Slip(
      "      - id: EXIT-2", "       - id: EXIT-2", 24,
      "begins with 7 spaces; the lines that belong with it begin with 6"),
    Slip(
      "          lacking: One does", "           lacking: One does", 20,
      "begins with 11 spaces; the lines that belong with it begin with 10"),
    Slip(
      "          middling: Most do", "         middling: Most do", 21,
      "begins with 9 spaces; the lines that belong with it begin with 10"),
    Slip("title: Doors", "title: \"Doors\" that open", 17, early, mended: "title: '\"Doors\" that open'"),
    Slip("title: Doors", "title: 'Don't lock'", 17, early, mended: "title: \"Don't lock\""),
    Slip("title: Doors", "title: \"Say \"open\" to it\"", 17, early, mended: "title: 'Say \"open\" to it'"),
    Slip(
      "title: Doors", "title: \"Doors\" and \"gates\"", 17, early, mended: "title: '\"Doors\" and \"gates\"'"),
    Slip("- Photographs", "- \"Photographs\" of doors", 34, early, mended: "- '\"Photographs\" of doors'"),
    Slip(
      "title: Doors", "title: \"Doors that open", 17,
      "The quotation mark that begins on line 17 is never closed.",
      mended: "title: \"Doors that open\""),
    Slip("- The bill", "- \"The bill", 35, "begins on line 35 is never closed", mended: "- \"The bill\""),
    Slip("title: Doors", "title:Doors", 17, "There must be a space after the colon.", mended: "title: Doors"),
    Slip("duty: law", "duty:law", 23, "There must be a space after the colon.", mended: "duty: law"),
    Slip(
      "      - id: EXIT-2", "      id: EXIT-2", 24,
      "Each entry of “statements” begins with a hyphen and a space. Write: - id: EXIT-2",
      mended: "      - id: EXIT-2"),
    Slip(
      "- id: EXIT-1", "-id: EXIT-1", 16, "There must be a space after the hyphen",
      mended: "      - id: EXIT-1"),
    Slip(
      "Each door leads out.", "Each door\n        leads out.", 19,
      "Line 19 goes on with the text of “sentence”. Begin it with 10 spaces.",
      mended: "          leads out."),
    Slip(
      "Each door leads out.", "Each door\nleads out.", 19, "Line 19 goes on with the text of “sentence”.",
      mended: "          leads out."),
    Slip("Each door leads out.", "Each door\n          leads out: always.", 18, colon),
    Slip(
      "title: Doors", "title: @Doors", 17,
      "A text cannot begin with “@” unless it stands in quotation marks.", mended: "title: \"@Doors\""),
    Slip("title: Doors", "title: % of doors", 17, "cannot begin with “%”", mended: "title: \"% of doors\""),
    Slip("title: Doors", "title: &Doors open", 17, "cannot begin with “&”", mended: "title: \"&Doors open\""),
    Slip(
      "title: Doors", "title: *Doors* open", 17, "cannot begin with “*”", mended: "title: \"*Doors* open\""),
    Slip("title: Doors", "title: * Doors", 17, "cannot begin with “*”", mended: "title: \"* Doors\""),
    Slip("title: Doors", "title: [new] Doors", 17, "cannot begin with “[”", mended: "title: \"[new] Doors\""),
    Slip("title: Doors", "title: - of doors", 17, "cannot begin with “-”", mended: "title: \"- of doors\""),
    Slip("title: Doors", "title: # Doors", 17, "cannot begin with “#”", mended: "title: \"# Doors\""),
    Slip("title: Doors", "title: > of doors", 17, "cannot begin with “>”", mended: "title: \"> of doors\""),
    Slip("title: Doors", "title: `Doors`", 17, "cannot begin with “`”", mended: "title: \"`Doors`\""),
    Slip("title: Doors", "title: !Doors open", 17, "cannot begin with “!”", mended: "title: \"!Doors open\""),
    Slip(
      "title: Doors", "title: \"Each \\door\"", 17, "A backslash within straight quotation marks",
      mended: "title: 'Each \\door'"),
    Slip(
      "        title: Doors", "\u{A0}       title: Doors", 17, "A no-break space stands here",
      mended: "        title: Doors"),
    Slip("title: Doors", "title:\u{A0}Doors", 17, "A no-break space stands here", mended: "title: Doors"),
    Slip("- id: EXIT-1", "-\u{A0}id: EXIT-1", 16, "A no-break space stands here", mended: "- id: EXIT-1"),
    Slip(
      "diamond, role", "diamond role", 7, "A comma, or the “}” for the “{” in line 7, is missing.",
      mended: "symbol: diamond, role: bad }"),
    Slip(
      "legal: true }", "legal: true", 11, "A comma, or the “}” for the “{” in line 11, is missing.",
      mended: "legal: true }"),
    Slip("Doors", "Do\u{7}ors", 17, "A control character stands here", mended: "title: Doors"),
    Slip("Doors", "Do\u{9B}ors", 17, "A control character stands here", mended: "title: Doors"),
  ]

  @Test(
    "Each slip is one message, where it is, with the line to write, and so written the file is right",
    arguments: syntax)
  func slip(_ slip: Slip) throws {
    let bytes = try slipped(slip.old, Array(slip.new.utf8))
    let found = problems(bytes)
    #expect(found.count == 1, "\(found)")
    let problem = try #require(found.first)
    #expect(problem.location.line == slip.line && problem.severity == .error, "\(problem)")
    #expect(problem.description.contains(slip.words), "\(problem)")
    if let mended = slip.mended {
      #expect(problem.mended?.hasSuffix(mended) == true, "\(problem.mended ?? "nil")")
    }
    // A text over several lines needs a mark on its last line, too.
    if !slip.new.hasSuffix("leads out: always.") {
      #expect(problems(mended(bytes, by: found)).map(\.description) == [])
    }
  }

  @Test(
    "What is of another kind than it should be is told in what to write",
    arguments: [
      ("version: \"1.0\"", "version: 1.0", 4, "Put it in quotation marks: \"1.0\"."),
      (
        "duty: law", "duty: law\n        gate: yes", 24,
        "EXIT-1, gate: Here should be true or false, without quotation marks, but it is text. Write true (“yes” is a text here)."
      ),
      (
        "duty: law", "duty: law\n        from: 30.4.2009", 24,
        "EXIT-1, from: “30.4.2009” is not a date. Write 2009-04-30."
      ),
      ("duty: law", "duty: law\n        from: 31/4/2009", 24, "Write year, month and day"),
      (
        "title: Doors", "title: Doors\n        evidence: [{Ask: me}]", 18,
        "EXIT-1, evidence 1, Ask: “Ask” is not the code of a language."
      ),
      ("title: Doors", "title: [new]", 17, "EXIT-1, title: Here should be text, but it is a list."),
      (
        "evidence:\n          - Photographs\n          - The bill", "evidence:\n          one: Photographs",
        34,
        "EXIT-2, evidence: Here should be a list, each entry after “- ”, but it is fields. Begin each entry with a hyphen"
      ),
      (
        "title: Ways out", "titel: Ways out", 14,
        "EXIT, titel: “titel” is not a field of a section. Did you mean “title”?"
      ),
    ])
  func kinds(old: String, new: String, line: Int, words: String) throws {
    let found = try problems(old, new)
    let problem = try #require(found.first { $0.location.line == line }, "\(found)")
    #expect(problem.description.contains(words), "\(problem)")
  }

  @Test("Mistakes of every kind are named at once, in the order of the lines")
  func several() throws {
    var text = Self.whole
    for (old, new) in [
      ("title: Doors", "title: Ask: do doors open"), ("        sentence: Each way", "\tsentence: Each way"),
      ("duty: law", "duty:law"), ("version: \"1.0\"", "version: 1.0"), ("- The bill", "- @bill"),
    ] {
      text.replaceSubrange(try #require(text.range(of: old)), with: new)
    }
    let found = problems(Array(text.utf8))
    #expect(found.map(\.location.line) == [4, 17, 23, 26, 35])
    #expect(
      PackFiles.reading([PackFiles.File(path: "x.yaml", bytes: Array(text.utf8))], languages: []).pack == nil)
  }

  @Test("A file of nothing but slips ends after twenty")
  func bounded() throws {
    let lines = (0..<100).map { "name\($0): Ask: me" }.joined(separator: "\n")
    let found = problems(Array(lines.utf8))
    #expect(found.count == 20)
    #expect(Set(found.map(\.location.line)).count == 20)
  }

  @Test("Letters of an older encoding are told with their line and letter, and reading goes on")
  func encoding() throws {
    let found = problems(try slipped("door", [0x54, 0xFC, 0x72]))
    #expect(found.count == 1)
    let problem = try #require(found.first)
    #expect(
      problem.description.hasPrefix(
        "x.yaml:18:25: error: Line 18 is not UTF-8: its sign 25 is “ü” in an older encoding. Save the file as UTF-8"
      ))
    #expect(problem.mended == "        sentence: Each Tür leads out.")
  }

  @Test(
    "What would be lost from a text, or get into it, is warned of",
    arguments: [
      Slip(
        "Each door leads", "Each door on plan #3 leads", 18, "The text ends before #",
        mended: "\"Each door on plan #3 leads out.\""),
      Slip(
        "Each door leads", "Each door # 3 leads", 18, "The text ends before #",
        mended: "\"Each door # 3 leads out.\""),
      Slip(
        "Each door leads", "Jede Tür öffnet #3 und", 18, "The text ends before #",
        mended: "\"Jede Tür öffnet #3 und out.\""),
      Slip("version: \"1.0\"", "version: “1.0”", 4, "Typographic quotation marks are part of the text."),
    ])
  func warned(_ slip: Slip) throws {
    let bytes = try slipped(slip.old, Array(slip.new.utf8))
    let found = problems(bytes)
    #expect(found.count == 1, "\(found)")
    let problem = try #require(found.first)
    #expect(problem.location.line == slip.line && problem.severity == .warning)
    #expect(problem.description.contains("warning: " + slip.words), "\(problem)")
    if let mended = slip.mended {
      #expect(problem.mended?.hasSuffix(mended) == true)
      #expect(problems(self.mended(bytes, by: found)) == [])
    }
  }

  @Test(
    "Remarks beside ids and quoted texts, and quotations within a text, are nobody's mistake",
    arguments: [
      ("id: hall", "id: hall # never changes"), ("title: Doors", "title: \"Doors\" # a few words"),
      ("title: Doors", "title: Doors#3"), ("Each door leads out.", "“Each” door leads “out”"),
      ("title: Doors", "title: >- # folded\n          Doors #3"),
      ("formatVersion: 1", "formatVersion: 1 # always"), ("evidence:", "evidence: # what shows it"),
      ("title: Doors", "title: 'The hall''s doors: all'"), ("Each door", "\u{E9}ach door’s"),
      ("Each door leads out.", "\"Each door\n          leads: out.\""),
    ])
  func quiet(old: String, new: String) throws {
    #expect(try problems(old, new).map(\.description) == [])
  }

  @Test("Whatever a line is cut to, checking ends, with a message for what is wrong")
  func cut() throws {
    let bytes = Array(Self.whole.utf8)
    for length in stride(from: 1, to: bytes.count, by: 3) {
      let reading = PackFiles.reading(
        [PackFiles.File(path: "x.yaml", bytes: Array(bytes[..<length]))], languages: [])
      #expect(reading.pack != nil || !reading.errors.isEmpty)
    }
    for index in stride(from: 0, to: bytes.count, by: 5) {
      for sign in "\":'#[{-\t&".utf8 {
        var other = bytes
        other[index] = sign
        let reading = PackFiles.reading([PackFiles.File(path: "x.yaml", bytes: other)], languages: [])
        #expect(reading.pack != nil || !reading.errors.isEmpty)
      }
    }
  }

  @Test("A second checklist in the folder is one mistake")
  func stray() throws {
    let files = ["checklist.yaml", "checklist copy.yaml"].map {
      PackFiles.File(path: "folder/" + $0, bytes: Array(Self.whole.utf8))
    }
    let reading = PackFiles.reading(files, languages: [])
    #expect(reading.pack == nil)
    #expect(
      reading.problems.map(\.description) == [
        "folder/checklist copy.yaml:1:1: error: “checklist copy.yaml” is a checklist of its own. "
          + "Move it out of the folder of “checklist.yaml”: the files there are read as one checklist."
      ])
  }
}
