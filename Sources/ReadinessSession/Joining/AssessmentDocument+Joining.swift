import ReadinessModel
import ReadinessStore

/// What was joined and is not in the file yet.
///
/// A journal only grows: once joined changes are in the file, they can only be overruled, and that would overrule them in
/// the colleague's own file at the next joining. So what is joined waits in the window for a while, and *Undo* takes it back
/// as if it had never been. It is written with the next change, when the assessment is left, or after the pause;
/// meanwhile it is kept on the computer, so that it gets into the file when that is opened next, should the program be killed.
struct Joining {
  /// What is shown and not written.
  struct Held {
    let news: CopiesNews
    let changes: [Change]
    /// What stood under the same ids.
    let former: [Change]
    let end: Task<Void, Never>
    /// Whether it would survive the program.
    var isKept = false
  }

  var held: Held?
  /// What was taken back last, until something else is done.
  var takenBack: CopiesNews?

  /// Whether a change is shown and not written.
  func holds(_ id: Change.ID) -> Bool { held?.changes.contains { $0.id == id } ?? false }

  /// What can be undone.
  var undoName: String? { held?.news.name }
  /// What can be done again.
  var redoName: String? { takenBack?.name }
}

extension CopiesNews {
  /// What it is called among the steps that are undone.
  package var name: String {
    paths.count == 1
      ? tr("joining of “{file}”", ["file": Paths.shown(Paths.stem(paths[0]))])
      : tr("joining of {n} copies", ["n": paths.count])
  }
}

extension AssessmentDocument {
  /// What copies would bring into this assessment.
  package func news(in paths: [String], places: Places) async throws(StoreProblem) -> CopiesNews {
    commitTyping()
    return try await CopiesNews.read(paths, for: assessment, in: file.path, places: places)
  }

  /// Joins copies with this assessment. For a while it can be taken back without a trace.
  package func join(_ news: CopiesNews) {
    finishChanges()
    joining.takenBack = nil
    let changes = news.changes.filter { change in
      guard let known = assessment.change(change.id) else { return true }
      return known != change && !known.isErased
    }
    guard !changes.isEmpty else { return showUndo() }
    let former = changes.compactMap { assessment.change($0.id) }
    let end = Task { [weak self, time = pace.joining] in
      try? await Task.sleep(for: time)
      if !Task.isCancelled { self?.keepJoined() }
    }
    joining.held = Joining.Held(news: news, changes: changes, former: former, end: end)
    for change in changes { ids.saw(change.id) }
    showMark()
    show(changes)
    file.hold(changes) { [weak self] isKept in
      Task { @MainActor in self?.joinedWasKept(isKept, end) }
    }
  }

  /// What cannot be kept elsewhere goes into the file at once.
  private func joinedWasKept(_ isKept: Bool, _ end: Task<Void, Never>) {
    guard joining.held?.end == end else { return }
    // Nothing of the sample is to survive.
    joining.held?.isKept = isKept || isSample
    if isKept || isSample { showMark() } else { keepJoined() }
  }

  /// Gives the file what was joined: from now on it stays.
  func keepJoined() {
    joining.takenBack = nil
    guard let held = joining.held else { return }
    held.end.cancel()
    joining.held = nil
    unsaved.formUnion(held.changes.lazy.map(\.id))
    file.append(held.changes)
    file.letGo()
    showMark()
    showUndo()
  }

  /// Takes out what was joined, if the file does not have it yet.
  func takeBackJoined() -> UndoneStep? {
    guard let held = joining.held else { return nil }
    held.end.cancel()
    joining.held = nil
    joining.takenBack = held.news
    file.letGo()
    showMark()
    withdraw(held.changes, puttingBack: held.former)
    return UndoneStep(held.news.name, at: nil)
  }

  /// Joins again what was taken back last.
  func joinAgain() -> UndoneStep? {
    guard let news = joining.takenBack else { return nil }
    join(news)
    return UndoneStep(news.name, at: nil)
  }
}
