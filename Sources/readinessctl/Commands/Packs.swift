import ArgumentParser
import ReadinessModel
import ReadinessStore

/// Lists and imports checklists.
struct Packs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("List the checklists that are installed, or import one."),
    subcommands: [List.self, Import.self], defaultSubcommand: List.self)

  /// Lists what is installed.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: tr("List the checklists that are installed."))

    @OptionGroup var packs: PackOptions
    @OptionGroup var format: FormatOption

    func run() throws {
      let entries = packs.library.list()
      switch format.format {
      case .json:
        try Terminal.say(
          .array(
            entries.map { entry in
              [
                "id": .string(entry.id), "version": .string(entry.version), "title": .string(entry.title),
                "statements": JSON(entry.statements), "path": .string(entry.path),
                "bundled": .bool(entry.isBundled),
              ]
            }))
      case .text:
        for entry in entries {
          let count = trn("one statement", "{n} statements", entry.statements)
          try Terminal.say("\(entry.id) \(entry.version)  \(entry.title) (\(count))\n  \(entry.path)")
        }
        if entries.isEmpty { Terminal.complain(tr("No checklist is installed.")) }
      }
    }
  }

  /// Adds a checklist to the user's own.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Check a checklist and add it to your own."),
      discussion: tr(
        "It takes the place of one with the same id and version. The manual page readiness-checklist(5) describes how checklists are written."
      ))

    @Argument(help: ArgumentHelp(tr("The checklist's file or folder.")), completion: .file())
    var path: String

    func run() throws {
      try CheckTarget.mustHoldFiles(path)
      let entry = try PackLibrary().importPack(from: path)
      try Terminal.say(tr("Imported “{title}” as {id}.", ["title": entry.title, "id": entry.id]))
    }
  }
}
