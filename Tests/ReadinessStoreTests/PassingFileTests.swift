import Foundation
import Testing

@testable import ReadinessStore

@Suite("Files of a moment")
struct PassingFileTests {
  @Test("What is written comes back, nobody else can read it, and the file is gone, also when writing fails")
  func passing() throws {
    struct Stop: Error {}
    var paths: [String] = []
    let bytes = try PassingFile.bytes { path in
      paths.append(path)
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(rights == 0o600)
      try Data([1, 2, 3]).write(to: URL(filePath: path))
    }
    #expect(bytes == [1, 2, 3])
    #expect(throws: Stop.self) {
      try PassingFile.bytes { path in
        paths.append(path)
        throw Stop()
      }
    }
    #expect(paths.count == 2 && paths[0] != paths[1])
    for path in paths { #expect(!FileManager.default.fileExists(atPath: path)) }
  }
}
