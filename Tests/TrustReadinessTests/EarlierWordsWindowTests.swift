import Foundation
import Gtk
import ReadinessModel
import TestDesk
import Testing

@testable import ReadinessSession
@testable import ReadinessStore
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Words that were written over: erased, or left out of a copy")
  struct EarlierWordsWindowTests {
    private func texts(_ widget: Widget) -> String {
      widget.descendants.compactMap { ($0 as? Label)?.text }.joined(separator: "\n")
    }

    @Test("A history's note is erased for good, with all that was typed on the way to it, and nothing else")
    func erased() async throws {
      let desk = try ProgramDesk()
      let pack = try desk.program.packs.load("trust-localism")
      let (window, screen) = try await desk.show(pack)
      let document = screen.document
      let statement = try #require(document.overview.statements.first)
      for words in ["Jo", "Jo is lazy"] {
        document.type(note: words, on: statement.id)
        document.commitTyping()
      }
      document.rate(statement, pack.scale[0].id)
      let state = try #require(document.state(of: statement.id))
      let list = HistoryList(state, in: screen.context)
      screen.append(list)
      Observer.runPending()
      let erase = try #require(
        list.descendants.compactMap { $0 as? Button }.first { $0.label == "Erase…" })
      #expect(list.descendants.count { ($0 as? Button)?.label == "Erase…" } == 1, "the rating has none")
      erase.click()
      var question: AskDialog? { Toolkit.windows.compactMap { $0 as? AskDialog }.first }
      #expect(await desk.wait { question != nil })
      #expect(question.map(texts)?.contains("Jo is lazy") == true)
      question?.descendants.compactMap { $0 as? Button }.first { $0.label == "Erase" }?.click()
      #expect(await desk.wait { document.assessment.note(on: statement.id).isEmpty })
      #expect(await desk.wait { !texts(list).contains("Jo") })
      #expect(document.assessment.answer(to: statement.id).level == pack.scale[0].id)
      #expect(await document.flush())
      let text = try String(contentsOfFile: document.file.path, encoding: .utf8)
      #expect(!text.contains("Jo") && text.contains("\"erased\":true") && text.contains(statement.id))
      #expect(await window.finishScreen())
      window.destroy()
    }

    @Test("A copy without earlier words holds none of them, and all that stands")
    func copied() async throws {
      let desk = try ProgramDesk()
      let pack = try desk.program.packs.load("trust-localism")
      let (window, screen) = try await desk.show(pack)
      let document = screen.document
      let statement = try #require(document.overview.statements.first)
      document.rate(statement, pack.scale[1].id)
      for words in ["Jo is lazy", "The post is vacant"] {
        document.type(note: words, on: statement.id)
        document.leaveField()
      }
      #expect(await document.flush())
      let path = desk.home.appending(path: "copy.readiness").path
      try await document.file.saveCopy(to: path, earlierWords: false)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(!text.contains("lazy") && text.contains("vacant"))
      let copy = Assessment(
        try await AssessmentFile.read(path, in: .current).journal, redirects: pack.redirects)
      #expect(copy.note(on: statement.id) == "The post is vacant")
      #expect(copy.answer(to: statement.id).level == pack.scale[1].id)
      // Joined again, nothing is lost here.
      document.join(try await document.news(in: [path], places: desk.program.places))
      #expect(document.assessment.conflicts.isEmpty)
      #expect(await window.finishScreen())
      #expect(try String(contentsOfFile: document.file.path, encoding: .utf8).contains("lazy"))
      window.destroy()
    }
  }
}
