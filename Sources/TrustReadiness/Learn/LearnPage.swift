import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession

/// What the checklist gives to learn from: a row of parts, a list of what is in one, and beside it what is read.
///
/// All of it is history and background, so nothing here is a task and no date is one to work towards.
final class LearnPage: Box, AssessmentPage {
  let state: LearnState
  private let context: PageContext
  private let title = PageTitle(tr("Learn"))
  private let counts = StatusLabel(style: .quiet)
  private let entry = SearchEntry(placeholder: tr("Find in all of it"))
  private let parts: PartBar
  private let model = ListModel<LearnLine>(name: \.name)
  let list: ListView<LearnRow>
  private let listCard: ListCard
  private let nothing = Label(tr("Nothing here is as it is looked for."), style: .quiet)
  private let timeline: TimelineCard?
  private let head = Box(.vertical, spacing: 12)
  private let column = Box(.vertical, spacing: 9)
  private let place = Box(.vertical)
  private let paneScroller: Scroller
  private let back: Button
  private(set) var pane: LearnPane?
  private var leaves: [LearningPart: [LearningLeaf]] = [:]
  /// True while the list is set, so that setting it chooses nothing.
  private var isShowing = false

  private var pack: Pack { context.document.pack }

  init(_ context: PageContext) {
    self.context = context
    let document = context.document
    let state = LearnState(document.pack)
    self.state = state
    let chosen = Forwarding<(leaf: LearningLeaf.ID, isFocusing: Bool)>()
    list = ListView(
      model, row: { LearnRow(document) { chosen.send(($0, false)) } },
      onActivate: { _, line in if let leaf = line.leaf { chosen.send((leaf.id, true)) } })
    list.activatesOnClick = false
    listCard = ListCard(list, context.shape)
    let shown = document.pack.learningParts
    parts = PartBar(
      tr("Parts of what there is to learn from"),
      shown.map { tr("{what} {n}", ["what": $0.label, "n": document.pack.count(of: $0)]) },
      in: context.shape, words: { shown[$0].label },
      chosen: { index in
        let part = shown[index]
        if state.part != part { (state.part, state.leaf) = (part, nil) }
      })
    timeline =
      document.pack.learning.timeline.isEmpty
      ? nil : TimelineCard(document, state) { chosen.send(($0, false)) }
    paneScroller = Scroller(place)
    back = Button(tr("‹ Back to the list"), style: .link)
    super.init(.vertical)
    setAccessibleLabel(tr("Learn"))
    chosen.receive = { [weak self] in self?.open($0.leaf, focusing: $0.isFocusing) }
    fill()
    listen()
    observe { page in page.update() }
    observe { page in page.layOut() }
  }

  // MARK: Making

  private func fill() {
    entry.setAccessibleLabel(tr("Find in all of it"))
    list.setAccessibleLabel(tr("Learn"))
    back.halign = .start
    let filters = WrapBox(spacing: 6, rowSpacing: 6) { entry }
    for choice in makeFilters() { filters.append(choice) }
    filters.append(counts)
    counts.valign = .centre
    let print = Button(tr("Print or save…")) { [weak self] in self?.handOutPart() }
    print.halign = .end
    print.valign = .start
    let words = Box(.vertical) {
      title
      Label(
        tr("What others did, what happened when, and what words mean. All of it says how well it is known."),
        style: .quiet)
    }
    words.hexpand = true
    head.build {
      Box(.horizontal, spacing: 12) {
        words
        print
      }
      parts
      filters
    }
    if let timeline { head.append(timeline) }
    column.append(nothing)
    column.append(listCard)
    paneScroller.hexpand = true
    paneScroller.vexpand = true
    let sides = Box(.horizontal, spacing: 12) {
      column
      paneScroller
    }
    sides.vexpand = true
    let all = Box(.vertical, spacing: 12) {
      back
      head
      sides
    }
    all.margins = Insets(top: 20, start: 18, bottom: 18, end: 18)
    all.vexpand = true
    let page = Scroller(all)
    page.vexpand = true
    append(page)
  }

  /// Offers all of the part that is shown, to print or save.
  private func handOutPart() {
    context.desk.offer(PaperSubject(HandOut(state.part, of: pack)), of: context.document)
  }

  private func makeFilters() -> [Widget] {
    var filters: [Widget] = []
    if pack.nations.count > 1 {
      let nations = [nil] + pack.nations.map { Optional($0) }
      let choice = DropDown<Nation?>(
        nations,
        label: { tr("True of: {nation}", ["nation": $0?.label ?? tr("all nations")]) },
        onChange: { [state] in state.nation = $0.selected.flatMap { $0?.id } })
      choice.setAccessibleLabel(tr("Where it is true"))
      filters.append(choice)
    }
    let statuses = [nil] + Knowledge.Status.allCases.map { Optional($0) }
    let known = DropDown<Knowledge.Status?>(
      statuses, label: { tr("Known: {how}", ["how": $0?.label ?? tr("however well")]) },
      onChange: { [state] in state.status = $0.selected.flatMap { $0 } })
    known.setAccessibleLabel(tr("How well it is known"))
    filters.append(known)
    return filters
  }

  private func listen() {
    back.on(Button.clicked) { [weak self] _ in self?.close() }
    entry.on(SearchEntry.changed) { [state] in state.query = $0.text }
    entry.onKey(.capture) { [weak self] _, press in
      guard press.key == .down, let self, !self.model.elements.isEmpty else { return false }
      return self.focusList()
    }
    list.onSelect { [weak self] list in self?.take(list.selectedIndex) }
    onKey { page, press in
      guard press.key == .escape, press.modifiers.isEmpty, page.place.containsFocus else { return false }
      page.close()
      return true
    }
  }

  // MARK: Arriving

  func arrive() {
    if let leaf = context.navigator.leaf, pack.leaf(leaf) != nil {
      if state.leaf == leaf { return }
      if state.part != leaf.part { state.part = leaf.part }
      if !state.query.isEmpty { entry.text = "" }
      open(leaf, focusing: false)
    }
    // What is read alone has no title of the page above it.
    if head.isVisible { title.begin() } else { back.grabFocus() }
  }

  /// Puts the focus on what is chosen in the list, else on the first thing in it.
  @discardableResult
  private func focusList() -> Bool {
    guard let place = list.selectedIndex ?? model.elements.firstIndex(where: { $0.leaf != nil }) else {
      return list.grabFocus()
    }
    list.selectedIndex = place
    list.scroll(to: place)
    return list.grabFocus()
  }

  // MARK: Choosing

  /// Follows what was selected in the list; passes over headings.
  private func take(_ place: Int?) {
    guard !isShowing, let place, model.elements.indices.contains(place) else { return }
    guard let leaf = model.elements[place].leaf else {
      let next = place + 1
      if model.elements.indices.contains(next) { list.selectedIndex = next }
      return
    }
    if !context.shape.isTight { open(leaf.id, focusing: false) }
  }

  /// Shows something beside the list, or in its place where there is no room for both.
  func open(_ id: LearningLeaf.ID, focusing: Bool) {
    if state.leaf != id { state.leaf = id }
    Observer.runPending()
    if focusing { pane?.moveFocus(.forward) }
  }

  private func close() {
    state.leaf = nil
    Observer.runPending()
    if focusList() { return }
    title.begin()
  }

  // MARK: Showing

  private func update() {
    let lines = lines
    isShowing = true
    model.update(to: lines)
    list.selectedIndex = state.leaf.flatMap { id in lines.firstIndex { $0.leaf?.id == id } }
    isShowing = false
    if let index = pack.learningParts.firstIndex(of: state.part) { parts.show(index) }
    listCard.isVisible = !lines.isEmpty
    nothing.isVisible = lines.isEmpty
    let things = Set(lines.compactMap { $0.leaf?.id }).count
    counts.show(
      state.query.isEmpty
        ? trn("{n} entry", "{n} entries", things) : trn("{n} found", "{n} found", things))
    timeline?.isVisible = state.part == .timeline && state.query.isEmpty
    showPane(state.leaf ?? (context.shape.isTight ? nil : lines.lazy.compactMap { $0.leaf?.id }.first))
  }

  private func showPane(_ id: LearningLeaf.ID?) {
    guard pane?.leaf.id != id else { return }
    place.removeAll()
    pane = id.flatMap { pack.leaf($0) }.map { LearnPane($0, in: context) }
    if let pane { place.append(pane) }
    paneScroller.vertical.value = 0
  }

  private func layOut() {
    let isAlone = context.shape.isTight && state.leaf != nil
    back.isVisible = isAlone
    head.isVisible = !isAlone
    column.isVisible = !isAlone
    paneScroller.isVisible = !context.shape.isTight || isAlone
    column.hexpand = context.shape.isTight
    // As low as that the page scrolls rather than either of the two.
    paneScroller.setContentHeight(minimum: Int(260 * context.shape.textScale))
    column.setMinimumSize(width: context.shape.isTight ? nil : Int(320 * context.shape.textScale))
  }

  private func leaves(of part: LearningPart) -> [LearningLeaf] {
    if let known = leaves[part] { return known }
    let made = pack.leaves(of: part)
    leaves[part] = made
    return made
  }

  /// The lines of the list: those of the part, under their headings; or what was found in all parts.
  private var lines: [LearnLine] {
    guard state.query.trimmed.isEmpty else { return found }
    var shown = leaves(of: state.part).filter(state.shows)
    if state.part == .timeline {
      let inRange = Set(pack.learning.timeline.filter(state.isInRange).map(\.id))
      shown = shown.filter { inRange.contains($0.id.entry) }
    }
    return pack.grouped(shown, of: state.part).flatMap { group -> [LearnLine] in
      let lines = group.leaves.map { LearnLine.leaf($0, under: group.title) }
      return group.title.isEmpty ? lines : [.heading(group.title)] + lines
    }
  }

  private var found: [LearnLine] {
    let matches = context.document.search.learning.matches(for: state.query)
    let byPart = Dictionary(grouping: matches, by: \.id.part)
    return LearningPart.allCases.flatMap { part -> [LearnLine] in
      let wanted = Set((byPart[part] ?? []).map(\.id))
      let lines = wanted.isEmpty ? [] : leaves(of: part).filter { wanted.contains($0.id) && state.shows($0) }
      return lines.isEmpty ? [] : [.heading(part.label)] + lines.map { .leaf($0, under: part.label) }
    }
  }
}
