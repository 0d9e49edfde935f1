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
  @Suite("An assessment whose version of its checklist is nowhere is looked at with another")
  struct LookOnlyTests {
    private static let flood =
      "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
      + "/Fixtures/packs/flood-readiness.json"

    /// An assessment of a version of the flood checklist that had one statement more.
    private func begin(_ desk: ProgramDesk) async throws -> String {
      var ids = ULID.Generator()
      let start = Change(
        id: ids.next(), at: .now(), by: "p-test",
        operations: [
          Operation(.usePack(id: "flood-readiness", version: "1.0", digest: "00")),
          Operation(.organisation(Organisation(name: "Dee Council"))), Operation(.asAt(Day("2026-03-31"))),
        ])
      let rating = Change(
        id: ids.next(), at: .now(), by: "p-test",
        operations: [
          Operation(.rate(statement: "B1", level: "yes")), Operation(.rate(statement: "X9", level: "no")),
          Operation(.rate(statement: "B2", level: "nearly")),
        ])
      let path = desk.home.appending(path: "old.readiness").path
      await
        (try AssessmentFile.create(
          at: path, header: .fresh(), changes: [start, rating], in: desk.program.places)).close()
      return path
    }

    private func question() -> AskDialog? { Toolkit.windows.compactMap { $0 as? AskDialog }.first }

    private func press(_ label: String, in widget: Widget?) throws {
      let button = widget?.descendants.compactMap { $0 as? Button }.first { $0.label == label }
      try #require(button, "\(label)").click()
    }

    @Test("What has no place is said before; nothing can be changed; moved, it can")
    func looking() async throws {
      let desk = try ProgramDesk()
      _ = try desk.program.packs.importPack(from: Self.flood)
      let path = try await begin(desk)
      let before = try Data(contentsOf: URL(filePath: path))
      desk.program.open(path: path)
      #expect(await desk.wait { question() != nil })
      let words = question()?.descendants.compactMap { ($0 as? Label)?.text }.joined(separator: "\n") ?? ""
      #expect(words.contains("Version 1.0 of the checklist “Ready for the next flood” is not installed"))
      #expect(words.contains("Version 1.1 has no place for 2 answers: B2 (level “nearly”), X9."))
      try press("Look at it with version 1.1", in: question())
      let window = try #require(desk.program.programWindows.first)
      #expect(await desk.wait { window.screen?.openDocument != nil })
      let document = try #require(window.screen?.openDocument)
      let looking = try #require(document.looking)
      let statement = try #require(document.pack.statement("B1"))
      #expect(document.saving.mark == .looking)
      // What is done to it is refused, and the page shows what is so.
      document.rate(statement, "no")
      document.type(note: "not kept", on: "B1")
      document.commitTyping()
      Observer.runPending()
      #expect(looking.refusals == 2)
      #expect(document.assessment.answer(to: "B1").level == "yes" && document.assessment.note(on: "B1") == "")
      let screen = try #require(window.screen as? AssessmentScreen)
      for page in [Navigator.Place.whereWeStand, .section(statement.section)] {
        screen.navigator.go(to: page)
        Observer.runPending()
        let buttons = window.descendants.filter(\.isVisible).compactMap { ($0 as? Button)?.label }
        #expect(!buttons.contains { $0.hasPrefix("Change") || $0 == "Record it…" }, "\(page)")
        #expect(!window.descendants.contains { ($0 as? Label)?.text.contains("0 clears") == true })
        #expect(!window.descendants.contains { $0 is FlagButton || $0 is ReasonMenu })
      }
      let offered = window.descendants.compactMap { ($0 as? Button)?.label }
      #expect(offered.count { $0 == "Move to version 1.1…" } == 2, "the bar and the message")
      #expect(try Data(contentsOf: URL(filePath: path)) == before)

      try press("Move to version 1.1…", in: window)
      #expect(await desk.wait { question() != nil })
      try press("Move", in: question())
      #expect(await desk.wait { window.screen?.openDocument?.file.path == path })
      let moved = try #require(window.screen?.openDocument)
      #expect(moved.looking == nil && moved.assessment.pack?.version == "1.1")
      #expect(moved.assessment.unplacedAnswers(in: moved.pack).map(\.statement) == ["B2", "X9"])
      moved.rate(statement, "no")
      #expect(moved.assessment.answer(to: "B1").level == "no")
      desk.program.closeAll()
      #expect(await desk.wait { desk.program.programWindows.isEmpty })
      // It carries what it answers now: it opens where nothing is installed.
      let other = try ProgramDesk()
      let journal = try await AssessmentFile.read(path, in: other.program.places).journal
      #expect(try other.program.packs.load(for: Assessment(journal), at: path).version == "1.1")
    }
  }
}
