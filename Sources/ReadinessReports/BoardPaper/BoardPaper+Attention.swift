import ReadinessModel

/// What needs attention, and what is to be agreed about it.
extension BoardPaper {
  /// The legal duties at a bad level.
  var badDutyStatements: [Statement] {
    let bad = Set(pack.badLevels.map(\.id))
    return subject.asked.filter { entry in
      guard case .level(let level) = entry.state, pack.isLegalDuty(entry.statement) else { return false }
      return bad.contains(pack.scale[level].id)
    }.map(\.statement)
  }

  var badDuties: [Block] {
    let duties = badDutyStatements
    let points = duties.prefix(limits.attention).map { duty -> [Inline] in
      var words: [Inline] = [.text("\(duty.code) \(duty.title).", .strong)]
      let note = limits.note > 0 ? note(on: duty.id).shortened(to: limits.note) : ""
      if !note.isEmpty { words.append(.text(" " + note)) }
      let numbers = actionNumbers(for: duty.id)
      if !numbers.isEmpty {
        let list = numbers.map { String($0) }.joined(separator: trc("list", ", "))
        words.append(.text(" " + trn("Action {list}.", "Actions {list}.", numbers.count, ["list": list])))
      }
      return words
    }
    return Block.chapter(
      tr("Legal duties that are {levels}", ["levels": badLabels]), .badDuties,
      paragraphs(points, andMore: duties.count - limits.attention))
  }

  var attention: [Block] {
    var points: [[Inline]] = standing.sections.filter { $0.status.kind == .bad }.map { section in
      [
        .text(section.section.shortTitle ?? section.section.title, .strong), .text(": \(section.reason)"),
      ]
    }
    let late = actions.entries.filter(\.isLate).count
    if late > 0 {
      points.append([
        .text(trn("{n} action is late", "{n} actions are late", late), .strong), .text("."),
      ])
    }
    if let words = unsupportedDuties { points.append(words) }
    let duties = Set(badDutyStatements.map(\.id))
    let left = points.count - limits.attention
    points = Array(points.prefix(limits.attention)) + others(besides: duties).prefix(max(0, -left))
    guard !points.isEmpty else {
      return duties.isEmpty
        ? Block.chapter(tr("What needs attention"), .attention, [.numbered(tr("Nothing stands out."))]) : []
    }
    return Block.chapter(
      duties.isEmpty ? tr("What needs attention") : tr("What else needs attention"), .attention,
      paragraphs(points, andMore: left))
  }

  /// What else is to be looked at first, and is not said already: in a section that is named, among the questions, or counted
  /// with the late actions or the legal duties that nothing supports.
  private func others(besides duties: Set<Statement.ID>) -> [[Inline]] {
    let named = Set(standing.sections.filter { $0.status.kind == .bad }.map(\.id))
    return attentions.compactMap { attention in
      guard let statement = attention.statement, !duties.contains(statement),
        attention.kind != .unsupportedDuty, !(attention.kind == .question && has(.questions)),
        pack.statement(statement).map({ !named.contains($0.section) }) ?? true
      else { return nil }
      return [.text("\(statement) \(attention.title)", .strong), .text(": \(words(of: attention)).")]
    }
  }

  /// Why something deserves attention; whom to ask only where people are named.
  private func words(of attention: Attention) -> String {
    guard attention.kind == .question, let statement = attention.statement,
      case .dontKnow(let ask, _) = assessment.answer(to: statement), !ask.isEmpty
    else { return attention.words }
    guard let name = people.called(ask) else { return tr("nobody knew") }
    return tr("to be asked: {name}", ["name": name])
  }

  /// Points, the last of which says how many more there are.
  private func paragraphs(_ points: [[Inline]], andMore more: Int) -> [Block] {
    let last = more > 0 ? [Inline.text(" " + trn("And {n} more.", "And {n} more.", more), .strong)] : []
    return points.enumerated().map { index, words in
      .paragraph(Paragraph(words + (index == points.count - 1 ? last : []), isNumbered: true))
    }
  }

  // MARK: Actions

  /// What the board is to agree: what is only proposed, and what nobody is to do or on no day.
  var toAgree: [ActionLog.Entry] {
    actions.entries.filter { $0.action.state == .proposed || $0.action.isToBeAgreed }
  }

  /// The numbers of the open actions for a statement, as the log counts them.
  func actionNumbers(for statement: Statement.ID) -> [Int] {
    actions.entries.enumerated().filter { $1.action.state.isOpen && $1.statements.contains(statement) }
      .map { $0.offset + 1 }
  }

  var actionsToAgree: [Block] {
    let wanted = Set(toAgree.map(\.id))
    guard !wanted.isEmpty else { return [] }
    let numbered = actions.entries.enumerated().filter { wanted.contains($1.id) }
    var blocks: [Block] = [actionTable(numbered.prefix(limits.actions).map { ($0 + 1, $1) })]
    let left = wanted.count - limits.actions
    if left > 0 {
      let sentence = trn("And {n} more", "And {n} more", left)
      blocks.append(
        .paragraph(
          Paragraph(
            has(.actions)
              ? Inline.filled(
                tr("{more} in part {number}."), ["more": .text(sentence), "number": .reference(.actionLog)])
              : [.text(sentence + ".")])))
    }
    return Block.chapter(tr("Actions to agree"), .actionsToAgree, [.together(blocks)])
  }

  var actionLog: [Block] {
    guard !actions.entries.isEmpty else { return [] }
    let open = actions.count(.open)
    let late = actions.count(.late)
    var words = trn("{n} action is open", "{n} actions are open", open)
    if late > 0 { words += trc("list", ", ") + trn("{n} of them is late", "{n} of them are late", late) }
    return Block.chapter(
      tr("Action log"), .actionLog,
      [
        .numbered(words + ".")
      ] + adoptedStrategies.map { .numbered($0) } + [
        actionTable(actions.entries.enumerated().map { ($0 + 1, $1) }, withState: true)
      ])
  }

  /// How far each strategy is that was adopted: “Steady climb, adopted from 31 March 2011: 5 of 18 done, 1 late · next: …”.
  private var adoptedStrategies: [String] {
    assessment.adoptedStrategies(in: pack).map { strategy in
      let adoption = Adoption(strategy, in: assessment, of: pack, actions: actions)
      return tr(
        "{strategy}, adopted from {day}: {progress}",
        ["strategy": strategy.title, "day": adoption.from.long, "progress": adoption.words])
    }
  }

  /// A table of actions with their numbers in the log.
  func actionTable(_ entries: [(number: Int, entry: ActionLog.Entry)], withState: Bool = false)
    -> Block
  {
    var columns = [
      Table.Column(ActionItem.whatTitle, share: withState ? 36 : 50),
      Table.Column(ActionItem.servesTitle, share: 12),
    ]
    if people.areNamed { columns.append(Table.Column(ActionItem.whoTitle, share: withState ? 20 : 18)) }
    columns.append(Table.Column(ActionItem.byTitle, share: 18))
    if withState { columns.append(Table.Column(ActionItem.stateTitle, share: 18)) }
    return .table(
      Table(
        columns,
        rows: entries.map { number, entry in
          let action = entry.action
          var cells: [Table.Cell] = [what(number, action), .words(entry.statements.joined(separator: ", "))]
          if people.areNamed {
            let name = people.called(action.who) ?? ""
            cells.append(name.trimmed.isEmpty ? missing(tr("nobody yet"), action) : .words(name))
          }
          cells.append(action.by.map { .words($0.short) } ?? missing(tr("no date yet"), action))
          if withState { cells.append(state(entry)) }
          return cells
        }))
  }

  private func what(_ number: Int, _ action: ActionItem) -> Table.Cell {
    let words = "\(number) \(action.title)"
    // A note on an action may name somebody as one on a statement does.
    guard choices.notes == .all, !action.note.isEmpty else { return .words(words) }
    return .words([.text(words + "\n"), .text(action.note, .quiet)])
  }

  /// What an open action lacks, so that it is seen.
  private func missing(_ words: String, _ action: ActionItem) -> Table.Cell {
    action.state.isOpen ? .words([.text(words, .strong)]) : .words("")
  }

  private func state(_ entry: ActionLog.Entry) -> Table.Cell {
    let words = entry.action.state.words { $0.short }
    guard let days = entry.daysLate else { return .words(words) }
    return .words([.text(words + "\n"), .text(trn("{n} day late", "{n} days late", days), .strong)])
  }
}

extension String {
  /// The beginning, if the text is longer than as many letters, ended between words by “…”.
  func shortened(to most: Int) -> String {
    guard count > most else { return self }
    let start = split(whereSeparator: \.isNewline).joined(separator: " ").prefix(most)
    let end = start.lastIndex(where: \.isWhitespace) ?? start.endIndex
    return start[..<end] + "…"
  }
}
