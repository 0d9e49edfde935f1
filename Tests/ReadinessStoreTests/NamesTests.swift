import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Names of files are bytes")
struct NamesTests {
  private static let odd: [[UInt8]] = [
    Array("B".utf8) + [0xFC] + Array("ro".utf8), [0xFF, 0xFE], [0xE2, 0x82], [0xC0, 0xAF],
    Array("\u{338}x".utf8),
    // What the marks themselves would be, as somebody's letters.
    Array("\u{10F7FC}".utf8), Array("a\u{10F7FC}".utf8) + [0xFC],
  ]

  @Test("Any bytes have a text of their own, and the text leads back", arguments: odd)
  func text(bytes: [UInt8]) {
    let text = Paths.text(bytes)
    #expect(Paths.bytes(text) == bytes)
    #expect(String(validating: Array(Paths.shown(text).utf8), as: UTF8.self) != nil)
  }

  @Test(
    "A file whose name is not UTF-8 is made, opened, listed, changed, erased in, exported, binned",
    arguments: odd)
  func file(bytes: [UInt8]) async throws {
    let place = try Workplace()
    let name = Paths.text(bytes + Array(".readiness".utf8))
    let folder = place.path(Paths.text(Array("dir".utf8) + bytes))
    try Paths.makeFolder(folder)
    let path = Paths.join(folder, name)
    let file = try await AssessmentFile.create(
      at: path, header: .fresh(), changes: [note("begun")], in: place.surroundings())
    let secret = note("secret")
    try await file.appendAndWait(secret)
    try await file.erase(secret.id)
    await file.close()
    #expect(try Paths.names(in: place.folder).contains(Paths.name(folder)))
    #expect(try Paths.names(in: folder) == [name])
    let library = Library(folder, places: place.places)
    #expect(library.listNow().map(\.path) == [path])
    try ReportFile.write([1], to: Paths.join(folder, Paths.stem(name) + ".json"))
    #expect(try Paths.names(in: folder).count == 2)
    #expect(try await AssessmentFile.read(path, in: place.surroundings()).journal.count == 2)
    let receipt = try library.moveToBin(path)
    #expect(!Paths.exists(path))
    #expect(try library.restore(receipt) == path)
  }

  @Test("An address tells every byte of a path")
  func uri() {
    #expect(
      Paths.path(ofURI: "file:///tmp/a%20b/B%FCro.readiness").map(Paths.bytes) == Array("/tmp/a b/B".utf8) + [
        0xFC
      ] + Array("ro.readiness".utf8))
    #expect(Paths.path(ofURI: "file:///tmp/100%") == "/tmp/100%")
    #expect(Paths.path(ofURI: "sftp://host/tmp/x") == nil)
  }

  @Test("Paths are split at bytes: a mark that combines with the slash leaves it one")
  func combining() {
    let path = "/tmp/\u{338}x/\u{301}y.readiness"
    #expect(Paths.folder(path) == "/tmp/\u{338}x")
    #expect(Paths.name(path) == "\u{301}y.readiness")
    #expect(Paths.type("/a/\u{301}.readiness") == "readiness")
    #expect(Paths.absolute("/\u{338}x") == "/\u{338}x")
    #expect(!Library.fileName("a/\u{338}b").utf8.contains(UInt8(ascii: "/")))
  }

  @Test("Messages show bytes that are no letters as such")
  func words() async throws {
    let place = try Workplace()
    let path = place.path(Paths.text([0x42, 0xFC]))
    let problem = await #expect(throws: StoreProblem.self) {
      _ = try await AssessmentFile.open(path, in: place.surroundings())
    }
    #expect(problem?.happened.hasPrefix("Cannot open “B\u{FFFD}”") == true)
  }
}
