import Foundation
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore
import Testing

@testable import Gtk
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Print or save")
  struct ReportDialogTests {
    private func button(_ label: String, in dialog: PaperDialog) throws -> CheckButton {
      try #require(
        dialog.descendants.compactMap { $0 as? CheckButton }.first { $0.label == label }, "\(label)")
    }

    private func says(_ words: String, _ dialog: PaperDialog) -> Bool {
      dialog.descendants.contains { ($0 as? Label)?.text.contains(words) ?? false }
    }

    @Test("The pages are shown and follow what is chosen; the choices are there the next time")
    func choices() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      window.shape.update(width: 1280, height: 820, textScale: 1)
      let dialog = PaperDialog(.board, screen.document, in: window)
      dialog.present()
      #expect(dialog.title == "Print or save")
      #expect(await desk.wait { says("Ready: ", dialog) })
      let short = dialog.preview.pageCount
      #expect(short >= 1 && short < 5)
      #expect(try button("Short", in: dialog).isActive && button("Not those flagged", in: dialog).isActive)
      try button("Full", in: dialog).isActive = true
      #expect(try button("Section by section, with reasons", in: dialog).isActive)
      #expect(await desk.wait { dialog.preview.pageCount > short })
      try button("Section by section, with reasons", in: dialog).isActive = false
      #expect(try button("As ticked below", in: dialog).isActive)
      try button("ODT, to edit", in: dialog).isActive = true
      #expect(dialog.descendants.contains { ($0 as? Button)?.label == "Save as ODT…" })
      try button("None", in: dialog).isActive = true
      #expect(dialog.order.choices.names == .none && dialog.order.choices.notes == .unflagged)
      dialog.fields.remember()
      dialog.close()
      let again = PaperDialog(.board, screen.document, in: window)
      #expect(again.fields.choice.form == .odt && again.order.choices.names == .none)
      #expect(!again.order.choices.parts.contains(.sections) && again.order.choices.parts.contains(.standing))
      let other = PaperDialog(.blankChecklist, screen.document, in: window)
      #expect(other.fields.choice.form == .pdf, "each paper has choices of its own")
      other.close()
      again.close()
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("Since when it says what moved can be chosen: the last meeting, a marked day, another day")
    func since() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("mine")
      desk.program.open(path: desk.program.library.folder + "/mine.readiness")
      #expect(await desk.wait { desk.program.programWindows.contains { $0.screen is AssessmentScreen } })
      let window = try #require(desk.program.programWindows.first { $0.screen is AssessmentScreen })
      let screen = try #require(window.screen as? AssessmentScreen)
      let dialog = PaperDialog(.board, screen.document, in: window)
      dialog.present()
      let field = try #require(dialog.descendants.compactMap { $0 as? SinceField }.first)
      #expect(try await dialog.completeOrder().lookBack?.day == Day("2011-03-24"))
      let first = try #require(Day("2010-10-07"))
      field.dropDown.choose(.marked(first, "First assessment"))
      #expect(try await dialog.completeOrder().lookBack?.day == first)
      field.dropDown.choose(.otherDay)
      let day = try #require(field.descendants.compactMap { $0 as? DayField }.first)
      #expect(day.isVisible)
      day.field.text = "1 February 2011"
      #expect(try await dialog.completeOrder().lookBack?.day == Day("2011-02-01"))
      day.field.text = "1 February 1999"
      #expect(await desk.wait { says("this assessment began after 1 February 1999", dialog) })
      field.dropDown.choose(.lastMeeting)
      #expect(!day.isVisible)
      #expect(await desk.wait { says("Ready: ", dialog) })
      dialog.close()
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("Where there is no room for both, the pages are looked at in the place of the choices")
    func narrow() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      window.shape.update(width: 900, height: 600, textScale: 1)
      let dialog = PaperDialog(.questions, screen.document, in: window)
      dialog.present()
      #expect(await desk.wait { says("Ready: ", dialog) })
      #expect(dialog.fields.isVisible && !dialog.preview.isVisible)
      let look = try #require(
        dialog.descendants.compactMap { $0 as? Button }.first { $0.label == "Look at it" })
      look.click()
      #expect(!dialog.fields.isVisible && dialog.preview.isVisible)
      look.click()
      #expect(dialog.fields.isVisible && !dialog.preview.isVisible)
      dialog.close()
      _ = await screen.willClose()
      window.destroy()
    }
  }
}
