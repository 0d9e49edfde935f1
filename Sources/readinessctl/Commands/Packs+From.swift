import ArgumentParser
import ReadinessAuthoring
import ReadinessModel
import ReadinessStore

extension Packs {
  /// Makes a checklist of somebody else's file.
  struct From: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Make a draft of a checklist from a sheet or from a library of CISO Assistant."),
      discussion: tr(
        """
        Sheets are read from XLSX, ODS and CSV. What each column becomes is proposed by its heading and said; --map decides it \
        otherwise. Everything of the file that is not in the draft is listed. The draft is a file to go on with: nothing is \
        installed by this, and no file is overwritten.
        """))

    @Argument(help: ArgumentHelp(tr("The sheet or library.")), completion: .file())
    var file: String

    @Option(help: ArgumentHelp(tr("Which sheet, by its number or name, if not the first.")))
    var sheet: String?

    @Option(help: ArgumentHelp(tr("The row with the headings, if it is not found."), valueName: "row"))
    var headings: Int?

    @Option(
      help: ArgumentHelp(
        tr(
          "What a column becomes, such as D=level:red; may be given again. There are {names}, and level:NAME.",
          ["names": SheetField.names.joined(separator: ", ")]), valueName: "column=field"))
    var map: [String] = []

    @Flag(help: ArgumentHelp(tr("Only say what would become of it: nothing is written.")))
    var dryRun = false

    @Option(
      name: .shortAndLong, help: ArgumentHelp(tr("The file to write.")),
      completion: .file(extensions: ["yaml"]))
    var output: String?

    func validate() throws {
      if output == nil, !dryRun {
        throw ValidationError(tr("Say which file to write with --output, or give --dry-run."))
      }
      _ = try columns()
    }

    private func columns() throws -> [Int: SheetField] {
      var columns: [Int: SheetField] = [:]
      for word in map {
        let parts = word.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let column = Sheet.column(parts[0]), column < Sheet.mostColumns,
          let field = SheetField(named: String(parts[1]))
        else {
          throw ValidationError(
            tr(
              "“{word}” is not understood. Write a column's letter, “=” and one of {names} or level:NAME.",
              ["word": word, "names": SheetField.names.joined(separator: ", ")]))
        }
        columns[column] = field
      }
      return columns
    }

    func run() throws {
      let (draft, origin) = try draft()
      guard draft.count > 0 else {
        say(draft)
        throw Complaint(tr("No statement was found in it. Say with --headings and --map where they stand."))
      }
      say(draft)
      guard !dryRun, let output else { return }
      try ReportFile.write(Array(draft.text(from: origin).utf8), to: output, replacing: false)
      let problems = try PackFiles(output).read().problems
      for problem in problems { try Terminal.say(problem.description) }
      try Terminal.say(tr("Wrote {file}.", ["file": output]))
    }

    private func draft() throws -> (PackDraft, origin: String) {
      let name = Paths.name(file)
      let (sheets, hidden): ([Sheet], Int)
      switch try SheetSource(reading: file) {
      case .library(let library): return (library.draft(), name)
      case .sheets(let found, let count): (sheets, hidden) = (found, count)
      }
      let sheet = try chosen(sheets)
      if hidden > 0 {
        Terminal.tell(trn("One hidden sheet is not read.", "{n} hidden sheets are not read.", hidden))
      }
      let mapping = SheetMapping(sheet, headings: headings, map: try columns())
      try say(mapping)
      let title = sheets.count > 1 ? sheet.name : Paths.stem(name)
      return (mapping.draft(named: title), sheets.count > 1 ? "\(name), \(sheet.name)" : name)
    }

    private func chosen(_ sheets: [Sheet]) throws -> Sheet {
      let names = sheets.enumerated().map { "\($0 + 1) \($1.name)" }.joined(separator: ", ")
      let found =
        if let sheet {
          Int(sheet).flatMap { sheets.indices.contains($0 - 1) ? sheets[$0 - 1] : nil }
            ?? sheets.first { $0.name == sheet }
        } else {
          sheets.first { !$0.rows.isEmpty }
        }
      guard let found, !found.rows.isEmpty else {
        throw Complaint(
          sheet == nil
            ? tr("There is nothing in the file.")
            : tr(
              "There is no sheet “{sheet}” with anything in it. There are {names}.",
              ["sheet": sheet ?? "", "names": names]))
      }
      if sheet == nil, sheets.count > 1 {
        Terminal.tell(tr("The file has several sheets, of which one is taken: {names}.", ["names": names]))
      }
      return found
    }

    private func say(_ mapping: SheetMapping) throws {
      try Terminal.say(
        mapping.headings.map { tr("The headings are in row {n}.", ["n": $0]) } ?? tr("There are no headings.")
      )
      for (column, field) in mapping.fields.enumerated() {
        let heading = mapping.heading(column)
        if heading.isEmpty, field == .leftOut { continue }
        try Terminal.say(
          "  \(Sheet.letter(column)) " + (heading.isEmpty ? "" : heading.quoted + " ")
            + (field == .leftOut ? tr("is left out") : "→ " + field.name))
      }
    }

    private static let mostListed = 100

    private func say(_ draft: PackDraft) {
      for loss in draft.losses.prefix(Self.mostListed) {
        Terminal.tell(
          tr(
            "Not taken: {place}: {reason}: {text}",
            ["place": loss.place, "reason": loss.reason, "text": String(loss.text.prefix(100))]))
      }
      if draft.losses.count > Self.mostListed {
        Terminal.tell(tr("{n} more are not taken.", ["n": draft.losses.count - Self.mostListed]))
      }
      for licence in draft.licences { Terminal.tell(tr("Its licence says: {words}", ["words": licence])) }
      Terminal.tell(
        tr(
          "{statements} in {sections}; {taken} of {cells} texts taken.",
          [
            "statements": trn("one statement", "{n} statements", draft.count),
            "sections": trn("one section", "{n} sections", draft.sectionCount), "taken": draft.taken,
            "cells": draft.cells,
          ]))
    }
  }
}
