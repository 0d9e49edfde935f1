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
    @Test("What stands beneath the list stays where it is, whatever is typed and chosen")
    func keepsItsRoom() async throws {
      let desk = try ProgramDesk()
      let pack = try desk.program.packs.load("trust-localism")
      let draft = NewAssessment(pack, name: "", today: Day(year: 2026, month: 11, day: 21) ?? .today())
      let window = Window()
      let form = NewForm(draft) {}
      window.child = form
      window.present()
      let field = try #require(form.descendants.lazy.compactMap { $0 as? OrganisationField }.first)
      let list = try #require(field.descendants.lazy.compactMap { $0 as? ListBox }.first)
      func settle() async {
        Observer.runPending()
        await desk.settle()
      }
      func chosen() -> [ListBoxRow] { list.rows.filter { $0.hasStyle("chosen") } }
      await settle()
      let height = field.size.height
      #expect(height > 100 && list.rows.count == pack.organisations.count && chosen().isEmpty)

      field.field.text = "wales"
      await settle()
      #expect(list.rows.count < pack.organisations.count && field.size.height == height)
      let row = try #require(list.row(at: 0))
      #expect(row.activate())
      await settle()
      #expect(draft.known?.name == "Wales Probation Trust")
      #expect(chosen() == [row] && row.isMapped && field.size.height == height)

      field.field.text = "Zed"
      await settle()
      #expect(list.rows.isEmpty && chosen().isEmpty && field.size.height == height)
      window.destroy()
    }

    @Test("The list is one stop for Tab, and Enter among several goes to the first instead of past them")
    func keys() async throws {
      let desk = try ProgramDesk()
      let pack = try desk.program.packs.load("trust-localism")
      let draft = NewAssessment(pack, name: "", today: Day(year: 2026, month: 11, day: 21) ?? .today())
      let window = Window()
      let form = NewForm(draft) {}
      window.child = form
      window.present()
      let field = try #require(form.descendants.lazy.compactMap { $0 as? OrganisationField }.first)
      let list = try #require(field.descendants.lazy.compactMap { $0 as? ListBox }.first)
      func settle() async {
        Observer.runPending()
        await desk.settle()
      }
      await settle()
      #expect(list.rows.count(where: \.canFocus) == 1)
      field.field.text = "wales"
      await settle()
      #expect(list.rows.count > 1 && list.rows.count(where: \.canFocus) == 1)
      field.field.grabFocus()
      field.enter()
      await settle()
      #expect(list.row(at: 0)?.isFocus == true && draft.known == nil && !draft.asksWhere)
      window.destroy()
    }
  }
}
