import Foundation
import ReadinessModel
import Testing

/// What a board does beside rating, in both samples: `Tests/Fixtures/samples` says what happened when.
@Suite("Evidence, actions, targets and marked days of the samples")
struct SampleRecordsTests {
  struct Sample: CustomStringConvertible, Sendable {
    let name: String
    /// The most statements that one piece of evidence serves.
    let mostUses: Int
    /// How many pieces of evidence there are, how many actions, and which days are marked.
    let evidence: Int
    let actions: Int
    let days: [String]

    var description: String { name }

    func assessment() throws -> (Assessment, Pack) {
      let pack = try Content.checklist()
      return (Assessment(try Content.sample(name), redirects: pack.redirects), pack)
    }
  }

  static let samples = [
    Sample(
      name: "northmoor", mostUses: 7, evidence: 15, actions: 12,
      days: ["2010-10-07", "2010-11-18", "2010-11-25", "2011-01-20", "2011-02-01", "2011-03-24"]),
    Sample(
      name: "arad-coast", mostUses: 6, evidence: 9, actions: 10,
      days: ["2012-10-04", "2012-11-22", "2013-01-07", "2013-03-21"]),
  ]

  @Test(
    "Every piece of evidence is used, one of them often; one is past its review, one has no date",
    arguments: samples)
  func evidence(_ sample: Sample) throws {
    let (assessment, pack) = try sample.assessment()
    let register = EvidenceRegister(assessment)
    #expect(register.entries.count == sample.evidence)
    let uses = register.entries.keys.map { register.useCount(of: $0) }
    #expect(uses.allSatisfy { $0 > 0 })
    #expect(uses.max() == sample.mostUses)
    #expect(register.entries.values.count { pack.isPast($0, on: assessment.asAt) } == 1)
    #expect(register.entries.values.count { $0.hasNoDate } == 1)
    #expect(
      register.entries.values.allSatisfy { !$0.isEarly(asAt: assessment.asAt) && !$0.isReviewBeforeDate })
    #expect(register.entries.values.allSatisfy { EvidenceKind.all.contains($0.kind) && !$0.places.isEmpty })
  }

  @Test("What is Green rests on current evidence, on old evidence only, or on nothing", arguments: samples)
  func support(_ sample: Sample) throws {
    let (assessment, pack) = try sample.assessment()
    let support = SupportStanding(assessment, EvidenceRegister(assessment), pack, on: assessment.asAt)
    #expect(support.onOldEvidence.map(\.id) == ["COR-01"])
    #expect(support.unsupported.map(\.id).contains("AWR-05"))
    #expect(support.counts.current > support.counts.none)
    #expect(support.heavy.isEmpty)
  }

  @Test(
    "Actions are late, done on a day, dropped with a reason, and some still to be agreed", arguments: samples)
  func actions(_ sample: Sample) throws {
    let (assessment, pack) = try sample.assessment()
    let log = ActionLog(assessment, pack, on: assessment.asAt)
    #expect(log.entries.count == sample.actions)
    #expect(log.count(.late) == 3)
    #expect(log.count(.done) == 3)
    #expect(log.count(.toBeAgreed) > 0)
    for entry in log.entries {
      #expect(!entry.statements.isEmpty && entry.statements.allSatisfy { pack.statement($0) != nil })
      if case .done(let day) = entry.action.state {
        #expect(day.map { $0 <= assessment.asAt } == true, "\(entry.action.what)")
      }
    }
    let dropped = log.entries.filter { ActionLog.Shown.dropped.includes($0) }.map(\.action.state)
    #expect(dropped.count == 1)
    #expect(dropped.first != .dropped(reason: ""))
  }

  @Test("Six statements have a target, above where they stand, by a day to come", arguments: samples)
  func targets(_ sample: Sample) throws {
    let (assessment, pack) = try sample.assessment()
    let targets = pack.statements.compactMap { assessment.target(for: $0.id) }
    #expect(targets.count == 6)
    // That for the commissioner was reached when its day came.
    #expect(targets.count { $0.by.map { $0 > assessment.asAt } ?? false } >= 5)
  }

  @Test(
    "The days that mattered are marked, and the checklist need have no place for any of it",
    arguments: samples)
  func days(_ sample: Sample) throws {
    let (assessment, pack) = try sample.assessment()
    #expect(assessment.markers.map(\.day.text) == sample.days)
    #expect(assessment.markers.allSatisfy { !$0.words.isEmpty })
    #expect(assessment.unplacedEntries(in: pack).isEmpty)
    #expect(assessment.conflicts.isEmpty)
  }

  @Test("Nothing was written of a day after the one on which it was written", arguments: samples)
  func order(_ sample: Sample) throws {
    for change in try Content.sample(sample.name).changes {
      #expect(change.id.time == change.at)
      for case .setFields(let row, let values) in change.operations.map(\.edit) {
        if row.list == Evidence.list, let day = Evidence(values: values).date {
          #expect(day <= change.at.day)
        }
        if case .done(let day?) = ActionItem(values: values).state { #expect(day <= change.at.day) }
        if let day = Marker(values: values).day { #expect(day <= change.at.day) }
      }
    }
  }
}
