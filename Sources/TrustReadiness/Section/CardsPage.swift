import Gtk
import ReadinessModel
import ReadinessSession

/// A page of statements as cards, one of which may be open: the body of a section and of a filtered view.
///
/// Up to twenty cards are built at once. Above that the first screenful is, and ten more whenever nothing more urgent
/// waits; above a hundred and fifty the rest follows on request, so that a page never stalls the window.
class CardsPage: Box, AssessmentPage {
  let document: AssessmentDocument
  let navigator: Navigator
  let context: PageContext
  /// What stands above the cards.
  let top = Box(.vertical, spacing: 6)
  /// Chooses which statements are shown.
  let filterMenu: FilterMenu
  private let list = Box(.vertical, spacing: 9)
  private let bottom = Box(.vertical, spacing: 6)
  private let scroller = Scroller()
  /// Where the buttons of the card at work stand.
  private let footPlace = Box(.horizontal)
  private let foot: FootBar
  private weak var cardAtFoot: OpenCard?
  private(set) var cards: [Statement.ID: StatementCard] = [:]
  private(set) var states: [LiveStatement] = []
  private var wanted: [LiveStatement] = []
  private var building: Scheduled?
  private var openID: Statement.ID?
  private var allOpen = false

  /// Pages with no more than this are built at once.
  static let cardsAtOnce = 20
  /// Built at once on a longer page: a screenful.
  static let firstCards = 10
  /// Built in one turn after that.
  static let cardsPerTurn = 10
  /// Cards on one page; *Show more* brings the next lot.
  static let cardsPerPage = 150

  init(_ context: PageContext) {
    document = context.document
    navigator = context.navigator
    self.context = context
    filterMenu = FilterMenu(document, at: navigator, shape: context.shape)
    foot = FootBar(maximum: 820, footPlace)
    super.init(.vertical)
    let column = Box(.vertical, spacing: 12) {
      top
      list
      bottom
    }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    let content = Clamp(maximum: 820, column)
    scroller.child = content
    scroller.vexpand = true
    build {
      scroller
      foot
    }
    footPlace.halign = .end
    foot.isVisible = false
    foot.follow(scroller, content)
    foot.onKey { [navigator] _, press in
      guard press.key == .escape, press.modifiers.isEmpty else { return false }
      navigator.open(nil)
      return true
    }
    bottom.append(
      Label(
        [
          document.looking == nil
            ? tr("1 to {n} choose · 0 clears", ["n": document.pack.scale.count]) : nil,
          tr(
            "Enter opens a card and goes on from it, Escape closes it · Ctrl+Page Down next section · Ctrl+? all shortcuts"
          ),
        ].compactMap(\.self).joined(separator: " · "), style: .caption
      ).with {
        $0.xalign = 0.5
        $0.halign = .centre
      })
  }

  /// Follows the navigator's open card. Subclasses call it once they are set up.
  func follow() {
    observe { page in
      page.navigator.statement
    } then: { page, statement in
      page.show(open: statement)
    }
  }

  // MARK: Which statements

  /// Shows these statements; cards that stay are kept.
  func show(_ states: [LiveStatement]) {
    guard states.map(\.statement.id) != self.states.map(\.statement.id) else { return }
    self.states = states
    building?.cancel()
    let keep = Set(states.map(\.statement.id))
    cards = cards.filter { keep.contains($0.key) }
    let shown = states.prefix(states.count <= Self.cardsAtOnce ? Self.cardsAtOnce : Self.firstCards)
    list.setChildren(shown.map { card(for: $0) })
    for state in shown { openIfWanted(state.statement.id) }
    wanted = Array(states.dropFirst(shown.count))
    showFoot()
    continueBuilding(upTo: Self.cardsPerPage)
  }

  private func buildCards(_ count: Int) {
    for state in wanted.prefix(count) {
      list.append(card(for: state))
      openIfWanted(state.statement.id)
    }
    wanted.removeFirst(min(count, wanted.count))
  }

  private func card(for state: LiveStatement) -> StatementCard {
    let id = state.statement.id
    let card = cards[id] ?? StatementCard(state, context)
    cards[id] = card
    return card
  }

  private func openIfWanted(_ id: Statement.ID) {
    if allOpen || id == openID { cards[id]?.open(focusing: false) }
  }

  private func continueBuilding(upTo limit: Int) {
    guard !wanted.isEmpty else { return }
    let target = limit
    building = MainLoop.whenIdleRepeatedly { [weak self] in
      guard let self else { return false }
      let room = target - self.cards.count
      self.buildCards(min(Self.cardsPerTurn, max(room, 0)))
      if self.wanted.isEmpty { return false }
      if self.cards.count >= target {
        self.offerMore()
        return false
      }
      return true
    }
  }

  private func offerMore() {
    let more = Button(trn("Show {n} more statement", "Show {n} more statements", wanted.count))
    more.halign = .centre
    more.on(Button.clicked) { [weak self] button in
      guard let self else { return }
      self.list.remove(button)
      self.continueBuilding(upTo: self.cards.count + Self.cardsPerPage)
    }
    list.append(more)
  }

  // MARK: Which is open

  private func show(open id: Statement.ID?) {
    guard id != openID else { return }
    let previous = openID
    openID = id
    if let previous, !allOpen { cards[previous]?.close() }
    guard let id else { return showFoot() }
    ensureCard(id)
    cards[id]?.open(focusing: true)
    showFoot()
    scrollToOpen()
  }

  /// Puts the buttons of the card at work at the foot of the page, where they stay in sight whatever unfolds.
  private func showFoot() {
    let card = openID.flatMap { cards[$0]?.openFace }
    guard card == nil || card !== cardAtFoot else { return }
    let hadFocus = footPlace.containsFocus
    footPlace.removeAll()
    cardAtFoot?.takeButtonsBack()
    cardAtFoot = card
    if let card { footPlace.append(card.giveButtons()) }
    foot.isVisible = card != nil
    if hadFocus { openID.flatMap { cards[$0] }?.grabFocus() }
  }

  /// Builds as far as the card that is asked for.
  private func ensureCard(_ id: Statement.ID) {
    guard cards[id] == nil, let index = wanted.firstIndex(where: { $0.statement.id == id }) else { return }
    buildCards(index + 1)
  }

  private func scrollToOpen() {
    guard let id = openID, let card = cards[id] else { return }
    card.afterNextFrame { [weak self, weak card] in
      guard let self, let card else { return }
      if !self.showsBeginning(of: card) { self.scroller.scroll(to: card, margin: 12) }
    }
  }

  /// Whether the page has not been scrolled yet and shows enough of its first card: then its title stays in sight.
  private func showsBeginning(of card: StatementCard) -> Bool {
    guard scroller.vertical.value == 0, card === list.children.first, let bounds = card.bounds(in: scroller)
    else { return false }
    return bounds.minY < scroller.size.height / 2
  }

  /// Opens every card, or closes all but the one at work.
  func expandAll(_ isExpanded: Bool) {
    allOpen = isExpanded
    for (id, card) in cards {
      if isExpanded {
        card.open(focusing: false)
      } else if id != openID {
        card.close()
      }
    }
    showFoot()
  }

  /// Opens the choice of which statements are shown.
  func openFilter() { filterMenu.popUp() }

  // MARK: Arriving and moving

  var openers: CardOpeners? {
    (cards.values.first { $0.containsFocus } ?? openID.flatMap { cards[$0] })?.openFace?.openers
  }

  var statementAtWork: Statement? { cards.values.first { $0.containsFocus }?.state.statement }

  func arrive() {
    if let id = navigator.statement, states.contains(where: { $0.statement.id == id }) {
      if id != openID { return show(open: id) }
      cards[id]?.open(focusing: true)
      showFoot()
      scrollToOpen()
    } else {
      (list.children.first as? StatementCard)?.grabFocus()
    }
  }
}
