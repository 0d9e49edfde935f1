import Gtk
import ReadinessModel
import ReadinessSession

/// What a toolkit is for: purpose, for whom, how long, what to have at hand, and the statements it helps with.
final class ToolkitAbout: Box {
  init(
    _ toolkit: Pack.Toolkit, in document: AssessmentDocument, at navigator: Navigator, shape: WindowShape
  ) {
    super.init(.vertical, spacing: 9)
    let panel = Box(.vertical, spacing: 9)
    panel.addStyle("card")
    let facts = Box(.horizontal, spacing: 18) {
      Self.facts([
        (tr("For"), toolkit.audience), (tr("Takes"), [toolkit.time].compactMap { $0 }),
      ])
      Self.facts([(tr("Have at hand"), toolkit.inputs), (tr("You will have"), toolkit.outputs)])
    }
    panel.append(facts)
    observe { _ in
      facts.orientation = shape.isTight ? .vertical : .horizontal
      facts.isHomogeneous = !shape.isTight
      facts.spacing = shape.isTight ? 6 : 18
    }
    let links = Box(.vertical, spacing: 3)
    let asked = Set(document.overview.statements.map(\.id))
    for id in toolkit.statements {
      guard let statement = document.pack.statement(id), asked.contains(statement.id) else { continue }
      let words = tr("{statement} {title}", ["statement": statement.id, "title": statement.title])
      let link = Button(child: Label(words), style: .link) { [weak navigator] in navigator?.go(to: statement)
      }
      link.setAccessibleLabel(words)
      link.halign = .start
      links.append(link)
    }
    if !links.children.isEmpty {
      let expander = Expander(
        tr("Statements that it helps with"), links.with { $0.margins = Insets(top: 6, start: 18) })
      expander.setAccessibleLabel(expander.label)
      panel.append(expander)
    }
    append(panel)
  }

  /// Names, each with its lines below.
  private static func facts(_ facts: [(name: String, lines: [String])]) -> Box {
    let box = Box(.vertical, spacing: 6)
    for fact in facts where !fact.lines.isEmpty {
      box.append(
        Box(.vertical) {
          Label(fact.name, style: .strong)
          for line in fact.lines { Label(line) }
        })
    }
    return box
  }
}

/// What to look at before it is done: the checks, how it looked elsewhere, and what it rests on; folded away.
final class ToolkitEnd: Box {
  init(_ toolkit: Pack.Toolkit) {
    super.init(.vertical, spacing: 9)
    addStyle("card")
    add(
      tr("Before you call it done"), toolkit.checks.filter { !$0.canBeTicked }.map(\.text), bulleted: true,
      isOpen: true)
    add(tr("A worked example"), toolkit.example)
    add(tr("What it rests on"), toolkit.sources.map(StatementDetails.citation), bulleted: true)
    isVisible = !children.isEmpty
  }

  private func add(_ title: String, _ lines: [String], bulleted: Bool = false, isOpen: Bool = false) {
    guard !lines.isEmpty else { return }
    let box = Box(.vertical, spacing: 6)
    box.margins = Insets(top: 6, start: 18)
    for line in lines { box.append(bulleted ? BulletLine(.quotable(line)) : Label.quotable(line)) }
    let expander = Expander(title, box)
    expander.isExpanded = isOpen
    expander.setAccessibleLabel(title)
    append(expander)
  }
}
