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
    for (toolkit, need) in document.assessment.toolkitsByNeed(in: document.pack) {
      list.append(ToolkitRow(toolkit, need, in: document, shape: context.shape))
    }
    list.on(ListBox.rowActivated) { [weak navigator] _, row in
      if let row = row as? ToolkitRow { navigator?.go(to: .toolkit(row.toolkit.id)) }
    }
    let column = Box(.vertical, spacing: 12) {
      Box(.vertical) {
        title
        Label(
          tr(
            "Steps and tables to work with, those first that help most with what is not good yet. What you write in them is kept in this assessment."
          ),
          style: .quiet)
      }
      StrategyLine(document, at: navigator)
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

  init(
    _ toolkit: Pack.Toolkit, _ need: ToolkitNeed, in document: AssessmentDocument, shape: WindowShape
  ) {
    self.toolkit = toolkit
    super.init()
    let title = Label(toolkit.title, style: .strong)
    title.hexpand = true
    progress.halign = .start
    let heading = Box(.horizontal, spacing: 12) {
      title
      progress
    }
    let lines = Box(.vertical, spacing: 3) {
      heading
      Label(toolkit.purpose)
    }
    let why = document.whyNotUsed(toolkit) ?? need.words(in: document)
    if !why.isEmpty { lines.append(Label(why, style: .caption)) }
    child = lines
    setAccessibleDescription([toolkit.purpose, why].filter { !$0.isEmpty }.joined(separator: " "))
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

extension ToolkitNeed {
  /// With which statements that are not good yet the toolkit helps: the worst by its title, and how many more.
  @MainActor fileprivate func words(in document: AssessmentDocument) -> String {
    guard let worst = worst.flatMap({ document.pack.statement($0) }) else { return "" }
    let answer = AnswerWords(document.assessment.answer(to: worst.id), in: document.pack)
    let first = tr(
      "{symbol} {level}: {statement}",
      ["symbol": answer.symbol, "level": answer.word, "statement": worst.title])
    guard toMend > 1 else { return tr("Helps with {statement}", ["statement": first]) }
    return trn(
      "Helps with {statement} and {n} more that is not good yet",
      "Helps with {statement} and {n} more that are not good yet", toMend - 1, ["statement": first])
  }
}
