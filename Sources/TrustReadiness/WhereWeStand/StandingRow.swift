import Gtk
import ReadinessCharts
import ReadinessModel
import ReadinessSession

/// One section or outcome: its title, which is a button, its bar, its status and the reason for it.
///
/// The title's name says all that the row shows; the bar is for the eye and the pointer.
final class StandingRow: Grid {
  private let title: Button
  private let titleLabel: Label
  private let bar: BarView
  /// How the section stands.
  let status = Label("")
  private let reason = Label("", style: .caption)
  private let hasStatus: Bool
  private let pack: Pack

  /// - Parameters:
  ///   - text: the title.
  ///   - hasStatus: whether there is a status beside the bar.
  ///   - shape: the window's; in a narrow one the bar stands under the title.
  ///   - open: goes there; is told the block that was clicked, or nil.
  init(
    _ text: String, in pack: Pack, hasStatus: Bool, shape: WindowShape,
    open: @escaping (StackedBar.Part?) -> Void
  ) {
    self.pack = pack
    self.hasStatus = hasStatus
    titleLabel = Label(text)
    title = Button(child: titleLabel, style: .row) { open(nil) }
    bar = BarView(in: pack, chosen: open)
    super.init(rowSpacing: 1, columnSpacing: 12)
    title.valign = .centre
    status.valign = .centre
    status.onClick { _, _, _, _ in open(nil) }
    reason.onClick { _, _, _, _ in open(nil) }
    observe { row in row.lay(isNarrow: shape.isNarrow) }
  }

  private func lay(isNarrow: Bool) {
    for child in children { remove(child) }
    titleLabel.widthInCharacters = isNarrow ? nil : 20
    titleLabel.maxWidthInCharacters = isNarrow ? nil : 20
    status.widthInCharacters = isNarrow ? nil : 15
    titleLabel.hexpand = isNarrow
    if isNarrow {
      attach(title, column: 0, row: 0)
      if hasStatus { attach(status, column: 1, row: 0) }
      attach(bar, column: 0, row: 1, width: 2)
      attach(reason, column: 0, row: 2, width: 2)
    } else {
      attach(title, column: 0, row: 0)
      attach(bar, column: 1, row: 0)
      if hasStatus { attach(status, column: 2, row: 0) }
      attach(reason, column: 1, row: 1, width: hasStatus ? 2 : 1)
    }
  }

  /// Shows an outcome's counts.
  func show(_ tally: Tally, name: String) {
    bar.show(tally)
    title.setAccessibleLabel(name)
    reason.isVisible = false
  }

  /// Shows how a section stands.
  ///
  /// - Parameter longest: the number of statements of the longest section, whose bar takes all the width.
  func show(_ standing: SectionStanding, longest: Int, name: String) {
    bar.show(standing.tally, share: Double(standing.tally.applicable) / Double(max(1, longest)))
    title.setAccessibleLabel(name)
    bar.isVisible = !standing.doesNotApply
    status.setStyle("strong", standing.status.level != nil)
    if standing.doesNotApply {
      status.text = tr("Does not apply")
      status.setRole("role-neutral")
    } else {
      let words = AnswerWords(standing.status, in: pack)
      status.text = words.text
      status.setRole(words.role)
    }
    reason.text = standing.reason
    reason.isVisible = standing.status.level != nil && !standing.reason.isEmpty
  }
}
