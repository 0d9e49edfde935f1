import Gtk
import ReadinessModel
import ReadinessSession

/// Asks what is to be done, who does it and by when. What the next better level says is at hand, and never put in by itself.
final class PlanForm: Box {
  private let document: AssessmentDocument
  private let statement: Statement?
  private let what = Entry("", placeholder: tr("What is to be done?"))
  private let who = Entry("")
  private let by: DayField
  private let go = Button(tr("Plan it"), style: .suggested)
  private var day: Day?

  /// - Parameters:
  ///   - statement: what it is for; nil where that is said later.
  ///   - done: called with the action, or nil where none was planned after all.
  init(
    for statement: Statement?, in document: AssessmentDocument, shape: WindowShape,
    done: @escaping (RowID?) -> Void
  ) {
    self.document = document
    self.statement = statement
    let told = Forwarding<Day?>()
    by = DayField(nil, label: ActionItem.byTitle) { told.send($0) }
    super.init(.vertical, spacing: 6, role: .group)
    told.receive = { [weak self] day in
      self?.day = day
      self?.showWhetherReady()
    }
    addStyle("panel")
    setAccessibleLabel(tr("Plan an action"))
    what.setAccessibleLabel(tr("What is to be done?"))
    who.setAccessibleLabel(ActionItem.whoTitle)
    addOffer()
    append(what)
    let leave: @MainActor () -> Void = { [weak self] in
      self?.forget()
      done(nil)
    }
    let cancel = Button(tr("Cancel"), action: leave)
    let whoLine = Box(.horizontal, spacing: 6) {
      Label(ActionItem.whoTitle, style: .caption).with { $0.valign = .start }
      who.with { $0.hexpand = true }
    }
    let byLine = Box(.horizontal, spacing: 6) {
      Label(ActionItem.byTitle, style: .caption).with { $0.valign = .start }
      by
    }
    let fields = Box(.horizontal, spacing: 12) {
      whoLine
      byLine
    }
    whoLine.hexpand = true
    append(fields)
    append(
      Box(.horizontal, spacing: 6) {
        cancel
        go
      }.with { $0.halign = .end })
    let begun = document.actions.begun[statement?.id] ?? BegunAction()
    (what.text, who.text, by.field.text) = (begun.what, begun.who, begun.by)
    showWhetherReady()
    for field in [what, who, by.field] {
      field.on(Entry.changed) { [weak self] _ in self?.keep() }
    }
    what.on(Entry.changed) { [weak self] _ in self?.showWhetherReady() }
    let plan: () -> Void = { [weak self] in
      guard let self, let row = self.plan() else { return }
      self.forget()
      done(row)
    }
    go.on(Button.clicked) { _ in plan() }
    what.on(Entry.activated) { _ in plan() }
    onKey { _, press in
      guard press.key == .escape else { return false }
      leave()
      return true
    }
    observe { _ in
      fields.orientation = statement == nil || shape.isNarrow ? .vertical : .horizontal
      fields.spacing = shape.isNarrow ? 6 : 12
    }
  }

  /// Puts the cursor where what is to be done is written.
  func begin() { what.grabFocus() }

  /// Keeps what was begun: a click elsewhere closes the form, and it stands there again when the form is opened.
  private func keep() {
    var begun = BegunAction()
    (begun.what, begun.who, begun.by) = (what.text, who.text, by.field.text)
    document.actions.begun[statement?.id] = begun
  }

  private func forget() { document.actions.begun[statement?.id] = nil }

  /// Words in the day's field that are no day would be lost.
  private func showWhetherReady() { go.isSensitive = !what.text.trimmed.isEmpty && !by.holdsNoDay }

  private func plan() -> RowID? {
    guard !by.holdsNoDay else {
      by.field.grabFocus()
      return nil
    }
    return document.plan(what.text, who: who.text, by: day, for: statement.map { [$0.id] } ?? [])
  }

  /// What the next better level says.
  private func addOffer() {
    guard let statement,
      let step = document.pack.nextStep(for: statement, from: document.assessment.answer(to: statement.id))
    else { return }
    let words = AnswerWords(step.level)
    let start = Button(tr("Start with these words"), style: .link) { [weak self] in
      guard let self else { return }
      self.what.text = step.descriptor
      self.what.grabFocus()
    }
    start.halign = .start
    append(
      Label(
        tr("To reach {level}: “{words}”", ["level": words.text, "words": step.descriptor]), style: .quiet))
    append(start)
  }
}
