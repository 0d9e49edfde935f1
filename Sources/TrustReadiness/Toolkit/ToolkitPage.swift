import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession

/// A toolkit to work with: what it is for, and its parts, of which one is shown: the steps, each template, the checks.
final class ToolkitPage: Box, AssessmentPage {
  private let toolkit: Pack.Toolkit
  private let context: PageContext
  private let document: AssessmentDocument
  private let navigator: Navigator
  private let title: PageTitle
  private let scroller = Scroller()
  /// The heading, the row of parts, and what stands in each.
  private(set) var parts: [Widget] = []
  /// The parts that are shown one at a time.
  private var tabs: [Part] = []
  private lazy var bar = PartBar(
    tr("Parts of the toolkit"), tabs.map(\.name), in: context.shape,
    words: { [unowned self] in self.tabs[$0].words() }, chosen: { [unowned self] in self.choose($0) })
  private var steps: StepsCard?
  private var checks: ChecksCard?
  private var outlines: [String: OutlineCard] = [:]
  private var tables: [String: TableCard] = [:]

  /// A part of the page.
  private struct Part {
    let name: String
    /// What it is called, with how far it is.
    let words: @MainActor () -> String
    let widgets: [Widget]
  }

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
    let column = Box(.vertical, spacing: 12) {
      Box(.vertical) {
        all
        heading
        Label(toolkit.purpose, style: .quiet)
      }
      ToolkitLimits(toolkit, in: document)
      NextStep(toolkit, in: document) { [weak self] in self?.open($0) }
    }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    makeParts()
    column.append(bar)
    for widget in tabs.flatMap(\.widgets) { column.append(widget) }
    parts = column.children
    scroller.child = Clamp(maximum: 980, column)
    scroller.vexpand = true
    append(scroller)
    show(0)
    observe { _ in heading.orientation = context.shape.isNarrow ? .vertical : .horizontal }
  }

  private func makeParts() {
    let about = ToolkitAbout(toolkit, in: document, at: navigator, shape: context.shape)
    let (toolkit, document) = (toolkit, document)
    if toolkit.steps.isEmpty {
      tabs.append(Part(name: tr("About"), words: { tr("About") }, widgets: [about]))
    } else {
      let card = StepsCard(toolkit, in: document, shape: context.shape) { [weak self] in self?.open($0) }
      steps = card
      tabs.append(
        Part(
          name: tr("Steps"),
          words: {
            tr(
              "Steps {n} of {total}",
              ["n": document.stepsDone(of: toolkit), "total": toolkit.steps.count])
          }, widgets: [about, card]))
    }
    if toolkit.view != nil {
      let card = ViewCard(toolkit, context) { [weak self] row in
        self?.navigator.go(to: .toolkit(toolkit.id), at: row)
      }
      tabs.append(Part(name: tr("Map"), words: { tr("Map") }, widgets: [card]))
    }
    for template in toolkit.templates {
      guard let card = card(for: template) else { continue }
      tabs.append(
        Part(name: template.nameInBar, words: { document.words(for: template, of: toolkit) }, widgets: [card])
      )
    }
    let end = ToolkitEnd(toolkit)
    guard !toolkit.tickedChecks.isEmpty else {
      if end.isVisible {
        tabs.append(Part(name: tr("In the end"), words: { tr("In the end") }, widgets: [end]))
      }
      return
    }
    let card = ChecksCard(toolkit, in: document)
    checks = card
    tabs.append(
      Part(
        name: tr("Checks"),
        words: {
          tr(
            "Checks {n} of {total}",
            ["n": document.checksDone(of: toolkit), "total": toolkit.tickedChecks.count])
        }, widgets: end.isVisible ? [card, end] : [card]))
  }

  /// Shows a part, as somebody chose it in the bar.
  private func choose(_ part: Int) {
    document.leaveField()
    show(part)
    scroller.scroll(to: title)
  }

  private func show(_ part: Int) {
    for (index, other) in tabs.enumerated() {
      for widget in other.widgets { widget.isVisible = index == part }
    }
    bar.show(part)
  }

  /// Shows a template, and puts the cursor into it.
  private func open(_ template: Pack.Toolkit.Template.ID) {
    navigator.go(to: .toolkit(toolkit.id), at: toolkit.row(.template(template), ""))
  }

  private func card(for template: Pack.Toolkit.Template) -> Widget? {
    guard let list = document.list(toolkit.list(of: template)) else { return nil }
    let print: @MainActor () -> Void = { [weak self] in self?.print(template) }
    switch template.form {
    case .outline:
      let card = OutlineCard(template, of: toolkit, list: list, in: document, print: print)
      outlines[list.id] = card
      return card
    case .table:
      let card = TableCard(template, list: list, context, print: print) {
        [weak self] row in
        self?.reveal(row)
      }
      tables[list.id] = card
      return card
    }
  }

  /// Goes to the row that the navigator names, else to the title.
  func arrive() {
    guard let id = navigator.row, let target = target(id) else {
      title.begin()
      return
    }
    let part = tabs.firstIndex { part in
      part.widgets.contains { $0 === target.widget || target.widget.isInside($0) }
    }
    if let part { show(part) }
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
    document.commitTyping()
    // What is written is mostly printed for others; what is blank, to fill it in.
    let isWritten = template.map { document.isWritten($0, of: toolkit) } ?? false
    let paper = isWritten && template?.canBeDocument == true ? Paper.document : .toolkit
    context.desk.offer(paper, of: document, part: ToolkitPart(toolkit, template: template))
  }
}

extension AssessmentDocument {
  /// What a template is called in the row of parts, with how many rows of it are filled in.
  fileprivate func words(for template: Pack.Toolkit.Template, of toolkit: Pack.Toolkit) -> String {
    let rows = list(toolkit.list(of: template))?.rows ?? []
    let written = rows.count { row in row.values.members.contains { !$0.value.isNothing } }
    return written == 0
      ? template.nameInBar : tr("{what} {n}", ["what": template.nameInBar, "n": written])
  }
}

/// For which assessments a toolkit is, where it is not for this one, and what about it has not been verified.
private final class ToolkitLimits: Box {
  init(_ toolkit: Pack.Toolkit, in document: AssessmentDocument) {
    super.init(.vertical, spacing: 3)
    let reason = StatusLabel(style: .caution)
    append(reason)
    if let unverified = toolkit.limits.unverified {
      append(Label(tr("Not verified: {what}", ["what": unverified]), style: .caption))
    }
    observe { _ in
      let words = document.whyNotUsed(toolkit)
      reason.show(words ?? "", isHeard: false)
      reason.isVisible = words != nil
    }
    isVisible = true
  }
}
