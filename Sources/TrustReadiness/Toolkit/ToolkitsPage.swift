import Gtk
import ReadinessModel
import ReadinessSession

/// The toolkits of the checklist: what each is for, and how far it is worked through. Choosing one opens it.
final class ToolkitsPage: Box, AssessmentPage {
  private let title = PageTitle(tr("Toolkits"))
  private let list = ListBox()
  private let navigator: Navigator

  init(_ context: PageContext) {
    navigator = context.navigator
    let (document, navigator) = (context.document, context.navigator)
    super.init(.vertical)
    setAccessibleLabel(tr("Toolkits"))
    list.addStyle("results")
    let card = Box(.vertical) { list }
    card.addStyle("card")
    card.addStyle("results-card")
    list.setAccessibleLabel(tr("Toolkits"))
    for toolkit in document.pack.usableToolkits {
      list.append(ToolkitRow(toolkit, in: document, shape: context.shape))
    }
    list.on(ListBox.rowActivated) { [weak navigator] _, row in
      if let row = row as? ToolkitRow { navigator?.go(to: .toolkit(row.toolkit.id)) }
    }
    let column = Box(.vertical, spacing: 12) {
      Box(.vertical) {
        title
        Label(
          tr("Steps and tables to work with. What you write in them is kept in this assessment."),
          style: .quiet)
      }
      card
    }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    let scroller = Scroller(Clamp(maximum: 820, column))
    scroller.vexpand = true
    append(scroller)
  }

  /// Puts the focus on the toolkit that was shown last, else on the title.
  func arrive() {
    let last = list.rows.first { ($0 as? ToolkitRow)?.toolkit.id == navigator.lastToolkit }
    if let last { last.grabFocus() } else { title.begin() }
  }
}

/// A line of the list: a toolkit's title, how far it is, and what it is for.
private final class ToolkitRow: ListBoxRow {
  let toolkit: Pack.Toolkit
  private let progress = Label("", style: .caption, wrapping: .none)

  init(_ toolkit: Pack.Toolkit, in document: AssessmentDocument, shape: WindowShape) {
    self.toolkit = toolkit
    super.init()
    let title = Label(toolkit.title, style: .strong)
    title.hexpand = true
    progress.halign = .start
    let heading = Box(.horizontal, spacing: 12) {
      title
      progress
    }
    child = Box(.vertical, spacing: 3) {
      heading
      Label(toolkit.purpose)
    }
    setAccessibleDescription(toolkit.purpose)
    observe { _ in heading.orientation = shape.isNarrow ? .vertical : .horizontal }
    observe { row in
      let words = document.progress(of: toolkit)
      row.progress.text = words
      row.progress.isVisible = !words.isEmpty
      row.setAccessibleLabel([toolkit.title, words].filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }
}

extension AssessmentDocument {
  /// How far a toolkit is worked through, in words; empty while nobody has begun.
  fileprivate func progress(of toolkit: Pack.Toolkit) -> String {
    let (done, total) = (stepsDone(of: toolkit), toolkit.steps.count)
    if done > 0 { return tr("{n} of {total} steps done", ["n": done, "total": total]) }
    return isBegun(toolkit) ? tr("Begun") : ""
  }
}
