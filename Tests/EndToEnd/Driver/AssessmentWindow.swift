import Foundation
import ReadinessModel
import ReadinessStore

/// The program with an assessment open, in the words of somebody who works with it.
@MainActor
struct AssessmentWindow {
  let program: Program

  /// Starts the program with an assessment.
  static func open(_ file: URL, home: Home, environment: [String: String] = [:]) async throws
    -> AssessmentWindow
  {
    let window = AssessmentWindow(
      program: try Program([file.path], home: home, environment: environment))
    try await window.whole.find(.listItem, "Where we stand")
    return window
  }

  /// Makes an assessment without the program, and says where it is.
  static func made(
    in home: Home, organisation: String = "Avon and Somerset Probation Trust", name: String = "spring"
  ) throws -> URL {
    try FileManager.default.createDirectory(at: home.library, withIntermediateDirectories: true)
    let file = home.library.appending(path: "\(name).readiness")
    try Tool.must(
      [
        Program.built("readinessctl").path, "new", "--pack", "trust-localism", "--organisation", organisation,
        "--as-at", "2011-03-31", "--output", file.path,
      ], environment: home.environment)
    return file
  }

  /// Answers statements without the program.
  static func rate(_ file: URL, _ answers: KeyValuePairs<String, String>, home: Home) throws {
    for (statement, level) in answers {
      try Tool.must(
        [Program.built("readinessctl").path, "rate", file.path, statement, level],
        environment: home.environment)
    }
  }

  /// The window as it is now.
  var whole: Element { get async throws { try await program.window } }

  // MARK: Going somewhere

  /// Goes to a part of the assessment by its row at the side, and waits for the heading of its page.
  func go(to row: String, heading: String? = nil) async throws {
    try await Pointer.click(try await whole.find(.listItem, beginning: row))
    try await whole.find(.heading, heading ?? row)
  }

  /// The card of a statement, by its title.
  func card(_ title: String) async throws -> Element { try await whole.find(.card, title) }

  /// Opens a card with the pointer and returns it once its choices are there.
  func openCard(_ title: String) async throws -> Element {
    let card = try await card(title)
    if card.first(where: { $0.isChoice }) == nil {
      try await Pointer.click(card, fromLeft: 40)
    }
    return try await card.turns("is open") { $0.first(where: { $0.isChoice }) != nil }
  }

  /// Opens the menu by its key and presses a line of it. A key that comes before a dialog has gone opens nothing, so it is
  /// pressed again.
  func chooseFromMenu(_ line: String) async throws {
    for isLast in [false, false, false, true] {
      try Keyboard.press("F10")
      do {
        try await whole.find("“\(line)” of the menu", upTo: .seconds(isLast ? 90 : 15)) {
          $0.name == line && $0.press()
        }
        return
      } catch {
        if isLast { throw error }
      }
    }
  }

  /// Chooses an answer of an open card with the pointer.
  func choose(_ answer: String, in title: String) async throws {
    let choice = try await card(title).find("the choice “\(answer)”") { $0.isChoice && $0.name == answer }
    try await Pointer.click(choice)
  }

  /// Waits until a card says how it was answered.
  func sees(_ words: String, on title: String) async throws {
    try await card(title).turns("says “\(words)”") { $0.description.contains(words) }
  }

  /// Waits until the window says that everything is on disk.
  func isSaved() async throws { try await whole.find("the words “✓ Saved”") { $0.name == "✓ Saved" } }

  // MARK: What is in the file

  /// What the file says.
  nonisolated static func assessment(in file: URL) async throws -> Assessment {
    Assessment(try await AssessmentFile.read(file.path, in: .current).journal)
  }

  /// Waits until the file has a note on PLN-02, whatever spaces end it.
  nonisolated func hasNote(_ words: String, on statement: String = "PLN-02", in file: URL) async throws {
    let end = ContinuousClock.now + patience
    var note: String?
    while note != words {
      guard ContinuousClock.now < end else {
        throw Missing(description: "The note on \(statement) is “\(note ?? "")”, not “\(words)”")
      }
      try await Task.sleep(for: .milliseconds(100))
      note = try await Self.assessment(in: file).note(on: statement).trimmingCharacters(in: .whitespaces)
    }
  }

  /// Closes the window as its own button does, and waits for the program to end.
  func close() async throws {
    if Screen.isWayland {
      // The next window would begin as this one ends, and weston 10 tells one that begins maximised no size.
      let window = try await whole
      window.perform("window.toggle-maximized")
      try await window.turns("is small again") { $0.frame != window.frame }
    }
    try await whole.press(.button, "Close")
    let status = try await program.ended()
    guard status == 0 else {
      throw Missing(description: "The program ended with \(status):\n\(program.said)")
    }
  }
}

extension Element {
  /// Whether it is one of the answers of a statement.
  var isChoice: Bool { role == .radioButton }
}
