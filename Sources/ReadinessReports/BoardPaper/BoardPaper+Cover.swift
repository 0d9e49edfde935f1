import ReadinessCharts
import ReadinessModel

/// The first page: what the paper is, what the board is asked to decide, and where we stand.
extension BoardPaper {
  var front: [Block] {
    var facts = [Fact(tr("Meeting"), date.long)]
    if !choices.item.isEmpty { facts.append(Fact(tr("Agenda item"), choices.item)) }
    facts.append(Fact(tr("As at"), assessment.asAt.long))
    if !author.isEmpty { facts.append(Fact(tr("From"), author)) }
    if !assessment.scope.isEmpty { facts.append(Fact(tr("About"), assessment.scope)) }
    facts.append(
      Fact(
        tr("Checklist"), tr("{title}, version {version}", ["title": pack.title, "version": pack.version])))
    if let movement { facts.append(movement) }
    return [
      .title(title, over: subject.organisation, beside: tr("Board paper, for decision")), .facts(facts),
    ]
  }

  var decision: [Block] {
    var requests = [noteRequest, actionRequest, closedRequest, judgementRequest].compactMap { $0 }
    if standing.total.dontKnow > 0 {
      requests.append(
        [
          .text(
            trn(
              "have the open question answered", "have the {n} open questions answered",
              standing.total.dontKnow))
        ] + part(.questions, if: has(.questions)))
    }
    if standing.total.unanswered > 0 {
      requests.append([
        .text(
          trn(
            "have the remaining statement answered", "have the {n} remaining statements answered",
            standing.total.unanswered))
      ])
    }
    let points = requests.enumerated().map { index, words in
      Item(words + [.text(index == requests.count - 1 ? "." : ";")])
    }
    return Block.chapter(
      tr("Decision sought"), [.together([.numbered(tr("The board is asked to:")), .list(points, .lettered)])])
  }

  /// “ (part 7)”, where there is that part.
  private func part(_ anchor: Anchor, if isThere: Bool) -> [Inline] {
    isThere ? Inline.filled(" " + tr("(part {number})"), ["number": .reference(anchor)]) : []
  }

  private var noteRequest: [Inline] {
    let sections = standing.sections.filter { !$0.doesNotApply }
    let bad = sections.count { $0.status.kind == .bad }
    guard bad > 0 else {
      return Inline.filled(tr("note where we stand (part {number})"), ["number": .reference(.whereWeStand)])
    }
    let count = trn(
      "{bad} of {n} section", "{bad} of {n} sections", sections.count, ["bad": bad])
    return Inline.filled(
      trn(
        "note where we stand, and that {count} is {levels} (part {number})",
        "note where we stand, and that {count} are {levels} (part {number})", bad),
      ["count": .text(count, .strong), "levels": .text(badLabels), "number": .reference(.whereWeStand)])
  }

  private var actionRequest: [Inline]? {
    let count = toAgree.count
    guard count == 0 else {
      return Inline.filled(
        trn(
          "agree the action proposed (part {number})", "agree the {n} actions proposed (part {number})", count
        ),
        ["number": .reference(.actionsToAgree)])
    }
    guard !attentions.isEmpty || !badDutyStatements.isEmpty else { return nil }
    return Inline.filled(
      tr("decide what is to be done about what needs attention, who does it and by when (part {number})"),
      ["number": .reference(badDutyStatements.isEmpty ? .attention : .badDuties)])
  }

  private var closedRequest: [Inline]? {
    let count = has(.closed) ? closed.count : 0
    guard count > 0 else { return nil }
    return Inline.filled(
      trn(
        "confirm that {n} action is closed (part {number})",
        "confirm that {n} actions are closed (part {number})", count), ["number": .reference(.closed)])
  }

  private var judgementRequest: [Inline]? {
    guard let level = assessment.judgement?.level.flatMap({ pack.level($0) }) else {
      return Inline.filled(
        assessment.judgement == nil
          ? tr("agree its own overall judgement ({number})")
          : tr("confirm or change its overall judgement ({number})"), ["number": .reference(.judgement)])
    }
    return Inline.filled(
      tr("confirm or change its overall judgement, {level} ({number})"),
      ["level": .mark(Mark(level)), "number": .reference(.judgement)])
  }

  // MARK: Where we stand

  var whereWeStand: [Block] {
    let total = standing.total
    guard total.applicable > 0 else {
      return Block.chapter(
        tr("Where we stand"), .whereWeStand,
        [.numbered(tr("No statement of the checklist applies.")), boardsWords])
    }
    let blocks: [Block] = [
      .together([.numbered(coverage(total)), .figure(Figure(TotalChart(total, pack.scale)))]),
      .together([.numbered(tr("The sections:")), sectionList(naming: limits.sections)]),
    ]
    return Block.chapter(
      tr("Where we stand"), .whereWeStand,
      blocks + [restingOn, boardsWords, unsettled, missingPlaces].compactMap { $0 })
  }

  private var sectionGroups: [(status: Status, sections: [SectionStanding])] {
    pack.byUrgency(standing.sections.filter { !$0.doesNotApply })
  }

  /// The sections by status, of each some by name, and how many more.
  private func sectionList(naming most: Int) -> Block {
    .list(
      sectionGroups.map { group in
        let names = group.sections.prefix(most).map { $0.section.shortTitle ?? $0.section.title }
        let left = group.sections.count - names.count
        let more = left > 0 ? [trn("{n} more", "{n} more", left)] : []
        return Item([.text((names + more).joined(separator: "; "))], mark: Mark(group.status, in: pack))
      }, .marked)
  }

  /// All sections, where the first page has not the room to name them and nothing else names them by status.
  var allSections: [Block] {
    guard !has(.standing), sectionGroups.contains(where: { $0.sections.count > limits.sections }) else {
      return []
    }
    return Block.chapter(
      BoardPart.standing.title, [.numbered(tr("The sections:")), sectionList(naming: .max)])
  }

  /// “38 of the 81 statements that apply have been answered: …”
  private func coverage(_ total: Tally) -> String {
    let answered = tr(
      "{answered} of {total} statements are answered",
      ["answered": total.answered, "total": total.applicable])
    guard total.answered > 0 else {
      return tr("{answered}: nothing can be said yet about where we stand.", ["answered": answered])
    }
    var open: [String] = []
    if total.dontKnow > 0 {
      open.append(
        trn("{n} waits for somebody who knows", "{n} wait for somebody who knows", total.dontKnow))
    }
    if total.unanswered > 0 {
      open.append(trn("{n} is still to answer", "{n} are still to answer", total.unanswered))
    }
    guard !open.isEmpty else { return answered + "." }
    return tr(
      "{answered}; {open}, counting for nothing until then.",
      ["answered": answered, "open": open.joined(separator: trc("list", ", "))])
  }

  /// What the board recorded, and who did.
  private var boardsWords: Block {
    guard let judgement = assessment.judgement else {
      return .paragraph(
        Paragraph(
          [.text(tr("The board has not recorded its overall judgement yet."))], isNumbered: true,
          anchor: .judgement))
    }
    let entry = assessment.history(of: .judgement).first(where: \.isInForce)
    let name = entry.flatMap { people.called($0.person, $0.who) }
    let values: [String: Inline] = [
      "date": .text(judgement.at.localDay.inSentence), "name": .text(name ?? ""),
      "level": judgement.level.map { .mark(Mark(pack.level($0), pack.level($0)?.label ?? $0)) } ?? .text(""),
      "words": .text(
        judgement.words.isEmpty ? "" : tr("“{words}”", ["words": judgement.words.shortened(to: limits.words)])
      ),
    ]
    let sentence =
      name == nil
      ? tr("The board’s own judgement, recorded {date}: {level} {words}")
      : tr("The board’s own judgement, recorded by {name}, {date}: {level} {words}")
    return .paragraph(Paragraph(Inline.filled(sentence, values), isNumbered: true, anchor: .judgement))
  }

  /// All of the board's own words, where the first page has not the room for them.
  var wholeJudgement: [Block] {
    guard let words = assessment.judgement?.words, words.count > limits.words else { return [] }
    return Block.chapter(tr("The board’s own judgement"), [.numbered(tr("“{words}”", ["words": words]))])
  }

  /// What several people answered differently, and how many they are.
  private var unsettled: Block? {
    let names = subject.asked.compactMap { entry -> String? in
      guard let conflict = assessment.conflict(about: entry.statement.id) else { return nil }
      let people = Set(conflict.claims.map(\.person)).count
      return trn(
        "{statement} ({n} person)", "{statement} ({n} people)", people,
        ["statement": "\(entry.statement.code) \(entry.statement.title)"])
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
}
