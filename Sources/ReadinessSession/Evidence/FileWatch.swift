import Observation
import ReadinessModel
import ReadinessStore

/// How the files of evidence are on this computer, looked at in the background, one after the other, and how the parts of
/// toolkits are that are evidence. It is no part of the assessment: another computer may see other files.
@MainActor @Observable
package final class FileWatch: Projection {
  /// How each place is that was looked at.
  package private(set) var states: [Place: FileState] = [:]
  @ObservationIgnored private var looking: Task<Void, Never>?
  @ObservationIgnored private var wanted: [Place] = []
  /// What was found and not told yet.
  @ObservationIgnored private var found: [Place: FileState?] = [:]
  @ObservationIgnored private var telling: Task<Void, Never>?

  /// So long a place may take to answer, in seconds.
  package static let patience = 2.0

  /// The parts of toolkits that are evidence.
  @ObservationIgnored private var parts: Set<WorkbookPlace> = []

  package init(_ assessment: Assessment, _ pack: Pack) {
    for row in assessment.rows(of: Evidence.list) { take(partsOf: Evidence(values: row.values)) }
    compare(parts, with: assessment)
  }

  package func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched) {
    var known = parts
    if touched.lists.contains(Evidence.list) {
      for row in Set(touched.subjects.compactMap(\.row)) where row.list == Evidence.list {
        if let evidence = assessment.evidence(row.row) { take(partsOf: evidence) }
      }
    }
    known = parts.subtracting(known).union(known.filter { touched.lists.contains($0.list) })
    if !known.isEmpty { compare(known, with: assessment) }
  }

  private func take(partsOf evidence: Evidence) {
    for case .workbook(let part) in evidence.places { parts.insert(part) }
  }

  /// Says of parts of toolkits whether they are as they were.
  private func compare(_ parts: Set<WorkbookPlace>, with assessment: Assessment) {
    var states = states
    for part in parts where !part.digest.isEmpty {
      let isSame = assessment.digest(ofList: part.list) == part.digest
      states[.workbook(part)] = isSame ? .unchanged : .changed
    }
    if states != self.states { self.states = states }
  }

  /// So long what was found waits for more.
  private static let moment = Duration.milliseconds(100)

  /// Looks at places anew.
  package func look(at places: [Place], _ files: EvidenceFiles) {
    var known = Set(wanted)
    wanted += places.filter { known.insert($0).inserted }
    guard looking == nil else { return }
    looking = Task { [weak self] in
      while let place = self?.next() {
        let state = await files.state(of: place, within: Self.patience)
        self?.take(state, for: place)
      }
      self?.looking = nil
    }
  }

  private func next() -> Place? { wanted.isEmpty ? nil : wanted.removeFirst() }

  /// Takes what was found, and tells of it with what is found in the next moments: who shows a whole register shows it once
  /// for all of them, not once for each file.
  private func take(_ state: FileState?, for place: Place) {
    found[place] = .some(state)
    guard telling == nil else { return }
    telling = Task { [weak self] in
      try? await Task.sleep(for: Self.moment)
      self?.tell()
    }
  }

  private func tell() {
    telling = nil
    var states = states
    for (place, state) in found { states[place] = state }
    found = [:]
    if states != self.states { self.states = states }
  }

  /// Whether something is amiss with a place of an entry.
  package func isTroubled(_ evidence: Evidence) -> Bool {
    evidence.places.contains { states[$0].map { $0 != .unchanged } ?? false }
  }
}

extension AssessmentDocument {
  /// How the files of evidence are on this computer.
  package var fileWatch: FileWatch { projection() }

  /// The entries of which a file is not as it was.
  package var troubledEvidence: Set<Evidence.ID> {
    Set(shelf.register.entries.filter { fileWatch.isTroubled($0.value) }.keys)
  }

  /// Looks at all files of evidence anew, in the background.
  package func lookAtFiles() {
    fileWatch.look(at: shelf.register.entries.values.flatMap(\.places), evidenceFiles)
  }
}

extension FileState {
  /// How what is at a place is, in words; nil where nothing need be said.
  package func caution(of place: Place) -> String? {
    if self == .changed, case .workbook = place { return tr("what is written there has changed since") }
    return caution
  }

  /// How a file is, in words; nil where nothing need be said.
  private var caution: String? {
    switch self {
    case .unchanged: nil
    case .changed: tr("the file has changed since")
    case .missing: tr("file not found")
    case .unreadable: tr("the file cannot be read")
    case .notReached: tr("not reached")
    }
  }
}
