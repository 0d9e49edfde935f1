import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("What somebody opened, looked at as a checklist")
struct PackOfferTests {
  private static let packs =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures/packs"

  private func flood(version: String = "1.1") throws -> String {
    String(decoding: try FileBytes().read(Self.packs + "/flood-readiness.json"), as: UTF8.self)
      .split(separator: "\"version\": \"1.1\"", omittingEmptySubsequences: false)
      .joined(separator: "\"version\": \"\(version)\"")
  }

  private func offered(_ look: PackLibrary.Look) -> PackLibrary.Offer? {
    if case .offer(let offer) = look { offer } else { nil }
  }

  @Test("A checklist is offered with what would come of it, and looking changes nothing")
  func outcomes() throws {
    let place = try Workplace()
    let library = PackLibrary(place.places)
    let path = place.path("flood.json")
    try place.write(flood(), to: "flood.json")
    let first = try #require(offered(library.look(at: path)))
    #expect(first.entry.title == "Ready for the next flood" && first.entry.version == "1.1")
    #expect(first.outcome == .added && first.otherVersions.isEmpty && first.files == ["flood.json"])
    #expect(!Paths.exists(place.places.packs))

    _ = try library.importPack(from: path)
    #expect(try offered(library.look(at: path))?.outcome == .alreadyThere)
    try place.write(flood() + "\n", to: "flood.json")
    #expect(try offered(library.look(at: path))?.outcome == .replaced)
    try place.write(flood(version: "1.2"), to: "flood.json")
    let newer = try #require(offered(library.look(at: path)))
    #expect(newer.outcome == .added && newer.otherVersions == ["1.1"])
  }

  @Test("The first file of a folder stands for all of them, any other file for itself")
  func folders() throws {
    let place = try Workplace()
    let library = PackLibrary(place.places)
    let folder = Self.packs + "/village-halls"
    for path in [folder, folder + "/checklist.yaml"] {
      let offer = try #require(offered(library.look(at: path)))
      #expect(offer.entry.path == folder && offer.files == ["checklist.yaml", "organisations.yaml"])
    }
    // Beside other files that are none of it, it is what it says itself.
    try place.write(flood(), to: "checklist.json")
    try place.write("colours: [red, green]\n", to: "palette.yaml")
    #expect(try offered(library.look(at: place.path("checklist.json")))?.files == ["checklist.json"])
  }

  @Test("What has mistakes is offered with none of its own, and each mistake is told")
  func mistakes() throws {
    let place = try Workplace()
    try place.write("format: trust-readiness-checklist\nformatVersion: 1\nid: hall\n", to: "hall.yaml")
    guard case .faulty(let problems) = try PackLibrary(place.places).look(at: place.path("hall.yaml")) else {
      Issue.record("It has no sections.")
      return
    }
    #expect(problems.count > 2 && problems.allSatisfy { $0.severity == .error })
  }

  @Test("An assessment is none, whatever its name and whatever it carries; nor is another file or folder")
  func others() throws {
    let place = try Workplace()
    let library = PackLibrary(place.places)
    let header = #"{"format":"trust-readiness","version":1,"id":"one"}"#
    try place.write(header + "\n{\"content\":{\"format\":\"trust-readiness-checklist\"}}\n", to: "one.json")
    try place.write("colours: [red, green]\n", to: "palette.yaml")
    try place.write(flood(), to: "flood.readiness")
    for name in ["one.json", "palette.yaml", "flood.readiness"] {
      guard case .notOne = try library.look(at: place.path(name)) else {
        Issue.record("\(name)")
        continue
      }
    }
    #expect(StoreProblem.notOurs(path: "palette.yaml").advice.contains("format: trust-readiness-checklist"))
  }
}
