import Foundation
import ReadinessModel
import Testing

@Suite("The bundled checklist")
struct ChecklistTests {
  @Test("It is read without a mistake or warning")
  func problems() {
    #expect(Content.localism.problems.isEmpty)
  }

  @Test("It has 15 sections and 76 statements, each id once")
  func size() throws {
    let pack = try Content.checklist()
    #expect(pack.sections.count == 15)
    #expect(pack.statements.count == 76)
    #expect(Set(pack.statements.map(\.id)).count == 76)
    for statement in pack.statements { #expect(statement.id.hasPrefix(statement.section + "-")) }
  }

  @Test("Leadership comes first, the law before what rests on it, and the transition last")
  func order() throws {
    let sections = try Content.checklist().sections.map(\.id)
    #expect(sections.prefix(4) == ["LDR", "AWR", "LEG", "WAL"])
    #expect(sections.last == "TRN")
  }

  struct Count: CustomTestStringConvertible {
    let day: String
    let twoTier: Int
    let singleTier: Int
    let wales: Int
    let essentials: [Int]
    var testDescription: String { day }
  }

  @Test(
    "It asks as many statements as apply to nation, tiers and date",
    arguments: [
      Count(day: "2009-04-29", twoTier: 60, singleTier: 59, wales: 63, essentials: [22, 21, 23]),
      Count(day: "2009-04-30", twoTier: 62, singleTier: 61, wales: 63, essentials: [24, 23, 23]),
      Count(day: "2009-10-01", twoTier: 62, singleTier: 61, wales: 65, essentials: [24, 23, 25]),
      Count(day: "2009-11-12", twoTier: 63, singleTier: 62, wales: 66, essentials: [25, 24, 26]),
      Count(day: "2010-04-01", twoTier: 64, singleTier: 63, wales: 68, essentials: [26, 25, 27]),
      Count(day: "2010-12-07", twoTier: 65, singleTier: 64, wales: 69, essentials: [26, 25, 27]),
      Count(day: "2011-09-15", twoTier: 66, singleTier: 65, wales: 70, essentials: [26, 25, 27]),
      Count(day: "2012-11-22", twoTier: 66, singleTier: 65, wales: 70, essentials: [27, 26, 28]),
      Count(day: "2013-01-09", twoTier: 69, singleTier: 68, wales: 73, essentials: [28, 27, 29]),
    ])
  func counts(_ count: Count) throws {
    let pack = try Content.checklist()
    let asked = try [
      Content.circumstances("england", twoTier: true, count.day), Content.circumstances("england", count.day),
      Content.circumstances("wales", count.day),
    ].map { pack.applicable(in: $0) }
    #expect(asked.map(\.count) == [count.twoTier, count.singleTier, count.wales])
    #expect(asked.map { $0.count(where: \.isEssential) } == count.essentials)
  }

  @Test("Without regard to dates England is asked 70 statements and Wales 74; only PAR-02 depends on tiers")
  func nations() throws {
    let statements = try Content.checklist().statements
    func asked(_ nation: String) -> Int {
      statements.count { $0.appliesTo.map { $0.nations.isEmpty || $0.nations.contains(nation) } ?? true }
    }
    #expect(asked("england") == 70)
    #expect(asked("wales") == 74)
    #expect(statements.filter { $0.appliesTo?.tiers.isEmpty == false }.map(\.id) == ["PAR-02"])
    #expect(
      statements.filter { $0.appliesTo?.nations == ["england"] }.map(\.id).sorted()
        == ["PAR-02", "PLN-01"])
    #expect(statements.filter { $0.appliesTo?.nations == ["wales"] }.allSatisfy { $0.section == "WAL" })
  }

  @Test("Scrutiny is asked from 30 April 2009 in England and from 1 October 2009 in Wales, as the law had it")
  func scrutiny() throws {
    let pack = try Content.checklist()
    for id in ["SCR-02", "SCR-04"] {
      let statement = try #require(pack.statement(id))
      for (nation, before, day) in [
        ("england", "2009-04-29", "2009-04-30"), ("wales", "2009-09-30", "2009-10-01"),
      ] {
        let first = try #require(Day(day))
        #expect(
          pack.applicability(of: statement, in: try Content.circumstances(nation, before)) == .notYet(first))
        #expect(pack.applicability(of: statement, in: try Content.circumstances(nation, day)).applies)
      }
      #expect(
        statement.from.map(pack.words) == "30 April 2009 in England and 1 October 2009 in Wales")
    }
  }

  @Test(
    "What was merged leads to where it is asked now",
    arguments: [
      ("AWR-03", "AWR-02"), ("HWB-04", "COR-07"), ("HWB-05", "COR-07"), ("INF-03", "INF-01"),
      ("INF-04", "PLN-03"), ("LDR-05", "TRN-05"), ("LDU-03", "LDU-07"), ("LDU-06", "COR-03"),
      ("LEG-03", "PAR-01"), ("LEG-04", "PLN-01"), ("LEG-05", "COR-04"), ("PAR-07", "PAR-05"),
      ("PCC-01", "PAR-09"), ("PCC-02", "PAR-09"), ("PCC-03", "POS-07"), ("PCC-04", "RES-07"),
      ("PCC-05", "POS-08"), ("PLN-04", "RES-07"), ("POS-04", "POS-08"), ("PRF-03", "PRF-02"),
      ("PRF-04", "INF-01"), ("PRF-05", "INF-05"), ("PRF-07", "COR-01"), ("RES-03", "RES-01"),
      ("SCR-01", "LEG-02"), ("SCR-05", "SCR-03"), ("TRN-04", "RES-06"), ("WAL-03", "WAL-01"),
    ])
  func redirects(_ former: String, _ present: String) throws {
    let pack = try Content.checklist()
    #expect(pack.statement(former)?.id == present)
    #expect(pack.redirects[former] == present)
    #expect(pack.redirects.count == 28)
    #expect(!pack.statements.contains { $0.id == former })
    let rated = try Change(
      parsing: #"{"id":"01JDCAAAAAAAAAAAAAAAAAAAAA","at":"2010-05-01T10:00:00.000Z","by":"p","do":[{"rate":"#
        + #"{"statement":"\#(former)","level":"amber"}}]}"#)
    let assessment = Assessment(Journal(try Content.sample().header, [rated]), redirects: pack.redirects)
    #expect(assessment.answer(to: present) == .level("amber"))
  }

  @Test(
    "What began later is not asked of an earlier date",
    arguments: [
      ("LEG-01", "2009-11-12"), ("WAL-05", "2010-04-01"), ("COR-04", "2010-04-01"), ("RES-06", "2010-12-07"),
      ("PAR-08", "2011-09-15"), ("PAR-09", "2012-11-22"), ("TRN-01", "2013-01-09"), ("TRN-02", "2013-01-09"),
      ("TRN-03", "2013-01-09"),
    ])
  func begins(_ id: String, _ day: String) throws {
    let statement = try #require(try Content.checklist().statement(id))
    #expect(statement.from == .everywhere(try #require(Day(day))))
  }

  @Test("What is asked before the event is asked without a first day")
  func preparing() throws {
    let pack = try Content.checklist()
    for id in ["PAR-01", "HWB-01"] { #expect(pack.statement(id)?.from == nil, "\(id)") }
    #expect(pack.statement("HWB-01")?.appliesTo == nil)
  }

  @Test("Getting ready for commissioners is asked until they are there, and then says why not")
  func ends() throws {
    let pack = try Content.checklist()
    #expect(pack.statements.filter { $0.until != nil }.map(\.id) == ["PAR-08"])
    let statement = try #require(pack.statement("PAR-08"))
    let last = try #require(Day("2012-11-21"))
    #expect(!pack.isLegalDuty(statement) && !statement.isGate)
    let next = try #require(pack.statement("PAR-09"))
    for nation in ["england", "wales"] {
      let (before, after) = (
        try Content.circumstances(nation, last.text), try Content.circumstances(nation, "2012-11-22")
      )
      #expect(pack.applicability(of: statement, in: before).applies)
      #expect(
        pack.applicability(of: statement, in: after) == .ended(last, reason: statement.untilReason))
      #expect(!pack.applicability(of: next, in: before).applies)
      #expect(pack.applicability(of: next, in: after).applies)
    }
    #expect(statement.untilReason?.contains("another statement asks how") == true)
    #expect(pack.isLegalDuty(next))
  }

  @Test("The gates are the three recommendations and their owner, the Welsh plan, protection and reoffending")
  func gates() throws {
    let gates = try Content.checklist().statements.filter(\.isGate).map(\.id)
    #expect(gates == ["LDR-01", "AWR-01", "WAL-01", "WAL-07", "POS-01", "PLN-01", "COR-01", "COR-08"])
  }

  @Test("The short route has all that rests on law and every gate")
  func essentials() throws {
    let pack = try Content.checklist()
    let essentials = pack.statements.filter(\.isEssential)
    #expect(essentials.count == 31)
    for statement in pack.statements where pack.isLegalDuty(statement) || statement.isGate {
      #expect(statement.isEssential, "\(statement.id)")
    }
    #expect(pack.statements.count { pack.isLegalDuty($0) } == 10)
    #expect(Set(essentials.map(\.section)).count == 15)
  }

  @Test("Every statement has sources and toolkits, and what rests on law names the law")
  func sources() throws {
    let pack = try Content.checklist()
    for statement in pack.statements {
      #expect(!statement.sources.isEmpty, "\(statement.id)")
      #expect(!statement.toolkits.isEmpty, "\(statement.id)")
      #expect((3...5).contains(statement.evidence.count), "\(statement.id)")
      for source in statement.sources { #expect(!source.title.contains("_"), "\(statement.id)") }
      guard pack.isLegalDuty(statement) else { continue }
      let law = statement.sources.contains {
        $0.title.contains(" Act ") && $0.section?.hasPrefix("section") == true
      }
      #expect(law, "\(statement.id)")
    }
  }

  @Test("A statement counts for an outcome only where it is about it")
  func outcomes() throws {
    let pack = try Content.checklist()
    #expect(pack.statements.count { $0.outcomes.isEmpty } == 49)
    for (outcome, count) in [("CT", 4), ("VS", 2)] {
      #expect(pack.statements.count { $0.outcomes.contains(outcome) } == count, "\(outcome)")
    }
  }

  @Test("“Asked for in guidance” rests on more than a press notice, a web page or an article")
  func guidance() throws {
    let bodies: Set = ["Probation Association", "Local Government Association, Safer Communities Board"]
    for statement in try Content.checklist().statements where statement.duty == "expected" {
      #expect(statement.sources.contains { bodies.contains($0.body) }, "\(statement.id)")
    }
  }

  @Test("How to answer is said once, in five to seven short texts, and keeps to the program's own words")
  func howToAnswer() throws {
    let pack = try Content.checklist()
    #expect((5...7).contains(pack.howToAnswer.count))
    for text in pack.howToAnswer {
      #expect(Content.words(text).count <= 35, "\(text)")
      #expect(Content.readingEase(text) >= 50, "\(text)")
    }
    let all = pack.howToAnswer.joined(separator: " ")
    for words in [
      "highest level", "“but”", "“We”", "“area”", "“unit”", "“National”", "Don’t know", "Does not apply",
    ] {
      #expect(all.contains(words), "\(words)")
    }
  }

  @Test("What has not been verified says so")
  func unverified() throws {
    let pack = try Content.checklist()
    for id in [
      "LEG-01", "PAR-01", "PLN-01", "SCR-02", "SCR-04", "RES-04", "PAR-09", "WAL-06", "COR-02", "LDU-07",
    ] {
      #expect(pack.statement(id)?.unverified != nil, "\(id)")
    }
    for statement in pack.statements {
      for source in statement.sources where !source.isVerified {
        #expect(source.note != nil || statement.unverified != nil, "\(statement.id)")
      }
    }
  }

  @Test("It knows 47 bodies: 42 in England, 28 of them with two-tier areas, and five in Wales")
  func organisations() throws {
    let trusts = try Content.checklist().organisations
    #expect(trusts.count == 47)
    #expect(trusts.count { $0.nation == "england" } == 42)
    #expect(trusts.count { $0.tiers == ["two-tier"] } == 28)
    #expect(trusts.count { $0.nation == "wales" } == 5)
    #expect(trusts.contains { $0.name == "Wales Probation Trust" && $0.nation == "wales" })
    #expect(Set(trusts.compactMap(\.region)).count == 10)
    #expect(trusts.allSatisfy { $0.region != nil })
  }
}
