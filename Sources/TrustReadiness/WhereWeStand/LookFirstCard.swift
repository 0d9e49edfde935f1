import Gtk
import ReadinessModel
import ReadinessSession

/// The statements that most need somebody, the most urgent first, each with the way to it.
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
    observe { card in card.show(card.document.overview.standing.lookAtFirst) }
  }

  private func show(_ attentions: [Attention]) {
    let hadFocus = list.containsFocus
    list.removeAll()
    if attentions.isEmpty {
      list.append(
        Label(
          tr(
            "Nothing stands out: no legal duty is {level}, nothing that holds a section back is, and nobody waits for an answer.",
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
    show(document.overview.standing.lookAtFirst)
  }

  private func row(_ attention: Attention) -> Widget {
    guard let statement = document.pack.statement(attention.statement),
      let state = document.state(of: statement.id)
    else { return Label("") }
    let words = AnswerWords(state.answer, in: document.pack)
    let symbol = Label(words.symbol, wrapping: .none)
    symbol.setRole(words.role)
    symbol.valign = .start
    symbol.widthInCharacters = 2
    let go = Button(attention.verb, style: .link) { [weak navigator] in navigator?.go(to: statement) }
    go.setAccessibleLabel(
      tr(
        "{verb}: {statement} {title}, {words}",
        [
          "verb": attention.verb, "statement": statement.id, "title": statement.title,
          "words": attention.words,
        ]))
    go.valign = .start
    return Box(.horizontal, spacing: 6) {
      symbol
      Box(.vertical) {
        Label(tr("{statement} {title}", ["statement": statement.id, "title": statement.title]))
        Label(attention.words, style: .caption)
      }.with { $0.hexpand = true }
      go
    }
  }
}
