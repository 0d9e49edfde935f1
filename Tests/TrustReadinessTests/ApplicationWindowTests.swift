import Foundation
import Gtk
import ReadinessModel
import TestDesk
import Testing

@testable import ReadinessSession
@testable import ReadinessStore
@testable import TrustReadiness

/// A program in a home of its own. It is not run, so that the tests keep their main loop.
@MainActor
struct ProgramDesk {
  let program: ReadinessProgram
  let home: URL

  /// - Parameter home: the home of an earlier session.
  init(home earlier: URL? = nil) throws {
    home = earlier ?? FileManager.default.temporaryDirectory.appending(path: "program-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    var places = Places(environment: ["HOME": home.path], home: home.path)
    places.resources = Places.current.resources
    program = ReadinessProgram(places: places, flags: .nonUnique)
    try #require(program.register())
  }

  /// Runs the main loop and the main actor until something holds.
  func wait(_ condition: () -> Bool) async -> Bool {
    for _ in 0..<6000 {
      if condition() { return true }
      MainLoop.runPending()
      try? await Task.sleep(for: .milliseconds(10))
    }
    return condition()
  }

  /// A window that shows a new assessment of a checklist.
  func show(_ pack: Pack, file name: String? = nil) async throws -> (ProgramWindow, AssessmentScreen) {
    var ids = ULID.Generator()
    let start = Change(
      id: ids.next(), at: .now(), by: "p-test",
      operations: [
        Operation(.usePack(id: pack.id, version: pack.version)),
        Operation(.organisation(Organisation(name: "Example", nation: pack.nations.first?.id, tiers: []))),
        Operation(.asAt(Day("2026-03-31"))),
      ])
    let path = home.appending(path: "\(name ?? pack.id).readiness").path
    let file = try await AssessmentFile.create(at: path, header: .fresh(), changes: [start], in: .current)
    let author = Person(id: "p-test", name: "Ann Example", role: "")
    let window = ProgramWindow(program)
    let screen = AssessmentScreen(AssessmentDocument(file, pack: pack, author: author), in: window)
    window.show(screen)
    window.present()
    MainLoop.runPending()
    return (window, screen)
  }

  /// A window that shows the start page.
  func start() async -> (ProgramWindow, StartScreen)? {
    program.showStart()
    guard let window = program.programWindows.first, let screen = window.screen as? StartScreen,
      await wait({ screen.list.entries != nil && !screen.list.isReading })
    else { return nil }
    Observer.runPending()
    return (window, screen)
  }

  /// Puts an assessment like the sample into the library.
  ///
  /// - Parameter isCopy: whether it is a copy of the same assessment, as a sync client makes them.
  func sampleInLibrary(_ name: String, isCopy: Bool = false) throws {
    let folder = URL(filePath: program.library.folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var text = try String(contentsOfFile: program.places.sample, encoding: .utf8)
    if !isCopy { text.replace(/"id":"[^"]*"/, with: "\"id\":\"\(UUID().uuidString)\"", maxReplacements: 1) }
    try text.write(
      to: folder.appending(path: name + ".readiness"), atomically: true, encoding: .utf8)
  }
}

extension WindowSuite {
  @MainActor
  @Suite("The program’s windows")
  struct ProgramTests {
    @Test("Without assessments the start page says what this is and offers to begin")
    func firstRun() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try #require(await desk.start())
      #expect(screen.descendants.contains { $0 is FirstRunPage })
      let buttons = screen.descendants.compactMap { $0 as? Button }.map(\.label)
      #expect(buttons.contains("Start an assessment") && buttons.contains("Look around in the sample"))
      window.destroy()
    }

    @Test("An assessment is a card with its counts; two files of one assessment are offered for joining")
    func cards() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("one", isCopy: true)
      let (window, screen) = try #require(await desk.start())
      #expect(await desk.wait { screen.descendants.contains { $0 is AssessmentCard } })
      let cards = screen.descendants.compactMap { $0 as? AssessmentCard }
      #expect(cards.count == 1)
      #expect(cards.first?.entry.counts.map(\.level.label) == ["Red", "Amber", "Green"])
      #expect(screen.list.copies.isEmpty)
      try desk.sampleInLibrary("one.sync-conflict", isCopy: true)
      #expect(await desk.wait { screen.list.copies.first?.main.fileName == "one" })
      Observer.runPending()
      #expect(screen.descendants.contains { $0 is CopiesNotice })
      #expect(screen.list.entries?.count == 2)
      #expect(Set(screen.list.shown.map(\.fileName)) == ["one", "one.sync-conflict"], "no file is hidden")
      window.destroy()
    }

    @Test("An assessment whose checklist is not here can be opened, and is not said to be empty")
    func absentChecklist() throws {
      var entry = try #require(
        LibraryEntry(
          ["title": "Test", "changed": 1, "packID": "spring", "packVersion": "1.0", "answered": 60],
          path: "/tmp/a.readiness"))
      entry.absence = .version
      #expect(entry.progress == "60 answers · version 1.0 of its checklist is not on this computer")
      #expect(entry.openLabel == "Open" && entry.timeLeft == nil)
      entry.absence = .checklist
      #expect(entry.progress == "60 answers · its checklist, “spring”, is not on this computer")
    }

    @Test("Of several copies the one in the library with the name it was given stays")
    func plainest() throws {
      let desk = try ProgramDesk()
      let library = desk.program.library
      func entry(_ path: String) throws -> LibraryEntry {
        var entry = try #require(
          LibraryEntry(["title": "Test Trust", "changed": 1, "asAt": "2014-03-31"], path: path))
        entry.assessment = "one"
        return entry
      }
      let paths = [
        "/tmp/Downloads/a.readiness", library.folder + "/from chair.readiness",
        library.folder + "/Test Trust 2014-03-31.readiness",
      ]
      let copies = AssessmentCopies.find(in: try paths.map(entry), of: library)
      #expect(copies.first?.main.path == paths[2])
      #expect(copies.first?.others.map(\.path) == [paths[1], paths[0]])
      #expect(AssessmentCopies.find(in: try [entry(paths[0])], of: library).isEmpty)
    }

    @Test("A file that cannot be read is listed with what is wrong")
    func unreadable() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("good")
      try Data("not ours".utf8).write(to: URL(filePath: desk.program.library.folder + "/bad.readiness"))
      let (window, screen) = try #require(await desk.start())
      #expect(screen.list.entries?.map(\.fileName) == ["good"])
      let notice = screen.descendants.compactMap { $0 as? UnreadableNotice }.first
      #expect(notice != nil)
      window.destroy()
    }

    @Test("The search field appears when there are many, and narrows the cards")
    func search() async throws {
      let desk = try ProgramDesk()
      for number in 1...9 { try desk.sampleInLibrary("copy \(number)") }
      let (window, screen) = try #require(await desk.start())
      #expect(screen.list.isLong)
      #expect(screen.list.shown.count == 9)
      screen.list.search = "northmoor COPY 7"
      #expect(screen.list.shown.map(\.fileName) == ["copy 7"])
      Observer.runPending()
      #expect(await desk.wait { screen.descendants.count { $0 is AssessmentCard } == 1 })
      window.destroy()
    }

    @Test(
      "Of 300 assessments the first are shown at once, a page of them soon, and the others when asked for")
    func many() throws {
      let desk = try ProgramDesk()
      let window = ProgramWindow(desk.program)
      let list = LibraryList(desk.program.library)
      let cards = AssessmentCards(
        list, shape: window.shape, commands: AssessmentCommands(list, in: desk.program, window: window))
      let entries = try (0..<300).map { number in
        try #require(
          LibraryEntry(["title": .string("Trust \(number)"), "changed": 1], path: "/tmp/\(number).readiness"))
      }
      cards.show(entries)
      #expect((1..<30).contains(cards.cards.count))
      #expect(MainLoop.run(until: { cards.cards.count == 30 }))
      #expect(cards.cards.map(\.entry.path) == entries.prefix(30).map(\.path))
      let more = try #require(cards.children.last as? Button)
      #expect(more.label == "Show 270 more assessments")
      let before = cards.cards
      more.click()
      #expect(MainLoop.run(until: { cards.cards.count == 300 }, atMost: .seconds(60)))
      #expect(cards.cards.map(\.entry.path) == entries.map(\.path))
      #expect(zip(before, cards.cards).allSatisfy { $0 === $1 })
      cards.show(Array(entries.prefix(3)))
      #expect(zip(before, cards.cards).allSatisfy { $0 === $1 } && cards.children.count == 3)
      window.destroy()
    }

    @Test("A new assessment is filled in, created in the library and opened")
    func new() async throws {
      let desk = try ProgramDesk()
      desk.program.showNew()
      let window = try #require(desk.program.programWindows.first)
      let screen = try #require(window.screen as? NewScreen)
      var begin: Button? {
        screen.descendants.compactMap { $0 as? Button }.first { $0.label == "Begin" }
      }
      #expect(await desk.wait { begin != nil })
      #expect(begin?.isSensitive == false)
      let entries = screen.descendants.compactMap { $0 as? Entry }
      entries[0].text = "Avon and Somerset Probation Trust"
      Observer.runPending()
      #expect(begin?.isSensitive == true)
      // What is no day, or hardly the one meant, is said at its field; only the first keeps from beginning.
      let field = try #require(screen.descendants.compactMap { $0 as? DayField }.first)
      #expect(field.remark == nil)
      for (text, remark, canBegin) in [
        ("31 Feb 2011", "There is no 31 February.", false),
        ("5 May 2031", "This checklist is about 2009 to 2014: is 2031 meant?", true),
        ("1 Jan 1850", "This checklist is about 2009 to 2014: is 1850 meant?", true),
        ("31 March 20", nil, true), ("31.3.11", nil, true), ("March 20", nil, false), ("", nil, false),
        ("31.3.14", nil, true),
      ] {
        field.field.text = text
        Observer.runPending()
        #expect(field.remark == remark, "\(text)")
        #expect(begin?.isSensitive == canBegin, "\(text)")
      }
      begin?.click()
      #expect(await desk.wait { window.screen?.openDocument != nil })
      let document = try #require(window.screen?.openDocument)
      #expect(document.overview.statements.count == 69)
      #expect(
        document.file.path == desk.program.library.folder
          + "/Avon and Somerset Probation Trust 2014-03-31.readiness")
      #expect(await window.finishScreen())
      window.destroy()
    }

    @Test("The last letter of a note is in the file when its window is closed")
    func lastLetter() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("mine")
      let path = desk.program.library.folder + "/mine.readiness"
      desk.program.open(path: path)
      let window = try #require(desk.program.programWindows.first)
      #expect(await desk.wait { window.screen?.openDocument != nil })
      let document = try #require(window.screen?.openDocument)
      let statement = try #require(document.overview.statements.first)
      document.type(note: "the last letter", on: statement.id)
      window.close()
      #expect(await desk.wait { desk.program.programWindows.isEmpty })
      let journal = try await AssessmentFile.read(path, in: .current).journal
      #expect(Assessment(journal).note(on: statement.id) == "the last letter")
    }

    @Test("What is changed in the sample is gone with it")
    func sample() async throws {
      let desk = try ProgramDesk()
      let before = try Data(contentsOf: URL(filePath: desk.program.places.sample))
      desk.program.openSample()
      let window = try #require(desk.program.programWindows.first)
      #expect(await desk.wait { window.screen?.openDocument != nil })
      let document = try #require(window.screen?.openDocument)
      #expect(document.isSample)
      let statement = try #require(document.overview.statements.first)
      document.type(note: "gone soon", on: statement.id)
      document.commitTyping()
      #expect(document.file.path != desk.program.places.sample)
      #expect(await window.finishScreen())
      window.destroy()
      let after = try Data(contentsOf: URL(filePath: desk.program.places.sample))
      #expect(after == before)
    }

    @Test("A window says a short message, with a button that takes back")
    func toast() throws {
      let desk = try ProgramDesk()
      let window = ProgramWindow(desk.program)
      window.show(LoadingScreen())
      var isUndone = false
      window.toast(Toast("In the bin.", [Toast.Offer("Undo") { isUndone = true }]))
      let button = try #require(window.descendants.compactMap { $0 as? Button }.first { $0.label == "Undo" })
      button.click()
      #expect(isUndone)
      #expect(!window.descendants.contains { ($0 as? Label)?.text == "In the bin." })
      window.destroy()
    }

    @Test("Colours, contrast and the size of text follow the preferences at once")
    func appearance() throws {
      let desk = try ProgramDesk()
      let appearance = desk.program.appearance
      appearance.start(.light, highContrast: false, textSize: 100)
      let normal = appearance.textScale
      #expect(!appearance.isDark)
      appearance.change(scheme: .dark, highContrast: true, textSize: 200)
      #expect(appearance.isDark && appearance.isHighContrast && appearance.textScale == normal * 2)
      #expect(DesktopSettings.current?.prefersDark == true)
      appearance.change(scheme: .light, highContrast: false, textSize: 100)
      #expect(!appearance.isDark && appearance.textScale == normal)
    }

    @Test("Preferences hold in the next session")
    func preferences() throws {
      let desk = try ProgramDesk()
      desk.program.userSettings.change { $0.name = "Jo Hill" }
      desk.program.remember(size: (1000, 700), isMaximised: true)
      let person = desk.program.author.id
      desk.program.userSettings.finish()
      let next = ReadinessProgram(places: desk.program.places, flags: .nonUnique)
      #expect(next.author == Person(id: person, name: "Jo Hill", role: ""))
      #expect(next.windowSize == (1000, 700) && next.isMaximised)
    }
  }
}
