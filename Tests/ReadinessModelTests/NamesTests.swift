import ReadinessModel
import Testing

@Suite("What people mean when they type a name")
struct NamesTests {
  private let pack = Pack(
    id: "x", title: "X",
    scale: [
      Level(id: "no", label: "Not begun", meaning: "", symbol: .diamond, role: .bad),
      Level(id: "yes", label: "No more to do", meaning: "", symbol: .circle, role: .good),
    ],
    duties: [], nations: [Nation(id: "en", label: "England"), Nation(id: "cy", label: "Cymru")],
    tiers: [Tier(id: "two", label: "Two-tier areas"), Tier(id: "city", label: "City regions")],
    organisations: [
      KnownOrganisation(id: "a", name: "Town Council", nation: "en", tiers: ["two"]),
      KnownOrganisation(id: "b", name: "City Council", nation: "en"),
    ],
    sections: [Section(id: "S", title: "S")],
    statements: [
      Self.statement("S-1", AppliesTo(nations: ["en"], tiers: ["two"])),
      Self.statement("S-2", AppliesTo(nations: ["cy"])),
    ])

  private static func statement(_ id: String, _ limits: AppliesTo) -> Statement {
    Statement(
      id: id, section: "S", title: "", sentence: "", descriptors: ["", ""], duty: "", appliesTo: limits)
  }

  @Test("Levels, statements, nations and tiers are found by id before label, in whatever case")
  func found() {
    #expect(pack.level(named: "NO")?.id == "no")
    #expect(pack.level(named: " not begun ")?.id == "no")
    #expect(pack.level(named: "begun") == nil)
    #expect(pack.statement(named: "s-1")?.id == "S-1")
    #expect(pack.nation(named: "england")?.id == "en")
    #expect(pack.tier(named: "two-TIER areas")?.id == "two")
    #expect(pack.tier(named: "") == nil)
    #expect(pack.organisation(named: " town council")?.id == "a")
    #expect(pack.organisation(named: "a") == nil)
  }

  @Test("Only tiers that make a difference in a nation matter there; in an unknown one all that do anywhere")
  func mattering() {
    #expect(pack.tiers(in: "en").map(\.id) == ["two"])
    #expect(pack.tiers(in: "cy").isEmpty)
    #expect(pack.tiers(in: nil).map(\.id) == ["two"])
  }

  @Test("What the list knows is not said otherwise, and of others it is said where they are")
  func organisation() throws {
    #expect(try pack.organisation("a", nation: nil, tiers: nil).tiers == ["two"])
    #expect(try pack.organisation("TOWN council", nation: "en", tiers: ["two"]).id == "a")
    #expect(throws: OrganisationProblem.otherNation(pack.organisations[0])) {
      try pack.organisation("Town Council", nation: "cy", tiers: nil)
    }
    #expect(throws: OrganisationProblem.otherTiers(pack.organisations[0])) {
      try pack.organisation("Town Council", nation: nil, tiers: [])
    }
    // One of which the list names no tier is in none: a tier that is said of it is not passed over.
    #expect(throws: OrganisationProblem.otherTiers(pack.organisations[1])) {
      try pack.organisation("City Council", nation: nil, tiers: ["two"])
    }
    #expect(throws: OrganisationProblem.placeMissing) {
      try pack.organisation("Other", nation: nil, tiers: nil)
    }
    #expect(
      try pack.organisation(" Other ", nation: "cy", tiers: [])
        == Organisation(name: "Other", nation: "cy", tiers: []))
  }
}
