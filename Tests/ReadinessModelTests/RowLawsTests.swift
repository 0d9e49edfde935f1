import ReadinessModel
import Testing

@Suite("Laws of rows")
struct RowLawsTests {
  @Test("Rows show what the eight points of the file format say, whatever was said and in whatever order")
  func asSpecified() {
    for seed in 0..<600 {
      var people = RowHistory(seed: seed, kinds: [.fields, .takeOut, .putBack, .wholes, .erased, .unknown])
      people.go(steps: 12)
      var changes = people.all
      let expected = SpecifiedRow(changes)
      for _ in 0..<3 {
        changes.shuffle(using: &people.random)
        let oneByOne = changes.reduce(into: Assessment(header: Sample.header)) { $0.apply($1) }
        for assessment in [Assessment(header: Sample.header, changes), oneByOne] {
          #expect(SpecifiedRow(shownBy: assessment) == expected, "seed \(seed)")
        }
      }
    }
  }

  @Test("Words that nobody saw when they wrote over them or took the row out stay, and the row with them")
  func nothingUnseenIsLost() {
    var shown = 0
    for seed in 0..<1500 {
      var people = RowHistory(seed: seed, kinds: [.fields, .takeOut, .putBack, .undo])
      people.go(steps: Int.random(in: 2...9, using: &people.random))
      let assessment = Assessment(header: Sample.header, people.all)
      for said in people.said {
        guard case .setFields(_, let values) = said.edit, !values.members.isEmpty else { continue }
        for field in values.members.map(\.key) where !people.said.contains(where: { $0.saw(said, in: field) })
        {
          #expect(assessment.heads(of: .field(RowHistory.row, field)).contains(said.id), "seed \(seed)")
        }
        if !people.said.contains(where: { $0.seen.contains(said.id) }) {
          #expect(assessment.row(RowHistory.row) != nil, "seed \(seed)")
          shown += 1
        }
      }
    }
    #expect(shown > 1000)
  }

  @Test("Taking a row out hides it, and undoing that restores all of it")
  func removalUndone() throws {
    for seed in 0..<500 {
      var people = RowHistory(seed: seed, kinds: [.fields, .takeOut, .putBack])
      people.go(steps: 6)
      var one = people.authors[0]
      guard let before = one.assessment.row(RowHistory.row) else { continue }
      let wasDisputed = one.assessment.conflict(about: .row(RowHistory.row)) != nil
      let removal = one.does(.takeOut(RowHistory.row))
      #expect(one.assessment.row(RowHistory.row) == nil)
      guard !wasDisputed else { continue }
      let operations = try one.assessment.undo(removal)
      one.takes(
        Change(id: one.newID(), at: one.now, by: one.person, operations: operations, undoes: removal.id))
      #expect(one.assessment.row(RowHistory.row) == before)
      #expect(one.assessment.conflict(about: .row(RowHistory.row)) == nil)
    }
  }

  @Test("Erasing what somebody wrote brings nothing older back and takes nothing else away")
  func erasing() {
    var erased = 0
    for seed in 0..<800 {
      var people = RowHistory(seed: seed, kinds: [.fields, .takeOut, .putBack])
      people.go(steps: 8)
      let assessment = Assessment(header: Sample.header, people.all)
      let written = people.all.filter { $0.operations.contains { $0.edit.isWritten } }
      let victim = people.random.pick(written)
      let without = Assessment(header: Sample.header, people.all + [Change(erasing: victim)])
      for field in RowHistory.fields {
        let subject = Subject.field(RowHistory.row, field)
        let kept = assessment.heads(of: subject).filter { $0.change != victim.id }
        #expect(without.heads(of: subject) == kept, "seed \(seed)")
        erased += 1
      }
    }
    #expect(erased > 1000)
  }

  @Test("An erased line keeps the names of the fields of which it spoke, and no word that stood in them")
  func erasedLine() throws {
    var author = Author()
    author.does(.setFields(RowHistory.row, values: ["a": "first"]))
    let secret = author.does(.setFields(RowHistory.row, values: ["a": "secret", "b": "also"]))
    let removal = author.does(.takeOut(RowHistory.row))
    let line = Change(erasing: secret).line
    #expect(line.hasSuffix(#""do":[{"replaces":["\#(author.changes[0].id)/0"],"of":["a","b"]}]}"#))
    #expect(Change(erasing: removal).line.hasSuffix(#""of":[]}]}"#))
    #expect(try Change(parsing: line).operations == Change(erasing: secret).operations)
  }

  @Test("Fields that were looked at at different moments are written as different operations")
  func seenApart() {
    var ann = Author("p-ann", seed: 1)
    ann.does(.setFields(RowHistory.row, values: ["a": "0", "b": "0"]))
    let seen = [Subject.field(RowHistory.row, "a"): ann.assessment.heads(of: .field(RowHistory.row, "a"))]
    var bob = Author("p-bob", seed: 2)
    bob.syncs(with: ann)
    bob.does(.setFields(RowHistory.row, values: ["a": "Bob's", "b": "Bob's"]))
    ann.syncs(with: bob)
    let id = ann.newID()
    let change = ann.assessment.change(
      [.setFields(RowHistory.row, values: ["a": "mine", "b": "mine"])], by: "p-ann", at: ann.now, id: id,
      seen: seen)
    #expect(change.operations.count == 2)
    ann.takes(change)
    #expect(ann.assessment.conflicts.map(\.subject) == [.field(RowHistory.row, "a")])
    #expect(ann.assessment.row(RowHistory.row)?.values == ["a": "mine", "b": "mine"])
  }
}

/// The one row as the format's eight points say it, straight from the operations, with no thought for speed.
struct SpecifiedRow: Equatable {
  var values: [String: JSON]?
  var conflicts: Set<String> = []
  var isRemovalDisputed = false

  init(shownBy assessment: Assessment) {
    let row = assessment.row(RowHistory.row)
    values = row.map { Dictionary(uniqueKeysWithValues: $0.values.members.map { ($0.key, $0.value) }) }
    for conflict in assessment.conflicts(in: RowHistory.row) {
      if case .field(_, let field) = conflict.subject {
        conflicts.insert(field)
      } else {
        isRemovalDisputed = true
      }
    }
  }

  init(_ changes: [Change]) {
    var operations: [OperationID: Operation] = [:]
    for change in Journal(Sample.header, changes).changes {
      for (index, operation) in change.operations.enumerated() {
        operations[OperationID(change.id, index)] = operation
      }
    }
    func speaks(_ edit: Edit, of field: String) -> Bool {
      switch edit {
      case .setFields(_, let values): values[field] != nil
      case .takeOut: false
      case .erased(let of): of?.contains(field) ?? true
      default: true
      }
    }
    func speaksOfAll(_ edit: Edit) -> Bool { speaks(edit, of: "no field of this name") }
    func named(_ id: OperationID, by test: (Edit) -> Bool) -> Bool {
      operations.values.contains { $0.replaces.contains(id) && test($0.edit) }
    }
    func given(_ id: OperationID) -> JSONObject? {
      switch operations[id]?.edit {
      case .setFields(_, let values), .setRow(_, let values): values
      default: nil
      }
    }
    var heads: [String: [OperationID]] = [:]
    for field in RowHistory.fields {
      heads[field] = operations.filter { id, operation in
        given(id) != nil && speaks(operation.edit, of: field) && !named(id) { speaks($0, of: field) }
      }.keys.sorted()
    }
    var alive = Set(heads.values.joined())
    for (id, operation) in operations {
      switch operation.edit {
      case .setFields(_, let values) where values.members.isEmpty && !named(id) { _ in true }:
        alive.insert(id)
      case .setRow where !named(id, by: speaksOfAll): alive.insert(id)
      default: break
      }
    }
    let removals = operations.filter { id, operation in
      if case .takeOut = operation.edit { !named(id) { _ in true } } else { false }
    }
    guard !alive.subtracting(removals.values.flatMap(\.replaces)).isEmpty else { return }
    isRemovalDisputed = !removals.isEmpty
    var shown: [String: JSON] = [:]
    for (field, heads) in heads {
      let said = heads.map { id in given(id)?[field].flatMap { $0 == "" ? nil : $0 } ?? .null }
      if let last = said.last, last != .null { shown[field] = last }
      if Set(said).count > 1 { conflicts.insert(field) }
    }
    values = shown
  }
}
