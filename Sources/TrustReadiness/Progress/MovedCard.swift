import Gtk
import ReadinessModel
import ReadinessSession

/// What fell and what rose from one day to another: falls first, each with its reason, then every section then and now,
/// then what is not compared and why.
final class MovedCard: Box {
  /// As many days are offered to compare.
  private static let mostDays = 60
  /// As many rows are made at a time.
  private static let mostRows = 50

  private let context: PageContext
  private let document: AssessmentDocument
  private let follower: ProgressFollower
  private let words = StatusLabel(style: .body)
  private let results = Box(.vertical, spacing: 9)
  private lazy var from = DropDown<Choice>(
    [], label: { $0.name }, onChange: { [weak self] _ in self?.compare() })
  private lazy var to = DropDown(
    [Self.now], label: { $0.name }, onChange: { [weak self] _ in self?.compare() })
  private let controls = WrapBox(spacing: 9, rowSpacing: 6)
  private var comparing: Task<Void, Never>?

  /// A day to compare with; nil is now.
  private struct Choice: Hashable {
    let day: Day?
    let name: String
  }

  private static let now = Choice(day: nil, name: tr("now"))

  init(_ context: PageContext) {
    self.context = context
    document = context.document
    follower = context.document.projection(ProgressFollower.self)
    super.init(.vertical, spacing: 9)
    addStyle("card")
    let title = Label(tr("What moved"), style: .sectionTitle, wrapping: .none)
    title.setAccessibleRole(.heading)
    from.tooltip = tr("The earlier day")
    to.tooltip = tr("The later day")
    for part in [Label(tr("from"), wrapping: .none), from, Label(tr("to"), wrapping: .none), to] as [Widget] {
      part.valign = .centre
      controls.append(part)
    }
    append(title)
    append(controls)
    append(words)
    append(results)
    observe { card in card.offerDays() }
  }

  // MARK: Choosing

  private func offerDays() {
    let (series, markers) = (follower.series, follower.markers)
    guard let series else {
      controls.isVisible = false
      words.show(tr("Reading what was changed when…"))
      return
    }
    let days = series.days
    controls.isVisible = days.count > 1
    guard days.count > 1, let first = days.first else {
      words.show(tr("Come back after the next change: two days on which answers changed can be compared."))
      results.removeAll()
      return
    }
    let marked = markers.filter { $0.day >= first }
    let plain = days.suffix(Self.mostDays).filter { day in !marked.contains { $0.day == day } }
    let choices =
      (([first] + plain).reduce(into: [Day]()) { if !$0.contains($1) { $0.append($1) } })
      .map { Choice(day: $0, name: WindowDates.day($0)) }
      + marked.map { marker in
        let day = WindowDates.day(marker.day)
        return Choice(
          day: marker.day,
          name: marker.words.isEmpty ? day : tr("{name}, {day}", ["name": marker.words, "day": day]))
      }
    let sorted = choices.sorted { ($0.day ?? first, $0.name) < ($1.day ?? first, $1.name) }
    let (wasFrom, wasTo) = (from.selected, to.selected)
    from.update(to: sorted)
    to.update(to: [Self.now] + sorted.reversed())
    from.selected = wasFrom.flatMap { sorted.contains($0) ? $0 : nil } ?? sorted.first
    to.selected = wasTo.flatMap { $0 == Self.now || sorted.contains($0) ? $0 : nil } ?? Self.now
    compare()
  }

  private func compare() {
    comparing?.cancel()
    guard let day = from.selected?.day, let packs = context.desk.packs else { return }
    let other = to.selected?.day
    if let other, other <= day {
      words.show(tr("Choose a later day to compare with."))
      return results.removeAll()
    }
    comparing = Task { [weak self, document] in
      do {
        let comparison = try await document.comparison(from: day, to: other, packs: packs)
        if !Task.isCancelled { self?.show(comparison) }
      } catch {
        guard !Task.isCancelled else { return }
        self?.words.show((error as? any Refusal)?.words ?? "\(error)")
        self?.results.removeAll()
      }
    }
  }

  // MARK: Showing

  private func show(_ comparison: Comparison) {
    words.show(comparison.words)
    results.removeAll()
    list(tr("Fell"), comparison.fell, comparison.scale)
    list(tr("Rose"), comparison.rose, comparison.scale)
    if !comparison.sections.isEmpty { results.append(SectionsThenAndNow(comparison, context)) }
    for apart in comparison.apart { results.append(line(of: apart)) }
  }

  private func list(_ name: String, _ moved: [Comparison.Moved], _ scale: [Level]) {
    guard !moved.isEmpty else { return }
    let heading = Label(tr("{name} ({n})", ["name": name, "n": moved.count]), style: .strong)
    heading.setAccessibleRole(.heading)
    results.append(heading)
    let rows = Box(.vertical, spacing: 9)
    results.append(rows)
    append(moved[...], to: rows, scale)
  }

  /// Shows the first of those that moved, and a way to more.
  private func append(_ moved: ArraySlice<Comparison.Moved>, to list: Box, _ scale: [Level]) {
    let rows = moved.prefix(Self.mostRows).map { MovedRow($0, scale, context) }
    for row in rows { list.append(row) }
    Widget.shareWidth(rows.map(\.levels))
    let rest = moved.dropFirst(Self.mostRows)
    guard !rest.isEmpty else { return }
    let more = Button(trn("Show {n} more", "Show {n} more", rest.count), style: .link)
    more.halign = .start
    more.on(Button.clicked) { [weak self, weak list] button in
      guard let self, let list else { return }
      list.remove(button)
      self.append(rest, to: list, scale)
    }
    list.append(more)
  }

  /// What is not compared for one reason: folded, because nothing of it moved.
  private func line(of apart: Comparison.Apart) -> Widget {
    let line = Expander(tr("{name} ({n})", ["name": apart.reason.label, "n": apart.statements.count]))
    line.on(Expander.expandedChanged) { [weak self] line in
      guard let self, line.child == nil else { return }
      line.child = self.links(to: apart.statements)
    }
    return line
  }

  private func links(to statements: [Statement]) -> Widget {
    let list = Box(.vertical, spacing: 3)
    for statement in statements {
      // What the checklist does not have any more cannot be gone to.
      if let present = document.pack.statement(statement.id) {
        list.append(StatementLink(present, at: context.navigator))
      } else {
        list.append(Label("\(statement.title) · \(statement.id)", style: .quiet))
      }
    }
    return list
  }
}

/// A statement's title and code, which lead to its card.
final class StatementLink: Button {
  init(_ statement: Statement, at navigator: Navigator) {
    let words = Box(.horizontal, spacing: 6) {
      Label(statement.title).with { $0.xalign = 0 }
      Label(statement.id, style: .quiet, wrapping: .none)
    }
    super.init(child: words, style: .row) { [weak navigator] in navigator?.go(to: statement) }
    halign = .start
    setAccessibleLabel("\(statement.title) · \(statement.id)")
  }
}

/// One statement that moved: from which level to which, why, who and when.
final class MovedRow: Box {
  /// Then and now.
  let levels = Box(.horizontal, spacing: 6)

  /// - Parameter scale: the levels of the two days; the checklist may have others now.
  init(_ moved: Comparison.Moved, _ scale: [Level], _ context: PageContext) {
    super.init(.horizontal, spacing: 12)
    for part in [Self.label(scale[moved.from]), Label("→", wrapping: .none), Self.label(scale[moved.to])] {
      levels.append(part)
    }
    levels.setAccessibleLabel(
      tr("From {from} to {to}", ["from": scale[moved.from].label, "to": scale[moved.to].label]))
    levels.valign = .centre
    append(levels)
    let link = StatementLink(moved.statement, at: context.navigator)
    link.hexpand = true
    append(link)
    let why = moved.why.map { $0.label + " · " } ?? ""
    let said = Label(
      why + tr("{name}, {day}", ["name": moved.who, "day": WindowDates.day(moved.at.localDay)]), style: .quiet
    )
    said.valign = .centre
    append(said)
    observe { row in
      row.orientation = context.shape.isTight ? .vertical : .horizontal
      row.spacing = context.shape.isTight ? 0 : 12
      said.xalign = context.shape.isTight ? 0 : 1
    }
  }

  private static func label(_ level: Level) -> Label {
    let words = AnswerWords(level)
    let label = Label(words.text, style: .strong, wrapping: .none)
    label.setRole(words.role)
    return label
  }
}
