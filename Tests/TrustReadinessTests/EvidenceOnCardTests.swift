import CGtk
import Foundation
import ReadinessModel
import ReadinessSession
import TestDesk
import Testing

@testable import Gtk
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Evidence on a card")
  struct EvidenceOnCardTests {
    private func open(_ desk: ProgramDesk) async throws -> (ProgramWindow, AssessmentScreen) {
      let (window, screen) = try await desk.show(Desk().pack)
      window.defaultSize = (1280, 820)
      return (window, screen)
    }

    private func go(_ screen: AssessmentScreen, to statement: Statement, isOpen: Bool = true) {
      screen.navigator.go(to: .section(statement.section), opening: isOpen ? statement.id : nil)
      settle()
    }

    private func settle() {
      Observer.runPending()
      MainLoop.runPending()
    }

    private func all<Kind: Widget>(_ kind: Kind.Type, in widget: Widget?) -> [Kind] {
      widget?.descendants.compactMap { $0 as? Kind } ?? []
    }

    private func end(_ window: ProgramWindow, _ screen: AssessmentScreen) async {
      _ = await screen.willClose()
      window.destroy()
    }

    /// Drops files on a widget, as GTK does when they are let go over it.
    ///
    /// - Returns: whether the widget took them; nil where it takes no files.
    private func drop(_ paths: [String], on widget: Widget) -> Bool? {
      guard let controllers = gtk_widget_observe_controllers(widget.widget) else { return nil }
      defer { g_object_unref(UnsafeMutableRawPointer(controllers)) }
      for index in 0..<g_list_model_get_n_items(controllers) {
        guard let item = g_list_model_get_item(controllers, index) else { continue }
        defer { g_object_unref(item) }
        let isTarget = g_type_check_instance_is_a(
          item.assumingMemoryBound(to: GTypeInstance.self), gtk_drop_target_get_type())
        guard isTarget != 0,
          let formats = gtk_drop_target_get_formats(OpaquePointer(item)),
          gdk_content_formats_contain_gtype(formats, cgtk_type_file_list()) != 0
        else { continue }
        return emitDrop(of: paths, on: item)
      }
      return nil
    }

    private func emitDrop(of paths: [String], on target: UnsafeMutableRawPointer) -> Bool {
      var files: [OpaquePointer?] = paths.map { g_file_new_for_path($0) }
      let list = gdk_file_list_new_from_array(&files, gsize(files.count))
      var (dropped, answer) = (GValue(), GValue())
      var arguments = [GValue](repeating: GValue(), count: 4)
      g_value_init(&dropped, cgtk_type_file_list())
      g_value_take_boxed(&dropped, UnsafeMutableRawPointer(list))
      g_value_init(&arguments[0], gtk_drop_target_get_type())
      g_value_set_object(&arguments[0], target)
      g_value_init(&arguments[1], g_value_get_type())
      g_value_set_boxed(&arguments[1], &dropped)
      for index in 2...3 { g_value_init(&arguments[index], cgtk_type_double()) }
      g_value_init(&answer, cgtk_type_boolean())
      g_signal_emitv(arguments, g_signal_lookup("drop", gtk_drop_target_get_type()), 0, &answer)
      for index in arguments.indices { g_value_unset(&arguments[index]) }
      g_value_unset(&dropped)
      for file in files { g_object_unref(file.map { UnsafeMutableRawPointer($0) }) }
      return g_value_get_boolean(&answer) != 0
    }

    @Test("A file dropped on a card is its evidence, with the digest, once", arguments: [true, false])
    func dropped(isOpen: Bool) async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk)
      let document = screen.document
      let statement = document.overview.statements[0]
      let file = desk.home.appending(path: "Board minutes.pdf")
      try Data("abc".utf8).write(to: file)
      go(screen, to: statement, isOpen: isOpen)
      let card = try #require((screen.page as? SectionPage)?.cards[statement.id])
      #expect(card.isOpen == isOpen)
      #expect(drop([file.path], on: card) == true)
      let register = { document.shelf.register }
      #expect(await desk.wait { register().count(for: statement.id) == 1 })
      let evidence = try #require(register().evidence(for: statement.id).first?.evidence)
      #expect(evidence.title == "Board minutes")
      guard case .file(let place) = try #require(evidence.places.first) else {
        Issue.record("It is no file: \(evidence.places)")
        return
      }
      #expect(
        place.mark?.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      settle()
      if isOpen {
        let block = try #require(all(EvidenceBlock.self, in: card).first)
        #expect(all(Label.self, in: block).contains { $0.text == "Board minutes" && $0.isMapped })
      }
      #expect(drop([file.path], on: card) == true)
      let other = document.overview.statements[1]
      let page = try #require(screen.page as? SectionPage)
      #expect(drop([file.path], on: try #require(page.cards[other.id])) == true)
      #expect(await desk.wait { register().count(for: other.id) == 1 })
      #expect(register().entries.count == 1 && register().totalUses == 2)
      await end(window, screen)
    }

    @Test("Where in evidence is written on the card, and stands in the register, each for its own statement")
    func whereInIt() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk)
      let document = screen.document
      let two = Array(document.overview.statements.prefix(2))
      let id = document.addEvidence(title: "Minutes", for: two.map(\.id))
      go(screen, to: two[0])
      let card = try #require((screen.page as? SectionPage)?.cards[two[0].id])
      _ = card.openFace?.openers.unfold(.evidence)
      settle()
      let block = try #require(all(EvidenceBlock.self, in: card).first)
      let field = try #require(all(LineEntry.self, in: block).first)
      #expect(field.placeholder == "Where in it")
      field.grabFocus()
      field.text = "page"
      document.commitTyping()
      settle()
      func places() -> [String] {
        document.shelf.register.uses(of: id, in: document.pack).map(\.place)
      }
      #expect(places() == ["page", ""])
      // The field is still the same and has the cursor: one types on.
      #expect(all(LineEntry.self, in: block).first === field && field.containsFocus)
      field.text = "page 2"
      document.leaveField()
      settle()
      #expect(places() == ["page 2", ""])
      screen.navigator.go(to: .evidence, at: Evidence.row(id))
      settle()
      let panel = try #require((screen.page as? EvidencePage)?.panel)
      let served = try #require(all(ServedStatements.self, in: panel).first)
      let fields = all(LineEntry.self, in: served)
      #expect(fields.map(\.text) == ["page 2", ""])
      fields[1].text = "section 4"
      document.leaveField()
      settle()
      #expect(places() == ["page 2", "section 4"])
      #expect(all(LineEntry.self, in: served).first === fields[0])
      try document.undo()
      settle()
      #expect(fields[1].text.isEmpty && places() == ["page 2", ""])
      await end(window, screen)
    }
  }
}
