import Canvas
import Gtk
import ReadinessCharts
import ReadinessModel
import ReadinessSession

/// The rows of a table looked at together: what was found in a sentence, and the rows as a picture, which is one stop for
/// Tab in which the arrow keys go from row to row, or as a list.
final class ViewCard: Box {
  private let toolkit: Pack.Toolkit
  private let document: AssessmentDocument
  private let open: @MainActor (RowID) -> Void
  private let findings = StatusLabel(style: .strong)
  private let area = PaintedArea()
  private let spoken = StatusLabel(style: .quiet)
  private let list = ListBox()
  private let listed = Box(.vertical)
  private let toggle = Button("")
  private let openRow = Button(tr("Open the row"))
  private var found: ViewFindings?
  private var lines: [ViewLine] = []
  private var picture: BoxPicture?
  private(set) var chosen: RowID?
  /// Whether the rows stand in a list; nil while nobody chose.
  private var wantsList: Bool?
  private let shape: WindowShape

  /// - Parameter open: goes to a row of the table.
  init(_ toolkit: Pack.Toolkit, _ context: PageContext, open: @escaping @MainActor (RowID) -> Void) {
    self.toolkit = toolkit
    self.open = open
    document = context.document
    shape = context.shape
    super.init(.vertical, spacing: 9)
    addStyle("card")
    findings.hexpand = true
    toggle.valign = .start
    openRow.halign = .start
    area.hexpand = true
    area.isFocusable = true
    area.setAccessibleLabel(tr("Map"))
    listed.append(list)
    list.addStyle("results")
    list.setAccessibleLabel(tr("Map, as a list"))
    append(
      Box(.horizontal, spacing: 12) {
        findings
        toggle
      })
    for widget in [area, listed, spoken, openRow] as [Widget] { append(widget) }
    append(
      Label(
        tr(
          "A dashed line says that something is missing. The arrow keys go from row to row, Enter opens one."),
        style: .caption))
    connect()
    let lists = [toolkit.view?.table].compactMap { $0 }.compactMap { document.list(toolkit.id + "/" + $0) }
    observe { card in
      for list in lists {
        _ = list.revision
        _ = list.rows
      }
    } then: { card, _ in
      card.read()
    }
    observe { card in
      _ = card.shape.isNarrow
      card.showForm()
    }
  }

  private func connect() {
    area.draw { [weak self] area, drawing, size in
      if let area = area as? PaintedArea { self?.paint(area, on: drawing, size) }
    }
    area.onClick { [weak self] area, count, x, y in
      guard let self, let row = self.picture?.row(at: Point(x, y), after: self.chosen) else { return }
      area.grabFocus()
      self.choose(row)
      if count > 1 { self.open(row) }
    }
    area.onKey { [weak self] _, press in press.modifiers.isEmpty ? self?.press(press.key) ?? false : false }
    listed.onKey(.capture) { [weak self] _, press in
      guard press.modifiers.isEmpty, press.key == .letter("t") else { return false }
      self?.turn()
      return true
    }
    list.on(ListBox.rowActivated) { [weak self] _, row in
      if let row = row as? ViewRow { self?.open(row.line.id) }
    }
    toggle.on(Button.clicked) { [weak self] _ in self?.turn() }
    openRow.on(Button.clicked) { [weak self] _ in if let row = self?.chosen { self?.open(row) } }
  }

  /// Puts the focus on the picture, or on the list.
  func focusFirst() {
    if isList { list.rows.first?.grabFocus() } else { area.grabFocus() }
  }

  // MARK: Showing

  /// A picture of many words is too small in a narrow window.
  private var isList: Bool { wantsList ?? shape.isNarrow }

  private func read() {
    guard let found = ViewFindings(toolkit, in: document.assessment) else { return }
    self.found = found
    lines = found.lines
    picture = nil
    findings.show(found.words, isHeard: false)
    area.setAccessibleDescription(found.words)
    if !lines.contains(where: { $0.id == chosen }) { chosen = nil }
    list.removeAll()
    for line in lines { list.append(ViewRow(line)) }
    showForm()
    say()
    area.redraw()
  }

  private func showForm() {
    let isList = isList
    area.isVisible = !isList && !lines.isEmpty
    listed.isVisible = isList && !lines.isEmpty
    toggle.label = isList ? tr("As a picture") : tr("As a list")
    toggle.setAccessibleLabel(toggle.label)
    toggle.isVisible = !lines.isEmpty
    openRow.isVisible = !isList && chosen != nil
    spoken.isVisible = !isList
  }

  private func turn() {
    let hadFocus = area.containsFocus || listed.containsFocus
    wantsList = !isList
    showForm()
    if hadFocus { focusFirst() }
  }

  private func choose(_ row: RowID) {
    chosen = row
    say()
    showForm()
    area.redraw()
  }

  private func say() {
    let line = lines.first { $0.id == chosen }
    spoken.show(line.map { tr("{row}: {finding}", ["row": $0.title, "finding": $0.finding]) } ?? "")
  }

  private func paint(_ area: PaintedArea, on drawing: Drawing, _ size: Size) {
    guard let found else { return }
    let picture = found.picture(forWidth: size.width, font: Font(size: area.textSize * 0.93))
    self.picture = picture
    let height = Int(picture.size.height.rounded(.up))
    if area.contentHeight != height {
      // Another size of letters, or more rows; not while the frame is being drawn.
      MainLoop.whenIdle { [weak area] in area?.contentHeight = height }
    }
    picture.draw(on: drawing, chosen: chosen, palette: area.palette)
  }

  /// Does what a key means in the picture.
  ///
  /// - Returns: whether it means anything.
  func press(_ key: Key) -> Bool {
    guard !lines.isEmpty else { return false }
    let place = lines.firstIndex { $0.id == chosen }
    let last = lines.count - 1
    switch key {
    case .right, .down: choose(lines[min(last, (place ?? -1) + 1)].id)
    case .left, .up: choose(lines[max(0, (place ?? 1) - 1)].id)
    case .home: choose(lines[0].id)
    case .end: choose(lines[last].id)
    case .letter("t"): turn()
    case let key where key.isEnter:
      guard let chosen else { return false }
      open(chosen)
    default: return false
    }
    return true
  }
}

/// A row of the list: what it is, and how it stands.
private final class ViewRow: ListBoxRow {
  let line: ViewLine

  init(_ line: ViewLine) {
    self.line = line
    super.init()
    child = Box(.vertical, spacing: 2) {
      Label(line.title)
      Label(line.finding, style: line.lacks ? .strong : .caption)
    }
    setAccessibleLabel(tr("{row}: {finding}", ["row": line.title, "finding": line.finding]))
  }
}
