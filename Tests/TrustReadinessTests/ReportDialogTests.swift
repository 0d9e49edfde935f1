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
    /// A window with the sample, in which dialogs are opened.
    @MainActor
    private final class Room {
      let desk: ProgramDesk
      let window: ProgramWindow
      let screen: AssessmentScreen

      init(width: Double = 1280, height: Double = 820) async throws {
        let desk = try ProgramDesk()
        try desk.sampleInLibrary("mine")
        desk.program.open(path: desk.program.library.folder + "/mine.readiness")
        #expect(await desk.wait { desk.program.programWindows.contains { $0.screen is AssessmentScreen } })
        self.desk = desk
        window = try #require(desk.program.programWindows.first { $0.screen is AssessmentScreen })
        screen = try #require(window.screen as? AssessmentScreen)
        window.shape.update(width: width, height: height, textScale: 1)
      }

      func dialog(_ subject: PaperSubject) -> PaperDialog {
        let dialog = PaperDialog(subject, screen.document, in: window)
        dialog.present()
        return dialog
      }

      func close() async {
        _ = await screen.willClose()
        window.destroy()
      }
    }

    /// Whether a widget and all that it is in can be seen.
    private func isShown(_ widget: Widget) -> Bool {
      widget.isVisible && (widget.parent.map { $0 is PaperDialog || isShown($0) } ?? true)
    }

    private func button(_ label: String, in dialog: PaperDialog) throws -> CheckButton {
      try #require(
        dialog.descendants.compactMap { $0 as? CheckButton }.first { $0.label == label && isShown($0) },
        "\(label)")
    }

    private func offers(_ label: String, _ dialog: PaperDialog) -> Bool {
      dialog.descendants.contains { ($0 as? CheckButton)?.label == label && isShown($0) }
    }

    private func press(_ label: String, in dialog: PaperDialog) throws {
      try #require(dialog.descendants.compactMap { $0 as? Button }.first { $0.label == label }, "\(label)")
        .click()
    }

    private func says(_ words: String, _ dialog: PaperDialog) -> Bool {
      dialog.descendants.contains { ($0 as? Label)?.text.contains(words) ?? false }
    }

    /// The forms that are offered.
    private func forms(_ dialog: PaperDialog) -> [String] {
      let labels = FileForm.all.map(\.label)
      return dialog.descendants.compactMap { $0 as? CheckButton }
        .filter { labels.contains($0.label) && isShown($0) }.map(\.label)
    }

    @Test("The pages are shown and follow what is chosen; the choices are there the next time")
    func choices() async throws {
      let room = try await Room()
      let dialog = room.dialog(PaperSubject(.board))
      #expect(dialog.title == "Print or save")
      #expect(await room.desk.wait { says("Ready: ", dialog) })
      let short = dialog.preview.pageCount
      #expect(short >= 1 && short < 7)
      #expect(try button("Short", in: dialog).isActive && button("Not those flagged", in: dialog).isActive)
      try button("Full", in: dialog).isActive = true
      #expect(try button("Section by section, with reasons", in: dialog).isActive)
      #expect(await room.desk.wait { dialog.preview.pageCount > short })
      try button("Section by section, with reasons", in: dialog).isActive = false
      #expect(try button("As ticked below", in: dialog).isActive)
      try button("ODT, to edit", in: dialog).isActive = true
      #expect(dialog.descendants.contains { ($0 as? Button)?.label == "Save as ODT…" })
      try button("None", in: dialog).isActive = true
      #expect(dialog.order.choices.names == .none && dialog.order.choices.notes == .unflagged)
      dialog.fields.remember()
      dialog.close()
      let again = room.dialog(PaperSubject(.board))
      #expect(again.fields.choice.form == .paper(.odt) && again.order.choices.names == .none)
      #expect(!again.order.choices.parts.contains(.sections) && again.order.choices.parts.contains(.standing))
      let other = room.dialog(PaperSubject(.blankChecklist))
      #expect(other.fields.choice.form == .paper(.pdf), "each paper has choices of its own")
      other.close()
      again.close()
      await room.close()
    }

    @Test("Beside each part stands on how many pages it is, once they are laid out; they add up to the paper")
    func sizes() async throws {
      let room = try await Room()
      let dialog = room.dialog(PaperSubject(.board))
      try button("Full", in: dialog).isActive = true
      #expect(await room.desk.wait { dialog.preview.pageCount > 10 })
      func pages(_ part: BoardPart) throws -> Int? {
        let row = try #require(try button(part.title, in: dialog).parent)
        let labels = row.descendants.compactMap { ($0 as? Label)?.text }
        return labels.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }.first
      }
      #expect(await room.desk.wait { (try? pages(.sections)).flatMap { $0 } ?? 0 > 5 })
      #expect(try pages(.cover) == 1)
      #expect(try pages(.disputed) == nil, "it is not wanted")
      let all = try BoardPart.allCases.compactMap { try pages($0) }
      #expect(all.reduce(0, +) >= dialog.preview.pageCount)
      dialog.close()
      await room.close()
    }

    @Test("Since when it says what moved can be chosen: the last meeting, a marked day, another day")
    func since() async throws {
      let room = try await Room()
      let dialog = room.dialog(PaperSubject(.board))
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
      #expect(await room.desk.wait { says("this assessment began after 1 February 1999", dialog) })
      field.dropDown.choose(.lastMeeting)
      #expect(!day.isVisible)
      #expect(await room.desk.wait { says("Ready: ", dialog) })
      dialog.close()
      await room.close()
    }

    @Test(
      "Actions can be had as pages, table, spreadsheet and calendar; choices without effect are not shown")
    func tables() async throws {
      let room = try await Room()
      let actions = room.dialog(PaperSubject(.actions))
      #expect(forms(actions) == FileForm.all.map(\.label))
      #expect(!offers("Not those flagged", actions), "no action is flagged")
      #expect(try button("As roles", in: actions).isActive == false)
      try button("Calendar (ICS)", in: actions).isActive = true
      #expect(!offers("As roles", actions), "a calendar has all names")
      #expect(!actions.preview.isVisible)
      #expect(await room.desk.wait { says("Ready: Actions, 12 lines.", actions) })
      actions.fields.remember()
      actions.close()
      #expect(room.dialog(PaperSubject(.actions)).fields.choice.form == .table(.ics))
      let evidence = room.dialog(PaperSubject(.evidence))
      #expect(!forms(evidence).contains("Calendar (ICS)") && forms(evidence).contains("CSV"))
      let all = room.dialog(.allTables)
      #expect(forms(all) == ["Excel (XLSX)"])
      #expect(await room.desk.wait { says("Evidence, 15 lines; Actions, 12 lines", all) })
      #expect(forms(room.dialog(.statements)) == ["CSV", "Excel (XLSX)"])
      #expect(forms(room.dialog(PaperSubject(.questions))) == ["PDF", "ODT, to edit", "HTML"])
      await room.close()
    }

    @Test("A part of a toolkit is a document with its own title and parts, or a form to fill in")
    func document() async throws {
      let room = try await Room()
      let document = room.screen.document
      let toolkit = try #require(document.pack.toolkit("TK01"))
      let template = try #require(toolkit.template("statement"))
      let part = ToolkitPart(toolkit, template: template)
      let dialog = room.dialog(PaperSubject(.document, part))
      #expect(await room.desk.wait { says("Ready: ", dialog) })
      #expect(dialog.order.title == "Where we stand")
      for expander in dialog.descendants.compactMap({ $0 as? Expander }) { expander.isExpanded = true }
      let ticks = dialog.descendants.compactMap { $0 as? CheckButton }.filter { isShown($0) }
      func tick(_ words: String) throws -> CheckButton {
        try #require(
          ticks.first { ($0.child as? Label)?.text == words || $0.label == words }, "\(words)")
      }
      #expect(try tick("Who we are").isActive && tick("Add it to Evidence").isActive)
      let grid = try tick("Offers and asks (working table, not published)")
      #expect(!grid.isActive && says("not for publication", dialog))
      grid.isActive = true
      #expect(says("It has something in it that is not for publication.", dialog))
      grid.isActive = false
      #expect(!says("It has something in it that is not for publication.", dialog))
      try tick("POS-02 \(document.pack.statement("POS-02")?.title ?? "")").isActive = false
      #expect(!dialog.fields.choice.evidenceFor.contains("POS-02"))
      let title = try #require(
        dialog.descendants.compactMap { $0 as? Entry }.first { $0.text == "Where we stand" })
      title.text = "Our statement"
      #expect(dialog.order.title == "Our statement")
      dialog.close()
      let form = room.dialog(PaperSubject(.toolkit, part))
      #expect(form.order.document == nil && !offers("Add it to Evidence", form))
      form.close()
      await room.close()
    }

    @Test("Where there is no room for both, the pages are looked at in the place of the choices")
    func narrow() async throws {
      let room = try await Room(width: 900, height: 600)
      let dialog = room.dialog(PaperSubject(.questions))
      #expect(await room.desk.wait { says("Ready: ", dialog) })
      #expect(dialog.fields.isVisible && !dialog.preview.isVisible)
      try press("Look at it", in: dialog)
      #expect(!dialog.fields.isVisible && dialog.preview.isVisible)
      try press("‹ Choices", in: dialog)
      #expect(dialog.fields.isVisible && !dialog.preview.isVisible)
      dialog.close()
      await room.close()
    }
  }
}
