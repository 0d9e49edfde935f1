import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The first screen: the assessments of the library, or, where there is none yet, what this program is for.
final class StartScreen: Box, Screen {
  let header = ScreenHeader()
  let list: LibraryList
  private let program: ReadinessProgram
  private let commands: AssessmentCommands
  private let shape: WindowShape
  private let place = Box(.vertical)
  private let notices = Box(.vertical, spacing: 12)
  private let cards: AssessmentCards
  private let search = SearchEntry(placeholder: tr("Search by organisation or date"))
  private let noMatch = Label(tr("No assessment matches the search."), style: .quiet)
  private var shownPage: LibraryList.Page?
  private var clock: Scheduled?
  private var ready: (@MainActor () -> Void)?

  init(in program: ReadinessProgram, window: ProgramWindow) {
    self.program = program
    shape = window.shape
    list = LibraryList(program.library)
    commands = AssessmentCommands(list, in: program, window: window)
    cards = AssessmentCards(list, shape: window.shape, commands: commands)
    super.init(.vertical)
    header.title = program.displayName
    let page = Scroller(
      Clamp(maximum: 820, place.with { $0.margins = Insets(horizontal: 24, vertical: 18) }))
    page.vexpand = true
    append(page)
    search.setAccessibleLabel(tr("Search your assessments"))
    search.on(SearchEntry.searchChanged) { [list] entry in list.search = entry.text }
    search.on(SearchEntry.stopped) { entry in entry.text = "" }
    observe { screen in
      screen.list.page
    } then: { screen, page in
      screen.show(page)
    }
    observe { screen in
      (screen.list.shown, screen.list.isLong)
    } then: { screen, list in
      screen.showCards(list.0, isLong: list.1)
    }
    observe { screen in
      (screen.list.copies, screen.list.unreadable)
    } then: { screen, list in
      screen.showNotices(list.0, list.1)
    }
    observe { screen in
      guard screen.list.entries != nil, let ready = screen.ready else { return }
      screen.ready = nil
      screen.focusFirst()
      ready()
    }
    list.refresh()
  }

  func arrive(in window: ProgramWindow) {
    list.refresh()
    clock = MainLoop.every(.seconds(30)) { [weak self] in
      for card in self?.cards.cards ?? [] { card.showAge() }
      return self != nil
    }
    window.install(Commands.all, of: self)
  }

  func leave(_ window: ProgramWindow) {
    clock?.cancel()
    window.remove(Commands.all)
  }

  /// Puts the focus into the search field, where there is one.
  func focusSearch() { if list.isLong { search.grabFocus() } }

  /// Puts the focus on what is most likely wanted next: the first assessment's button, or the page's.
  private func focusFirst() { (cards.descendants + place.descendants).first { $0 is Button }?.grabFocus() }

  /// Calls back once the folder was read, so that the page shows what it is for.
  func whenReady(_ body: @escaping @MainActor () -> Void) {
    if list.entries == nil { ready = body } else { body() }
  }

  // MARK: What is shown

  private func show(_ page: LibraryList.Page) {
    guard page != shownPage else { return }
    shownPage = page
    header.start = page == .assessments ? [newButton, openButton] : []
    switch page {
    case .loading: place.setChildren([LoadingNote(tr("Looking for your assessments…"))])
    case .firstRun: place.setChildren([FirstRunPage(in: program, footer: folderWords)])
    case .assessments: place.setChildren([assessments])
    }
  }

  private var assessments: Widget {
    let title = Label(tr("Your assessments"), style: .pageTitle)
    title.setAccessibleRole(.heading)
    for widget in [search, notices, cards, noMatch] as [Widget] where widget.parent != nil {
      (widget.parent as? Box)?.remove(widget)
    }
    return Box(.vertical, spacing: 12) {
      title
      search
      notices
      cards
      noMatch
      SampleCards(in: program)
      Label(folderWords + " " + tr("To send one, use ⋮ › Send a copy."), style: .caption)
      Button(ReadinessProgram.Commands.checklists, in: "app", style: .link).with { $0.halign = .start }
    }
  }

  private func showCards(_ shown: [LibraryEntry], isLong: Bool) {
    cards.show(shown)
    cards.isVisible = !shown.isEmpty
    search.isVisible = isLong
    noMatch.isVisible = shown.isEmpty && isLong
  }

  private func showNotices(_ copies: [AssessmentCopies], _ unreadable: [LibraryEntry]) {
    notices.setChildren(
      copies.map { CopiesNotice($0, commands: commands) }
        + unreadable.map { UnreadableNotice($0, commands: commands) })
    notices.isVisible = !notices.children.isEmpty
  }

  private var newButton: Button {
    Button(ReadinessProgram.Commands.new, in: "app", style: .suggested)
  }

  private var openButton: Button { Button(ReadinessProgram.Commands.open, in: "app") }

  /// "Your assessments are kept in Documents / Trust Readiness."
  private var folderWords: String {
    tr(
      "Your assessments are kept in {folder}.",
      ["folder": FolderWords.short(list.library.folder, home: Places.environment["HOME"])])
  }
}

/// A folder as people name it.
enum FolderWords {
  /// "Documents / Trust Readiness": from the home folder on, where it is in there.
  static func short(_ folder: String, home: String?) -> String {
    var parts = folder.split(separator: "/").map(String.init)
    guard let home else { return folder }
    let start = home.split(separator: "/").map(String.init)
    guard !start.isEmpty, parts.starts(with: start), parts.count > start.count else { return folder }
    parts.removeFirst(start.count)
    return parts.joined(separator: " / ")
  }
}

/// What is shown while something is on its way.
final class LoadingNote: Box {
  init(_ words: String) {
    super.init(.vertical, spacing: 12, role: .status)
    setAccessibleLabel(words)
    margins = Insets(horizontal: 24, vertical: 60)
    append(Spinner().with { $0.setMinimumSize(width: 32, height: 32) })
    append(Label(words, style: .quiet).with { $0.xalign = 0.5 })
  }
}
