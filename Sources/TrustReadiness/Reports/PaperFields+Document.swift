import Gtk
import ReadinessModel
import ReadinessSession

/// What is asked about a part of a toolkit as a document: its title, when it was approved and by whom, what is in it, and
/// whether it is evidence.
extension PaperFields {
  /// - Parameter part: the document as it would be if nobody changed anything.
  func addDocument(_ part: PartDocument, in document: AssessmentDocument) {
    let cautions = StatusLabel(style: .caution)
    let change = { [weak self, weak cautions] (change: (inout PartDocument) -> Void) in
      self?.change { if $0.document != nil { change(&$0.document!) } }
      let words = self?.choice.document?.cautions.joined(separator: " ") ?? ""
      cautions?.show(words)
      cautions?.isVisible = !words.isEmpty
    }
    let title = Entry(part.title)
    title.on(Entry.changed) { entry in
      let text = entry.text.trimmed
      change { $0.title = text.isEmpty ? part.title : text }
    }
    addRow(tr("Title"), title, named: title, for: .document)
    let approved = DayField(part.approved, label: tr("Approved")) { day in change { $0.approved = day } }
    addRow(tr("Approved"), approved, named: approved.field, for: .document)
    let review = DayField(part.review, label: tr("Review by")) { day in change { $0.review = day } }
    addRow(tr("Review by"), review, named: review.field, for: .document)
    let signed = Entry(part.signed, placeholder: tr("Name, and role behind a comma"))
    signed.on(Entry.changed) { entry in
      let text = entry.text.trimmed
      change { $0.signed = text }
    }
    addRow(tr("Signed"), signed, named: signed, for: .document)
    addRow(tr("Parts"), pieces(part, cautions, change), named: nil, for: .document)
    if document.looking == nil { addRow("", evidence(document), named: nil, for: .document) }
    change { _ in }
  }

  /// What can be in it, to tick, each with how much it is or why it is left out.
  private func pieces(
    _ part: PartDocument, _ cautions: Widget,
    _ change: @escaping ((inout PartDocument) -> Void) -> Void
  ) -> Widget {
    let box = Box(.vertical, spacing: 3, role: .group)
    box.setAccessibleLabel(tr("Parts"))
    for piece in part.pieces {
      let tick = CheckButton()
      tick.child = Label(piece.title)
      tick.setAccessibleLabel(tr("{part}, {extent}", ["part": piece.title, "extent": piece.extent]))
      tick.isActive = part.chosen.contains(piece.id)
      tick.isSensitive = !piece.isEmpty
      tick.hexpand = true
      tick.on(CheckButton.toggled) { tick in
        let isIn = tick.isActive
        change { if isIn { $0.chosen.insert(piece.id) } else { $0.chosen.remove(piece.id) } }
      }
      let extent = Label(piece.extent, style: .quiet, wrapping: .none)
      extent.valign = .start
      box.append(
        Box(.horizontal, spacing: 9) {
          tick
          extent
        })
    }
    box.append(cautions)
    return box
  }

  /// Whether it is added to the evidence, and for which statements.
  private func evidence(_ document: AssessmentDocument) -> Widget {
    let box = Box(.vertical, spacing: 6)
    box.addStyle("panel")
    let tick = CheckButton(tr("Add it to Evidence"))
    let words = Label("", style: .quiet)
    let statements = Box(.vertical, spacing: 3, role: .group)
    statements.setAccessibleLabel(tr("Statements that it is evidence for"))
    statements.margins = Insets(top: 6, start: 18)
    let all = choice.evidenceFor
    let say = { [weak self, weak words] in
      let ids = self?.choice.evidenceFor ?? []
      words?.text =
        ids.isEmpty
        ? tr("Used for no statement yet; with the days above, and with the file where it is saved.")
        : tr(
          "For {ids}; with the days above, and with the file where it is saved.",
          ["ids": ids.joined(separator: trc("list", ", "))])
    }
    for id in all {
      let one = CheckButton()
      let name = document.pack.statement(id)?.title ?? ""
      let label = tr("{statement} {title}", ["statement": id, "title": name])
      one.child = Label(label)
      one.setAccessibleLabel(label)
      one.isActive = true
      one.on(CheckButton.toggled) { [weak self] one in
        let isOn = one.isActive
        self?.change { choice in
          let wanted = Set(choice.evidenceFor).subtracting([id]).union(isOn ? [id] : [])
          choice.evidenceFor = all.filter(wanted.contains)
        }
        say()
      }
      statements.append(one)
    }
    let expander = Expander(tr("Choose the statements"), statements)
    expander.setAccessibleLabel(expander.label)
    expander.isVisible = !all.isEmpty
    tick.isActive = choice.isEvidence
    tick.on(CheckButton.toggled) { [weak self, weak words, weak expander] tick in
      let isOn = tick.isActive
      self?.change { $0.isEvidence = isOn }
      words?.isVisible = isOn
      expander?.isVisible = isOn && !all.isEmpty
    }
    say()
    for widget in [tick, words, expander] as [Widget] { box.append(widget) }
    return box
  }
}
