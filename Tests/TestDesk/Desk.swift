import Foundation
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// A place to work in a test: a folder of its own, a checklist, and assessments in it.
@MainActor
package struct Desk {
  package let folder: URL
  package let pack: Pack

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    pack = try PackLibrary(.current).load("trust-localism", version: "1.0")
  }

  /// An assessment of a trust without answers.
  package func document(
    name: String = "desk", author: String = "Ann Example", pace: TypingPace = TypingPace()
  ) async throws -> AssessmentDocument {
    var ids = ULID.Generator()
    let start = Change(
      id: ids.next(), at: .now(), by: "p-test",
      operations: [
        Operation(.usePack(id: pack.id, version: pack.version)),
        Operation(.organisation(Organisation(name: "Example Trust", nation: "england", tiers: []))),
        Operation(.asAt(Day("2010-06-30"))),
      ])
    let file = try await AssessmentFile.create(
      at: path(name), header: .fresh(), changes: [start], in: .current)
    return document(of: file, author: author, pace: pace)
  }

  /// An assessment that is there already.
  package func open(_ name: String = "desk", author: String = "Ann Example") async throws
    -> AssessmentDocument
  {
    document(of: try await AssessmentFile.open(path(name), in: .current), author: author)
  }

  /// A copy of an assessment, in which somebody else does something.
  package func copy(
    of original: String = "desk", name: String, as author: String, _ work: (AssessmentDocument) -> Void
  ) async throws {
    try FileManager.default.copyItem(atPath: path(original), toPath: path(name))
    let document = try await open(name, author: author)
    work(document)
    await document.close()
  }

  package func path(_ name: String) -> String { folder.appending(path: name + ".readiness").path }

  private func document(of file: AssessmentFile, author: String, pace: TypingPace = TypingPace())
    -> AssessmentDocument
  {
    AssessmentDocument(
      file, pack: pack, author: Person(id: "p-\(author.prefix(3))", name: author, role: "Secretary"),
      pace: pace)
  }
}

/// Waits until something holds, for a minute: longer than the busiest machine keeps a test waiting.
///
/// - Returns: Whether it holds.
@MainActor @discardableResult
package func eventually(_ condition: () throws -> Bool) async rethrows -> Bool {
  for _ in 0..<6000 {
    if try condition() { return true }
    try? await Task.sleep(for: .milliseconds(10))
  }
  return try condition()
}
