import Foundation
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore
import Testing

@testable import TrustReadiness

@MainActor
@Suite("Papers")
struct PaperTests {
  private func order(_ paper: Paper, isLargePrint: Bool = false) throws -> PaperOrder {
    let pack = try PackLibrary(.current).load("trust-localism", version: "1.0")
    let created = try #require(Instant("2011-03-31T10:00:00Z"))
    let assessment = Assessment(header: Header(id: "paper", created: created))
    var order = PaperOrder(
      paper, ReportSubject(assessment, pack), date: try #require(Day("2011-03-31")))
    order.author = "Ann Example"
    order.isLargePrint = isLargePrint
    return order
  }

  /// How far the making of a paper said it was.
  private final class Progress { var shares: [Double] = [] }

  @Test(
    "Each paper is a PDF, and its making tells how far it is",
    arguments: Paper.all.map(\.id))
  func papers(id: String) async throws {
    let progress = Progress()
    let paper = try #require(Paper.all.first { $0.id == id })
    let made = try await order(paper).made(as: .pdf) { progress.shares.append($0) }
    #expect(made.bytes.starts(with: Array("%PDF-".utf8)))
    #expect((made.pageCount ?? 0) > 0)
    while progress.shares.count < (made.pageCount ?? 0) { await Task.yield() }
    #expect(progress.shares.last == 1)
  }

  @Test("Large print takes more pages")
  func largePrint() async throws {
    let normal = try await order(.blankChecklist).made(as: .pdf) { _ in }
    let large = try await order(.blankChecklist, isLargePrint: true).made(as: .pdf) { _ in }
    #expect((large.pageCount ?? 0) > (normal.pageCount ?? 0))
  }

  @Test("What is cancelled makes nothing")
  func cancelled() async throws {
    let order = try order(.board)
    let making = Task { try await order.made(as: .pdf) { _ in }.pageCount }
    making.cancel()
    await #expect(throws: CancellationError.self) { try await making.value }
  }

  @Test("The name of the file has nothing that file systems refuse")
  func fileNames() throws {
    let pack = try PackLibrary(.current).load("trust-localism")
    let created = try #require(Instant("2011-03-31T10:00:00Z"))
    let day = try #require(Day("2011-03-31"))
    func name(_ paper: Paper, of organisation: String) -> String {
      var assessment = Assessment(header: Header(id: "paper", created: created))
      let edit = Edit.organisation(Organisation(name: organisation))
      assessment.apply(assessment.change([edit], by: "p", at: created, id: ULID(time: created, random: 1)))
      return PaperOrder(paper, ReportSubject(assessment, pack), date: day).fileTitle
    }
    #expect(name(.board, of: "A/B: north") == "A-B- north, board paper, 2011-03-31")
    #expect(name(.questions, of: "") == "questions to ask, 2011-03-31")
  }

  @Test("A file that is there is replaced only where that was agreed")
  func replacing() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString).pdf").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ReportFile.write([1], to: path, replacing: false)
    #expect(throws: StoreProblem.self) { try ReportFile.write([2], to: path, replacing: false) }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data([1]))
    try ReportFile.write([3], to: path)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data([3]))
  }
}
