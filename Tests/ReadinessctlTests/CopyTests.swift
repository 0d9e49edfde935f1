import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("A copy to show to others, by command")
struct CopyTests {
  private let sample = Places.current.sample

  @Test("The sample without names, notes and history holds none of them, and stands where the sample does")
  func sampleCopied() throws {
    let program = try Program()
    let copy = program.path("copy.readiness")
    let run = try program.run(
      "copy", sample, "--output", copy, "--without", "names,notes,history", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    var text = String(decoding: try FileBytes().read(copy), as: UTF8.self)
    // Where somebody is named in words that stay, that was said.
    for words in try #require(run.json?["namesInWords"]?.array) {
      text = text.replacing(words.text(), with: "")
    }
    let export = try #require(try program.run("export", sample).json)
    let notes = (export["statements"]?.array ?? []).compactMap { $0["note"]?["text"]?.string }
    #expect(!notes.isEmpty && notes.allSatisfy { !text.contains($0.prefix(40)) })
    #expect(!text.contains("Helen Marsh") && !text.contains("Ruth Castell"))
    let totals = try [sample, copy].map { try program.run("summary", $0, "--format", "json").json?["total"] }
    #expect(totals[0] != nil && totals[0] == totals[1])
    #expect(try program.run("check", copy).status == 0)
  }

  @Test(
    "What is listed as staying can be left out, word for word; anything else is refused before a copy is written"
  )
  func leftOut() throws {
    let program = try Program()
    let copy = program.path("copy.readiness")
    let file = program.path("sample.readiness")
    try FileManager.default.copyItem(atPath: sample, toPath: file)
    let paper = program.path("private-letter.pdf")
    try Data("paper".utf8).write(to: URL(filePath: paper))
    #expect(try program.run("evidence", "add", file, "--title", "Letter", "--place", paper).status == 0)
    func run(_ words: [String]) throws -> Program.Outcome {
      try program.run(
        ["copy", file, "--output", copy, "--without", "names", "--format", "json"]
          + words.flatMap { ["--leave-out", $0] })
    }
    #expect(try run(["Nobody said this"]).errors.contains("“Nobody said this” is no text"))
    #expect(!Paths.exists(copy))
    let first = try run([]).json
    let (texts, files) = (first?["namesInWords"]?.array ?? [], first?["fileNames"]?.array ?? [])
    let words = try [#require(texts.first?.string), #require(files.first?.string)]
    try FileManager.default.removeItem(atPath: copy)
    let second = try run(words).json
    #expect(second?["namesInWords"] == .array(texts.filter { $0.string != words[0] }))
    #expect(second?["fileNames"] == .array(files.filter { $0.string != words[1] }))
    let text = String(decoding: try FileBytes().read(copy), as: UTF8.self)
    #expect(!text.contains(words[0]) && !text.contains(words[1]))
    #expect(try program.run("copy", file, "--output", copy, "--to-answer", "--leave-out", "x").status == 2)
  }

  @Test("A copy to answer has nothing of what was entered, and can be compared with where it comes from")
  func toAnswer() throws {
    let program = try Program()
    let copy = program.path("answer.readiness")
    let run = try program.run("copy", sample, "--output", copy, "--to-answer", "--format", "json")
    #expect(run.status == 0 && run.json?["for"] == "answer", "\(run.errors)")
    #expect(try program.answered(in: copy).isEmpty)
    let text = String(decoding: try FileBytes().read(copy), as: UTF8.self)
    #expect(!text.contains("Helen Marsh") && !text.contains("\"note\""))
    #expect(try program.run("rate", copy, "PLN-02", "green").status == 0)
    #expect(try program.run("compare", copy, sample).status == 0)
    for wrong in [[], ["--to-answer", "--without", "names"]] {
      let output = program.path("wrong.readiness")
      #expect(try program.run(["copy", sample, "--output", output] + wrong).status == 2)
      #expect(!Paths.exists(output))
    }
  }

  @Test(
    "What cannot be left out is refused with what can; a file that is there is left alone; a copy joins nothing"
  )
  func edges() throws {
    let program = try Program()
    let file = try program.assessment()
    let wrong = try program.run("copy", file, "--output", program.path("x.readiness"), "--without", "faces")
    #expect(wrong.status == 2 && wrong.errors.contains("history, names, notes, flagged, evidence"))
    #expect(try program.run("copy", file, "--output", file, "--without", "names").status == 1)
    let copy = program.path("y.readiness")
    #expect(try program.run("copy", file, "--output", copy, "--without", "names").status == 0)
    #expect(try program.run("merge", file, copy, "--output", program.path("z.readiness")).status == 1)
  }
}
