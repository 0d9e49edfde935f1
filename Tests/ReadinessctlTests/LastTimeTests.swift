import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Starting from last time, by command")
struct LastTimeTests {
  private func new(_ program: Program, _ organisation: String, _ day: String, from last: String) throws
    -> Program.Outcome
  {
    try program.run(
      "new", "--pack", "trust-localism", "--organisation", organisation, "--as-at", day, "--from-last-time",
      last,
      "--output", "autumn.readiness")
  }

  @Test("Evidence, open actions and last time’s answers come across; nothing is answered")
  func begun() async throws {
    let program = try Program()
    let old = try program.assessment()
    #expect(try program.run("rate", old, "PLN-02", "amber").status == 0)
    #expect(try program.run("evidence", "add", old, "--title", "Minutes", "--for", "PLN-02").status == 0)
    #expect(try program.run("action", "add", old, "Ask them", "--for", "PLN-02").status == 0)
    let run = try new(program, "Wales Probation Trust", "2011-09-30", from: old)
    #expect(run.status == 0, "\(run.errors)")
    let file = program.path("autumn.readiness")
    #expect(try program.answered(in: file).isEmpty)
    let assessment = Assessment(try await AssessmentFile.read(file, in: .current).journal)
    #expect(assessment.record(LastAnswer.row("PLN-02"), as: LastAnswer.self).level == "amber")
    #expect(assessment.lastTime == Day("2011-03-31"))
    #expect(try program.run("evidence", "list", file).output.contains("Minutes"))
    #expect(try program.run("action", "list", file).output.contains("Ask them"))
    #expect(try program.run("check", file).status == 0)
  }

  @Test("Where an organisation is that the checklist does not know comes from last time")
  func whereItIs() async throws {
    let program = try Program()
    let old = program.path("old.readiness")
    let begun = try program.run(
      "new", "--pack", "trust-localism", "--organisation", "Nowhere Trust", "--nation", "wales", "--as-at",
      "2011-03-31", "--output", old)
    #expect(begun.status == 0, "\(begun.errors)")
    try program.run("rate", old, "PLN-02", "amber")
    let run = try new(program, "nowhere trust", "2011-09-30", from: old)
    #expect(run.status == 0, "\(run.errors)")
    let file = try await AssessmentFile.read(program.path("autumn.readiness"), in: .current)
    #expect(Assessment(file.journal).organisation?.nation == "wales")
  }

  @Test("Another organisation’s, or one of a later day, is refused in words, and nothing is begun")
  func refused() throws {
    let program = try Program()
    let old = try program.assessment()
    let other = try new(program, "Avon and Somerset Probation Trust", "2011-09-30", from: old)
    #expect(other.status == 1 && other.errors.contains("is an assessment of Wales Probation Trust, not of"))
    let early = try new(program, "Wales Probation Trust", "2010-09-30", from: old)
    #expect(early.status == 1 && early.errors.contains("which is not before"))
    #expect(!Paths.exists(program.path("autumn.readiness")))
  }
}
