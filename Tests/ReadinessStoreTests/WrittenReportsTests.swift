import Foundation
import Testing

@testable import ReadinessStore

@Suite("What was written last into files that left the program")
struct WrittenReportsTests {
  private let folder: URL
  private let reports: WrittenReports

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "reports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    reports = WrittenReports(
      Places(environment: ["XDG_STATE_HOME": folder.path, "HOME": folder.path], programFolder: folder.path))
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  @Test("Only what was written from here and is another now is changed")
  func changed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let paper = path("paper.odt")
    #expect(!reports.isChanged(paper), "nothing is there")
    try Data([1, 2, 3]).write(to: URL(filePath: paper))
    #expect(!reports.isChanged(paper), "nobody knows who wrote it")
    reports.remember([1, 2, 3], in: paper)
    #expect(!reports.isChanged(paper))
    try Data([1, 2, 3, 4]).write(to: URL(filePath: paper))
    #expect(reports.isChanged(paper))
    reports.remember([1, 2, 3, 4], in: paper)
    #expect(!reports.isChanged(paper))
    try FileManager.default.removeItem(atPath: paper)
    #expect(!reports.isChanged(paper), "what is gone cannot be lost")
  }

  @Test("As many files are remembered as are likely to be needed, the last written first")
  func limit() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 0..<210 { reports.remember([UInt8(number)], in: path("\(number)")) }
    for number in [0, 209] { try Data([7]).write(to: URL(filePath: path("\(number)"))) }
    #expect(!reports.isChanged(path("0")) && reports.isChanged(path("209")))
  }

  @Test("A name beside a file is one that no file has")
  func beside() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: URL(filePath: path("paper 2.odt")))
    #expect(WrittenReports.beside(path("paper.odt")) == path("paper 3.odt"))
    #expect(WrittenReports.beside(path("paper")) == path("paper 2"))
  }

  @Test("A record that is damaged is as none")
  func damaged() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    reports.remember([1], in: path("a"))
    let record = path("trust-readiness/reports.json")
    #expect(FileManager.default.fileExists(atPath: record))
    try Data("{]".utf8).write(to: URL(filePath: record))
    try Data([2]).write(to: URL(filePath: path("a")))
    #expect(!reports.isChanged(path("a")))
    reports.remember([2], in: path("a"))
    try Data([3]).write(to: URL(filePath: path("a")))
    #expect(reports.isChanged(path("a")))
  }
}
