import Gtk
import Observation
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Asks what a new assessment needs: which organisation, of which day, and who fills it in.
final class NewScreen: Box, Screen {
  let header = ScreenHeader()
  private let program: ReadinessProgram
  private let state = State()
  private let place = Box(.vertical, spacing: 12)
  private let desk: Desk
  private let hasOwnWindow: Bool
  private let shape: WindowShape
  private let formPlace = Box(.vertical)
  private var choice: ChecklistChoice?
  /// The form, while it makes room for what can be taken over from last time.
  private var form: [Widget] = []

  /// - Parameter hasOwnWindow: whether the window was opened for it, and is closed where nothing comes of it.
  init(in window: ProgramWindow, hasOwnWindow: Bool) {
    program = window.program
    desk = Desk(window)
    self.hasOwnWindow = hasOwnWindow
    shape = window.shape
    super.init(.vertical)
    header.title = program.displayName
    showWayOut()
    place.margins = Insets(horizontal: 24, vertical: 18)
    let page = Scroller(Clamp(maximum: 640, place), keepsRoomForBar: true)
    page.vexpand = true
    append(page)
    observe { screen in
      (screen.state.problem, screen.state.draft, screen.state.entries)
    } then: { screen, state in
      screen.show(problem: state.0, draft: state.1, entries: state.2)
    }
    load()
  }

  func arrive(in window: ProgramWindow) {
    window.install(Commands.all, of: self)
  }

  func leave(_ window: ProgramWindow) { window.remove(Commands.all) }

  private func cancel() {
    let isBeside = hasOwnWindow && program.programWindows.count > 1
    if isBeside { desk.closeWindow() } else { desk.showStart() }
  }

  /// A key that was pressed by mistake throws nothing away that was typed.
  func escape() {
    if !form.isEmpty { return goBack() }
    guard state.draft?.isTouched == true else { return cancel() }
    desk.toast(tr("What you typed is still here. “Cancel” leaves without it."))
  }

  private func showWayOut() {
    header.start = [
      form.isEmpty
        ? Button(tr("Cancel")) { [weak self] in self?.cancel() }
        : Button(tr("‹ Back")) { [weak self] in self?.goBack() }
    ]
  }

  // MARK: Last time

  private func showLastTime(_ draft: NewAssessment) {
    let earlier = draft.earlier(among: state.library)
    guard form.isEmpty, draft.missing == nil, !earlier.isEmpty else { return }
    form = place.children
    showWayOut()
    place.setChildren([
      LastTimePage(draft, from: earlier, in: program) { [weak self] last, parts, path in
        self?.create { $0.start(from: last, parts, at: path) }
      }
    ])
  }

  private func goBack() {
    let parts = form
    form = []
    showWayOut()
    place.setChildren(parts)
    formPlace.children.compactMap { $0 as? NewForm }.first?.arrive()
  }

  // MARK: The checklist

  /// Whether something was filled in.
  var isTouched: Bool { state.draft?.isTouched == true }

  /// Whether the assessment will answer a checklist.
  func isBeginning(with entry: PackLibrary.Entry) -> Bool {
    guard isTouched, let pack = state.draft?.pack else { return false }
    return pack.id == entry.id && pack.version == entry.version
  }

  /// Offers a checklist that was just added, or what is left, unless something is being typed already.
  func checklistsChanged(to id: Pack.ID?) {
    if !isTouched { load(id) }
  }

  /// Takes a checklist in a version, unless something is being typed already.
  func choose(_ entry: PackLibrary.Entry) {
    if !isTouched { load(entry.id, version: entry.version) }
  }

  private func load(_ wanted: Pack.ID? = nil, version: String? = nil) {
    let (packs, last, library) = (program.packs, wanted ?? program.settings.checklist, program.library)
    state.readings += 1
    let reading = state.readings
    Task { [weak self] in
      let entries = await library.list()
      self?.state.library = entries
    }
    Task { [weak self] in
      do throws(StoreProblem) {
        let entries = try await inBackground { () throws(StoreProblem) in packs.list() }
        let asked = version.flatMap { version in entries.first { $0.id == wanted && $0.version == version } }
        guard let first = asked ?? entries.preferred(last) else {
          self?.state.problem = tr("No checklist is installed on this computer. Install the program anew.")
          return
        }
        let pack = try await inBackground { () throws(StoreProblem) in
          try packs.load(first.id, version: first.version)
        }
        // What was asked for last counts, whichever is read first.
        if reading == self?.state.readings { self?.take(entries, pack) }
      } catch {
        self?.state.problem = error.words
      }
    }
  }

  private func take(_ entries: [PackLibrary.Entry], _ pack: Pack) {
    let draft = NewAssessment(pack, name: program.settings.name, today: .today())
    if let before = state.draft { draft.take(from: before) }
    if state.entries != entries { state.entries = entries }
    state.draft = draft
  }

  private func change(to entry: PackLibrary.Entry) {
    let (packs, entries) = (program.packs, state.entries)
    state.readings += 1
    let reading = state.readings
    Task { [weak self] in
      do throws(StoreProblem) {
        let pack = try await inBackground { () throws(StoreProblem) in
          try packs.load(entry.id, version: entry.version)
        }
        if reading == self?.state.readings { self?.take(entries, pack) }
      } catch {
        self?.state.problem = error.words
      }
    }
  }

  // MARK: What is shown

  private func show(problem: String?, draft: NewAssessment?, entries: [PackLibrary.Entry]) {
    if let problem { return place.setChildren([Label(problem)]) }
    guard let draft else { return place.setChildren([LoadingNote(tr("Reading the checklist…"))]) }
    self.form = []
    showWayOut()
    let form = NewForm(
      draft, isNarrow: { [shape] in shape.isNarrow },
      earlier: { [state] in draft.earlier(among: state.library) },
      lastTime: { [weak self] in self?.showLastTime(draft) }, create: { [weak self] in self?.create() })
    // GTK would keep pointing to the button of the form before.
    window?.defaultWidget = nil
    formPlace.setChildren([form])
    MainLoop.whenIdle { [weak form] in form?.takeEnter() }
    let chosen = entries.first { $0.id == draft.pack.id && $0.version == draft.pack.version }
    // What is chosen with the arrow keys keeps the focus while the form beneath follows.
    if let choice, place.children.contains(where: { $0 === formPlace }), choice.offers(chosen, among: entries)
    {
      return
    }
    let title = Label(tr("New assessment"), style: .pageTitle)
    title.setAccessibleRole(.heading)
    choice = nil
    var parts: [Widget] = [title]
    if let chosen, entries.count > 1 {
      let choice = ChecklistChoice(
        entries, chosen: chosen, last: program.settings.checklist,
        checklists: { [weak self] in
          if let self { program.showChecklists(in: window as? ProgramWindow) }
        }, changed: { [weak self] in self?.change(to: $0) })
      self.choice = choice
      parts.append(choice)
    }
    place.setChildren(parts + [formPlace])
    MainLoop.whenIdle { [weak form] in form?.arrive() }
  }

  // MARK: Beginning

  /// - Parameter first: what is done with it before it is shown.
  private func create(_ first: @escaping (AssessmentDocument) -> Void = { _ in }) {
    guard let draft = state.draft, !state.isBusy else { return }
    let name = draft.name.trimmed
    if !name.isEmpty { program.userSettings.change { $0.name = name } }
    program.userSettings.change { $0.checklist = draft.pack.id }
    guard let beginning = draft.beginning(by: program.author) else { return }
    state.isBusy = true
    Task {
      await begin(draft, beginning, first)
      state.isBusy = false
    }
  }

  /// Makes the assessment among the others, or, where that cannot be, in a place that somebody chooses, and shows it.
  private func begin(
    _ draft: NewAssessment, _ beginning: Beginning, _ first: @escaping (AssessmentDocument) -> Void
  ) async {
    let (library, packs, pack, title) = (program.library, program.packs, draft.pack, draft.fileTitle)
    var chosen: String?
    while true {
      do throws(StoreProblem) {
        let (path, journal) = try await inBackground { [chosen] () throws(StoreProblem) in
          (chosen ?? library.newPath(for: title), beginning.journal(answering: pack, from: packs))
        }
        let file = try await AssessmentFile.create(at: path, journal, in: program.places)
        return desk.show(file, pack: pack, begin: first)
      } catch {
        let choose = Button(tr("Choose another place…"), style: .suggested)
        guard await desk.ask(error.happened, error.advice, answers: [choose]) != nil else { return }
      }
      guard
        let place = await desk.askWhere({
          .assessment(tr("Keep the assessment in"), of: library.newPath(for: title), over: $0, in: program)
        })
      else { return }
      chosen = place.path
    }
  }
}

extension [PackLibrary.Entry] {
  /// The checklist that is offered first: the newest of the one used last, else of one that came with the program.
  func preferred(_ last: String?) -> PackLibrary.Entry? {
    first { $0.id == last } ?? first(where: \.isBundled) ?? first
  }
}

extension NewScreen {
  /// What the screen has to show.
  @MainActor @Observable
  fileprivate final class State {
    var entries: [PackLibrary.Entry] = []
    var draft: NewAssessment?
    /// The assessments that there are, of which one may be of the same organisation.
    var library: [LibraryEntry] = []
    var problem: String?
    @ObservationIgnored var isBusy = false
    /// How often checklists were read.
    @ObservationIgnored var readings = 0
  }
}
