import ReadinessModel
import Testing

@Suite("Parts of toolkits as documents")
struct PartDocumentTests {
  private static let toolkit = Pack.Toolkit(
    id: "T", title: "Tool", purpose: "To have it.",
    templates: [
      Pack.Toolkit.Template(
        id: "outline", title: "Outline",
        form: .outline([
          Pack.Toolkit.Heading(id: "who", title: "Who we are"),
          Pack.Toolkit.Heading(id: "reach", title: "How to reach us"),
          Pack.Toolkit.Heading(id: "day", title: "Approved on", kind: .day),
        ]), document: Pack.Toolkit.DocumentPlan(title: "Where we stand", approved: "day")),
      Pack.Toolkit.Template(
        id: "log", title: "Replies", form: .table([Pack.Toolkit.Column(id: "name", title: "Name")]),
        isPrivate: true),
    ], statements: ["A1"])

  private let pack = Pack(
    id: "p", title: "P", scale: Sample.threeLevels, duties: Sample.duties,
    sections: [Section(id: "A", title: "First")], statements: [Sample.statement("A1")],
    toolkits: [Self.toolkit])

  private let outline = Self.toolkit.templates[0]

  private func write(_ heading: String, _ text: String) -> Edit {
    .setFields(
      Self.toolkit.row(.template("outline"), heading), values: [OutlineEntry.text.name: .string(text)])
  }

  private func document(_ author: Author) -> PartDocument {
    PartDocument(outline, of: Self.toolkit, in: author.assessment)
  }

  @Test("What is written is in it; what is empty and what is not for publication is out, and said so")
  func pieces() throws {
    var ann = Author("p-ann")
    ann.does(write("who", "A trust of 2010."))
    ann.does(write("day", "2011-01-20"))
    ann.does(.setFields(RowID(list: "T/log", row: "r1"), values: ["name": "Ruth"]))
    var document = document(ann)
    #expect(document.title == "Where we stand" && document.approved == Day("2011-01-20"))
    #expect(document.pieces.map(\.title) == ["Who we are", "How to reach us", "Replies"])
    #expect(document.written.map(\.title) == ["Who we are"])
    #expect(document.pieces.map(\.extent) == ["4 words", "empty: left out", "not for publication"])
    #expect(document.cautions == ["“How to reach us” is empty. A reader will look for it."])
    document.chosen.insert("T/log")
    #expect(document.cautions.last == "It has something in it that is not for publication.")
    document.review = Day("2010-01-20")
    #expect(document.cautions.count == 3)
  }

  @Test("A document is one entry of the register, which a later one renews; what changed since is known")
  func evidence() throws {
    var ann = Author("p-ann")
    ann.does(write("who", "A trust."))
    let today = try #require(Day("2011-03-31"))
    var first = document(ann)
    first.approved = Day("2011-01-20")
    let served = ann.assessment.statementsServed(by: Self.toolkit, in: pack)
    #expect(served == ["A1"])
    let added = ann.assessment.keeping(
      first, as: "e1", at: .file(FilePlace("one.odt")), for: served, today: today)
    ann.takes(ann.assessment.change(added.edits, by: "p-ann", at: ann.now, id: ann.newID()))
    let entry = try #require(ann.assessment.evidence("e1"))
    #expect(entry.title == "Where we stand" && entry.date == Day("2011-01-20") && entry.kind == "document")
    #expect(
      entry.places == [
        .file(FilePlace("one.odt")), .workbook(WorkbookPlace("T/outline", digest: first.digest)),
      ])
    #expect(EvidenceRegister(ann.assessment).count(for: "A1") == 1)

    ann.does(write("who", "A trust of 2010."))
    var second = document(ann)
    #expect(second.digest != first.digest)
    second.review = Day("2012-01-20")
    let renewed = ann.assessment.keeping(
      second, as: "e2", at: .file(FilePlace("two.odt")), for: served, today: today)
    #expect(renewed.id == "e1")
    ann.takes(ann.assessment.change(renewed.edits, by: "p-ann", at: ann.now, id: ann.newID()))
    let now = try #require(ann.assessment.evidence("e1"))
    #expect(
      now.places == [
        .file(FilePlace("two.odt")), .workbook(WorkbookPlace("T/outline", digest: second.digest)),
      ])
    #expect(now.date == today && now.reviewBy == Day("2012-01-20"))
    #expect(ann.assessment.evidence("e2") == nil)
    ann.does(write("who", "A trust."))
    #expect(document(ann).digest == first.digest, "the same words are the same again")
  }

  @Test("A place that is a part of a toolkit is written and read, by older programs kept as it is")
  func place() throws {
    let place = Place.workbook(WorkbookPlace("T/outline", digest: "ab"))
    let list = PlaceList([place])
    #expect(list.json.text() == #"[{"workbook":"T/outline","sha256":"ab"}]"#)
    #expect(PlaceList(json: list.json)?.all == [place])
    #expect(WorkbookPlace("T/outline").words(in: pack) == "Tool: Outline")
    #expect(WorkbookPlace("T/gone").words(in: pack) == nil)
  }
}
