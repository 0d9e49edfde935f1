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
      let part = Pages.entry(of: navigator.place, in: document.pack).sentence(in: document)
      menu.label = part
      menu.setAccessibleLabel(tr("Part shown: {part}", ["part": part]))
    }
  }
}
