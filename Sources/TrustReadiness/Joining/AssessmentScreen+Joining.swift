import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Joining copies of the open assessment with it: as they come back from colleagues, or as a sync program makes them.
extension AssessmentScreen {
  /// Asks for copies and offers to join them.
  func chooseCopies() {
    Task {
      let files = await context.desk.choose { window in
        let dialog = FileDialog(
          .openSeveral, tr("Join a copy of this assessment"), over: window, accept: tr("Choose"))
        dialog.add(FileFilter(tr("Assessments"), patterns: ["*." + Library.fileType]))
        dialog.add(FileFilter(tr("All files"), patterns: ["*"]))
        dialog.setFolder(program.places.documents)
        return dialog
      }
      let paths = files.compactMap(\.place)
      if !paths.isEmpty { await offerToJoin(paths) }
    }
  }

  /// Says what copies would bring, and joins them if that is agreed to.
  ///
  /// - Parameters:
  ///   - settled: called once nothing is lacking any more.
  ///   - idle: what is done where nothing is lacking to begin with; it is said, unless given.
  func offerToJoin(
    _ paths: [String], settled: @escaping @MainActor () -> Void = {},
    idle: (@MainActor (CopiesNews) -> Void)? = nil
  ) async {
    let (desk, file) = (context.desk, document.file.path)
    let note = MainLoop.after(.milliseconds(500)) { desk.toast(tr("Reading the copy…")) }
    defer { note.cancel() }
    do throws(StoreProblem) {
      // What is being typed into a copy that is open, too, belongs to it.
      for path in paths { _ = await program.windowShowing(path)?.screen?.openDocument?.flush() }
      let news = try await document.news(in: paths, places: program.places)
      note.cancel()
      guard !news.isEmpty else {
        settled()
        if let idle { return idle(news) }
        return desk.present { window in
          AskDialog.problem(
            news.nothingNew(in: file),
            (news.warnings + [tr("There is nothing to join.")]).joined(separator: " "), over: window)
        }
      }
      desk.present { window in
        JoinDialog(news, with: document.pack, into: file, over: window) { [weak self] in
          self?.join(news)
          settled()
        }
      }
    } catch {
      note.cancel()
      desk.present { AskDialog.problem(error.happened, error.advice, over: $0) }
    }
  }

  /// The same of copies beside the file, of which a bar speaks until they are joined.
  func offerToJoin(_ paths: [String], spokenOf notice: Notice) {
    Task { await offerToJoin(paths, settled: { [document] in document.notices.remove(notice) }) }
  }

  private func join(_ news: CopiesNews) {
    document.join(news)
    let show = Toast.Offer(tr("Show")) { [weak self] in self?.show(news) }
    let undo = Toast.Offer(tr("Undo")) { [weak self] in self?.undo() }
    context.desk.toast(
      news.joinedWords(in: document.file.path), [undo, show], about: document.undoing.changes)
  }

  /// Goes where one sees what was joined: what is to be settled, or else the first entry.
  private func show(_ news: CopiesNews) {
    guard news.toSettle.isEmpty, let place = news.firstPlace(in: document.pack) else {
      return navigator.go(to: .whereWeStand)
    }
    navigator.go(to: place, in: document.pack)
  }
}
