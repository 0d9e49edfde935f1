import ReadinessModel
import Testing

@Suite("Model strategies")
struct StrategyTests {
  private static func action(_ id: String, _ weeks: Int, _ statements: String...) -> Strategy.Action {
    Strategy.Action(id: id, text: "Do \(id).", owner: "Head", weeks: weeks, statements: statements)
  }

  private static func strategy(_ id: String, _ fit: Strategy.Fitting) -> Strategy {
    Strategy(
      id: id, title: "Title \(id)", aim: "", weeks: 12, fit: fit,
      phases: [
        Strategy.Phase(
          id: "p1", title: "Ground", weeks: 8,
          actions: [action("one", 7, "A1"), action("two", 8, "A2", "B1")]),
        Strategy.Phase(id: "p2", title: "Rest", weeks: 12, actions: [action("three", 12, "B2")]),
      ])
  }

  private static func pack(_ strategies: [Strategy]) -> Pack {
    let plain = Sample.pack([
      Sample.statement("A1", duty: "law"), Sample.statement("A2"), Sample.statement("B1", section: "B"),
      Sample.statement("B2", section: "B", appliesTo: AppliesTo(nations: ["wales"])),
    ])
    return Pack(
      id: "sample", title: "Sample", scale: plain.scale, duties: plain.duties, nations: plain.nations,
      tiers: plain.tiers, sections: plain.sections, statements: plain.statements, strategies: strategies)
  }

  private func fits(_ pack: Pack, _ author: Author) -> [Fit] {
    let day = Sample.day("2011-03-31")
    let support = SupportStanding(author.assessment, EvidenceRegister(author.assessment), pack, on: day)
    return pack.fits(Standing(author.assessment, pack), support, in: author.assessment.circumstances)
  }

  private func author(_ nation: String? = "england", _ tiers: Set<String>? = []) -> Author {
    var author = Author()
    author.does(
      .organisation(Organisation(name: "O", nation: nation, tiers: tiers)), .asAt(Sample.day("2011-03-31")))
    return author
  }

  // MARK: Fit

  @Test("The middle answer is that at which half are at it or worse", arguments: 1...200)
  func middle(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var tally = Tally(scale: ["a", "b", "c"])
    let levels = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int.random(in: 0...2, using: &random)
    }
    for level in levels { tally.add(.level(level)) }
    let sorted = levels.sorted()
    let slow = sorted.indices.first { index in
      sorted.count { $0 <= sorted[index] } * 2 >= sorted.count
    }.map { sorted[$0] }
    #expect(tally.middle == slow)
  }

  @Test(
    "For every way to answer, what is mostly asked for fits exactly where the middle answer is such",
    arguments: 0..<27)
  func bruteForce(way: Int) {
    let levels = ["red", "amber", "green"]
    let roles: [Level.ColourRole] = [.bad, .middle, .good]
    let pack = Self.pack(roles.map { Self.strategy($0.rawValue, Strategy.Fitting(text: "", mostly: $0)) })
    let chosen = [way % 3, way / 3 % 3, way / 9]
    var author = author()
    for (statement, level) in zip(["A1", "A2", "B1"], chosen) {
      author.does(.rate(statement: statement, level: levels[level]))
    }
    let middle = chosen.sorted()[1]
    for fit in fits(pack, author) {
      let own = roles.firstIndex { $0.rawValue == fit.id } ?? 0
      #expect(fit.verdict == (own == middle ? .fits : own > middle ? .notYet : .notNeeded))
      #expect(fit.reasons.isEmpty == (own != middle) && fit.against.isEmpty == (own == middle))
    }
  }

  @Test("It says in words what speaks for a strategy and what against it")
  func words() {
    let first = Strategy.Fitting.Beginning(strategy: "first", phase: "p1")
    let pack = Self.pack([
      Self.strategy("first", Strategy.Fitting(text: "", mostly: .bad, unless: .oneSection)),
      Self.strategy("climb", Strategy.Fitting(text: "", mostly: .middle, unless: .badDuty, first: first)),
      Self.strategy("wales", Strategy.Fitting(text: "", nations: ["wales"])),
      Self.strategy("county", Strategy.Fitting(text: "", nations: ["england"], tiers: ["two-tier"])),
      Self.strategy("whole", Strategy.Fitting(text: "", needs: ["B"])),
    ])
    var author = author("england", ["two-tier"])
    #expect(fits(pack, author).first { $0.id == "climb" }?.verdict == .tooEarly)
    author.rates(["A1": "red", "A2": "amber", "B1": "amber"])
    let fits = fits(pack, author)
    #expect(fits.map(\.id) == ["climb", "county", "first", "whole", "wales"])
    #expect(
      fits.map(\.verdict.words) == [
        "fits", "fits as well", "its first 8 weeks", "not yet", "for Wales only",
      ])
    #expect(fits[0].reasons == ["All your answers are Amber or Red.", "1 of 2 sections is Amber."])
    #expect(
      fits[0].against == [
        "A legal duty is Red: “Title A1”. Clear that first, with “Ground”, the first 8 weeks of “Title first”: 1 action."
      ])
    #expect(fits[0].first?.actions.map(\.id) == ["one"])
    #expect(
      fits[1].reasons == ["You are in England.", "Your areas are among these: “two-tier council areas”."])
    #expect(fits[2].against.first == "All your answers are Amber or Red.")
    #expect(fits[3].against == ["“Second” should be Green before, and is not: Amber."])
    #expect(fits[4].against == ["You are in England."])
  }

  @Test("Without a legal duty at the lowest level nothing comes first")
  func cleared() {
    let first = Strategy.Fitting.Beginning(strategy: "first", phase: "p1")
    let pack = Self.pack([
      Self.strategy("first", Strategy.Fitting(text: "", mostly: .bad)),
      Self.strategy("climb", Strategy.Fitting(text: "", mostly: .middle, unless: .badDuty, first: first)),
    ])
    var author = author()
    author.rates(["A1": "amber", "A2": "amber", "B1": "green"])
    let fits = fits(pack, author)
    #expect(fits.map(\.verdict) == [.fits, .notNeeded])
    #expect(fits[0].first == nil && fits[0].against.isEmpty)
    #expect(fits[0].reasons.first == "More than half of your answers are Amber or Red.")
  }

  // MARK: Adopting

  private func adoption(_ author: Author, from: Day? = nil) -> Adoption {
    let pack = Self.pack([Self.strategy("S", Strategy.Fitting(text: ""))])
    let log = ActionLog(author.assessment, pack, on: Sample.day("2011-03-31"))
    return Adoption(pack.strategies[0], in: author.assessment, of: pack, from: from, actions: log)
  }

  private func take(_ id: String, _ author: inout Author) throws -> Change {
    let adoption = adoption(author)
    let proposal = try #require(adoption.proposal(id))
    return author.does(
      all: Adoption.adopting(adoption.strategy, from: adoption.from, in: author.assessment)
        + adoption.taking(proposal, in: author.assessment))
  }

  @Test("Actions are dated from the day, and what is not asked is not proposed")
  func dates() {
    let adoption = adoption(author())
    #expect(adoption.proposals.map(\.id) == ["S/one", "S/two"] && adoption.notAsked == 1)
    #expect(adoption.proposals.map(\.by.text) == ["2011-05-19", "2011-05-26"])
    #expect(adoption.phases.map(\.until.text) == ["2011-05-26", "2011-06-23"])
    #expect(!adoption.isAdopted)
    let later = self.adoption(author("wales"), from: Sample.day("2012-02-01"))
    #expect(later.proposals.map(\.by.text) == ["2012-03-21", "2012-03-28", "2012-04-25"])
  }

  @Test("It says what is good already, what is needed, and what is like an action that is there")
  func marks() {
    var author = author()
    author.rates(["A1": "green", "A2": "amber", "B1": "green"])
    author.does(ActionItem.planning(ActionItem.row("r"), "Ask the county", for: ["B1"]))
    let proposals = adoption(author).proposals
    #expect(proposals.map(\.isAlreadyGood) == [true, false])
    #expect(proposals.map(\.isNeeded) == [false, true])
    #expect(proposals.map(\.alike?.action.title) == [nil, "Ask the county"])
    #expect(adoption(author).phases[0].toTake.map(\.id) == ["S/two"])
  }

  @Test(
    "What is taken is an action that names where it comes from; with it the strategy is adopted, in one change"
  )
  func taking() throws {
    var author = author()
    let change = try take("one", &author)
    let adoption = adoption(author)
    #expect(adoption.isAdopted && adoption.taken.count == 1 && adoption.toDecide == 1)
    let action = try #require(adoption.taken.first?.action)
    #expect(action.from == "S/one" && action.what == "Do one." && action.who == "Head")
    #expect(action.by?.text == "2011-05-19" && action.state == .proposed && action.serves == ["A1"])
    #expect(adoption.decisionWords == "1 planned, 0 left out, 1 to decide")
    #expect(adoption.words == "0 of 1 done · next: Do one.")
    // Planned already: nothing more is planned.
    #expect(adoption.taking(adoption.proposals[0], in: author.assessment).isEmpty)
    let undo = try author.assessment.undo(change)
    author.takes(Change(id: author.newID(), at: author.now, by: author.person, operations: undo))
    #expect(!self.adoption(author).isAdopted && self.adoption(author).toDecide == 2)
  }

  @Test("What was taken out of the actions can be taken again")
  func again() throws {
    var author = author()
    _ = try take("one", &author)
    author.does(.takeOut(ActionItem.row("S/one")))
    #expect(adoption(author).toDecide == 2)
    _ = try take("one", &author)
    #expect(adoption(author).taken.count == 1)
  }

  @Test("What is left out keeps its reason, and is taken up again by taking it")
  func leavingOut() throws {
    var author = author()
    let before = adoption(author)
    author.does(
      all: before.leavingOut(before.proposals[1], reason: "The county does it", in: author.assessment))
    #expect(adoption(author).proposals[1].state == .leftOut(reason: "The county does it"))
    _ = try take("two", &author)
    #expect(adoption(author).proposals[1].isTaken)
    #expect(author.assessment.rows(of: LeftOutAction.list).isEmpty)
  }

  @Test("Two who adopt the same at one time plan each action once, whoever comes first")
  func merging() throws {
    var ann = author()
    var bob = Author("p-2", seed: 9)
    bob.syncs(with: ann)
    _ = try take("one", &ann)
    _ = try take("one", &bob)
    _ = try take("two", &bob)
    let (one, other) = try (ann.journal.merged(with: bob.journal), bob.journal.merged(with: ann.journal))
    for journal in [one, other] {
      let assessment = Assessment(journal)
      #expect(assessment.rows(of: ActionItem.list).count == 2)
      #expect(assessment.rows(of: AdoptedStrategy.list).count == 1)
      #expect(assessment.conflicts.isEmpty)
    }
  }

  @Test("Progress counts what was planned, and not what was dropped")
  func progress() throws {
    var author = author("wales")
    for id in ["one", "two", "three"] { _ = try take(id, &author) }
    author.does(ActionItem.becoming(.done(on: nil), ActionItem.row("S/one")))
    author.does(ActionItem.writing("2011-03-01", into: ActionItem.by, of: ActionItem.row("S/two")))
    #expect(adoption(author).words == "1 of 3 done, 1 late · next: Do two.")
    author.does(ActionItem.becoming(.dropped(reason: ""), ActionItem.row("S/two")))
    #expect(adoption(author).words == "1 of 2 done · next: Do three.")
  }
}

extension Author {
  /// Makes a change of edits.
  @discardableResult fileprivate mutating func does(all edits: [Edit]) -> Change {
    takes(assessment.change(edits, by: person, at: now, id: newID()))
  }
}
