import Gtk
import ReadinessModel
import ReadinessSession

/// What the answer to a statement rests on, in its open card: what is used, and a field to add more.
final class EvidenceBlock: Box {
  private let state: LiveStatement
  private let context: PageContext
  private let list = Box(.vertical, spacing: 6)
  private var shown: [Line] = []
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
    list.isVisible = false
    observe { block in
      block.lines
    } then: { block, lines in
      block.show(lines)
    }
  }

  /// A piece of evidence as the card shows it.
  private struct Line: Equatable {
    let use: EvidenceRegister.Use
    let evidence: Evidence
    let cautions: [String]

    /// Whether another line can stand as this one does: where in it is read by its own field.
    func isShown(as other: Line) -> Bool {
      use.row == other.use.row && evidence == other.evidence && cautions == other.cautions
    }
  }

  private var lines: [Line] {
    let shelf = document.shelf
    _ = shelf.revision
    return shelf.register.evidence(for: state.statement.id).map { use, evidence in
      let cautions = shelf.cautions(use.evidence, evidence, asAt: document.assessment.asAt)
      return Line(use: use, evidence: evidence, cautions: cautions)
    }
  }

  /// Puts the focus where more is added; where nothing can be, on what is there.
  func begin() {
    if let attaching { attaching.field.grabFocus() } else { list.moveFocus(.forward) }
  }

  private func show(_ lines: [Line]) {
    guard document.looking != nil || !lines.elementsEqual(shown, by: { $0.isShown(as: $1) }) else { return }
    shown = lines
    let hadFocus = list.containsFocus
    list.removeAll()
    list.isVisible = !lines.isEmpty
    for line in lines { list.append(row(line)) }
    if hadFocus { (lines.isEmpty ? attaching?.field : list)?.moveFocus(.forward) }
  }

  private func row(_ line: Line) -> Widget {
    let (id, evidence) = (line.use.evidence, line.evidence)
    let title = Button(child: Label(evidence.name), style: .link) { [context] in
      context.navigator.go(to: .evidence, at: Evidence.row(id))
    }
    title.setAccessibleLabel(evidence.name)
    title.halign = .start
    title.tooltip = tr("Show it in the register")
    let facts = Label(
      ([
        EvidenceWords.whatAndWhere(evidence),
        evidence.date.map(WindowDates.day) ?? (evidence.hasNoDate ? tr("no date") : ""),
      ]
        + line.cautions)
        .filter { !$0.isEmpty }.joined(separator: " · "), style: .caption)
    let words = Box(.vertical, spacing: 3) {
      title
      facts
    }
    words.hexpand = true
    if let place = WhereInIt.field(for: line.use, of: evidence.name, in: document) { words.append(place) }
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
