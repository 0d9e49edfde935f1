import Foundation
import ReadinessModel
import Testing

@Suite("The schema of checklists")
struct PrintedSchema {
  private static let path = "data/schema/checklist.schema.json"

  @Test("It is what the table of the reader prints: after a change, make schema")
  func isPrinted() throws {
    // `make schema` runs this with WRITE_SCHEMA set.
    if ProcessInfo.processInfo.environment["WRITE_SCHEMA"] != nil {
      try PackReader.schema.write(to: root.appending(path: Self.path), atomically: true, encoding: .utf8)
    }
    #expect(try text(Self.path) == PackReader.schema)
  }
}
