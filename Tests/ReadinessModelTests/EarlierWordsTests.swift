import ReadinessModel
import Testing

@Suite("Copies without earlier words")
struct EarlierWordsTests {
  /// What stands, without how it came about.
  private func standing(_ journal: Journal) -> Snapshot {
    var snapshot = Snapshot(Assessment(journal))
    snapshot.histories = []
    return snapshot
  }

  private func short(_ journal: Journal) -> Journal {
    journal.withoutEarlierWords(ULID.Generator(after: journal.greatestID).once())
  }

  @Test("What was written over is not in the copy; what stands, and all answers, are")
  func leftOut() {
    var author = Author()
    author.does(.rate(statement: "A1", level: "red"))
    author.does(.note(statement: "A1", text: "Jo is lazy"))
    author.does(.rate(statement: "A1", level: "green"))
    author.does(.note(statement: "A1", text: "The post is vacant"))
    let row = RowID(list: "T/steps/done", row: "r")
    author.does(.setFields(row, values: ["who": "Jo Lazy", "by": "May"]))
    author.does(.setFields(row, values: ["who": "Ann"]))
    author.does(.setFields(row, values: ["by": "June"]))
    let copy = short(author.journal)
    let text = copy.lines.joined()
    #expect(!text.contains("lazy") && !text.contains("Lazy") && !text.contains("May"))
    #expect(text.contains("vacant") && text.contains("Ann") && text.contains("June"))
    #expect(standing(copy) == standing(author.journal))
    #expect(Assessment(copy).history(of: "A1").compactMap(\.edit.answer).count == 2)
    #expect(short(copy) == copy, "there are none any more")
  }

  @Test("Whoever has the words and joins the copy sees no disagreement; whoever gave it away loses none")
  func joined() throws {
    var ann = Author()
    ann.does(.note(statement: "A1", text: "one"))
    let before = ann.journal
    ann.does(.note(statement: "A1", text: "two"))
    ann.does(.note(statement: "A1", text: "three"))
    let copy = short(ann.journal)
    let theirs = try before.merged(with: copy)
    #expect(Assessment(theirs).note(on: "A1") == "three" && Assessment(theirs).conflicts.isEmpty)
    ann.does(.note(statement: "A1", text: "four"))
    let mine = try ann.journal.merged(with: theirs)
    #expect(Assessment(mine).note(on: "A1") == "four" && Assessment(mine).conflicts.isEmpty)
    #expect(Assessment(mine).history(of: .note("A1")).count == 4)
  }

  @Test("The same stands in the copy, and in the copy joined with what anybody has")
  func laws() throws {
    var lines = 0
    for seed in 0..<150 {
      let people = RandomJournals(seed: seed, steps: 40)
      for journal in people.journals {
        // Of two lines with one id only that which counts is copied.
        let journal = Journal(journal.header, journal.changes)
        let copy = short(journal)
        lines += journal.count - copy.count
        #expect(standing(copy) == standing(journal), "seed \(seed)")
        for other in people.journals {
          let whole = try journal.merged(with: other)
          // Two lines with one id are a fault, which is told: what it hides differs.
          guard Set(whole.collisions.map(\.id)).isDisjoint(with: Set(journal.changes.map(\.id))) else {
            continue
          }
          #expect(try standing(copy.merged(with: other)) == standing(whole), "seed \(seed)")
        }
        let again = try journal.merged(with: copy)
        #expect(again.changes.filter { !$0.isErased } == journal.changes.filter { !$0.isErased })
      }
    }
    #expect(lines > 30)
  }

  @Test("Rows stay as the file format says, whatever was said of them")
  func rows() throws {
    for seed in 0..<150 {
      var people = RowHistory(seed: seed, kinds: [.fields, .takeOut, .putBack, .wholes, .erased, .unknown])
      people.go(steps: 14)
      for author in people.authors {
        let journal = Journal(Sample.header, author.changes)
        let copy = short(journal)
        for other in people.authors {
          let theirs = Journal(Sample.header, other.changes)
          let (whole, joined) = (try journal.merged(with: theirs), try copy.merged(with: theirs))
          #expect(
            SpecifiedRow(shownBy: Assessment(joined)) == SpecifiedRow(shownBy: Assessment(whole)),
            "seed \(seed)")
        }
      }
    }
  }
}

extension ULID.Generator {
  /// The next id of a generator that is used once.
  fileprivate func once() -> ULID {
    var generator = self
    return generator.next()
  }
}
