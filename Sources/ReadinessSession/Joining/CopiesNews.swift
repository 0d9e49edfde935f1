import ReadinessModel
import ReadinessStore

/// What copies of an assessment would bring into it, for somebody to look at before they are joined.
package struct CopiesNews: Sendable {
  /// Somebody whose changes are new.
  package struct Author: Equatable, Sendable {
    /// Their name, or “someone”.
    package let name: String
    package let changes: Int
  }

  /// Something that would be said otherwise, and that nobody here disputes.
  package struct Arrival: Equatable, Sendable {
    package let subject: Subject
    /// What stands here now; nil for nothing.
    package let before: Edit?
    package let after: Edit
  }

  /// The files.
  package let paths: [String]
  /// What they hold that is not here.
  package let changes: [Change]
  /// Who made that, whoever made most first.
  package let authors: [Author]
  /// What was entered here and there, and differs.
  package let toSettle: [Conflict]
  /// What else would be another.
  package let arrivals: [Arrival]
  /// How many of the changes that are here were erased in a copy, which erases them here, too.
  package let erased: Int
  /// What there is to know about the files themselves.
  package let warnings: [String]
  /// Whether all that is in the files could be read.
  package let isWhole: Bool

  /// How many changes are new, as somebody would count them.
  package var count: Int { authors.reduce(0) { $0 + $1.changes } }

  /// Whether nothing would be another.
  package var isEmpty: Bool { changes.isEmpty }

  /// Compares the journals of copies with the assessment, of which they are.
  package init(_ copies: [(path: String, opened: AssessmentFile.Opened)], in assessment: Assessment) {
    var joined = assessment
    var news: [ULID: Change] = [:]
    var touched = Touched()
    for (_, opened) in copies {
      let new = joined.news(of: opened.journal)
      for change in new { news[change.id] = change }
      touched.formUnion(joined.apply(new))
    }
    paths = copies.map(\.path)
    changes = news.values.sorted { $0.id < $1.id }
    authors = Self.authors(of: changes, in: joined)
    erased = changes.count { $0.isErased && assessment.change($0.id).map { !$0.isErased } ?? false }
    let known = Set(assessment.conflicts)
    toSettle = joined.conflicts.filter { !known.contains($0) }
    arrivals = Self.arrivals(
      touched, without: Set(joined.conflicts.map(\.subject)), from: assessment, to: joined)
    let told = copies.flatMap(\.opened.warnings).filter(\.isAboutContent)
    warnings = told.map(\.words)
    isWhole = !told.contains(where: \.isAboutDamage)
  }

  private static func authors(of changes: [Change], in assessment: Assessment) -> [Author] {
    var counts: [String: Int] = [:]
    for change in changes where !change.isErased && !change.onlyIntroduces {
      counts[assessment.name(of: change.by, in: change.id), default: 0] += 1
    }
    return counts.map { Author(name: $0.key, changes: $0.value) }
      .sorted { ($1.changes, $0.name) < ($0.changes, $1.name) }
  }

  private static func arrivals(
    _ touched: Touched, without disputed: Set<Subject>, from before: Assessment, to after: Assessment
  ) -> [Arrival] {
    let rows = Set(disputed.compactMap(\.row))
    return touched.subjects.compactMap { subject -> Arrival? in
      switch subject {
      // A row is one entry, whatever the fields; in which order rows stand, and what people are called, nobody asks.
      case .field, .rowPosition, .person: return nil
      case .row(let row) where rows.contains(row): return nil
      default: break
      }
      guard !disputed.contains(subject), let now = after.standing(about: subject) else { return nil }
      let former = before.standing(about: subject)
      return now == former ? nil : Arrival(subject: subject, before: former, after: now)
    }
  }
}

extension CopiesNews {
  /// Something that joining would alter, in words.
  package struct Line: Equatable, Sendable {
    /// What it is about.
    package let title: String
    /// What would be said.
    package let words: String
  }

  /// What was entered differently here and there, in words, in the order of the checklist.
  package func linesToSettle(in pack: Pack) -> [Line] {
    inOrder(toSettle, of: pack, by: \.subject).map { conflict in
      Line(
        title: Self.title(of: conflict.subject, in: pack),
        words: conflict.claims.map { claim in
          tr("{entry} ({who})", ["entry": claim.edit.words(in: pack), "who": claim.who])
        }.joined(separator: " · "))
    }
  }

  /// What else would be another, in words, in the order of the checklist.
  package func linesOfArrivals(in pack: Pack) -> [Line] {
    inOrder(arrivals, of: pack, by: \.subject).map { arrival in
      let now = arrival.after.words(in: pack)
      let words = arrival.before.map {
        tr("{now} (was {before})", ["now": now, "before": $0.words(in: pack)])
      }
      return Line(title: Self.title(of: arrival.subject, in: pack), words: words ?? now)
    }
  }

  /// The first place, in the order of the checklist, at which something would be another; nil where none is shown.
  package func firstPlace(in pack: Pack) -> UndoneStep.Place? {
    inOrder(arrivals, of: pack, by: \.subject).lazy.compactMap { UndoneStep.Place($0.subject, in: pack) }
      .first
  }

  private func inOrder<Element>(
    _ elements: [Element], of pack: Pack, by subject: (Element) -> Subject
  ) -> [Element] {
    let numbers = Dictionary(
      pack.statements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    func key(_ element: Element) -> (Int, String, String) {
      let subject = subject(element)
      let place = subject.statement.map { numbers[$0] ?? .max } ?? -1
      return (place, Self.title(of: subject, in: pack), subject.words(in: pack))
    }
    return elements.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func title(of subject: Subject, in pack: Pack) -> String {
    guard let statement = subject.statement.flatMap(pack.statement(_:)) else {
      return subject.words(in: pack).withCapital
    }
    return tr("{statement} {title}", ["statement": statement.id, "title": statement.title])
  }

  /// “5 changes: 3 by Ann Example, 2 by Bob Example”.
  package var countWords: String {
    if count == 0 { return erased > 0 ? tr("what was erased") : tr("names of people") }
    let total = trn("{n} change", "{n} changes", count)
    guard authors.count > 1 else {
      return authors.first.map {
        tr("{changes} by {who}", ["changes": total, "who": $0.name])
      } ?? total
    }
    let parts = authors.map { tr("{n} by {who}", ["n": $0.changes, "who": $0.name]) }
    return tr("{changes}: {parts}", ["changes": total, "parts": parts.joined(separator: ", ")])
  }
}

extension Change {
  /// Whether it only says what somebody is called, which nobody would count.
  fileprivate var onlyIntroduces: Bool {
    operations.allSatisfy { if case .person = $0.edit { true } else { false } }
  }
}

extension CopiesNews {
  /// Reads copies away from the main thread, and compares them with what is open or lies in a file.
  ///
  /// - Parameter file: where the assessment itself is.
  package static func read(
    _ paths: [String], for assessment: Assessment, in file: String, places: Places
  ) async throws(StoreProblem) -> CopiesNews {
    var copies: [(path: String, opened: AssessmentFile.Opened)] = []
    for path in paths {
      guard !FileIdentity.areSame(path, file) else { throw .isTheSameFile(path) }
      let opened = try await AssessmentFile.read(path, in: places)
      guard opened.journal.header.isOfSameAssessment(as: assessment.header) else {
        throw .different(file, path)
      }
      copies.append((path, opened))
    }
    let read = copies
    return try await inBackground { () throws(StoreProblem) in CopiesNews(read, in: assessment) }
  }
}
