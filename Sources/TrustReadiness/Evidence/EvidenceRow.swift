import Gtk
import ReadinessModel
import ReadinessSession

/// A row of the register: what it is, its days, how often it is used; beside the panel only what it is.
final class EvidenceRow: Box, RecordRow {
  /// What a row shows.
  struct Line: RecordLine {
    let entry: EvidenceShelf.Entry
    /// What is to be cautioned about it.
    let cautions: [String]
    let isPast: Bool

    var record: RowID? { Evidence.row(entry.id) }
    var name: AnyHashable { entry.id }
  }

  private let title = Label("", wrapping: .ellipsis)
  private let below = Label("", style: .caption, wrapping: .ellipsis)
  private let mark = CautionMark()
  private let dated = Label("", wrapping: .none)
  private let review = Label("", wrapping: .none)
  private let used = Label("", wrapping: .none)

  private var line: Line?

  var record: RowID? { line?.record }

  /// - Parameter open: called with the entry that was clicked.
  init(_ list: RecordListShape, _ shape: WindowShape, open: @escaping @MainActor (RowID) -> Void) {
    super.init(.horizontal, spacing: 12)
    addStyle("record-row")
    let words = Box(.vertical) {
      title
      Box(.horizontal, spacing: 6) {
        mark
        below
      }
    }
    words.hexpand = true
    for part in [words, dated, review, used] as [Widget] {
      part.valign = .centre
      append(part)
    }
    used.xalign = 1
    onClick { row, _, _, _ in if let id = row.record { open(id) } }
    observe { row in
      let isCompact = list.isBesideRecord || shape.isNarrow
      for label in [row.dated, row.review] {
        label.isVisible = !isCompact
        label.setMinimumSize(width: Int(100 * shape.textScale))
      }
      row.used.setMinimumSize(width: Int(36 * shape.textScale))
    }
  }

  static func spoken(_ line: Line) -> String? {
    let evidence = line.entry.evidence
    return ([evidence.name, EvidenceWords.offer(evidence, uses: line.entry.uses)] + line.cautions)
      .joined(separator: trc("list", ", "))
  }

  func show(_ line: Line) {
    self.line = line
    let evidence = line.entry.evidence
    title.text = evidence.name
    mark.isVisible = !line.cautions.isEmpty
    below.text =
      line.cautions.isEmpty
      ? EvidenceWords.whatAndWhere(evidence) : line.cautions.joined(separator: " · ")
    dated.text = evidence.date.map(WindowDates.shortDay) ?? tr("no date")
    review.text = evidence.reviewBy.map(WindowDates.shortDay) ?? tr("none")
    review.setStyle("strong", line.isPast)
    used.text = String(line.entry.uses)
  }
}
