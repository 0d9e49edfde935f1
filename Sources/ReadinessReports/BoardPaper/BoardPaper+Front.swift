import Canvas
import ReadinessCharts
import ReadinessModel

/// The first page: what the paper is, what it says in short, and what the board is asked to do.
extension BoardPaperWriter {
  mutating func writeTitle() {
    flow.title(title, over: subject.organisation, beside: tr("Paper for the board"))
    var facts: [(String, String)] = [
      (tr("Date of the paper"), date.long), (tr("As at"), assessment.asAt.long),
    ]
    if !assessment.scope.isEmpty { facts.append((tr("About"), assessment.scope)) }
    if !author.isEmpty { facts.append((tr("From"), author)) }
    facts.append((tr("For"), tr("Discussion and decision")))
    facts.append(
      (
        tr("Checklist"),
        tr("{title}, version {version}", ["title": pack.title, "version": pack.version])
      ))
    flow.rule()
    for (name, value) in facts { flow.fact(name, value) }
  }

  mutating func writePurpose() {
    flow.chapter(tr("Purpose"))
    flow.numbered(
      tr(
        "This paper tells the board where {organisation} stands as at {date}. It rests on a self-assessment "
          + "with the checklist “{title}”.",
        ["organisation": subject.organisation, "date": assessment.asAt.long, "title": pack.title]))
    let sections = standing.sections.count { !$0.doesNotApply }
    let statements = trn(
      "The checklist asks {n} statement of us", "The checklist asks {n} statements of us",
      standing.total.applicable)
    let inSections = trn("in {n} section", "in {n} sections", sections)
    let levels = listedAlternatives(pack.scale.map(\.label))
    flow.numbered(
      tr(
        "{statements} {sections}. Each is rated {levels}; the appendix says what these mean and how the status of a "
          + "section comes about.",
        ["statements": statements, "sections": inSections, "levels": levels]))
  }

  mutating func writeSummary() {
    flow.chapter(tr("Summary"))
    let total = standing.total
    flow.numbered(coverage(total), keepsWithNext: true)
    let bar = StackedBar(total, pack.scale, font: style.body)
    flow.picture(height: bar.height, spaceBefore: style.gap) {
      [indent = flow.indent, palette = style.palette] drawing, rect in
      bar.draw(
        on: drawing, in: Rect(rect.minX + indent, rect.minY, rect.width - indent, rect.height),
        palette: palette)
    }
    writeSectionsByStatus()
    let duties = subject.asked.filter { entry in
      guard case .level(let level) = entry.state, pack.isLegalDuty(entry.statement) else { return false }
      return subject.badLevels.contains(pack.scale[level])
    }.map { "\($0.statement.id) \($0.statement.title)" }
    if !duties.isEmpty {
      flow.numbered(
        trn(
          "A legal duty is rated {levels}: {names}.", "{n} legal duties are rated {levels}: {names}.",
          duties.count,
          ["levels": listedAlternatives(subject.badLevels.map(\.label)), "names": listed(duties)]))
    }
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

  /// Which sections have which status, the most urgent first.
  private mutating func writeSectionsByStatus() {
    let counted = standing.sections.filter { !$0.doesNotApply }
    guard !counted.isEmpty else { return }
    flow.numbered(tr("The sections stand as follows:"), keepsWithNext: true)
    var labels: [String] = []
    for section in counted where !labels.contains(section.status.label) {
      labels.append(section.status.label)
    }
    let groups = labels.map { label in counted.filter { $0.status.label == label } }
    let sorted = groups.sorted { urgency($0[0].status) < urgency($1[0].status) }
    flow.marked(
      sorted.map { group in
        (
          SymbolMark(group[0].status, pack, font: style.body),
          group.map(\.section.title).joined(separator: "; ")
        )
      })
  }

  private func urgency(_ status: Status) -> Int {
    let place = status.level.flatMap { pack.index(ofLevel: $0) } ?? pack.scale.count
    return 2 * place + (status.soFar ? 1 : 0)
  }

  mutating func writeRecommendation() {
    flow.chapter(tr("Recommendation"))
    flow.numbered(tr("The board is asked to:"), keepsWithNext: true)
    var requests = [
      tr("note where we stand (part {number});", ["number": Chapter.whereWeStand.rawValue]),
      assessment.judgement == nil
        ? tr("agree its own overall judgement (part {number});", ["number": Chapter.judgement.rawValue])
        : tr(
          "confirm or change its overall judgement (part {number});", ["number": Chapter.judgement.rawValue]),
    ]
    if !standing.lookAtFirst.isEmpty {
      requests.append(
        tr(
          "decide what is to be done about the statements to look at first, who does it and by when "
            + "(part {number});", ["number": Chapter.lookAtFirst.rawValue]))
    }
    if standing.total.dontKnow > 0 {
      requests.append(
        trn(
          "have the open question answered;", "have the {n} open questions answered;",
          standing.total.dontKnow))
    }
    if standing.total.unanswered > 0 {
      requests.append(
        trn(
          "have the remaining statement answered;", "have the {n} remaining statements answered;",
          standing.total.unanswered))
    }
    for (index, request) in requests.enumerated() {
      let isLast = index == requests.count - 1
      let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
      let words = isLast ? "\(request.dropLast())." : request
      flow.item("(\(letter))", [TextRun(words)], keepsWithNext: !isLast)
    }
  }

  mutating func writeJudgement() {
    flow.chapter(tr("The board’s own judgement"))
    if let judgement = assessment.judgement {
      let level = judgement.level.flatMap { pack.level($0) }
      if let level {
        flow.numbered(SymbolMark(level, font: style.strong, style: .chip), quoted(judgement.words))
      } else {
        flow.numbered(quoted(judgement.words))
      }
      let who = assessment.history(of: .judgement).first(where: \.isInForce)?.who
      flow.paragraph(
        [
          TextRun(
            tr(
              "Recorded by {name}, {date}.",
              ["name": who ?? tr("someone"), "date": judgement.at.localDay.long]))
        ], font: style.small, colour: style.palette.secondaryText)
    } else {
      flow.numbered(tr("The board has not recorded its overall judgement yet."))
    }
    let bad = standing.sections.filter { $0.status.kind == .bad }
    let own = tr("The judgement is the board’s own; it is not worked out from the answers.")
    guard !bad.isEmpty else { return flow.numbered(own) }
    let names = bad.map { "\($0.section.title) (\($0.status.label))" }.joined(separator: "; ")
    let beside = trn(
      "Whatever it says, this section needs attention: {names}.",
      "Whatever it says, these sections need attention: {names}.", bad.count, ["names": names])
    flow.numbered("\(own) \(beside)")
  }

  private func quoted(_ words: String) -> String {
    words.isEmpty ? "" : tr("“{words}”", ["words": words])
  }

  private func listedAlternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return trc(
      "list", "{most} or {last}", ["most": names.dropLast().joined(separator: ", "), "last": last])
  }
}
