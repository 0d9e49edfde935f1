import ReadinessModel
import ReadinessReports
import Testing

/// What is handed out of that which a checklist gives to learn from.
@Suite("Hand-outs")
struct HandOutTests {
  private func order(_ handOut: HandOut) throws -> PaperOrder {
    var order = PaperOrder(.handOut, try Samples.bundled(), date: Samples.day)
    order.handOut = handOut
    return order
  }

  private var pack: Pack { get throws { try Samples.bundled().pack } }

  @Test(
    "Every thing there is to learn from is told whole, with its sources", arguments: LearningPart.allCases)
  func things(part: LearningPart) throws {
    let leaves = try pack.leaves(of: part)
    #expect(!leaves.isEmpty)
    for leaf in leaves {
      let words = try order(HandOut(leaf)).manuscript.words
      for text in [leaf.title] + leaf.sources.map(\.citation) + [leaf.knowledge?.unverified ?? ""] {
        #expect(text.isEmpty || words.contains(text), "\(leaf.id): \(text)")
      }
    }
  }

  @Test("Indicators stand under their outcomes, in the checklist's order, each with its title")
  func indicators() throws {
    let pack = try pack
    let manuscript = try order(HandOut(.indicators, of: pack)).manuscript
    let used = Set(pack.learning.indicators.flatMap(\.outcomes))
    let labels = pack.outcomes.filter { used.contains($0.id) }.map(\.label)
    #expect(manuscript.headings.filter(labels.contains) == labels)
    for indicator in pack.learning.indicators { #expect(manuscript.words.contains(indicator.title)) }
  }

  @Test("Answers are in it only where they are wanted")
  func answers() throws {
    let leaf = try #require(try pack.leaves(of: .training).first(where: \.hasAnswers))
    let answers = leaf.blocks.flatMap { block -> [String] in
      if case .items(let items) = block { items.compactMap(\.answer) } else { [] }
    }
    var handOut = HandOut(leaf)
    #expect(handOut.canHaveAnswers && !answers.isEmpty)
    let without = try order(handOut).manuscript.words
    handOut.hasAnswers = true
    let with = try order(handOut).manuscript.words
    for answer in answers { #expect(with.contains(answer) && !without.contains("Answer: " + answer)) }
  }

  @Test("Nothing of an assessment is in it")
  func nothingOfAnAssessment() throws {
    let subject = try Samples.bundled()
    let name = try #require(subject.assessment.organisation?.name)
    for part in LearningPart.allCases {
      let manuscript = try order(HandOut(part, of: subject.pack)).manuscript
      #expect(!manuscript.words.contains(name) && !manuscript.title.contains(name), "\(part)")
    }
  }
}
