import Foundation
import ReadinessModel
import Testing

@Suite("The bundled checklist")
struct ContentChecklistTests {
  @Test("It is read without a mistake or warning")
  func problems() {
    #expect(Content.localism.problems.isEmpty)
  }

  @Test("It has 15 sections and 87 statements, each id once")
  func size() throws {
    let pack = try Content.checklist()
    #expect(pack.sections.count == 15)
    #expect(pack.statements.count == 87)
    #expect(Set(pack.statements.map(\.id)).count == 87)
    for statement in pack.statements { #expect(statement.id.hasPrefix(statement.section + "-")) }
  }

  @Test("Leadership comes first and the law later")
  func order() throws {
    let sections = try Content.checklist().sections.map(\.id)
    #expect(sections.prefix(4) == ["LDR", "AWR", "POS", "PLN"])
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
      Count(day: "2009-11-30", twoTier: 69, singleTier: 68, wales: 71, essentials: [27, 26, 25]),
      Count(day: "2010-03-31", twoTier: 69, singleTier: 68, wales: 71, essentials: [27, 26, 25]),
      Count(day: "2010-04-01", twoTier: 72, singleTier: 71, wales: 75, essentials: [30, 29, 29]),
      Count(day: "2010-10-13", twoTier: 72, singleTier: 71, wales: 75, essentials: [30, 29, 29]),
      Count(day: "2010-10-14", twoTier: 71, singleTier: 70, wales: 75, essentials: [29, 28, 29]),
      Count(day: "2011-03-31", twoTier: 71, singleTier: 70, wales: 75, essentials: [29, 28, 29]),
      Count(day: "2011-07-01", twoTier: 72, singleTier: 71, wales: 76, essentials: [29, 28, 29]),
      Count(day: "2012-11-15", twoTier: 75, singleTier: 74, wales: 79, essentials: [31, 30, 31]),
      Count(day: "2013-04-01", twoTier: 76, singleTier: 75, wales: 79, essentials: [31, 30, 31]),
      Count(day: "2013-09-19", twoTier: 80, singleTier: 79, wales: 83, essentials: [32, 31, 32]),
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

  @Test("Without regard to dates England is asked 81 statements and Wales 83; only PAR-02 depends on tiers")
  func nations() throws {
    let statements = try Content.checklist().statements
    func asked(_ nation: String) -> Int {
      statements.count { $0.appliesTo.map { $0.nations.isEmpty || $0.nations.contains(nation) } ?? true }
    }
    #expect(asked("england") == 81)
    #expect(asked("wales") == 83)
    #expect(statements.filter { $0.appliesTo?.tiers.isEmpty == false }.map(\.id) == ["PAR-02"])
    #expect(
      statements.filter { $0.appliesTo?.nations == ["england"] }.map(\.id).sorted()
        == ["HWB-01", "LEG-04", "PAR-02", "PLN-01"])
    #expect(statements.filter { $0.appliesTo?.nations == ["wales"] }.allSatisfy { $0.section == "WAL" })
  }

  @Test("Targets revoked on 13 October 2010 are not asked of a later date, and the card says why")
  func revoked() throws {
    let pack = try Content.checklist()
    let targets = try #require(pack.statement("LEG-04"))
    let last = try Content.circumstances("england", "2010-10-13")
    let next = try Content.circumstances("england", "2010-10-14")
    #expect(pack.applicability(of: targets, in: last) == .applies)
    #expect(pack.applicability(of: targets, in: next).words?.contains("13 October 2010") == true)
    #expect(targets.untilReason?.contains("National Indicators") == true)
  }

  @Test(
    "What began later is not asked of an earlier date",
    arguments: [
      ("LEG-01", "2010-04-01"), ("LEG-03", "2010-04-01"), ("PAR-01", "2010-04-01"), ("WAL-05", "2010-04-01"),
      ("SCR-02", "2009-04-30"), ("SCR-04", "2009-04-30"), ("RES-06", "2011-07-01"), ("PCC-01", "2012-11-15"),
      ("PCC-02", "2012-11-15"), ("PCC-04", "2012-11-15"), ("HWB-01", "2013-04-01"), ("TRN-01", "2013-09-19"),
    ])
  func begins(_ id: String, _ day: String) throws {
    let statement = try #require(try Content.checklist().statement(id))
    #expect(statement.from?.text == day)
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
    #expect(essentials.count == 35)
    for statement in pack.statements where pack.isLegalDuty(statement) || statement.isGate {
      #expect(statement.isEssential, "\(statement.id)")
    }
    #expect(pack.statements.count { pack.isLegalDuty($0) } == 9)
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

  @Test("What has not been verified says so")
  func unverified() throws {
    let pack = try Content.checklist()
    for id in [
      "LEG-01", "LEG-03", "LEG-04", "PAR-01", "PLN-01", "SCR-02", "SCR-04", "RES-04", "PCC-02", "WAL-06",
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
