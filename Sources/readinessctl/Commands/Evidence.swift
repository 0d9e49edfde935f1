import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Collects evidence, uses it for statements, and lists it.
struct EvidenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: tr("Add evidence, use it for statements, or list it."),
    subcommands: [Add.self, List.self, Use.self, Drop.self])

  /// Adds some.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Add evidence, and print its id."),
      discussion: """
        readinessctl evidence add spring.readiness --title "Board minutes, 18 November" --kind minutes --for LDR-01,LDR-03
        readinessctl evidence add spring.readiness --title "Position Statement" --place position.pdf --date 2011-01-20
        readinessctl evidence add spring.readiness --title "Annual report" --for POS-02 --where "page 2"

        """
          + tr(
            """
            A place is a file or folder that is there, an address that begins with https:, http: or mailto:, or words such \
            as “blue binder”. Files stay where they are; their size, date and SHA-256 are noted.
            """))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Option(help: ArgumentHelp(tr("What it is."), valueName: "text"))
    var title: String

    @Option(
      help: ArgumentHelp(
        tr("{ids}, or a word of your own.", ["ids": EvidenceKind.all.joined(separator: ", ")]),
        valueName: "kind"))
    var kind: String?

    @Option(
      help: ArgumentHelp(tr("The day of which it speaks."), valueName: "YYYY-MM-DD"))
    var date: Day?

    @Option(help: ArgumentHelp(tr("The last day on which it is still good."), valueName: "YYYY-MM-DD"))
    var review: Day?

    @Option(help: ArgumentHelp(tr("Who looks after it."), valueName: "name"))
    var owner: String?

    @Option(
      help: ArgumentHelp(tr("Where it is; may be given again."), valueName: "place"), completion: .file())
    var place: [String] = []

    @Option(help: ArgumentHelp(tr("What else is to be known of it."), valueName: "text"))
    var note: String?

    @Option(
      name: .customLong("for"),
      help: ArgumentHelp(
        tr("The statements that it is used for, with commas between."), valueName: "statements"))
    var served: String?

    @Option(
      name: .customLong("where"),
      help: ArgumentHelp(
        tr("Where in it speaks to these statements: a page, a section."), valueName: "text"))
    var within: String?

    @OptionGroup var options: WritingOptions
    @OptionGroup var format: FormatOption

    func validate() throws {
      if within != nil, served == nil {
        throw ValidationError(tr("Say with --for to which statements --where speaks."))
      }
      for day in [date, review].compactMap(\.self) where !Evidence.years.contains(day.year) {
        throw ValidationError(
          tr(
            "Evidence has days of the years {first} to {last}.",
            ["first": Evidence.years.lowerBound, "last": Evidence.years.upperBound]))
      }
      if place.count > Place.limit {
        throw ValidationError(tr("A piece of evidence has no more than {n} places.", ["n": Place.limit]))
      }
    }

    func run() async throws {
      try await Work.on(file, options) { work in
        let files = EvidenceFiles(beside: work.file.path)
        let places = try place.map { files.marked(try files.place(named: $0)) }
        let id = work.newRowName()
        let edits = Evidence.adding(
          id, title: title.trimmed, kind: EvidenceKind.named(kind ?? ""), date: date, reviewBy: review,
          owner: owner?.trimmed ?? "", note: note ?? "", places: places,
          for: try work.pack.statements(listed: served ?? ""), where: within ?? "")
        let change = try await work.perform(edits)
        if let date, let review, review < date {
          Terminal.complain(tr("Its review comes before the day of which it speaks. It is kept as it is."))
        }
        try format.saySaved(change, "evidence", id, as: id)
      }
    }
  }

  /// Lists it.
  struct List: AsyncParsableCommand {
    /// How the list is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json, csv
    }

    static let configuration = CommandConfiguration(
      abstract: tr("List the evidence, for people, programs or spreadsheets."))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Option(help: ArgumentHelp(tr("How to write the list.")))
    var format = Format.text

    @OptionGroup var reading: ReadingOptions

    func run() async throws {
      let subject = try await Work.read(file, reading)
      let today = Day.today()
      switch format {
      case .text: try Terminal.say(text(subject, today: today))
      case .json: try Terminal.say(JSONExport(subject, today: today).evidence)
      case .csv:
        try Terminal.put(
          TableOrder(subject, .evidence, today: today, passing: PassingFile.bytes), as: .csv, to: "-")
      }
    }

    private func text(_ subject: ReportSubject, today: Day) -> String {
      let records = subject.evidence(today: today)
      guard !records.isEmpty else { return EvidenceWords.nothingYet }
      let lines = records.flatMap { record in
        [
          "", "  \(record.id)  \(record.evidence.name)",
          "    "
            + EvidenceWords.line(record.evidence, isPast: record.isPast, uses: record.uses.map(\.statement)),
        ]
      }
      let support = subject.support(today: today)
      return
        ([
          EvidenceWords.count(records.count, uses: records.reduce(0) { $0 + $1.uses.count }),
          EvidenceWords.support(support.counts, in: subject.pack),
        ].compactMap(\.self) + lines).joined(separator: "\n")
    }
  }

  /// Uses it for statements.
  struct Use: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Use evidence that is there for further statements."),
      discussion: """
        readinessctl evidence use spring.readiness 01HX… --for POS-02,POS-03
        readinessctl evidence use spring.readiness 01HX… --for POS-02 --where "page 2"

        """)

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Argument(help: ArgumentHelp(tr("The evidence's id, as “evidence list” prints it.")))
    var id: String

    @Option(
      name: .customLong("for"),
      help: ArgumentHelp(
        tr("The statements that it is used for, with commas between."), valueName: "statements"))
    var served: String

    @Option(
      name: .customLong("where"),
      help: ArgumentHelp(
        tr(
          "Where in it speaks to these statements: a page, a section. Where it is used already, this is written over."
        ), valueName: "text"))
    var within: String?

    @OptionGroup var options: WritingOptions
    @OptionGroup var format: FormatOption

    func run() async throws {
      try await Work.on(file, options) { work in
        let id = try work.evidence(meant: id)
        let statements = try work.pack.statements(listed: served)
        guard !statements.isEmpty else { throw Complaint(tr("Name a statement: --for POS-02.")) }
        let edits = work.session.assessment.using(id, for: statements, where: within)
        guard !edits.isEmpty else { return try Terminal.say(tr("It is used for these already.")) }
        let change = try await work.perform(edits)
        try format.saySaved(change, "evidence", id)
      }
    }
  }

  /// Takes it out.
  struct Drop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Take evidence out of the register; its history stays."))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Argument(help: ArgumentHelp(tr("The evidence's id, as “evidence list” prints it.")))
    var id: String

    @OptionGroup var options: WritingOptions
    @OptionGroup var format: FormatOption

    func run() async throws {
      try await Work.on(file, options) { work in
        let id = try work.evidence(meant: id)
        let change = try await work.perform([.takeOut(Evidence.row(id))])
        try format.saySaved(change, "evidence", id)
      }
    }
  }
}

extension Work {
  /// The evidence that somebody means.
  fileprivate func evidence(meant text: String) throws(Complaint) -> Evidence.ID {
    if let row = record(text, of: Evidence.list) { return row.row }
    throw Complaint(
      tr("There is no evidence “{id}”. “readinessctl evidence list” prints the ids.", ["id": text]))
  }
}
