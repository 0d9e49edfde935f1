import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// An assessment that is only looked at, as its own version of its checklist is nowhere.
extension AssessmentScreen {
  /// Somebody began to change something: the page goes back to what is so, and says why.
  func refuse() {
    guard let looking = document.looking else { return }
    showAgain()
    context.desk.toast(
      document.savedWords,
      [Toast.Offer(moveLabel(looking)) { [weak self] in self?.askToMove(looking) }])
  }

  /// The button that makes the assessment answer the version that is shown.
  func moveButton(_ looking: LookOnly) -> Button {
    Button(moveLabel(looking)) { [weak self] in self?.askToMove(looking) }
  }

  private func moveLabel(_ looking: LookOnly) -> String {
    tr("Move to version {version}…", ["version": looking.version.pack.version])
  }

  private func askToMove(_ looking: LookOnly) {
    let (program, desk, version) = (program, context.desk, looking.version)
    Task {
      let answer = await desk.ask(
        tr("Move this assessment to version {version}?", ["version": version.pack.version]),
        version.words + " "
          + tr(
            "Answers without a place stay in the file and count for nothing. Whoever has a copy that answers version {version} is asked to choose when the copies are joined.",
            ["version": version.answered.version]),
        answers: [Button(tr("Move"), style: .suggested)])
      guard answer != nil else { return }
      do throws(StoreProblem) {
        try await Work.move(
          looking.path, to: version.pack, from: program.packs, by: program.author, in: program.places)
        desk.open(path: looking.path)
      } catch {
        desk.toast(error.words)
      }
    }
  }
}
