import Foundation
import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Dialogs")
  struct DialogTests {
    private func settle() async {
      MainLoop.runPending()
      await Task.yield()
      Observer.runPending()
      MainLoop.runPending()
    }

    @Test(
      "A question is answered by its button, by leaving it, or by the end of its window",
      arguments: [0, 1, nil])
    func question(_ answer: Int?) async throws {
      let desk = try ProgramDesk()
      let window = ProgramWindow(desk.program)
      window.present()
      let buttons = [Button("Delete", style: .destructive), Button("Keep", style: .suggested)]
      var answers: [Int?] = []
      let gone: WeakPointer
      do {
        let question = AskDialog("Delete?", "It can be brought back.", over: window, answers: buttons)
        gone = WeakPointer(question)
        question.ask { answers.append($0) }
        await settle()
        #expect(question.isModal && question.transientFor === window && question.defaultWidget === buttons[1])
        if let answer { buttons[answer].click() } else { question.close() }
      }
      await settle()
      #expect(answers == [answer])
      #expect(gone.isGone)
      window.destroy()
      do {
        let other = ProgramWindow(desk.program)
        other.present()
        AskDialog("Sure?", over: other, answers: [Button("Yes")]).ask { answers.append($0) }
        await settle()
        other.destroy()
      }
      #expect(await desk.wait { answers == [answer, nil] })
    }

    @Test("A name that is typed without its ending gets it, and then replaces nothing")
    func endings() {
      #expect(SavePlace("/x/Wales for Idris", ending: "readiness").path == "/x/Wales for Idris.readiness")
      #expect(!SavePlace("/x/Wales for Idris", ending: "readiness").mayReplace)
      #expect(SavePlace("/x/Wales.READINESS", ending: "readiness").path == "/x/Wales.READINESS")
      #expect(SavePlace("/x/Wales.READINESS", ending: "readiness").mayReplace)
      #expect(SavePlace("/x/31.3.12", ending: "pdf").path == "/x/31.3.12.pdf")
    }

    @Test("A wrong nation and tiers are corrected in the details")
    func place() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(try desk.program.packs.load("trust-localism"))
      let document = screen.document
      let dialog = DetailsDialog(document, in: window)
      dialog.present()
      await settle()
      func box(_ label: String) -> CheckButton? {
        dialog.descendants.lazy.compactMap { $0 as? CheckButton }.first { $0.label == label && $0.isMapped }
      }
      #expect(box("England")?.isActive == true)
      let none = try #require(box("None of these"))
      #expect(none.isActive)
      box("Two-tier council areas")?.isActive = true
      await settle()
      #expect(!none.isActive)
      box("Wales")?.isActive = true
      await settle()
      #expect(box("None of these") == nil)
      box("England")?.isActive = true
      await settle()
      #expect(!none.isActive && box("Two-tier council areas")?.isActive == false)
      box("Two-tier council areas")?.isActive = true
      await settle()
      dialog.descendants.lazy.compactMap { $0 as? Button }.first { $0.label == "Save" }?.click()
      await settle()
      #expect(
        document.assessment.organisation
          == Organisation(name: "Example", nation: "england", tiers: ["two-tier"]))
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("A file named after a day that is corrected is renamed on request, and goes on where one was")
    func corrected() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism"), file: "Example 2026-03-31")
      let document = screen.document
      screen.navigator.go(to: .questions)
      func correct(_ day: String) async throws {
        let dialog = DetailsDialog(document, in: window)
        dialog.present()
        await settle()
        let field = try #require(dialog.descendants.lazy.compactMap { $0 as? DayField }.first)
        field.field.text = day
        dialog.descendants.lazy.compactMap { $0 as? Button }.first { $0.label == "Save" }?.click()
        await settle()
      }
      var offer: Button? {
        window.descendants.lazy.compactMap { $0 as? Button }.first { $0.label == "Rename it" && $0.isMapped }
      }
      try await correct("31 March 2012")
      try #require(offer).click()
      let renamed = desk.home.appending(path: "Example 2012-03-31.readiness").path
      #expect(await desk.wait { window.screen?.openDocument?.file.path == renamed })
      #expect(FileManager.default.fileExists(atPath: renamed))
      #expect(!FileManager.default.fileExists(atPath: document.file.path))
      let again = try #require(window.screen as? AssessmentScreen)
      #expect(await desk.wait { again.navigator.place == .questions })
      #expect(again.document.assessment.asAt == Day("2012-03-31"))
      _ = await again.willClose()
      window.destroy()
    }

    @Test("A file that somebody named themselves keeps its name")
    func named() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(try desk.program.packs.load("trust-localism"))
      let details = AssessmentDetails(screen.document.assessment, screen.document.pack)
      #expect(details.fileTitle(insteadOf: "Example 2026-03-31") == nil)
      details.asAt = Day("2012-03-31")
      #expect(details.fileTitle(insteadOf: "Example 2026-03-31") == "Example 2012-03-31")
      #expect(details.fileTitle(insteadOf: "Example 2026-03-31 2") == "Example 2012-03-31")
      #expect(details.fileTitle(insteadOf: "Our board") == nil)
      #expect(details.fileTitle(insteadOf: "Example 2012-03-31") == nil)
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("A new assessment asks where an organisation is that was typed: nation, then tiers")
    func whereItIs() async throws {
      let desk = try ProgramDesk()
      let draft = NewAssessment(
        try desk.program.packs.load("trust-localism"), name: "",
        today: Day(year: 2026, month: 11, day: 21) ?? .today())
      let window = Window()
      let form = NewForm(draft) {}
      window.child = form
      window.present()
      func boxes() -> [String] {
        form.descendants.compactMap { $0 as? CheckButton }.filter(\.isMapped).map(\.label)
      }
      func box(_ label: String) -> CheckButton? {
        form.descendants.lazy.compactMap { $0 as? CheckButton }.first { $0.label == label }
      }
      await settle()
      #expect(boxes().isEmpty)
      draft.type(organisation: "Our Trust")
      await settle()
      #expect(boxes() == ["England", "Wales"])
      box("England")?.isActive = true
      await settle()
      #expect(boxes() == ["England", "Wales", "Two-tier council areas", "None of these"])
      box("None of these")?.isActive = true
      await settle()
      #expect(draft.tiers == [] && draft.nation == "england")
      window.destroy()
    }

    @Test(
      "What is asked leaves by Cancel at the start of its bar; all fit a small window with letters twice as large"
    )
    func fit() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      window.shape.update(width: 900, height: 554, textScale: 2)
      let scale = try #require(DesktopSettings.current)
      let before = scale.fontResolution
      scale.fontResolution = 192
      defer { scale.fontResolution = before }
      let document = screen.document
      let dialogs: [(dialog: Dialog, asks: Bool)] = [
        (DetailsDialog(document, in: window), true),
        (PaperDialog(PaperSubject(.board), document, in: window), true),
        (PaperDialog(PaperSubject(.blankChecklist), document, in: window), true),
        (HowToAnswerDialog(document.pack, over: window), false),
        (PreferencesWindow(desk.program, over: window), false),
        (ShortcutsWindow(KeyList.groups(for: document.pack), over: window), false),
        (
          AskDialog("The last changes are not saved", over: window, answers: [Button("Save elsewhere…")]),
          true
        ),
        (AskDialog.problem("It cannot be opened", "Ask for another copy.", over: window), false),
      ]
      for (dialog, asks) in dialogs {
        dialog.present()
        await settle()
        let cancel = dialog.bar.descendants.contains { ($0 as? Button)?.label == "Cancel" }
        #expect(cancel == asks, "\(dialog.title)")
        #expect(dialog.naturalWidth.minimum <= 900, "\(dialog.title): \(dialog.naturalWidth.minimum) wide")
        let height = dialog.naturalHeight(atWidth: Int(dialog.size.width))
        #expect(height.natural <= 600 && height.minimum <= 600, "\(dialog.title): \(height) high")
        dialog.close()
        await settle()
      }
      _ = await screen.willClose()
      window.destroy()
    }
  }
}
