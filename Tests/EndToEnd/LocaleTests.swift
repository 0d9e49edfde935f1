import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("Other languages", .timeLimit(.minutes(15)))
  struct LocaleTests {
    @Test(
      "A Welsh and a German desktop start the program, and write days of which the program takes its own",
      arguments: [("cy_GB", "28 Chwefror 2011"), ("de_DE", "28. Februar 2011")])
    func days(locale: String, typed: String) async throws {
      let home = try Home()
      let language = try Self.language(locale, in: home)
      let program = try Program(home: home, environment: language)
      try await program.window.press(.button, "Start an assessment")
      let organisation = try await program.window.find(.text, "Organisation")
      try await organisation.turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.type("Avon")
      try await program.window.find("only organisations that match") {
        $0.role == .list && $0.children.filter { $0.role == .listItem }.count == 1
      }
      try Keyboard.press("Down", "Return")
      // Passing through the field says nothing against the day that the program wrote there.
      let day = try await program.window.find(.text, "As at")
      try await day.turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.press("Tab")
      try await day.turns("is left") { !$0.states.contains(.focused) }
      #expect(day.now?.description == "")
      try await day.takesFocus()
      try Keyboard.press("ctrl+a")
      try Keyboard.type(typed)
      try Keyboard.press("Tab")
      try await day.turns("is left again") { !$0.states.contains(.focused) }
      #expect(day.now?.description == "")
      try await program.window.press(.button, "Begin")
      let window = AssessmentWindow(program: program)
      try await window.whole.find(.listItem, "Where we stand")
      try await window.isSaved()
      program.signal(SIGTERM)
      #expect(try await program.ended() == 0)
      let file = try #require(home.assessments.first)
      #expect(try await AssessmentWindow.assessment(in: file).asAt == Day(year: 2011, month: 2, day: 28))
    }

    @Test("Names come in the order of the user's language")
    func order() throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let command = Program.built("readinessctl").path
      for (statement, name) in [("PLN-02", "Llinos"), ("PLN-03", "Lyn")] {
        try Tool.must(
          [command, "rate", file.path, statement, "--dont-know", "--ask", name], environment: home.environment
        )
      }
      func isFirst(_ name: String, before other: String, in language: [String: String]) throws -> Bool {
        let paper = home.folder.appending(path: "questions.pdf").path
        try Tool.must(
          [command, "report", file.path, "--kind", "questions", "--output", paper],
          environment: home.environment.merging(language) { $1 })
        let list = try Tool.must(["pdftotext", paper, "-"])
        let places = [name, other].map { list.range(of: $0)?.lowerBound }
        let (one, another) = (try #require(places[0], "\(list)"), try #require(places[1], "\(list)"))
        return one < another
      }
      #expect(try isFirst("Llinos", before: "Lyn", in: ["LC_ALL": "C.UTF-8"]))
      #expect(try isFirst("Lyn", before: "Llinos", in: Self.language("cy_GB", in: home)), "ll comes after l")
    }

    /// Makes a locale that the machine need not have, and says how programs find it.
    private static func language(_ name: String, in home: Home) throws -> [String: String] {
      let folder = home.folder.appending(path: "locales")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      // A warning about the locale's own data makes the status 1.
      try Tool.run(["localedef", "-i", name, "-f", "UTF-8", folder.appending(path: "\(name).UTF-8").path])
      return ["LOCPATH": folder.path, "LC_ALL": "\(name).UTF-8", "LANGUAGE": ""]
    }
  }
}
