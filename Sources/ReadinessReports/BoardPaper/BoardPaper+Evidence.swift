import ReadinessModel

/// The evidence of an assessment as a paper counts it: E1, E2 …, in the order in which the checklist first uses it.
struct EvidenceIndex: Sendable {
  let entries: [EvidenceRecord]
  /// What the good ratings rest on.
  let support: SupportStanding
  private var numbers: [Statement.ID: [Int]] = [:]

  init(_ subject: ReportSubject, on date: Day) {
    support = subject.support(today: date)
    let pack = subject.pack
    entries = subject.evidence(today: date).enumerated().map { order, entry in
      (entry, order: order, place: entry.uses.first.flatMap { pack.index(of: $0.statement) } ?? .max)
    }.sorted { ($0.place, $0.order) < ($1.place, $1.order) }.map(\.0)
    for (index, entry) in entries.enumerated() {
      for use in entry.uses { numbers[use.statement, default: []].append(index + 1) }
    }
  }

  /// What is used for a statement: its numbers in the index.
  func numbers(for statement: Statement.ID) -> [Int] { numbers[statement] ?? [] }
}

/// What the answers rest on.
extension BoardPaper {
  /// “Of the 27 rated Green 19 rest on current evidence, 2 on old evidence only, 6 on none.”
  var restingOn: Block? {
    let counts = evidence.support.counts
    guard counts.total > 0, !evidence.entries.isEmpty else { return nil }
    let good = listedAlternatives(pack.goodLevels.map(\.label))
    var words = [
      trn("{n} rests on current evidence", "{n} rest on current evidence", counts.current)
    ]
    if counts.oldOnly > 0 { words.append(tr("{n} on old evidence only", ["n": counts.oldOnly])) }
    if counts.none > 0 { words.append(tr("{n} on none", ["n": counts.none])) }
    let sentence = trn(
      "Of the {n} statement rated {levels}, {words}", "Of the {n} statements rated {levels}, {words}",
      counts.total, ["levels": good, "words": words.joined(separator: trc("list", ", "))])
    let whole = has(.evidence) ? tr("{sentence} (part {number}).") : tr("{sentence}.")
    return .paragraph(
      Paragraph(
        Inline.filled(whole, ["sentence": .text(sentence), "number": .reference(.evidenceIndex)]),
        isNumbered: true))
  }

  /// The legal duties that are said to be good and rest on nothing or on old evidence only, where evidence is kept at all.
  var unsupportedDuties: [Inline]? {
    guard evidence.support.isKept else { return nil }
    let none = evidence.support.unsupported.filter { pack.isLegalDuty($0) }
    let old = evidence.support.onOldEvidence.filter { pack.isLegalDuty($0) }
    guard let first = none.first ?? old.first else { return nil }
    let good = listedAlternatives(pack.goodLevels.map(\.label))
    let count = none.count + old.count
    let values: [String: Inline] = [
      "name": .text("\(first.code) \(first.title)", count > 1 ? .none : .strong), "level": .text(good),
      "count": .text(String(count), .strong),
    ]
    guard count > 1 else {
      return Inline.filled(
        old.isEmpty
          ? tr("{name} is a legal duty and {level} without evidence.")
          : tr("{name} is a legal duty and {level} on old evidence only."), values)
    }
    return Inline.filled(
      old.isEmpty
        ? trn(
          "{count} legal duty is {level} without evidence, {name} among them.",
          "{count} legal duties are {level} without evidence, {name} among them.", count)
        : trn(
          "{count} legal duty is {level} without current evidence, {name} among them.",
          "{count} legal duties are {level} without current evidence, {name} among them.", count), values)
  }

  /// What a statement's answer rests on; nil if nothing was given.
  func evidence(for statement: Statement) -> Block? {
    let names = evidence.numbers(for: statement.id).map { number in
      let entry = evidence.entries[number - 1]
      let place = entry.uses.first { $0.statement == statement.id }?.place ?? ""
      let name = "E\(number) \(entry.evidence.name)"
      return place.isEmpty ? name : tr("{name}, {place}", ["name": name, "place": place])
    }
    guard !names.isEmpty else { return nil }
    return .paragraph(
      Paragraph([.text(tr("Evidence:"), .strong), .text(" \(names.joined(separator: "; "))")], .note))
  }

  var evidenceIndex: [Block] {
    guard !evidence.entries.isEmpty else { return [] }
    var columns = [
      Table.Column(tr("No."), share: 8), Table.Column(Evidence.titleTitle, share: 40),
      Table.Column(Evidence.dateTitle, share: 18), Table.Column(Evidence.reviewByTitle, share: 18),
    ]
    if people.areNamed { columns.append(Table.Column(Evidence.ownerTitle, share: 20)) }
    columns.append(Table.Column(tr("Used for"), share: 22))
    let rows = evidence.entries.enumerated().map { index, entry in
      var cells: [Table.Cell] = [
        .words("E\(index + 1)"), .words(what(entry.evidence)), .words(entry.evidence.date?.short ?? ""),
        review(entry),
      ]
      if people.areNamed { cells.append(.words(people.called(entry.evidence.owner) ?? "")) }
      cells.append(.words(entry.uses.map(\.statement).joined(separator: ", ")))
      return cells
    }
    return Block.chapter(
      BoardPart.evidence.title, .evidenceIndex,
      [
        .numbered(
          trn("{n} piece of evidence was collected.", "{n} pieces of evidence were collected.", rows.count)),
        .table(Table(columns, rows: rows)),
      ])
  }

  private func what(_ entry: Evidence) -> [Inline] {
    var small = entry.kind.isEmpty ? [] : [EvidenceKind.label(entry.kind)]
    // A note on evidence may name somebody as one on a statement does.
    if choices.notes == .all, !entry.note.isEmpty { small.append(entry.note) }
    let words = small.joined(separator: " · ")
    return words.isEmpty ? [.text(entry.name)] : [.text(entry.name + "\n"), .text(words, .quiet)]
  }

  private func review(_ entry: EvidenceRecord) -> Table.Cell {
    let day = entry.evidence.reviewBy?.short ?? ""
    guard entry.isPast else { return .words(day) }
    return .words([.text(day.isEmpty ? "" : day + "\n"), .text(tr("past its date"), .strong)])
  }
}
