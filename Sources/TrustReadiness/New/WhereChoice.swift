import Gtk
import ReadinessModel
import ReadinessSession

/// Where an organisation is that the checklist does not know: in which nation and, where that makes a difference, in
/// which tiers. Without a tick every statement is asked.
final class WhereChoice: Box {
  /// - Parameter question: what is asked above the nations.
  init<Form: SaysWhere>(_ form: Form, _ question: String) {
    super.init(.vertical, spacing: 12)
    append(NationChoice(form, question))
    append(TierChoice(form))
    observe { choice in
      choice.isVisible = form.asksNation || !form.tiersAsked.isEmpty
    }
  }
}

private final class NationChoice: Box {
  init<Form: SaysWhere>(_ form: Form, _ question: String) {
    super.init(.vertical, spacing: 6, role: .radioGroup)
    setAccessibleLabel(tr("Where the organisation is"))
    append(Label(question, style: .caption))
    let row = Box(.horizontal, spacing: 18)
    append(row)
    var first: CheckButton?
    for nation in form.pack.nations {
      let button = CheckButton(nation.label, group: first)
      first = first ?? button
      button.isActive = form.nation == nation.id
      button.on(CheckButton.toggled) { button in if button.isActive { form.say(nation: nation.id) } }
      row.append(button)
    }
    isVisible = form.asksNation
    observe { choice in
      let isAsked = form.asksNation
      if isAsked, !choice.isVisible { choice.announce(question, after: .milliseconds(700)) }
      choice.isVisible = isAsked
    }
  }
}

private final class TierChoice: Box {
  init<Form: SaysWhere>(_ form: Form) {
    super.init(.vertical, spacing: 6, role: .group)
    setAccessibleLabel(tr("What the organisation is in"))
    append(
      Label(
        tr("Which of these is it in? Without a tick every statement is asked, whatever it is in."),
        style: .caption))
    for tier in form.pack.tiers {
      let box = CheckButton(tier.label)
      box.on(CheckButton.toggled) { box in form.say(tier.id, box.isActive) }
      append(box)
      box.observe { box in
        box.isActive = form.isSaid(tier.id)
        box.isVisible = form.tiersAsked.contains(tier)
      }
    }
    let none = CheckButton(tr("None of these"))
    none.on(CheckButton.toggled) { box in form.say(noTier: box.isActive) }
    append(none)
    none.observe { box in box.isActive = form.isNoTierSaid }
    observe { choice in
      choice.isVisible = !form.tiersAsked.isEmpty
    }
  }
}
