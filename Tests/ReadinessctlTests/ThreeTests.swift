import ReadinessModel
import Testing

@Suite("If you do only three things, by command")
struct ThreeTests {
  @Test("The three, what each does, and what is left, in words and as JSON")
  func three() throws {
    let program = try Program()
    let file = try program.assessment()
    let nothing = try program.run("three", file)
    #expect(nothing.output == "If you do only three things\nNothing is answered yet.\n")
    for statement in ["PLN-02", "PLN-03"] {
      #expect(try program.run("rate", file, statement, "red").status == 0)
    }
    let text = try program.run("three", file).output
    #expect(text.contains("1. PLN-02"), "\(text)")
    #expect(text.contains("No other three do more."))
    let json = try #require(try program.run("three", file, "--goal", "lift", "--format", "json").json)
    let picks = try #require(json["picks"]?.array)
    #expect((1...3).contains(picks.count))
    #expect(picks.allSatisfy { $0["from"] == "red" && $0["words"]?.string?.contains("Planning") == true })
    #expect(json["sections"]?.array?.first?["before"] == "bad")
    #expect(json["left"] == ["legalDuties": 0, "sections": 0])
  }
}
