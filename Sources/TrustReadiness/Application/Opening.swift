internal import CSystem
import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// How assessments come into windows.
extension ReadinessProgram {
  /// Opens an assessment's file; where it is open already, its window comes to the front.
  ///
  /// - Parameter window: Where it is shown; a window without an assessment if nil.
  /// - Returns: What ends when it is shown, or it was said why it is not; nil where nothing is to be waited for.
  @discardableResult
  func open(path: String, in window: ProgramWindow? = nil) -> Task<Void, Never>? {
    if let open = windowShowing(path) {
      open.present()
      return nil
    }
    let name = Paths.real(path) ?? path
    guard opening.insert(name).inserted else { return nil }
    let window = window ?? freeWindow()
    window.isExpecting = true
    let places = places
    return Task {
      await show(path, in: window, isSample: false) { () async throws(StoreProblem) in
        try await AssessmentFile.open(path, in: places)
      }
      opening.remove(name)
      window.isExpecting = false
    }
  }

  /// Opens files that the desktop or the user chose. Of one that is not in the file system it is said what to do.
  ///
  /// - Parameter window: The window over which something may have to be asked.
  func open(_ files: [File], over window: ProgramWindow? = nil) {
    open(paths: files.compactMap(\.place), over: window)
    for file in files where file.place == nil {
      let window = window ?? freeWindow()
      if window.screen == nil { showStart(in: window) }
      window.present()
      tell(.hasNoPath(file), in: window)
    }
  }

  /// The window in which a file is open, by whatever path.
  func windowShowing(_ path: String) -> ProgramWindow? {
    programWindows.first { window in
      window.screen?.openDocument.map { FileIdentity.areSame($0.file.path, path) } ?? false
    }
  }

  /// Opens the sample, of which nothing is kept.
  ///
  /// - Parameter path: the file of the sample; that of the program's first checklist if nil.
  func openSample(_ path: String? = nil, in window: ProgramWindow? = nil) {
    let (sample, places) = (path ?? places.sample, places)
    showTemporary(sample, in: window) { () async throws(StoreProblem) in
      try await AssessmentFile.openTemporaryCopy(of: sample, in: places)
    }
  }

  /// Shows an assessment of which nothing is kept, once however often it is asked for meanwhile.
  ///
  /// - Parameter name: what it is known by.
  func showTemporary(
    _ name: String, in window: ProgramWindow?,
    _ open: @escaping @Sendable () async throws(StoreProblem) -> AssessmentFile
  ) {
    guard opening.insert(name).inserted else { return }
    let window = window ?? freeWindow()
    window.isExpecting = true
    Task {
      await show(name, in: window, isSample: true, open)
      opening.remove(name)
      window.isExpecting = false
    }
  }

  /// Whether there is a sample to look around in.
  var hasSample: Bool { isReadable(places.sample) }

  /// Shows the assessments of the library.
  func showStart(in window: ProgramWindow? = nil) {
    let window = window ?? freeWindow()
    guard !(window.screen is StartScreen) else { return window.present() }
    leave(window) { program in
      let screen = StartScreen(in: program, window: window)
      window.show(screen)
      window.present()
      screen.whenReady { [weak program, weak window] in
        if let window { program?.isShown(window) }
      }
    }
  }

  /// Asks what a new assessment needs: beside an assessment that is open, so that it stays as it is.
  func showNew(in window: ProgramWindow? = nil) {
    let window = window.flatMap { $0.screen?.openDocument == nil ? $0 : nil } ?? freeWindow()
    guard !(window.screen is NewScreen) else { return window.present() }
    window.show(NewScreen(in: window, hasOwnWindow: window.screen == nil))
    window.present()
    isShown(window)
  }

  /// Asks for a file and opens it.
  func chooseFile() {
    let window = activeProgramWindow
    let dialog = FileDialog(.open, tr("Open an assessment"), over: window)
    dialog.add(FileFilter(tr("Assessments"), patterns: ["*." + Library.fileType]))
    dialog.add(FileFilter(tr("All files"), patterns: ["*"]))
    dialog.setFolder(library.folder)
    dialog.choose { [weak self] files in
      self?.open(files)
    }
  }

  /// Shows a new assessment that was just made.
  ///
  /// - Parameter begin: what is done with it before it is shown.
  func show(
    _ file: AssessmentFile, pack: Pack, in window: ProgramWindow, isSample: Bool = false,
    begin: (AssessmentDocument) -> Void = { _ in }
  ) {
    if !isSample { remember(file: file.path) }
    let document = AssessmentDocument(file, pack: pack, author: author, isSample: isSample)
    begin(document)
    window.show(AssessmentScreen(document, in: window))
    window.present()
    isShown(window)
  }

  // MARK: How it is done

  /// Opens a file and its checklist away from the main thread. A note says so if that takes long. An assessment in the
  /// window stays there until the other is open.
  private func show(
    _ path: String, in window: ProgramWindow, isSample: Bool,
    _ open: @escaping @Sendable () async throws(StoreProblem) -> AssessmentFile
  ) async {
    let note = MainLoop.after(.milliseconds(300)) {
      guard window.screen?.openDocument == nil else { return }
      window.show(LoadingScreen())
      window.present()
    }
    defer { note.cancel() }
    do throws(StoreProblem) {
      let file = try await open()
      if !isSample, let screen = screenShowingAnother(than: file) {
        note.cancel()
        guard await mayOpen(file, beside: screen, in: window) else { return }
      }
      let pack = try await file.checklist(from: packs, ahead: checklistAhead)
      note.cancel()
      guard await window.finishScreen() else {
        await file.close()
        return
      }
      show(file, pack: pack, in: window, isSample: isSample)
    } catch {
      note.cancel()
      if window.screen == nil || window.screen is LoadingScreen { showStart(in: window) }
      window.present()
      if let other = await otherVersion(for: path, after: error) {
        await offer(other, after: error, in: window)
      } else {
        tell(error, in: window)
      }
    }
  }

  private func leave(_ window: ProgramWindow, then show: @escaping @MainActor (ReadinessProgram) -> Void) {
    guard window.screen?.openDocument != nil else { return show(self) }
    Task { if await window.finishScreen() { show(self) } }
  }

  /// What waits until a window shows what it was opened for.
  func isShown(_ window: ProgramWindow) {
    firstFrame.follow(window) { [weak self] in self?.appearance.followPortal() }
    // Reading a checklist takes several times the memory that it needs then.
    MainLoop.after(.seconds(1)) { return_free_memory() }
  }

  func tell(_ problem: StoreProblem, in window: ProgramWindow) {
    AskDialog.problem(problem.happened, problem.advice, over: window).present()
  }
}

extension File {
  /// The path, whatever bytes its names are of.
  var place: String? { Paths.path(ofURI: uri) ?? path }
}

extension StoreProblem {
  /// A file that has an address and no path, such as one of a share that is not mounted.
  static func hasNoPath(_ file: File) -> StoreProblem {
    StoreProblem(
      .notFound(movedTo: nil), path: file.uri,
      happened: tr("“{address}” is not a file of this computer.", ["address": file.uri]),
      advice: tr("Copy it to this computer, or mount the share it is on, and open it from there."))
  }
}

/// What a window shows while a file is on its way.
final class LoadingScreen: Box, Screen {
  let header = ScreenHeader()

  init() {
    super.init(.vertical)
    let note = LoadingNote(tr("Opening…"))
    note.vexpand = true
    note.valign = .centre
    append(note)
  }
}

extension AssessmentScreen {
  /// What the window writes before it closes, and what a second start looks for.
  var openDocument: AssessmentDocument? { document }
}
