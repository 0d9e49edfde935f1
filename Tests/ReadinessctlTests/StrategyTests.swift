import Foundation
import ReadinessModel
import Testing

@Suite("Model strategies by command")
struct StrategyTests {
  private func lines(_ file: String) throws -> Int {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").count
  }

  @Test(
    "Strategies are listed with reasons, shown with days, adopted with actions in one change, and set aside")
  func whole() throws {
    let program = try Program()
    let file = try program.assessment()
    let list = try program.run("strategy", "list", file)
    #expect(
      list.output.contains("MS2  Steady climb: too early to say\n    - Too little is answered to say: 0 of"))
    let json = try #require(try program.run("strategy", "list", file, "--format", "json").json?.array)
    #expect(json.count == 6 && json.allSatisfy { $0["adopted"] == false })

    let shown = try program.run("strategy", "show", file, "ms2", "--from", "2011-03-31").output
    #expect(shown.contains("Ask and compare, until 2011-06-30"), "\(shown)")
    #expect(
      shown.contains("  partners  Ring every main partner")
        && shown.contains("    2011-05-19 · Heads of unit"))
    #expect(shown.contains("suggested goal: 80% or more · each half-year"))

    let before = try lines(file)
    let adopted = try program.run(
      "strategy", "adopt", file, "MS2", "--from", "2011-03-31", "--take", "partners, areas")
    #expect(adopted.status == 0 && adopted.output.hasPrefix("saved "), "\(adopted.errors)")
    #expect(try lines(file) == before + 1)
    let actions = try #require(
      try program.run("action", "list", file, "--format", "json").json?["actions"]?.array)
    #expect(actions.map { $0["by"] } == ["2011-05-19", "2011-06-09"])
    #expect(actions.map { $0["who"] } == ["Heads of unit", "Director of operations"])

    let again = try program.run("strategy", "adopt", file, "MS2", "--take", "partners")
    #expect(again.status == 1 && again.errors.contains("That is so already"))
    #expect(
      try program.run("strategy", "leave", file, "MS2", "study", "--reason", "The county does it").status == 0
    )
    let after = try program.run("strategy", "show", file, "MS2").output
    #expect(after.contains("2 planned, 1 left out") && after.contains("left out: The county does it"))
    #expect(try program.run("strategy", "list", file).output.contains("Adopted from 2011-03-31: 0 of 2 done"))

    #expect(try program.run("strategy", "aside", file, "MS2").status == 0)
    #expect(!(try program.run("strategy", "list", file).output.contains("Adopted")))
    let gone = try program.run("strategy", "aside", file, "MS2")
    #expect(gone.status == 1 && gone.errors.contains("is not adopted"))
  }

  @Test("What is not there is named, with what there is")
  func mistakes() throws {
    let program = try Program()
    let file = try program.assessment()
    let strategy = try program.run("strategy", "show", file, "MS9")
    #expect(strategy.status == 1 && strategy.errors.contains("There are MS1, MS2"))
    let action = try program.run("strategy", "adopt", file, "MS2", "--take", "nobody")
    #expect(
      action.status == 1 && action.errors.contains("“strategy show”")
        || action.errors.contains("strategy show"))
    #expect(try program.run("action", "list", file).output == "No actions yet.\n")
  }
}
