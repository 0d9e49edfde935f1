import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Plans actions, says how far they are, and lists them.
struct Action: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Plan an action, say how far one is, or list them."),
    subcommands: [Add.self, Set.self, List.self])

  /// Plans one.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Plan an action, and print its id."),
      discussion: """
        readinessctl action add spring.readiness "Brief the deputies" --for LDR-03 --owner "Ruth Castell" --due 2011-02-28

        """)

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Argument(help: ArgumentHelp(tr("What is to be done.")))
    var text: String

    @OptionGroup var details: ActionDetails
    @OptionGroup var options: WritingOptions
    @OptionGroup var format: FormatOption

    func validate() throws {
      if text.trimmed.isEmpty { throw ValidationError(tr("Say what is to be done.")) }
    }

    func run() async throws {
      try await Work.on(file, options) { work in
        let row = ActionItem.row(work.newRowName())
        let plan = ActionItem.planning(
          row, text.trimmed, who: details.owner?.trimmed ?? "", by: details.due,
          for: try details.statements(of: work.pack) ?? [])
        let note = details.note.map {
          ActionItem.writing(RecordText.limited($0), into: ActionItem.note, of: row)
        }
        let change = try await work.perform([plan.joined(with: note.map { [$0] } ?? [])])
        try format.saySaved(change, "action", row.row, as: row.row)
      }
    }
  }

  /// Changes one.
  struct Set: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Say how far an action is, who does it and by when."),
      discussion: """
        readinessctl action set spring.readiness 01HX… --status done --on 2011-03-31
        readinessctl action set spring.readiness 01HX… --status dropped --reason "The partnership does it"
        readinessctl action set spring.readiness 01HX… --owner "Ben Lowe" --due 2011-06-30

        """
          + tr("What is not given stays as it is. An empty owner or note takes the present one away."))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Argument(help: ArgumentHelp(tr("The action's id, as “action list” prints it.")))
    var id: String

    @Option(
      help: ArgumentHelp(
        tr("How far it is: {ids}.", ["ids": ActionState.names.joined(separator: ", ")]), valueName: "status"))
    var status: String?

    @Option(
      help: ArgumentHelp(
        tr(
          "The day on which it was done; unless given, today, or the day that the assessment speaks of where the checklist’s years are over."
        ), valueName: "YYYY-MM-DD"))
    var on: Day?

    @Option(help: ArgumentHelp(tr("Why it is dropped."), valueName: "reason"))
    var reason: String?

    @Option(help: ArgumentHelp(tr("What is to be done."), valueName: "text"))
    var text: String?

    @Flag(help: ArgumentHelp(tr("Take the day by which it is to be done away.")))
    var noDue = false

    @OptionGroup var details: ActionDetails
    @OptionGroup var options: WritingOptions
    @OptionGroup var format: FormatOption

    func validate() throws {
      if let status, !ActionState.names.contains(status) {
        throw ValidationError(
          tr(
            "There is no status “{status}”. There are {ids}.",
            ["status": status, "ids": ActionState.names.joined(separator: ", ")]))
      }
      if status == "dropped", reason?.trimmed.isEmpty != false {
        throw ValidationError(
          tr("Say why it is dropped: --status dropped --reason \"The partnership does it\"."))
      }
      if on != nil && status != "done" { throw ValidationError(tr("--on belongs to --status done.")) }
      if reason != nil && status != "dropped" {
        throw ValidationError(tr("--reason belongs to --status dropped."))
      }
      if noDue && details.due != nil { throw ValidationError(tr("Give --due or --no-due, not both.")) }
      if let text, text.trimmed.isEmpty { throw ValidationError(tr("Say what is to be done.")) }
      if status == nil, text == nil, !noDue, details.isEmpty {
        throw ValidationError(tr("Say what is to be changed, such as --status done."))
      }
    }

    func run() async throws {
      try await Work.on(file, options) { work in
        guard let row = work.record(id, of: ActionItem.list) else {
          throw Complaint(
            tr("There is no action “{id}”. “readinessctl action list” prints the ids.", ["id": id]))
        }
        var edits: [Edit] = []
        if let text {
          edits.append(ActionItem.writing(RecordText.limited(text.trimmed), into: ActionItem.what, of: row))
        }
        if let owner = details.owner {
          edits.append(ActionItem.writing(RecordText.limited(owner.trimmed), into: ActionItem.who, of: row))
        }
        if details.due != nil || noDue {
          edits.append(ActionItem.writing(details.due?.text ?? "", into: ActionItem.by, of: row))
        }
        if let state = state(on: work.session.assessment.reckoningDay(in: work.pack)) {
          edits.append(ActionItem.becoming(state, row))
        }
        if let statements = try details.statements(of: work.pack) {
          edits.append(ActionItem.writing(statements, into: ActionItem.serves, of: row))
        }
        if let note = details.note {
          edits.append(ActionItem.writing(RecordText.limited(note), into: ActionItem.note, of: row))
        }
        let change = try await work.perform([edits[0].joined(with: Array(edits.dropFirst()))])
        try format.saySaved(change, "action", row.row)
      }
    }

    /// - Parameter day: when it was done, where nobody says.
    private func state(on day: Day) -> ActionState? {
      switch status {
      case "proposed": .proposed
      case "agreed": .agreed
      case "under-way": .underWay
      case "done": .done(on: on ?? day)
      case "dropped": .dropped(reason: reason?.trimmed ?? "")
      default: nil
      }
    }
  }

  /// Lists them.
  struct List: AsyncParsableCommand {
    /// How the list is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json, csv, ics
    }

    static let configuration = CommandConfiguration(
      abstract: tr("List the actions, for people, programs, spreadsheets or calendars."),
      discussion: tr(
        """
        A calendar has an event of a whole day for each action that has a day. Importing it again changes the events that \
        are there; those of dropped actions are cancelled.
        """))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Option(help: ArgumentHelp(tr("How to write the list.")))
    var format = Format.text

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(tr("The file to write; - or none for standard output."), valueName: "file"),
      completion: .file(extensions: ["json", "csv", "ics"]))
    var output: String?

    @OptionGroup var reading: ReadingOptions

    func run() async throws {
      let subject = try await Work.read(file, reading)
      let today = Day.today()
      let path = output.flatMap { $0 == "-" ? nil : $0 }
      let bytes: [UInt8]
      switch format {
      case .text: bytes = Array((text(subject.actions(today: today)) + "\n").utf8)
      case .json: bytes = Array((JSONExport(subject, today: today).actions.text(pretty: true) + "\n").utf8)
      case .csv, .ics:
        let order = TableOrder(subject, .actions, today: today, passing: PassingFile.bytes)
        let made = try order.file(as: format == .csv ? .csv : .ics, isPrinted: path == nil)
        if let words = made.leftOut { Terminal.complain(words) }
        bytes = made.bytes
      }
      if let path {
        try ReportFile.write(bytes, to: path)
      } else if format == .text {
        try Terminal.say(String(decoding: bytes.dropLast(), as: UTF8.self))
      } else {
        try Terminal.put(bytes)
      }
    }

    private func text(_ log: ActionLog) -> String {
      guard !log.entries.isEmpty else { return tr("No actions yet.") }
      let groups = log.groups(by: .due, showing: .open)
      let closed = log.entries.filter { !$0.action.state.isOpen }
      let parts = groups.map { ($0.title, $0.entries) } + (closed.isEmpty ? [] : [(tr("Closed"), closed)])
      let lines = parts.flatMap { title, entries in
        ["", title]
          + entries.flatMap { entry in
            ["  \(entry.id.row)  \(entry.action.title)", "    " + Self.details(of: entry)]
          }
      }
      return ([ActionWords.counts(log)] + lines).joined(separator: "\n")
    }

    private static func details(of entry: ActionLog.Entry) -> String {
      let served = entry.statements.joined(separator: ", ")
      return [ActionWords.line(entry), served].filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }
}

/// What an action can be said to have.
struct ActionDetails: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(tr("The statements that it is for, with commas between."), valueName: "statements"))
  var served: String?

  @Option(help: ArgumentHelp(tr("Who does it."), valueName: "name"))
  var owner: String?

  @Option(help: ArgumentHelp(tr("By when it is to be done."), valueName: "YYYY-MM-DD"))
  var due: Day?

  @Option(help: ArgumentHelp(tr("What else is to be known of it."), valueName: "text"))
  var note: String?

  /// Whether nothing is given.
  var isEmpty: Bool { served == nil && owner == nil && due == nil && note == nil }

  /// The statements that are meant, in the order given; nil if nothing was said of them.
  func statements(of pack: Pack) throws(Complaint) -> [Statement.ID]? {
    guard let served else { return nil }
    return try pack.statements(listed: served)
  }
}
