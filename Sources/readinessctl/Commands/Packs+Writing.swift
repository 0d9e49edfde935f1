import ArgumentParser
import ReadinessAuthoring
import ReadinessModel
import ReadinessStore

extension Packs {
  /// Begins a checklist.
  struct NewPackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: tr("Begin a checklist of your own."),
      discussion: tr(
        "Writes a folder with a small checklist without mistakes, every field that a beginner needs explained above it. Nothing is ever overwritten. The manual page readiness-writing(7) shows the way from there."
      ))

    @Argument(help: ArgumentHelp(tr("The name of the folder, which also becomes the checklist's title.")))
    var folder: String

    @Option(
      help: ArgumentHelp(
        tr("An installed checklist whose levels, duties and lists of names it shall have."), valueName: "id"))
    var like: String?

    @Option(help: ArgumentHelp(tr("The levels to begin with, unless they are like another's.")))
    var levels: ReadyScale?

    @OptionGroup var packs: PackOptions

    func validate() throws {
      if like != nil, levels != nil {
        throw ValidationError(tr("Say either --like or --levels: the levels of another are its own."))
      }
    }

    func run() throws {
      let name = Paths.name(folder)
      guard let id = NewPack.id(for: name) else {
        throw Complaint(
          tr("“{name}” cannot name a checklist: give it a few letters from A to Z or digits.", ["name": name])
        )
      }
      let model = try like.map { try packs.library.load(named: $0) }
      let new = NewPack(id: id, title: name, like: model, scale: levels ?? .three)
      let path = try PackFiles.begin(in: folder, new.text)
      try Terminal.say(tr("Wrote {file}.", ["file": path]))
    }
  }

  /// Shows a checklist as text.
  struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Show a checklist as text, as people will be asked."),
      discussion: tr("Of one with mistakes these are told instead."))

    @Argument(help: ArgumentHelp(tr("The checklist's file or folder.")), completion: .file())
    var path: String

    func run() throws {
      try CheckTarget.mustHoldFiles(path)
      let reading = try PackFiles(path).read()
      guard let pack = reading.pack else {
        for problem in reading.problems { Terminal.tell(problem.description) }
        throw ExitCode(1)
      }
      for line in PackPreview(pack).lines { try Terminal.say(line) }
    }
  }
}

extension ReadyScale: ExpressibleByArgument {}
