import Gtk
import ReadinessModel
import ReadinessSession

/// The sidebar of a narrow window: a button that says where one is and opens the list.
final class PlaceMenu: MenuButton {
  init(_ document: AssessmentDocument, at navigator: Navigator, _ sidebar: Sidebar, shape: WindowShape) {
    super.init("")
    setPopover(Popover(sidebar))
    sidebar.chosen = { [weak self] in self?.popDown() }
    observe { [weak sidebar] _ in
      let room = shape.room(width: 320, height: 460)
      sidebar?.setMinimumSize(width: room.width, height: room.height)
    }
    observe { menu in
      menu.label = navigator.place.words(in: document)
      menu.setAccessibleLabel(tr("Part shown: {part}", ["part": navigator.place.words(in: document)]))
    }
  }
}

extension Navigator.Place {
  /// The place's name, for a section with how far it is answered.
  @MainActor
  func words(in document: AssessmentDocument) -> String {
    switch self {
    case .whereWeStand: tr("Where we stand")
    case .oneAtATime: tr("One at a time")
    case .essentials: tr("Essentials")
    case .questions: tr("Questions to ask")
    case .filtered: tr("Filtered statements")
    case .search: tr("Search")
    case .toolkit(let id): document.pack.toolkit(id)?.title ?? id
    case .section(let id):
      if let section = document.pack.section(id), let tally = document.overview.section(id)?.standing.tally {
        tr(
          "{section}, {answered} of {total}",
          [
            "section": section.shortTitle ?? section.title, "answered": tally.answered,
            "total": tally.applicable,
          ])
      } else {
        id
      }
    }
  }
}
