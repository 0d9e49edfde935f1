import Observation
import ReadinessModel
import ReadinessStore

/// How the files of evidence are on this computer, looked at in the background, one after the other. It is no part of the
/// assessment: another computer may see other files.
@MainActor @Observable
package final class FileWatch: Projection {
  /// How each place is that was looked at.
  package private(set) var states: [Place: FileState] = [:]
  @ObservationIgnored private var looking: Task<Void, Never>?
  @ObservationIgnored private var wanted: [Place] = []

  /// So long a place may take to answer, in seconds.
  package static let patience = 2.0

  package init(_ assessment: Assessment, _ pack: Pack) {}

  package func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched) {}

  /// Looks at places anew.
  package func look(at places: [Place], _ files: EvidenceFiles) {
    for place in places where !wanted.contains(place) { wanted.append(place) }
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

  private func take(_ state: FileState?, for place: Place) {
    if states[place] != state { states[place] = state }
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
  /// How a file is, in words; nil where nothing need be said.
  package var caution: String? {
    switch self {
    case .unchanged: nil
    case .changed: tr("the file has changed since")
    case .missing: tr("file not found")
    case .unreadable: tr("the file cannot be read")
    case .notReached: tr("not reached")
    }
  }
}
