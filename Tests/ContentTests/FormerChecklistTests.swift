import Foundation
import ReadinessModel
import Testing

/// The first version of the bundled checklist: assessments begun with it stay with it.
@Suite("The first version of the checklist")
struct FormerChecklistTests {
  private func former() throws -> Pack { try #require(Content.former.pack) }

  /// The sample of the first version.
  private func journal() throws -> Journal {
    try Content.journal(at: Content.fixtures.appending(path: "journals/northmoor-1.0.readiness"))
  }

  @Test("It is read without a mistake or warning, and has what it had")
  func whole() throws {
    #expect(Content.former.problems.isEmpty)
    let pack = try former()
    #expect(pack.id == "trust-localism" && pack.version == "1.0")
    #expect(pack.sections.count == 15 && pack.statements.count == 81 && pack.toolkits.count == 14)
  }

  @Test("An assessment begun with it is finished as it was")
  func sample() throws {
    let pack = try former()
    let assessment = Assessment(try journal(), redirects: pack.redirects)
    #expect(assessment.pack == PackReference(id: pack.id, version: pack.version))
    let total = Standing(assessment, pack).total
    #expect(total.counts == ["red": 7, "amber": 26, "green": 27])
    #expect(total.unanswered == 0 && total.dontKnow == 3 && total.doesNotApply == 3)
  }

  @Test("Every statement of it, and all that led to one, is found in the new version")
  func redirects() throws {
    let (old, new) = (try former(), try Content.checklist())
    for id in old.statements.map(\.id) + old.redirects.keys {
      #expect(new.statement(id) != nil, "\(id)")
    }
    let kept = old.statements.count { statement in new.statements.contains { $0.id == statement.id } }
    #expect(old.statements.count - kept == 21)
    #expect(old.toolkits.map(\.id) == new.toolkits.map(\.id))
  }

  @Test(
    "Read with the new version it joins the answers of merged statements; where two differ the later counts")
  func joined() throws {
    let (old, new) = (try former(), try Content.checklist())
    let journal = try journal()
    let before = Assessment(journal, redirects: old.redirects)
    let after = Assessment(journal, redirects: new.redirects)
    var joined = 0
    func at(_ id: String) -> String { before.history(of: .answer(id)).first?.id.change.text ?? "" }
    let asked = Set(old.statements.map(\.id))
    for statement in new.statements {
      let former = [statement.id] + new.redirects.filter { $0.value == statement.id }.keys
      let answers = former.filter { asked.contains($0) && before.answer(to: $0) != .none }
      let last = answers.max { at($0) < at($1) }
      #expect(
        after.answer(to: statement.id) == last.map { before.answer(to: $0) } ?? .none, "\(statement.id)")
      if answers.count > 1 { joined += 1 }
    }
    #expect(joined == 11)
  }

  @Test("What was written in its toolkit is found in that of the new version")
  func workbook() throws {
    let (old, new) = (try former(), try Content.checklist())
    let journal = try journal()
    let (before, after) = (try #require(old.toolkit("TK01")), try #require(new.toolkit("TK01")))
    let written = Assessment(journal, redirects: old.redirects).workbook(before)
    let read = Assessment(journal, redirects: new.redirects).workbook(after)
    for template in before.templates {
      let same = try #require(after.template(template.id))
      #expect(Set(template.headings.map(\.id)).isSubset(of: same.headings.map(\.id)))
      #expect(Set(template.columns.map(\.id)).isSubset(of: same.columns.map(\.id)))
      for heading in template.headings {
        #expect(read.text(heading, of: same) == written.text(heading, of: template))
      }
      #expect(read.rows(of: same).map(\.values) == written.rows(of: template).map(\.values))
    }
  }
}
