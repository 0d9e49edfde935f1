import Foundation
import ReadinessModel
import Testing

@Suite("The words of the bundled checklist")
struct WordsTests {
  /// Names of bodies and schemes that call people so.
  private static var names: Regex<Substring> {
    /national offender management service|directors? of offender management|integrated offender management/
  }

  /// The texts of a statement that a board member reads.
  private func texts(_ statement: Statement) -> [String] {
    [statement.title, statement.sentence, statement.why, statement.challenge ?? ""]
      + statement.descriptors + statement.evidence
  }

  @Test("Every descriptor is a sentence of 12 to 35 words")
  func descriptors() throws {
    for statement in try Content.checklist().statements {
      #expect(statement.descriptors.count == 3)
      for descriptor in statement.descriptors {
        let count = Content.words(descriptor).count
        #expect((12...35).contains(count), "\(statement.id), \(count) words: \(descriptor)")
        #expect(descriptor.hasSuffix("."), "\(statement.id): \(descriptor)")
      }
    }
  }

  @Test("No descriptor, sentence, title or challenge stands twice")
  func repetition() throws {
    let statements = try Content.checklist().statements
    let all = statements.flatMap { [$0.title, $0.sentence, $0.challenge ?? ""] + $0.descriptors }
    #expect(Set(all).count == all.count)
  }

  @Test("Neighbouring levels differ by more than “some” and “all”")
  func levels() throws {
    let counting: Set<String> = ["some", "all", "every", "each", "most", "few", "many", "none", "no", "not"]
    for statement in try Content.checklist().statements {
      let kinds = statement.descriptors.map { descriptor in
        Set(Content.words(descriptor).map { $0.lowercased() }).subtracting(counting)
      }
      for (lower, upper) in zip(kinds, kinds.dropFirst()) {
        #expect(upper.subtracting(lower).count >= 4, "\(statement.id)")
      }
    }
  }

  @Test("A middle level says what is true, and after “but” what falls short, as How to answer explains")
  func middleLevels() throws {
    for statement in try Content.checklist().statements {
      let parts = statement.descriptors[1].components(separatedBy: " but ")
      #expect(parts.count == 2, "\(statement.id)")
      #expect(Content.words(parts[0]).count >= 3, "\(statement.id)")
    }
  }

  @Test("Every statement has a challenge that can be asked word for word")
  func challenges() throws {
    for statement in try Content.checklist().statements {
      let challenge = try #require(statement.challenge)
      #expect(challenge.hasPrefix("Ask: show me") || challenge.hasPrefix("Ask: tell me"), "\(statement.id)")
    }
  }

  @Test("Sentences have at most 40 words, and reasons two or three sentences")
  func lengths() throws {
    for statement in try Content.checklist().statements {
      #expect((6...40).contains(Content.words(statement.sentence).count), "\(statement.id)")
      #expect((6...45).contains(Content.words(statement.why).count), "\(statement.id)")
      #expect((2...8).contains(Content.words(statement.title).count), "\(statement.id)")
    }
  }

  @Test("No sentence shares a run of eight words with a source document")
  func ownWords() throws {
    let data = try Data(contentsOf: Content.fixtures.appending(path: "source-runs.bin"))
    let hashes = stride(from: 0, to: data.count, by: 4).map { start in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(data[start + $1]) << UInt32(8 * $1) }
    }
    let sources = Set(hashes)
    #expect(sources.count > 5000)
    let pack = try Content.checklist()
    let all =
      pack.statements.flatMap { texts($0) + [$0.unverified ?? ""] } + pack.glossary.map(\.meaning)
      + pack.howToAnswer
    for text in all + [pack.summary] + pack.sections.map(\.aim) {
      for run in Content.runs(of: text) {
        let isTaken = sources.contains(Content.hash(run))
        #expect(!isTaken, "“\(run)” is taken from a source")
      }
    }
  }

  @Test("A lay member can read it: Flesch's reading ease is at least 45 for each statement, 65 over all")
  func readingEase() throws {
    let all = try Content.checklist().statements.map { statement in
      (
        statement.id,
        Content.readingEase(([statement.sentence] + statement.descriptors).joined(separator: " "))
      )
    }
    for (id, ease) in all { #expect(ease >= 45, "\(id)") }
    #expect(all.map(\.1).reduce(0, +) / Double(all.count) >= 65)
  }

  @Test("No sentence and no descriptor has a reading ease below 35")
  func readingEaseOfEach() throws {
    for statement in try Content.checklist().statements {
      for text in [statement.sentence] + statement.descriptors {
        let ease = Content.readingEase(text)
        #expect(ease >= 35, "\(statement.id), \(Int(ease)): \(text)")
      }
    }
  }

  @Test("The program's estimate leaves about 45 seconds to decide, after every word is read at 200 a minute")
  func time() throws {
    let pack = try Content.checklist()
    for route in [pack.statements, pack.statements.filter(\.isEssential)] {
      let words = route.flatMap(texts).map { Content.words($0).count }.reduce(0, +)
      let reading = Double(words) / 200 * 60 / Double(route.count)
      #expect((30...60).contains(Double(pack.timing.secondsPerStatement) - reading))
    }
  }

  @Test("What a board member reads has no abbreviation")
  func abbreviations() throws {
    for statement in try Content.checklist().statements {
      for text in texts(statement) {
        for word in Content.words(text) where word.count > 1 {
          #expect(word != word.uppercased() || word.allSatisfy(\.isNumber), "\(statement.id): \(word)")
        }
      }
    }
  }

  @Test("An abbreviation in a source, a note or the glossary is known to the glossary")
  func knownAbbreviations() throws {
    let pack = try Content.checklist()
    // “HM” stands in a name, the others name a paper of the House of Commons and the checklist's own codes.
    let known = Set(pack.glossary.flatMap(\.names)).union(["HM", "HC", "TK01"])
    var texts = pack.glossary.map(\.meaning) + [pack.summary] + pack.sections.flatMap { [$0.title, $0.aim] }
    for statement in pack.statements {
      texts += [statement.unverified ?? "", statement.untilReason ?? ""]
      texts += statement.sources.flatMap { [$0.body, $0.title, $0.section ?? "", $0.note ?? ""] }
    }
    for text in texts {
      for word in Content.words(text) where word.count > 1 && word == word.uppercased() {
        let isNumbered = word.first?.isNumber == true || word.allSatisfy { !$0.isLetter }
        #expect(isNumbered || known.contains(String(word)), "\(word): \(text)")
      }
    }
  }

  @Test("The spelling is British, and people are not called offenders")
  func spelling() throws {
    let unwanted = [
      "organiz", "recogniz", "prioritiz", "summariz", "utiliz", "offender", "driver", "coverage", "programs",
    ]
    let pack = try Content.checklist()
    for statement in pack.statements {
      for text in texts(statement) {
        let words = text.lowercased().replacing(Self.names, with: "")
        for word in unwanted { #expect(!words.contains(word), "\(statement.id): \(text)") }
      }
    }
  }

  @Test("A threshold that no source gives is called suggested")
  func thresholds() throws {
    let pack = try Content.checklist()
    for id in ["LDR-01", "LDR-03", "PAR-02", "PAR-04", "COR-07", "HWB-02"] {
      let words = try #require(pack.statement(id)).descriptors.joined()
      #expect(words.contains("(suggested)"), "\(id)")
    }
    let number = /\b(?:two|three|four|five|six|seven|eight|nine|ten|twice|half|quarter|per cent|[0-9]+)\b/
    // Numbers that set no threshold: periods, which the summary calls suggestions, names and what is counted.
    let others = /past two years|all five|five outcomes|two boards|two-tier|asked twice|2010|all three/
    for statement in pack.statements {
      for descriptor in statement.descriptors {
        let rest = descriptor.lowercased().replacing(others, with: "")
        #expect(
          rest.firstMatch(of: number) == nil || descriptor.contains("(suggested)"),
          "\(statement.id): \(descriptor)")
      }
    }
    #expect(pack.summary.contains("past year") && pack.summary.contains("suggestions"))
  }

  @Test("Nothing in a statement asked of Wales alone or of both nations rests on English bodies")
  func wales() throws {
    let english = [
      "Local Area Agreement", "health and wellbeing board", "county lead", "Local Strategic Partnership",
    ]
    let pack = try Content.checklist()
    let asked = pack.applicable(in: try Content.circumstances("wales", "2014-05-31"))
    for statement in asked {
      for text in [statement.sentence] + statement.descriptors {
        for name in english { #expect(!text.contains(name), "\(statement.id): \(text)") }
      }
    }
  }

  @Test("The glossary explains each word once, in alphabetical order")
  func glossary() throws {
    let terms = try Content.checklist().glossary
    #expect(terms.count == 90)
    #expect(Set(terms.map(\.term)).count == terms.count)
    #expect(terms.map { $0.term.lowercased() } == terms.map { $0.term.lowercased() }.sorted())
  }
}
