import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("What writers of YAML are told")
struct YAMLAdviceTests {
  private static let whole = """
    format: trust-readiness-checklist
    formatVersion: 1
    id: hall
    version: "1.0"
    title: A hall for everybody
    scale:
      - { id: lacking, label: Lacking, symbol: diamond, role: bad }
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
              present: All do.
            duty: law
    """

  private func problems(_ old: String, _ new: [UInt8]) throws -> [String] {
    let text = Self.whole
    let range = try #require(text.range(of: old))
    let bytes = Array(text[..<range.lowerBound].utf8) + new + Array(text[range.upperBound...].utf8)
    return PackFiles.reading([PackFiles.File(path: "x.yaml", bytes: bytes)], languages: []).problems.map(
      \.description)
  }

  @Test(
    "Each mistake is one message, where it is, with what to do",
    arguments: [
      ("      - id: EXIT-1", "\t- id: EXIT-1", 15, "a tab stands here. Indent with spaces, not tabs."),
      ("        title: Doors", "\u{A0}       title: Doors", 16, "a no-break space stands here"),
      ("title: Doors", "title:\u{A0}Doors", 16, "a no-break space stands here"),
      ("- id: EXIT-1", "-\u{A0}id: EXIT-1", 15, "a no-break space stands here"),
      ("Each door leads", "Doors: each leads", 17, "Put the text in quotation marks because of the colon."),
      (
        "Each door leads", "\"Each door\" leads", 17,
        "goes on after its closing quotation mark. Put the whole text in apostrophes"
      ),
      ("Each door leads out.", "'The hall's doors'", 17, "goes on after the apostrophe that closes it"),
      (
        "title: Doors", "title: * Doors", 16,
        "a text cannot begin with “*”. Put the whole text in quotation marks."
      ),
      ("title: Doors", "title: *Doors* open", 16, "a text cannot begin with “*”"),
      ("title: Doors", "title: [new] Doors", 16, "a text cannot begin with “[”"),
      ("title: Doors", "title: @Doors", 16, "a text cannot begin with “@”"),
      ("title: Doors", "title: > of doors", 16, "a text cannot begin with “>”"),
      ("title: Doors", "title: - of doors", 16, "a text cannot begin with “-”"),
      ("title: Doors", "title: &Doors open", 16, "a text that begins with “&”"),
      ("sentence: Each", "sentence:Each", 17, "a space is missing after the colon. Write “name: value”."),
      ("duty: law", "duty:law", 21, "a space is missing after the colon"),
      ("- id: EXIT-1", "-id: EXIT-1", 15, "a space is missing after the hyphen"),
      ("        sentence:", "         sentence:", 17, "indented otherwise"),
      ("        sentence:", "       sentence:", 17, "indented otherwise"),
      ("Each door leads out.", "\"Each door leads out.", 17, "is not closed"),
      ("Each door leads out.", "\"Each \\door\"", 17, "a backslash within straight quotation marks"),
      ("diamond, role", "diamond role", 7, "a comma, or the “}” for the “{” in line 7, is missing"),
      ("Doors", "Do\u{7}ors", 16, "a control character stands here"),
      ("Doors", "Do\u{9B}ors", 16, "a control character stands here"),
      ("version: \"1.0\"", "version: 1.0", 4, "Put it in quotation marks: \"1.0\"."),
      (
        "duty: law", "duty: law\n        gate: yes", 22,
        "EXIT-1.gate: Here should be true or false, without quotation marks, but it is text. Write true."
      ),
      (
        "title: Doors", "title: Doors\n        evidence: [{Ask: me}]", 17,
        "EXIT-1.evidence[0].Ask: “Ask” is not the code of a language."
      ),
      ("title: Doors", "title: [new]", 16, "EXIT-1.title: Here should be text, but it is a list."),
    ])
  func mistakes(old: String, new: String, line: Int, words: String) throws {
    let found = try problems(old, Array(new.utf8))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("x.yaml:\(line):") == true, "\(found)")
    #expect(found.first?.contains(words) == true, "\(found)")
  }

  @Test("Letters of an older encoding are refused with their line")
  func encoding() throws {
    let found = try problems("door", [0x54, 0xFC, 0x72])
    #expect(found.count == 1 && found.first?.hasPrefix("x.yaml:17:1: error: ") == true)
    #expect(found.first?.contains("line 17 is not UTF-8. Save the file as UTF-8") == true)
  }

  @Test(
    "What would be lost from a text, or get into it, is warned of",
    arguments: [
      ("Each door leads", "Each door on plan #3 leads", 17, "The text ends before #"),
      ("Each door leads", "Each door # 3 leads", 17, "The text ends before #"),
      ("Each door leads", "Jede Tür öffnet #3 und", 17, "The text ends before #"),
      ("version: \"1.0\"", "version: “1.0”", 4, "Typographic quotation marks are part of the text."),
    ])
  func warned(old: String, new: String, line: Int, words: String) throws {
    let found = try problems(old, Array(new.utf8))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("x.yaml:\(line):") == true, "\(found)")
    #expect(found.first?.contains("warning: " + words) == true, "\(found)")
  }

  @Test(
    "Comments beside ids and quoted texts, and quotations within a text, are nobody's mistake",
    arguments: [
      ("id: hall", "id: hall # never changes"), ("title: Doors", "title: \"Doors\" # a few words"),
      ("title: Doors", "title: Doors#3"), ("Each door leads out.", "“Each” door leads “out”"),
      ("title: Doors", "title: >- # folded\n          Doors #3"),
      ("formatVersion: 1", "formatVersion: 1 # always"),
      ("title: Doors", "title: 'The hall''s doors: all'"), ("Each door", "\u{E9}ach door’s"),
    ])
  func quiet(old: String, new: String) throws {
    #expect(try problems(old, Array(new.utf8)) == [])
  }

  @Test("A second checklist in the folder is one mistake")
  func stray() throws {
    let files = ["a.yaml", "copy of a.yaml"].map {
      PackFiles.File(path: "folder/" + $0, bytes: Array(Self.whole.utf8))
    }
    let reading = PackFiles.reading(files, languages: [])
    #expect(reading.pack == nil)
    #expect(
      reading.problems.map(\.description) == [
        "folder/copy of a.yaml:1:1: error: “copy of a.yaml” is a checklist of its own. "
          + "Move it out of the folder of “a.yaml”: the files there are read as one checklist."
      ])
  }
}
