import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

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
    [], label: { $0.name }, onChange: { [weak self] _ in self?.chooseFrom() })
  private lazy var to = DropDown(
    [Self.now], label: { $0.name }, onChange: { [weak self] _ in self?.compare() })
  private let controls = WrapBox(spacing: 9, rowSpacing: 6)
  private let another = Button(tr("Compare with another assessment…"))
  private var comparing: Task<Void, Never>?
  /// Other assessments that were chosen, by their paths.
  private var earlier: [String: EarlierAssessment] = [:]
  /// What was chosen last and can be compared with.
  private var chosen: Choice?

  /// What to compare with, and how it is called.
  private struct Choice: Hashable {
    enum Kind: Hashable {
      case day(Day)
      case now
      case assessment(String)
      case another
    }

    let kind: Kind
    let name: String

    var day: Day? { if case .day(let day) = kind { day } else { nil } }
  }

  private static let now = Choice(kind: .now, name: tr("now"))
  private static let askForAnother = Choice(kind: .another, name: tr("Another assessment…"))

  init(_ context: PageContext) {
    self.context = context
    document = context.document
    follower = context.document.projection(ProgressFollower.self)
    super.init(.vertical, spacing: 9)
    addStyle("card")
    let title = Label(tr("What moved"), style: .sectionTitle, wrapping: .none)
    title.setAccessibleRole(.heading)
    for (list, name) in [(from, tr("The earlier day")), (to, tr("The later day"))] {
      list.tooltip = name
      list.setAccessibleLabel(name)
    }
    for part in [Label(tr("from"), wrapping: .none), from, Label(tr("to"), wrapping: .none), to] as [Widget] {
      part.valign = .centre
      controls.append(part)
    }
    append(title)
    append(controls)
    append(words)
    another.halign = .start
    another.on(Button.clicked) { [weak self] _ in self?.chooseAnother() }
    append(another)
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
    controls.isVisible = days.count > 1 || !earlier.isEmpty
    another.isVisible = !controls.isVisible
    guard controls.isVisible else {
      words.show(
        tr(
          "Come back after the next change: two days on which answers changed can be compared. Another assessment can be at once."
        ))
      results.removeAll()
      return
    }
    let first = days.first ?? document.assessment.asAt
    let marked = markers.filter { $0.day >= first }
    let plain = days.suffix(Self.mostDays).filter { day in !marked.contains { $0.day == day } }
    let choices =
      (days.prefix(1) + plain).reduce(into: [Day]()) { if !$0.contains($1) { $0.append($1) } }
      .map { Choice(kind: .day($0), name: WindowDates.day($0)) }
      + marked.map { marker in
        let day = WindowDates.day(marker.day)
        return Choice(
          kind: .day(marker.day),
          name: marker.words.isEmpty ? day : tr("{name}, {day}", ["name": marker.words, "day": day]))
      }
    let sorted = choices.sorted { ($0.day ?? first, $0.name) < ($1.day ?? first, $1.name) }
    let (wasFrom, wasTo) = (from.selected, to.selected)
    let others = earlier.values.map { Choice(kind: .assessment($0.path), name: $0.name) }
      .sorted { ($0.name, "\($0.kind)") < ($1.name, "\($1.kind)") }
    let all = others + sorted
    from.update(to: all + [Self.askForAnother])
    to.update(to: [Self.now] + sorted.reversed())
    from.selected =
      [chosen, wasFrom].compactMap(\.self).first(where: all.contains) ?? sorted.first ?? all.first
    to.selected = wasTo.flatMap { $0 == Self.now || sorted.contains($0) ? $0 : nil } ?? Self.now
    compare()
  }

  private func chooseFrom() {
    guard from.selected?.kind == .another else { return compare() }
    from.selected = chosen
    chooseAnother()
  }

  /// Asks for a file with another assessment of the organisation, and compares with that.
  private func chooseAnother() {
    Task { [weak self, context, document] in
      let files = await context.desk.choose { window in
        let dialog = FileDialog(
          .open, tr("Compare with another assessment"), over: window, accept: tr("Compare"))
        dialog.add(FileFilter(tr("Assessments"), patterns: ["*." + Library.fileType]))
        dialog.setFolder(window.program.library.folder)
        return dialog
      }
      guard let path = files.first?.place, let places = context.desk.places, let packs = context.desk.packs
      else { return }
      do {
        let earlier = try await document.earlier(at: path, packs: packs, in: places)
        self?.take(earlier)
      } catch {
        guard let refusal = error as? any Refusal else { return }
        context.desk.present { AskDialog.problem(refusal.happened, refusal.advice, over: $0) }
      }
    }
  }

  private func take(_ assessment: EarlierAssessment) {
    earlier[assessment.path] = assessment
    chosen = Choice(kind: .assessment(assessment.path), name: assessment.name)
    offerDays()
  }

  private func compare() {
    comparing?.cancel()
    guard let start = from.selected, let packs = context.desk.packs else { return }
    chosen = start
    let other = to.selected?.day
    if let other, let day = start.day, other <= day {
      words.show(tr("Choose a later day to compare with."))
      return results.removeAll()
    }
    let assessment: EarlierAssessment? =
      if case .assessment(let path) = start.kind { earlier[path] } else { nil }
    comparing = Task { [weak self, document] in
      do {
        let comparison: Comparison
        if let assessment {
          comparison = try await document.comparison(from: assessment, to: other, packs: packs)
        } else if let day = start.day {
          comparison = try await document.comparison(from: day, to: other, packs: packs)
        } else {
          return
        }
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
        list.append(Label("\(statement.title) · \(statement.code)", style: .quiet))
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
      Label(statement.code, style: .quiet, wrapping: .none)
    }
    super.init(child: words, style: .row) { [weak navigator] in navigator?.go(to: statement) }
    halign = .start
    setAccessibleLabel("\(statement.title) · \(statement.code)")
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
