import ReadinessModel
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The field for the organisation of a new assessment")
  struct OrganisationFieldTests {
    /// The form of a new assessment, in a window of its own.
    @MainActor private struct Shown {
      let desk: ProgramDesk
      let pack: Pack
      let draft: NewAssessment
      let window = Window()
      let field: OrganisationField
      let list: ListBox

      init() throws {
        desk = try ProgramDesk()
        pack = try desk.program.packs.load("trust-localism")
        draft = NewAssessment(pack, name: "", today: Day(year: 2026, month: 11, day: 21) ?? .today())
        let form = NewForm(draft) {}
        window.child = form
        window.present()
        field = try #require(form.descendants.lazy.compactMap { $0 as? OrganisationField }.first)
        list = try #require(field.descendants.lazy.compactMap { $0 as? ListBox }.first)
      }

      func settle() async {
        Observer.runPending()
        await desk.settle()
      }
    }

    @Test("What stands beneath the list stays where it is, whatever is typed and chosen")
    func keepsItsRoom() async throws {
      let shown = try Shown()
      let (pack, draft, field, list) = (shown.pack, shown.draft, shown.field, shown.list)
      func chosen() -> [ListBoxRow] { list.rows.filter { $0.hasStyle("chosen") } }
      await shown.settle()
      let height = field.size.height
      #expect(height > 100 && list.rows.count == pack.organisations.count && chosen().isEmpty)

      field.field.text = "wales"
      await shown.settle()
      #expect(list.rows.count < pack.organisations.count && field.size.height == height)
      let row = try #require(list.row(at: 0))
      #expect(row.activate())
      await shown.settle()
      #expect(draft.known?.name == "Wales Probation Trust")
      #expect(chosen() == [row] && row.isMapped && field.size.height == height)

      field.field.text = "Zed"
      await shown.settle()
      #expect(list.rows.isEmpty && chosen().isEmpty && field.size.height == height)
      shown.window.destroy()
    }

    @Test("The list is one stop for Tab, and Enter among several goes to the first instead of past them")
    func keys() async throws {
      let shown = try Shown()
      let (draft, field, list) = (shown.draft, shown.field, shown.list)
      await shown.settle()
      #expect(list.rows.count(where: \.canFocus) == 1)
      field.field.text = "wales"
      await shown.settle()
      #expect(list.rows.count > 1 && list.rows.count(where: \.canFocus) == 1)
      field.field.grabFocus()
      field.enter()
      await shown.settle()
      #expect(list.row(at: 0)?.isFocus == true && draft.known == nil && !draft.asksWhere)
      shown.window.destroy()
    }
  }
}
