import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("What commands print")
struct OutputTests {
  /// Runs the program from a shell, which points its output somewhere.
  private func shell(_ command: String, _ program: Program) throws -> (status: Int32, errors: String) {
    let process = program.process(["-c", command.replacing("readinessctl ", with: "'\(Program.path)' ")])
    process.executableURL = URL(filePath: "/bin/sh")
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said)
  }

  @Test(
    "Where the output takes nothing, the command says so and ends with 1",
    arguments: [
      "export wales.readiness", "export wales.readiness --format csv", "export wales.readiness --output -",
      "summary wales.readiness", "summary wales.readiness --format json", "check wales.readiness", "packs",
      "report wales.readiness --output -", "report wales.readiness --output paper.pdf", "--help",
      "rate --help",
      "--version", "--generate-completion-script bash", "rate wales.readiness PLN-02 red",
      "note wales.readiness PLN-02 Agreed",
    ])
  func full(command: String) throws {
    let program = try Program()
    _ = try program.assessment()
    let outcome = try shell("readinessctl \(command) > /dev/full", program)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == "readinessctl: What should be printed could not be written: No space left on device. "
        + "What was saved before stays saved.\n")
    let closed = try shell("readinessctl \(command) >&-", program)
    #expect(closed.status == 1)
    #expect(closed.errors.contains("could not be written: Bad file descriptor."))
    #expect(try program.run("check", "wales.readiness").status == 0)
  }

  @Test("A change is kept whose “saved” could not be printed, and no later line is answered")
  func savedUnseen() throws {
    let program = try Program()
    let file = try program.assessment()
    let outcome = try shell(
      "printf 'PLN-02 red\\nPLN-03 red\\n' | readinessctl rate '\(file)' - > /dev/full", program)
    #expect(outcome.status == 1)
    #expect(try program.answered(in: file) == ["PLN-02"])
  }

  @Test("A hyphen as output is standard output, whole as in a file")
  func hyphen() throws {
    let program = try Program()
    let file = try program.assessment()
    for format in ["json", "csv"] {
      let printed = try program.run("export", file, "--format", format, "--output", "-")
      #expect(printed.status == 0)
      let name = "answers." + format
      #expect(try program.run("export", file, "--format", format, "--output", name).status == 0)
      #expect(printed.output == (try String(contentsOfFile: program.path(name), encoding: .utf8)))
    }
    #expect(
      try shell("readinessctl report '\(file)' --date 2011-04-12 -o - > '\(program.path("a"))'", program)
        .status == 0)
    #expect(try program.run("report", file, "--date", "2011-04-12", "-o", "b.pdf").status == 0)
    let printed = try Data(contentsOf: URL(filePath: program.path("a")))
    #expect(printed.starts(with: Data("%PDF-".utf8)))
    #expect(printed.count == (try Data(contentsOf: URL(filePath: program.path("b.pdf")))).count)
    #expect(!FileManager.default.fileExists(atPath: program.path("-")))
  }

  @Test("A refusal leaves no hidden file behind, and a file that cannot be erased in is as it was")
  func nothingLeft() throws {
    let program = try Program()
    let file = try program.assessment()
    try program.run("note", file, "PLN-03", String(repeating: "word ", count: 800))
    let saved = try program.run("note", file, "PLN-02", "Mrs Nobody said so")
    let id = try #require(saved.output.split(separator: " ").dropFirst().first)
    let before = try Data(contentsOf: URL(filePath: file))
    for command in [
      "rate '\(file)' PLN-99 red", "note '\(file)' PLN-99 text", "erase '\(file)' 01JDAAAAAAAAAAAAAAAAAAAAAA",
    ] {
      #expect(try shell("readinessctl \(command)", program).status == 1)
    }
    for _ in 0..<4 {
      #expect(try shell("ulimit -f 1; readinessctl erase '\(file)' \(id)", program).status == 1)
    }
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
    let hidden = try FileManager.default.contentsOfDirectory(atPath: program.folder).filter {
      $0.hasSuffix(".tmp")
    }
    #expect(hidden == [])
  }
}
