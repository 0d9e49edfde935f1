import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("The program is killed", .timeLimit(.minutes(15)))
  struct CrashTests {
    /// How often the program is killed; READINESS_KILLS asks for more.
    static let kills = ProcessInfo.processInfo.environment["READINESS_KILLS"].flatMap { Int($0) } ?? 10

    @Test("What was shown as saved is there after SIGKILL at a random moment, and the file opens")
    func killed() async throws {
      let home = try Home()
      var file = try AssessmentWindow.made(in: home)
      var luck = SystemRandomNumberGenerator()
      var promised: [String: String] = [:]
      for round in 1...Self.kills {
        if round % 40 == 0 {
          // Before every statement has its answer.
          file = try AssessmentWindow.made(in: home, name: "round \(round)")
          promised = [:]
        }
        let window = try await AssessmentWindow.open(file, home: home)
        try await window.whole.press(.button, "One at a time")
        try await window.whole.find("a choice with the focus") { $0.isChoice && $0.states.contains(.focused) }
        // Answers that the window says are saved.
        try await window.answer("1")
        try await window.isSaved()
        let saved = try Self.answers(in: file)
        #expect(saved.count > promised.count, "Shown as saved in round \(round), but not in the file")
        promised = saved
        // And a burst of answers, in the midst of which it dies.
        let program = window.program
        let keys = Task.detached {
          try? Tool.must([
            "xdotool", "key", "--delay", "3", "2", "3", "1", "2", "3", "1", "2", "3", "1", "2", "3",
          ])
        }
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...60, using: &luck)))
        program.signal(SIGKILL)
        #expect(try await program.ended() == -SIGKILL)
        _ = await keys.value
        let assessment = try await AssessmentWindow.assessment(in: file)
        for statement in promised.keys {
          #expect(assessment.answer(to: statement) != .none, "\(statement) was lost in round \(round)")
        }
      }
    }

    /// The statements that have an answer in the file, by the lines of the file that are whole.
    private static func answers(in file: URL) throws -> [String: String] {
      var answers: [String: String] = [:]
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        if let match = line.firstMatch(of: /"rate":\{"statement":"([^"]+)","level":"([^"]+)"/) {
          answers[String(match.1)] = String(match.2)
        }
      }
      return answers
    }
  }
}

extension AssessmentWindow {
  /// Answers the statement that has the focus by a key and waits until a choice is made.
  fileprivate func answer(_ key: String) async throws {
    try Keyboard.press(key)
    try await whole.find("an answer") { $0.isChoice && $0.states.contains(.checked) }
  }
}
