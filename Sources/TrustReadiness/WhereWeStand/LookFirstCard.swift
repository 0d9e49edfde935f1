import Gtk
import ReadinessModel
import ReadinessSession

/// What most needs somebody, statements and late actions, the most urgent first, each with the way to it.
final class LookFirstCard: Box {
  /// As many are shown before *and more*.
  static let shown = 5

  private let document: AssessmentDocument
  private let navigator: Navigator
  private let list = Box(.vertical, spacing: 6)
  private var isLong = false

  init(_ document: AssessmentDocument, at navigator: Navigator) {
    self.document = document
    self.navigator = navigator
    super.init(.vertical, spacing: 6)
    addStyle("card")
    let title = Label(tr("Look at these first"), style: .sectionTitle)
    title.setAccessibleRole(.heading)
    append(title)
    append(list)
    observe { card in
      card.document.lookAtFirst
    } then: { card, attentions in
      card.show(attentions)
    }
  }

  private func show(_ attentions: [Attention]) {
    let hadFocus = list.containsFocus
    list.removeAll()
    if attentions.isEmpty {
      list.append(
        Label(
          tr(
            "Nothing stands out: no legal duty is {level}, nothing that holds a section back is, no action is late, and nobody waits for an answer.",
            ["level": document.pack.badLevel?.label.quoted ?? ""]),
          style: .quiet))
    }
    for attention in attentions.prefix(isLong ? attentions.count : Self.shown) { list.append(row(attention)) }
    let rest = attentions.count - Self.shown
    if rest > 0, !isLong {
      let more = Button(trn("and {n} more", "and {n} more", rest), style: .link)
      more.halign = .start
      more.on(Button.clicked) { [weak self] _ in self?.showAll() }
      list.append(more)
    }
    if hadFocus { list.moveFocus(.forward) }
  }

  private func showAll() {
    isLong = true
    show(document.lookAtFirst)
  }

  private func row(_ attention: Attention) -> Widget {
    let symbol = Label("", wrapping: .none)
    if let id = attention.statement, let state = document.state(of: id) {
      let words = AnswerWords(state.answer, in: document.pack)
      symbol.text = words.symbol
      symbol.setRole(words.role)
    }
    symbol.valign = .start
    symbol.widthInCharacters = 2
    let name =
      attention.statement.map { tr("{statement} {title}", ["statement": $0, "title": attention.title]) }
      ?? attention.title
    let go = Button(attention.verb, style: .link) { [weak self] in self?.go(to: attention) }
    go.setAccessibleLabel(
      tr("{verb}: {what}, {words}", ["verb": attention.verb, "what": name, "words": attention.words]))
    go.valign = .start
    return Box(.horizontal, spacing: 6) {
      symbol
      Box(.vertical) {
        Label(name)
        Label(attention.words, style: .caption)
      }.with { $0.hexpand = true }
      go
    }
  }

  /// Goes where a line says: to the statement, to its evidence, to the action.
  private func go(to attention: Attention) {
    switch attention.target {
    case .action(let row): navigator.go(to: .actions, at: row)
    case .statement(let id):
      guard let statement = document.pack.statement(id) else { return }
      navigator.go(to: statement, evidence: attention.kind.isAboutEvidence)
    }
  }
}

extension Attention.Kind {
  /// Whether what is to be looked at is the evidence.
  fileprivate var isAboutEvidence: Bool {
    switch self {
    case .unsupportedDuty, .oldEvidence, .unsupported: true
    default: false
    }
  }
}
