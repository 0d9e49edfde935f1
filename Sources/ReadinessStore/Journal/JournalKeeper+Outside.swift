import Glibc
import ReadinessModel

extension JournalKeeper {
  /// Takes in what was found in the file; a problem if the file is not this assessment any more.
  func absorb(_ reading: JournalReading?) -> StoreProblem? {
    guard let reading else { return nil }
    if reading.isWhole, let problem = refusal(of: reading) { return problem }
    var news: [Change] = []
    for change in reading.changes {
      let known = journal[change.id]
      if let known, known.isErased, !change.isErased {
        resurrected.insert(change.id)
      } else if [.inserted, .collided(isNewInForce: true)].contains(journal.insert(change)) {
        news.append(change)
      }
    }
    let erased = Set(news.lazy.filter(\.isErased).map(\.id))
    if !erased.isEmpty { forget(erased) }
    if !news.isEmpty { report(.changedElsewhere(news)) }
    let damage = reading.damage.filter { !$0.isTorn && !knownDamage.contains($0.bytes) }
    if !damage.isEmpty {
      knownDamage.formUnion(damage.map(\.bytes))
      report(
        .notice(
          Warning(
            file.path,
            .damagedLines(damage.map(\.number), read: journal.count, copy: nil))))
    }
    return nil
  }

  /// Of some files beside this one those that are copies of it with something new.
  func copies(among names: Set<String>) -> [String] {
    ConflictCopies.among(names, of: file.path, lacking: journal, files: file.files)
  }

  private func refusal(of reading: JournalReading) -> StoreProblem? {
    if reading.header == nil, let version = reading.newer { return .newer(version, path: file.path) }
    guard let header = reading.header else { return .noLongerOurs(file.path) }
    return header.isOfSameAssessment(as: journal.header) ? nil : .anotherInItsPlace(file.path)
  }

  /// The words for a refusal of the system; for a missing file also where it went.
  func problem(_ error: SystemError) -> StoreProblem {
    error.isNotFound ? .gone(file.path, movedTo: file.movedTo()) : StoreProblem(.save, file.path, error)
  }
}
