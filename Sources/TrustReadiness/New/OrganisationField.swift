import Gtk
import ReadinessModel
import ReadinessSession

/// A field for the organisation: chosen from the checklist's list, which narrows with every letter, or typed in. The list
/// keeps its room, whatever is in it, so that what stands beneath stays under the pointer.
final class OrganisationField: Box {
  private let draft: NewAssessment
  private let entry = Entry()
  private let list = ListBox()
  private let view: Scroller
  private var offered: [KnownOrganisation] = []
  private let chosen: @MainActor () -> Void

  /// Whether the list has the room that all of it takes.
  private var hasRoom = false

  private static let greatestHeight = 120

  /// - Parameter chosen: called when an organisation was chosen, to go on to the next field.
  init(_ draft: NewAssessment, chosen: @escaping @MainActor () -> Void) {
    self.draft = draft
    self.chosen = chosen
    view = Scroller(list)
    super.init(.vertical, spacing: 6)
    let hasList = !draft.pack.organisations.isEmpty
    entry.text = draft.organisation
    entry.placeholder = hasList ? tr("Type to search, or another name") : nil
    entry.setAccessibleLabel(tr("Organisation"))
    entry.setAccessibleDescription(hasList ? tr("Letters typed here narrow the list beneath.") : "")
    list.setAccessibleLabel(tr("Organisations of the checklist"))
    list.addStyle("choices")
    view.hasFrame = true
    view.addStyle("field")
    view.followsContentHeight = true
    list.setPlaceholder(
      Label(tr("None on the list has this name."), style: .quiet).with { $0.margins = Insets(9) })
    append(entry)
    append(view)
    view.isVisible = hasList
    entry.on(Entry.changed) { [weak self] entry in self?.draft.type(organisation: entry.text) }
    entry.on(Entry.activated) { [weak self] _ in self?.enter() }
    entry.onKey { [weak self] _, press in
      press.key == .down && self?.goToRow(0) == true
    }
    list.onKey(.capture) { [weak self] _, press in self?.move(by: press) ?? false }
    entry.onFocusOut { [weak self] _ in self?.list.withdrawAnnouncement() }
    onFocusOut { field in field.draft.endTyping() }
    list.on(ListBox.rowActivated) { [weak self] _, row in
      guard let self, let row, self.offered.indices.contains(row.index) else { return }
      self.choose(self.offered[row.index])
    }
    observe { field in
      (field.draft.matches, field.draft.known)
    } then: { field, choice in
      field.show(choice.0, chosen: choice.1)
    }
  }

  /// The field that is typed in, for labels and the focus.
  var field: Entry { entry }

  private func show(_ matches: [KnownOrganisation], chosen: KnownOrganisation?) {
    // Among which one was chosen is still seen, and may be thought over.
    if matches != offered, chosen == nil || !offered.contains(where: { $0 == chosen }) {
      offer(matches)
      if entry.containsFocus, !matches.isEmpty, chosen == nil {
        list.announce(
          trn("{n} organisation is listed.", "{n} organisations are listed.", matches.count),
          after: .milliseconds(700))
      }
    }
    for (organisation, row) in zip(offered, list.rows) {
      if organisation == chosen { row.addStyle("chosen") } else { row.removeStyle("chosen") }
      row.setAccessibleDescription(organisation == chosen ? tr("Chosen") : "")
    }
  }

  private func offer(_ organisations: [KnownOrganisation]) {
    offered = organisations
    list.removeAll()
    for organisation in organisations { list.append(row(organisation)) }
    leaveOneStop(at: 0)
    view.vertical.value = 0
    guard !hasRoom else { return }
    hasRoom = true
    // A page that scrolls gives what is in it the least room it asks for: enough for some rows.
    let height = min(list.naturalHeight(atWidth: 500).natural, Self.greatestHeight)
    view.setContentHeight(minimum: height, maximum: height)
  }

  private func row(_ organisation: KnownOrganisation) -> ListBoxRow {
    let nation = draft.pack.nations.first { $0.id == organisation.nation }?.label
    let place = [
      organisation.region, organisation.region.map { $0.hasSuffix(nation ?? "") } == true ? nil : nation,
    ].compactMap { $0 }
      .joined(separator: ", ")
    let row = ListBoxRow(
      Box(.horizontal, spacing: 12) {
        Label(organisation.name).with { $0.hexpand = true }
        Label(place, style: .caption, wrapping: .none)
      }.with { $0.margins = Insets(horizontal: 9, vertical: 5) })
    row.setAccessibleLabel(organisation.name)
    return row
  }

  // MARK: Keys

  /// Leaves one row for Tab to stop at: the arrow keys go through the others.
  private func leaveOneStop(at index: Int) { for row in list.rows { row.canFocus = row.index == index } }

  @discardableResult private func goToRow(_ index: Int) -> Bool {
    guard let row = list.row(at: index) else { return false }
    row.canFocus = true
    guard row.grabFocus() else { return false }
    leaveOneStop(at: index)
    return true
  }

  /// Goes from row to row, and from the first one back to the field.
  private func move(by press: KeyPress) -> Bool {
    let rows = list.rows
    guard press.modifiers.isEmpty, let index = rows.firstIndex(where: { $0.hasFocus }) else { return false }
    switch press.key {
    case .up where index == 0: entry.grabFocus()
    case .up: goToRow(index - 1)
    case .down: goToRow(min(index + 1, rows.count - 1))
    case .home, .pageUp: goToRow(0)
    case .end, .pageDown: goToRow(rows.count - 1)
    default: return false
    }
    return true
  }

  /// Takes the only one of the list; among several it goes to the first, so that the next Enter takes that one.
  func enter() {
    guard draft.known == nil, !offered.isEmpty else { return chosen() }
    if offered.count == 1 { choose(offered[0]) } else { goToRow(0) }
  }

  private func choose(_ organisation: KnownOrganisation) {
    draft.choose(organisation)
    entry.text = organisation.name
    chosen()
  }
}
