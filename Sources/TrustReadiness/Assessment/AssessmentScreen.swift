import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// An open assessment: the sidebar (or, in a narrow window, a drop-down), the page, and the bars above it.
final class AssessmentScreen: Box, Screen {
  let document: AssessmentDocument
  let navigator: Navigator
  let program: ReadinessProgram
  let context: CardContext
  let header = ScreenHeader()
  private let shape: WindowShape
  private let bars = Box(.vertical)
  private let narrowBar = Box(.horizontal, spacing: 12)
  private let sidebarPlace = Box(.vertical)
  private let pagePlace = Box(.vertical)
  private(set) var page: (any AssessmentPage)?
  private var shownPlace: Navigator.Place?

  init(_ document: AssessmentDocument, in program: ReadinessProgram, shape: WindowShape) {
    self.document = document
    self.program = program
    self.shape = shape
    let navigator =
      document.overview.standing.total.isBegun
      ? Navigator() : Navigator(at: document.firstPlace, opening: document.overview.statements.first?.id)
    self.navigator = navigator
    context = CardContext(
      shape: shape, singleKeys: program.singleKeys,
      next: { [weak document] statement in document.map { navigator.goOn(from: statement, in: $0) } })
    super.init(.vertical)
    sidebarPlace.setMinimumSize(width: 272)
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
    observe { screen in
      (screen.document.saving.trouble, screen.document.warnings.words)
    } then: { screen, bars in
      screen.showBars(trouble: bars.0, notices: bars.1)
    }
    observe { screen in
      screen.document.undoing.changes
    } then: { screen, change in
      (screen.window as? ProgramWindow)?.followToast(change: change)
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

  // MARK: Pages

  private func show(_ place: Navigator.Place) {
    if place != shownPlace {
      shownPlace = place
      document.commitTyping()
      let new = makePage(place)
      pagePlace.setChildren([new])
      new.vexpand = true
      page = new
    }
    page?.arrive()
  }

  /// Puts the focus where the page wants it, once the page is in its window.
  func focusPage() { page?.arrive() }

  private func makePage(_ place: Navigator.Place) -> any AssessmentPage {
    switch place {
    case .whereWeStand: return WhereWeStandPage(document, at: navigator, context: context)
    case .section(let id):
      guard let section = document.pack.section(id) else {
        return WhereWeStandPage(document, at: navigator, context: context)
      }
      return SectionPage(section, in: document, at: navigator, context: context)
    case .oneAtATime: return OneAtATimePage(document, at: navigator, context: context, route: .all)
    case .essentials: return OneAtATimePage(document, at: navigator, context: context, route: .essentials)
    case .questions: return QuestionsPage(document, at: navigator, context: context)
    case .filtered: return FilteredPage(document, at: navigator, context: context)
    case .search: return SearchPage(document, at: navigator, context: context)
    case .toolkit(let id):
      guard let toolkit = document.pack.toolkit(id), toolkit.canBeUsed else {
        return WhereWeStandPage(document, at: navigator, context: context)
      }
      return ToolkitPage(toolkit, in: document, at: navigator, context: context)
    }
  }

  // MARK: Bars

  private func showBars(trouble: Trouble?, notices: [String]) {
    bars.removeAll()
    if let trouble {
      var buttons: [Button] = []
      if trouble.canPutBack { buttons.append(Button(tr("Put it back")) { [weak self] in self?.putBack() }) }
      buttons.append(Button(tr("Save elsewhere…")) { [weak self] in self?.saveElsewhere() })
      buttons.append(Button(tr("Try again")) { [document] in document.file.tryAgain() })
      bars.append(MessageBar(trouble.words, .trouble, buttons: buttons))
    }
    for notice in notices {
      let isReadOnly = notice == document.readOnlyWords
      if isReadOnly, trouble != nil { continue }
      let elsewhere = Button(tr("Save elsewhere…")) { [weak self] in self?.saveElsewhere() }
      bars.append(
        MessageBar(notice, .caution, buttons: isReadOnly ? [elsewhere] : []) { [document] in
          document.warnings.remove(notice)
        })
    }
  }

  // MARK: The header

  private func fillHeader() {
    let back = Button(tr("‹ Assessments")) { [weak self] in
      guard let self, let window = self.window as? ProgramWindow else { return }
      self.program.showStart(in: window)
    }
    back.tooltip = tr("Close this assessment and show all of them")
    let search = Button(tr("Search"), style: .flat) { [navigator] in navigator.go(to: .search) }
    search.tooltip = tr("Search in statements, guidance and notes (Ctrl+F)")
    let mark = SaveMark(document)
    let oneAtATime = Button(tr("One at a time")) { [navigator] in navigator.walk(.oneAtATime) }
    oneAtATime.tooltip = tr("Answer the statements one after the other, in large print")
    let paper = Button(tr("Board paper…")) { [weak self] in self?.makeBoardPaper() }
    header.start = [back, search]
    header.end = [mark, oneAtATime, paper]
    let (document, shape) = (document, shape)
    observe { screen in
      screen.header.title = document.overview.title
      screen.header.subtitle = tr(
        "As at {day} · {checklist}",
        ["checklist": document.pack.title, "day": WindowDates.day(document.overview.asAt)])
    }
    observe { _ in
      back.label = shape.isNarrow ? tr("‹") : tr("‹ Assessments")
      back.setAccessibleLabel(tr("Assessments"))
      for button in [search, oneAtATime, paper] { button.isVisible = !shape.isNarrow }
    }
  }
}

extension Overview {
  /// The organisation, and the unit where it is not the whole body.
  var title: String { scope.isEmpty ? organisation : "\(organisation): \(scope)" }
}
