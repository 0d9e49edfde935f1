import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import ReadinessSession

@MainActor
@Suite("Evidence and actions of an open assessment")
struct RecordTests {
  @Test(
    "Ctrl+F finds evidence and actions by what was written of them, titles first, and forgets what is gone")
  func search() async throws {
    let document = try await Desk().document()
    func found(_ query: String) -> [RowID] {
      document.search.hits(for: query, in: document).compactMap { hit in
        if case .record(let match) = hit.target { match.row } else { nil }
      }
    }
    let minutes = document.addEvidence(title: "Zanzibar minutes", places: [.words("Blue binder")])
    let other = document.addEvidence(title: "Letter", places: [.words("the Zanzibar shelf")])
    let action = try #require(document.plan("Write to Zanzibar", who: "Ann Lee"))
    #expect(found("zanzibar") == [Evidence.row(minutes), action, Evidence.row(other)])
    #expect(found("blue zanz") == [Evidence.row(minutes)] && found("lee zanz") == [action])
    let hit = try #require(document.search.hits(for: "blue binder", in: document).first)
    #expect(document.search.snippet(of: hit).contains("Blue binder"))
    document.takeOut(evidence: minutes)
    document.remove(action)
    #expect(found("zanzibar") == [Evidence.row(other)])
    await document.close()
  }

  @Test("A statement's history tells when evidence came and went, and when an action was planned and done")
  func history() async throws {
    let document = try await Desk().document()
    let statement = document.overview.statements[0]
    let id = document.addEvidence(title: "Minutes", for: [statement.id])
    #expect(document.lastWords(on: statement.id).contains("Last changed by Ann Example"))
    document.rate(statement, "green")
    document.stopUsing(id, for: statement.id)
    let action = try #require(document.plan("Brief them", for: [statement.id]))
    document.set(.done(on: Day("2010-06-30")), of: action)
    let words = document.wholeHistory(of: statement.id).map { event in
      switch event {
      case .said(let entry): entry.words(in: document.pack)
      case .record(let event): event.words
      }
    }
    #expect(
      words == [
        "Action “Brief them”: done on 30 June 2010", "Action planned: “Brief them”",
        "Evidence used no longer: “Minutes”", "● Green", "Evidence added: “Minutes”",
      ])
    await document.close()
  }

  @Test("A text that is typed into an action is cut where one of evidence is")
  func limit() async throws {
    let document = try await Desk().document()
    let row = try #require(document.plan("Brief them"))
    let typing = RowTyping(document.action(row), in: document)
    typing.type(String(repeating: "x", count: 30_000), as: ActionItem.note.name)
    document.leaveField()
    #expect(document.assessment.row(row)?.values[ActionItem.note].count == RecordText.limit)
    await document.close()
  }
}
