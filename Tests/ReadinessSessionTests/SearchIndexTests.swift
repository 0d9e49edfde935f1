import ReadinessModel
import Testing

@testable import ReadinessSession

@Suite("Searching statements")
struct SearchIndexTests {
  private let statements = [
    Statement(
      id: "LEG-01", section: "LEG", title: "Status confirmed",
      sentence: "We know our status as a “responsible authority” and act on it.",
      descriptors: ["No one knows.", "Some know.", "All know."],
      why: "The Policing and Crime Act 2009 made it a duty.",
      duty: "law"),
    Statement(
      id: "PLN-02", section: "PLN", title: "Golden thread",
      sentence: "For any local priority we can show the line to what a named team does.",
      descriptors: ["None.", "Some priorities.", "Every priority."], why: "Staff work for what they can see.",
      duty: "good"),
    Statement(
      id: "CYM-01", section: "CYM", title: "Bwrdd Gwasanaethau Lleol",
      sentence: "We sit on the local service board: y bŵrdd.", descriptors: ["a", "b", "c"],
      evidence: ["Minutes that show the status of our seat"], duty: "good"),
  ]

  private func found(_ query: String, notes: [Int: String] = [:]) -> [String] {
    var index = SearchIndex(statements)
    for (place, note) in notes { index.set(.note, to: note, at: place) }
    return index.matches(for: query).map { statements[$0.index].id }
  }

  @Test("Every word has to be found, wherever it stands")
  func allWords() {
    #expect(found("golden team") == ["PLN-02"])
    #expect(found("golden authority").isEmpty)
  }

  @Test("Case, accents and typographic quotes make no difference")
  func folding() {
    #expect(found("STATUS confirmed") == ["LEG-01"])
    #expect(found("bwrdd") == ["CYM-01"])
    #expect(found("BŴRDD") == ["CYM-01"])
    #expect(found("\"responsible") == ["LEG-01"])
  }

  @Test("A statement is found by its code")
  func code() { #expect(found("pln-02") == ["PLN-02"]) }

  @Test("Titles come before sentences, these before notes, these before guidance")
  func order() {
    #expect(found("status") == ["LEG-01", "CYM-01"])
    #expect(found("status", notes: [1: "status unclear"]) == ["LEG-01", "PLN-02", "CYM-01"])
    #expect(found("local") == ["CYM-01", "PLN-02"] || found("local") == ["PLN-02", "CYM-01"])
  }

  @Test("The beginning of a word counts more than its middle")
  func wordStarts() {
    let statements = ["ratification", "certification of the ratio", "a ratio"].enumerated().map {
      place, title in
      Statement(id: "S\(place)", section: "S", title: title, sentence: "…", descriptors: [], duty: "d")
    }
    #expect(SearchIndex(statements).matches(for: "cation").map(\.index) == [0, 1])
    #expect(SearchIndex(statements).matches(for: "ratio").map(\.index) == [1, 2])
    #expect(SearchIndex(statements).matches(for: "ifi ra").map(\.index) == [0, 1])
  }

  @Test("A changed note is found by its new words only")
  func notes() {
    var index = SearchIndex(statements)
    index.set(.note, to: "asked the housing lead", at: 1)
    #expect(index.matches(for: "housing").map(\.index) == [1])
    index.set(.note, to: "settled", at: 1)
    #expect(index.matches(for: "housing").isEmpty)
    #expect(index.matches(for: "settled").map(\.place) == [.note])
  }

  @Test("Nothing is found for nothing")
  func nothing() {
    #expect(found("").isEmpty)
    #expect(found("  \n ").isEmpty)
  }
}

@Suite("Searching sections")
struct SectionIndexTests {
  private let index = SectionIndex([
    Section(id: "LDR", title: "Leadership by board and executive", aim: "Own the golden rule from the top."),
    Section(
      id: "PLN", title: "Planning and the golden thread", aim: "Connect national aims.",
      shortTitle: "Planning"),
  ])

  private func found(_ query: String) -> [String] { index.matches(for: query).map(\.section.id) }

  @Test("A section is found by the words of its title, and of its aim")
  func words() {
    #expect(found("golden THREAD") == ["PLN"])
    #expect(found("planning national") == ["PLN"])
    #expect(found("leadership") == ["LDR"])
    #expect(found("leadership thread").isEmpty && found(" ").isEmpty)
  }

  @Test("Titles come before aims")
  func order() {
    #expect(found("golden") == ["PLN", "LDR"])
    #expect(index.matches(for: "golden").map(\.isInTitle) == [true, false])
  }
}

@Suite("Snippets of what was found")
struct SnippetTests {
  private let long =
    String(repeating: "One word follows another here. ", count: 10) + "Then the housing lead is named."

  @Test("What is found far in shows the words before it, from a word's beginning")
  func farIn() throws {
    let snippet = try #require(Snippet.around(SearchIndex.words(of: "housing"), in: long))
    #expect(snippet.hasPrefix("…"))
    #expect(snippet.contains("the housing lead"))
    #expect(snippet.count < 110)
    #expect(long.contains(" " + snippet.dropFirst()))
  }

  @Test("What is found early shows the text from its beginning")
  func early() { #expect(Snippet.around(SearchIndex.words(of: "follows"), in: long) == long) }

  @Test("A text without the words has no snippet")
  func absent() { #expect(Snippet.around(SearchIndex.words(of: "budget"), in: long) == nil) }

  @Test("Line ends become spaces")
  func oneLine() { #expect(Snippet.around(SearchIndex.words(of: "b"), in: "a\n b\tc") == "a b c") }
}
