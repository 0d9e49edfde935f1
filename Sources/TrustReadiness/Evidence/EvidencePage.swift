import Gtk
import ReadinessModel
import ReadinessSession

/// The register of evidence: all entries with their days and uses, and the one that is chosen beside them.
final class EvidencePage: RecordPage<EvidenceRow> {
  private let choices = EvidenceChoices()
  private let shown: DropDown<EvidenceShelf.Shown>
  private let reading = StatusLabel(style: .caption)
  private let nothing = EmptyEvidence()

  init(_ context: PageContext) {
    let choices = choices
    shown = DropDown(
      [EvidenceShelf.Shown.all],
      label: { tr("Show: {what}", ["what": $0.label(in: context.document.pack)]) },
      onChange: { if let choice = $0.selected { choices.shown = choice } })
    super.init(
      RecordPageWords(
        title: tr("Evidence"), find: tr("Find in evidence"), back: tr("‹ All evidence")),
      of: Evidence.list, in: context, nothing: nothing,
      panel: { EvidencePanel($0.row, in: context, $1) },
      row: { EvidenceRow($0, context.shape, open: $1) })
    nothing.showUnsupported = { context.navigator.show(.withoutEvidence) }
    onDrop(files: { page, files in
      page.takeIn(files.compactMap { $0.path ?? $0.uri })
      return true
    })
    document.lookAtFiles()
  }

  override func makeHead() -> Widget {
    let (choices, shape) = (choices, context.shape)
    let order = DropDown(
      EvidenceShelf.Order.allCases, label: { tr("Sorted by: {what}", ["what": $0.label]) },
      onChange: { if let choice = $0.selected { choices.order = choice } })
    shown.setAccessibleLabel(tr("Which evidence is shown"))
    order.setAccessibleLabel(tr("In which order"))
    entry.on(SearchEntry.changed) { choices.query = $0.text }
    for widget in [entry, shown, order] as [Widget] { filters.append(widget) }
    let adding = WrapBox(spacing: 6) {
      Button(tr("Add the files of a folder…")) { [weak self] in self?.chooseFolder() }
      Button(tr("Add evidence"), style: .suggested) { [weak self] in self?.addEvidence() }
    }
    adding.isVisible = document.looking == nil
    let row = Box(.horizontal, spacing: 12) {
      filters
      adding
    }
    observe { _ in row.orientation = shape.isTight ? .vertical : .horizontal }
    let save = Button(tr("Print or save…")) { [context] in
      context.desk.offer(.evidence, of: context.document)
    }
    save.valign = .centre
    observe { page in save.isVisible = !page.document.shelf.register.entries.isEmpty }
    return Box(.vertical, spacing: 12) {
      Box(.horizontal, spacing: 18) {
        Box(.vertical) {
          title
          counts
        }.with { $0.hexpand = true }
        save
      }
      SupportCard(context, troubled: { [weak self] in self?.show(.troubled) })
      row
      reading
    }
  }

  override func update() {
    let (shelf, watch) = (document.shelf, document.fileWatch)
    _ = shelf.revision
    let count = shelf.register.entries.count
    counts.show(count == 0 ? "" : EvidenceWords.count(count, uses: shelf.register.totalUses))
    shown.update(
      to: [.all, .unused, .past, .heavy, .troubled] + shelf.kinds.map { .kind($0) }
        + shelf.owners.map { .owner($0) })
    // A kind or an owner that no entry has any more is not looked for.
    if shown.selected != choices.shown { choices.shown = .all }
    let asAt = document.assessment.asAt
    let lines = shelf.entries(
      matching: choices.query, showing: choices.shown, by: choices.order, troubled: document.troubledEvidence,
      keeping: panel?.row.id.row
    ).map { entry in
      let files = entry.evidence.places.compactMap { watch.states[$0]?.caution(of: $0) }
      return EvidenceRow.Line(
        entry: entry, cautions: shelf.cautions(entry.id, entry.evidence, asAt: asAt) + files.prefix(1),
        isPast: shelf.isPast(entry.id))
    }
    show(lines, ofNone: count == 0)
    nothing.show(isEmpty: count == 0, hasUnsupported: shelf.support.counts.none > 0, in: document.pack)
  }

  // MARK: Doing

  private func addEvidence() {
    show(.all)
    entry.text = ""
    let id = document.addEvidence()
    Observer.runPending()
    open(Evidence.row(id), focusing: true)
  }

  private func show(_ what: EvidenceShelf.Shown) {
    choices.shown = what
    shown.selected = what
  }

  private func takeIn(_ named: [String]) { context.takeIn(named, for: nil, telling: reading) }

  private func chooseFolder() {
    Task { [weak self, context] in
      let folder = await context.desk.choose { window in
        FileDialog(.folder, tr("Add the files of a folder"), over: window, accept: tr("Look at it"))
      }
      guard let path = folder.first?.path else { return }
      self?.takeIn([path])
    }
  }

  override func takeOut(_ id: RowID) {
    document.takeOut(evidence: id.row)
    tell(takenOut: tr("It was taken out of the register. Its history stays."))
  }
}
