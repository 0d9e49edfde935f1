import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// An assessment of which the checklist is nowhere on this computer, but another version of it.
extension ReadinessProgram {
  /// With what else an assessment could be looked at that did not open for want of its checklist.
  func otherVersion(for path: String, after problem: StoreProblem) async -> LookOnly? {
    guard case .checklist(.some) = problem.kind else { return nil }
    let (packs, places) = (packs, places)
    guard let journal = try? await AssessmentFile.read(path, in: places).journal else { return nil }
    let found = try? await inBackground { () throws(StoreProblem) in
      OtherVersion(for: Assessment(journal), in: packs)
    }
    return found.flatMap { $0 }.map { LookOnly(path, with: $0) }
  }

  /// Says why an assessment cannot be opened, and shows it with another version of its checklist if that is wanted.
  func offer(_ looking: LookOnly, after problem: StoreProblem, in window: ProgramWindow) async {
    let version = looking.version
    let look = Button(
      tr("Look at it with version {version}", ["version": version.pack.version]), style: .suggested)
    let details = [
      problem.happened, version.words, tr("Nothing is changed by looking."), problem.advice,
    ].joined(separator: " ")
    let question = AskDialog(
      tr("This assessment answers another version"), details, over: window, answers: [look])
    guard await question.ask() != nil else { return }
    do throws(StoreProblem) {
      let file = try await AssessmentFile.openTemporaryCopy(of: looking.path, in: places)
      guard await window.finishScreen() else {
        await file.close()
        return
      }
      let document = AssessmentDocument(file, pack: version.pack, author: author, looking: looking)
      window.show(AssessmentScreen(document, in: window))
      window.present()
      isShown(window)
    } catch {
      tell(error, in: window)
    }
  }
}
