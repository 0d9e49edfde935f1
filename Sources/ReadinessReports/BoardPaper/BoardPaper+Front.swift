import ReadinessCharts
import ReadinessModel

/// The first page: what the paper is, what it says in short, and what the board is asked to do.
extension BoardPaper {
  func front(_ title: String) -> [Block] {
    var facts = [
      Fact(tr("Date of the paper"), date.long), Fact(tr("As at"), assessment.asAt.long),
    ]
    if !assessment.scope.isEmpty { facts.append(Fact(tr("About"), assessment.scope)) }
    if !author.isEmpty { facts.append(Fact(tr("From"), author)) }
    facts.append(Fact(tr("For"), tr("Discussion and decision")))
    facts.append(
      Fact(
        tr("Checklist"), tr("{title}, version {version}", ["title": pack.title, "version": pack.version])))
    return [.title(title, over: subject.organisation, beside: tr("Paper for the board")), .facts(facts)]
  }

  var purpose: [Block] {
    let sections = standing.sections.count { !$0.doesNotApply }
    let statements = trn(
      "The checklist asks {n} statement of us", "The checklist asks {n} statements of us",
      standing.total.applicable)
    let inSections = trn("in {n} section", "in {n} sections", sections)
    return Block.chapter(
      tr("Purpose"),
      [
        .numbered(
          tr(
            "This paper tells the board where {organisation} stands as at {date}. It rests on a self-assessment "
              + "with the checklist “{title}”.",
            [
              "organisation": subject.organisation, "date": assessment.asAt.inSentence, "title": pack.title,
            ])),
        .numbered(
          tr(
            "{statements} {sections}. Each is rated {levels}; the appendix says what these mean and how the status of a "
              + "section comes about.",
            [
              "statements": statements, "sections": inSections,
              "levels": listedAlternatives(pack.scale.map(\.label)),
            ])),
      ])
  }

  var summary: [Block] {
    let total = standing.total
    var blocks: [Block] = [.numbered(coverage(total))]
    if total.applicable > 0 {
      blocks = [.together(blocks + [.figure(Figure(TotalChart(total, pack.scale)))])]
    }
    let groups = pack.byUrgency(standing.sections.filter { !$0.doesNotApply })
    if !groups.isEmpty {
      blocks.append(
        .together([
          .numbered(tr("The sections stand as follows:")),
          .list(
            groups.map { group in
              Item(
                [.text(group.sections.map(\.section.title).joined(separator: "; "))],
                mark: Mark(group.status, in: pack))
            }, .marked),
        ]))
    }
    return Block.chapter(tr("Summary"), blocks + [badDuties, disputed, missingPlaces].compactMap { $0 })
  }

  /// “38 of the 81 statements that apply have been answered: …”
  private func coverage(_ total: Tally) -> String {
    let answered = tr(
      "{answered} of the {total} statements that apply have been answered.",
      ["answered": total.answered, "total": total.applicable])
    guard total.answered > 0 else {
      return tr("{answered} Nothing can be said yet about where we stand.", ["answered": answered])
    }
    guard total.toAnswer > 0 else { return answered }
    let open = trn(
      "{n} is still to be answered and does not affect the result",
      "{n} are still to be answered and do not affect the result", total.toAnswer)
    guard total.dontKnow > 0 else { return "\(answered) \(open)." }
    guard total.unanswered > 0 else {
      return tr("{answered} {open}: somebody has to be asked.", ["answered": answered, "open": open])
    }
    let asked = trn(
      "for one of them somebody has to be asked", "for {n} of them somebody has to be asked", total.dontKnow)
    return "\(answered) \(open); \(asked)."
  }

  private var badDuties: Block? {
    let bad = Set(pack.badLevels.map(\.id))
    let duties = subject.asked.filter { entry in
      guard case .level(let level) = entry.state, pack.isLegalDuty(entry.statement) else { return false }
      return bad.contains(pack.scale[level].id)
    }.map { "\($0.statement.id) \($0.statement.title)" }
    guard !duties.isEmpty else { return nil }
    return .numbered(
      trn(
        "A legal duty is rated {levels}: {names}.", "{n} legal duties are rated {levels}: {names}.",
        duties.count, ["levels": listedAlternatives(pack.badLevels.map(\.label)), "names": listed(duties)]))
  }

  /// What several people answered differently, and how many they are.
  private var disputed: Block? {
    let names = subject.asked.compactMap { entry -> String? in
      guard let conflict = assessment.conflict(about: entry.statement.id) else { return nil }
      let people = Set(conflict.claims.map(\.person)).count
      return trn(
        "{statement} ({n} person)", "{statement} ({n} people)", people,
        ["statement": "\(entry.statement.id) \(entry.statement.title)"])
    }
    guard !names.isEmpty else { return nil }
    return .numbered(
      trn(
        "The answer to {n} statement is not settled, as people gave different ones; the latest counts meanwhile: {names}.",
        "The answers to {n} statements are not settled, as people gave different ones; the latest count meanwhile: {names}.",
        names.count, ["names": listed(names)]))
  }

  private var missingPlaces: Block? {
    let count = assessment.unplacedAnswers(in: pack).count
    guard count > 0 else { return nil }
    let sentence = trn(
      "{n} answer counts for nothing, because the checklist has no place for it (part {number}).",
      "{n} answers count for nothing, because the checklist has no place for them (part {number}).", count)
    return .paragraph(
      Paragraph(Inline.filled(sentence, ["number": .reference(.withoutPlace)]), isNumbered: true))
  }

  var recommendation: [Block] {
    var requests = [
      Inline.filled(tr("note where we stand (part {number});"), ["number": .reference(.whereWeStand)]),
      Inline.filled(
        assessment.judgement == nil
          ? tr("agree its own overall judgement (part {number});")
          : tr("confirm or change its overall judgement (part {number});"),
        ["number": .reference(.judgement)]),
    ]
    if !standing.lookAtFirst.isEmpty {
      requests.append(
        Inline.filled(
          tr(
            "decide what is to be done about the statements to look at first, who does it and by when "
              + "(part {number});"), ["number": .reference(.lookAtFirst)]))
    }
    if standing.total.dontKnow > 0 {
      requests.append([
        .text(
          trn(
            "have the open question answered;", "have the {n} open questions answered;",
            standing.total.dontKnow))
      ])
    }
    if standing.total.unanswered > 0 {
      requests.append([
        .text(
          trn(
            "have the remaining statement answered;", "have the {n} remaining statements answered;",
            standing.total.unanswered))
      ])
    }
    if let last = requests.last?.last, case .text(let words, let emphasis) = last {
      requests[requests.count - 1].removeLast()
      requests[requests.count - 1].append(.text("\(words.dropLast()).", emphasis))
    }
    return Block.chapter(
      tr("Recommendation"),
      [.together([.numbered(tr("The board is asked to:")), .list(requests.map { Item($0) }, .lettered)])])
  }

  var judgement: [Block] {
    let bad = standing.sections.filter { $0.status.kind == .bad }
    let own = tr("The judgement is the board’s own; it is not worked out from the answers.")
    let names = bad.map { "\($0.section.title) (\($0.status.label))" }.joined(separator: "; ")
    let beside = trn(
      "Whatever it says, this section needs attention: {names}.",
      "Whatever it says, these sections need attention: {names}.", bad.count, ["names": names])
    return Block.chapter(
      tr("The board’s own judgement"), .judgement,
      [boardsWords, .numbered(bad.isEmpty ? own : "\(own) \(beside)")])
  }

  /// What the board recorded, and who did.
  private var boardsWords: Block {
    guard let judgement = assessment.judgement else {
      return .numbered(tr("The board has not recorded its overall judgement yet."))
    }
    let quoted = judgement.words.isEmpty ? "" : tr("“{words}”", ["words": judgement.words])
    let who = assessment.history(of: .judgement).first(where: \.isInForce)?.who
    let recorded = tr(
      "Recorded by {name}, {date}.",
      ["name": who ?? tr("someone"), "date": judgement.at.localDay.inSentence])
    let mark = judgement.level.map { Mark(pack.level($0), pack.level($0)?.label ?? $0) }
    return .together([
      .paragraph(Paragraph([.text(quoted)], isNumbered: true, mark: mark)), .paragraph(recorded, .facts),
    ])
  }

  private func listedAlternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return trc(
      "list", "{most} or {last}", ["most": names.dropLast().joined(separator: ", "), "last": last])
  }
}
