import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Copies of assessments that are open, or lie in the library.
extension ReadinessProgram {
  /// The screen of another file of the same assessment.
  func screenShowingAnother(than file: AssessmentFile) -> AssessmentScreen? {
    let screens = programWindows.lazy.compactMap { $0.screen as? AssessmentScreen }
    return screens.first { screen in
      let other = screen.document
      return !other.isSample && other.looking == nil && !FileIdentity.areSame(other.file.path, file.path)
        && other.assessment.header.isOfSameAssessment(as: file.opened.journal.header)
    }
  }

  /// Asks what is wanted of a file that is a copy of an assessment which is open: to join it with that, or to look at it
  /// by itself. Two windows that look the same are never opened unasked.
  ///
  /// - Returns: Whether it is to be opened by itself; else the file is closed.
  func mayOpen(_ file: AssessmentFile, beside screen: AssessmentScreen, in window: ProgramWindow) async
    -> Bool
  {
    let open = screen.ancestor(ProgramWindow.self)
    open?.present()
    let names: KeyValuePairs<String, any CustomStringConvertible> = [
      "copy": Paths.shown(Paths.stem(file.path)), "file": Paths.shown(Paths.stem(screen.document.file.path)),
    ]
    let question = AskDialog(
      tr("“{copy}” is a copy of “{file}”, which is open", names),
      tr(
        "What was entered in the copy can be joined with “{file}”; you see what it is before. Opened by itself it stays an assessment of its own.",
        names), over: open,
      answers: [Button(tr("Open it by itself")), Button(tr("Join it…"), style: .suggested)])
    let answer = await question.ask()
    if answer == 0 { return true }
    let path = file.path
    await file.close()
    if window.screen == nil || window.screen is LoadingScreen { window.destroy() }
    if answer == 1 { await screen.offerToJoin([path]) }
    return false
  }

  /// Opens the one of several copies that is mine, or goes to its window, and offers to join the others with it.
  func join(_ copies: AssessmentCopies, in window: ProgramWindow?) {
    Task {
      let entries = [copies.main] + copies.others
      let people = Set(People(places).all.map(\.id))
      let open = entries.first { windowShowing($0.path) != nil }
      let mine =
        if let open { open.path } else { await library.lastWorkedOn(entries.map(\.path), by: people) }
      guard let mine, let screen = await screenShowing(mine, in: window) else { return }
      let others = entries.map(\.path).filter { !FileIdentity.areSame($0, mine) }
      await screen.offerToJoin(others, idle: { [weak self] news in self?.offerBin(news, in: screen) })
    }
  }

  /// Opens a file, if it is not open, and waits for its screen.
  private func screenShowing(_ path: String, in window: ProgramWindow?) async -> AssessmentScreen? {
    await open(path: path, in: window)?.value
    return windowShowing(path)?.screen as? AssessmentScreen
  }

  /// Asks whether copies that have nothing of their own any more go into the bin. Nothing goes there unasked.
  private func offerBin(_ news: CopiesNews, in screen: AssessmentScreen) {
    let (library, file) = (library, screen.document.file.path)
    let desk = screen.context.desk
    Task {
      var spare: [String] = []
      if await screen.document.flush(), news.isWhole {
        for path in news.paths where library.holds(path) && windowShowing(path) == nil {
          if await library.holdsAll(of: path, in: file) { spare.append(path) }
        }
      }
      guard !spare.isEmpty else {
        return desk.present { window in
          AskDialog.problem(
            news.nothingNew(in: file),
            (news.warnings + [tr("There is nothing to join.")]).joined(separator: " "), over: window)
        }
      }
      let names = spare.map { tr("“{file}”", ["file": Paths.shown(Paths.stem($0))]) }.joined(separator: ", ")
      let question = AskDialog(
        news.nothingNew(in: file),
        trn(
          "{files} can go into the bin, from which it can be taken out again.",
          "{files} can go into the bin, from which they can be taken out again.", spare.count,
          ["files": names]),
        over: screen.ancestor(ProgramWindow.self),
        answers: [
          Button(trn("Move it to the bin", "Move them to the bin", spare.count)),
          Button(trn("Keep it", "Keep them", spare.count), style: .suggested),
        ])
      if await question.ask() == 0 { await moveToBin(spare, desk) }
    }
  }

  private func moveToBin(_ paths: [String], _ desk: Desk) async {
    let (library, mover) = (library, binMover)
    do throws(StoreProblem) {
      let receipts = try await inBackground { () throws(StoreProblem) in
        var receipts: [Bin.Receipt] = []
        for path in paths { receipts.append(try library.moveToBin(path, by: mover)) }
        return receipts
      }
      desk.toast(
        trn("{n} copy is in the bin.", "{n} copies are in the bin.", receipts.count),
        receipts.allSatisfy(\.canBeRestored)
          ? [
            Toast.Offer(tr("Undo")) {
              Task {
                do throws(StoreProblem) {
                  try await inBackground { () throws(StoreProblem) in
                    for receipt in receipts { _ = try library.restore(receipt) }
                  }
                } catch {
                  desk.toast(error.words)
                }
              }
            }
          ] : [])
    } catch {
      desk.toast(error.words)
    }
  }
}
