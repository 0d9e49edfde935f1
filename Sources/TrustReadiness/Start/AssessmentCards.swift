import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The cards of the assessments: a few at once, the others while nothing else is to be done, and those beyond the first
/// page of them only when somebody asks.
///
/// Making a card takes as long as painting a frame, so that a library of 300 would keep the window from being shown for
/// seconds.
final class AssessmentCards: Box {
  /// How many cards there are before somebody asks for more.
  static let firstPage = 30
  /// How long cards are made before the window is painted, and between two frames. Laying them out takes twice as long
  /// again, and nothing may hold up the window for more than 50 milliseconds.
  private static let (atOnce, perTurn) = (Duration.milliseconds(12), Duration.milliseconds(8))

  private let list: LibraryList
  private let shape: WindowShape
  private let commands: AssessmentCommands
  private var entries: [LibraryEntry] = []
  private var twins: Set<String> = []
  /// How many cards there may be.
  private var limit = AssessmentCards.firstPage
  /// The cards that are shown, in order.
  private(set) var cards: [AssessmentCard] = []
  /// Cards of before that may come again.
  private var known: [String: AssessmentCard] = [:]
  private var building: Scheduled?
  private lazy var more = Button("") { [weak self] in self?.showMore() }

  init(_ list: LibraryList, shape: WindowShape, commands: AssessmentCommands) {
    self.list = list
    self.shape = shape
    self.commands = commands
    super.init(.vertical, spacing: 12)
    more.halign = .centre
  }

  /// Shows these assessments; cards of which nothing changed stay.
  func show(_ entries: [LibraryEntry]) {
    for card in cards { known[card.entry.path] = card }
    cards = []
    self.entries = entries
    twins = LibraryList.twins(among: entries)
    make(for: Self.atOnce)
    goOn()
  }

  private var isComplete: Bool { cards.count >= min(limit, entries.count) }

  /// Makes the cards that come next, one at least.
  private func make(for time: Duration) {
    let start = ContinuousClock.now
    repeat {
      if isComplete { break }
      cards.append(card(at: cards.count))
    } while ContinuousClock.now - start < time
    if isComplete { known = [:] }
    let rest = entries.count - limit
    if rest > 0 {
      more.label = trn("Show {n} more assessment", "Show {n} more assessments", rest)
    }
    setChildren(cards + (isComplete && rest > 0 ? [more] : []))
  }

  private func goOn() {
    building?.cancel()
    guard !isComplete else { return }
    building = MainLoop.whenIdleRepeatedly { [weak self] in
      self?.make(for: Self.perTurn)
      return self?.isComplete == false
    }
  }

  private func showMore() {
    let first = cards.count
    limit = .max
    make(for: Self.atOnce)
    // The button that was pressed has gone further down.
    (cards[first].descendants.first { $0 is Button })?.grabFocus()
    goOn()
  }

  private func card(at index: Int) -> AssessmentCard {
    let entry = entries[index]
    let (isFirst, hasTwin) = (index == 0, twins.contains(entry.path))
    if let card = known[entry.path], card.entry == entry, card.isFirst == isFirst, card.hasTwin == hasTwin {
      return card
    }
    return AssessmentCard(
      entry, isFirst: isFirst, hasTwin: hasTwin, folder: folder(of: entry), shape: shape, commands: commands)
  }

  /// The folder of an assessment that is not in the library's own.
  private func folder(of entry: LibraryEntry) -> String? {
    list.library.holds(entry.path)
      ? nil : FolderWords.short(Paths.folder(entry.path), home: Places.environment["HOME"])
  }
}
