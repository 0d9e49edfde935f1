import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Copies of checklists, and the bin.
extension ChecklistsScreen {
  /// Asks for a folder and writes a copy of a checklist into it.
  func saveCopy(_ entry: PackLibrary.Entry) {
    let (packs, program, desk) = (program.packs, program, desk)
    Task {
      let chosen = await desk.choose { window in
        let dialog = FileDialog(.folder, tr("Save a copy in"), over: window, accept: tr("Save here"))
        if let folder = SaveDialog.folder(in: program) { dialog.setFolder(folder) }
        return dialog
      }
      guard let folder = chosen.first?.place else { return }
      do throws(StoreProblem) {
        let path = try await inBackground { () throws(StoreProblem) in
          try packs.saveCopy(of: entry, in: folder)
        }
        desk.toast(tr("The copy is “{name}”.", ["name": Paths.shownName(path)]))
      } catch {
        desk.toast(error.words)
      }
    }
  }

  /// Asks whether a checklist is to be removed, naming the assessments that answer it, and puts it into the bin.
  func remove(_ entry: PackLibrary.Entry) {
    guard !program.isBeginning(with: entry) else {
      desk.toast(tr("A new assessment is being begun with it. Begin that, or leave it, first."))
      return
    }
    let (packs, library, desk, bin) = (program.packs, program.library, desk, program.bin)
    Task { [weak self] in
      let listed = await library.list()
      do throws(StoreProblem) {
        let uses = try await inBackground { () throws(StoreProblem) in packs.uses(of: entry, among: listed) }
        let answer = await desk.ask(
          tr("Remove {name}?", ["name": entry.nameWords]), Self.details(uses).joined(separator: "\n\n"),
          answers: [Button(tr("Remove"), style: .destructive)])
        guard answer != nil else { return }
        let receipt = try await inBackground { () throws(StoreProblem) in try packs.remove(entry, into: bin) }
        self?.isRemoved(entry, receipt)
      } catch {
        desk.toast(error.words)
      }
    }
  }

  private static func details(_ uses: [PackLibrary.Use]) -> [String] {
    func names(_ uses: [PackLibrary.Use]) -> String {
      let shown = uses.prefix(6).map(\.assessment.spokenTitle).joined(separator: "; ")
      let rest = uses.count - 6
      return rest > 0 ? trn("{names}; and {n} more", "{names}; and {n} more", rest, ["names": shown]) : shown
    }
    let (carrying, others) = (uses.filter(\.carriesIt), uses.filter { !$0.carriesIt })
    var details: [String] = []
    if uses.isEmpty { details.append(tr("None of your assessments answers it.")) }
    if !carrying.isEmpty {
      details.append(
        trn(
          "One assessment answers it and carries it in its own file, so that it stays as it is: {names}.",
          "{n} assessments answer it and carry it in their own files, so that they stay as they are: {names}.",
          carrying.count, ["names": names(carrying)]))
    }
    if !others.isEmpty {
      details.append(
        trn(
          "One assessment answers it and does not carry it: it cannot be answered until the checklist is installed again: {names}.",
          "{n} assessments answer it and do not carry it: they cannot be answered until the checklist is installed again: {names}.",
          others.count, ["names": names(others)]))
    }
    return details + [tr("It goes to the bin. Until the program is closed it can be put back on this page.")]
  }

  private func isRemoved(_ entry: PackLibrary.Entry, _ receipt: Bin.Receipt) {
    let words = tr("{name} is in the bin.", ["name": entry.nameWords])
    guard receipt.canBeRestored else {
      desk.toast(words)
      return program.checklistsChanged(nil)
    }
    let one = RemovedChecklists.Removed(entry: entry, receipt: receipt)
    program.removedChecklists.all.append(one)
    desk.toast(words, [Toast.Offer(tr("Undo")) { [weak self] in self?.putBack(one) }])
    program.checklistsChanged(nil)
  }

  /// Takes a checklist out of the bin again.
  func putBack(_ one: RemovedChecklists.Removed) {
    let (packs, program, desk, bin) = (program.packs, program, desk, program.bin)
    guard program.removedChecklists.all.contains(one) else { return }
    program.removedChecklists.all.removeAll { $0 == one }
    Task {
      do throws(StoreProblem) {
        try await inBackground { () throws(StoreProblem) in try packs.restore(one.receipt, from: bin) }
        desk.toast(tr("{name} is among your checklists again.", ["name": one.entry.nameWords]))
        program.checklistsChanged(one.entry.id)
      } catch {
        desk.toast(error.words)
      }
    }
  }
}
