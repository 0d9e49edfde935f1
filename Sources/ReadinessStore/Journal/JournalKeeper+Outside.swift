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
    if let first = damage.first {
      knownDamage.formUnion(damage.map(\.bytes))
      report(
        .notice(
          .damagedLines(
            file: file.path, lines: damage.map(\.number), reason: first.reason, read: journal.count, copy: nil
          )))
    }
    return nil
  }

  private func refusal(of reading: JournalReading) -> StoreProblem? {
    let name = Paths.name(file.path)
    if reading.header == nil, let version = reading.newer { return .newer(version, path: file.path) }
    guard let header = reading.header else {
      return StoreProblem(
        .notOurs, path: file.path,
        happened: tr("Another program emptied “{name}” or put something else in its place.", ["name": name]),
        advice: tr("Save your assessment elsewhere."))
    }
    if header.id != journal.header.id {
      return StoreProblem(
        .differentAssessment, path: file.path,
        happened: tr("Another program put a different assessment in the place of “{name}”.", ["name": name]),
        advice: tr("The two are never mixed. Save yours elsewhere."))
    }
    return nil
  }

  /// The words for a refusal of the system; for a missing file also where it went.
  func problem(_ error: SystemError) -> StoreProblem {
    guard error.isNotFound else { return StoreProblem(.save, file.path, error) }
    let name = Paths.name(file.path)
    guard let place = file.movedTo() else {
      return StoreProblem(
        .notFound(movedTo: nil), path: file.path,
        happened: tr("“{name}” is not there any more: it was deleted, or its drive is gone.", ["name": name]),
        advice: tr("Put it back where it was, or save it elsewhere."))
    }
    return StoreProblem(
      .notFound(movedTo: place), path: file.path,
      happened: tr("“{name}” was moved to “{place}”.", ["name": name, "place": place]),
      advice: tr("Open it there, put it back where it was, or save it elsewhere."))
  }
}
