import ReadinessModel

/// A checklist as text: what people will be asked, in their order.
public struct PackPreview {
  private let pack: Pack

  /// The preview of a checklist.
  public init(_ pack: Pack) { self.pack = pack }

  /// The lines of the text.
  public var lines: [String] {
    var lines = [pack.title, String(repeating: "=", count: pack.title.count)]
    lines.append(tr("{id}, version {version}", ["id": pack.id, "version": pack.version]))
    if !pack.summary.isEmpty { lines += [""] + wrapped(pack.summary, 0) }
    if !pack.howToAnswer.isEmpty {
      lines += [""] + pack.howToAnswer.flatMap { wrapped("• " + $0, 0, hanging: 2) }
    }
    lines += ["", tr("Levels:")]
    lines += pack.scale.flatMap { level in
      wrapped(
        "\(level.symbol.character) \(level.label)" + (level.meaning.isEmpty ? "" : ": \(level.meaning)"), 2,
        hanging: 2)
    }
    for section in pack.sections { lines += self.lines(section) }
    if !pack.toolkits.isEmpty { lines += ["", "", tr("Toolkits")] + pack.toolkits.flatMap(toolkit) }
    if !pack.glossary.isEmpty {
      lines += ["", "", tr("Words")]
      lines += pack.glossary.flatMap { wrapped("\($0.term): \($0.meaning)", 2, hanging: 2) }
    }
    return lines
  }

  private func lines(_ section: Section) -> [String] {
    let title = "\(section.id)  \(section.title)"
    var lines = ["", "", title, String(repeating: "-", count: title.count)]
    if !section.aim.isEmpty { lines += wrapped(section.aim, 0) }
    return lines + pack.statements(in: section.id).flatMap(statement)
  }

  private func statement(_ statement: Statement) -> [String] {
    var lines = [""] + wrapped("\(statement.id)  \(statement.title)", 0)
    lines += wrapped(statement.sentence, 2)
    for (level, text) in zip(pack.scale, statement.descriptors) {
      lines += wrapped("\(level.symbol.character) \(level.label): \(text)", 4, hanging: 2)
    }
    if !statement.why.isEmpty { lines += wrapped(tr("Why: {text}", ["text": statement.why]), 4) }
    if let challenge = statement.challenge { lines += wrapped(challenge, 4) }
    if !statement.evidence.isEmpty {
      lines += wrapped(tr("Evidence: {list}", ["list": statement.evidence.joined(separator: "; ")]), 4)
    }
    lines += wrapped(marks(of: statement).joined(separator: " · "), 4)
    return lines
  }

  private func marks(of statement: Statement) -> [String] {
    var marks = [pack.duty(of: statement)?.label ?? ""]
    if statement.isEssential { marks.append(tr("essential")) }
    if statement.isGate { marks.append(tr("holds its section")) }
    if let places = pack.limits(of: statement) { marks.append(tr("only {places}", ["places": places])) }
    if let from = statement.from?.earliest { marks.append(tr("from {day}", ["day": from.long])) }
    if let until = statement.until?.latest { marks.append(tr("until {day}", ["day": until.long])) }
    return marks + statement.tags.map { id in pack.tags.first { $0.id == id }?.label ?? id }
  }

  private func toolkit(_ toolkit: Pack.Toolkit) -> [String] {
    var lines = [""] + wrapped("\(toolkit.id)  \(toolkit.title)", 0) + wrapped(toolkit.purpose, 2)
    lines += toolkit.steps.enumerated().flatMap { wrapped("\($0 + 1). \($1.text)", 4, hanging: 3) }
    lines += toolkit.templates.flatMap { template in
      let fields = template.headings.map(\.title) + template.columns.map(\.title)
      return wrapped("\(template.title): \(fields.joined(separator: ", "))", 4, hanging: 2)
    }
    return lines
  }
}
