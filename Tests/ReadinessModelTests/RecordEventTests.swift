import ReadinessModel
import Testing

@Suite("What a statement's history tells of evidence and actions")
struct RecordEventTests {
  private func happenings(_ author: Author, _ id: Statement.ID = "A1") -> [RecordEvent.Happening] {
    author.assessment.recordEvents(for: id).map(\.happening)
  }

  @Test("Evidence that is used, used no longer, taken out of the register and put back; newest first")
  func evidence() {
    var ann = Author("p-ann")
    ann.says(Evidence.adding("e", title: "Minutes", for: ["A1", "A2"]))
    #expect(happenings(ann) == [.attached])
    #expect(ann.assessment.recordEvents(for: "A1").first?.title == "Minutes")
    ann.does(.takeOut(EvidenceUse.row("e", "A1")))
    ann.says(ann.assessment.using("e", for: ["A1"]))
    #expect(happenings(ann) == [.attached, .takenAway, .attached])
    #expect(happenings(ann, "A2") == [.attached])
    ann.does(.takeOut(Evidence.row("e")))
    #expect(happenings(ann, "A2") == [.leftRegister, .attached])
    #expect(ann.assessment.recordEvents(for: "A2").first?.title == "Minutes")
    ann.does(.setFields(Evidence.row("e"), values: [:]))
    #expect(happenings(ann, "A2") == [.cameBack, .leftRegister, .attached])
    ann.does(Evidence.writing("Minutes of May", into: Evidence.title, of: Evidence.row("e")))
    #expect(happenings(ann, "A2").count == 3)
    #expect(happenings(ann, "A3").isEmpty)
  }

  @Test("An action that is planned, done, opened again, no longer for it, dropped, taken out")
  func actions() {
    let row = ActionItem.row("a")
    var ann = Author("p-ann")
    ann.does(ActionItem.planning(row, "Brief the deputies", for: ["A1"]))
    ann.does(ActionItem.becoming(.agreed, row))
    #expect(happenings(ann) == [.planned])
    ann.does(ActionItem.becoming(.done(on: Day("2011-03-31")), row))
    ann.does(ActionItem.becoming(.underWay, row))
    #expect(happenings(ann) == [.became(.underWay), .became(.done(on: Day("2011-03-31"))), .planned])
    ann.does(ActionItem.writing(["A2"], into: ActionItem.serves, of: row))
    ann.does(ActionItem.becoming(.dropped(reason: "too dear"), row))
    #expect(happenings(ann).first == .noLongerPlanned && happenings(ann).count == 4)
    #expect(happenings(ann, "A2") == [.became(.dropped(reason: "too dear")), .planned])
    ann.does(.takeOut(row))
    #expect(happenings(ann, "A2").first == .noLongerPlanned)
  }

  @Test("A text of an action is no longer than one of evidence may be, as it is written and as it is read")
  func limits() {
    let long = String(repeating: "é", count: 30_000)
    guard case .setFields(_, let values) = ActionItem.planning(ActionItem.row("a"), long, who: long) else {
      Issue.record("no edit of fields")
      return
    }
    #expect(values[ActionItem.what].count == RecordText.limit)
    #expect(values[ActionItem.who].count == RecordText.limit)
    let read = ActionItem(values: ["what": .string(long), "note": .string(long)])
    #expect(read.what.count == 20_000 && read.note.count == 20_000)
  }
}
