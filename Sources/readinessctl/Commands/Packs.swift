import ArgumentParser
import ReadinessModel
import ReadinessStore

/// Lists, installs, removes and writes checklists.
struct Packs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("List the checklists that are installed, install or remove one, or write one of your own."),
    subcommands: [List.self, Install.self, Remove.self, NewPackCommand.self, From.self, Preview.self],
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
  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install", abstract: tr("Check a checklist and add it to your own."),
      discussion: tr(
        "One with the same id and version and other content stays unless --replace is given. The manual page readiness-checklist(5) describes how checklists are written."
      ),
      // What it was called before there was “remove”.
      aliases: ["import"])

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

  /// Puts one of the user's own into the bin.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: tr("Put a checklist of your own into the bin."),
      discussion: tr(
        "Assessments that answer it are named. What comes with the program stays."
      ))

    @Argument(help: ArgumentHelp(tr("The checklist's id, and after an “@” the version."), valueName: "id"))
    var name: String

    func run() throws {
      let places = Places.current
      let library = PackLibrary(places)
      let pack = try library.load(named: name)
      let version = pack.version
      guard let entry = library.list().first(where: { $0.id == pack.id && $0.version == version }) else {
        return
      }
      let settings = Settings.load(from: places.settings)
      let assessments = Library(
        settings.libraryFolder, elsewhere: settings.openedElsewhere, places: places, packs: library
      ).listNow()
      let uses = library.uses(of: entry, among: assessments)
      _ = try library.remove(entry, into: Bin(places.bin))
      try Terminal.say(
        tr(
          "“{title}”, version {version}, is in the bin.", ["title": entry.title, "version": entry.version]))
      for use in uses {
        Terminal.tell(
          use.carriesIt
            ? tr("{file} answers it, and carries it.", ["file": use.assessment.path])
            : tr(
              "{file} answers it and does not carry it: it cannot be answered until it is installed again.",
              ["file": use.assessment.path]))
      }
    }
  }
}
