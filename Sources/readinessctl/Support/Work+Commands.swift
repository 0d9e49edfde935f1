import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

extension Work {
  /// Works on an assessment's file, and says what there is to know of it.
  static func on(
    _ path: String, _ options: WritingOptions, _ work: (inout Work) async throws -> Void
  ) async throws {
    if options.with != nil {
      throw Complaint(
        tr(
          "An assessment is only looked at with another version of its checklist: nothing was changed. Leave --with out."
        ))
    }
    try await on(
      path, in: .current, packs: options.packs.library, by: options.author.person(),
      told: { Terminal.complain($0.words) }, work)
  }

  /// What a report on an assessment is about; says what there is to know of the file, and with which checklist it is
  /// shown if that is not its own. Nothing is written.
  static func read(_ path: String, _ options: ReadingOptions) async throws -> ReportSubject {
    let (assessment, pack, other) = try await read(
      path, in: .current, packs: options.packs.library, with: options.with,
      told: { Terminal.complain($0.words) })
    if let other {
      Terminal.complain(other.shownWords)
    } else if let version = options.with, version != pack.version {
      Terminal.complain(
        tr(
          "The checklist that this answers is here, and it is shown with that: version {version}.",
          ["version": pack.version]))
    }
    return ReportSubject(assessment, pack)
  }

  /// The row of a list that somebody means by its id, in whatever letters; nil where none is there.
  func record(_ id: String, of list: String) -> RowID? {
    [id, id.uppercased()].map { RowID(list: list, row: $0) }.first { session.assessment.row($0) != nil }
  }

  /// The checklist that is answered.
  var pack: Pack { session.pack }
}

extension Pack {
  /// The statement that somebody means.
  func statement(meant text: String) throws(Complaint) -> Statement {
    if let statement = statement(named: text) { return statement }
    let start = text.prefix { $0 != "-" }.uppercased()
    let near = statements.map(\.id).filter { $0.uppercased().hasPrefix(start + "-") }
    throw Complaint(
      tr("There is no statement “{id}” in the checklist “{pack}”.", ["id": text, "pack": title])
        + (near.isEmpty ? "" : " " + tr("There are {ids}.", ["ids": near.joined(separator: ", ")])))
  }

  /// The statements that somebody means, with commas between, each once.
  func statements(listed text: String) throws(Complaint) -> [Statement.ID] {
    var ids: [Statement.ID] = []
    for name in text.split(separator: ",").map(\.trimmed) where !name.isEmpty {
      let id = try statement(meant: name).id
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// The level that somebody means.
  func level(meant text: String) throws(Complaint) -> Level {
    if let level = level(named: text) { return level }
    throw Complaint(
      tr(
        "There is no level “{text}”. The levels are {ids}.",
        ["text": text, "ids": scale.map(\.id).joined(separator: ", ")]))
  }
}
