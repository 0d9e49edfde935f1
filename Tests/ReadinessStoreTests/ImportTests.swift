import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Importing checklists is as safe as saving")
struct ImportTests {
  private let fixture =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    + "/Fixtures/packs/flood-readiness.json"

  private func flood(id: String = "flood-readiness", version: String = "1.1", title: String? = nil) throws
    -> String
  {
    var text = String(decoding: try FileBytes().read(fixture), as: UTF8.self)
    text = text.split(separator: "\"version\": \"1.1\"").joined(separator: "\"version\": \"\(version)\"")
    text = text.split(separator: "\"id\": \"flood-readiness\"").joined(separator: "\"id\": \"\(id)\"")
    // Another content, of which the reader sees nothing.
    return title.map { text + String(repeating: "\n", count: $0.utf8.count) } ?? text
  }

  @Test("Importing from the folder that holds the installed one leaves it, and says that it is there")
  func ofItself() throws {
    let place = try Workplace()
    let library = PackLibrary(place.places)
    try place.write(flood(), to: "flood.json")
    let first = try library.importPack(from: place.path("flood.json"))
    #expect(first.outcome == .added)
    #expect(try library.importPack(from: first.entry.path).outcome == .alreadyThere)
    #expect(try library.importPack(from: place.path("flood.json")).outcome == .alreadyThere)
    #expect(try library.load("flood-readiness").version == "1.1")
    // Edited where it lies, then imported from there: nothing is lost, and it is what it says.
    let file = Paths.join(first.entry.path, "flood.json")
    try FileBytes().put(Array(flood(title: "edited").utf8), at: file)
    #expect(try library.importPack(from: first.entry.path).outcome == .alreadyThere)
    #expect(try Paths.names(in: first.entry.path) == ["flood.json"])
  }

  @Test("Other content under the same id and version is refused, and replaces as a whole when told to")
  func otherContent() throws {
    let place = try Workplace()
    let library = PackLibrary(place.places)
    try place.write(flood(), to: "flood.json")
    try place.write(flood(title: "other"), to: "other.json")
    let path = try library.importPack(from: place.path("flood.json")).entry.path
    let problem = #expect(throws: StoreProblem.self) {
      try library.importPack(from: place.path("other.json"))
    }
    #expect(problem?.kind == .alreadyThere)
    #expect(try Paths.names(in: path) == ["flood.json"])
    let replaced = try library.importPack(from: place.path("other.json"), replacing: true)
    #expect(replaced.outcome == .replaced && replaced.entry.path == path)
    #expect(try Paths.names(in: path) == ["other.json"])
    #expect(try Paths.names(in: place.places.packs).count == 1)
  }

  @Test(
    "An import that finds no room, or whose files cannot be renamed, leaves what is installed",
    arguments: ["write", "rename", "exchange", "create"])
  func refused(fault: String) throws {
    let place = try Workplace()
    let library = PackLibrary(place.places)
    try place.write(flood(), to: "flood.json")
    let path = try library.importPack(from: place.path("flood.json")).entry.path
    let before = try FileBytes().read(Paths.join(path, "flood.json"))
    let system = FaultySystem()
    system.set {
      $0.suffix = fault == "exchange" ? Paths.name(path) : ".json"
      switch fault {
      case "write": $0.write = ENOSPC
      case "rename": $0.rename = EIO
      case "exchange": $0.exchange = EIO
      default: $0.create = EACCES
      }
    }
    let files = [PackFiles.File(path: "/x/flood.json", bytes: Array("{}".utf8))]
    #expect(throws: SystemError.self) {
      try PackImport(place.places.packs, files: FileBytes(system)).put(
        files, named: Paths.name(path), over: path)
    }
    #expect(try FileBytes().read(Paths.join(path, "flood.json")) == before)
    #expect(try Paths.names(in: place.places.packs) == [Paths.name(path)])
  }

  @Test("Where folders cannot change places, a kill between the two steps loses nothing")
  func inSteps() throws {
    let place = try Workplace()
    let library = PackLibrary(place.places)
    try place.write(flood(), to: "flood.json")
    let path = try library.importPack(from: place.path("flood.json")).entry.path
    let system = FaultySystem()
    system.set {
      $0.suffix = Paths.name(path)
      $0.exchange = EINVAL
    }
    let files = [PackFiles.File(path: "/x/new.json", bytes: Array(try flood(title: "new").utf8))]
    let place2 = PackImport(place.places.packs, files: FileBytes(system))
    #expect(try place2.put(files, named: Paths.name(path), over: path) == path)
    #expect(try Paths.names(in: path) == ["new.json"])
    // As a kill leaves it: the old one has given up its name, the new one has none yet.
    rename(path, Paths.join(place.places.packs, ".replaced-" + Paths.name(path)))
    #expect(try library.load("flood-readiness").version == "1.1")
  }

  @Test("No two checklists share a folder, whatever their ids and versions")
  func names() throws {
    let place = try Workplace()
    let library = PackLibrary(place.places)
    let all = [("hall", "1-2"), ("hall-1", "2"), ("hall", "1/2"), ("hall", "1%2f2"), ("hall", "..")]
    for (id, version) in all {
      try place.write(flood(id: id, version: version), to: "one.json")
      #expect(try library.importPack(from: place.path("one.json")).outcome == .added)
    }
    #expect(try Paths.names(in: place.places.packs).count == all.count)
    for (id, version) in all { #expect(try library.load(id, version: version).id == id) }
    #expect(try Paths.names(in: place.places.packs).allSatisfy { !$0.hasPrefix(".") })
  }

  @Test("A folder with thousands of files that are no checklists is listed")
  func manyFiles() throws {
    let place = try Workplace()
    try Paths.makeFolder(place.places.packs)
    try place.write(flood(), to: "flood.json")
    _ = try PackLibrary(place.places).importPack(from: place.path("flood.json"))
    for number in 0..<3000 {
      let name = number.isMultiple(of: 2) ? "\(number).json" : "\(number).txt"
      creat(Paths.join(place.places.packs, name), 0o600)
        .closed()
    }
    let library = PackLibrary(place.places)
    #expect(library.list().contains { $0.id == "flood-readiness" })
    #expect(try library.load("flood-readiness").id == "flood-readiness")
  }
}

extension Int32 {
  /// Closes this open file.
  fileprivate func closed() { Glibc.close(self) }
}
