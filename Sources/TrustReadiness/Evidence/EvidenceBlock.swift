import Gtk
import ReadinessModel
import ReadinessSession

/// What the answer to a statement rests on, in its open card: what is used, and a field to add more.
final class EvidenceBlock: Box {
  private let state: LiveStatement
  private let context: PageContext
  private let list = Box(.vertical, spacing: 3)
  private var document: AssessmentDocument { context.document }
  /// Where more is added; nil where nothing can be changed.
  let attaching: AttachField?

  init(_ state: LiveStatement, _ context: PageContext) {
    self.state = state
    self.context = context
    attaching = context.document.looking == nil ? AttachField(state, context) : nil
    super.init(.vertical, spacing: 6, role: .group)
    addStyle("panel")
    setAccessibleLabel(tr("Evidence for {title}", ["title": state.statement.title]))
    append(list)
    if let attaching { append(attaching) }
    observe { block in
      _ = block.document.shelf.revision
      block.show(block.document.shelf.register.evidence(for: block.state.statement.id))
    }
  }

  /// Puts the focus where more is added; where nothing can be, on what is there.
  func begin() {
    if let attaching { attaching.field.grabFocus() } else { list.moveFocus(.forward) }
  }

  private func show(_ used: [(use: EvidenceRegister.Use, evidence: Evidence)]) {
    let hadFocus = list.containsFocus
    list.removeAll()
    list.isVisible = !used.isEmpty
    for (use, evidence) in used { list.append(row(use, evidence)) }
    if hadFocus { (used.isEmpty ? attaching?.field : list)?.moveFocus(.forward) }
  }

  private func row(_ use: EvidenceRegister.Use, _ evidence: Evidence) -> Widget {
    let id = use.evidence
    let title = Button(child: Label(evidence.name), style: .link) { [context] in
      context.navigator.go(to: .evidence, at: Evidence.row(id))
    }
    title.setAccessibleLabel(evidence.name)
    title.halign = .start
    title.tooltip = tr("Show it in the register")
    let shelf = document.shelf
    let cautions = shelf.cautions(id, evidence, asAt: document.assessment.asAt)
    let facts = Label(
      ([
        EvidenceWords.whatAndWhere(evidence),
        evidence.date.map(WindowDates.day) ?? (evidence.hasNoDate ? tr("no date") : ""), use.place,
      ]
        + cautions)
        .filter { !$0.isEmpty }.joined(separator: " · "), style: .caption)
    let words = Box(.vertical) {
      title
      facts
    }
    words.hexpand = true
    let row = Box(.horizontal, spacing: 12) { words }
    if let place = evidence.places.first(where: EvidenceOpening.canOpen) {
      let open = Button(tr("Open"), style: .link)
      open.setAccessibleLabel(tr("Open {title}", ["title": evidence.name]))
      open.valign = .start
      open.on(Button.clicked) { [context] button in
        EvidenceOpening(context).open(place, over: button.window)
      }
      row.append(open)
    }
    if document.looking == nil { row.append(removal(of: id, evidence)) }
    return row
  }

  private func removal(of id: Evidence.ID, _ evidence: Evidence) -> Widget {
    let remove = Button(
      icon: "window-close-symbolic",
      label: tr("Use {title} for this statement no longer", ["title": evidence.name]), style: .flat)
    remove.valign = .start
    remove.on(Button.clicked) { [weak self] _ in
      guard let self else { return }
      self.document.stopUsing(id, for: self.state.statement.id)
      self.context.desk.toast(
        tr("{title} is not used here any more.", ["title": evidence.name]), takenBackIn: self.document)
    }
    return remove
  }
}
