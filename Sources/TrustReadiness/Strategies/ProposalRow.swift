import Gtk
import ReadinessModel
import ReadinessSession

/// An action of a strategy: what is to be done, for whom and by when it is meant and what it is for; planned, left out, or
/// to decide. The open one asks who and by when.
final class ProposalRow: Box {
  /// How actions name it: `MS2/partners`.
  let id: String
  private(set) var isOpen = false
  private let context: PageContext
  private weak var page: AdoptPage?
  private var proposal: Adoption.Proposal?
  private var by: Day?
  /// What the focus goes to.
  private var start: Widget?

  init(_ id: String, in context: PageContext, ways page: AdoptPage) {
    (self.id, self.context, self.page) = (id, context, page)
    super.init(.vertical, spacing: 6, role: .group)
    addStyle("step")
    onKey { row, press in
      guard press.key == .escape, row.isOpen else { return false }
      row.close()
      row.start?.grabFocus()
      return true
    }
  }

  /// Whether it is to decide.
  var isToDecide: Bool { proposal?.isToDecide ?? false }

  /// Puts the focus where something can be done with it.
  func begin() { start?.grabFocus() }

  /// Shows what became of it.
  func show(_ proposal: Adoption.Proposal?, of adoption: Adoption) {
    guard proposal != self.proposal else { return }
    let hadFocus = containsFocus
    self.proposal = proposal
    fill()
    if hadFocus { start?.grabFocus() }
  }

  func open() {
    if !isOpen {
      isOpen = true
      fill()
    }
    start?.grabFocus()
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    fill()
  }

  // MARK: Making

  private func fill() {
    removeAll()
    start = nil
    setStyle("panel", isOpen)
    guard let proposal else { return }
    setAccessibleLabel(proposal.action.text)
    let words = Box(.vertical) {
      Label(proposal.action.text)
      Label(details(proposal), style: .caption)
    }
    switch proposal.state {
    case .toDecide where isOpen: fillForm(proposal, words)
    case .toDecide: fillLine(proposal, words)
    case .taken(let entry):
      append(words)
      let show = link(tr("Show it in Actions"), naming: proposal) { [context] in
        context.navigator.go(to: .actions, at: entry.id)
      }
      line(tr("✓ planned: {state}", ["state": entry.action.state.label.lowercased()]), show)
    case .leftOut(let reason): fillLeftOut(proposal, reason, words)
    }
  }

  private func fillLine(_ proposal: Adoption.Proposal, _ words: Box) {
    let open = Button(child: words, style: .row) { [weak self] in
      if let self { self.page?.open(self) }
    }
    open.setAccessibleLabel(proposal.action.text)
    open.setAccessibleDescription(
      [details(proposal), proposal.goodOrAlikeWords ?? ""].filter { !$0.isEmpty }.joined(separator: ". "))
    append(open)
    start = open
    let leave = link(tr("Leave out"), naming: proposal) { [weak self] in self?.leaveOut() }
    let take = link(tr("Plan it"), naming: proposal) { [weak self] in
      if let self { self.page?.take(self) }
    }
    line(proposal.goodOrAlikeWords, leave, take)
    start = open
  }

  private func fillForm(_ proposal: Adoption.Proposal, _ words: Box) {
    append(words)
    if let done = proposal.action.done {
      append(Label(tr("Done when: {words}", ["words": done]), style: .quiet))
    }
    let who = Entry(proposal.action.owner ?? "")
    who.setAccessibleLabel(ActionItem.whoTitle)
    who.hexpand = true
    by = proposal.by
    let told = Forwarding<Day?>()
    let day = DayField(proposal.by, label: ActionItem.byTitle) { told.send($0) }
    told.receive = { [weak self] in self?.by = $0 }
    let fields = Box(.horizontal, spacing: 12) {
      Box(.horizontal, spacing: 6) {
        Label(ActionItem.whoTitle, style: .caption).with { $0.valign = .start }
        who
      }.with { $0.hexpand = true }
      Box(.horizontal, spacing: 6) {
        Label(ActionItem.byTitle, style: .caption).with { $0.valign = .start }
        day
      }
    }
    fields.orientation = context.shape.isNarrow ? .vertical : .horizontal
    append(fields)
    let take = Button(tr("Plan it"), style: .suggested)
    let plan: () -> Void = { [weak self] in
      guard let self else { return }
      guard !day.holdsNoDay else {
        day.field.grabFocus()
        return
      }
      self.page?.take(self, who: who.text.trimmed, by: .some(self.by))
    }
    take.on(Button.clicked) { _ in plan() }
    for field in [who, day.field] { field.on(Entry.activated) { _ in plan() } }
    let leave = Button(tr("Leave out")) { [weak self] in self?.leaveOut() }
    line(proposal.goodOrAlikeWords, leave, take)
    start = take
  }

  private func fillLeftOut(_ proposal: Adoption.Proposal, _ reason: String, _ words: Box) {
    append(words)
    let again = link(tr("Decide again"), naming: proposal) { [weak self] in
      if let self { self.page?.takeUp(self) }
    }
    guard isOpen else {
      let said = reason.isEmpty ? tr("left out") : tr("left out: {reason}", ["reason": reason])
      line(said, again)
      return
    }
    let why = Entry(reason, placeholder: tr("Why it is left out"))
    why.setAccessibleLabel(tr("Why it is left out"))
    let keep = Button(tr("Keep the reason")) { [weak self] in self?.keep(why.text) }
    why.on(Entry.activated) { [weak self] entry in self?.keep(entry.text) }
    append(why)
    line(tr("left out"), again, keep)
    start = why
  }

  /// Words at the beginning of a line, and buttons at its end.
  private func line(_ words: String?, _ buttons: Button...) {
    let line = WrapBox(spacing: 9, rowSpacing: 3)
    if let words { line.append(Label(words, style: .caption)) }
    for button in buttons { line.append(button) }
    append(line)
    if start == nil { start = buttons.first }
  }

  private func link(
    _ words: String, naming proposal: Adoption.Proposal, action: @escaping @MainActor () -> Void
  ) -> Button {
    let button = Button(words, style: .link, action: action)
    button.setAccessibleLabel(
      tr("{what}: {action}", ["what": words, "action": proposal.action.text]))
    return button
  }

  private func details(_ proposal: Adoption.Proposal) -> String {
    let served = proposal.statements.map { served in
      let level = served.level.map { AnswerWords($0).text } ?? tr("Not answered")
      let duty = served.isLegalDuty ? tr("legal duty") : ""
      return tr(
        "{level}: {statement}",
        [
          "level": level,
          "statement": [served.statement.title, duty].filter { !$0.isEmpty }.joined(separator: ", "),
        ])
    }
    return
      ([
        proposal.action.owner ?? "", tr("by {day}", ["day": WindowDates.day(proposal.by)]),
      ] + served).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  // MARK: Doing

  private func leaveOut() {
    isOpen = true
    page?.leaveOut(self)
    begin()
  }

  private func keep(_ reason: String) {
    isOpen = false
    page?.leaveOut(self, reason: reason)
    fill()
    start?.grabFocus()
  }
}
