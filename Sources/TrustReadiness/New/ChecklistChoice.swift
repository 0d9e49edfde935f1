import Gtk
import Observation
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Which checklist a new assessment answers: a card each, of which one is chosen.
final class ChecklistChoice: Box {
  /// So many cards are shown; the others are found by what is typed.
  static let mostCards = [ChecklistShelf].few

  private let state: State
  private let changed: @MainActor (PackLibrary.Entry) -> Void
  private let search = SearchEntry(placeholder: tr("Find a checklist"))
  private let place = Box(.vertical, spacing: 9, role: .radioGroup)
  private let rest = Label("", style: .caption)
  private(set) var cards: [ChecklistChoiceCard] = []

  /// - Parameters:
  ///   - entries: all that is installed, in the order of the list.
  ///   - chosen: what the assessment answers at the moment.
  ///   - last: the checklist used last, which comes first.
  ///   - checklists: called when somebody wants the page of checklists.
  ///   - changed: called with what was chosen.
  init(
    _ entries: [PackLibrary.Entry], chosen: PackLibrary.Entry, last: Pack.ID?,
    checklists: @escaping @MainActor () -> Void, changed: @escaping @MainActor (PackLibrary.Entry) -> Void
  ) {
    state = State(entries, chosen: chosen, last: last)
    self.changed = changed
    super.init(.vertical, spacing: 6)
    let caption = Label(tr("Checklist"), style: .strong)
    place.setAccessibleLabel(tr("Checklist"))
    search.setAccessibleLabel(tr("Find a checklist"))
    search.on(SearchEntry.changed) { [state] in state.query = $0.text }
    search.isVisible = state.isLong
    build {
      caption
      search
      place
      rest
      Button(tr("Checklists…"), style: .link, action: checklists).with {
        $0.halign = .start
        $0.tooltip = tr("Look at checklists, install your own, save copies")
      }
    }
    observe { choice in
      (choice.state.shown, choice.state.hidden)
    } then: { choice, shown in
      choice.show(shown.0, hidden: shown.1)
    }
    observe { choice in
      for card in choice.cards { card.show(isChosen: card.shelf.id == choice.state.chosen.id) }
    }
  }

  /// Whether it shows that a checklist is chosen, among these.
  func offers(_ entry: PackLibrary.Entry?, among entries: [PackLibrary.Entry]) -> Bool {
    state.entries == entries && state.chosen == entry
  }

  private func show(_ shelves: [ChecklistShelf], hidden: Int) {
    var group: CheckButton?
    cards = shelves.map { shelf in
      let entry = state.entry(of: shelf)
      let card = ChecklistChoiceCard(
        shelf, entry, isLast: shelf.id == state.last, isChosen: shelf.id == state.chosen.id, group: group
      ) { [weak self] in self?.choose(entry) }
      group = group ?? card.radio
      return card
    }
    place.setChildren(cards)
    rest.text =
      shelves.isEmpty
      ? tr("No checklist is as it is looked for.")
      : trn("{n} more: type to find it.", "{n} more: type to find them.", hidden)
    rest.isVisible = shelves.isEmpty || hidden > 0
  }

  private func choose(_ entry: PackLibrary.Entry) {
    guard entry != state.chosen else { return }
    state.chosen = entry
    changed(entry)
  }
}

extension ChecklistChoice {
  /// What is offered, and what is chosen of it.
  @MainActor @Observable
  fileprivate final class State {
    let entries: [PackLibrary.Entry]
    let shelves: [ChecklistShelf]
    let last: Pack.ID?
    var chosen: PackLibrary.Entry
    var query = ""
    /// The one that was chosen at first, in its version.
    private let first: PackLibrary.Entry

    init(_ entries: [PackLibrary.Entry], chosen: PackLibrary.Entry, last: Pack.ID?) {
      self.entries = entries
      let all = ChecklistShelf.shelves(entries)
      shelves = all.filter { $0.id == last } + all.filter { $0.id != last }
      self.last = last
      self.chosen = chosen
      first = chosen
    }

    var isLong: Bool { shelves.count > ChecklistChoice.mostCards }

    private var found: [ChecklistShelf] {
      let words = query.trimmed
      if !words.isEmpty { return shelves.filter { $0.matches(words) } }
      // What is chosen is seen.
      return shelves.filter { $0.id == first.id && !isAmongFirst }
        + shelves.filter { $0.id != first.id || isAmongFirst }
    }

    private var isAmongFirst: Bool {
      shelves.prefix(ChecklistChoice.mostCards).contains { $0.id == first.id }
    }

    var shown: [ChecklistShelf] { Array(found.prefix(ChecklistChoice.mostCards)) }

    var hidden: Int { max(0, found.count - ChecklistChoice.mostCards) }

    /// The version of a checklist that is begun with: the newest, unless another was asked for.
    func entry(of shelf: ChecklistShelf) -> PackLibrary.Entry { shelf.id == first.id ? first : shelf.newest }
  }
}

/// A checklist that can be chosen: what it is for, how large it is, of which years it speaks.
final class ChecklistChoiceCard: Box {
  let shelf: ChecklistShelf
  let radio: CheckButton

  init(
    _ shelf: ChecklistShelf, _ entry: PackLibrary.Entry, isLast: Bool, isChosen: Bool, group: CheckButton?,
    chosen: @escaping @MainActor () -> Void
  ) {
    self.shelf = shelf
    radio = CheckButton(nil, group: group)
    super.init(.horizontal, spacing: 9)
    addStyle("card")
    addStyle("checklist-choice")
    radio.isActive = isChosen
    radio.valign = .start
    radio.setAccessibleLabel(entry.title)
    let size = [entry.sizeWords, tr("version {version}", ["version": entry.version]).unbroken].joined(
      separator: " · ")
    radio.setAccessibleDescription(
      [entry.period, entry.summary, size].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
    let text = Box(.vertical, spacing: 3) {
      WrapBox(spacing: 6, rowSpacing: 3) {
        Label(entry.title, style: .strong)
        for tag in [isLast ? tr("used last") : nil, entry.period].compactMap({ $0 }) {
          Label(tag, wrapping: .none).with {
            $0.addStyle("tag")
            $0.valign = .centre
          }
        }
      }
      if !entry.summary.isEmpty { Label(entry.summary.firstSentence) }
      Label(size, style: .caption)
    }
    text.hexpand = true
    append(radio)
    append(text)
    show(isChosen: isChosen)
    radio.on(CheckButton.toggled) { radio in if radio.isActive { chosen() } }
    onClick { card, _, _, _ in card.radio.isActive = true }
  }

  /// Shows whether it is the one that is chosen.
  func show(isChosen: Bool) { setStyle("chosen", isChosen) }
}

extension String {
  /// A text up to the end of its first sentence, all of it where it has one only.
  fileprivate var firstSentence: String {
    var previous: Character = " "
    for index in indices {
      if self[index] == " ", ".?!".contains(previous) { return String(self[..<index]) }
      previous = self[index]
    }
    return self
  }
}
