import ReadinessModel
import Testing

@testable import ReadinessSession

@MainActor
@Suite("One at a time")
struct WalkTests {
  /// Two sections of three; the second statement of each is essential.
  private let statements = ["A", "B"].flatMap { section in
    (1...3).map { number in
      Statement(
        id: "\(section)\(number)", section: section, title: "\(section) \(number)", sentence: "…",
        descriptors: [],
        duty: "good", isEssential: number == 2)
    }
  }

  /// What has been answered.
  private final class Answers { var ids: Set<String> = [] }

  private func walk(
    _ answers: Answers, _ kind: Route.Kind = .all, from start: String? = nil, pauses: Bool = false
  ) -> Walk {
    Walk(Route(kind, through: statements), from: start, pauses: pauses) { !answers.ids.contains($0.id) }
  }

  @Test("It begins with the first statement that nobody has answered")
  func begins() {
    let answers = Answers()
    answers.ids = ["A1", "A2"]
    #expect(walk(answers).step == .statement("A3"))
  }

  @Test("It begins where it was sent, answered or not")
  func sent() {
    let answers = Answers()
    answers.ids = ["A2"]
    #expect(walk(answers, from: "A2").step == .statement("A2"))
  }

  @Test("Going on passes over what has been answered")
  func goesOn() {
    let answers = Answers()
    answers.ids = ["A2", "A3"]
    let walk = walk(answers)
    walk.goOn()
    #expect(walk.step == .statement("B1"))
  }

  @Test("Going back returns to the statement shown before, even over answered ones")
  func goesBack() {
    let answers = Answers()
    answers.ids = ["A2", "A3"]
    let walk = walk(answers)
    walk.goOn()
    walk.goBack()
    #expect(walk.step == .statement("A1"))
    #expect(!walk.canGoBack)
  }

  @Test("The essentials are their own route")
  func essentials() {
    let walk = walk(Answers(), .essentials)
    #expect(walk.step == .statement("A2"))
    walk.goOn()
    #expect(walk.step == .statement("B2"))
    walk.goOn()
    #expect(walk.step == .end)
  }

  @Test("The end counts what was answered in this sitting and what was skipped")
  func end() {
    let answers = Answers()
    answers.ids = ["A1"]
    let walk = walk(answers)
    for _ in 0..<5 {
      if let id = walk.statement?.id, id.hasPrefix("B") { answers.ids.insert(id) }
      walk.goOn()
    }
    #expect(walk.step == .end)
    #expect(walk.answered == 3)
    #expect(walk.open == 2)
    walk.startAgain()
    #expect(walk.step == .statement("A2"))
  }

  @Test("With everything answered it goes through all, from a card or when that is asked for")
  func review() {
    let answers = Answers()
    answers.ids = Set(statements.map(\.id))
    let fromCard = walk(answers, from: "A3")
    fromCard.goOn()
    #expect(fromCard.step == .statement("B1") && fromCard.hasMore)
    let again = walk(answers)
    #expect(again.step == .end)
    again.review()
    for id in statements.map(\.id) {
      #expect(again.step == .statement(id))
      again.goOn()
    }
    #expect(again.step == .end)
  }

  @Test("With everything answered there is only the end")
  func nothingLeft() {
    let answers = Answers()
    answers.ids = Set(statements.map(\.id))
    let walk = walk(answers)
    #expect(walk.step == .end)
    walk.goOn()
    #expect(walk.step == .end)
  }

  @Test("A pause leads on to the statement that was due")
  func pause() {
    let many = (1...20).map { number in
      Statement(id: "S\(number)", section: "S", title: "", sentence: "…", descriptors: [], duty: "d")
    }
    let walk = Walk(Route(.all, through: many), from: nil, pauses: true) { _ in true }
    for _ in 1..<PauseRule.most { walk.goOn() }
    #expect(walk.step == .statement("S15"))
    walk.goOn()
    #expect(walk.step == .pause(before: "S16"))
    #expect(walk.statement == nil)
    walk.goOn()
    #expect(walk.step == .statement("S16"))
  }

  @Test("Going back from a pause or from the end shows the statement before it")
  func backFromTheEnd() {
    let walk = walk(Answers(), .essentials)
    walk.goOn()
    walk.goOn()
    walk.goBack()
    #expect(walk.step == .statement("B2"))
  }

  @Test("A statement's place counts within its section on the route")
  func place() {
    let route = Route(.all, through: statements)
    let place = route.place(of: statements[4])
    #expect(place.number == 2)
    #expect(place.count == 3)
  }
}

@Suite("Pauses")
struct PauseRuleTests {
  private func statement(_ section: String) -> Statement {
    Statement(id: section, section: section, title: "", sentence: "", descriptors: [], duty: "d")
  }

  @Test("The end of a section is a pause once enough is done")
  func sections() {
    var rule = PauseRule()
    let (a, b) = (statement("A"), statement("B"))
    let early = (1..<PauseRule.fewest).map { _ in rule.offersPause(from: a, to: b) }
    #expect(!early.contains(true))
    let due = rule.offersPause(from: a, to: b)
    let again = rule.offersPause(from: b, to: a)
    #expect(due)
    #expect(!again)
  }

  @Test("Within a long section a pause is due after fifteen")
  func most() {
    var rule = PauseRule()
    let a = statement("A")
    let offers = (1...PauseRule.most).map { _ in rule.offersPause(from: a, to: a) }
    #expect(offers.firstIndex(of: true) == PauseRule.most - 1)
  }
}
