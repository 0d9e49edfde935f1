import ReadinessModel

/// An action with what its history says: who planned it, and who changed it last.
struct ActionRecord {
  let entry: ActionLog.Entry
  /// Everything that was said of it, newest first.
  let history: [HistoryEntry]

  var planned: HistoryEntry? { history.last }
  var changed: HistoryEntry? { history.first }

  /// The actions of a log.
  static func all(_ log: ActionLog, _ subject: ReportSubject) -> [ActionRecord] {
    log.entries.map { ActionRecord(entry: $0, history: subject.assessment.history(of: .row($0.id))) }
  }
}

/// The table of actions.
extension CSVExport {
  /// A column of the table of actions.
  private typealias ActionColumn = (name: String, value: @Sendable (ActionRecord) -> String)

  private static let actionTable: [ActionColumn] = [
    ("id", { $0.entry.id.row }),
    ("what", { $0.entry.action.what }),
    ("who", { $0.entry.action.who }),
    ("by", { $0.entry.action.by?.text ?? "" }),
    ("status", { $0.entry.action.state.name }),
    ("days_late", { $0.entry.daysLate.map { String($0) } ?? "" }),
    ("to_be_agreed", { $0.entry.action.isToBeAgreed ? "yes" : "no" }),
    (
      "done_on",
      { if case .done(let day?) = $0.entry.action.state { day.text } else { "" } }
    ),
    (
      "reason",
      { if case .dropped(let reason) = $0.entry.action.state { reason } else { "" } }
    ),
    ("for", { $0.entry.statements.joined(separator: " ") }),
    ("note", { $0.entry.action.note }),
    ("planned_by", { $0.planned?.who ?? "" }),
    ("planned_at", { $0.planned?.at.text ?? "" }),
    ("changed_by", { $0.changed?.who ?? "" }),
    ("changed_at", { $0.changed?.at.text ?? "" }),
  ]

  /// The columns' names of the table of actions; they are the same in every language.
  public static let actionColumns = actionTable.map(\.name)

  /// The actions in the order of their days: a line for each, with a line of names first.
  ///
  /// - Parameter today: the day against which it is measured what is late.
  public func actions(today: Day) -> String { actionTable(today: today).csv }

  /// The same as a table.
  func actionTable(today: Day) -> SheetTable {
    SheetTable(
      tr("Actions"), Self.actionColumns,
      ActionRecord.all(subject.actions(today: today), subject).map { record in
        Self.actionTable.map { $0.value(record) }
      })
  }
}
