import Gtk
import ReadinessModel
import ReadinessSession

/// The model strategies: where one stands, which fits with what speaks for and against it, and the one that is read.
final class StrategiesPage: Box, AssessmentPage {
  private let context: PageContext
  private let title = PageTitle(tr("Model strategies"))
  private let counts = StatusLabel(style: .quiet)
  private let list = ListBox(selection: .browse)
  private(set) var pane: StrategyPane
  private var rows: [StrategyRow] = []

  init(_ context: PageContext) {
    self.context = context
    let (document, navigator, shape) = (context.document, context.navigator, context.shape)
    let state = navigator.strategies
    if state.chosen == nil { state.chosen = document.strategyFits.first?.id }
    pane = StrategyPane(context)
    super.init(.vertical)
    setAccessibleLabel(tr("Model strategies"))
    let back = Button(tr("‹ Toolkits"), style: .link) { [weak navigator] in navigator?.go(to: .toolkits) }
    back.halign = .start
    back.isVisible = !document.pack.usableToolkits.isEmpty
    list.addStyle("results")
    list.setAccessibleLabel(tr("Model strategies, those that fit first"))
    let card = Box(.vertical) { list }
    card.addStyle("card")
    card.addStyle("results-card")
    fill()
    list.on(ListBox.rowSelected) { [weak state] _, row in
      if let row = row as? StrategyRow, state?.chosen != row.id { state?.chosen = row.id }
    }
    // Enter goes to the strategy beside the list, or under it.
    list.on(ListBox.rowActivated) { [weak self] _, _ in self?.pane.begin() }
    let reading = Box(.vertical, spacing: 12) {
      card
      pane
    }
    reading.hexpand = true
    let profile = ProfileCard(context) { state.chosen.flatMap(document.pack.strategy) }
    profile.valign = .start
    let sides = Box(.horizontal, spacing: 12)
    let column = Box(.vertical, spacing: 12) {
      Box(.vertical) {
        back
        title
        counts
      }
      sides
    }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    let scroller = Scroller(Clamp(maximum: 1080, column))
    scroller.vexpand = true
    append(scroller)
    observe { _ in
      // What is read comes first where one stands under the other.
      let isTight = shape.isTight
      sides.removeAll()
      sides.orientation = isTight ? .vertical : .horizontal
      for side in isTight ? [reading, profile] : [profile, reading] { sides.append(side) }
    }
    observe { page in
      page.counts.text = document.pack.strategiesWords(adopted: document.adoptedStrategies)
      page.counts.isVisible = true
    }
  }

  private func fill() {
    let document = context.document
    rows = document.strategyFits.map { StrategyRow($0.strategy, in: document, context.shape) }
    for row in rows { list.append(row) }
    list.selectedRow = rows.first { $0.id == context.navigator.strategies.chosen } ?? rows.first
  }

  /// Puts the focus on the strategy that is read, or on the title.
  func arrive() { title.begin() }
}

/// A line of the list: what a strategy is called and leads to, and whether it fits.
final class StrategyRow: ListBoxRow {
  let id: Strategy.ID
  private let verdict = Label("", style: .strong, wrapping: .none)

  init(_ strategy: Strategy, in document: AssessmentDocument, _ shape: WindowShape) {
    id = strategy.id
    super.init()
    let words = Box(.vertical) {
      Label(strategy.title, style: .strong)
      Label(strategy.aim, style: .caption)
    }
    words.hexpand = true
    verdict.valign = .start
    verdict.halign = .start
    let line = Box(.horizontal, spacing: 12) {
      words
      verdict
    }
    child = line
    setAccessibleDescription(strategy.aim)
    observe { _ in line.orientation = shape.isNarrow ? .vertical : .horizontal }
    observe { row in
      let fit = document.strategyFits.first { $0.id == strategy.id }
      let isAdopted = document.adoptedStrategies.contains { $0.id == strategy.id }
      let words = isAdopted ? tr("adopted") : fit?.verdict.words ?? ""
      row.verdict.text = words
      row.verdict.setStyle("strong", isAdopted || fit?.verdict.isFitting ?? false)
      row.setAccessibleLabel(tr("{title}: {verdict}", ["title": strategy.title, "verdict": words]))
    }
  }
}
