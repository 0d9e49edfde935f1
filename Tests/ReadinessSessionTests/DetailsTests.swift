import ReadinessModel
import TestDesk
import Testing

@testable import ReadinessSession

@MainActor
@Suite("Correcting what an assessment is about")
struct DetailsTests {
  private func details(_ change: (AssessmentDetails) -> Void) async throws -> (AssessmentDetails, Assessment)
  {
    let document = try await Desk().document()
    let details = AssessmentDetails(document.assessment, document.pack)
    change(details)
    document.perform(details.edits)
    let assessment = document.assessment
    await document.close()
    return (details, assessment)
  }

  @Test("What is left as it is changes nothing")
  func untouched() async throws {
    let (details, _) = try await details { details in
      details.organisation = " Example Trust "
      details.scope = " "
    }
    #expect(details.edits.isEmpty)
  }

  @Test("A wrong nation is corrected, and other statements are asked")
  func nation() async throws {
    var before: Int?
    let (details, assessment) = try await details { details in
      before = details.asked
      #expect(details.asksNation && details.nation == "england")
      details.say(nation: "wales")
      #expect(details.tiersAsked.isEmpty)
    }
    #expect(assessment.organisation == Organisation(name: "Example Trust", nation: "wales"))
    #expect(details.asked != before)
  }

  @Test("Tiers are corrected: in one of them, in none, or not known, when the statements of all are asked")
  func tiers() async throws {
    var (inNone, inOne, unknown) = (0, 0, 0)
    let (_, assessment) = try await details { details in
      #expect(details.tiersAsked.map(\.id) == ["two-tier"] && details.isNoTierSaid)
      inNone = details.asked ?? 0
      details.say(noTier: false)
      #expect(details.tiers == nil)
      unknown = details.asked ?? 0
      details.say("two-tier", true)
      inOne = details.asked ?? 0
      details.say("two-tier", false)
      #expect(details.tiers == nil)
      details.say("two-tier", true)
    }
    #expect(inNone + 1 == inOne && inOne == unknown)
    #expect(assessment.organisation?.tiers == ["two-tier"])
  }

  @Test("An organisation of the list brings its place with it, whatever was said before")
  func known() async throws {
    let (details, assessment) = try await details { details in
      details.say(nation: "wales")
      details.organisation = "avon and somerset PROBATION trust"
      #expect(!details.asksNation && details.tiersAsked.isEmpty)
    }
    #expect(assessment.organisation == details.pack.organisations.first.map { Organisation($0) })
    #expect(assessment.organisation?.tiers == ["two-tier"])
  }

  @Test("Without a name or a day nothing is saved, and it says what is missing")
  func missing() async throws {
    let (details, _) = try await details { details in
      details.asAt = nil
      #expect(details.missing?.contains("31 March 2014") == true && details.edits.isEmpty)
      details.organisation = " "
    }
    #expect(details.missing == "Type the organisation’s name." && details.asked == nil)
  }
}
