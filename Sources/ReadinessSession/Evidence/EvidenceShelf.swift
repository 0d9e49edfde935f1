import Observation
import ReadinessModel

/// What the windows show of the evidence: all entries, what they are used for, and what the good ratings rest on.
@MainActor @Observable
package final class EvidenceShelf: Projection {
  /// All entries and their uses.
  package private(set) var register: EvidenceRegister
  /// What the good ratings rest on.
  package private(set) var support: SupportStanding
  /// Counts up with every change of evidence or of what rests on it.
  package private(set) var revision = 0
  @ObservationIgnored private let pack: Pack
  @ObservationIgnored private var rows: [RowID: LiveRow] = [:]

  package init(_ assessment: Assessment, _ pack: Pack) {
    self.pack = pack
    let register = EvidenceRegister(assessment)
    self.register = register
    support = SupportStanding(assessment, register, pack, on: assessment.reckoningDay(in: pack))
  }

  package func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched) {
    let isAboutEvidence = touched.lists.contains(Evidence.list) || touched.lists.contains(EvidenceUse.list)
    var changed = touched.statements
    if isAboutEvidence {
      for row in Set(touched.subjects.compactMap(\.row)) { rows[row]?.update(from: assessment) }
      let found = register.update(from: assessment, touched)
      changed.formUnion(found.statements)
    }
    let support = support.following(
      assessment, register, changed: changed, on: assessment.reckoningDay(in: pack))
    let isOther = support.counts != self.support.counts
    // Every closed card looks at it.
    if !support.isSame(as: self.support) { self.support = support }
    if isAboutEvidence || isOther { revision += 1 }
  }

  /// What is shown of one entry or one use; made when it is first shown.
  func row(_ name: RowID, _ assessment: Assessment) -> LiveRow {
    if let row = rows[name] { return row }
    let row = LiveRow(name, isFixed: false)
    row.update(from: assessment)
    rows[name] = row
    return row
  }

  // MARK: Finding

  /// An entry as a list shows it.
  package struct Entry: Identifiable, Hashable {
    package let id: Evidence.ID
    package let evidence: Evidence
    package let uses: Int
  }

  /// Which entries are shown.
  package enum Shown: Hashable, Sendable {
    case all, unused, past, heavy
    /// Not found on this computer, or another file by now.
    case troubled
    case kind(String)
    case owner(String)
  }

  /// By what entries are sorted.
  package enum Order: String, CaseIterable, Sendable {
    case title, date, reviewBy, uses
  }

  /// The entries in which all words of a query are found: in title, kind, owner, places or note.
  ///
  /// - Parameters:
  ///   - troubled: the entries of which a file is not as it was.
  ///   - kept: one that is shown whatever is asked for.
  package func entries(
    matching query: String = "", showing shown: Shown = .all, by order: Order = .title,
    troubled: Set<Evidence.ID> = [], keeping kept: Evidence.ID? = nil
  ) -> [Entry] {
    let words = SearchIndex.words(of: query)
    let found = register.entries.compactMap { id, evidence -> (entry: Entry, order: FoldedText)? in
      let isFound = isShown(id, evidence, shown, troubled) && Self.holds(evidence, words)
      guard isFound || id == kept else { return nil }
      return (
        Entry(id: id, evidence: evidence, uses: register.useCount(of: id)), FoldedText(evidence.name)
      )
    }
    func isByTitle(_ one: (entry: Entry, order: FoldedText), _ other: (entry: Entry, order: FoldedText))
      -> Bool
    {
      (one.order, one.entry.id) < (other.order, other.entry.id)
    }
    func isEarlier(_ one: Day?, _ other: Day?) -> Bool? {
      guard one != other else { return nil }
      guard let one else { return false }
      return other.map { one < $0 } ?? true
    }
    return found.sorted { one, other in
      switch order {
      case .title: break
      case .date:
        // The newest first; what has no day comes last.
        if one.entry.evidence.date != other.entry.evidence.date {
          guard let day = one.entry.evidence.date else { return false }
          return other.entry.evidence.date.map { day > $0 } ?? true
        }
      case .reviewBy:
        if let answer = isEarlier(one.entry.evidence.reviewBy, other.entry.evidence.reviewBy) {
          return answer
        }
      case .uses: if one.entry.uses != other.entry.uses { return one.entry.uses > other.entry.uses }
      }
      return isByTitle(one, other)
    }.map(\.entry)
  }

  private static func holds(_ evidence: Evidence, _ words: [FoldedText]) -> Bool {
    guard !words.isEmpty else { return true }
    let text = FoldedText(([evidence.title] + evidence.searchedBesidesTitle).joined(separator: "\n"))
    return words.allSatisfy { text.place(of: $0) != nil }
  }

  private func isShown(
    _ id: Evidence.ID, _ evidence: Evidence, _ shown: Shown, _ troubled: Set<Evidence.ID>
  ) -> Bool {
    switch shown {
    case .all: true
    case .unused: register.useCount(of: id) == 0
    case .past: isPast(id)
    case .heavy: support.isHeavy(id)
    case .troubled: troubled.contains(id)
    case .kind(let kind): evidence.kind == kind
    case .owner(let owner): FoldedText(evidence.owner.trimmed) == FoldedText(owner)
    }
  }

  /// Whether the date of an entry has passed.
  package func isPast(_ id: Evidence.ID) -> Bool { register.isPast(id, in: pack, on: support.day) }

  /// The kinds that entries have, ours first.
  package var kinds: [String] {
    let used = Set(register.entries.values.map(\.kind)).subtracting([""])
    return EvidenceKind.all.filter(used.contains) + used.subtracting(EvidenceKind.all).sorted()
  }

  /// The owners that entries have, each once however it is written.
  package var owners: [String] {
    var named: [FoldedText: String] = [:]
    for entry in register.entries.values {
      let name = entry.owner.trimmed
      if !name.isEmpty { named[FoldedText(name)] = min(named[FoldedText(name)] ?? name, name) }
    }
    return named.values.sorted()
  }

  /// What is to be cautioned about an entry, apart from its files.
  package func cautions(_ id: Evidence.ID, _ evidence: Evidence, asAt: Day) -> [String] {
    EvidenceWords.cautions(
      isPast: isPast(id), isEarly: evidence.isEarly(asAt: asAt),
      heavy: support.isHeavy(id) ? support.carries(id) : nil, in: pack)
  }
}
