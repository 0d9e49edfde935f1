import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// What can be done with an assessment without opening it.
@MainActor
final class AssessmentCommands {
  private weak var window: ProgramWindow?
  private let desk: Desk
  private let program: ReadinessProgram
  private let list: LibraryList

  init(_ list: LibraryList, in program: ReadinessProgram, window: ProgramWindow) {
    self.list = list
    self.program = program
    self.window = window
    desk = Desk(window)
  }

  /// The menu of an assessment. One for all cards: GTK never frees a section that a menu button has shown.
  static let menu = Menu {
    Menu.Section {
      Menu.Item(tr("Rename…"), action: "assessment.rename")
      Menu.Item(tr("Duplicate"), action: "assessment.duplicate")
    }
    Menu.Section {
      Menu.Item(tr("Save a copy to send…"), action: "assessment.send")
      Menu.Item(tr("Show in folder"), action: "assessment.folder")
    }
    Menu.Section {
      Menu.Item(tr("Move to the bin"), action: "assessment.bin")
    }
  }

  /// The commands of the menu, for one assessment.
  func group(for entry: LibraryEntry) -> ActionGroup {
    let group = ActionGroup("assessment")
    group.addAction("rename") { self.rename(entry) }
    group.addAction("duplicate") { self.duplicate(entry) }
    group.addAction("send") { self.sendCopy(entry) }
    group.addAction("folder") { self.showInFolder(entry) }
    group.addAction("bin") { self.moveToBin(entry) }
    return group
  }

  func open(_ entry: LibraryEntry) { program.open(path: entry.path, in: window) }

  private func rename(_ entry: LibraryEntry) {
    guard let window, isFree(entry) else { return }
    let field = Entry(entry.fileName)
    field.setAccessibleLabel(tr("Name of the file"))
    field.widthInCharacters = 40
    field.activatesDefault = true
    let answer = Button(tr("Rename"), style: .suggested)
    let dialog = AskDialog(
      tr("Rename"),
      tr(
        "The file gets another name. The organisation and the date are changed in the open assessment: Menu › Details of this assessment."
      ),
      field: field, over: window, answers: [answer])
    field.on(Entry.changed) { [weak answer] field in
      answer?.isSensitive = field.text.contains { !$0.isWhitespace }
    }
    dialog.ask { [self] answer in
      let name = field.text.trimmed
      guard answer == 0, name != entry.fileName else { return }
      rename(entry, to: name)
    }
    field.selectAll()
  }

  private func rename(_ entry: LibraryEntry, to name: String) {
    let library = list.library
    Task {
      do throws(StoreProblem) {
        let path = try await inBackground { () throws(StoreProblem) in
          try library.rename(entry.path, to: name)
        }
        program.remember(file: path)
        list.use(program.library)
      } catch {
        tell(error)
        list.refresh()
      }
    }
  }

  private func duplicate(_ entry: LibraryEntry) {
    let library = list.library
    Task {
      do throws(StoreProblem) {
        let copy = try await library.duplicate(entry.path)
        desk.toast(
          tr(
            "The duplicate is called “{copy}”.",
            ["copy": copy.split(separator: "/").last.map { Paths.stem(String($0)) } ?? copy]))
      } catch {
        tell(error)
      }
      list.refresh()
    }
  }

  private func sendCopy(_ entry: LibraryEntry) {
    guard let window else { return }
    Task {
      let dialog = SaveDialog(
        tr("Save a copy to send"), name: entry.fileName + "." + Library.fileType, ending: Library.fileType,
        kind: tr("Assessments"), accept: tr("Save the copy"), over: window, in: program)
      guard let place = await dialog.ask() else { return }
      do throws(StoreProblem) {
        let file = try await AssessmentFile.open(entry.path, in: program.places)
        defer { Task { await file.close() } }
        try await file.saveCopy(to: place.path, replacing: place.mayReplace)
        desk.toast(
          tr("The copy is saved: {file}. Attach it to a message, or put it on a stick.", ["file": place.path])
        )
      } catch {
        tell(error)
      }
    }
  }

  func showInFolder(_ entry: LibraryEntry) {
    Desktop.showInFolder(File(path: entry.path), over: window) { [desk] in
      desk.toast(DesktopWords.noFileManager(entry.path))
    }
  }

  private func moveToBin(_ entry: LibraryEntry) {
    guard isFree(entry) else { return }
    let library = list.library
    Task {
      do throws(StoreProblem) {
        let receipt = try await inBackground { () throws(StoreProblem) in try library.moveToBin(entry.path) }
        desk.toast(
          tr("“{name}” is in the bin.", ["name": entry.fullTitle]),
          [
            Toast.Offer(tr("Undo")) { [self] in
              perform { () throws(StoreProblem) in _ = try library.restore(receipt) }
            }
          ])
      } catch {
        tell(error)
      }
      list.refresh()
    }
  }

  /// Merges copies of one assessment into one file. Those in the library go to the bin, others stay where they are.
  func merge(_ copies: AssessmentCopies) {
    guard ([copies.main] + copies.others).allSatisfy(isFree) else { return }
    let library = list.library
    Task {
      do throws(StoreProblem) {
        let file = try await AssessmentFile.open(copies.main.path, in: program.places)
        defer { Task { await file.close() } }
        var count = 0
        for copy in copies.others {
          count += try await file.merge(copy.path)
          guard await file.flush() else { throw StoreProblem.notJoined(copy.path) }
          if library.holds(copy.path) {
            _ = try await inBackground { () throws(StoreProblem) in try library.moveToBin(copy.path) }
          } else {
            program.forget(file: copy.path)
          }
        }
        desk.toast(Self.words(for: copies, joined: count, in: library))
      } catch {
        tell(error)
      }
      list.use(program.library)
    }
  }

  private static func words(
    for copies: AssessmentCopies, joined changes: Int, in library: Library
  ) -> String {
    let name = tr("“{file}”", ["file": copies.main.fileName])
    let found =
      changes == 0
      ? tr("Joined: {file} held everything already.", ["file": name])
      : trn(
        "Joined: {n} change is in {file} now.", "Joined: {n} changes are in {file} now.", changes,
        ["file": name])
    let binned = copies.others.filter { library.holds($0.path) }.map { tr("“{file}”", ["file": $0.fileName]) }
    guard !binned.isEmpty else { return found }
    return found + " "
      + trn(
        "{files} is in the bin.", "{files} are in the bin.", binned.count,
        ["files": binned.joined(separator: ", ")])
  }

  // MARK: How it is done

  /// Says so where an assessment is open, and must not be moved away under its window.
  private func isFree(_ entry: LibraryEntry) -> Bool {
    guard program.windowShowing(entry.path) != nil else { return true }
    desk.toast(tr("“{name}” is open in a window. Close that first.", ["name": entry.fullTitle]))
    return false
  }

  private func perform(_ work: @escaping @Sendable () throws(StoreProblem) -> Void) {
    Task {
      do throws(StoreProblem) { try await inBackground(work) } catch { tell(error) }
      list.refresh()
    }
  }

  private func tell(_ problem: StoreProblem) { desk.toast(problem.words) }
}

extension StoreProblem {
  /// What a copy held could not be written, so that it stays where it is.
  fileprivate static func notJoined(_ path: String) -> StoreProblem {
    StoreProblem(
      .notPossible, path: path, happened: tr("The copies cannot be joined: what they hold cannot be saved."),
      advice: tr("Nothing was moved away. Make room on the disk, and try again."))
  }
}
