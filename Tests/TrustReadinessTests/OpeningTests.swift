import Foundation
import Gtk
import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Opening assessments")
  struct OpeningTests {
    private func document(_ desk: ProgramDesk, in window: ProgramWindow, at path: String) async throws
      -> AssessmentDocument
    {
      #expect(await desk.wait { window.screen?.openDocument?.file.path == path })
      return try #require(window.screen?.openDocument)
    }

    private func closeAll(_ desk: ProgramDesk) async {
      desk.program.closeAll()
      #expect(await desk.wait { desk.program.programWindows.isEmpty })
    }

    @Test("The next assessment opens in the same window, and the last letters of the one before are saved")
    func nextBeforeFinished() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("one")
      try desk.sampleInLibrary("two")
      let (one, two) = (desk.path("one"), desk.path("two"))
      desk.program.open(path: one)
      let window = try #require(desk.program.programWindows.first)
      let first = try await document(desk, in: window, at: one)
      let statement = try #require(first.overview.statements.first)
      first.type(note: "not yet written", on: statement.id)
      desk.program.open(path: two, in: window)
      _ = try await document(desk, in: window, at: two)
      #expect(desk.program.programWindows.count == 1)
      let before = Assessment(try await AssessmentFile.read(one, in: .current).journal)
      #expect(before.note(on: statement.id) == "not yet written")
      let after = Assessment(try await AssessmentFile.read(two, in: .current).journal)
      #expect(after.note(on: statement.id) != "not yet written")
      await closeAll(desk)
    }

    @Test("Two assessments opened at once get a window each; the same one, opened twice at once, gets one")
    func atOnce() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("one")
      try desk.sampleInLibrary("two")
      for name in ["one", "two", "one"] { desk.program.open(path: desk.path(name)) }
      #expect(await desk.wait { desk.openPaths.count == 2 })
      #expect(Set(desk.openPaths) == [desk.path("one"), desk.path("two")])
      #expect(desk.program.programWindows.count == 2)
      await closeAll(desk)
    }

    @Test(
      "An assessment that is open comes to the front by whatever path it is opened", arguments: [true, false])
    func otherPath(isOpenAlready: Bool) async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("one")
      let path = desk.path("one")
      let link = desk.home.appending(path: "link.readiness").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      let folder = URL(filePath: path).deletingLastPathComponent()
      let roundabout = "\(folder.path)/../\(folder.lastPathComponent)/./one.readiness"
      desk.program.open(path: path)
      if isOpenAlready { #expect(await desk.wait { desk.openPaths.count == 1 }) }
      desk.program.open(path: link)
      desk.program.open(path: roundabout)
      #expect(await desk.wait { desk.openPaths.count == 1 })
      // Nothing more is on its way.
      #expect(await desk.wait { desk.program.opening.isEmpty })
      #expect(desk.openPaths == [path])
      #expect(desk.program.windowShowing(link) === desk.program.programWindows.first)
      #expect(desk.program.windowShowing(roundabout) === desk.program.programWindows.first)
      await closeAll(desk)
    }

    @Test("What was opened from another folder is on the start page in the next session, while it is there")
    func elsewhere() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("mine")
      let folder = desk.home.appending(path: "From Bob")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let path = folder.appending(path: "theirs.readiness").path
      try FileManager.default.copyItem(atPath: desk.program.places.sample, toPath: path)
      desk.program.open(path: path)
      #expect(await desk.wait { desk.openPaths == [path] })
      await closeAll(desk)
      desk.program.userSettings.finish()

      let next = try ProgramDesk(home: desk.home)
      let (window, screen) = try #require(await next.start())
      #expect(Set(screen.list.shown.map(\.fileName)) == ["mine", "theirs"])
      #expect(await next.wait { screen.card("theirs") != nil && screen.card("mine") != nil })
      let card = try #require(screen.card("theirs"))
      #expect(card.words.contains("From Bob"), "\(card.words)")
      #expect(screen.card("mine")?.words.contains("From Bob") == false)
      // Nobody joins what is in two folders.
      #expect(screen.list.copies.isEmpty)
      try FileManager.default.removeItem(atPath: path)
      screen.list.refresh()
      #expect(await next.wait { screen.list.shown.map(\.fileName) == ["mine"] })
      window.destroy()
    }

    @Test("Cards that look the same are told apart by the names of their files")
    func twins() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("Northmoor")
      let (window, screen) = try #require(await desk.start())
      _ = try await desk.program.library.duplicate(desk.path("Northmoor"))
      #expect(await desk.wait { screen.card("Northmoor") != nil && screen.card("Northmoor (copy)") != nil })
      let (one, other) = (screen.card("Northmoor"), screen.card("Northmoor (copy)"))
      #expect(one?.hasTwin == true && other?.hasTwin == true)
      #expect(one?.words.contains("“Northmoor”") == true)
      #expect(other?.words.contains("“Northmoor (copy)”") == true)
      window.destroy()
    }
  }
}

extension ProgramDesk {
  /// The path of an assessment in the library.
  func path(_ name: String) -> String { program.library.folder + "/\(name).readiness" }

  /// The assessments that are open.
  var openPaths: [String] { program.programWindows.compactMap { $0.screen?.openDocument?.file.path } }
}

extension StartScreen {
  /// The card of a file.
  fileprivate func card(_ name: String) -> AssessmentCard? {
    descendants.lazy.compactMap { $0 as? AssessmentCard }.first { $0.entry.fileName == name }
  }
}

extension AssessmentCard {
  /// Everything that is to be read on it.
  fileprivate var words: String { descendants.compactMap { ($0 as? Label)?.text }.joined(separator: "\n") }
}
