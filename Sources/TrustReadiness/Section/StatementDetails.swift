import Gtk
import ReadinessModel
import ReadinessSession

/// Why a statement matters, what to ask, what shows it, and what it rests on.
final class StatementDetails: Box {
  init(_ statement: Statement, in document: AssessmentDocument) {
    super.init(.vertical, spacing: 6)
    addStyle("panel")
    let pack = document.pack
    add(tr("Why it matters"), [statement.why])
    add(tr("What to ask"), [statement.challenge ?? ""])
    add(tr("What typically shows it"), statement.evidence, bulleted: true)
    add(tr("What it rests on"), statement.sources.map(Self.citation), bulleted: true)
    add(tr("How it counts"), Self.weight(statement, in: pack), bulleted: true)
    add(tr("Dates"), Self.dates(statement, in: pack))
    add(tr("Not verified"), [statement.unverified ?? ""])
  }

  private func add(_ title: String, _ lines: [String], bulleted: Bool = false) {
    let lines = lines.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    append(Label(title, style: .strong))
    for line in lines {
      append(bulleted ? BulletLine(.quotable(line)) : Label.quotable(line))
    }
  }

  /// A source as a reader would cite it.
  static func citation(_ source: Source) -> String {
    var words = source.citation
    if !source.isVerified { words += " " + tr("(not verified)") }
    if let note = source.note { words += ". " + note }
    return words
  }

  /// What sets the statement apart from the others when a section is judged.
  private static func weight(_ statement: Statement, in pack: Pack) -> [String] {
    let level = pack.badLevel?.label.quoted ?? ""
    var lines: [String] = []
    if pack.duty(of: statement)?.isLegal == true {
      lines.append(
        tr(
          "It is a legal duty: while it is {level}, so is its section, whatever else is answered.",
          ["level": level]))
    } else if statement.isGate {
      lines.append(
        tr(
          "It may hold its section back: while it is {level}, so is the section, whatever else is answered.",
          ["level": level]))
    }
    if statement.isEssential { lines.append(tr("It is one of the essentials, the short route.")) }
    return lines
  }

  private static func dates(_ statement: Statement, in pack: Pack) -> [String] {
    let reason = statement.untilReason ?? ""
    return switch (statement.from.map(pack.words), statement.until.map(pack.words)) {
    case (nil, nil): []
    case (let from?, nil): [tr("Asked from {day}.", ["day": from])]
    case (nil, let until?): [tr("Asked until {day}.", ["day": until]), reason]
    case (let from?, let until?):
      [tr("Asked from {from} until {until}.", ["from": from, "until": until]), reason]
    }
  }
}
