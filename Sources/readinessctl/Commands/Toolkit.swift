import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Lists toolkits, shows what was written with them, and writes rows of their tables.
struct ToolkitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toolkit",
    abstract: tr("List the toolkits, show what was written with one, or write rows of its tables."),
    subcommands: [List.self, Show.self, RowCommand.self])

  /// Lists them.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("List the toolkits, those first that help most."))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @OptionGroup var format: FormatOption
    @OptionGroup var reading: ReadingOptions

    func run() async throws {
      let subject = try await Work.read(file, reading)
      let all = subject.assessment.toolkitsByNeed(in: subject.pack)
      switch format.format {
      case .json:
        let entries = all.map { toolkit, need -> JSON in
          let workbook = subject.assessment.workbook(toolkit)
          return [
            "id": .string(toolkit.id), "title": .string(toolkit.title),
            "steps": .number(String(toolkit.steps.count)), "done": .number(String(workbook.stepsDone)),
            "begun": .bool(!workbook.isEmpty), "helpsWith": .number(String(need.toMend)),
          ]
        }
        try Terminal.say(JSON.array(entries).text(pretty: true))
      case .text:
        for (toolkit, _) in all {
          let workbook = subject.assessment.workbook(toolkit)
          let steps = tr(
            "{n} of {total} steps done", ["n": workbook.stepsDone, "total": toolkit.steps.count])
          try Terminal.say("\(toolkit.id)  \(toolkit.title) · \(workbook.isEmpty ? tr("not begun") : steps)")
        }
      }
    }
  }

  /// Shows what was written with one.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Show the steps of a toolkit and what was written into its parts."))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Argument(help: ArgumentHelp(tr("The toolkit's id.")))
    var toolkit: String

    @OptionGroup var format: FormatOption
    @OptionGroup var reading: ReadingOptions

    func run() async throws {
      let subject = try await Work.read(file, reading)
      let toolkit = try subject.pack.toolkit(meant: toolkit)
      switch format.format {
      case .json:
        let parts = toolkit.templates.map { template in
          JSONObject.Member(key: template.id, value: PartTable(template, of: toolkit, subject).json)
        }
        let shown: JSON = ["id": .string(toolkit.id), "parts": .object(JSONObject(parts))]
        try Terminal.say(shown.text(pretty: true))
      case .text: try Terminal.say(text(of: toolkit, subject).joined(separator: "\n"))
      }
    }

    private func text(of toolkit: Pack.Toolkit, _ subject: ReportSubject) -> [String] {
      let workbook = subject.assessment.workbook(toolkit)
      var lines = [toolkit.title, ""]
      lines += workbook.steps.enumerated().map { index, step in
        "\(step.isDone ? "[x]" : "[ ]") \(index + 1). \(step.step.text)"
      }
      if let findings = ViewFindings(toolkit, in: subject.assessment) { lines += ["", findings.words] }
      for template in toolkit.templates {
        let table = PartTable(template, of: toolkit, subject).table
        lines += ["", "\(toolkit.list(of: template))  \(template.title)"]
        for row in table.rows {
          let cells = row.dropFirst().filter { !$0.isEmpty }
          // Of an outline the heading stands there always.
          if cells.count > (template.headings.isEmpty ? 0 : 1) {
            let line = cells.joined(separator: " | ").map { $0.isNewline ? " " : $0 }
            lines.append("  \(row[0])  " + String(line))
          }
        }
      }
      return lines
    }
  }

  /// Writes rows of tables.
  struct RowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "row", abstract: tr("Add a row to a table of a toolkit, write into one, or take one out."),
      subcommands: [Add.self, Set.self, Drop.self])

    /// Adds one.
    struct Add: AsyncParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: tr("Add a row to a table, and print its id."),
        discussion: """
          readinessctl toolkit row add spring.readiness TK04/seats "table=Community safety" area=Eskmere "attended=7 of 8"

          """ + tr("What does not fit its column is kept as it is written, and said."))

      @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
      var file: String

      @Argument(help: ArgumentHelp(tr("The table, as “TK04/seats”.")))
      var part: String

      @Argument(help: ArgumentHelp(tr("What stands in the cells, as “column=value”.")))
      var cells: [String] = []

      @OptionGroup var options: WritingOptions
      @OptionGroup var format: FormatOption

      func run() async throws {
        try await Work.on(file, options) { work in
          let (toolkit, template) = try work.pack.table(meant: part)
          let values = try template.values(of: cells)
          let row = toolkit.row(.template(template.id), work.newRowName())
          let change = try await work.perform(work.session.assessment.adding(row, values: values))
          try format.saySaved(change, "row", row.row, as: row.row)
        }
      }
    }

    /// Writes into one.
    struct Set: AsyncParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: tr("Write into cells of a row; an empty value empties a cell."),
        discussion: "readinessctl toolkit row set spring.readiness TK04/seats 01HX… heard=part")

      @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
      var file: String

      @Argument(help: ArgumentHelp(tr("The table, as “TK04/seats”.")))
      var part: String

      @Argument(help: ArgumentHelp(tr("The row's id, as “toolkit show” prints it.")))
      var row: String

      @Argument(help: ArgumentHelp(tr("What stands in the cells, as “column=value”.")))
      var cells: [String]

      @OptionGroup var options: WritingOptions
      @OptionGroup var format: FormatOption

      func run() async throws {
        try await Work.on(file, options) { work in
          let (toolkit, template) = try work.pack.table(meant: part)
          let row = try work.row(row, of: toolkit.list(of: template))
          let change = try await work.perform([.setFields(row, values: try template.values(of: cells))])
          try format.saySaved(change, "row", row.row)
        }
      }
    }

    /// Takes one out.
    struct Drop: AsyncParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: tr("Take a row out of its table; its history stays."))

      @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
      var file: String

      @Argument(help: ArgumentHelp(tr("The table, as “TK04/seats”.")))
      var part: String

      @Argument(help: ArgumentHelp(tr("The row's id, as “toolkit show” prints it.")))
      var row: String

      @OptionGroup var options: WritingOptions
      @OptionGroup var format: FormatOption

      func run() async throws {
        try await Work.on(file, options) { work in
          let (toolkit, template) = try work.pack.table(meant: part)
          let row = try work.row(row, of: toolkit.list(of: template))
          let change = try await work.perform([.takeOut(row)])
          try format.saySaved(change, "row", row.row)
        }
      }
    }
  }
}

extension Work {
  /// A row of a table that somebody means by its id.
  fileprivate func row(_ id: String, of list: String) throws(Complaint) -> RowID {
    if let row = record(id, of: list) { return row }
    throw Complaint(
      tr(
        "There is no row “{id}” in {list}. “readinessctl toolkit show” prints the ids.",
        ["id": id, "list": list]))
  }
}

extension Pack {
  /// A toolkit that somebody means by its id, in whatever letters.
  func toolkit(meant id: String) throws(Complaint) -> Toolkit {
    if let toolkit = usableToolkits.first(where: { $0.id.lowercased() == id.lowercased() }) { return toolkit }
    throw Complaint(
      tr(
        "There is no toolkit “{id}”. There are {ids}.",
        ["id": id, "ids": usableToolkits.map(\.id).joined(separator: ", ")]))
  }

  /// A part of a toolkit that somebody means: “TK04/seats”.
  func part(meant text: String) throws(Complaint) -> (toolkit: Toolkit, template: Toolkit.Template) {
    let names = text.split(separator: "/", maxSplits: 1).map(String.init)
    let toolkit = try toolkit(meant: names.first ?? "")
    if names.count == 2, let template = toolkit.template(names[1]) { return (toolkit, template) }
    throw Complaint(
      tr(
        "“{text}” is no part of “{title}”; its parts are {names}.",
        [
          "text": text, "title": toolkit.title,
          "names": toolkit.templates.map { toolkit.list(of: $0) }.joined(separator: ", "),
        ]))
  }

  /// A table of a toolkit that somebody means.
  fileprivate func table(
    meant text: String
  ) throws(Complaint) -> (toolkit: Toolkit, template: Toolkit.Template) {
    let part = try part(meant: text)
    guard part.template.columns.isEmpty else { return part }
    throw Complaint(tr("“{text}” has headings, not rows.", ["text": text]))
  }
}

extension Pack.Toolkit.Template {
  /// What somebody wrote as “column=value”, as it stands in the file. What is not read is kept, and said.
  fileprivate func values(of cells: [String]) throws(Complaint) -> JSONObject {
    var values = JSONObject()
    for cell in cells {
      let parts = cell.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let column = columns.first(where: { $0.id == parts[0].trimmed }) else {
        throw Complaint(
          tr(
            "“{cell}” is no “column=value”; the columns are {ids}.",
            ["cell": cell, "ids": columns.map(\.id).joined(separator: ", ")]))
      }
      let value = column.parse(parts[1])
      if let doubt = column.doubt(about: value) {
        Terminal.complain(tr("{column}: {words}", ["column": column.id, "words": doubt]))
      }
      values[column.id] = column.json(value)
    }
    return values
  }
}
