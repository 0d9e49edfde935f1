import Gtk
import ReadinessModel
import ReadinessSession

/// A field for the organisation: chosen from the checklist's list, which narrows with every letter, or typed in.
final class OrganisationField: Box {
  private let draft: NewAssessment
  private let entry = Entry()
  private let list = ListBox()
  private let view: Scroller
  private var offered: [KnownOrganisation] = []
  private let chosen: @MainActor () -> Void

  private static let greatestHeight = 216

  /// - Parameter chosen: called when an organisation was chosen, to go on to the next field.
  init(_ draft: NewAssessment, chosen: @escaping @MainActor () -> Void) {
    self.draft = draft
    self.chosen = chosen
    view = Scroller(list)
    super.init(.vertical, spacing: 6)
    let hasList = !draft.pack.organisations.isEmpty
    entry.placeholder = hasList ? tr("Type to search, or another name") : nil
    entry.setAccessibleLabel(tr("Organisation"))
    entry.setAccessibleDescription(hasList ? tr("Letters typed here narrow the list beneath.") : "")
    list.setAccessibleLabel(tr("Organisations of the checklist"))
    list.addStyle("choices")
    view.hasFrame = true
    view.addStyle("field")
    view.followsContentHeight = true
    append(entry)
    append(view)
    entry.on(Entry.changed) { [weak self] entry in self?.draft.type(organisation: entry.text) }
    entry.on(Entry.activated) { [weak self] _ in self?.enter() }
    entry.onKey { [weak self] _, press in
      guard press.key == .down, let row = self?.list.row(at: 0), self?.view.isVisible == true else {
        return false
      }
      return row.grabFocus()
    }
    onFocusOut { field in field.draft.endTyping() }
    list.on(ListBox.rowActivated) { [weak self] _, row in
      guard let self, let row, self.offered.indices.contains(row.index) else { return }
      self.choose(self.offered[row.index])
    }
    observe { field in field.show(field.draft.matches, isChosen: field.draft.known != nil) }
  }

  /// The field that is typed in, for labels and the focus.
  var field: Entry { entry }

  private func show(_ matches: [KnownOrganisation], isChosen: Bool) {
    if matches != offered {
      offered = matches
      list.removeAll()
      for organisation in matches { list.append(row(organisation)) }
      if entry.containsFocus, !matches.isEmpty, !isChosen {
        list.announce(
          trn("{n} organisation is listed.", "{n} organisations are listed.", matches.count),
          after: .milliseconds(700))
      }
    }
    // A page that scrolls gives what is in it the least room it asks for: enough for some rows.
    let height = min(list.naturalHeight(atWidth: 500).natural, Self.greatestHeight)
    view.setContentHeight(minimum: height, maximum: Self.greatestHeight)
    view.isVisible = !isChosen && !matches.isEmpty
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

  private func enter() {
    if offered.count == 1, draft.known == nil { choose(offered[0]) } else { chosen() }
  }

  private func choose(_ organisation: KnownOrganisation) {
    draft.choose(organisation)
    entry.text = organisation.name
    chosen()
  }
}
