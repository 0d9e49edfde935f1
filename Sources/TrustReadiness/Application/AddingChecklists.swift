import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// How checklists that somebody opens, drops or chooses come among the user's own: each is asked about, and what was
/// done is said.
extension ReadinessProgram {
  /// Opens files and folders, one after the other: assessments in windows, and checklists to be added.
  ///
  /// - Parameter window: Over which it is asked about checklists; the one used last if nil.
  func open(paths: [String], over window: ProgramWindow? = nil) {
    let unsure = paths.filter { PackFiles($0).mayBeOne }
    for path in paths where !unsure.contains(path) { open(path: path) }
    guard !unsure.isEmpty else { return }
    let window = window ?? activeProgramWindow ?? freeWindow()
    if window.screen == nil { showStart(in: window) }
    window.present()
    Task { for path in unsure { await openUnsure(path, over: window) } }
  }

  /// Asks for a checklist and adds it.
  func chooseChecklist() {
    let window = activeProgramWindow
    let dialog = FileDialog(.openSeveral, tr("Install a checklist"), over: window, accept: tr("Look at it"))
    dialog.add(FileFilter(tr("Checklists"), patterns: ["*.yaml", "*.yml", "*.json"]))
    dialog.choose { [weak self, weak window] files in self?.open(files, over: window) }
  }

  private func openUnsure(_ path: String, over window: ProgramWindow) async {
    let packs = packs
    do throws(StoreProblem) {
      switch try await inBackground({ () throws(StoreProblem) in try packs.look(at: path) }) {
      case .notOne: open(path: path)
      case .faulty(let problems): ChecklistMistakes(problems, in: path, over: window).present()
      case .offer(let offer): try await answer(offer, over: window)
      }
    } catch {
      AskDialog.problem(error.happened, error.advice, over: window).present()
    }
  }

  private func answer(_ offer: PackLibrary.Offer, over window: ProgramWindow) async throws(StoreProblem) {
    switch offer.outcome {
    case .alreadyThere: return tellAdded(offer, over: window)
    case .replaced:
      let (happened, advice) = offer.refusal
      return AskDialog.problem(happened, advice, over: window).present()
    case .added: break
    }
    let dialog = AskDialog(
      tr("Install this checklist?"), offer.details.joined(separator: "\n\n"), over: window,
      answers: [Button(tr("Install it"), style: .suggested)])
    guard await dialog.ask() != nil else { return }
    let (packs, path) = (packs, offer.entry.path)
    _ = try await inBackground { () throws(StoreProblem) in try packs.importPack(from: path) }
    tellAdded(offer, over: window)
    checklistsChanged(offer.entry.id)
  }

  private func tellAdded(_ offer: PackLibrary.Offer, over window: ProgramWindow) {
    let begin = Toast.Offer(tr("Begin an assessment with it")) { [weak self, weak window] in
      self?.showNew(with: offer.entry, in: window)
    }
    window.toast(Toast(offer.done, [begin]))
  }
}

extension PackLibrary.Offer {
  private var names: KeyValuePairs<String, any CustomStringConvertible> {
    ["title": entry.title, "version": entry.version]
  }

  /// What is said where its version is installed with other words.
  fileprivate var refusal: (happened: String, advice: String) {
    (
      tr("Version {version} of “{title}” is installed already, with other words.", names),
      tr(
        "Nothing was changed: assessments answer the words that are installed. Raise the version in the checklist's file (“version: …”), save it, and install it again. Both versions are there then."
      )
    )
  }

  /// What it is, and what stays.
  fileprivate var details: [String] {
    let count = trn("{n} statement", "{n} statements", entry.statements)
    var details = [
      tr(
        "“{title}”, version {version}: {count}.",
        [
          "title": entry.title, "version": entry.version, "count": count,
        ])
    ]
    if !entry.summary.isEmpty { details.append(entry.summary) }
    if files.count > 1 {
      details.append(
        trn(
          "It is {n} file: {files}.", "It consists of {n} files: {files}.", files.count,
          ["files": files.joined(separator: ", ")]))
    }
    if !otherVersions.isEmpty {
      details.append(
        trn(
          "Version {versions} of it is installed, too. It stays, and so do the assessments that answer it.",
          "Versions {versions} of it are installed, too. They stay, and so do the assessments that answer them.",
          otherVersions.count, ["versions": otherVersions.joined(separator: ", ")]))
    }
    return details
  }

  /// What is said once it is there.
  fileprivate var done: String {
    switch outcome {
    case .added: tr("“{title}”, version {version}, is among your checklists now.", names)
    case .alreadyThere:
      tr("“{title}”, version {version}, is among your checklists already. Nothing was changed.", names)
    case .replaced: refusal.happened
    }
  }
}

/// Says why a checklist cannot be added, with every mistake and its line.
final class ChecklistMistakes: Dialog {
  /// So many are shown; more are mended better with the command.
  private static let most = 20

  init(_ problems: [Problem], in path: String, over window: ProgramWindow?) {
    let text = trn(
      "“{name}” is a checklist with a mistake", "“{name}” is a checklist with {n} mistakes", problems.count,
      ["name": Paths.shownName(path)])
    super.init(text, over: window, leaving: .close, width: 560)
    bar.titleWidget = Label("")
    let heading = Label(text, style: .sectionTitle)
    heading.setAccessibleRole(.heading)
    let close = Button(tr("Close"), style: .suggested) { [weak self] in self?.close() }
    let content = Box(.vertical, spacing: 9) {
      heading
      Label(tr("Nothing was added. Mend it in a text editor, save it, and open it again."))
      for problem in problems.prefix(Self.most) { Label(Self.words(problem, in: path)) }
      if problems.count > Self.most {
        Label(tr("“readinessctl check” lists them all."))
      }
    }
    fill(content, actions: [close])
    defaultWidget = close
    focus = close
  }

  private static func words(_ problem: Problem, in path: String) -> String {
    let place = problem.location
    let words = [problem.place.isEmpty ? "" : problem.place + ":", problem.message, problem.advice]
      .filter { !$0.isEmpty }.joined(separator: " ")
    let file = Paths.name(place.file)
    return file == Paths.name(path)
      ? tr("Line {line}: {words}", ["line": place.line, "words": words])
      : tr("{file}, line {line}: {words}", ["file": file, "line": place.line, "words": words])
  }
}
