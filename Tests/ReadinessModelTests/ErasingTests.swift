import Testing

@testable import ReadinessModel

@Suite("Erasing a change takes its words, and nothing else")
struct ErasingTests {
  private let row = RowID(list: "evidence", row: "r1")

  /// An assessment after a change of these edits was erased.
  private func erasing(_ edits: [Edit], after earlier: [Edit] = []) -> Assessment {
    var author = Author()
    for edit in earlier { author.does(edit) }
    let change = author.assessment.change(edits, by: author.person, at: author.now, id: author.newID())
    author.takes(change)
    return author.journal.erasing(change)
  }

  @Test("Erasing that a row was taken out does not bring the row back")
  func removal() {
    let after = erasing([.takeOut(row)], after: [.setFields(row, values: ["what": "Mrs Secret speaks"])])
    #expect(after.row(row) == nil)
  }

  @Test("What was answered beside the words stays; where there are no words the answer goes")
  func answer() {
    let rate = Edit.rate(statement: "A1", level: "red")
    let person = Edit.person(id: "p-1", name: "Ann", role: "")
    let both = erasing([rate, .note(statement: "A1", text: "secret"), person])
    #expect(both.answer(to: "A1") == .level("red"))
    #expect(both.note(on: "A1") == "" && both.person("p-1") != nil)
    let alone = erasing([rate, person])
    #expect(alone.answer(to: "A1") == .none && alone.person("p-1") != nil)
    #expect(erasing([person, .scope("North")]).person("p-1") == nil)
  }

  @Test("Whatever was said: everything that is not erased says the same, and is as much in dispute")
  func othersSayTheSame() {
    var compared = 0
    for seed in 0..<400 {
      var people = RandomJournals(seed: seed)
      let journal = Journal(Sample.header, people.shuffledChanges())
      let before = Assessment(journal)
      for change in journal.changes where !change.isErased {
        let after = journal.erasing(change)
        for subject in before.subjects where !change.loses(subject, in: before) {
          #expect(
            after.standing(about: subject) == before.standing(about: subject), "seed \(seed), \(subject)")
          #expect(
            after.conflict(about: subject)?.claims.map(\.edit)
              == before.conflict(about: subject)?.claims.map(\.edit), "seed \(seed), \(subject)")
          if change.operations.contains(where: { $0.edit.subject == subject }) { compared += 1 }
        }
        for list in RandomJournals.lists {
          let gone = before.rowIDs(of: list).filter { before.row($0) == nil }
          #expect(gone.allSatisfy { after.row($0) == nil }, "seed \(seed)")
        }
      }
    }
    #expect(compared > 500)
  }

  @Test("It is so, too, when it is joined with what others said who had not heard of it")
  func joined() throws {
    var compared = 0
    for seed in 0..<400 {
      let people = RandomJournals(seed: seed)
      let mine = people.journals[0]
      let others = try people.journals[1].merged(with: people.journals[2])
      let all = try mine.merged(with: others)
      let before = Assessment(all)
      let named = Set(all.changes.filter(\.isErased).flatMap(\.operations).flatMap(\.replaces).map(\.change))
      for change in mine.changes
      where !change.isErased && all[change.id] == change && !named.contains(change.id) {
        let after = Assessment(try mine.without(change).merged(with: others))
        for subject in before.subjects where !change.loses(subject, in: Assessment(mine)) {
          #expect(
            after.standing(about: subject) == before.standing(about: subject), "seed \(seed), \(subject)")
          if change.operations.contains(where: { $0.edit.subject == subject }) { compared += 1 }
        }
      }
    }
    #expect(compared > 200)
  }
}

extension Journal {
  /// What is in the file after a change was erased.
  fileprivate func without(_ change: Change) -> Journal {
    let remainder = Assessment(self).remainder(ofErasing: change)
    return Journal(header, changes + [remainder, Change(erasing: change)].compactMap(\.self))
  }

  fileprivate func erasing(_ change: Change) -> Assessment { Assessment(without(change)) }
}

extension Change {
  /// Whether erasing it takes away what it says about a subject.
  fileprivate func loses(_ subject: Subject, in assessment: Assessment) -> Bool {
    let kept = assessment.remainder(ofErasing: self)?.operations.map(\.edit) ?? []
    return operations.contains { $0.edit.subject == subject && !$0.edit.isTakeOut && !kept.contains($0.edit) }
  }
}

extension Edit {
  fileprivate var isTakeOut: Bool { if case .takeOut = self { true } else { false } }
}
