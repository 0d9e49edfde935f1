import Gtk
import ReadinessModel
import ReadinessSession

/// The commands of an open assessment, in the menu and on the keyboard.
extension AssessmentScreen {
  /// Puts the commands into the window.
  func arrive(in window: ProgramWindow) {
    focusPage()
    let undo = window.addAction("undo", accelerators: ["<Control>z"]) { [weak self] in self?.undo() }
    let redo = window.addAction("redo", accelerators: ["<Control><Shift>z", "<Control>y"]) { [weak self] in
      self?.redo()
    }
    window.addAction("find", accelerators: ["<Control>f"]) { [weak self] in self?.navigator.go(to: .search) }
    window.addAction("next-section", accelerators: ["<Control>Page_Down"]) { [weak self] in self?.goSection(1)
    }
    window.addAction("previous-section", accelerators: ["<Control>Page_Up"]) { [weak self] in
      self?.goSection(-1)
    }
    window.addAction("saved", accelerators: ["<Control>s"]) { [weak self] in self?.tellSaved() }
    window.addAction("board-paper", accelerators: ["<Control>p"]) { [weak self] in self?.makeBoardPaper() }
    window.addAction("blank-checklist") { [weak self] in self?.makeBlankChecklist() }
    window.addAction("where-we-stand", accelerators: ["<Alt>Home"]) { [weak self] in
      self?.navigator.go(to: .whereWeStand)
    }
    window.addAction("one-at-a-time", accelerators: ["<Control>1"]) { [weak self] in
      self?.navigator.walk(.oneAtATime)
    }
    window.addAction("essentials", accelerators: ["<Control>2"]) { [weak self] in
      self?.navigator.walk(.essentials)
    }
    window.addAction("questions", accelerators: ["<Control>3"]) { [weak self] in
      self?.navigator.go(to: .questions)
    }
    window.addAction("details") { [weak self, weak window] in
      if let self, let window { DetailsDialog(self.document, in: window).present() }
    }
    if !document.pack.howToAnswer.isEmpty {
      window.addAction("how-to-answer") { [weak self, weak window] in
        if let self, let window { HowToAnswerDialog(self.document.pack, over: window).present() }
      }
    }
    window.addAction("expand-all") { [weak self] in (self?.page as? CardsPage)?.expandAll(true) }
    window.addAction("collapse-all") { [weak self] in (self?.page as? CardsPage)?.expandAll(false) }
    observe { screen in
      let names = screen.document.undoing
      undo.isEnabled = names.undo != nil
      redo.isEnabled = names.redo != nil
      screen.fillMenu(undo: names.undo, redo: names.redo)
    }
  }

  /// Takes the commands out of the window.
  func leave() {
    guard let window = window as? ProgramWindow else { return }
    for name in Self.actionNames { window.removeAction(name) }
  }

  private static let actionNames = [
    "undo", "redo", "find", "next-section", "previous-section", "saved", "board-paper", "blank-checklist",
    "where-we-stand", "one-at-a-time", "essentials", "questions", "details", "how-to-answer", "expand-all",
    "collapse-all",
  ]

  private func fillMenu(undo: String?, redo: String?) {
    header.menu = [
      Menu.Item(undo.map { tr("Undo {what}", ["what": $0]) } ?? tr("Undo"), action: "win.undo"),
      Menu.Item(redo.map { tr("Redo {what}", ["what": $0]) } ?? tr("Redo"), action: "win.redo"),
      Self.views, document.pack.howToAnswer.isEmpty ? Self.papers : Self.explainedPapers,
    ]
  }

  // GTK never frees a section that a menu button has shown, so each is made once.
  private static let views = Menu.Section {
    Menu.Item(tr("Search"), action: "win.find")
    Menu.Item(tr("One at a time"), action: "win.one-at-a-time")
    Menu.Item(tr("Expand all cards"), action: "win.expand-all")
    Menu.Item(tr("Collapse all cards"), action: "win.collapse-all")
  }
  private static let papers = Menu.Section {
    Menu.Item(tr("Details of this assessment…"), action: "win.details")
    Menu.Item(tr("Board paper…"), action: "win.board-paper")
    Menu.Item(tr("Blank checklist…"), action: "win.blank-checklist")
  }

  private static let explainedPapers = Menu.Section {
    Menu.Item(tr("How to answer…"), action: "win.how-to-answer")
    Menu.Item(tr("Details of this assessment…"), action: "win.details")
    Menu.Item(tr("Board paper…"), action: "win.board-paper")
    Menu.Item(tr("Blank checklist…"), action: "win.blank-checklist")
  }

  // MARK: Doing it

  private func undo() {
    do { try document.undo() } catch { (window as? ProgramWindow)?.toast(error.words) }
  }

  private func redo() {
    do { try document.redo() } catch { (window as? ProgramWindow)?.toast(error.words) }
  }

  /// Goes to the section after or before the one shown, past those in which nothing is asked.
  private func goSection(_ step: Int) {
    let sections = document.pack.sections.filter {
      document.overview.section($0.id)?.standing.doesNotApply == false
    }
    guard !sections.isEmpty else { return }
    var index = step > 0 ? -1 : sections.count
    if case .section(let id) = navigator.place { index = sections.firstIndex { $0.id == id } ?? index }
    let target = index + step
    guard sections.indices.contains(target) else { return }
    navigator.filter = .all
    navigator.go(to: .section(sections[target].id))
  }

  private func tellSaved() {
    document.commitTyping()
    (window as? ProgramWindow)?.toast(document.savedWords)
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
    case .saving: tr("Being saved, in {file}", ["file": saving.path])
    case .notSaved: saving.trouble?.words ?? tr("Not saved yet")
    case .sample: tr("This is the sample: nothing you change here is kept.")
    }
  }

  /// Where an assessment without answers begins: with the first section in which something is asked.
  var firstPlace: Navigator.Place {
    overview.statements.first.map { .section($0.section) } ?? .whereWeStand
  }
}

extension Navigator {
  /// Opens the statement after this one: on the page shown while there is one, else in the next section.
  func goOn(from statement: Statement, in document: AssessmentDocument) {
    let asked = document.overview.statements
    guard let index = asked.firstIndex(where: { $0.id == statement.id }) else { return }
    let following = asked[(index + 1)...].first { candidate in
      place != .filtered
        || document.state(of: candidate.id).map { filter.shows($0, in: document.pack) } ?? false
    }
    guard let following else { return open(nil) }
    if place == .filtered { open(following.id) } else { go(to: following) }
  }
}
