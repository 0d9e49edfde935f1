import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("Papers that are saved", .timeLimit(.minutes(15)))
  struct ReportTests {
    /// Saves the paper of the dialog under a name, which is typed without its ending.
    private func save(_ dialog: Element, _ window: AssessmentWindow, as file: URL) async throws {
      try await dialog.press(.button, "Save as ODT…")
      let chooser = try await window.program.window("Save as ODT")
      try await chooser.find("the field for the name") { $0.role == .text && $0.states.contains(.focused) }
      try Keyboard.press("ctrl+a")
      try Keyboard.type(file.deletingPathExtension().path)
      try await chooser.press(.button, "Save")
    }

    @Test(
      "A board paper that another program changed since is not written over: the new one is saved beside it")
    func savedBeside() async throws {
      let home = try Home(settings: #""papers":{"board":{"form":"odt"}}"#)
      let file = try AssessmentWindow.made(in: home)
      try AssessmentWindow.rate(file, ["PLN-01": "red", "PLN-02": "green"], home: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.whole.press(.button, "Board paper…")
      let dialog = try await window.program.window("Print or save")
      // What was chosen for the last board paper is chosen now.
      try await dialog.find("the form that was chosen last") { element in
        element.role == .radioButton && element.name == "ODT, to edit" && element.states.contains(.checked)
      }
      let paper = home.documents.appending(path: "paper.odt")
      try await save(dialog, window, as: paper)
      try await dialog.read("Saved “paper.odt”")
      let folder = home.documents.appending(path: "edited")
      // LibreOffice reads it and writes it anew, as whoever edits it does.
      try Tool.must([
        "soffice", "-env:UserInstallation=file://\(home.documents.path)/office", "--headless", "--convert-to",
        "odt", "--outdir", folder.path, paper.path,
      ])
      let edited = try Data(contentsOf: folder.appending(path: "paper.odt"))
      try edited.write(to: paper)
      try await save(dialog, window, as: paper)
      let question = try await window.program.window(
        "“paper.odt” was changed since it was saved from here")
      try await question.press(.button, "Save beside it")
      try await dialog.read("Saved “paper 2.odt”")
      #expect(try Data(contentsOf: paper) == edited, "what was edited is still there")
      let beside = home.documents.appending(path: "paper 2.odt")
      #expect(try Data(contentsOf: beside).starts(with: Data("PK".utf8)))
      window.program.signal(SIGTERM)
      try await window.program.ended()
    }
  }
}
