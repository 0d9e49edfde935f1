import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

/// A folder that is deleted afterwards.
final class Folder {
  let path = FileManager.default.temporaryDirectory.appending(path: "authoring-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and says where it is.
  func put(_ text: String, _ name: String) throws -> String { try put(Data(text.utf8), name) }

  /// Writes a file and says where it is.
  func put(_ bytes: Data, _ name: String) throws -> String {
    let file = path + "/" + name
    try bytes.write(to: URL(filePath: file))
    return file
  }
}

extension PackFiles {
  /// What a text in YAML says, without slips.
  static func values(of text: String) throws -> JSON {
    let reading = try YAMLReader.read(Array(text.utf8), file: "x.yaml")
    #expect(reading.slips == [])
    return reading.tree.json
  }
}
