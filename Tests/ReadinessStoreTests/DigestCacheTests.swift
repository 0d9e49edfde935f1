import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Digests that were made before")
struct DigestCacheTests {
  private let place: Workplace
  private let library: PackLibrary
  private var cache: String { Paths.join(place.places.cache, "digests.json") }

  init() throws {
    place = try Workplace()
    library = PackLibrary(place.places)
    try Paths.makeFolder(place.places.packs)
  }

  private func flood(title: String = "Flood readiness") throws -> String {
    let fixtures = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let text = String(
      decoding: try FileBytes().read("/\(fixtures)/Fixtures/packs/flood-readiness.json"), as: UTF8.self)
    return text.replacing(#/"title": "[^"]*"/#, with: "\"title\": \"\(title)\"", maxReplacements: 1)
  }

  /// Writes the checklist as if it were done some seconds ago.
  private func write(_ text: String, secondsAgo: Int) throws {
    let file = Paths.join(place.places.packs, "flood.json")
    try FileBytes().put(Array(text.utf8), at: file)
    let moment = timespec(tv_sec: time(nil) - secondsAgo, tv_nsec: 0)
    #expect(utimensat(AT_FDCWD, file, [moment, moment], 0) == 0)
  }

  /// Puts another digest in the place of what is kept, to see whether it is asked for.
  private func replaceKept(_ digest: String) throws {
    let text = String(decoding: try FileBytes().read(cache), as: UTF8.self)
    try FileBytes().put(Array(text.replacing(digest, with: "kept").utf8), at: cache)
  }

  @Test("A checklist that was not changed has the digest that was made of it; one that was has another")
  func kept() throws {
    try write(try flood(), secondsAgo: 60)
    let digest = try library.load("flood-readiness").digest
    try replaceKept(digest)
    #expect(try library.load("flood-readiness").digest == "kept")
    #expect(library.list().contains { $0.id == "flood-readiness" })
    try write(try flood(), secondsAgo: 50)
    #expect(try library.load("flood-readiness").digest == digest)
    try write(try flood(title: "Anew"), secondsAgo: 40)
    #expect(try library.load("flood-readiness").digest != digest)
  }

  @Test("What was changed a moment ago may change again unseen: its digest is not kept")
  func fresh() throws {
    try write(try flood(), secondsAgo: 1)
    _ = try library.load("flood-readiness")
    #expect(!Paths.exists(cache))
  }

  @Test(
    "A cache that says nothing or cannot be written changes nothing",
    arguments: ["", "{", "[]", "{\"version\":9}"])
  func broken(text: String) throws {
    try write(try flood(), secondsAgo: 60)
    try Paths.makeFolder(place.places.cache)
    try FileBytes().put(Array(text.utf8), at: cache)
    let digest = try library.load("flood-readiness").digest
    #expect(digest.utf8.count == 64)
    try FileBytes().put(Array(text.utf8), at: cache)
    #expect(chmod(place.places.cache, 0o500) == 0)
    #expect(try library.load("flood-readiness").digest == digest)
    #expect(chmod(place.places.cache, 0o700) == 0)
  }
}
