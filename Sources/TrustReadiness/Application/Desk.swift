import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// What a page can ask of the window it is in, without knowing the window.
@MainActor
final class Desk {
  private weak var window: ProgramWindow?

  /// - Parameter window: nil for one at which nobody sits, as in tests.
  init(_ window: ProgramWindow?) { self.window = window }

  /// The checklists that can be used; nil where nobody sits.
  var packs: PackLibrary? { window?.program.packs }

  /// Where the program keeps its things; nil where nobody sits.
  var places: Places? { window?.program.places }

  /// Says something in passing.
  ///
  /// - Parameters:
  ///   - offers: what can be done about it, as buttons.
  ///   - change: what it speaks of, by its place among all changes of the document: it goes with the next one.
  func toast(_ words: String, _ offers: [Toast.Offer] = [], about change: Int? = nil) {
    window?.toast(Toast(words, offers, about: change))
  }

  /// Says what was just done in a document, and offers to take it back.
  func toast(_ words: String, takenBackIn document: AssessmentDocument) {
    let undo = Toast.Offer(tr("Undo")) { [self] in
      do throws(UndoProblem) { try document.undo() } catch { toast(error.words) }
    }
    toast(words, [undo], about: document.undoing.changes)
  }

  /// Takes away a message about a change before this one.
  func followToast(change: Int) { window?.followToast(change: change) }

  /// Opens a dialog over the window.
  func present(_ dialog: (ProgramWindow) -> Window) {
    if let window { dialog(window).present() }
  }

  /// Offers a paper, to save or to print.
  ///
  /// - Parameter part: the toolkit or its template, where the paper is of one.
  func offer(_ paper: Paper, of document: AssessmentDocument, part: ToolkitPart? = nil) {
    offer(PaperSubject(paper, part), of: document)
  }

  /// Offers a paper or tables, to save or to print.
  func offer(_ subject: PaperSubject, of document: AssessmentDocument) {
    document.commitTyping()
    present { PaperDialog(subject, document, in: $0) }
  }

  /// Asks over the window where something is to be saved.
  func askWhere(_ dialog: (ProgramWindow) -> SaveDialog) async -> SavePlace? {
    guard let window else { return nil }
    return await dialog(window).ask()
  }

  /// Asks something over the window, and tells which of the answers was given; nil for none.
  func ask(_ text: String, _ details: String, answers: [Button]) async -> Int? {
    guard let window else { return nil }
    return await AskDialog(text, details, over: window, answers: answers).ask()
  }

  /// Asks over the window for files that are there.
  func choose(_ dialog: (ProgramWindow) -> FileDialog) async -> [File] {
    guard let window else { return [] }
    return await dialog(window).choose()
  }

  /// Shows an assessment in the window.
  ///
  /// - Parameter begin: what is done with it before it is shown.
  func show(_ file: AssessmentFile, pack: Pack, begin: (AssessmentDocument) -> Void = { _ in }) {
    if let window { window.program.show(file, pack: pack, in: window, begin: begin) }
  }

  /// Shows the same assessment anew, where it answers another checklist since.
  ///
  /// - Returns: whether it was still shown.
  func showAnew(_ screen: AssessmentScreen) -> Bool {
    guard let window, window.screen === screen else { return false }
    window.show(AssessmentScreen(screen.document, in: window))
    return true
  }

  /// Opens an assessment in the window, in the place of what is there.
  func open(path: String) { if let window { window.program.open(path: path, in: window) } }

  /// Shows all assessments in the window.
  func showStart() { window?.program.showStart(in: window) }

  /// Closes the window.
  func closeWindow() { window?.close() }
}
