import ArgumentParser
import ReadinessAuthoring
import ReadinessModel
import ReadinessStore

/// Shows what a checklist gives to learn from.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Read what a checklist gives to learn from: examples, dates, words, facts, training."),
    discussion: """
      readinessctl learn list checklist.yaml
      readinessctl learn show checklist.yaml words
      """,
    subcommands: [List.self, Show.self], defaultSubcommand: List.self)

  /// Which checklist.
  struct Of: ParsableArguments {
    @Argument(
      help: ArgumentHelp(
        tr("An installed checklist, as “id” or “id@version”, or a checklist's file or folder.")),
      completion: .file())
    var checklist: String

    @OptionGroup var packs: PackOptions

    /// The checklist that is wanted.
    ///
    /// - Throws: what is wrong with a file; that none is installed under the name.
    func pack() throws -> Pack {
      guard Paths.exists(checklist) else {
        return try packs.library.load(named: checklist)
      }
      try CheckTarget.mustHoldFiles(checklist)
      let reading = try PackFiles(checklist).read()
      guard let pack = reading.pack else {
        for problem in reading.problems { Terminal.tell(problem.description) }
        throw ExitCode(1)
      }
      return pack
    }
  }

  /// Lists what there is.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: tr("List what there is to learn from."))

    @OptionGroup var of: Of
    @OptionGroup var format: FormatOption

    func run() throws {
      let pack = try of.pack()
      switch format.format {
      case .json:
        let leaves = pack.learningParts.flatMap { pack.leaves(of: $0) }
        try Terminal.say(
          .array(
            leaves.map { leaf in
              [
                "part": .string(leaf.id.part.rawValue), "id": .string(leaf.id.entry),
                "title": .string(leaf.title),
                "status": leaf.knowledge.map { .string($0.status.rawValue) } ?? .null,
                "statements": .array(leaf.statements.map { .string($0) }),
              ]
            }))
      case .text:
        let text = LearningText(pack)
        for part in pack.learningParts { for line in text.list(part) { try Terminal.say(line) } }
        if pack.learningParts.isEmpty {
          Terminal.complain(tr("The checklist gives nothing to learn from."))
        }
      }
    }
  }

  /// Shows a part, or one thing of it.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Show all of a part, or one thing of it, with where it comes from."))

    @OptionGroup var of: Of

    @Argument(
      help: ArgumentHelp(
        tr(
          "The part ({parts}), or one thing of it as “words/name”.",
          ["parts": LearningPart.allCases.map(\.rawValue).joined(separator: ", ")]), valueName: "part"))
    var name: String

    func run() throws {
      let pack = try of.pack()
      let text = LearningText(pack)
      let lines =
        switch try LearningName(name, in: pack) {
        case .part(let part): text.text(part)
        case .leaf(let leaf): text.text(leaf)
        }
      for line in lines { try Terminal.say(line) }
    }
  }
}
