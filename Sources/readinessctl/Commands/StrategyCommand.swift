import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Says which model strategies fit, shows one with its actions, and adopts it.
struct StrategyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategy",
    abstract: tr("Say which model strategies fit, show one with its days, adopt it, and plan its actions."),
    subcommands: [List.self, Show.self, Adopt.self, Leave.self, Aside.self])

  /// Lists them.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("List the strategies, the best fitting first, with what speaks for and against each."))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var format: FormatOption

    func run() async throws {
      let subject = try await Work.read(file, reading)
      let support = subject.support(today: Day.today())
      let fits = subject.pack.fits(subject.standing, support, in: subject.assessment.circumstances)
      let log = subject.actions(today: Day.today())
      let made = fits.map { fit in
        (fit, Adoption(fit.strategy, in: subject.assessment, of: subject.pack, actions: log))
      }
      switch format.format {
      case .json: try Terminal.say(JSON.array(made.map(Self.json)).text(pretty: true))
      case .text:
        let words =
          made.isEmpty ? tr("The checklist has no strategies.") : made.map(Self.text).joined(separator: "\n")
        try Terminal.say(words)
      }
    }

    private static func text(_ fit: Fit, _ adoption: Adoption) -> String {
      let head = tr(
        "{id}  {title}: {verdict}",
        ["id": fit.id, "title": fit.strategy.title, "verdict": fit.verdict.words])
      return
        ([head]
        + (adoption.isAdopted
          ? [
            tr("    Adopted from {day}: {progress}", ["day": adoption.from.text, "progress": adoption.words])
          ] : [])
        + fit.reasons.map { "    + " + $0 } + fit.against.map { "    - " + $0 }).joined(separator: "\n")
    }

    private static func json(_ fit: Fit, _ adoption: Adoption) -> JSON {
      [
        "id": .string(fit.id), "title": .string(fit.strategy.title), "verdict": .string(fit.verdict.words),
        "reasons": fit.reasons.json, "against": fit.against.json, "adopted": .bool(adoption.isAdopted),
        "from": .string(adoption.from.text), "progress": .string(adoption.progressWords),
      ]
    }
  }

  /// Shows one.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr(
        "Show a strategy: its phases and actions with their days, what became of each, its measures."))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Argument(help: ArgumentHelp(tr("The strategy, by its id, such as MS2.")))
    var strategy: String

    @OptionGroup var counting: CountingOption
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var format: FormatOption

    func run() async throws {
      let subject = try await Work.read(file, reading)
      let strategy = try subject.pack.strategy(meant: strategy)
      let adoption = Adoption(
        strategy, in: subject.assessment, of: subject.pack, from: counting.from,
        actions: subject.actions(today: Day.today()))
      switch format.format {
      case .json: try Terminal.say(Self.json(adoption).text(pretty: true))
      case .text: try Terminal.say(Self.text(adoption))
      }
    }

    private static func text(_ adoption: Adoption) -> String {
      let strategy = adoption.strategy
      var lines = [
        tr("{title}: {size}", ["title": strategy.title, "size": strategy.sizeWords]), strategy.aim,
        tr(
          "Counted from {day}: {decisions}", ["day": adoption.from.text, "decisions": adoption.decisionWords]),
      ]
      for phase in adoption.phases {
        lines += ["", tr("{phase}, until {day}", ["phase": phase.phase.title, "day": phase.until.text])]
        for proposal in phase.proposals {
          let details = [
            proposal.by.text, proposal.action.owner ?? "", proposal.words,
            proposal.statements.map { served in
              [served.level?.symbol.character ?? "", served.id].filter { !$0.isEmpty }.joined(separator: " ")
            }.joined(separator: ", "),
          ]
          lines += [
            "  \(proposal.action.id)  \(proposal.action.text)",
            "    " + details.filter { !$0.isEmpty }.joined(separator: " · "),
          ]
        }
      }
      if !strategy.measures.isEmpty { lines += ["", tr("You will see it by")] }
      lines += strategy.measures.map { measure in
        "  "
          + [measure.title, measure.goalWords ?? "", measure.every.words].filter { !$0.isEmpty }
          .joined(separator: " · ")
      }
      return lines.joined(separator: "\n")
    }

    private static func json(_ adoption: Adoption) -> JSON {
      let phases = adoption.phases.map { phase -> JSON in
        [
          "id": .string(phase.id), "title": .string(phase.phase.title), "until": .string(phase.until.text),
          "actions": .array(phase.proposals.map(json)),
        ]
      }
      return [
        "id": .string(adoption.strategy.id), "title": .string(adoption.strategy.title),
        "adopted": .bool(adoption.isAdopted), "from": .string(adoption.from.text), "phases": .array(phases),
      ]
    }

    private static func json(_ proposal: Adoption.Proposal) -> JSON {
      let state: JSON =
        switch proposal.state {
        case .toDecide: "to decide"
        case .taken: "planned"
        case .leftOut: "left out"
        }
      return [
        "id": .string(proposal.id), "text": .string(proposal.action.text), "by": .string(proposal.by.text),
        "owner": .string(proposal.action.owner ?? ""), "state": state,
        "statements": proposal.statements.map(\.id).json, "alreadyGood": .bool(proposal.isAlreadyGood),
      ]
    }
  }

  /// Adopts one.
  struct Adopt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Adopt a strategy, and plan those of its actions that are named, all in one change."),
      discussion: """
        readinessctl strategy adopt spring.readiness MS2 --from 2011-03-31
        readinessctl strategy adopt spring.readiness MS2 --take partners,areas

        """)

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Argument(help: ArgumentHelp(tr("The strategy, by its id, such as MS2.")))
    var strategy: String

    @OptionGroup var counting: CountingOption

    @Option(
      help: ArgumentHelp(
        tr("The actions to plan, with commas between, as “strategy show” prints their ids."), valueName: "ids"
      ))
    var take: String?

    @OptionGroup var options: WritingOptions
    @OptionGroup var format: FormatOption

    func run() async throws {
      try await Work.on(file, options) { work in
        let adoption = try work.adoption(of: strategy, from: counting.from)
        let taken = try adoption.proposals(listed: take ?? "")
        let assessment = work.session.assessment
        let edits =
          Adoption.adopting(adoption.strategy, from: adoption.from, in: assessment)
          + taken.flatMap { adoption.taking($0, in: assessment) }
        guard !edits.isEmpty else {
          throw Complaint(tr("That is so already: nothing was changed."))
        }
        let change = try await work.perform(edits)
        try format.saySaved(change, "strategy", adoption.strategy.id)
      }
    }
  }

  /// Leaves actions out.
  struct Leave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Leave actions of a strategy out, for a reason."))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Argument(help: ArgumentHelp(tr("The strategy, by its id, such as MS2.")))
    var strategy: String

    @Argument(
      help: ArgumentHelp(tr("The actions, with commas between, as “strategy show” prints their ids.")))
    var actions: String

    @Option(help: ArgumentHelp(tr("Why they are left out."), valueName: "reason"))
    var reason = ""

    @OptionGroup var options: WritingOptions
    @OptionGroup var format: FormatOption

    func run() async throws {
      try await Work.on(file, options) { work in
        let adoption = try work.adoption(of: strategy, from: nil)
        let assessment = work.session.assessment
        let edits = try adoption.proposals(listed: actions).flatMap {
          adoption.leavingOut($0, reason: reason.trimmed, in: assessment)
        }
        guard !edits.isEmpty else { throw Complaint(tr("That is so already: nothing was changed.")) }
        let change = try await work.perform(
          Adoption.adopting(adoption.strategy, from: adoption.from, in: assessment) + edits)
        try format.saySaved(change, "strategy", adoption.strategy.id)
      }
    }
  }

  /// Sets one aside.
  struct Aside: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: tr("Set a strategy aside; what was planned of it stays."))

    @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
    var file: String

    @Argument(help: ArgumentHelp(tr("The strategy, by its id, such as MS2.")))
    var strategy: String

    @OptionGroup var options: WritingOptions
    @OptionGroup var format: FormatOption

    func run() async throws {
      try await Work.on(file, options) { work in
        let strategy = try work.pack.strategy(meant: strategy)
        let row = AdoptedStrategy.row(strategy.id)
        guard work.session.assessment.row(row) != nil else {
          throw Complaint(tr("“{title}” is not adopted.", ["title": strategy.title]))
        }
        let change = try await work.perform([.takeOut(row)])
        try format.saySaved(change, "strategy", strategy.id)
      }
    }
  }
}

/// From which day the weeks of a strategy are counted.
struct CountingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      tr(
        "The day from which its weeks are counted; unless given, that of its adoption, or else the assessment’s."
      ),
      valueName: "YYYY-MM-DD"))
  var from: Day?
}

extension Work {
  fileprivate func adoption(of text: String, from: Day?) throws(Complaint) -> Adoption {
    let strategy = try pack.strategy(meant: text)
    let assessment = session.assessment
    let log = ActionLog(assessment, pack, on: assessment.reckoningDay(in: pack))
    return Adoption(strategy, in: assessment, of: pack, from: from, actions: log)
  }
}

extension Pack {
  /// The strategy that somebody means.
  fileprivate func strategy(meant text: String) throws(Complaint) -> Strategy {
    if let strategy = strategies.first(where: { $0.id.lowercased() == text.lowercased() }) { return strategy }
    throw Complaint(
      strategies.isEmpty
        ? tr("The checklist has no strategies.")
        : tr(
          "There is no strategy “{id}”. There are {ids}.",
          ["id": text, "ids": strategies.map(\.id).joined(separator: ", ")]))
  }
}

extension Adoption {
  /// The proposals that somebody means, with commas between.
  fileprivate func proposals(listed text: String) throws(Complaint) -> [Proposal] {
    var found: [Proposal] = []
    for name in text.split(separator: ",").map(\.trimmed) where !name.isEmpty {
      guard let proposal = proposal(name) else {
        throw Complaint(
          tr(
            "“{strategy}” proposes no action “{id}” here. “readinessctl strategy show” prints the ids.",
            ["strategy": strategy.title, "id": name]))
      }
      if !found.contains(where: { $0.id == proposal.id }) { found.append(proposal) }
    }
    return found
  }
}

extension Adoption.Proposal {
  /// What became of it, or what is to be known before it is decided.
  fileprivate var words: String {
    switch state {
    case .taken(let entry): return tr("planned: {state}", ["state": entry.action.state.label])
    case .leftOut(let reason) where reason.isEmpty: return tr("left out")
    case .leftOut(let reason): return tr("left out: {reason}", ["reason": reason])
    case .toDecide: return goodOrAlikeWords ?? ""
    }
  }
}
