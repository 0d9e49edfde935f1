import ReadinessModel

/// How the people of an assessment are called in a paper.
struct PaperPeople: Sendable {
  private let choice: PaperChoices.Names
  /// What they are called instead of their names; nil where they are called by these, or not at all.
  private let standIns: StandIns?

  init(_ subject: ReportSubject, _ choice: PaperChoices.Names) {
    self.choice = choice
    standIns = choice == .roles ? StandIns(subject.assessment, in: subject.pack) : nil
  }

  /// Whether anybody is named at all.
  var areNamed: Bool { choice != .none }

  /// What somebody is called who did something; nil where nobody is named.
  func called(_ id: PersonID, _ name: String) -> String? {
    switch choice {
    case .shown: name
    case .roles: standIns?.called(id)
    case .none: nil
    }
  }

  /// What stands for a name that somebody wrote: who is to be asked, or has something to do. Nil where nobody is named.
  func called(_ written: String) -> String? {
    switch choice {
    case .shown: written
    case .roles: standIns?.standing(for: written)
    case .none: nil
    }
  }

  /// “answered by Helen Marsh, 24 March 2011”, or without the name.
  func answered(_ entry: HistoryEntry) -> String {
    let date = entry.at.localDay.inSentence
    guard let name = called(entry.person, entry.who) else { return tr("answered {date}", ["date": date]) }
    return tr("answered by {name}, {date}", ["name": name, "date": date])
  }

  /// “Helen Marsh, 24 March 2011”, or the day alone.
  func signed(_ entry: HistoryEntry) -> String { signed(entry.person, entry.who, entry.at) }

  func signed(_ id: PersonID, _ name: String, _ moment: Instant) -> String {
    let date = moment.localDay.inSentence
    return called(id, name).map { tr("{name}, {date}", ["name": $0, "date": date]) } ?? date
  }
}
