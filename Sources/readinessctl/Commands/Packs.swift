import ArgumentParser
import ReadinessModel
import ReadinessStore

/// Lists and imports checklists.
struct Packs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("List the checklists that are installed, import one, or write one of your own."),
    subcommands: [List.self, Import.self, NewPackCommand.self, From.self, Preview.self],
    defaultSubcommand: List.self)

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
        "One with the same id and version and other content stays unless --replace is given. The manual page readiness-checklist(5) describes how checklists are written."
      ))

    @Argument(help: ArgumentHelp(tr("The checklist's file or folder.")), completion: .file())
    var path: String

    @Flag(
      help: ArgumentHelp(tr("Put it in the place of one with the same id and version and other content.")))
    var replace = false

    func run() throws {
      try CheckTarget.mustHoldFiles(path)
      let warnings = try PackFiles(path).read().problems.filter { $0.severity == .warning }
      let imported = try PackLibrary(.current).importPack(from: path, replacing: replace)
      for warning in warnings { Terminal.tell(warning.description) }
      let names: KeyValuePairs<String, any CustomStringConvertible> = [
        "title": imported.entry.title, "id": imported.entry.id, "version": imported.entry.version,
      ]
      switch imported.outcome {
      case .added: try Terminal.say(tr("Imported “{title}” as {id}, version {version}.", names))
      case .alreadyThere:
        try Terminal.say(tr("“{title}” is installed already as {id}, version {version}.", names))
      case .replaced:
        try Terminal.say(tr("Imported “{title}” as {id}, version {version}, in the place of another.", names))
      }
    }
  }
}
