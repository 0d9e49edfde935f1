import Dispatch
import ReadinessModel

/// Copies of one assessment, as they come back from colleagues or as a sync program makes them.
extension Library {
  /// Of copies of one assessment the one in which some people worked last: theirs. The first, where none is more so.
  public func lastWorkedOn(_ paths: [String], by people: Set<PersonID>) async -> String? {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        var latest: (path: String, at: ULID)?
        for path in paths {
          let journal = try? Opening(path, Surroundings(places: places)).readJournal().journal
          let own = journal?.unordered.lazy.filter { people.contains($0.by) }.map(\.id).max()
          if let own, latest.map({ $0.at < own }) ?? true { latest = (path, own) }
        }
        continuation.resume(returning: latest?.path ?? paths.first)
      }
    }
  }

  /// Whether everything that a file holds is in another one on the disk, so that nothing would be lost without it.
  public func holdsAll(of copy: String, in path: String) async -> Bool {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Self.holdsAll(of: copy, in: path))
      }
    }
  }

  private static func holdsAll(of copy: String, in path: String) -> Bool {
    let files = FileBytes()
    guard !FileIdentity.areSame(copy, path), let bytes = try? files.read(copy),
      let own = try? files.read(path)
    else { return false }
    let (there, here) = (JournalReading(bytes), JournalReading(own))
    guard let header = here.header, there.header?.isOfSameAssessment(as: header) == true, there.newer == nil,
      there.foreign == 0, there.damage.isEmpty
    else { return false }
    let journal = Journal(header, here.changes)
    return there.changes.allSatisfy { journal.contains($0) || journal[$0.id]?.isErased == true }
  }
}
