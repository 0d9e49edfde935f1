import ReadinessModel
import ReadinessStore
import Testing

@testable import ReadinessSession

@MainActor
@Suite("Filling in a new assessment")
struct NewAssessmentTests {
  private let pack: Pack
  private let today = Day(year: 2026, month: 11, day: 21) ?? .today()
  private let author = Person(id: "p-1", name: "", role: "Chair")

  init() throws { pack = try PackLibrary(.current).load("trust-localism") }

  private func draft() -> NewAssessment { NewAssessment(pack, name: "", today: today) }

  @Test("A checklist of years gone by speaks of the last 31 March in them, others of today")
  func usualDay() {
    #expect(draft().asAt == Day(year: 2014, month: 3, day: 31))
    let present = Pack(
      id: "x", title: "X", period: "2024–2030", scale: pack.scale, duties: [], sections: [], statements: [])
    #expect(present.usualDay(today: today) == today)
    let timeless = Pack(id: "x", title: "X", scale: pack.scale, duties: [], sections: [], statements: [])
    #expect(timeless.usualDay(today: today) == today)
  }

  @Test("Letters narrow the list to names and regions in which every word begins one")
  func matching() {
    let draft = draft()
    #expect(draft.matches.count == pack.organisations.count)
    draft.type(organisation: "avon som")
    #expect(draft.matches.map(\.name) == ["Avon and Somerset Probation Trust"])
    draft.type(organisation: "nowhere at all")
    #expect(draft.matches.isEmpty)
  }

  @Test("Names that begin with what was typed come before others that have it, and before regions")
  func ranking() {
    let draft = draft()
    draft.type(organisation: "north")
    let names = draft.matches.map(\.name)
    #expect(names.first?.hasPrefix("North") == true)
    let starts = names.prefix { $0.hasPrefix("North") }.count
    #expect(names.dropFirst(starts).allSatisfy { !$0.hasPrefix("North") })
    #expect(names.contains("Cheshire Probation Trust"))
  }

  @Test("A name of the list, however it is written, sets nation and tiers")
  func known() {
    let draft = draft()
    draft.type(organisation: "  avon and SOMERSET probation trust ")
    #expect(draft.known?.name == "Avon and Somerset Probation Trust")
    #expect(!draft.asksNation)
    #expect(draft.circumstances?.nation == "england")
    #expect(draft.counts?.asked == 69)
    #expect(draft.missing == nil)
  }

  @Test("Another name asks where the organisation is, and the counts follow the answer")
  func free() {
    let draft = draft()
    #expect(!draft.asksNation && draft.counts == nil)
    draft.type(organisation: "Our Trust")
    #expect(draft.asksNation && draft.missing != nil && draft.counts == nil)
    draft.nation = "wales"
    #expect(draft.missing == nil)
    #expect(draft.counts?.asked == 73)
    draft.nation = "england"
    draft.asAt = Day(year: 2010, month: 10, day: 14)
    #expect(draft.counts?.asked == 64)
  }

  @Test("A name that might still become one of the list asks nothing until the field is left")
  func stillTyping() {
    let draft = draft()
    draft.type(organisation: "London")
    #expect(!draft.asksNation && draft.missing != nil && draft.counts == nil)
    draft.endTyping()
    #expect(draft.asksNation)
    draft.nation = "england"
    #expect(draft.missing == nil)
    draft.type(organisation: "London P")
    #expect(!draft.asksNation && draft.missing != nil)
  }

  @Test("A nation that was chosen for a name that was typed does not stick to an organisation of the list")
  func nationDoesNotStick() throws {
    let draft = draft()
    draft.type(organisation: "Our Trust")
    draft.nation = "wales"
    draft.choose(try #require(pack.organisations.first { $0.nation == "england" }))
    #expect(draft.circumstances?.nation == "england")
  }

  @Test("The first changes say checklist, organisation, day and who it was")
  func edits() throws {
    let draft = draft()
    #expect(draft.beginning(by: author) == nil)
    draft.type(organisation: "Avon and Somerset Probation Trust")
    draft.name = " Jo Hill "
    let beginning = try #require(draft.beginning(by: author))
    let assessment = Assessment(beginning.journal(answering: draft.pack, from: PackLibrary(.current)))
    #expect(assessment.pack?.id == "trust-localism")
    #expect(assessment.organisation?.id == "avon-and-somerset")
    #expect(assessment.asAt == Day(year: 2014, month: 3, day: 31))
    #expect(assessment.person("p-1")?.name == "Jo Hill")
    #expect(draft.fileTitle == "Avon and Somerset Probation Trust 2014-03-31")
  }

  @Test("Without a day it cannot begin, and says so")
  func noDay() {
    let draft = draft()
    draft.type(organisation: "Avon and Somerset Probation Trust")
    draft.asAt = nil
    #expect(draft.missing != nil && draft.beginning(by: author) == nil && draft.counts == nil)
  }

  @Test("Where tiers make a difference they are asked; without an answer the statements of all are asked")
  func tiers() throws {
    let draft = draft()
    draft.type(organisation: "Our Trust")
    #expect(draft.tiersAsked.isEmpty)
    draft.say(nation: "england")
    #expect(draft.tiersAsked.map(\.id) == ["two-tier"])
    let unknown = try #require(draft.counts?.asked)
    draft.say(noTier: true)
    #expect(draft.counts?.asked == unknown - 1)
    #expect(
      draft.beginning(by: author)?.organisation
        == Organisation(name: "Our Trust", nation: "england", tiers: []))
    draft.say("two-tier", true)
    #expect(draft.counts?.asked == unknown && draft.tiers == ["two-tier"])
    draft.say(nation: "wales")
    #expect(draft.tiersAsked.isEmpty && draft.tiers == nil)
    draft.type(organisation: "Avon and Somerset Probation Trust")
    #expect(draft.tiersAsked.isEmpty && draft.missing == nil)
  }

  @Test("A checklist with tiers and one nation asks for the tiers of a name that is typed")
  func tiersAlone() {
    let tiered = Pack(
      id: "x", title: "X", scale: pack.scale, duties: [], tiers: [Tier(id: "t", label: "T")],
      sections: [Section(id: "S", title: "S")],
      statements: [
        Statement(
          id: "S-1", section: "S", title: "", sentence: "", descriptors: ["", "", ""], duty: "",
          appliesTo: AppliesTo(tiers: ["t"]))
      ])
    let draft = NewAssessment(tiered, name: "", today: today)
    draft.type(organisation: "Our Trust")
    #expect(!draft.asksNation && draft.tiersAsked.map(\.id) == ["t"] && draft.missing == nil)
    #expect(draft.counts?.asked == 1)
    draft.say(noTier: true)
    #expect(draft.counts?.asked == 0)
  }
}
