import Foundation
import ReadinessModel
import Testing

@Suite("The bundled checklist")
struct ChecklistTests {
  @Test("It is read without a mistake or warning")
  func problems() {
    #expect(Content.localism.problems.isEmpty)
  }

  @Test("It has 15 sections and 81 statements, each id once")
  func size() throws {
    let pack = try Content.checklist()
    #expect(pack.sections.count == 15)
    #expect(pack.statements.count == 81)
    #expect(Set(pack.statements.map(\.id)).count == 81)
    for statement in pack.statements { #expect(statement.id.hasPrefix(statement.section + "-")) }
  }

  @Test("Leadership comes first, and the law before what rests on it")
  func order() throws {
    let sections = try Content.checklist().sections.map(\.id)
    #expect(sections.prefix(4) == ["LDR", "AWR", "LEG", "POS"])
    #expect(sections.suffix(2) == ["WAL", "TRN"])
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
      Count(day: "2009-04-29", twoTier: 63, singleTier: 62, wales: 66, essentials: [23, 22, 23]),
      Count(day: "2009-04-30", twoTier: 65, singleTier: 64, wales: 66, essentials: [25, 24, 23]),
      Count(day: "2009-10-01", twoTier: 65, singleTier: 64, wales: 68, essentials: [25, 24, 25]),
      Count(day: "2010-03-31", twoTier: 65, singleTier: 64, wales: 68, essentials: [25, 24, 25]),
      Count(day: "2010-04-01", twoTier: 67, singleTier: 66, wales: 71, essentials: [27, 26, 28]),
      Count(day: "2010-10-13", twoTier: 67, singleTier: 66, wales: 71, essentials: [27, 26, 28]),
      Count(day: "2010-10-14", twoTier: 66, singleTier: 65, wales: 71, essentials: [26, 25, 28]),
      Count(day: "2011-03-31", twoTier: 66, singleTier: 65, wales: 71, essentials: [26, 25, 28]),
      Count(day: "2011-07-01", twoTier: 67, singleTier: 66, wales: 72, essentials: [26, 25, 28]),
      Count(day: "2012-11-15", twoTier: 69, singleTier: 68, wales: 74, essentials: [27, 26, 29]),
      Count(day: "2013-04-01", twoTier: 70, singleTier: 69, wales: 74, essentials: [27, 26, 29]),
      Count(day: "2013-09-19", twoTier: 73, singleTier: 72, wales: 77, essentials: [28, 27, 30]),
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

  @Test("Without regard to dates England is asked 74 statements and Wales 77; only PAR-02 depends on tiers")
  func nations() throws {
    let statements = try Content.checklist().statements
    func asked(_ nation: String) -> Int {
      statements.count { $0.appliesTo.map { $0.nations.isEmpty || $0.nations.contains(nation) } ?? true }
    }
    #expect(asked("england") == 74)
    #expect(asked("wales") == 77)
    #expect(statements.filter { $0.appliesTo?.tiers.isEmpty == false }.map(\.id) == ["PAR-02"])
    #expect(
      statements.filter { $0.appliesTo?.nations == ["england"] }.map(\.id).sorted()
        == ["HWB-01", "LEG-04", "PAR-02", "PLN-01"])
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
      ("LEG-03", "PAR-01"), ("SCR-01", "LEG-02"), ("INF-04", "PLN-03"),
      ("LDU-03", "HWB-02"), ("PRF-04", "INF-01"), ("TRN-04", "RES-06"), ("PCC-04", "RES-07"),
    ])
  func redirects(_ former: String, _ present: String) throws {
    let pack = try Content.checklist()
    #expect(pack.statement(former)?.id == present)
    #expect(pack.redirects[former] == present)
    #expect(pack.redirects.count == 7)
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
      ("LEG-01", "2010-04-01"), ("PAR-01", "2010-04-01"), ("WAL-05", "2010-04-01"), ("RES-06", "2011-07-01"),
      ("PCC-01", "2012-11-15"), ("PCC-02", "2012-11-15"), ("HWB-01", "2013-04-01"), ("TRN-01", "2013-09-19"),
    ])
  func begins(_ id: String, _ day: String) throws {
    let statement = try #require(try Content.checklist().statement(id))
    #expect(statement.from == .everywhere(try #require(Day(day))))
  }

  @Test(
    "What was revoked in October 2010 is a legal duty until that day, not asked of a later one, and says why")
  func ends() throws {
    let pack = try Content.checklist()
    #expect(pack.statements.filter { $0.until != nil }.map(\.id) == ["LEG-04"])
    let statement = try #require(pack.statement("LEG-04"))
    let last = try #require(Day("2010-10-13"))
    #expect(pack.isLegalDuty(statement) && !statement.isGate)
    #expect(pack.applicability(of: statement, in: try Content.circumstances("england", last.text)).applies)
    let later = pack.applicability(of: statement, in: try Content.circumstances("england", "2010-10-14"))
    #expect(later == .ended(last, reason: statement.untilReason))
    #expect(statement.untilReason?.contains("revoked") == true)
    // The plan is asked about on every day, and rests on guidance: it is a statement of its own.
    let plan = try #require(pack.statement("PLN-01"))
    #expect(plan.until == nil && plan.isGate && !pack.isLegalDuty(plan))
  }

  @Test("The gates are the three recommendations, their owner, protection and the Welsh plan")
  func gates() throws {
    let gates = try Content.checklist().statements.filter(\.isGate).map(\.id)
    #expect(gates == ["LDR-01", "AWR-01", "POS-01", "PLN-01", "PRF-07", "WAL-01"])
  }

  @Test("The short route has all that rests on law and every gate")
  func essentials() throws {
    let pack = try Content.checklist()
    let essentials = pack.statements.filter(\.isEssential)
    #expect(essentials.count == 33)
    for statement in pack.statements where pack.isLegalDuty(statement) || statement.isGate {
      #expect(statement.isEssential, "\(statement.id)")
    }
    #expect(pack.statements.count { pack.isLegalDuty($0) } == 7)
    #expect(Set(essentials.map(\.section)).count == 15)
  }

  @Test("Every statement has sources, outcomes and toolkits, and what rests on law names the law")
  func sources() throws {
    let pack = try Content.checklist()
    for statement in pack.statements {
      #expect(!statement.sources.isEmpty, "\(statement.id)")
      #expect(!statement.outcomes.isEmpty, "\(statement.id)")
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
      "LEG-01", "LEG-04", "PAR-01", "PLN-01", "SCR-02", "SCR-04", "RES-04", "PCC-02", "WAL-06",
    ] {
      #expect(pack.statement(id)?.unverified != nil, "\(id)")
    }
    for statement in pack.statements {
      for source in statement.sources where !source.isVerified {
        #expect(source.note != nil || statement.unverified != nil, "\(statement.id)")
      }
    }
  }

  @Test("It knows the 35 trusts: 34 in England, 23 of them with two-tier areas, and one in Wales")
  func organisations() throws {
    let trusts = try Content.checklist().organisations
    #expect(trusts.count == 35)
    #expect(trusts.count { $0.nation == "england" } == 34)
    #expect(trusts.count { $0.tiers == ["two-tier"] } == 23)
    #expect(trusts.filter { $0.nation == "wales" }.map(\.name) == ["Wales Probation Trust"])
    #expect(Set(trusts.compactMap(\.region)).count == 10)
    #expect(trusts.allSatisfy { $0.region != nil })
  }
}
