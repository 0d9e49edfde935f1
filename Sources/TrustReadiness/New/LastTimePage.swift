import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// What a new assessment can take over from the one before of the same organisation: part by part, each to look through.
final class LastTimePage: Box {
  /// Told when somebody begins, with what is taken over.
  private let begin: (LastTime, Set<LastTime.Part>, String) -> Void
  private let draft: NewAssessment
  private let program: ReadinessProgram
  private let earlier: [LibraryEntry]
  private let place = Box(.vertical, spacing: 12)
  private let start = Button(tr("Begin with these"), style: .suggested)
  private var ticks: [(part: LastTime.Part, tick: CheckButton)] = []
  private var shown: (last: LastTime, path: String)?
  private var reading: Task<Void, Never>?

  /// - Parameters:
  ///   - earlier: the assessments before, the latest first; at least one.
  ///   - begin: called when somebody begins, with what is taken over and from where.
  init(
    _ draft: NewAssessment, from earlier: [LibraryEntry], in program: ReadinessProgram,
    begin: @escaping (LastTime, Set<LastTime.Part>, String) -> Void
  ) {
    (self.draft, self.earlier, self.program, self.begin) = (draft, earlier, program, begin)
    super.init(.vertical, spacing: 12)
    let title = Label(tr("New assessment"), style: .pageTitle)
    title.setAccessibleRole(.heading)
    append(title)
    append(
      Label(
        tr(
          "{organisation}, as at {day}. {counts}",
          [
            "organisation": draft.organisation.trimmed, "day": draft.asAt?.long ?? "",
            "counts": draft.countWords,
          ]), style: .quiet))
    if earlier.count > 1 { append(choice) }
    append(place)
    start.halign = .end
    append(start)
    append(Label(tr("All of it can be taken back with one Undo."), style: .caption).with { $0.xalign = 1 })
    start.on(Button.clicked) { [weak self] _ in self?.go() }
    if let first = earlier.first { read(first) }
  }

  private var choice: Widget {
    let list = DropDown(
      earlier, selected: earlier.first, label: { $0.dayWords },
      onChange: { [weak self] list in
        if let entry = list.selected { self?.read(entry) }
      })
    list.halign = .start
    list.setAccessibleLabel(tr("From the assessment as at"))
    return FormField(tr("From the assessment as at"), list, names: list)
  }

  private func go() {
    guard let shown else { return }
    begin(shown.last, Set(ticks.filter(\.tick.isActive).map(\.part)), shown.path)
  }

  // MARK: Reading

  private func read(_ entry: LibraryEntry) {
    reading?.cancel()
    shown = nil
    start.isSensitive = false
    guard let circumstances = draft.circumstances else { return }
    place.setChildren([LoadingNote(tr("Reading the assessment…"))])
    let (pack, packs, places) = (draft.pack, program.packs, program.places)
    reading = Task { [weak self] in
      do throws(StoreProblem) {
        let last = try await LastTime.read(
          entry.path, to: pack, in: circumstances, from: packs, in: places)
        if !Task.isCancelled { self?.show(last, entry) }
      } catch {
        if !Task.isCancelled { self?.place.setChildren([Label(error.words)]) }
      }
    }
  }

  // MARK: Showing

  private func show(_ last: LastTime, _ entry: LibraryEntry) {
    shown = (last, entry.path)
    ticks = []
    let title = Label(tr("Start from last time"), style: .sectionTitle)
    title.setAccessibleRole(.heading)
    let card = Box(.vertical, spacing: 12) {
      title
      Label(
        tr(
          "There is an assessment of {organisation}, as at {day}. What comes across can be looked through first; the old file stays as it is.",
          ["organisation": entry.title, "day": last.asAt.long]))
    }
    card.addStyle("card")
    for part in LastTime.Part.allCases where last.count(of: part) > 0 { card.append(row(of: part, last)) }
    if last.isEmpty { card.append(Label(tr("There is nothing in it that can come across."), style: .quiet)) }
    for (words, statements) in [
      (
        trn(
          "{n} statement is asked in other words now, and does not come across",
          "{n} statements are asked in other words now, and do not come across", last.reworded.count),
        last.reworded
      ),
      (
        trn(
          "{n} statement is not asked any more", "{n} statements are not asked any more",
          last.noLongerAsked.count), last.noLongerAsked
      ),
    ] where !statements.isEmpty {
      card.append(Expander(words, Self.list(statements.map { ($0.title, $0.id) })))
    }
    place.setChildren([card])
    follow()
    start.makeDefault()
    (ticks.first?.tick ?? start as Widget).grabFocus()
  }

  private func row(of part: LastTime.Part, _ last: LastTime) -> Widget {
    let tick = CheckButton(part.title(last.count(of: part)))
    tick.isActive = true
    tick.setAccessibleDescription(part.words(last))
    tick.on(CheckButton.toggled) { [weak self] _ in self?.follow() }
    ticks.append((part, tick))
    let lines = Expander(tr("Look through"), Self.list(last.lines(of: part, in: draft.pack)))
    let beneath = Box(.vertical, spacing: 3) {
      Label(part.words(last), style: .caption)
      lines
    }
    beneath.margins = Insets(start: 26)
    return Box(.vertical) {
      tick
      beneath
    }
  }

  private func follow() {
    start.isSensitive = ticks.contains { $0.tick.isActive }
  }

  private static func list(_ lines: [(words: String, small: String)]) -> Widget {
    let list = Box(.vertical, spacing: 6)
    list.margins = Insets(top: 6)
    for line in lines {
      list.append(
        Box(.vertical) {
          Label.quotable(line.words)
          if !line.small.isEmpty { Label(line.small, style: .caption) }
        })
    }
    return list
  }
}
