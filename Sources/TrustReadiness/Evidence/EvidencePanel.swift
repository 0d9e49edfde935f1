import Gtk
import ReadinessModel
import ReadinessSession

/// A piece of evidence: its fields, saved as they are typed, where it is, and the statements that it is used for.
final class EvidencePanel: Box {
  let id: Evidence.ID
  private let context: PageContext
  private let document: AssessmentDocument
  private let row: LiveRow
  private let title = Label("", style: .sectionTitle)
  private let what: WordsField
  private let used = Box(.vertical, spacing: 3)
  private let kind = Box(.vertical)

  /// - Parameters:
  ///   - takeOut: called when somebody wants it gone from the register.
  ///   - step: called with the number of entries to go on by.
  ///   - close: called when somebody wants the list again.
  init(
    _ id: Evidence.ID, in context: PageContext, takeOut: @escaping () -> Void,
    step: @escaping (Int) -> Void, close: @escaping () -> Void
  ) {
    self.id = id
    self.context = context
    document = context.document
    row = document.evidenceRow(id)
    let typing = RowTyping(row, in: document)
    what = WordsField(Evidence.title.name, of: typing, isShort: true)
    what.setMinimumSize(height: Int(32 * context.shape.textScale))
    let places = EvidencePlaces(row, in: context)
    super.init(.vertical, spacing: 9, role: .group)
    addStyle("card")
    title.setAccessibleRole(.heading)
    title.hexpand = true
    append(makeHead(places, takeOut: takeOut, step: step))
    append(RowConflict(row, in: document))
    append(makeFields(typing, places))
    append(used)
    append(ActionHistory(row, in: document))
    onKey { panel, press in
      guard press.key == .escape, press.modifiers.isEmpty else { return false }
      panel.document.leaveField()
      close()
      return true
    }
    observe { panel in
      let evidence = Evidence(values: panel.row.values)
      panel.title.text = evidence.name
      panel.setAccessibleLabel(evidence.name)
    }
    observe { panel in
      Evidence(values: panel.row.values).kind
    } then: { panel, kind in
      panel.show(kind: kind)
    }
    observe { panel in
      _ = panel.document.shelf.revision
      panel.show(panel.document.shelf.register.uses(of: panel.id, in: panel.document.pack))
    }
  }

  /// Puts the cursor into the first field, with its words selected where they are only a beginning.
  func begin() { what.grabFocus() }

  // MARK: Making

  private func makeHead(
    _ places: EvidencePlaces, takeOut: @escaping () -> Void, step: @escaping (Int) -> Void
  ) -> Widget {
    let before = Button(icon: "go-previous-symbolic", label: tr("The entry before"), style: .flat) {
      step(-1)
    }
    let after = Button(icon: "go-next-symbolic", label: tr("The next entry"), style: .flat) { step(1) }
    let menu = MenuButton(icon: "view-more-symbolic", label: tr("More for this entry"))
    menu.hasFrame = false
    let lines = Box(.vertical)
    let choices: [(String, () -> Void)] = [
      (tr("Put another file in its place…"), { places.putAnother() }),
      (tr("Take it out of the register"), takeOut),
      (
        tr("Erase for good…"),
        { [context, document, id] in context.desk.askToErase(.evidence(id), in: document) }
      ),
    ]
    for (words, action) in choices {
      let line = Button(child: Label(words, wrapping: .none), style: .row)
      line.setAccessibleLabel(words)
      line.on(Button.clicked) { [weak menu] _ in
        menu?.popDown()
        action()
      }
      lines.append(line)
    }
    menu.setPopover(Popover(lines))
    menu.isVisible = document.looking == nil
    for button in [before, after, menu] as [Widget] { button.valign = .start }
    return Box(.horizontal, spacing: 3) {
      title
      before
      after
      menu
    }
  }

  private func makeFields(_ typing: RowTyping, _ places: EvidencePlaces) -> Widget {
    let dated = LineEntry(.day, Evidence.date.name, of: typing, isLong: true)
    let review = LineEntry(.day, Evidence.reviewBy.name, of: typing, isLong: true)
    let owner = LineEntry(.words, Evidence.owner.name, of: typing)
    let note = WordsField(Evidence.note.name, of: typing)
    note.setMinimumSize(height: 48)
    let caution = StatusLabel(style: .caption)
    observe { panel in
      let evidence = Evidence(values: panel.row.values)
      let words =
        panel.document.shelf.cautions(panel.id, evidence, asAt: panel.document.overview.asAt)
        + (evidence.isReviewBeforeDate ? [tr("its review comes before the day of which it speaks")] : [])
      caution.show(
        words.isEmpty ? "" : words.joined(separator: " · ").withCapital.endingInStop, isHeard: false)
    }
    let days = Box(.vertical, spacing: 3) {
      review
      caution
    }
    let grid = Grid(rowSpacing: 9, columnSpacing: 12)
    let fields: [(String, Widget)] = [
      (Evidence.titleTitle, what), (Evidence.kindTitle, kind), (Evidence.placesTitle, places),
      (Evidence.dateTitle, dated), (Evidence.reviewByTitle, days), (Evidence.ownerTitle, owner),
      (Evidence.noteTitle, note),
    ]
    for (index, (name, field)) in fields.enumerated() {
      let caption = Label(name, style: .caption, wrapping: .none)
      caption.valign = .start
      caption.margins = Insets(top: 6)
      field.hexpand = true
      grid.attach(caption, column: 0, row: index)
      grid.attach(field, column: 1, row: index)
    }
    let named: [(String, Widget)] = [
      (Evidence.titleTitle, what), (Evidence.dateTitle, dated), (Evidence.reviewByTitle, review),
      (Evidence.ownerTitle, owner), (Evidence.noteTitle, note),
    ]
    for (name, field) in named { field.setAccessibleLabel(name) }
    return grid
  }

  // MARK: Showing

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

  private func show(_ uses: [EvidenceRegister.Use]) {
    let hadFocus = used.containsFocus
    used.removeAll()
    let heading = Label(
      uses.isEmpty
        ? tr("Not used yet")
        : trn("Used for {n} statement", "Used for {n} statements", uses.count), style: .strong)
    heading.setAccessibleRole(.heading)
    used.append(heading)
    for use in uses { used.append(line(for: use)) }
    guard document.looking == nil else { return }
    let more = StatementPicker(
      uses.isEmpty ? tr("Use for a statement…") : tr("Use for another…"), in: document
    ) { [weak self] statement in
      guard let self else { return }
      self.document.use(self.id, for: statement.id)
    }
    more.halign = .start
    used.append(more)
    if hadFocus { used.moveFocus(.forward) }
  }

  private func line(for use: EvidenceRegister.Use) -> Widget {
    let statement = document.pack.statement(use.statement)
    let code = use.statement
    let words = statement.map { tr("{title} ({code})", ["title": $0.title, "code": code]) } ?? code
    let row = Box(.horizontal, spacing: 6)
    if let statement {
      let answer = AnswerWords(document.assessment.answer(to: code), in: document.pack)
      let symbol = Label(answer.symbol, wrapping: .none)
      symbol.setRole(answer.role)
      symbol.valign = .start
      symbol.widthInCharacters = 2
      let link = Button(child: Label(words), style: .link) { [context] in context.navigator.go(to: statement)
      }
      link.setAccessibleLabel(tr("{statement}, {answer}", ["statement": words, "answer": answer.word]))
      link.hexpand = true
      link.halign = .start
      row.append(symbol)
      row.append(link)
    } else {
      row.append(Label(words).with { $0.hexpand = true })
    }
    guard document.looking == nil else { return row }
    let away = Button(
      icon: "window-close-symbolic", label: tr("Use it no longer for {statement}", ["statement": words]),
      style: .flat)
    away.valign = .start
    away.halign = .end
    away.hexpand = true
    away.on(Button.clicked) { [weak self] _ in
      guard let self else { return }
      self.document.stopUsing(self.id, for: code)
    }
    row.append(away)
    return row
  }
}
