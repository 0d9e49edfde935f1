import Gtk
import ReadinessModel
import ReadinessSession

/// A piece of evidence: its fields, where it is, and the statements that it is used for.
final class EvidencePanel: RecordPanel {
  private weak var what: WordsField?
  private let kind = Box(.vertical)
  private let used: ServedStatements
  private var shown: [Served]?
  private var id: Evidence.ID { row.id.row }

  init(_ id: Evidence.ID, in context: PageContext, _ ways: RecordWays) {
    let document = context.document
    let row = document.evidenceRow(id)
    let places = EvidencePlaces(row, in: context)
    used = ServedStatements(
      in: context,
      ServedStatements.Verbs(
        begin: tr("Use for a statement…"), more: tr("Use for another…"),
        away: { tr("Use it no longer for {statement}", ["statement": $0]) },
        add: { document.use(id, for: $0) }, remove: { document.stopUsing(id, for: $0) },
        below: { WhereInIt.line(of: id, for: $0, in: context) }))
    super.init(
      row, in: context, ways,
      choices: [
        (tr("Take it out of the register"), ways.takeOut),
        (tr("Erase for good…"), { context.desk.askToErase(.evidence(id), in: document) }),
      ])
    addFields(places)
    append(used)
    append(RecordHistory(row, in: document))
    observe { panel in panel.show(title: Evidence(values: panel.row.values).name) }
    observe { panel in
      Evidence(values: panel.row.values).kind
    } then: { panel, kind in
      panel.show(kind: kind)
    }
    observe { panel in
      let (document, shelf) = (panel.document, panel.document.shelf)
      _ = shelf.revision
      return shelf.register.uses(of: panel.id, in: document.pack).map(\.statement).map {
        Served(statement: $0, answer: document.assessment.answer(to: $0))
      }
    } then: { panel, served in
      panel.show(served)
    }
  }

  /// A statement as it stands below the fields.
  private struct Served: Equatable {
    let statement: Statement.ID
    let answer: Answer
  }

  /// Shows the statements, and lets them be while one types where in it.
  private func show(_ served: [Served]) {
    guard document.looking != nil || served != shown else { return }
    shown = served
    used.show(
      served.map(\.statement),
      under: served.isEmpty
        ? tr("Not used yet") : trn("Used for {n} statement", "Used for {n} statements", served.count))
  }

  /// What nobody has named yet is named with the first letters.
  override func begin() {
    super.begin()
    if Evidence(values: row.values).title == Evidence.untitled { what?.buffer.selectAll() }
  }

  private func addFields(_ places: EvidencePlaces) {
    let what = words(Evidence.title.name, height: 46, isShort: true)
    self.what = what
    let review = LineEntry(.day, Evidence.reviewBy.name, of: typing, isLong: true)
    let caution = StatusLabel(style: .caption)
    let days = Box(.vertical, spacing: 3) {
      review
      caution
    }
    add([
      RecordField(Evidence.titleTitle, what), RecordField(Evidence.kindTitle, kind),
      RecordField(Evidence.placesTitle, places),
      RecordField(Evidence.dateTitle, LineEntry(.day, Evidence.date.name, of: typing, isLong: true)),
      RecordField(Evidence.reviewByTitle, days, naming: review),
      RecordField(Evidence.ownerTitle, LineEntry(.words, Evidence.owner.name, of: typing)),
      RecordField(Evidence.noteTitle, words(Evidence.note.name, height: 48)),
    ])
    observe { panel in
      let evidence = Evidence(values: panel.row.values)
      let words =
        panel.document.shelf.cautions(panel.id, evidence, asAt: panel.document.overview.asAt)
        + (evidence.isReviewBeforeDate ? [tr("its review comes before the day of which it speaks")] : [])
      caution.show(
        words.isEmpty ? "" : words.joined(separator: " · ").withCapital.endingInStop, isHeard: false)
    }
  }

  /// The kinds to choose from, with a word of the user's where somebody wrote one.
  private func show(kind: String) {
    let hadFocus = self.kind.containsFocus
    let own = Set(document.shelf.kinds + [kind]).subtracting(EvidenceKind.all + [""])
    let list = DropDown(
      [""] + EvidenceKind.all + own.sorted(), selected: kind,
      label: { $0.isEmpty ? tr("Not said") : EvidenceKind.label($0) },
      onChange: { [weak self] list in
        guard let self, let kind = list.selected else { return }
        self.document.leaveField()
        self.document.write(kind, into: Evidence.kind, of: self.id)
        self.document.leaveField()
      })
    list.setAccessibleLabel(Evidence.kindTitle)
    self.kind.setChildren([list])
    if hadFocus { list.moveFocus(.forward) }
  }
}
