import Foundation
import ReadinessModel
import Testing

@Suite("Fixtures")
struct FixtureTests {
  @Test("A checklist with five levels is read as it stands")
  func fiveLevels() throws {
    let reading = Content.pack(in: Content.fixtures.appending(path: "packs/library-service.json"))
    #expect(reading.problems.isEmpty)
    let pack = try #require(reading.pack)
    #expect(pack.scale.map(\.id) == ["none", "begun", "part", "whole", "beyond"])
    #expect(pack.scale.map(\.initialKey) == ["n", "b", nil, nil, "l"])
    #expect(pack.statement("BOOKS-9")?.id == "BOOKS-3")
    #expect(pack.rules == StatusRules(goodShare: 0.6, badShare: 0.4))
  }

  @Test("A checklist with yes, partly and no is read, and its text is never markup")
  func yesPartlyNo() throws {
    let reading = Content.pack(in: Content.fixtures.appending(path: "packs/flood-readiness.json"))
    #expect(reading.problems.isEmpty)
    let pack = try #require(reading.pack)
    #expect(pack.scale.map(\.label) == ["No", "Partly", "Yes"])
    #expect(pack.statements.count == 9)
    #expect(pack.statement("B2")?.sentence.contains("<b>day or night</b>") == true)
  }

  /// What `expected.json` says about each broken checklist.
  static let broken: [(name: String, problems: [(line: Int, path: String)])] = {
    let file = Content.fixtures.appending(path: "broken/expected.json")
    guard let data = try? Data(contentsOf: file), let cases = try? JSON.parse(Array(data)).object else {
      return []
    }
    return cases.members.map { member in
      let problems = member.value.object?["problems"]?.array ?? []
      return (
        member.key,
        problems.map { ($0.object?["line"]?.integer ?? 0, $0.object?["path"]?.string ?? "?") }
      )
    }
  }()

  @Test("There is a broken checklist for each kind of mistake")
  func cases() throws {
    let folder = Content.fixtures.appending(path: "broken").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "expected.json" }
    #expect(files.sorted() == Self.broken.map(\.name).sorted())
    #expect(files.count >= 25)
  }

  @Test(
    "Every mistake in a checklist is reported with its line and what to do", arguments: broken.map(\.name))
  func mistakes(_ name: String) throws {
    let expected = try #require(Self.broken.first { $0.name == name }).problems
    let bytes = Array(try Data(contentsOf: Content.fixtures.appending(path: "broken/\(name)")))
    let located: Located
    do {
      located = try Located.parse(bytes, file: name)
    } catch {
      #expect([error.line] == expected.map(\.line))
      #expect(expected.map(\.path) == [""])
      return
    }
    let reading = PackReader.read([located])
    #expect(reading.pack == nil)
    for (line, path) in expected {
      let problem = reading.problems.first { $0.location.line == line && $0.path == path }
      #expect(problem != nil, "\(path) in line \(line) is not among \(reading.problems)")
      #expect(problem?.message.isEmpty == false && problem?.advice.isEmpty == false)
    }
    #expect(reading.problems.count == expected.count, "\(reading.problems)")
  }

  @Test("A journal with every operation is folded, and each line is kept")
  func everyOperation() throws {
    let file = Content.fixtures.appending(path: "journals/every-operation.readiness")
    let journal = try Content.journal(at: file)
    let known = journal.changes.flatMap(\.operations).allSatisfy { operation in
      if case .unknown = operation.edit { false } else { true }
    }
    #expect(known)
    #expect(journal.lines.joined(separator: "\n") + "\n" == (try String(contentsOf: file, encoding: .utf8)))
    let pack = try #require(
      Content.pack(in: Content.fixtures.appending(path: "packs/library-service.json")).pack)
    let assessment = Assessment(journal, redirects: pack.redirects)
    #expect(assessment.answer(to: "OPEN-1") == .level("whole"))
    #expect(assessment.answer(to: "BOOKS-1") == .none)
    #expect(assessment.answer(to: "BOOKS-3") == .level("begun"))
    #expect(assessment.note(on: "BOOKS-4").isEmpty)
    #expect(assessment.rows(of: "evidence").isEmpty)
    #expect(assessment.rows(of: "actions").isEmpty)
    #expect(assessment.scope.isEmpty)
  }
}
