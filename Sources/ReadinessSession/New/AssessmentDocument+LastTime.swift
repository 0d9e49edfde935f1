import ReadinessModel
import ReadinessStore

/// Starting from the assessment before: it is beside each statement to look at, and counts for nothing.
extension AssessmentDocument {
  /// Takes parts of the assessment before over as one change, which Undo takes back.
  ///
  /// - Parameter path: where its file is, from which files of evidence are found.
  package func start(from last: LastTime, _ parts: Set<LastTime.Part>, at path: String) {
    perform(last.edits(parts, from: path, to: file.path))
    leaveField()
  }

  /// Answers a statement as it was answered last time, as a rating of one's own.
  ///
  /// - Returns: whether it is known how that was.
  @discardableResult package func answerAsLastTime(_ statement: Statement) -> Bool {
    switch assessment.lastAnswer(to: statement)?.answer {
    case .level(let level)? where pack.level(level) != nil: rate(statement, level)
    case .doesNotApply(let reason)?: doesNotApply(statement, reason: reason)
    default: return false
    }
    return true
  }

  /// What stands beside the level at which a statement was last time; empty at the others.
  package func lastTimeTag(_ state: LiveStatement, at level: Level.ID) -> String {
    guard state.lastTime?.level == level, let day = assessment.lastTime else { return "" }
    return tr("last time, {day}", ["day": WindowDates.day(day)])
  }

  /// Who answered last time and when, in a line; empty where nothing is known of it.
  package func lastTimeWords(_ state: LiveStatement) -> String {
    guard let last = state.lastTime, let day = assessment.lastTime else { return "" }
    let when = tr("Last time, {day}", ["day": WindowDates.day(day)])
    guard let answer = last.answer else { return when }
    let words = tr("{when}: {answer}", ["when": when, "answer": answer.lastTimeWords(in: pack)])
    return last.by.isEmpty ? words : tr("{words} · {who}", ["words": words, "who": last.by])
  }
}

extension LastTime {
  /// The edits that take parts over from an assessment's file into another.
  package func edits(_ parts: Set<Part>, from old: String, to new: String) -> [Edit] {
    let (old, new) = (EvidenceFiles(beside: old), EvidenceFiles(beside: new))
    return edits(parts) { place in
      switch place {
      case .file(var file):
        file.path = new.name(of: old.path(of: file.path))
        return .file(file)
      case .folder(let path): return .folder(new.name(of: old.path(of: path)))
      default: return place
      }
    }
  }

  /// What can be taken over from a file into a new assessment. Reads files, and folds.
  @concurrent package static func read(
    _ path: String, to pack: Pack, in circumstances: Circumstances, from packs: PackLibrary, in places: Places
  ) async throws(StoreProblem) -> LastTime {
    let journal = try await AssessmentFile.read(path, in: places).journal
    let old = try packs.load(for: Assessment(journal), at: path)
    return LastTime(
      Comparison.Side(Assessment(journal, redirects: old.redirects), old), to: pack, in: circumstances)
  }
}

extension NewAssessment {
  /// The assessments of the same organisation and checklist that speak of an earlier day, the latest first.
  package func earlier(among entries: [LibraryEntry]) -> [LibraryEntry] {
    guard let asAt, !organisation.trimmed.isEmpty else { return [] }
    let name = FoldedText(organisation.trimmed)
    return entries.filter { entry in
      entry.problem == nil && entry.packID == pack.id && FoldedText(entry.title) == name
        && entry.asAt.map { $0 < asAt } ?? false
    }.sorted { ($0.asAt ?? asAt, $0.changed, $0.path) > ($1.asAt ?? asAt, $1.changed, $1.path) }
  }
}

extension Organisation {
  /// The tiers that it was said to be in, of those that matter where it is; nil where nothing was said of them.
  package func tiers(in pack: Pack, _ nation: Nation.ID?) -> Set<Tier.ID>? {
    guard let tiers, self.nation == nation else { return nil }
    return tiers.intersection(pack.tiers(in: nation).map(\.id))
  }
}

extension LibraryEntry {
  /// What it is called among others of its organisation: its day, and its part where it is of one.
  package var dayWords: String {
    let day = asAt.map { WindowDates.day($0) } ?? ""
    return scope.isEmpty ? day : tr("{day}, {part}", ["day": day, "part": scope])
  }
}
