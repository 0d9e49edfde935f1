import Gtk
import Observation
import ReadinessModel
import ReadinessSession

/// What somebody looks for in the register.
@MainActor @Observable
final class EvidenceChoices {
  var query = ""
  var shown = EvidenceShelf.Shown.all
  var order = EvidenceShelf.Order.title
}

extension EvidenceShelf.Shown {
  /// What the choice is called.
  func label(in pack: Pack) -> String {
    switch self {
    case .all: trc("evidence", "All")
    case .unused: trc("evidence", "Without a use")
    case .past: trc("evidence", "Past their date")
    case .heavy: trc("evidence", "Only evidence for many")
    case .troubled: trc("evidence", "Not found, or changed")
    case .kind(let kind): EvidenceKind.label(kind)
    case .owner(let owner): owner
    }
  }
}

extension EvidenceShelf.Order {
  /// What the choice is called.
  var label: String {
    switch self {
    case .title: trc("evidence", "Title")
    case .date: Evidence.dateTitle
    case .reviewBy: Evidence.reviewByTitle
    case .uses: trc("evidence", "Times used")
    }
  }
}

/// What the register says while it has nothing to list.
final class EmptyEvidence: Box {
  private let words = Label("", style: .quiet)
  private let unsupported = Button("")
  /// Called to see what rests on nothing.
  var showUnsupported: () -> Void = {}

  init() {
    super.init(.vertical, spacing: 9)
    append(words)
    unsupported.halign = .start
    append(unsupported)
    unsupported.on(Button.clicked) { [weak self] _ in self?.showUnsupported() }
  }

  /// Says why there is nothing, and offers the way on.
  func show(isEmpty: Bool, hasUnsupported: Bool, in pack: Pack) {
    words.text =
      isEmpty
      ? EvidenceWords.nothingYet
      : tr("No evidence is like that. Choose “Show: All”, or take words away from the search.")
    unsupported.isVisible = isEmpty && hasUnsupported
    unsupported.label = tr("Show {levels} without evidence", ["levels": EvidenceWords.goodLevels(pack)])
  }
}
