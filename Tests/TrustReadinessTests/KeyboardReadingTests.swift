import ReadinessModel
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Dialogs are read with the keyboard, and the focus is never lost in them")
  struct KeyboardReadingTests {
    @Test(
      "What does not fit is read with Page Down from the button, and with the arrows where it has the focus")
    func reading() async throws {
      let desk = try ProgramDesk()
      let (window, _) = try await desk.show(try desk.program.packs.load("trust-localism", version: "1.0"))
      let words = Array(repeating: "There is much to be read before one agrees.", count: 200)
      let answer = Button("Agreed", style: .suggested)
      let dialog = AskDialog("Agreed?", words.joined(separator: "\n"), over: window, answers: [answer])
      dialog.present()
      await desk.settle()
      let page = try #require(dialog.descendants.lazy.compactMap { $0 as? Scroller }.first)
      #expect(answer.isFocus && page.vertical.value == 0)
      #expect(dialog.turn(by: KeyPress(.pageDown)))
      let down = page.vertical.value
      #expect(down > 0 && down < page.vertical.pageSize && answer.isFocus)
      #expect(dialog.turn(by: KeyPress(.pageUp)) && page.vertical.value == 0)
      #expect(!dialog.turn(by: KeyPress(.down)), "an arrow goes from control to control")
      page.grabFocus()
      #expect(page.move(by: KeyPress(.down)) && page.vertical.value > 0)
      #expect(page.move(by: KeyPress(.up)) && page.vertical.value == 0)
      dialog.close()
      window.destroy()
    }

    @Test("The button for a new name wraps, and leaves the focus in the dialog when it has done its work")
    func newName() async throws {
      let desk = try ProgramDesk()
      let long = "Annwyl Gwenllian Prydderch-Llewelyn of the Board of Arad Coast and its Communities"
      desk.program.userSettings.change { $0.name = long }
      let window = Window()
      let (entry, offer) = (Entry("Ann"), NewNameOffer(in: desk.program))
      window.child = Box(.vertical) {
        entry
        offer
      }
      offer.show("Ann Price")
      window.present()
      await desk.settle()
      #expect(offer.isVisible && offer.naturalWidth.minimum < 300, "\(offer.naturalWidth)")
      let button = try #require(offer.descendants.lazy.compactMap { $0 as? Button }.first)
      button.grabFocus()
      button.click()
      await desk.settle()
      #expect(!button.isVisible && entry.containsFocus)
      window.destroy()
    }
  }
}
