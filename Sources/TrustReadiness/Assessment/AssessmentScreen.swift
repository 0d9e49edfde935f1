import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// An open assessment: the sidebar (or, in a narrow window, a drop-down), the page, and the bars above it.
final class AssessmentScreen: Box, Screen {
  let document: AssessmentDocument
  let navigator: Navigator
  let program: ReadinessProgram
  let context: PageContext
  let header = ScreenHeader()
  private let shape: WindowShape
  private let bars = Box(.vertical)
  private let narrowBar = Box(.horizontal, spacing: 12)
  private let sidebarPlace = Box(.vertical)
  private let pagePlace = Box(.vertical)
  private(set) var page: (any AssessmentPage)?
  private var shownPlace: Navigator.Place?
  /// When another page or statement was shown.
  private var moved = ContinuousClock.now

  init(_ document: AssessmentDocument, in window: ProgramWindow) {
    self.document = document
    program = window.program
    shape = window.shape
    let navigator =
      document.overview.standing.total.isBegun
      ? Navigator() : Navigator(at: document.firstPlace, opening: document.overview.statements.first?.id)
    self.navigator = navigator
    context = PageContext(document, at: navigator, in: window)
    super.init(.vertical)
    pagePlace.hexpand = true
    pagePlace.vexpand = true
    narrowBar.margins = Insets(top: 9, start: 12, end: 12)
    build {
      bars
      narrowBar
      Box(.horizontal) {
        sidebarPlace
        pagePlace
      }
    }
    fillHeader()
    // One trembling click on Next must not answer, or skip, the statement that comes.
    pagePlace.ignoreSecondClick { [weak self] _, first in
      Observer.runPending()  // what the first click did may not be shown yet
      return self.map { $0.moved > first } ?? false
    }
    observe { screen in
      (screen.navigator.place, screen.navigator.statement)
    } then: { screen, _ in
      screen.moved = .now
    }
    observe { screen in
      screen.sidebarPlace.setMinimumSize(width: Int(screen.shape.sidebarWidth))
    }
    observe { screen in
      (screen.document.saving.trouble, screen.document.notices.all)
    } then: { screen, bars in
      screen.showBars(trouble: bars.0, notices: bars.1)
    }
    observe { screen in
      screen.document.looking?.refusals
    } then: { screen, refusals in
      if refusals ?? 0 > 0 { screen.refuse() }
    }
    observe { screen in
      screen.document.undoing.changes
    } then: { screen, change in
      screen.context.desk.followToast(change: change)
    }
    let shown = PackReference(document.pack)
    observe { screen in
      screen.document.answering.pack
    } then: { screen, pack in
      if PackReference(pack) != shown { screen.makeWay() }
    }
    observe { screen in
      screen.document.answering.wanted
    } then: { screen, wanted in
      guard wanted != nil else { return }
      Task { await screen.document.findChecklist(in: screen.program.packs) }
    }
    observe { screen in
      screen.shape.isNarrow
    } then: { screen, isNarrow in
      screen.lay(isNarrow: isNarrow)
    }
    observe { screen in
      (screen.navigator.place, screen.navigator.journeys)
    } then: { screen, goal in
      screen.show(goal.0)
    }
  }

  // MARK: Laying out

  private func lay(isNarrow: Bool) {
    sidebarPlace.removeAll()
    narrowBar.removeAll()
    sidebarPlace.isVisible = !isNarrow
    narrowBar.isVisible = isNarrow
    let sidebar = Sidebar(document, at: navigator)
    if isNarrow {
      narrowBar.append(PlaceMenu(document, at: navigator, sidebar, shape: shape))
    } else {
      sidebar.vexpand = true
      sidebarPlace.append(sidebar)
    }
  }

  /// The bars, the way through the assessment, and the parts of the page.
  var parts: [Widget] { [bars, narrowBar, sidebarPlace] + (page?.parts ?? []) }

  // MARK: Pages

  /// Shows the page anew, as the document has it.
  func showAgain() {
    shownPlace = nil
    show(navigator.place)
  }

  private func show(_ place: Navigator.Place) {
    if place != shownPlace {
      shownPlace = place
      document.commitTyping()
      let new = Pages.entry(of: place, in: document.pack).make(context)
      pagePlace.setChildren([new])
      new.vexpand = true
      page = new
    }
    page?.arrive()
    if navigator.takeWishForEvidence() { attachEvidence() }
  }

  /// Puts the focus where the page wants it, once the page is in its window.
  func focusPage() { page?.arrive() }

  // MARK: Bars

  private func showBars(trouble: Trouble?, notices: [Notice]) {
    bars.removeAll()
    if let looking = document.looking {
      bars.append(MessageBar(looking.version.shownWords, .caution, buttons: [moveButton(looking)]))
    }
    if let trouble {
      var buttons: [Button] = []
      if trouble.canPutBack { buttons.append(Button(tr("Put it back")) { [weak self] in self?.putBack() }) }
      buttons.append(Button(tr("Save elsewhere…")) { [weak self] in self?.saveElsewhere() })
      buttons.append(Button(tr("Try again")) { [document] in document.file.tryAgain() })
      bars.append(MessageBar(trouble.words, .trouble, buttons: buttons))
    }
    for notice in notices {
      if notice.isReadOnly, trouble != nil { continue }
      var buttons: [Button] = []
      if notice.isReadOnly {
        buttons.append(Button(tr("Save elsewhere…")) { [weak self] in self?.saveElsewhere() })
      }
      if let copies = notice.copies {
        buttons.append(Button(tr("Join…")) { [weak self] in self?.offerToJoin(copies, spokenOf: notice) })
      }
      bars.append(
        MessageBar(notice.words, .caution, buttons: buttons) { [document] in document.notices.remove(notice) }
      )
    }
  }

  // MARK: The header

  private func fillHeader() {
    let back = Button(Commands.assessments, in: "win")
    let search = Button(Commands.find, in: "win", style: .flat)
    let searchIcon = Button(Commands.find, in: "win", icon: "system-search-symbolic", style: .flat)
    let mark = SaveMark(document)
    let oneAtATime = Button(Commands.oneAtATime, in: "win")
    let paper = Button(Commands.boardPaper, in: "win")
    header.start = [back, search, searchIcon]
    header.end = [mark, oneAtATime, paper]
    let (document, shape) = (document, shape)
    observe { screen in
      screen.header.title = document.overview.title
      screen.header.subtitle = tr(
        "As at {day} · {checklist}",
        ["checklist": document.pack.title, "day": WindowDates.day(document.overview.asAt)])
    }
    observe { _ in
      back.label = shape.isNarrow ? tr("‹") : Commands.assessments.words.label
      back.setAccessibleLabel(tr("Assessments"))
      // The bar must have room in the narrowest window of each shape.
      for button in [search, oneAtATime] { button.isVisible = !shape.isTight }
      searchIcon.isVisible = shape.isTight
      paper.isVisible = !shape.isNarrow
    }
  }
}

extension Overview {
  /// The organisation, and the unit where it is not the whole body.
  var title: String { scope.isEmpty ? organisation : "\(organisation): \(scope)" }
}
