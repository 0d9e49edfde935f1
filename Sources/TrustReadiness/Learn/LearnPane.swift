import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession

/// Something to learn from, to be read: how well it is known, what it says, what it has to do with this assessment, and
/// where it comes from.
final class LearnPane: Box {
  let leaf: LearningLeaf
  private let context: PageContext
  private let heading: Label
  /// The answers of exercises, which are shown when they are asked for.
  private var answers: [Widget] = []

  private var document: AssessmentDocument { context.document }
  private var pack: Pack { context.document.pack }

  init(_ leaf: LearningLeaf, in context: PageContext) {
    self.leaf = leaf
    self.context = context
    heading = Label(leaf.title, style: .sectionTitle)
    super.init(.vertical, spacing: 9, role: .group)
    addStyle("card")
    setAccessibleLabel(leaf.title)
    heading.setAccessibleRole(.heading)
    append(heading)
    addNote()
    addKnowledge()
    if leaf.hasAnswers { addAnswersChoice() }
    for block in leaf.blocks { add(block) }
    addStatements()
    addWays()
    addSources(leaf.sources, under: tr("Sources"))
    let print = Button(tr("Print as a hand-out…")) { [context] in
      context.desk.offer(PaperSubject(HandOut(leaf)), of: context.document)
    }
    print.halign = .start
    append(print)
  }

  /// Shows or hides the answers.
  func show(answers isShown: Bool) { for answer in answers { answer.isVisible = isShown } }

  // MARK: Parts

  private func addNote() {
    let parts = [leaf.note, pack.words(of: leaf.limits) ?? ""].filter { !$0.isEmpty }
    if !parts.isEmpty { append(Label(parts.joined(separator: " · "), style: .caption)) }
  }

  private func addKnowledge() {
    guard let knowledge = leaf.knowledge else { return }
    append(Label(knowledge.label, style: .strong))
    if let open = knowledge.unverified {
      append(Label.quotable(tr("Not verified: {what}", ["what": open])))
    }
  }

  private func addAnswersChoice() {
    let choice = CheckButton(tr("Show the answers"))
    choice.on(CheckButton.toggled) { [weak self] button in self?.show(answers: button.isActive) }
    append(choice)
  }

  private func addHeading(_ words: String, to box: Box? = nil) {
    let label = Label(words, style: .strong)
    label.setAccessibleRole(.heading)
    (box ?? self).append(label)
  }

  private func add(_ block: LearningLeaf.Block) {
    switch block {
    case .text(let text): append(Label.quotable(text))
    case .titled(let title, let text):
      addHeading(title)
      append(Label.quotable(text))
    case .list(let title, let points):
      addHeading(title)
      for point in points { append(BulletLine(.quotable(point))) }
    case .aside(let title, let points):
      let panel = Box(.vertical, spacing: 6)
      panel.addStyle("panel")
      addHeading(title, to: panel)
      for point in points { panel.append(BulletLine(.quotable(point))) }
      append(panel)
    case .speech(let text):
      append(Label.quotable(tr("Say: “{text}”", ["text": text])).with { $0.addStyle("panel") })
    case .items(let items): add(items)
    case .account(let text, let sources):
      let panel = Box(.vertical, spacing: 6)
      panel.addStyle("panel")
      panel.append(Label.quotable(text))
      for source in sources { panel.append(line(for: source)) }
      append(panel)
    }
  }

  private func add(_ items: [Learning.Module.Exercise.Item]) {
    for item in items {
      append(BulletLine(.quotable(item.text)))
      guard let words = item.answer else { continue }
      let answer = Label.quotable(tr("Answer: {text}", ["text": words]))
      answer.addStyle("panel")
      answer.isVisible = false
      answers.append(answer)
      append(answer)
    }
  }

  // MARK: What it has to do with this assessment

  private func addStatements() {
    let statements = leaf.statements.compactMap { pack.statement($0) }
    guard !statements.isEmpty else { return }
    addHeading(tr("What it has to do with you"))
    let asked = Set(document.overview.statements.map(\.id))
    let box = Box(.vertical, spacing: 3)
    for statement in statements where asked.contains(statement.id) { box.append(line(for: statement)) }
    let others = statements.filter { !asked.contains($0.id) }
    if !others.isEmpty {
      let names = others.map(\.title).joined(separator: "; ")
      box.append(Label(tr("Not asked here: {statements}", ["statements": names]), style: .caption))
    }
    append(box)
  }

  private func line(for statement: Statement) -> Widget {
    let symbol = Label("", wrapping: .none)
    symbol.valign = .start
    symbol.widthInCharacters = 2
    let words = tr("{title} ({code})", ["title": statement.title, "code": statement.id])
    let link = Button(child: Label(words), style: .link) { [navigator = context.navigator] in
      navigator.go(to: statement)
    }
    link.halign = .start
    observe { pane in
      let answer = AnswerWords(
        pane.document.state(of: statement.id)?.answer ?? .none, in: pane.pack)
      symbol.text = answer.symbol
      symbol.setRole(answer.role)
      link.setAccessibleLabel(tr("{statement}, {answer}", ["statement": words, "answer": answer.word]))
      link.tooltip = answer.word
    }
    return Box(.horizontal, spacing: 6) {
      symbol
      link
    }
  }

  /// The ways to toolkits, modules and facts.
  private func addWays() {
    let toolkits = pack.usableToolkits.filter { leaf.toolkits.contains($0.id) }
    if !toolkits.isEmpty {
      addHeading(tr("Toolkits"))
      for toolkit in toolkits { append(ToolkitLink(toolkit, at: context.navigator)) }
    }
    add(leaf.modules.map { LearningLeaf.ID(.training, $0) }, under: tr("Modules for it"))
    add(leaf.facts.map { LearningLeaf.ID(.facts, $0) }, under: tr("Facts behind it"))
  }

  private func add(_ leaves: [LearningLeaf.ID], under title: String) {
    let leaves = leaves.compactMap { pack.leaf($0) }
    guard !leaves.isEmpty else { return }
    addHeading(title)
    for leaf in leaves {
      let link = Button(child: Label(leaf.title), style: .link) { [navigator = context.navigator] in
        navigator.read(leaf.id)
      }
      link.setAccessibleLabel(leaf.title)
      link.halign = .start
      append(link)
    }
  }

  // MARK: Sources

  private func addSources(_ sources: [Source], under title: String) {
    guard !sources.isEmpty else { return }
    addHeading(title)
    for source in sources { append(line(for: source)) }
  }

  /// A source as a reader would cite it, which opens where it has an address.
  private func line(for source: Source) -> Widget {
    let words = StatementDetails.citation(source)
    guard let url = source.url else { return BulletLine(.quotable(words)) }
    let link = Button(child: Label(words), style: .link) { [weak self] in self?.open(url) }
    link.setAccessibleLabel(words)
    link.tooltip = url
    link.halign = .start
    return link
  }

  private func open(_ address: String) {
    Desktop.open(uri: address, over: window) { [desk = context.desk] in
      desk.toast(tr("No program here opens {address}.", ["address": address]))
    }
  }
}
