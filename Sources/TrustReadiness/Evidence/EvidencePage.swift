import Gtk
import ReadinessModel
import ReadinessSession

/// The register of evidence: all entries with their days and uses, and the one that is chosen beside them.
final class EvidencePage: Box, AssessmentPage {
  private let context: PageContext
  private let document: AssessmentDocument
  private let title = PageTitle(tr("Evidence"))
  private let counts = StatusLabel(style: .quiet)
  private let entry = SearchEntry(placeholder: tr("Find in evidence"))
  private let choices = EvidenceChoices()
  private let show: DropDown<EvidenceShelf.Shown>
  private let reading = StatusLabel(style: .caption)
  private let model = ListModel<EvidenceRow.Line>()
  private let list: ListView<EvidenceRow>
  private let listCard = Scroller()
  private let nothing = EmptyEvidence()
  private let filters = WrapBox(spacing: 6, rowSpacing: 6)
  private var split: RecordSplit?
  private var panel: EvidencePanel?
  /// True while the list is set, so that setting it chooses nothing.
  private var isShowing = false

  init(_ context: PageContext) {
    self.context = context
    document = context.document
    let place = EvidenceListPlace()
    let choices = choices
    list = ListView(
      model, row: { EvidenceRow(place.shape ?? RecordListShape(), context.shape) { place.open?($0, false) } },
      onActivate: { _, line in place.open?(line.entry.id, true) })
    list.activatesOnClick = false
    show = DropDown(
      [EvidenceShelf.Shown.all],
      label: { tr("Show: {what}", ["what": $0.label(in: context.document.pack)]) },
      onChange: { if let choice = $0.selected { choices.shown = choice } })
    super.init(.vertical)
    setAccessibleLabel(tr("Evidence"))
    place.open = { [weak self] in self?.open($0, focusing: $1) }
    let split = RecordSplit(
      makeHead(), makeList(), back: tr("‹ All evidence"), shape: context.shape,
      close: { [weak self] in self?.closePanel() })
    place.shape = split.listShape
    self.split = split
    split.margins = Insets(top: 20, start: 18, bottom: 18, end: 18)
    split.vexpand = true
    append(split)
    listenToKeys()
    document.lookAtFiles()
    observe { page in page.showList() }
  }

  func arrive() {
    if let row = context.navigator.row, row.list == Evidence.list,
      document.assessment.evidence(row.row) != nil
    {
      open(row.row, focusing: true)
    } else if model.elements.isEmpty {
      title.begin()
    } else {
      list.grabFocus()
    }
  }

  // MARK: Making

  private func makeHead() -> Widget {
    let choices = choices
    let order = DropDown(
      EvidenceShelf.Order.allCases, label: { tr("Sorted by: {what}", ["what": $0.label]) },
      onChange: { if let choice = $0.selected { choices.order = choice } })
    entry.setAccessibleLabel(tr("Find in evidence"))
    entry.on(SearchEntry.changed) { choices.query = $0.text }
    for widget in [entry, show, order] as [Widget] { filters.append(widget) }
    filters.hexpand = true
    let adding = WrapBox(spacing: 6) {
      Button(tr("Add the files of a folder…")) { [weak self] in self?.chooseFolder() }
      Button(tr("Add evidence"), style: .suggested) { [weak self] in self?.addEvidence() }
    }
    adding.isVisible = document.looking == nil
    let row = Box(.horizontal, spacing: 12) {
      filters
      adding
    }
    observe { page in row.orientation = page.context.shape.isTight ? .vertical : .horizontal }
    return Box(.vertical, spacing: 12) {
      Box(.vertical) {
        title
        counts
      }
      SupportCard(context)
      row
      reading
    }
  }

  private func makeList() -> Widget {
    list.setAccessibleLabel(tr("Evidence"))
    list.addStyle("results")
    listCard.child = list
    listCard.vexpand = true
    listCard.addStyle("card")
    listCard.addStyle("results-card")
    nothing.valign = .start
    nothing.add = { [weak self] in self?.addEvidence() }
    nothing.showUnsupported = { [context] in context.navigator.show(.withoutEvidence) }
    let both = Box(.vertical, spacing: 6) {
      nothing
      listCard
    }
    both.onDrop(files: { [weak self] _, files in
      guard let self else { return false }
      self.context.takeIn(files.compactMap { $0.path ?? $0.uri }, for: nil, telling: self.reading)
      return true
    })
    return both
  }

  private func listenToKeys() {
    list.onSelect { [weak self] list in
      guard let self, !self.isShowing, let id = list.selected?.entry.id, !self.context.shape.isTight else {
        return
      }
      self.open(id, focusing: false)
    }
    list.onKey(.capture) { [weak self] list, press in
      guard let self, press.modifiers.isEmpty else { return false }
      switch press.key {
      case .delete:
        guard let id = list.selected?.entry.id else { return false }
        self.takeOut(id)
        return true
      case .escape where self.panel != nil:
        self.closePanel()
        return true
      default: return false
      }
    }
    entry.onKey(.capture) { [weak self] _, press in
      guard press.key == .down, let self, !self.model.elements.isEmpty else { return false }
      return self.list.grabFocus()
    }
  }

  // MARK: Showing

  private func showList() {
    let (shelf, watch) = (document.shelf, document.fileWatch)
    _ = shelf.revision
    let count = shelf.register.entries.count
    counts.show(count == 0 ? "" : EvidenceWords.count(count, uses: shelf.register.totalUses))
    show.update(
      to: [.all, .unused, .past, .heavy, .troubled] + shelf.kinds.map { .kind($0) }
        + shelf.owners.map { .owner($0) })
    let troubled = Set(shelf.register.entries.filter { watch.isTroubled($0.value) }.keys)
    let asAt = document.assessment.asAt
    let lines = shelf.entries(
      matching: choices.query, showing: choices.shown, by: choices.order, troubled: troubled,
      keeping: panel?.id
    ).map { entry in
      let files = entry.evidence.places.compactMap { watch.states[$0]?.caution }
      return EvidenceRow.Line(
        entry: entry, cautions: shelf.cautions(entry.id, entry.evidence, asAt: asAt) + files.prefix(1),
        isPast: shelf.isPast(entry.evidence))
    }
    let hadFocus = list.containsFocus
    isShowing = true
    model.update(to: lines)
    list.selectedIndex = panel.flatMap { panel in lines.firstIndex { $0.entry.id == panel.id } }
    isShowing = false
    filters.isVisible = count > 0
    listCard.isVisible = !lines.isEmpty
    nothing.isVisible = lines.isEmpty
    nothing.show(
      isEmpty: count == 0, canAdd: document.looking == nil, hasUnsupported: shelf.support.counts.none > 0,
      in: document.pack)
    if hadFocus, !list.containsFocus, !lines.isEmpty { list.grabFocus() }
    if let panel, shelf.register.entries[panel.id] == nil { closePanel() }
  }

  private func open(_ id: Evidence.ID, focusing: Bool) {
    if panel?.id != id {
      document.leaveField()
      let panel = EvidencePanel(
        id, in: context, takeOut: { [weak self] in self?.takeOut(id) },
        step: { [weak self] in self?.step($0) }, close: { [weak self] in self?.closePanel() })
      self.panel = panel
      split?.show(panel)
      showList()
    }
    if focusing { panel?.begin() }
  }

  /// Goes to the entry after or before the one shown.
  private func step(_ places: Int) {
    guard let index = model.elements.firstIndex(where: { $0.entry.id == panel?.id }),
      model.elements.indices.contains(index + places)
    else { return }
    open(model.elements[index + places].entry.id, focusing: true)
  }

  private func closePanel() {
    document.leaveField()
    let index = list.selectedIndex
    panel = nil
    split?.show(nil)
    showList()
    if model.elements.isEmpty { return title.begin() }
    isShowing = true
    list.selectedIndex = index.map { min($0, model.elements.count - 1) }
    isShowing = false
    list.grabFocus()
  }

  // MARK: Doing

  private func addEvidence() {
    choices.shown = .all
    entry.text = ""
    let id = document.addEvidence()
    Observer.runPending()
    open(id, focusing: true)
  }

  private func chooseFolder() {
    Task { [context, reading] in
      let folder = await context.desk.choose { window in
        FileDialog(.folder, tr("Add the files of a folder"), over: window, accept: tr("Look at it"))
      }
      guard let path = folder.first?.path else { return }
      context.desk.present { window in
        FolderDialog(path, over: window) { context.takeIn($0, for: nil, telling: reading) }
      }
    }
  }

  private func takeOut(_ id: Evidence.ID) {
    document.takeOut(evidence: id)
    context.desk.toast(
      tr("It was taken out of the register. Its history stays."),
      [Toast.Offer(tr("Undo")) { [document] in _ = try? document.undo() }], about: document.undoing.changes)
  }
}

/// Where the rows find how they are to stand: the list is made before what it stands in.
@MainActor
private final class EvidenceListPlace {
  var shape: RecordListShape?
  /// Shows an entry, and puts the cursor into it or not.
  var open: ((Evidence.ID, Bool) -> Void)?
}
