import Foundation
import ReadinessModel
import Testing

@Suite("The sample assessment")
struct SampleTests {
  private func standing() throws -> (Assessment, Pack, Standing) {
    let pack = try Content.checklist()
    let assessment = Assessment(try Content.sample(), redirects: pack.redirects)
    return (assessment, pack, Standing(assessment, pack))
  }

  @Test("It is of a made-up trust with two-tier areas, as at 31 March 2011")
  func organisation() throws {
    let (assessment, pack, _) = try standing()
    #expect(assessment.organisation?.name == "Northmoor Probation Trust")
    #expect(assessment.organisation?.id == nil)
    #expect(!pack.organisations.contains { $0.name.hasPrefix("Northmoor") })
    #expect(assessment.asAt == Day("2011-03-31"))
    #expect(assessment.pack == PackReference(id: pack.id, version: pack.version))
    #expect(assessment.circumstances.tiers == ["two-tier"])
  }

  @Test("It is finished: nothing is unanswered, and few things are not known or do not apply")
  func finished() throws {
    let (_, _, standing) = try standing()
    #expect(standing.total.unanswered == 0)
    #expect(standing.total.counts == ["red": 6, "amber": 39, "green": 15])
    #expect(standing.total.dontKnow == 3)
    #expect(standing.total.doesNotApply == 2)
    #expect(standing.total.applicable == 63)
  }

  @Test("Its sections stand at red, amber and green, some only so far, and two do not apply")
  func sections() throws {
    let (_, _, standing) = try standing()
    let kinds = Dictionary(grouping: standing.sections, by: \.status.kind).mapValues { $0.map(\.section.id) }
    #expect(kinds[.bad] == ["RES", "INF"])
    #expect(kinds[.good] == ["SCR"])
    #expect(kinds[.doesNotApply]?.first == "WAL")
    #expect(standing.sections.filter(\.status.soFar).map(\.section.id) == ["COR", "INF", "HWB"])
  }

  @Test("Answers changed between autumn and March, with reasons of every kind")
  func reasons() throws {
    let (assessment, pack, _) = try standing()
    let history = pack.statements.flatMap { assessment.history(of: $0.id) }
    #expect(Set(history.compactMap(\.why)) == Set(ReasonForChange.all))
    let days = Set(try Content.sample().changes.map { $0.at.day.text })
    #expect(days.count == 22)
    #expect(days.min() == "2010-10-07" && days.max() == "2011-03-29")
    #expect(Set(history.map(\.who)) == ["Helen Marsh", "Ruth Castell"])
  }

  @Test("Its notes name people in full, not by initials")
  func names() throws {
    let (assessment, pack, _) = try standing()
    for statement in pack.statements {
      for initials in ["HM", "RC", "GO"] {
        let words = Content.words(assessment.note(on: statement.id))
        #expect(!words.contains { $0 == initials }, "\(statement.id)")
      }
    }
  }

  @Test("It has a conflict that was settled, and none left")
  func conflicts() throws {
    let (assessment, _, _) = try standing()
    #expect(assessment.conflicts.isEmpty)
    #expect(assessment.answer(to: "PAR-04") == .level("amber"))
    let before = try Content.sample().changes.filter { $0.at.day.text < "2011-03-29" }
    let meanwhile = Assessment(Journal(try Content.sample().header, before))
    #expect(meanwhile.conflicts.map(\.subject) == [.answer("PAR-04")])
  }

  @Test("Its questions are open or answered, and say whom to ask")
  func questions() throws {
    let (assessment, _, _) = try standing()
    #expect(assessment.questions.count { $0.answered == nil } == 3)
    #expect(assessment.questions.count { $0.answered != nil } == 3)
    #expect(assessment.questions.allSatisfy { !$0.ask.isEmpty && $0.question.hasSuffix("?") })
  }

  @Test("It has notes, flags, targets and the board's own judgement")
  func rest() throws {
    let (assessment, pack, _) = try standing()
    #expect(pack.statements.count { !assessment.note(on: $0.id).isEmpty } >= 55)
    #expect(assessment.flagged == ["LDR-06", "RES-01", "INF-02"])
    #expect(assessment.target(for: "INF-02") == Target(level: "green", by: Day("2011-09-30")))
    #expect(assessment.judgement?.level == "amber")
    #expect(assessment.judgement.map { Content.words($0.words).count } ?? 0 > 40)
  }

  @Test("Every line is kept word for word, and its id is as old as its change")
  func lines() throws {
    let text = try String(
      contentsOf: Content.root.appending(path: "Resources/Samples/northmoor.readiness"), encoding: .utf8)
    let journal = try Content.sample()
    #expect(journal.lines.joined(separator: "\n") + "\n" == text)
    for change in journal.changes {
      #expect(change.id.time == change.at)
      #expect(
        Change(id: change.id, at: change.at, by: change.by, operations: change.operations).line == change.line
      )
    }
  }
}
