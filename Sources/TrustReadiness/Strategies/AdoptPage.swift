import Gtk
import ReadinessModel
import ReadinessSession

/// The actions of a strategy, phase by phase: each is planned or left out, one by one, or all that is needed of a phase.
final class AdoptPage: Box, AssessmentPage {
  private let strategy: Strategy
  private let context: PageContext
  private let title: PageTitle
  private let decided = StatusLabel(style: .quiet)
  private let from: DayField
  private let told = Forwarding<Day?>()
  private let phases = Box(.vertical, spacing: 12)
  private(set) var rows: [ProposalRow] = []
  private var takeAll: [Strategy.Phase.ID: Button] = [:]
  private var cards: [Strategy.Phase.ID: (card: Box, until: Label)] = [:]

  private var document: AssessmentDocument { context.document }
  private var adoption: Adoption { document.adoption(of: strategy, from: context.day(for: strategy)) }

  init(_ strategy: Strategy, _ context: PageContext) {
    self.strategy = strategy
    self.context = context
    title = PageTitle(strategy.title)
    let told = told
    from = DayField(nil, label: AdoptedStrategy.fromTitle) { _ in }
    from.onSettle = { told.send($0) }
    super.init(.vertical)
    setAccessibleLabel(strategy.title)
    told.receive = { [weak self] day in if let day { self?.count(from: day) } }
    let navigator = context.navigator
    navigator.strategies.chosen = strategy.id
    let back = Button(tr("‹ Model strategies"), style: .link) { [weak navigator] in
      navigator?.go(to: .strategies)
    }
    back.halign = .start
    let shown = DropDown(
      StrategyState.Shown.allCases,
      label: { [pack = context.document.pack] in
        switch $0 {
        case .all: tr("Show: all")
        case .toDecide: tr("Show: to decide")
        case .needed: tr("Show: for what is {levels}", ["levels": pack.levelsToMend])
        }
      },
      onChange: { [weak navigator] list in
        if let choice = list.selected { navigator?.strategies.shown = choice }
      })
    shown.setAccessibleLabel(tr("Which actions are shown"))
    shown.selected = navigator.strategies.shown
    shown.valign = .start
    let counting = Box(.horizontal, spacing: 6) {
      Label(AdoptedStrategy.fromTitle, style: .caption, wrapping: .none).with { $0.valign = .start }
      from
    }
    let controls = WrapBox(spacing: 12, rowSpacing: 6) {
      counting
      shown
    }
    let column = Box(.vertical, spacing: 12) {
      Box(.vertical) {
        back
        title
        Label(
          tr(
            "Plan its actions one by one; each can be changed first. Nothing is planned until you plan it. What is planned stands in Actions as proposed."
          ), style: .quiet)
      }
      controls
      decided
      phases
    }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    let scroller = Scroller(Clamp(maximum: 920, column))
    scroller.vexpand = true
    append(scroller)
    build()
    observe { page in page.update() }
  }

  /// Puts the focus on the action that was asked for, else on the title.
  func arrive() {
    guard let wanted = context.navigator.row, wanted.list == LeftOutAction.list,
      let row = rows.first(where: { $0.id == wanted.row })
    else { return title.begin() }
    open(row)
  }

  // MARK: Showing

  private func build() {
    for phase in strategy.phases {
      let heading = Label(phase.title, style: .sectionTitle)
      heading.setAccessibleRole(.heading)
      let until = Label("", style: .caption)
      let all = Button(
        tr("Plan all that is {levels}", ["levels": document.pack.levelsToMend]), style: .link
      ) { [weak self] in self?.takeAll(of: phase) }
      all.halign = .start
      let card = Box(.vertical, spacing: 9) {
        Box(.vertical) {
          heading
          until
        }
        all
      }
      card.addStyle("card")
      for action in phase.actions {
        let row = ProposalRow(strategy.origin(of: action), in: context, ways: self)
        rows.append(row)
        card.append(row)
      }
      takeAll[phase.id] = all
      cards[phase.id] = (card, until)
      phases.append(card)
    }
  }

  private func update() {
    let (adoption, shown) = (adoption, context.navigator.strategies.shown)
    from.show(adoption.from)
    let left = adoption.notAsked
    let notAsked =
      left == 0
      ? ""
      : trn(
        "{n} action is not proposed, since nothing that it is for is asked of you.",
        "{n} actions are not proposed, since nothing that they are for is asked of you.", left)
    decided.show([adoption.decisionWords + ".", notAsked].filter { !$0.isEmpty }.joined(separator: " "))
    for phase in adoption.phases {
      var isShown = false
      for row in rows where phase.phase.actions.contains(where: { strategy.origin(of: $0) == row.id }) {
        let proposal = phase.proposals.first { $0.id == row.id }
        row.show(proposal, of: adoption)
        row.isVisible = proposal.map { row.isOpen || shown.includes($0) } ?? false
        if row.isVisible { isShown = true }
      }
      takeAll[phase.id]?.isVisible = phase.toTake.count > 1
      cards[phase.id]?.until.text = tr("until {day}", ["day": WindowDates.day(phase.until)])
      cards[phase.id]?.card.isVisible = isShown
    }
  }

  // MARK: Doing

  private func count(from day: Day) {
    if adoption.isAdopted {
      document.adopt(strategy, from: day)
    } else {
      context.navigator.strategies.from[strategy.id] = day
    }
  }

  private func takeAll(of phase: Strategy.Phase) {
    let adoption = adoption
    let wanted = adoption.phases.first { $0.id == phase.id }?.toTake ?? []
    guard !wanted.isEmpty else { return }
    document.take(wanted, of: adoption)
    context.desk.toast(
      trn("{n} action is planned.", "{n} actions are planned.", wanted.count), takenBackIn: document)
    goOn(after: nil)
  }

  /// Opens an action and closes the others.
  func open(_ row: ProposalRow) {
    for other in rows where other !== row { other.close() }
    row.open()
  }

  /// Plans an action, and goes on to the next one.
  func take(_ row: ProposalRow, who: String? = nil, by: Day?? = .none) {
    let adoption = adoption
    guard let proposal = adoption.proposal(row.id) else { return }
    document.take([proposal], of: adoption, who: who, by: by)
    context.desk.toast(tr("Planned: {what}", ["what": proposal.action.text]), takenBackIn: document)
    row.close()
    goOn(after: row)
  }

  /// Leaves an action out, and asks there why.
  func leaveOut(_ row: ProposalRow, reason: String = "") {
    let adoption = adoption
    guard let proposal = adoption.proposal(row.id) else { return }
    document.leaveOut(proposal, of: adoption, reason: reason)
  }

  /// Makes an action that was left out one to decide again.
  func takeUp(_ row: ProposalRow) {
    if let proposal = adoption.proposal(row.id) { document.takeUp(proposal) }
    open(row)
  }

  /// Puts the focus on the next action to decide; on the title where none is left.
  private func goOn(after row: ProposalRow?) {
    let start = row.flatMap { row in rows.firstIndex { $0 === row } }.map { $0 + 1 } ?? 0
    let order = rows[start...] + rows[..<start]
    guard let next = order.first(where: { $0.isToDecide && $0.isVisible }) else { return title.begin() }
    next.begin()
  }
}

extension StrategyState.Shown {
  fileprivate func includes(_ proposal: Adoption.Proposal) -> Bool {
    switch self {
    case .all: true
    case .toDecide: proposal.isToDecide
    case .needed: proposal.isNeeded
    }
  }
}
