import Gtk
import ReadinessModel
import ReadinessSession

/// Finds sections by words in their titles, statements by words in their sentences, their guidance, their answers and the
/// notes on them, and places in toolkits, evidence and actions by what was written there, while one types. What a word of the
/// glossary means is said at once.
final class SearchPage: Box, AssessmentPage {
  private let document: AssessmentDocument
  private let navigator: Navigator
  private let shape: WindowShape
  private let entry = SearchEntry(
    placeholder: tr(
      "Words from a statement, its answer or note, evidence, an action, a toolkit or the glossary"))
  private let count = StatusLabel(style: .quiet, pause: .milliseconds(700))
  /// What the glossary says, and what matches without being asked.
  private let beside = Box(.vertical, spacing: 6)
  private let results = ListModel<SearchHit>()
  private let list: ListView<SearchRow>
  private let listCard: ListCard

  init(_ context: PageContext) {
    let (document, navigator) = (context.document, context.navigator)
    self.document = document
    self.navigator = navigator
    shape = context.shape
    list = ListView(
      results, row: { [weak document] in SearchRow(document) },
      onActivate: { [weak navigator] _, hit in navigator?.go(to: hit) })
    listCard = ListCard(list, context.shape)
    super.init(.vertical)
    setAccessibleLabel(tr("Search"))
    let title = Label(tr("Search"), style: .pageTitle)
    title.setAccessibleRole(.heading)
    entry.setAccessibleLabel(
      tr("Search in statements, answers, notes, guidance, sections, evidence, actions and toolkits"))
    list.setAccessibleLabel(tr("Results"))
    let column = Box(.vertical, spacing: 9) {
      title
      entry
      count
      beside
      listCard
    }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    let clamp = Clamp(maximum: 820, column)
    clamp.vexpand = true
    let page = Scroller(clamp)
    page.vexpand = true
    append(page)
    entry.on(SearchEntry.changed) { [weak self] _ in self?.look() }
    entry.on(SearchEntry.activated) { [weak self] _ in self?.openFirst() }
    entry.on(SearchEntry.stopped) { [weak self] _ in self?.navigator.leaveSearch() }
    entry.onKey(.capture) { [weak self] _, key in key.key == .down ? self?.enterList() ?? false : false }
    list.onKey(.capture) { [weak self] list, key in
      guard key.key == .up, list.selectedIndex ?? 0 == 0 else { return false }
      return self?.entry.grabFocus() ?? false
    }
    onKey { page, key in
      guard key.key == .escape else { return false }
      page.navigator.leaveSearch()
      return true
    }
    look()
  }

  func arrive() {
    entry.grabFocus()
    entry.selectAll()
  }

  private func look() {
    let query = entry.text
    let hits = document.search.hits(for: query, in: document)
    results.update(to: hits)
    list.selectedIndex = hits.isEmpty ? nil : 0
    listCard.isVisible = !hits.isEmpty
    listCard.scroller.vertical.value = 0
    let terms = document.search.terms(for: query)
    showBeside(terms, document.search.notAsked(for: query, in: document))
    count.show(Self.words(query, hits, isExplained: !terms.isEmpty))
  }

  /// As many words, and statements that are not asked, are named.
  private var mostBeside: Int { shape.isNarrow ? 1 : 3 }

  private func showBeside(_ terms: [Term], _ notAsked: [(statement: Statement, why: String)]) {
    beside.removeAll()
    beside.isVisible = !terms.isEmpty || !notAsked.isEmpty
    for term in terms.prefix(mostBeside) {
      let label = Label(tr("{term}: {meaning}", ["term": term.term, "meaning": term.meaning]))
      label.addStyle("panel")
      beside.append(label)
    }
    guard !notAsked.isEmpty else { return }
    let named = notAsked.prefix(mostBeside).map { statement, why in
      tr("{statement} {title}. {why}", ["statement": statement.code, "title": statement.title, "why": why])
    }
    let all = trn(
      "{n} statement matches that is not asked here.", "{n} statements match that are not asked here.",
      notAsked.count)
    beside.append(Label(([all] + named).joined(separator: " "), style: .caption))
  }

  private static func words(_ query: String, _ hits: [SearchHit], isExplained: Bool) -> String {
    if SearchIndex.words(of: query).isEmpty {
      return tr(
        "Every word has to occur in a section’s title, in a statement with its guidance, answer and note, in one piece of evidence, in one action, or in one place of a toolkit. Enter goes to the first result, the arrow down into the list, Escape back."
      )
    }
    if hits.isEmpty, isExplained { return tr("Nothing else has all of these words.") }
    if hits.isEmpty {
      return tr("Nothing has all of these words. Try fewer words, or only their beginnings.")
    }
    var (sections, statements, places, evidence, actions, toLearn) = (0, 0, 0, 0, 0, 0)
    var strategies = 0
    for hit in hits {
      switch hit.target {
      case .section: sections += 1
      case .statement: statements += 1
      case .workbook: places += 1
      case .record(let match) where match.row.list == Evidence.list: evidence += 1
      case .record: actions += 1
      case .learning: toLearn += 1
      case .strategy: strategies += 1
      }
    }
    let parts = [
      sections > 0 ? trn("{n} section", "{n} sections", sections) : nil,
      statements > 0 ? trn("{n} statement", "{n} statements", statements) : nil,
      evidence > 0 ? trn("{n} piece of evidence", "{n} pieces of evidence", evidence) : nil,
      actions > 0 ? trn("{n} action", "{n} actions", actions) : nil,
      places > 0 ? trn("{n} place in toolkits", "{n} places in toolkits", places) : nil,
      strategies > 0 ? trn("{n} place in strategies", "{n} places in strategies", strategies) : nil,
      toLearn > 0 ? trn("{n} thing to learn from", "{n} things to learn from", toLearn) : nil,
    ]
    return tr("Found: {what}", ["what": listed(parts.compactMap(\.self))])
  }

  private func enterList() -> Bool {
    guard !results.elements.isEmpty else { return false }
    if list.selectedIndex == nil { list.selectedIndex = 0 }
    return list.grabFocus()
  }

  private func openFirst() {
    guard let hit = list.selected ?? results.elements.first else { return }
    navigator.go(to: hit)
  }
}

extension Navigator {
  /// Goes to what was found.
  func go(to hit: SearchHit) {
    switch hit.target {
    case .section(let section): go(to: .section(section.id))
    case .statement(let statement, _): go(to: statement)
    case .workbook(let match): go(to: .toolkit(match.toolkit), at: match.row)
    case .record(let match): go(to: match.row.list == Evidence.list ? .evidence : .actions, at: match.row)
    case .learning(let match): read(match.id)
    case .strategy(let match):
      strategies.chosen = match.strategy
      if let origin = match.origin {
        go(to: .strategy(match.strategy), at: LeftOutAction.row(origin))
      } else {
        go(to: .strategies)
      }
    }
  }
}
