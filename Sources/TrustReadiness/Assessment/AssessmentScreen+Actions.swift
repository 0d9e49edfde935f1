import Gtk
import ReadinessModel
import ReadinessSession

/// The commands of an open assessment, in the menu and on the keyboard.
extension AssessmentScreen {
  /// Puts the commands into the window.
  func arrive(in window: ProgramWindow) {
    focusPage()
    window.install(Commands.all, of: self)
    observe { screen in
      screen.header.menu = Commands.all.compactMap { $0.menuLine(of: screen, in: "win") }
    }
  }

  /// Takes the commands out of the window.
  func leave(_ window: ProgramWindow) { window.remove(Commands.all) }

  // MARK: Doing it

  func undo() {
    do {
      guard let step = try document.undo() else { return }
      tell(
        step, tr("Undone: {what}", ["what": step.name]),
        back: Toast.Offer(tr("Redo")) { [weak self] in self?.redo() })
    } catch {
      context.desk.toast(error.words)
    }
  }

  func redo() {
    do {
      guard let step = try document.redo() else { return }
      tell(
        step, tr("Done again: {what}", ["what": step.name]),
        back: Toast.Offer(tr("Undo")) { [weak self] in self?.undo() })
    } catch {
      context.desk.toast(error.words)
    }
  }

  /// Says what was undone or done again, wherever it is, with the way back and the way there.
  private func tell(_ step: UndoneStep, _ words: String, back: Toast.Offer) {
    let show = step.place.map { place in
      Toast.Offer(tr("Show")) { [navigator, pack = document.pack] in navigator.go(to: place, in: pack) }
    }
    context.desk.toast(words, [back] + (show.map { [$0] } ?? []), about: document.undoing.changes)
  }

  /// Goes through the statements one at a time, or from there back to the section of the one shown.
  func walkOrReturn() {
    guard navigator.place == .oneAtATime, let statement = shownStatement else {
      return navigator.walk(.oneAtATime)
    }
    navigator.go(to: statement)
  }

  /// Flags the statement at work, or takes its flag away.
  func toggleFlag() {
    guard let statement = page?.statementAtWork ?? shownStatement,
      let state = document.state(of: statement.id)
    else { return context.desk.toast(tr("Open a statement first, then flag it.")) }
    let isFlagged = !state.isFlagged
    document.flag(statement, isFlagged)
    context.desk.toast(
      isFlagged
        ? tr("{statement}: flagged", ["statement": statement.id])
        : tr("{statement}: flag taken away", ["statement": statement.id]))
  }

  /// Unfolds the evidence of the open statement, ready to find or add some.
  func attachEvidence() {
    guard let block = page?.openers?.unfold(.evidence) as? EvidenceBlock else {
      return context.desk.toast(tr("Open a statement first, then add evidence."))
    }
    block.begin()
  }

  /// Plans an action for the statement at work, or, on the page of actions, for none yet.
  func planAction() {
    guard document.looking == nil else { return context.desk.toast(document.savedWords) }
    if let page = page as? ActionsPage { return page.plan(for: nil) }
    guard let block = page?.openers?.unfold(.actions) as? ActionsBlock else {
      return context.desk.toast(tr("Open a statement first, then plan what is done about it."))
    }
    block.begin()
  }

  /// The statement that is open, or shown by itself.
  private var shownStatement: Statement? { navigator.statement.flatMap(document.pack.statement(_:)) }

  /// Goes to the section after or before the one shown, past those in which nothing is asked.
  func goSection(_ step: Int) {
    let sections = document.pack.sections.filter {
      document.overview.section($0.id)?.standing.doesNotApply == false
    }
    guard !sections.isEmpty else { return }
    var index = step > 0 ? -1 : sections.count
    if let id = shownSection { index = sections.firstIndex { $0.id == id } ?? index }
    let target = index + step
    guard sections.indices.contains(target) else { return }
    navigator.go(to: .section(sections[target].id))
  }

  /// The section shown, or that of the statement shown one at a time.
  private var shownSection: Section.ID? {
    switch navigator.place {
    case .section(let id): id
    case .oneAtATime, .essentials, .filtered: shownStatement?.section
    default: nil
    }
  }

  func tellSaved() {
    document.commitTyping()
    context.desk.toast(document.savedWords)
  }

  /// Writes what is typed and waits for the disk.
  func willClose() async -> Bool { await document.flush() }
}

extension AssessmentDocument {
  /// What Ctrl+S answers: there is no need for it.
  var savedWords: String {
    switch saving.mark {
    case .saved(let at?):
      tr("Already saved, {time}, in {file}", ["time": WindowDates.time(at), "file": saving.path])
    case .saved(nil): tr("Already saved, in {file}", ["file": saving.path])
    case .saving, .kept: tr("Being saved, in {file}", ["file": saving.path])
    case .notSaved: saving.trouble?.words ?? tr("Not saved yet")
    case .sample: tr("This is the sample: nothing you change here is kept.")
    case .looking: tr("You only look at this assessment: nothing in it can be changed.")
    }
  }

  /// Where an assessment without answers begins: with the first section in which something is asked.
  var firstPlace: Navigator.Place {
    overview.statements.first.map { .section($0.section) } ?? .whereWeStand
  }
}

extension Navigator {
  /// Goes to where something was undone or done again.
  func go(to place: UndoneStep.Place, in pack: Pack) {
    switch place {
    case .statement(let id): if let statement = pack.statement(id) { go(to: statement) }
    case .row(let row, let toolkit): go(to: .toolkit(toolkit), at: row)
    case .action(let row): go(to: .actions, at: row)
    case .evidence(let row): go(to: .evidence, at: row)
    case .strategy(let id, let row): go(to: .strategy(id), at: row)
    case .judgement: go(to: .whereWeStand)
    }
  }

  /// Opens the statement after this one: on the page shown while there is one, else in the next section.
  func goOn(from statement: Statement, in document: AssessmentDocument) {
    let asked = document.overview.statements
    guard let index = asked.firstIndex(where: { $0.id == statement.id }) else { return }
    let following = asked[(index + 1)...].first { candidate in
      place != .filtered
        || document.state(of: candidate.id).map { filter.shows($0, in: document) } ?? false
    }
    guard let following else { return open(nil) }
    if place == .filtered { open(following.id) } else { go(to: following) }
  }
}
