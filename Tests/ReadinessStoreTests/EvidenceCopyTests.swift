import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Evidence copied beside the assessment, and what is no evidence")
struct EvidenceCopyTests {
  private let place: Workplace
  private let files: EvidenceFiles

  init() throws {
    place = try Workplace()
    files = EvidenceFiles(beside: place.folder + "/spring.readiness")
  }

  private func write(_ text: String, _ name: String) throws -> String {
    let path = place.folder + "/" + name
    try Paths.makeFolder(Paths.folder(path))
    try FileBytes().put(Array(text.utf8), at: path)
    return path
  }

  private func marked(_ path: String) throws -> FilePlace {
    guard case .file(let file) = files.marked(try files.place(named: path)) else {
      throw SystemError("mark", path, code: ENOENT)
    }
    return file
  }

  private func names() -> [String] { (try? Paths.names(in: files.copiesFolder)) ?? [] }

  @Test("A copy holds the same, is named beside the assessment, and keeps what was noted; the file stays")
  func copy() throws {
    let file = try marked(try write("abc", "elsewhere/minutes.pdf"))
    let copy = try files.copied(file)
    #expect(copy.path == "spring evidence/minutes.pdf" && copy.isCopied && copy.mark == file.mark)
    #expect(files.state(of: .file(copy)) == .unchanged && files.state(of: .file(file)) == .unchanged)
    #expect(try FileIdentity.look(at: files.path(of: copy.path)).modified.instant == file.mark?.modified)
    #expect(names() == ["minutes.pdf"])
  }

  @Test("The same file again is the same copy; another of that name gets a number, and nothing is replaced")
  func sameNames() throws {
    let one = try files.copied(try marked(try write("abc", "a/minutes.pdf")))
    #expect(try files.copied(try marked(try write("abc", "b/minutes.pdf"))).path == one.path)
    let other = try files.copied(try marked(try write("def", "c/minutes.pdf")))
    #expect(other.path == "spring evidence/minutes 2.pdf")
    #expect(try files.copied(try marked(try write("def", "d/minutes.pdf"))).path == other.path)
    #expect(try files.copied(try marked(try write("x", "d/README"))).path == "spring evidence/README")
    #expect(try FileBytes().read(files.path(of: one.path)) == Array("abc".utf8))
    #expect(names() == ["README", "minutes 2.pdf", "minutes.pdf"])
  }

  @Test("What changed since it was noted is copied as it is, and said to be changed as before")
  func changed() throws {
    let path = try write("abc", "a/minutes.pdf")
    let file = try marked(path)
    _ = try write("abcd", "a/minutes.pdf")
    let copy = try files.copied(file)
    #expect(copy.mark == file.mark && files.state(of: .file(copy)) == .changed)
  }

  @Test("On a full disk there is no copy, not even half of one, and the words say which file and why")
  func fullDisk() throws {
    let file = try marked(try write(String(repeating: "abc", count: 1000), "a/minutes.pdf"))
    let full = FaultySystem(.init(shortWrite: 100, write: ENOSPC, suffix: "evidence/minutes.pdf"))
    do throws(StoreProblem) {
      _ = try files.copied(file, using: full)
      Issue.record("it was copied")
    } catch {
      #expect(error.kind == .diskFull)
      #expect(
        error.words.hasPrefix("“minutes.pdf” was not copied into “spring evidence”: there is no room left"))
    }
    #expect(!Paths.exists(files.copiesFolder))
    // Where there are copies already, they stay.
    _ = try files.copied(try marked(try write("x", "b/other.pdf")))
    #expect(throws: StoreProblem.self) { try files.copied(file, using: full) }
    #expect(names() == ["other.pdf"])
  }

  @Test("A file that is gone is not copied, and nothing is made")
  func gone() throws {
    let path = try write("abc", "a/minutes.pdf")
    let file = try marked(path)
    Paths.unlink(path)
    #expect(throws: StoreProblem.self) { try files.copied(file) }
    #expect(!Paths.exists(files.copiesFolder))
  }

  @Test("The assessment itself is no evidence for itself, nor is a copy of it by any name")
  func itself() async throws {
    let path = place.folder + "/spring.readiness"
    let file = try await AssessmentFile.create(
      at: path, header: .fresh(), changes: [], in: place.surroundings())
    _ = await file.close()
    let bytes = try FileBytes().read(path)
    let copy = try write(String(decoding: bytes, as: UTF8.self), "elsewhere/letter.txt")
    for named in [path, copy] {
      do throws(StoreProblem) {
        _ = try files.place(named: named)
        Issue.record("\(named) was taken")
      } catch {
        #expect(error.words.contains("is this assessment itself, or a copy of it."))
      }
    }
    let other = place.folder + "/other.readiness"
    let second = try await AssessmentFile.create(
      at: other, header: .fresh(), changes: [], in: place.surroundings())
    _ = await second.close()
    #expect(try files.place(named: other) != .words(other), "another assessment may be evidence")
  }
}
