import Canvas
import ReadinessCharts
import ReadinessModel

/// What is open, what does not apply, and how the paper came about.
extension BoardPaperWriter {
  mutating func writeQuestions() {
    let questions = subject.openQuestions
    guard !questions.isEmpty else { return }
    flow.chapter(tr("Questions to ask"))
    flow.numbered(
      trn(
        "The answer to {n} statement is not known; it counts for nothing until it is.",
        "The answers to {n} statements are not known; they count for nothing until they are.",
        questions.count), keepsWithNext: true)
    flow.table(
      widths: [flow.width * 0.2, flow.width * 0.3], header: [tr("Whom to ask"), tr("About"), tr("Question")],
      rows: questions.map { question in
        let statement = pack.statement(question.statement)
        let asked = question.question.isEmpty ? statement?.challenge ?? "" : question.question
        let since = tr("{name}, {date}", ["name": question.who, "date": question.since.localDay.long])
        return [
          .text(question.ask.isEmpty ? tr("not said") : question.ask),
          .text("\(question.statement) \(statement?.title ?? "")"),
          .runs([
            TextRun(asked.isEmpty ? since : "\(asked)\n"),
            TextRun(asked.isEmpty ? "" : since, scale: 0.86, colour: style.palette.secondaryText),
          ]),
        ]
      })
  }

  mutating func writeWhatDoesNotApply() {
    let ours = subject.asked.filter { $0.state == .doesNotApply }.map(\.statement)
    var reasons: [String] = []
    var byReason: [String: [Statement]] = [:]
    for statement in pack.statements {
      guard let words = pack.applicability(of: statement, in: assessment.circumstances).words else {
        continue
      }
      if byReason[words] == nil { reasons.append(words) }
      byReason[words, default: []].append(statement)
    }
    guard !ours.isEmpty || !reasons.isEmpty else { return }
    flow.chapter(tr("What does not apply"))
    if !ours.isEmpty {
      flow.numbered(
        tr("We say that these statements do not apply to us. They are not counted."), keepsWithNext: true)
      flow.table(
        widths: [flow.width * 0.36], header: [tr("Statement"), tr("Reason")],
        rows: ours.map { statement in
          [.text("\(statement.id) \(statement.title)"), .runs(reason(for: statement))]
        })
    }
    for words in reasons {
      let names = (byReason[words] ?? []).map { "\($0.id) \($0.title)" }.joined(separator: "; ")
      flow.numbered([TextRun(words, weight: .semibold), TextRun(" \(names).")])
    }
  }

  /// The user's reason, and who gave it.
  private func reason(for statement: Statement) -> [TextRun] {
    guard case .doesNotApply(let reason) = assessment.answer(to: statement.id) else { return [] }
    let note = assessment.note(on: statement.id)
    var words = [reason, note.isEmpty ? "" : tr("Note: {note}", ["note": note])].filter { !$0.isEmpty }
    guard let entry = assessment.history(of: .answer(statement.id)).first(where: \.isInForce) else {
      return [TextRun(words.joined(separator: "\n"))]
    }
    words.append("")
    let who = tr("{name}, {date}", ["name": entry.who, "date": entry.at.localDay.long])
    return [
      TextRun(words.joined(separator: "\n")),
      TextRun(who, scale: 0.86, colour: style.palette.secondaryText),
    ]
  }

  mutating func writeAppendix() {
    flow.chapter(tr("Appendix: how this paper came about"))
    flow.numbered(
      tr(
        "The checklist is “{title}”, version {version}. {summary}",
        ["title": pack.title, "version": pack.version, "summary": pack.summary]))
    flow.numbered(
      tr("Each statement is rated at the highest level of which every part is true:"), keepsWithNext: true)
    flow.marked(pack.scale.map { (SymbolMark($0, font: style.strong), $0.meaning) })
    for paragraph in StatusRulesInWords(subject).paragraphs { flow.numbered(paragraph) }
    let duties = pack.duties.filter(\.isLegal).map(\.label)
    if !duties.isEmpty {
      flow.numbered(
        tr(
          "A statement rests on law where it is marked “{label}”.",
          ["label": duties.joined(separator: "”, “")]))
    }
  }
}

/// How the status of a section comes about, in words.
struct StatusRulesInWords {
  let paragraphs: [String]

  init(_ subject: ReportSubject) {
    let rules = subject.pack.rules
    func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "bad": subject.badLevels.map(\.label).joined(separator: "” / “"),
      "good": subject.goodLevels.map(\.label).joined(separator: "” / “"),
      "badShare": percent(rules.badShare), "goodShare": percent(rules.goodShare),
    ]
    paragraphs = [
      tr(
        "A section is “{bad}” if a statement that rests on law is “{bad}”, if a statement that may hold its section back "
          + "is “{bad}”, or if at least {badShare}% of the statements answered are “{bad}”.", values),
      tr(
        "It is “{good}” only when all its statements are answered, none is “{bad}”, all that rest on law are “{good}”, and "
          + "at least {goodShare}% of the others are. Otherwise it is in between.", values),
      tr(
        "Until all its statements are answered the status holds only “so far”. What has not been answered, and what "
          + "nobody knows yet, counts for nothing and is never “{bad}”. What does not apply is not counted at all.",
        values),
    ]
  }
}
