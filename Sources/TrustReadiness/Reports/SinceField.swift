import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Since when a paper says what moved: the last meeting, a day that was marked, any other, or another assessment.
final class SinceField: Box {
  /// A line of the list.
  enum Choice: Hashable {
    case lastMeeting
    case marked(Day, String)
    case otherDay
    case file(String)
    case otherFile
  }

  private let assessment: Assessment
  private let changed: (LookBack.Since) -> Void
  /// Asks for another assessment.
  private let ask: () async -> String?
  private var date: Day
  private var day: Day?
  private var file: String?
  private lazy var list = DropDown<Choice>(
    choices, label: { [weak self] in self?.label($0) ?? "" }, onChange: { [weak self] _ in self?.choose() })
  private lazy var field = DayField(nil, label: tr("The day since which it says what moved")) {
    [weak self] day in
    self?.day = day
    self?.tell()
  }

  /// - Parameters:
  ///   - date: the day that the paper bears.
  ///   - ask: asks for another assessment; nil if none is chosen.
  ///   - changed: told of each choice of the user.
  init(
    of assessment: Assessment, date: Day, ask: @escaping () async -> String?,
    changed: @escaping (LookBack.Since) -> Void
  ) {
    self.assessment = assessment
    self.date = date
    self.ask = ask
    self.changed = changed
    super.init(.vertical, spacing: 6)
    append(list)
    append(field)
    field.isVisible = false
  }

  /// The list, for labels and the focus.
  var dropDown: DropDown<Choice> { list }

  /// Takes the day that the paper bears now: the last meeting is the one before it.
  func show(date: Day) {
    guard date != self.date else { return }
    self.date = date
    // A new list, since a line says something else than before.
    let chosen = list.selected
    list.update(to: [])
    list.update(to: choices)
    list.selected = chosen
  }

  private var choices: [Choice] {
    let marked = assessment.markers.reversed().map { Choice.marked($0.day, $0.words) }
    var seen: Set<Day> = []
    return [.lastMeeting]
      + marked.filter { if case .marked(let day, _) = $0 { seen.insert(day).inserted } else { true } }
      + [.otherDay] + (file.map { [.file($0)] } ?? []) + [.otherFile]
  }

  private func label(_ choice: Choice) -> String {
    switch choice {
    case .lastMeeting:
      assessment.lastMeeting(before: date).map {
        tr("The last meeting, {day}", ["day": WindowDates.day($0.day)])
      } ?? tr("No meeting was marked")
    case .marked(let day, let words):
      words.isEmpty
        ? WindowDates.day(day) : tr("{day}: {words}", ["day": WindowDates.day(day), "words": words])
    case .otherDay: tr("Another day…")
    case .file(let path): Paths.name(path)
    case .otherFile: tr("Another assessment…")
    }
  }

  private func choose() {
    field.isVisible = list.selected == .otherDay
    guard list.selected == .otherFile else { return tell() }
    Task { [weak self] in
      let path = await self?.ask()
      guard let self else { return }
      if let path {
        self.file = path
        self.list.update(to: self.choices)
        self.list.selected = .file(path)
      } else {
        self.list.selected = .lastMeeting
      }
      self.tell()
    }
  }

  private func tell() {
    switch list.selected {
    case .marked(let day, _): changed(.day(day))
    case .otherDay: if let day { changed(.day(day)) }
    case .file(let path): changed(.assessment(path))
    case .lastMeeting, .otherFile, nil: changed(.lastMeeting)
    }
  }
}
