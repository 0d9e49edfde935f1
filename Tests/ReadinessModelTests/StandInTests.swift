import Testing

@testable import ReadinessModel

@Suite("What stands for people where they are not named")
struct StandInTests {
  private let pack = Sample.pack([Sample.statement("A1"), Sample.statement("A2")])

  private func finder(_ names: [String], onlyLast: Bool = false) -> (String) -> Bool {
    var search = NamesInWords()
    for name in names.map({ FoldedWords($0) }) {
      search.add(name)
      search.addParts(of: name, onlyLast: onlyLast, except: FoldedWords("Northmoor"))
    }
    return { search.occur(in: FoldedWords($0)) }
  }

  @Test(
    "Names are found as whole words, whatever their case, accents, blanks and signs",
    arguments: [
      "ruth castell", "RUTH CASTELL said", "(Ruth  Castell)", "Ruth\u{a0}Castell", "Ruth\nCastell",
      "Mrs Castell",
      "R. Castell", "Castell’s plan", "Castell, Ruth", "ask Ruth", "Rúth", "ruthcastell",
      "/home/ruthcastell/x",
      "ruth.castell@example.org", "Cas\u{ad}tell",
    ])
  func found(text: String) { #expect(finder(["Ann", "Ruth Castell"])(text)) }

  @Test(
    "Parts of other words, short parts and those of the body's own name are none",
    arguments: ["The Annual plan", "castellated", "truth", "Northmoor", "Westmarsh", "Jo said", ""])
  func notFound(text: String) { #expect(!finder(["Ann", "Ruth Castell", "Jo Northmoor"])(text)) }

  @Test("A former name is known, a role that names somebody is none, numbers are given once")
  func people() {
    var author = Author("p-1")
    author.does(.person(id: "p-1", name: "Ann Example", role: "Secretary"))
    author.does(.person(id: "p-1", name: "Ann Other", role: "Secretary", renames: true))
    author.does(.person(id: "p-2", name: "Bob Stone", role: "Deputy of Ann Other"))
    author.does(.person(id: "p-3", name: "Person 4", role: ""))
    author.does(.dontKnow(statement: "A1", ask: "Cara Dunn", question: "?"))
    author.does(.dontKnow(statement: "A1", ask: " — ", question: "?"))
    author.does(.dontKnow(statement: "A2", ask: "Dai Evans", question: "?"))
    let standIns = StandIns(author.assessment, in: pack)
    #expect(standIns.standing(for: "ANN EXAMPLE") == "Secretary" && standIns.called("p-1") == "Secretary")
    #expect(standIns.called("p-2") == "Person 2" && standIns.standing(for: "bob stone ") == "Person 2")
    #expect(standIns.called("p-3") == "Person 4" && standIns.called("p-9") == "someone")
    // What stands comes first.
    #expect(
      standIns.standing(for: "Dai Evans") == "Person 5" || standIns.standing(for: "Dai Evans") == "Person 6")
    #expect(Set(["Dai Evans", "Cara Dunn"].map { standIns.standing(for: $0) }) == ["Person 5", "Person 6"])
    #expect(standIns.standing(for: " — ") == " — " && standIns.standing(for: "secretary") == "secretary")
  }
}
