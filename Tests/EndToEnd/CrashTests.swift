import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

/// How often the program is killed on each of the two displays: READINESS_KILLS times if that is set.
private enum Kills {
  static let all = ProcessInfo.processInfo.environment["READINESS_KILLS"].flatMap { Int($0) } ?? 100
  /// How often somebody reads the words in the window over the accessibility bus. Else the program tells itself what it
  /// shows as saved, which is quicker.
  static let byBus = all / 10
}

extension RealProgram {
  /// The program is killed while it writes and while a sync client replaces its files.
  @MainActor @Suite("The program is killed", .timeLimit(.minutes(15 + Kills.all / 20)))
  struct CrashTests {
    /// How often it is killed with one file before the next one's turn, so that there is always something to answer.
    private static let killsPerFile = 10

    @Test("What was shown as saved is there after SIGKILL, whatever a sync client does, and the file opens")
    func killed() async throws {
      let home = try Home()
      var doomed = DoomedProgram(home)
      var (kills, replacements, saved) = (0, 0, 0)
      while kills < Kills.all - Kills.byBus {
        let file = try AssessmentWindow.made(in: home, name: "round \(kills)")
        let replacer = Replacer(file)
        defer { replacer.stop() }
        var promised: Set<String> = []
        for _ in 0..<min(Self.killsPerFile, Kills.all - Kills.byBus - kills) {
          promised.formUnion(try await doomed.run(file))
          kills += 1
          try await expect(promised, in: file, home, "after \(kills) kills")
        }
        replacements += replacer.stop()
        saved += promised.count
        // Opening it puts everything into the file itself.
        let opened = try await AssessmentFile.open(file.path, in: surroundings(home))
        #expect(await opened.close())
        let text = try String(contentsOf: file, encoding: .utf8)
        let lost = promised.filter { !text.contains("{\"id\":\"\($0)\"") }
        #expect(lost.isEmpty, "\(lost) not in the file after opening it")
      }
      #expect(replacements > kills / 2, "Files were replaced only \(replacements) times")
      #expect(saved > kills, "Only \(saved) changes were shown as saved")
    }

    @Test("What the window says is saved is there after SIGKILL at a random moment")
    func killedWhileSeen() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let replacer = Replacer(file)
      defer { replacer.stop() }
      var promised: Set<ULID> = []
      for round in 1...max(1, Kills.byBus) {
        let window = try await AssessmentWindow.open(file, home: home)
        try await window.whole.press(.button, "One at a time")
        let page = try await window.whole.find(.card, "One at a time")
        try await page.find("a statement with the focus") {
          $0.role == .card && $0.states.contains(.focused)
        }
        // An answer that the window says is saved.
        try await window.answer("1")
        try await window.isSaved()
        let saved = try await answers(in: file, home)
        #expect(saved.isStrictSuperset(of: promised), "Shown as saved in round \(round), but not there")
        promised = saved
        // And a burst of answers, in the midst of which it dies.
        let keys = Keyboard.burst(["2", "3", "1", "2", "3", "1", "2", "3"])
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...60)))
        window.program.signal(SIGKILL)
        #expect(try await window.program.ended() == -SIGKILL)
        _ = await keys.value
        let after = try await answers(in: file, home)
        #expect(after.isSuperset(of: promised), "\(promised.subtracting(after)) lost in round \(round)")
      }
    }

    @Test("What was being typed when the program was killed is there when it starts again, and is said")
    func killedWhileTyping() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Planning", heading: "Planning and the golden thread")
      let card = try await window.whole.find("PLN-02") {
        $0.role == .card && $0.description.contains("PLN-02")
      }
      let open = try await window.openCard(card.name)
      try await Pointer.click(try await open.find(.text, beginning: "Note"))
      try Keyboard.type("half a sentence")
      try await Task.sleep(for: .milliseconds(1500))
      try await window.whole.find("that it is kept") { $0.name == "Kept on this computer" }
      #expect(try await AssessmentWindow.assessment(in: file).note(on: "PLN-02") == "")
      window.program.signal(SIGKILL)
      #expect(try await window.program.ended() == -SIGKILL)
      let again = try await AssessmentWindow.open(file, home: home)
      try await again.whole.find("what is said of it") { $0.name.contains("note on PLN-02") }
      try await again.isSaved()
      #expect(try await AssessmentWindow.assessment(in: file).note(on: "PLN-02") == "half a sentence")
      try await again.close()
    }

    private func expect(_ ids: Set<String>, in file: URL, _ home: Home, _ when: String) async throws {
      let journal = try await AssessmentFile.read(file.path, in: surroundings(home)).journal
      let lost = ids.filter { id in ULID(id).map { journal[$0] == nil } ?? true }
      #expect(lost.isEmpty, "\(lost.count) of \(ids.count) lost \(when): \(lost)")
    }

    /// The changes that answered something.
    private func answers(in file: URL, _ home: Home) async throws -> Set<ULID> {
      let journal = try await AssessmentFile.read(file.path, in: surroundings(home)).journal
      return Set(journal.changes.filter { $0.operations.contains { $0.edit.answer != nil } }.map(\.id))
    }

    /// The user's places, so that what is kept for recovery counts as it does for the program.
    private func surroundings(_ home: Home) -> Surroundings {
      Surroundings(
        places: Places(environment: home.environment, home: home.folder.path, programFolder: "/"),
        watches: false)
    }
  }
}

/// The real program, which answers one statement after the other until it is killed.
@MainActor
private struct DoomedProgram {
  private let home: Home
  /// How much of what its predecessors said was read.
  private var read = 0

  init(_ home: Home) { self.home = home }

  /// Runs it until it is killed at some moment, mostly after it showed something new as saved.
  ///
  /// - Returns: the ids of the changes that it showed while it said that they were saved.
  mutating func run(_ file: URL) async throws -> Set<String> {
    let program = try Program(
      [file.path], home: home,
      environment: [
        "GTK_A11Y": "none", "TRUST_READINESS_MARK_FIRST_FRAME": "1", "TRUST_READINESS_MARK_SAVED": "1",
      ])
    try await wait(until: "the first frame") { lines(of: program).contains { $0.hasPrefix("first-frame") } }
    // What was in the file is shown as saved from the beginning.
    let goal = saved(by: program).count + Int.random(in: 0...4)
    var keys = Keyboard.burst(["ctrl+1"] + Self.answers)
    do {
      try await wait(until: "more to be saved", upTo: .seconds(5)) { saved(by: program).count >= goal }
    } catch {
      // The window had not got the focus yet.
      _ = await keys.value
      keys = Keyboard.burst(["ctrl+1"] + Self.answers)
      try await wait(until: "more to be saved; it said \(lines(of: program))") {
        saved(by: program).count >= goal
      }
    }
    try await Task.sleep(for: .milliseconds(Int.random(in: 0...40)))
    program.signal(SIGKILL)
    guard try await program.ended() == -SIGKILL else {
      throw Missing(description: "It ended by itself: \(lines(of: program))")
    }
    _ = await keys.value
    defer { read = program.said.utf8.count }
    return saved(by: program)
  }

  private static let answers = (0..<4).flatMap { _ in ["2", "3", "1", "ctrl+Return"] }

  /// The lines that the program has finished.
  private func lines(of program: Program) -> [Substring] {
    String(decoding: program.said.utf8.dropFirst(read), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  private func saved(by program: Program) -> Set<String> {
    Set(
      lines(of: program).filter { $0.hasPrefix("saved ") }
        .flatMap { $0.split(separator: " ").dropFirst().map(String.init) })
  }
}

extension Keyboard {
  /// Presses keys without waiting for the program: quicker than it can save, or with time for it in between.
  fileprivate static func burst(_ keys: [String]) -> Task<Void, Never> {
    let delay = Int.random(in: 3...30)
    return Task.detached { _ = try? Tool.run(["xdotool", "key", "--delay", "\(delay)"] + keys) }
  }
}

extension AssessmentWindow {
  /// Answers the statement that has the focus by a key and waits until a choice is made.
  fileprivate func answer(_ key: String) async throws {
    try Keyboard.press(key)
    try await whole.find("an answer") { $0.isChoice && $0.states.contains(.checked) }
  }
}
