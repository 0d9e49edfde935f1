import Gtk
import ReadinessAuthoring
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// A checklist from a sheet: what each column becomes, what will be made of it, and what cannot be taken, before anything is
/// written.
final class ImportScreen: Box, Screen {
  let header = ScreenHeader()
  let work: SheetImport
  private let desk: Desk
  private let program: ReadinessProgram
  private let hasOwnWindow: Bool
  private let heading = PageTitle(tr("A checklist from a sheet"))
  private let table: ImportTable
  private let save = Button(tr("Save the checklist…"), style: .suggested)
  private var isSaving = false

  /// - Parameter hasOwnWindow: whether the window was opened for it, and is closed on leaving.
  init(_ source: SheetSource, from path: String, in window: ProgramWindow, hasOwnWindow: Bool) {
    work = SheetImport(source, from: path)
    (desk, program) = (Desk(window), window.program)
    self.hasOwnWindow = hasOwnWindow
    table = ImportTable(work)
    super.init(.vertical)
    setAccessibleLabel(tr("A checklist from a sheet"))
    header.title = program.displayName
    header.start = [Button(tr("Cancel")) { [weak self] in self?.cancel() }]
    let results = Box(.horizontal, spacing: 12) {
      ImportMade(work)
      ImportLosses(work)
      ImportSample(work)
    }
    results.isHomogeneous = true
    let column = Box(.vertical, spacing: 12) {
      heading
      Label(
        work.sheets.isEmpty
          ? tr("Nothing is made yet. A library says itself what its parts become.")
          : tr("Nothing is made yet. What each column becomes can be changed above it."), style: .quiet)
      fields(window.shape)
      table
      results
    }
    column.margins = Insets(horizontal: 24, vertical: 18)
    let page = Scroller(Clamp(maximum: 1180, column))
    page.vexpand = true
    append(page)
    let news = Label(tr("This writes one file. It is installed only when you say so."), style: .caption)
    news.hexpand = true
    append(
      FootBar(
        maximum: 1180,
        Box(.horizontal, spacing: 9) {
          news
          save
        }))
    save.on(Button.clicked) { [weak self] _ in self?.keep() }
    observe { screen in screen.save.isSensitive = screen.work.draft?.count ?? 0 > 0 }
    let shape = window.shape
    observe { _ in results.orientation = shape.isTight ? .vertical : .horizontal }
  }

  func arrive(in window: ProgramWindow) {
    window.install(Commands.all, of: self)
    heading.begin()
  }

  func leave(_ window: ProgramWindow) { window.remove(Commands.all) }

  func cancel() {
    let isBeside = hasOwnWindow && program.programWindows.count > 1
    if isBeside { desk.closeWindow() } else { desk.showStart() }
  }

  /// A key that was pressed by mistake throws nothing away that was chosen.
  func escape() {
    guard work.isTouched else { return cancel() }
    desk.toast(tr("What you chose is still here. “Cancel” leaves without it."))
  }

  // MARK: What is asked

  private func fields(_ shape: WindowShape) -> Widget {
    let title = Entry(work.title)
    title.widthInCharacters = 28
    title.on(Entry.changed) { [work] in work.title = $0.text.trimmed }
    title.setAccessibleLabel(tr("Title"))
    title.observe { [work] title in if title.text.trimmed != work.title { title.text = work.title } }
    let row = WrapBox(spacing: 18, rowSpacing: 9)
    let (work, sheets) = (work, work.sheets)
    if sheets.count > 1 {
      let list = DropDown(
        Array(sheets.indices), selected: work.sheet,
        label: {
          trn("{name}, {n} row", "{name}, {n} rows", sheets[$0].rows.count, ["name": sheets[$0].name])
        }
      )
      list.setAccessibleLabel(tr("Sheet"))
      list.onChoice { list in if let index = list.selected { work.take(sheet: index) } }
      row.append(FormField(tr("Sheet"), list, names: list))
    }
    if !sheets.isEmpty { row.append(HeadingsField(work)) }
    if !sheets.isEmpty { row.append(FormField(tr("Title"), title, names: title)) }
    let name = Paths.shownName(work.path)
    let hidden =
      work.hidden > 0 ? trn("{n} other sheet is hidden", "{n} other sheets are hidden", work.hidden) : ""
    return Box(.vertical, spacing: 6) {
      row
      Label([name, hidden].filter { !$0.isEmpty }.joined(separator: " · "), style: .caption)
    }
  }

  // MARK: Saving

  private func keep() {
    guard !isSaving, let text = work.text, let name = work.draft?.fileName else { return }
    isSaving = true
    let program = program
    Task {
      defer { isSaving = false }
      let place = await desk.askWhere {
        SaveDialog(
          tr("Save the checklist"), name: name, ending: "yaml", kind: tr("Checklists"), over: $0, in: program)
      }
      if let place { await write(text, to: place) }
    }
  }

  /// Writes the checklist, and offers to add it to the user's own.
  func write(_ text: String, to place: SavePlace) async {
    do throws(StoreProblem) {
      try await inBackground { () throws(StoreProblem) in
        try ReportFile.write(Array(text.utf8), to: place.path, replacing: place.mayReplace)
      }
      let add = Toast.Offer(tr("Add it to your checklists")) { [program] in
        program.open(paths: [place.path])
      }
      desk.toast(tr("The checklist is in “{file}”.", ["file": Paths.shownName(place.path)]), [add])
    } catch {
      desk.toast(error.words)
    }
  }
}

/// In which row the headings are.
private final class HeadingsField: Box {
  private let place = Box(.vertical)

  init(_ work: SheetImport) {
    super.init(.vertical)
    append(place)
    observe { field in
      (work.sheet, work.mapping?.headings)
    } then: { field, choice in
      let rows = work.sheets[choice.0].rows.prefix(30).map(\.number)
      let list = DropDown(rows, selected: choice.1 ?? rows.first, label: { String($0) })
      if choice.1 == nil { list.selected = nil }
      list.setAccessibleLabel(tr("Headings in row"))
      list.onChoice { list in
        // The list goes with the choice, so not while it tells of it.
        MainLoop.whenIdle { if let row = list.selected { work.take(headings: row) } }
      }
      field.place.setChildren([FormField(tr("Headings in row"), list, names: list)])
    }
  }
}
