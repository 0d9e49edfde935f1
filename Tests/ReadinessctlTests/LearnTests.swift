import Foundation
import ReadinessModel
import Testing

@Suite("What there is to learn from, by command")
struct LearnTests {
  @Test("Parts and things are listed and shown; what is not there is named with what is")
  func shown() throws {
    let program = try Program()
    let list = try #require(
      try program.run("learn", "list", "trust-localism", "--format", "json").json?.array)
    #expect(Set(list.compactMap { $0["part"]?.string }) == Set(LearningPart.allCases.map(\.rawValue)))
    let word = try program.run("learn", "show", "trust-localism", "words/Localism")
    #expect(word.status == 0 && word.output.hasPrefix("Localism\n"))
    let all = try program.run("learn", "show", "trust-localism@2.0", "indicators")
    #expect(all.status == 0 && all.output.contains("Sources"))
    let wrong = try program.run("learn", "show", "trust-localism", "songs")
    #expect(wrong.status == 1 && wrong.errors.contains("there is: cards, timeline, words"))
    let missing = try program.run("learn", "show", "trust-localism", "words/Zzz")
    #expect(missing.status == 1 && missing.errors.contains("Nothing under “words” is called “Zzz”"))
    let none = try program.run("learn", "list", "local-partnership")
    #expect(none.status == 0)
  }

  @Test("A hand-out is made of a part or a thing, and says what it wants")
  func handOut() throws {
    let program = try Program()
    let sample = fixture("../../Resources/Samples/northmoor.readiness")
    for name in ["indicators", "words/Localism"] {
      let made = try program.run(
        "report", sample, "--kind", "hand-out", "--learn", name, "--as", "html", "--output",
        program.path("paper.html"), "--replace")
      #expect(made.status == 0, "\(made.errors)")
    }
    let html = try String(contentsOfFile: program.path("paper.html"), encoding: .utf8)
    #expect(html.contains("Localism") && !html.contains("Northmoor"))
    let bare = try program.run("report", sample, "--kind", "hand-out", "--output", "x.pdf")
    #expect(bare.status == 2 && bare.errors.contains("Say with --learn what is handed out"))
    let other = try program.run("report", sample, "--learn", "cards", "--output", "x.pdf")
    #expect(other.status == 2 && other.errors.contains("are for “--kind hand-out”"))
  }
}
