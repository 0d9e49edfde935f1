import ReadinessModel
import ReadinessReports
import ReadinessStore

/// An assessment file that a command changes.
struct OpenAssessment {
  let file: AssessmentFile
  let pack: Pack
  private(set) var assessment: Assessment
  private var ids: ULID.Generator
  private let author: Person

  /// Opens an assessment, works on it, and lets go of the file however that ends: whoever leaves in the middle of a
  /// write leaves a hidden file behind.
  static func use(
    _ path: String, packs: PackLibrary, author: Person, _ work: (inout OpenAssessment) async throws -> Void
  ) async throws {
    let file = try await AssessmentFile.open(path, in: .current)
    do {
      var open = try OpenAssessment(file, packs: packs, author: author)
      try await work(&open)
    } catch {
      await file.close()
      throw error
    }
    await file.close()
  }

  private init(_ file: AssessmentFile, packs: PackLibrary, author: Person) throws {
    self.file = file
    for warning in file.opened.warnings { Terminal.complain(warning.words) }
    pack = try packs.load(for: Assessment(file.opened.journal), at: file.path)
    assessment = Assessment(file.opened.journal, redirects: pack.redirects)
    ids = ULID.Generator(after: file.opened.journal.greatestID)
    self.author = author
  }

  /// Makes a change of these edits and returns when it is on the disk.
  mutating func save(_ edits: [Edit]) async throws -> Change {
    var edits = edits
    if !author.name.isEmpty, assessment.person(author.id) != author {
      edits.append(.person(id: author.id, name: author.name, role: author.role))
    }
    let change = assessment.change(edits, by: author.id, at: .now(), id: ids.next())
    do throws(StoreProblem) {
      try await file.appendAndWait(change)
    } catch {
      let isKept = await file.isKeptSafe
      throw Complaint(
        error.words + " "
          + (isKept
            ? tr("The change is kept on this computer and gets into the file when it is opened next.")
            : tr("The change could not be kept.")))
    }
    assessment.apply(change)
    return change
  }

  /// The statement of an id as people type it.
  func statement(_ id: String) throws -> Statement {
    if let statement = pack.statement(named: id) { return statement }
    let start = id.prefix { $0 != "-" }.uppercased()
    let near = pack.statements.map(\.id).filter { $0.uppercased().hasPrefix(start + "-") }
    throw Complaint(
      tr("There is no statement “{id}” in the checklist “{pack}”.", ["id": id, "pack": pack.title])
        + (near.isEmpty ? "" : " " + tr("There are {ids}.", ["ids": near.joined(separator: ", ")])))
  }

  /// The level of an id or label as people type it.
  func level(_ text: String) throws -> Level {
    if let level = pack.level(named: text) { return level }
    throw Complaint(
      tr(
        "There is no level “{text}”. The levels are {ids}.",
        ["text": text, "ids": pack.scale.map(\.id).joined(separator: ", ")]))
  }
}

/// An assessment that a command only looks at.
struct ReadAssessment {
  let assessment: Assessment
  let journal: Journal
  let pack: Pack
  let standing: Standing

  /// What a report is about.
  var subject: ReportSubject { ReportSubject(assessment, pack, standing) }

  init(_ path: String, packs: PackLibrary) async throws {
    let opened = try await AssessmentFile.read(path, in: .current)
    for warning in opened.warnings { Terminal.complain(warning.words) }
    journal = opened.journal
    pack = try packs.load(for: Assessment(journal), at: path)
    assessment = Assessment(journal, redirects: pack.redirects)
    standing = Standing(assessment, pack)
  }
}
