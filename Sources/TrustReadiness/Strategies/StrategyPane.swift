import Gtk
import ReadinessModel
import ReadinessSession

/// A strategy to read: why it fits and what speaks against it, its phases with their days, what one will see it by; and
/// the way to its actions.
final class StrategyPane: Box {
  private let context: PageContext
  private let body = Box(.vertical, spacing: 9)
  private let aside = Button(tr("Set it aside"))
  private let look = Button("")
  private let first = Button(tr("Plan that one first ›"), style: .suggested)
  private let from: DayField
  private let told = Forwarding<Day?>()

  private struct Shown: Equatable {
    let fit: Fit
    let from: Day
    let isAdopted: Bool
    let progress: String
    let phases: [Adoption.Phase]
  }

  init(_ context: PageContext) {
    self.context = context
    let (document, navigator) = (context.document, context.navigator)
    let told = told
    from = DayField(nil, label: AdoptedStrategy.fromTitle) { _ in }
    from.onSettle = { told.send($0) }
    super.init(.vertical, spacing: 12, role: .group)
    addStyle("card")
    told.receive = { [weak self] day in
      if let day, let strategy = self?.strategy { self?.count(strategy, from: day) }
    }
    look.on(Button.clicked) { [weak self] _ in
      if let strategy = self?.strategy { navigator.go(to: .strategy(strategy.id)) }
    }
    first.on(Button.clicked) { [weak self] _ in self?.goToFirst() }
    aside.on(Button.clicked) { [weak self] _ in
      guard let self, let strategy = self.strategy else { return }
      document.setAside(strategy)
      self.look.grabFocus()
      self.context.desk.toast(
        tr("{title} is set aside; what was planned of it stays.", ["title": strategy.title.quoted]),
        takenBackIn: document)
    }
    let counting = Box(.horizontal, spacing: 6) {
      Label(AdoptedStrategy.fromTitle, style: .caption, wrapping: .none).with { $0.valign = .start }
      from
    }
    let buttons = WrapBox(spacing: 6, rowSpacing: 6) {
      aside
      look
      first
    }
    let foot = Box(.vertical, spacing: 9) {
      counting
      buttons
    }
    append(body)
    append(foot)
    observe { pane in
      pane.shown
    } then: { pane, shown in
      if let shown { pane.show(shown) }
    }
  }

  private var strategy: Strategy? {
    context.navigator.strategies.chosen.flatMap(context.document.pack.strategy)
  }

  private var shown: Shown? {
    guard let strategy, let fit = context.document.strategyFits.first(where: { $0.id == strategy.id }) else {
      return nil
    }
    let adoption = context.document.adoption(of: strategy, from: context.day(for: strategy))
    return Shown(
      fit: fit, from: adoption.from, isAdopted: adoption.isAdopted, progress: adoption.words,
      phases: adoption.phases)
  }

  /// Puts the focus on what can be done next.
  func begin() { (first.isVisible ? first : look).grabFocus() }

  // MARK: Doing

  private func count(_ strategy: Strategy, from day: Day) {
    if context.document.adoptedStrategies.contains(where: { $0.id == strategy.id }) {
      context.document.adopt(strategy, from: day)
    } else {
      context.navigator.strategies.from[strategy.id] = day
    }
  }

  /// Goes to the first of the actions that come before this strategy and are still to decide.
  private func goToFirst() {
    guard let first = shown?.fit.first, let origin = toDecide(of: first).first else { return }
    context.navigator.go(to: .strategy(first.strategy.id), at: LeftOutAction.row(origin))
  }

  private func toDecide(of first: Fit.First) -> [String] {
    let wanted = Set(first.actions.map(\.id))
    return context.document.adoption(of: first.strategy).proposals
      .filter { $0.isToDecide && wanted.contains($0.action.id) }.map(\.id)
  }

  // MARK: Showing

  private func show(_ shown: Shown) {
    let strategy = shown.fit.strategy
    setAccessibleLabel(strategy.title)
    body.removeAll()
    heading(strategy.title, .sectionTitle)
    body.append(Label(strategy.sizeWords, style: .caption))
    body.append(Label.quotable(strategy.aim))
    if shown.isAdopted {
      body.append(
        Label(
          tr(
            "Adopted, counted from {day}: {progress}",
            ["day": WindowDates.day(shown.from), "progress": shown.progress])))
    }
    list(tr("Fits because"), shown.fit.reasons)
    list(tr("Speaks against it"), shown.fit.against)
    body.append(
      Label.quotable(
        [strategy.fit.text, strategy.fit.not ?? ""].filter { !$0.isEmpty }.joined(separator: " ")))
    heading(tr("Its parts"))
    for phase in shown.phases { add(phase) }
    list(tr("You will see it by"), strategy.measures.map(words))
    list(
      tr("What may go wrong"),
      strategy.risks.map { tr("{risk} {guard}", ["risk": $0.text, "guard": $0.guarding]) })
    from.show(shown.from)
    let count = shown.phases.reduce(0) { $0 + $1.proposals.count }
    let comesFirst = shown.fit.first.map { !toDecide(of: $0).isEmpty } ?? false
    look.label = trn("Look at its action ›", "Look at its {n} actions ›", count)
    look.isSensitive = count > 0
    look.style = comesFirst ? .plain : .suggested
    first.isVisible = comesFirst
    aside.isVisible = shown.isAdopted
  }

  private func heading(_ words: String, _ style: Label.Style = .strong) {
    let label = Label(words, style: style)
    label.setAccessibleRole(.heading)
    body.append(label)
  }

  private func list(_ title: String, _ points: [String]) {
    guard !points.isEmpty else { return }
    heading(title)
    for point in points { body.append(BulletLine(.quotable(point))) }
  }

  private func add(_ phase: Adoption.Phase) {
    let size = tr(
      "until {day}, {actions}",
      [
        "day": WindowDates.day(phase.until),
        "actions": trn("{n} action", "{n} actions", phase.proposals.count),
      ])
    body.append(
      BulletLine(
        .quotable(
          [phase.phase.title, phase.phase.text ?? "", size].filter { !$0.isEmpty }.joined(separator: " · "))))
  }

  private func words(_ measure: Strategy.Measure) -> String {
    [measure.title, measure.goalWords ?? "", measure.every.words].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}

extension PageContext {
  /// From which day a strategy is counted that is not adopted, where somebody said it; nil leaves it to the assessment.
  func day(for strategy: Strategy) -> Day? {
    document.adoptedStrategies.contains { $0.id == strategy.id }
      ? nil : navigator.strategies.from[strategy.id]
  }
}
