import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession

/// A toolkit to work with: what it is for, its steps, and its templates filled in here.
final class ToolkitPage: Box, AssessmentPage {
  private let toolkit: Pack.Toolkit
  private let context: PageContext
  private let document: AssessmentDocument
  private let navigator: Navigator
  private let title: PageTitle
  private let scroller = Scroller()
  /// The heading, the steps, each template, and what there is to look at in the end.
  private(set) var parts: [Widget] = []
  private var steps: StepsCard?
  private var checks: ChecksCard?
  private var outlines: [String: OutlineCard] = [:]
  private var tables: [String: TableCard] = [:]

  init(_ toolkit: Pack.Toolkit, _ context: PageContext) {
    let (document, navigator) = (context.document, context.navigator)
    self.toolkit = toolkit
    self.context = context
    self.document = document
    self.navigator = navigator
    title = PageTitle(toolkit.title)
    super.init(.vertical)
    setAccessibleLabel(toolkit.title)
    let print = Button(tr("Print or save…")) { [weak self] in self?.print(nil) }
    print.valign = .centre
    print.halign = .start
    let heading = Box(.horizontal, spacing: 18) {
      title.with { $0.hexpand = true }
      print
    }
    let all = Button(tr("‹ Toolkits"), style: .link) { [weak navigator] in navigator?.go(to: .toolkits) }
    all.setAccessibleLabel(tr("All toolkits"))
    all.halign = .start
    let top = Box(.vertical, spacing: 12) {
      Box(.vertical) {
        all
        heading
      }
      ToolkitAbout(toolkit, in: document, at: navigator, shape: context.shape)
    }
    let column = Box(.vertical, spacing: 12) { top }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    if !toolkit.steps.isEmpty {
      let card = StepsCard(toolkit, in: document, shape: context.shape)
      column.append(card)
      steps = card
    }
    for template in toolkit.templates { append(template, to: column) }
    if !toolkit.tickedChecks.isEmpty {
      let card = ChecksCard(toolkit, in: document)
      column.append(card)
      checks = card
    }
    column.append(ToolkitEnd(toolkit))
    parts = column.children
    scroller.child = Clamp(maximum: 980, column)
    scroller.vexpand = true
    append(scroller)
    observe { _ in heading.orientation = context.shape.isNarrow ? .vertical : .horizontal }
  }

  private func append(_ template: Pack.Toolkit.Template, to column: Box) {
    guard let list = document.list(toolkit.list(of: template)) else { return }
    let print: @MainActor () -> Void = { [weak self] in self?.print(template) }
    switch template.form {
    case .outline:
      let card = OutlineCard(template, of: toolkit, list: list, in: document, print: print)
      outlines[list.id] = card
      column.append(card)
    case .table:
      let card = TableCard(template, list: list, context, print: print) {
        [weak self] row in
        self?.reveal(row)
      }
      tables[list.id] = card
      column.append(card)
    }
  }

  /// Goes to the row that the navigator names, else to the title.
  func arrive() {
    guard let id = navigator.row, let target = target(id) else {
      title.begin()
      return
    }
    target.focus()
    reveal(target.widget)
  }

  /// Scrolls to a widget that may just have come, or whose fields find their height over several frames.
  private func reveal(_ widget: Widget) {
    var frames = 0
    widget.onEveryFrame { [weak self, weak widget] in
      guard let self, let widget, widget.isInside(self) else { return false }
      self.scroller.scroll(to: widget, margin: 24)
      frames += 1
      return frames < Self.framesToSettle
    }
  }

  private static let framesToSettle = 12

  private func target(_ id: RowID) -> (widget: Widget, focus: () -> Void)? {
    // A template of which no row was asked for, or one that is gone, is shown by itself.
    if let card = outlines[id.list] {
      guard let field = card.field(id) else { return (card, card.focusFirst) }
      return (field, field.focusEditor)
    }
    if let card = tables[id.list] {
      guard let row = card.row(id) else { return (card, card.focusAdd) }
      return (row, row.focusFirst)
    }
    if id.list == toolkit.list(.checks), let tick = checks?.row(id) {
      return (tick, { _ = tick.grabFocus() })
    }
    guard [toolkit.list(.ticks), toolkit.list(.plan)].contains(id.list), let row = steps?.row(id) else {
      return nil
    }
    return (row, row.focusFirst)
  }

  private func print(_ template: Pack.Toolkit.Template?) {
    context.desk.offer(.toolkit, of: document, part: ToolkitPart(toolkit, template: template))
  }
}
