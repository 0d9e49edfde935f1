import CSystem
import Glibc
import ReadinessModel
import Synchronization
import Testing

@testable import ReadinessStore

extension AssessmentFile {
  /// Saves what a copy holds that was not here when the file was opened, as whoever joins copies does.
  func join(_ path: String, in place: Workplace) async throws {
    let copy = try await AssessmentFile.read(path, in: place.surroundings()).journal
    try await appendAndWait(Assessment(opened.journal).news(of: copy))
  }
}

/// Where tests make their folders.
let temporaryFolder = Places.environment["TMPDIR"] ?? "/tmp"

/// A folder of its own for a test, with its own places; deleted afterwards.
final class Workplace: Sendable {
  let folder: String
  let places: Places

  init() throws {
    var template = Array("\(temporaryFolder)/readiness-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var environment = ["HOME": folder]
    environment["TRUST_READINESS_RESOURCES"] = Places.current.resources
    places = Places(environment: environment, home: folder, programFolder: folder)
  }

  deinit {
    remove(folder)
  }

  private func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in (try? Paths.names(in: path)) ?? [] { remove(Paths.join(path, name)) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// A path in the folder.
  func path(_ name: String = "spring.readiness") -> String { Paths.join(folder, name) }

  func surroundings(
    _ system: any FileSystem = LocalFileSystem(), pauses: [Int] = [20], watches: Bool = false
  ) -> Surroundings {
    Surroundings(places: places, system: system, pauses: pauses, patience: 300, watches: watches)
  }

  /// A file with the beginning of an assessment.
  func assessment(
    _ name: String = "spring.readiness", changes: [Change] = [], system: any FileSystem = LocalFileSystem()
  ) async throws -> AssessmentFile {
    try await AssessmentFile.create(
      at: path(name), header: .fresh(), changes: [note("begun")] + changes, in: surroundings(system))
  }

  func text(_ name: String = "spring.readiness") throws -> String {
    String(decoding: try FileBytes().read(path(name)), as: UTF8.self)
  }

  func write(_ text: String, to name: String = "spring.readiness") throws {
    try FileBytes().put(Array(text.utf8), at: path(name))
  }
}

private let generator = Mutex(ULID.Generator())

/// A change that notes something.
func note(_ text: String, on statement: String = "PLN-02") -> Change {
  let id = generator.withLock { $0.next() }
  return Change(
    id: id, at: .now(), by: "p-test", operations: [Operation(.note(statement: statement, text: text))])
}

/// Notes something of a file with the system; false where the disk cannot.
func setAttribute(_ name: String, _ value: [UInt8], _ path: String) -> Bool {
  setxattr(path, name, value, value.count, 0) == 0
}

/// What the system notes of a file.
func attribute(_ name: String, _ path: String) -> [UInt8]? {
  var value = [UInt8](repeating: 0, count: 4096)
  let count = getxattr(path, name, &value, value.count)
  return count >= 0 ? Array(value.prefix(count)) : nil
}
