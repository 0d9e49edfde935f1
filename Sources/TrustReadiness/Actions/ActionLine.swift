import Gtk
import ReadinessModel
import ReadinessSession

/// A line of the list of actions: a heading, or an action.
enum ActionLine: RecordLine {
  case heading(String, Int)
  case action(ActionLog.Entry)

  var record: RowID? { if case .action(let entry) = self { entry.id } else { nil } }

  var name: AnyHashable {
    switch self {
    case .heading(let words, _): words
    case .action(let entry): entry.id
    }
  }
}

/// A row of the list: what, who, by when, how far; beside the panel, in two lines.
final class ActionRow: Box, RecordRow {
  private let document: AssessmentDocument
  private let list: RecordListShape
  private let shape: WindowShape
  /// What a heading says; a heading too for those who do not see it.
  private let heading = Label("", style: .strong, wrapping: .ellipsis)
  private let title = Label("", wrapping: .ellipsis)
  private let below = Label("", style: .caption, wrapping: .ellipsis)
  private let who = Label("", wrapping: .ellipsis)
  private let by = Label("", wrapping: .none)
  private let late = Label("", style: .strong, wrapping: .none)
  private let status = Label("", wrapping: .none)
  private let days = Box(.vertical)
  private let place = Box(.horizontal)

  /// - Parameter chosen: called with the action that somebody clicks on.
  init(
    _ document: AssessmentDocument, _ list: RecordListShape, _ shape: WindowShape,
    chosen: @escaping @MainActor (RowID) -> Void
  ) {
    self.document = document
    self.list = list
    self.shape = shape
    (who.widthInCharacters, who.maxWidthInCharacters) = (18, 18)
    status.addStyle("tag")
    late.addStyle("late")
    super.init(.horizontal, spacing: 12)
    addStyle("record-row")
    days.append(by)
    days.append(late)
    place.append(status)
    heading.setAccessibleRole(.heading)
    let words = Box(.vertical) {
      heading
      title
      below
    }
    words.hexpand = true
    for part in [words, who, days, place] as [Widget] { part.valign = .centre }
    onClick { row, _, _, _ in if let id = row.entry?.id { chosen(id) } }
    append(words)
    append(who)
    append(days)
    append(place)
    observe { row in
      let isCompact = list.isBesideRecord || shape.isTight
      row.who.isVisible = !isCompact && row.isAction
      row.place.isVisible = !isCompact && row.isAction
      row.who.setMinimumSize(width: Int(150 * shape.textScale))
      row.days.setMinimumSize(width: Int(110 * shape.textScale))
      row.place.setMinimumSize(width: Int(100 * shape.textScale))
      row.showBelow(isCompact: isCompact)
    }
  }

  private var isAction = true
  private var entry: ActionLog.Entry?

  var record: RowID? { entry?.id }

  static func spoken(_ line: ActionLine) -> String? {
    switch line {
    case .heading(let words, let count):
      trn("{title}, {n} action", "{title}, {n} actions", count, ["title": words])
    case .action(let entry): ActionWords.spoken(entry)
    }
  }

  func show(_ line: ActionLine) {
    let isCompact = list.isBesideRecord || shape.isTight
    switch line {
    case .heading(let words, let count):
      (isAction, entry) = (false, nil)
      heading.text = tr("{title}  {n}", ["title": words, "n": count])
    case .action(let entry):
      (isAction, self.entry) = (true, entry)
      title.text = entry.action.title
      who.text = ActionWords.who(entry.action)
      by.text = entry.action.by.map(WindowDates.shortDay) ?? tr("no day yet")
      late.text = entry.daysLate.map(ActionWords.late) ?? closed(entry.action.state)
      status.text = entry.action.state.label
    }
    heading.isVisible = !isAction
    title.isVisible = isAction
    late.isVisible = !late.text.isEmpty
    days.isVisible = isAction
    who.isVisible = isAction && !isCompact
    place.isVisible = isAction && !isCompact
    showBelow(isCompact: isCompact)
  }

  /// The day on which it was done.
  private func closed(_ state: ActionState) -> String {
    if case .done(let day?) = state { return "✓ " + WindowDates.shortDay(day) }
    return ""
  }

  private func showBelow(isCompact: Bool) {
    guard let entry else {
      below.isVisible = false
      return
    }
    let pack = document.pack
    let served =
      entry.statements.count == 1
      ? entry.statements.map { id in
        pack.statement(id).map { tr("{title} ({code})", ["title": $0.title, "code": id]) } ?? id
      } : entry.statements
    let parts = (isCompact ? [ActionWords.who(entry.action)] + entry.statements : served)
    below.text = isCompact ? parts.joined(separator: " · ") : parts.joined(separator: trc("list", ", "))
    below.isVisible = !below.text.isEmpty
  }
}
