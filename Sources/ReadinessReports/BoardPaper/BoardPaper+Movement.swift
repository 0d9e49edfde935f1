import ReadinessCharts
import ReadinessModel

/// What moved since last time, and what was closed.
extension BoardPaper {
  /// As many statements are named that are not compared for one reason.
  private static let mostNamed = 6
  /// No note is longer in a table.
  private static let longestNote = 200

  /// What moved, in a line under the title.
  var movement: Fact? {
    guard has(.moved), let lookBack, lookBack.hasAnything else { return nil }
    return Fact(tr("Movement"), lookBack.summary)
  }

  var whatMoved: [Block] {
    guard let lookBack, lookBack.hasAnything else { return [] }
    let comparison = lookBack.comparison
    let day = lookBack.isOther ? tr("as at {day}", ["day": lookBack.day.long]) : lookBack.day.long
    let words =
      lookBack.words.isEmpty
      ? tr("Compared with {day}.", ["day": day])
      : tr("Compared with {day} ({words}).", ["day": day, "words": lookBack.words])
    var blocks: [Block] = [.numbered("\(words) \(comparison.words)")]
    if !comparison.fell.isEmpty || !comparison.rose.isEmpty {
      let chart = ThenAndNowChart(
        lookBack.comparison, pack.scale, then: lookBack.day.short, now: tr("Now"))
      blocks = [.together(blocks + [.figure(Figure(chart))])]
    }
    blocks += list(tr("Fell:"), comparison.fell, withNotes: true)
    blocks += list(tr("Rose:"), comparison.rose)
    blocks += sectionsThatMoved(lookBack)
    blocks += comparison.apart.map(apart)
    return Block.chapter(BoardPart.moved.title, .moved, blocks)
  }

  private func list(_ title: String, _ moved: [Comparison.Moved], withNotes: Bool = false) -> [Block] {
    guard !moved.isEmpty else { return [] }
    let table = Table(
      [
        Table.Column(tr("Statement"), share: 46), Table.Column(tr("Then"), share: 14),
        Table.Column(tr("Now"), share: 14),
        Table.Column(people.areNamed ? tr("Who, when and why") : tr("When and why"), share: 34),
      ],
      rows: moved.map { moved in
        [
          .words(name(moved.statement, withNote: withNotes)), .mark(Mark(pack.scale[moved.from])),
          .mark(Mark(pack.scale[moved.to])), .words(cause(of: moved)),
        ]
      })
    return [.together([.numbered(title), .table(table)])]
  }

  /// The statement and, where something fell, the note that may say why.
  private func name(_ statement: Statement, withNote: Bool) -> [Inline] {
    let note = withNote ? note(on: statement.id).shortened(to: Self.longestNote) : ""
    let name = "\(statement.code) \(statement.title)"
    return note.isEmpty ? [.text(name)] : [.text(name + "\n"), .text(note, .quiet)]
  }

  private func cause(of moved: Comparison.Moved) -> [Inline] {
    let date = moved.at.localDay.inSentence
    let name = people.areNamed ? moved.person.map { people.called($0, moved.who) ?? "" } ?? moved.who : ""
    let signed = name.isEmpty ? date : tr("{name}, {date}", ["name": name, "date": date])
    guard let why = moved.why else { return [.text(signed)] }
    return [.text(why.label + "\n"), .text(signed, .quiet)]
  }

  /// The sections in which something moved, then and now, with their status.
  private func sectionsThatMoved(_ lookBack: LookBack) -> [Block] {
    let moved = lookBack.comparison.sections.filter { $0.then != $0.now }
    guard !moved.isEmpty else { return [] }
    let before = Standing(lookBack.earlier.assessment, lookBack.earlier.pack)
    let chart = SectionsThenAndNowChart(
      moved, pack, was: { before.section($0)?.status }, isNow: { standing.section($0)?.status })
    return figures(
      chart.parts(of: 5),
      under: tr("The sections in which something moved, then and now. Bars show what is compared."))
  }

  /// What is not compared for one reason: some by name, and how many more.
  private func apart(_ apart: Comparison.Apart) -> Block {
    let names = apart.statements.prefix(Self.mostNamed).map { "\($0.code) \($0.title)" }
    let left = apart.statements.count - names.count
    let more = left > 0 ? [trn("{n} more", "{n} more", left)] : []
    return .paragraph(
      Paragraph(
        [.text(apart.reason.label + ":", .strong), .text(" \((names + more).joined(separator: "; ")).")],
        isNumbered: true))
  }

  // MARK: Closed

  /// The actions that were closed since, with their numbers in the log.
  var closed: [(number: Int, entry: ActionLog.Entry)] {
    guard let lookBack else { return [] }
    let closed = Set(actions.closed(since: lookBack.earlier.assessment).map(\.id))
    return actions.entries.enumerated().filter { closed.contains($1.id) }.map { ($0 + 1, $1) }
  }

  var closedSince: [Block] {
    let closed = closed
    guard let lookBack, !closed.isEmpty else { return [] }
    let words = trn(
      "{since}, {n} action was done or dropped. The board is asked to confirm it.",
      "{since}, {n} actions were done or dropped. The board is asked to confirm them.", closed.count,
      ["since": lookBack.since])
    return Block.chapter(
      BoardPart.closed.title, .closed,
      [.together([.numbered(words), actionTable(closed, withState: true)])])
  }
}
