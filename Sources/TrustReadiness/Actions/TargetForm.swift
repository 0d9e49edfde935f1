import Gtk
import ReadinessModel
import ReadinessSession

/// The level that a statement is to reach, and by when. What is chosen holds at once.
final class TargetForm: Box {
  private let state: LiveStatement
  private let document: AssessmentDocument
  private let caution = StatusLabel(style: .caution)

  /// A target is a level, or none yet.
  struct Choice: Equatable {
    var level: Level?
  }

  init(_ state: LiveStatement, _ context: PageContext) {
    self.state = state
    let document = context.document
    self.document = document
    super.init(.vertical, spacing: 6, role: .group)
    addStyle("panel")
    setAccessibleLabel(tr("Target"))
    let choices = [Choice()] + document.pack.scale.map { Choice(level: $0) }
    let target = state.target
    let toldLevel = Forwarding<Level.ID?>()
    let levels = DropDown(
      choices, selected: choices.first { $0.level?.id == target?.level },
      label: { choice in choice.level.map { AnswerWords($0).text } ?? tr("No level yet") },
      onChange: { list in toldLevel.send(list.selected?.level?.id) })
    let day = DayField(target?.by, label: tr("By")) { _ in }
    levels.setAccessibleLabel(tr("Level to reach"))
    let away = Button(tr("Take the target away"), style: .link) { [weak self] in
      guard let self else { return }
      self.document.setTarget(nil, for: self.state.statement.id)
    }
    away.halign = .start
    append(Label(tr("Which level is to be reached, and by when?"), style: .strong))
    append(
      WrapBox(spacing: 12, rowSpacing: 6) {
        levels
        Label(tr("By"), style: .caption)
        day
      })
    append(caution)
    append(away)
    levels.valign = .start
    toldLevel.receive = { [weak self] level in self?.change { $0.level = level } }
    day.onSettle = { [weak self] day in self?.change { $0.by = day } }
    observe { form in
      let target = form.state.target
      away.isVisible = target != nil
      // What Undo or a colleague made of it.
      if levels.selected?.level?.id != target?.level {
        levels.selected = choices.first { $0.level?.id == target?.level }
      }
      day.show(target?.by)
      let gap = form.state.target?.gap(from: form.state.answer, in: document.pack)
      form.caution.show(gap.map { $0 < 0 } == true ? tr("The target is below the level that it is at.") : "")
    }
    isSensitive = document.looking == nil
  }

  /// Sets the target as it is with a change; one without level and day is none.
  private func change(_ change: (inout Target) -> Void) {
    var target = state.target ?? Target()
    let before = target
    change(&target)
    guard target != before else { return }
    let isNothing = target.level == nil && target.by == nil
    document.setTarget(isNothing ? nil : target, for: state.statement.id)
  }
}
