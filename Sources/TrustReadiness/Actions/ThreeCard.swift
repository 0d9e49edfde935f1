import Gtk
import ReadinessModel
import ReadinessSession

/// *If you do only three things*: the statements whose raising would change most, each with the way to it and to what is
/// done about it. Folded once anything is planned, so that what is late stands first.
final class ThreeCard: Box {
  private let context: PageContext
  private let plan: (Statement) -> Void
  private let content = Box(.vertical, spacing: 6)
  private let opener = Button(WhichThree.title, style: .link)
  private var goal = WhichThree.Goal.clear
  private let goals: DropDown<WhichThree.Goal>

  /// - Parameter plan: called to plan an action for a statement.
  init(_ context: PageContext, plan: @escaping (Statement) -> Void) {
    self.context = context
    self.plan = plan
    let told = Forwarding<WhichThree.Goal>()
    goals = DropDown(
      WhichThree.Goal.allCases, label: { $0.label(in: context.document.pack) },
      onChange: { list in if let goal = list.selected { told.send(goal) } })
    super.init(.vertical, spacing: 6)
    told.receive = { [weak self] goal in
      self?.goal = goal
      self?.fill()
    }
    goals.halign = .start
    goals.setAccessibleLabel(tr("What the three are to reach"))
    opener.halign = .start
    append(opener)
    content.addStyle("card")
    append(content)
    opener.on(Button.clicked) { [weak self] _ in self?.toggle() }
    content.isVisible = context.document.actions.log.entries.isEmpty
    opener.setAccessibleState(.expanded, content.isVisible)
    observe { card in
      _ = (context.document.overview.standing, context.document.actions.log)
      card.fill()
    }
  }

  private func toggle() {
    content.isVisible.toggle()
    opener.setAccessibleState(.expanded, content.isVisible)
    fill()
  }

  private func fill() {
    guard content.isVisible else { return }
    let hadFocus = content.containsFocus && !goals.containsFocus
    let (document, standing) = (context.document, context.document.overview.standing)
    let three = WhichThree(goal, in: standing, of: document.pack)
    if goals.parent == nil { content.append(goals) }
    for line in content.children where line !== goals { content.remove(line) }
    content.append(Label(three.conclusion(in: standing, of: document.pack)))
    for pick in three.picks { content.append(line(pick, three)) }
    if hadFocus { content.moveFocus(.forward) }
  }

  private func line(_ pick: WhichThree.Pick, _ three: WhichThree) -> Widget {
    let document = context.document
    let change = Box(.horizontal, spacing: 3)
    for (index, level) in [pick.from, pick.to].enumerated() {
      if index > 0 { change.append(Label("→", wrapping: .none)) }
      let words = AnswerWords(level)
      let label = Label(words.text, style: .strong, wrapping: .none)
      label.setRole(words.role)
      change.append(label)
    }
    let name = tr("{title} ({code})", ["title": pick.statement.title, "code": pick.statement.code])
    let link = Button(child: Label(name), style: .link) { [context] in
      context.navigator.go(to: pick.statement)
    }
    link.setAccessibleLabel(name)
    link.halign = .start
    let planned = document.actions.log.entries(for: pick.statement.id)
      .filter { $0.action.state.isOpen }
    let go: Button
    if let first = planned.first {
      go = Button(trn("{n} action", "{n} actions", planned.count), style: .link) { [context] in
        context.navigator.go(to: .actions, at: first.id)
      }
    } else {
      go = Button(tr("Plan an action"), style: .link) { [plan] in plan(pick.statement) }
    }
    go.setAccessibleLabel(tr("{verb}: {name}", ["verb": go.label, "name": name]))
    go.valign = .start
    return Box(.horizontal, spacing: 12) {
      Box(.vertical) {
        change
        link
        Label(three.words(for: pick), style: .caption)
      }.with { $0.hexpand = true }
      go
    }
  }
}

extension WhichThree.Goal {
  /// What the choice is called.
  @MainActor
  fileprivate func label(in pack: Pack) -> String {
    switch self {
    case .clear: tr("First: clear what is {level}", ["level": pack.badLevel?.label.quoted ?? ""])
    case .lift: tr("First: lift the most sections")
    }
  }
}
