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

  /// Something that can be done with an assessment: read from here by the menu and by what it does.
  private struct Command {
    let name: String
    let label: String
    let run: @MainActor (AssessmentCommands, LibraryEntry) -> Void

    init(
      _ name: String, _ label: String, run: @escaping @MainActor (AssessmentCommands, LibraryEntry) -> Void
    ) {
      (self.name, self.label, self.run) = (name, label, run)
    }
  }

  /// What can be done, in the parts of the menu.
  private static let parts = [
    [
      Command("rename", tr("Rename…")) { $0.rename($1) },
      Command("duplicate", tr("Duplicate")) { $0.duplicate($1) },
    ],
    [
      Command("send", tr("Send a copy…")) { $0.sendCopy($1) },
      Command("folder", tr("Show in folder")) { $0.showInFolder($1) },
    ],
    [Command("bin", tr("Move to the bin")) { $0.moveToBin($1) }],
  ]

  private static let groupName = "assessment"

  /// The menu of an assessment. One for all cards: GTK never frees a section that a menu button has shown.
  static let menu = Menu {
    for part in parts {
      Menu.Section {
        for command in part { Menu.Item(command.label, action: groupName + "." + command.name) }
      }
    }
  }

  /// The commands of the menu, for one assessment.
  func group(for entry: LibraryEntry) -> ActionGroup {
    let group = ActionGroup(Self.groupName)
    for command in Self.parts.joined() { group.addAction(command.name) { command.run(self, entry) } }
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

  /// Shows the dialog for it: over an open assessment as it stands there, else over the file, which is let go of after it.
  private func sendCopy(_ entry: LibraryEntry) {
    guard let window else { return }
    if let document = program.windowShowing(entry.path)?.screen?.openDocument {
      return desk.present { SendCopyDialog(document, in: $0) }
    }
    let (places, packs, author) = (program.places, program.packs, program.author)
    Task {
      do throws(StoreProblem) {
        let file = try await AssessmentFile.open(entry.path, in: places)
        do throws(StoreProblem) {
          let document = AssessmentDocument(file, pack: try await file.checklist(from: packs), author: author)
          let dialog = SendCopyDialog(document, in: window)
          dialog.left = { Task { await document.close() } }
          desk.present { _ in dialog }
        } catch {
          await file.close()
          throw error
        }
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
    let (library, mover) = (list.library, program.binMover)
    Task {
      do throws(StoreProblem) {
        let receipt = try await inBackground { () throws(StoreProblem) in
          try library.moveToBin(entry.path, by: mover)
        }
        desk.toast(
          tr("“{name}” is in the bin.", ["name": entry.fullTitle]),
          receipt.canBeRestored
            ? [
              Toast.Offer(tr("Undo")) { [self] in
                perform { () throws(StoreProblem) in _ = try library.restore(receipt) }
              }
            ] : [])
      } catch {
        tell(error)
      }
      list.refresh()
    }
  }

  /// Joins copies of one assessment: the others with the one that is mine.
  func join(_ copies: AssessmentCopies) { program.join(copies, in: window) }

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
