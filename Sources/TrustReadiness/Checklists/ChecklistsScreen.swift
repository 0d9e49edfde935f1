import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The checklists that can be used: a list, and beside it the one that is chosen, with its versions.
final class ChecklistsScreen: Box, Screen {
  let header = ScreenHeader()
  let state = ChecklistsState()
  let program: ReadinessProgram
  let desk: Desk
  private let hasOwnWindow: Bool
  private let shape: WindowShape
  private let title = PageTitle(tr("Checklists"))
  private let entry = SearchEntry(placeholder: tr("Find a checklist"))
  private let removed = Box(.vertical, spacing: 6)
  private let nothing = Label(tr("No checklist is as it is looked for."), style: .quiet)
  private let model = ListModel<ChecklistShelf>(name: \.id)
  let list: ListView<ChecklistRow>
  private let listCard: ListCard
  private var split: RecordSplit?
  private(set) var panel: ChecklistPanel?
  /// True while the list is set, so that setting it chooses nothing.
  private var isShowing = false

  /// - Parameter hasOwnWindow: whether the window was opened for it, and is closed on leaving.
  init(in window: ProgramWindow, hasOwnWindow: Bool) {
    program = window.program
    desk = Desk(window)
    shape = window.shape
    self.hasOwnWindow = hasOwnWindow
    let chosen = Forwarding<(id: Pack.ID, isFocusing: Bool)>()
    list = ListView(
      model, row: { ChecklistRow { chosen.send(($0, false)) } },
      onActivate: { _, shelf in chosen.send((shelf.id, true)) })
    list.activatesOnClick = false
    listCard = ListCard(list, window.shape)
    super.init(.vertical)
    setAccessibleLabel(tr("Checklists"))
    header.title = tr("Checklists")
    header.start = [Button(tr("‹ Assessments")) { [weak self] in self?.goBack() }]
    chosen.receive = { [weak self] in self?.open($0.id, focusing: $0.isFocusing) }
    fill()
    listen()
    observe { screen in screen.update() }
    observe { screen in screen.showRemoved() }
  }

  func arrive(in window: ProgramWindow) {
    read()
    title.begin()
  }

  private func goBack() {
    if hasOwnWindow && program.programWindows.count > 1 { desk.closeWindow() } else { desk.showStart() }
  }

  // MARK: Making

  private func fill() {
    entry.setAccessibleLabel(tr("Find a checklist"))
    list.setAccessibleLabel(tr("Checklists"))
    nothing.valign = .start
    let install = Button(tr("Install…")) { [weak self] in self?.program.chooseChecklist() }
    install.tooltip = tr("Install a checklist of your own, in YAML or JSON")
    let spring = Box(.horizontal)
    spring.hexpand = true
    entry.hexpand = true
    let head = Box(.vertical, spacing: 12) {
      Box(.vertical) {
        title
        Label(
          tr("What assessments answer: those that come with the program, and your own."), style: .quiet)
      }
      Box(.horizontal, spacing: 9) {
        entry
        spring
        install
      }
      removed
    }
    observe { screen in
      screen.entry.isVisible = screen.state.isLong
      spring.isVisible = !screen.state.isLong
    }
    let split = RecordSplit(
      head,
      Box(.vertical, spacing: 6) {
        nothing
        listCard
      }, RecordListShape(), back: tr("‹ All checklists"), shape: shape,
      close: { [weak self] in self?.close() })
    self.split = split
    split.margins = Insets(top: 20, start: 18, bottom: 18, end: 18)
    split.vexpand = true
    let page = Scroller(Clamp(maximum: 1240, split))
    page.vexpand = true
    append(page)
  }

  private func listen() {
    entry.on(SearchEntry.changed) { [state] in state.query = $0.text }
    entry.onKey(.capture) { [weak self] _, press in
      guard press.key == .down, let self, !self.model.elements.isEmpty else { return false }
      return self.focusList()
    }
    list.onSelect { [weak self] list in self?.take(list.selectedIndex) }
    onKey { screen, press in
      guard press.key == .escape, press.modifiers.isEmpty, screen.panel?.containsFocus == true else {
        return false
      }
      screen.close()
      return true
    }
  }

  // MARK: Reading

  /// Reads again what is installed, and which assessments there are.
  ///
  /// - Parameter id: the checklist that is to be chosen then.
  func read(choosing id: Pack.ID? = nil) {
    let (packs, library) = (program.packs, program.library)
    Task { [weak self] in
      let entries = try? await inBackground { () throws(StoreProblem) in packs.list() }
      guard let self, let entries else { return }
      let shelves = ChecklistShelf.shelves(entries)
      state.shelves = shelves
      if let id, shelves.contains(where: { $0.id == id }) { open(id, focusing: false) }
    }
    Task { [weak self] in
      let entries = await library.list()
      self?.state.library = entries.filter { $0.problem == nil }
    }
  }

  // MARK: Choosing

  private func take(_ place: Int?) {
    guard !isShowing, let place, model.elements.indices.contains(place), !shape.isTight else { return }
    open(model.elements[place].id, focusing: false)
  }

  /// Shows a checklist beside the list, or in its place where there is no room for both.
  func open(_ id: Pack.ID, focusing: Bool) {
    if state.chosen != id { state.chosen = id }
    Observer.runPending()
    if focusing { panel?.moveFocus(.forward) }
  }

  private func close() {
    state.chosen = nil
    Observer.runPending()
    if !focusList() { title.begin() }
  }

  @discardableResult
  private func focusList() -> Bool {
    guard !model.elements.isEmpty else { return false }
    let place = list.selectedIndex ?? 0
    list.selectedIndex = place
    list.scroll(to: place)
    return list.grabFocus()
  }

  // MARK: Showing

  private func update() {
    let found = state.found
    let shown = found.first { $0.id == state.chosen } ?? (shape.isTight ? nil : found.first)
    isShowing = true
    model.update(to: found)
    list.selectedIndex = shown.flatMap { shown in found.firstIndex { $0.id == shown.id } }
    isShowing = false
    listCard.isVisible = !found.isEmpty
    nothing.isVisible = found.isEmpty && state.shelves != nil
    show(shown, state.library)
  }

  private func show(_ shelf: ChecklistShelf?, _ library: [LibraryEntry]) {
    if let panel, panel.shelf == shelf, panel.library == library { return }
    guard panel != nil || shelf != nil else { return }
    let hadFocus = panel?.containsFocus == true
    let packs = program.packs
    panel = shelf.map { ChecklistPanel($0, library: library, isOwn: packs.isOwn, ways) }
    split?.show(panel)
    if hadFocus { if let panel { panel.moveFocus(.forward) } else { focusList() } }
  }

  private var ways: ChecklistWays {
    ChecklistWays(
      begin: { [weak self] in self?.begin($0) },
      lookAround: { [weak self] entry in
        if let self { program.lookAround(entry, in: window as? ProgramWindow) }
      },
      saveCopy: { [weak self] in self?.saveCopy($0) }, remove: { [weak self] in self?.remove($0) },
      open: { [weak self] in self?.desk.open(path: $0.path) })
  }

  private func begin(_ entry: PackLibrary.Entry) {
    program.showNew(with: entry, in: window as? ProgramWindow)
  }

  /// Says what was removed, and offers to put it back.
  private func showRemoved() {
    let all = program.removedChecklists.all
    removed.isVisible = !all.isEmpty
    removed.setChildren(
      all.map { one in
        Box(.horizontal, spacing: 12, role: .group) {
          Label(tr("{name} is in the bin.", ["name": one.entry.nameWords])).with { $0.hexpand = true }
          Button(tr("Put it back")) { [weak self] in self?.putBack(one) }.with {
            $0.setAccessibleDescription(one.entry.nameWords)
            $0.valign = .centre
          }
        }.with { $0.addStyle("panel") }
      })
  }
}
