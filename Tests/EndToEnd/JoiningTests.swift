import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("Joining copies", .timeLimit(.minutes(15)))
  struct JoiningTests {
    @Test(
      "Five members' files are joined into mine from the start page: nothing is lost, and nothing is binned")
    func five() async throws {
      let home = try Home()
      let mine = try AssessmentWindow.made(in: home, name: "mine")
      let members = [
        "Bob": "PLN-01", "Cai": "PLN-02", "Dee": "PLN-03", "Eve": "LDR-01", "Fay": "LDR-02",
      ]
      var copies: [URL: Data] = [:]
      for (name, statement) in members {
        let copy = home.library.appending(path: "From \(name).readiness")
        try FileManager.default.copyItem(at: mine, to: copy)
        // Each at a computer of their own.
        let elsewhere = ["XDG_STATE_HOME": home.folder.appending(path: name).path]
        try Tool.must(
          [
            Program.built("readinessctl").path, "rate", copy.path, statement, "green", "--name",
            "\(name) Example",
          ], environment: home.environment.merging(elsewhere) { $1 })
        copies[copy] = try Data(contentsOf: copy)
      }
      try AssessmentWindow.rate(mine, ["LDR-03": "red", "LDR-01": "red"], home: home)

      let program = try Program(home: home)
      try await program.window.press(.button, "Join them…")
      let dialog = try await program.window(
        "that shows what they bring", where: { $0.first(.button, "Join") != nil })
      try await dialog.find("whose changes come") {
        $0.name.hasPrefix("5 copies bring into “mine”: 5 changes") && $0.name.contains("1 by Cai Example")
      }
      try await dialog.press(.button, "Join")
      let window = AssessmentWindow(program: program)
      try await window.whole.find(.listItem, "Where we stand")
      try await window.whole.find("the words that it is done") {
        $0.name.hasPrefix("Joined into “mine”: 5 changes") && $0.name.contains("1 entry differs")
      }
      program.signal(SIGTERM)
      try await program.ended()

      let joined = try await AssessmentWindow.assessment(in: mine)
      for statement in members.values where statement != "LDR-01" {
        #expect(joined.answer(to: statement) == .level("green"), "\(statement)")
      }
      #expect(joined.answer(to: "LDR-03") == .level("red"))
      #expect(joined.conflict(about: "LDR-01")?.claims.count == 2, "both voices are there")
      for (copy, bytes) in copies {
        #expect(try Data(contentsOf: copy) == bytes, "\(copy.lastPathComponent)")
      }
      #expect(!FileManager.default.fileExists(atPath: home.folder.appending(path: "data/Trash").path))
    }
  }
}
