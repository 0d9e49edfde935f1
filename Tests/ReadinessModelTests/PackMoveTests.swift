import ReadinessModel
import Testing

@Suite("Going over to another version of a checklist")
struct PackMoveTests {
  /// A version of a checklist; a statement in capitals says something else than the same in small letters.
  private func version(
    _ version: String, _ statements: [String], redirects: [String: String] = [:],
    saying other: Set<String> = []
  ) -> Pack {
    Pack(
      id: "sample", version: version, title: "Sample", scale: Sample.threeLevels, duties: Sample.duties,
      sections: [Section(id: "A", title: "First")],
      statements: statements.map { id in
        Statement(
          id: id, section: "A", title: "Title \(id)",
          sentence: other.contains(id) ? "We do \(id) in good time and say so." : "We do \(id) in good time.",
          descriptors: ["a", "b", "c"], duty: "good", outcomes: [])
      }, redirects: redirects)
  }

  /// Makes the author's assessment answer another version.
  private func move(
    _ author: inout Author, from old: Pack, to new: Pack, keeping kept: [Statement.ID: Answer] = [:]
  ) -> Change {
    let move = PackMove(of: author.assessment, from: old, to: new)
    author.assessment = author.assessment.answering(old)
    let edits = move.edits(keeping: kept) + [.usePack(id: new.id, version: new.version)]
    let id = author.newID()
    let change = author.takes(
      author.assessment.change(edits, by: author.person, at: author.now, id: id))
    author.assessment = author.assessment.answering(new)
    return change
  }

  private func answers(_ assessment: Assessment, _ pack: Pack) -> [Statement.ID: Answer] {
    let read = assessment.answering(pack)
    return Dictionary(uniqueKeysWithValues: pack.statements.map { ($0.id, read.answer(to: $0.id)) })
  }

  @Test("What becomes of each statement and its answer is said, and what has no place")
  func lines() {
    let old = version("1", ["S1", "S2", "S3", "S4", "S5"])
    let new = version("2", ["S1", "S2", "N1", "N2"], redirects: ["S3": "N1"], saying: ["S2"])
    var author = Author()
    author.rates(["S1": "red", "S2": "amber", "S3": "green", "S5": "red"])
    author.does(.note(statement: "S4", text: "n"))
    let move = PackMove(of: author.assessment, from: old, to: new)
    #expect(move.lines.map(\.kind) == [.asItWas, .reworded, .redirected, .new, .gone, .gone])
    #expect(move.lines.map(\.answer.level) == ["red", "amber", "green", nil, nil, "red"])
    // S3 leads to a statement that says another thing, S2 was put otherwise.
    #expect(move.inEarlierWords == ["S2", "N1"])
    #expect(move.unplaced.map(\.statement) == ["S5"])
    #expect(move.asked == 4 && move.answered == 3)
    #expect(move.decisions.isEmpty && move.edits(keeping: [:]).isEmpty)
  }

  @Test("Statements that become one are decided where they were answered differently, and only there")
  func deciding() {
    let old = version("1", ["S1", "S2", "S3", "S4"])
    let new = version("2", ["S1", "S3"], redirects: ["S2": "S1", "S4": "S3"])
    var author = Author()
    author.rates(["S1": "red", "S2": "amber", "S3": "green", "S4": "green"])
    let move = PackMove(of: author.assessment, from: old, to: new)
    #expect(move.decisions.map(\.id) == ["S1"])
    #expect(move.decisions[0].answers.map(\.answer.level) == ["red", "amber"])
    #expect(move.undecided([:]).count == 1 && move.undecided(["S1": .level("red")]).isEmpty)
    #expect(move.edits(keeping: ["S1": .level("red")]) == [.rate(statement: "S2", level: "red")])
    // Neither need hold: what all agree on may be a third.
    #expect(move.edits(keeping: ["S1": .level("green")]).count == 2)
    _ = self.move(&author, from: old, to: new, keeping: ["S1": .level("red")])
    #expect(author.assessment.answer(to: "S1") == .level("red"))
    #expect(author.assessment.conflicts.isEmpty)
  }

  @Test("New words are found where they stand, and what both have in the same order is none")
  func newWords() {
    func words(_ text: String, besides before: String) -> [String] {
      NewWords(in: text, besides: before).ranges.map {
        String(decoding: Array(text.utf8)[$0], as: UTF8.self)
      }
    }
    #expect(words("We do this in time", besides: "We do this").joined() == "in time")
    #expect(words("We do it, and say «so»", besides: "We say nothing") == ["do it, and", "«so»"])
    #expect(words("One two", besides: "").count == 1 && words("", besides: "One").isEmpty)
    #expect(words("One two three", besides: "One  two\nthree").isEmpty)
    // Taken out of the text, what is left stands in the earlier one in this order.
    for seed in 0..<200 {
      var random = SeededRandom(seed: UInt64(seed))
      func text() -> String {
        (0..<Int.random(in: 0..<9, using: &random)).map { _ in random.pick(["a", "bé", "c", "d"]) }
          .joined(separator: " ")
      }
      let (before, now) = (text(), text())
      var bytes = Array(now.utf8)
      for range in NewWords(in: now, besides: before).ranges.reversed() { bytes.removeSubrange(range) }
      var rest = before.split(separator: " ")[...]
      for word in String(decoding: bytes, as: UTF8.self).split(separator: " ") {
        let place = rest.firstIndex(of: word)
        #expect(place != nil, "seed \(seed)")
        rest = rest[((place ?? rest.startIndex) + (place == nil ? 0 : 1))...]
      }
    }
  }

  @Test("Answers in earlier words are known as long as they stand, and no others")
  func earlierWords() throws {
    let old = version("1", ["S1", "S2", "S3"])
    let new = version("2", ["S1", "S2", "S3", "S4"], saying: ["S1", "S2"])
    var author = Author()
    author.does(.usePack(id: "sample", version: "1"))
    author.rates(["S1": "red", "S2": "amber", "S3": "green"])
    func earlier(_ pack: Pack) -> [Statement.ID] {
      author.assessment.answersInEarlierWords(in: pack) { $0.version == "1" ? old : new }
    }
    #expect(earlier(old).isEmpty)
    let moved = move(&author, from: old, to: new)
    #expect(earlier(new) == ["S1", "S2"])
    author.rates(["S1": "red", "S4": "red"])
    #expect(earlier(new) == ["S2"])
    // What Undo puts back is what was said then.
    var history = UndoHistory()
    history.push(author.does(.rate(statement: "S2", level: "green")))
    #expect(earlier(new).isEmpty)
    let inverse = try history.undo(in: author.assessment, by: "p", at: author.now, id: author.newID())
    author.takes(try #require(inverse))
    #expect(earlier(new) == ["S2"])
    // Of a version that is nowhere nothing is known.
    #expect(author.assessment.answersInEarlierWords(in: new) { _ in nil }.isEmpty)
    #expect(author.assessment.change(moved.id) == moved)
  }

  @Test(
    "There and back, by Undo and by moving, no earlier line is touched, and every answer is as it was",
    arguments: 0..<150)
  func thereAndBack(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let ids = (0..<8).map { "S\($0)" }
    let before = ids.filter { _ in random.chance(75) }
    let now = ids.filter { _ in random.chance(60) } + ["N"]
    var redirects: [String: String] = [:]
    for id in before where !now.contains(id) && random.chance(80) { redirects[id] = random.pick(now) }
    let old = version("1", before)
    let new = version("2", now, redirects: redirects, saying: Set(now.filter { _ in random.chance(40) }))
    var author = Author(seed: UInt64(seed))
    author.does(.usePack(id: "sample", version: "1"))
    for id in before where random.chance(85) {
      for _ in 0..<(random.chance(30) ? 2 : 1) {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: author.does(.dontKnow(statement: id, ask: "", question: "q"))
        case 1: author.does(.doesNotApply(statement: id, reason: "r"))
        default: author.does(.rate(statement: id, level: random.pick(["red", "amber", "green"])))
        }
      }
    }
    let (given, lines) = (answers(author.assessment, old), author.changes)
    let plan = PackMove(of: author.assessment, from: old, to: new)

    // Against counting by hand.
    for statement in new.statements {
      let formers = before.filter { ($0 == statement.id) || redirects[$0] == statement.id }
      let said = Set(formers.compactMap { given[$0] }.filter { $0 != .none })
      #expect(plan.decisions.contains { $0.id == statement.id } == (said.count > 1))
    }
    let kept = Dictionary(
      uniqueKeysWithValues: plan.decisions.map { ($0.id, random.pick($0.answers).answer) })
    var history = UndoHistory()
    history.push(move(&author, from: old, to: new, keeping: kept))
    #expect(history.undoName == "checklist")
    let (moved, moving) = (answers(author.assessment, new), history.undoneNext)
    #expect(author.assessment.pack?.version == "2" && author.assessment.conflicts.isEmpty)
    for statement in new.statements {
      let formers = before.filter { ($0 == statement.id) || redirects[$0] == statement.id }
      let said = formers.compactMap { given[$0] }.first { $0 != .none } ?? .none
      #expect(moved[statement.id] == kept[statement.id] ?? said)
    }

    // Answered in the other version, and all of it taken back, twice: what became one is answered each for itself again.
    for statement in new.statements where random.chance(50) {
      let level = random.pick(["red", "amber", "green"])
      history.push(author.does(.rate(statement: statement.id, level: level)))
    }
    let answered = answers(author.assessment, new)
    for _ in 0..<2 {
      while history.undoneNext != moving {
        author.takes(
          try #require(try history.undo(in: author.assessment, by: "p", at: author.now, id: author.newID())))
      }
      #expect(answers(author.assessment, new) == moved && author.assessment.conflicts.isEmpty)
      while history.redoneNext != nil {
        author.takes(
          try #require(try history.redo(in: author.assessment, by: "p", at: author.now, id: author.newID())))
      }
      #expect(answers(author.assessment, new) == answered)
    }
    while history.undoneNext != moving {
      author.takes(
        try #require(try history.undo(in: author.assessment, by: "p", at: author.now, id: author.newID())))
    }

    // Undo, and again.
    author.assessment = author.assessment.answering(old)
    author.takes(
      try #require(try history.undo(in: author.assessment, by: "p", at: author.now, id: author.newID())))
    #expect(author.assessment.pack?.version == "1" && answers(author.assessment, old) == given)
    author.takes(
      try #require(try history.redo(in: author.assessment, by: "p", at: author.now, id: author.newID())))
    #expect(author.assessment.pack?.version == "2" && answers(author.assessment, new) == moved)

    // Back by moving: what was decided stays decided, and nothing else is another.
    author.assessment = author.assessment.answering(new)
    let back = PackMove(of: author.assessment, from: new, to: old)
    #expect(back.decisions.isEmpty)
    _ = move(&author, from: new, to: old)
    let decided = Set(plan.decisions.flatMap { $0.answers.map(\.statement) })
    for (id, answer) in answers(author.assessment, old) where !decided.contains(id) {
      #expect(answer == given[id])
    }
    for line in lines { #expect(author.assessment.change(line.id) == line) }
  }
}
