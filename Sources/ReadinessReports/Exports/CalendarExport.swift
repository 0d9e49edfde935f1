public import ReadinessModel

/// The actions that have a day as a calendar: an event of a whole day each, which takes no time.
///
/// An event is known by its row, so that importing again changes what is there: its number goes up with each change,
/// and what was dropped is cancelled.
public struct CalendarExport {
  /// There is no libical.
  public struct Missing: Refusal {
    public var happened: String {
      tr("A calendar cannot be written, because libical is not installed.")
    }
    public var advice: String { tr("Install the package “libical3” or “libical”, or save a table.") }
  }

  /// Why no calendars can be made on this computer, in words; nil if they can.
  static var lack: String? { ICal.installed == nil ? Missing().words : nil }

  private let subject: ReportSubject
  private let log: ActionLog

  /// The calendar of an assessment.
  ///
  /// - Parameter today: the day against which it is measured what is late.
  public init(_ subject: ReportSubject, today: Day) {
    self.subject = subject
    log = subject.actions(today: today)
  }

  /// How many actions have no day, and so cannot stand in a calendar.
  public var withoutDay: Int { log.entries.count { $0.action.by == nil } }

  /// That some actions are left out, in words; nil where none is.
  public var leftOut: String? {
    withoutDay == 0
      ? nil
      : trn(
        "{n} action has no day and is not in the calendar.",
        "{n} actions have no day and are not in the calendar.", withoutDay)
  }

  /// The file.
  public func bytes() throws(Missing) -> [UInt8] { try bytes(.installed) }

  func bytes(_ library: ICal?) throws(Missing) -> [UInt8] {
    guard let ical = library,
      let calendar = ical.component(
        "VCALENDAR", ical.line("VERSION:2.0"), ical.line("PRODID:-//Trust Readiness//readinessctl//EN"),
        ical.line("METHOD:PUBLISH"))
    else { throw Missing() }
    for record in ActionRecord.all(log, subject) {
      if let event = event(record, ical) { ical.addComponent(calendar, event) }
    }
    guard let bytes = ical.bytes(of: calendar) else { throw Missing() }
    return bytes
  }

  private func event(_ record: ActionRecord, _ ical: ICal) -> ICal.Component? {
    let action = record.entry.action
    guard let day = action.by, let changed = record.changed else { return nil }
    let moment = changed.at.text.filter { $0.isNumber }.prefix(14)
    let stamp = "\(moment.prefix(8))T\(moment.suffix(6))Z"
    let state = if case .dropped = action.state { "CANCELLED" } else { "CONFIRMED" }
    return ical.component(
      "VEVENT", ical.uid("\(record.entry.id.row)@\(subject.assessment.header.id)"),
      ical.sequence(CInt(clamping: Set(record.history.map(\.id.change)).count - 1)),
      ical.line("DTSTAMP:\(stamp)"), ical.line("LAST-MODIFIED:\(stamp)"),
      ical.line("DTSTART;VALUE=DATE:\(day.text.filter { $0 != "-" })"),
      ical.line("STATUS:\(state)"), ical.line("TRANSP:TRANSPARENT"),
      ical.summary(summary(of: action).withoutCommands),
      ical.description(description(of: record.entry).withoutCommands))
  }

  /// "Brief the deputies (Ruth Castell)", and that it is done.
  private func summary(of action: ActionItem) -> String {
    let who = action.who.trimmed
    let words = who.isEmpty ? action.title : tr("{what} ({who})", ["what": action.title, "who": who])
    if case .done = action.state { return tr("Done: {what}", ["what": words]) }
    return words
  }

  private func description(of entry: ActionLog.Entry) -> String {
    let titles = entry.statements.map { id in
      subject.pack.statement(id).map { "\($0.title) (\(id))" } ?? id
    }
    return
      ([subject.organisationAndScope, entry.action.state.words { $0.long }] + titles + [entry.action.note])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
