import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Two moments side by side, by command")
struct CompareTests {
  private let sample = Places.current.sample

  @Test("What fell comes first, with who, when and why; as JSON the same")
  func since() throws {
    let program = try Program()
    let text = try program.run("compare", sample, "--since", "2010-12-31").output
    let (fellAt, roseAt) = (try #require(text.range(of: "Fell:")), try #require(text.range(of: "Rose:")))
    #expect(fellAt.lowerBound < roseAt.lowerBound)
    let json = try #require(
      try program.run("compare", sample, "--since", "2010-12-31", "--format", "json").json)
    let fell = try #require(json["fell"]?.array)
    let rose = try #require(json["rose"]?.array)
    #expect(!fell.isEmpty && !rose.isEmpty)
    #expect(fell.allSatisfy { $0["by"]?.string?.isEmpty == false && $0["at"]?.string?.isEmpty == false })
    #expect(json["compared"] == JSON(fell.count + rose.count + (json["stayed"]?.integer ?? -1)))
    #expect(json["since"] == "2010-12-31")
  }

  @Test("A board paper says what moved since the last meeting, a day or another file; HTML shows it")
  func paper() throws {
    let program = try Program()
    func paper(_ options: String...) throws -> Program.Outcome {
      try program.run(["report", sample, "--as", "html", "--output", "-", "--date", "2011-03-24"] + options)
    }
    #expect(try paper().output.contains("Since 20 January 2011: "))
    #expect(
      try paper("--since", "2010-10-07").output.contains("Compared with 7 October 2010 (First assessment)."))
    let same = try paper("--since", sample).output
    #expect(same.contains("Since the assessment as at 31 March 2011: nothing fell or rose."))
    #expect(!same.contains("Closed since last time"))
    let early = try paper("--since", "1999-01-01")
    #expect(early.status == 1 && early.output.isEmpty && early.errors.contains("Choose a later day."))
    #expect(try paper("--since", "none.readiness").status != 0)
    #expect(try !paper("--parts", "cover", "--since", "2010-10-07").output.contains("What moved"))
  }

  @Test(
    "With itself nothing moves; a day before it began, and neither day nor file, are refused with what to do")
  func edges() throws {
    let program = try Program()
    #expect(try program.run("compare", sample, sample).output.contains("stayed where they were"))
    let early = try program.run("compare", sample, "--since", "1999-01-01")
    #expect(early.status == 1 && early.errors.contains("Choose a later day."))
    let neither = try program.run("compare", sample)
    #expect(neither.status == 2 && neither.errors.contains("--since"))
  }
}
