import Gtk
import ReadinessModel
import ReadinessSession

/// The button that chooses which statements are shown.
final class FilterMenu: MenuButton {
  init(_ document: AssessmentDocument, at navigator: Navigator, shape: WindowShape) {
    super.init(tr("Show: all"))
    setAccessibleLabel(tr("Show: all"))
    tooltip = tr("Choose which statements are shown, across the sections")
    let choices = Filter.choices(for: document.pack)
    let content = Box(.vertical, spacing: 0)
    // The longest line stays whole beside the scroll bar, and so does the ring around one.
    content.margins = Insets(top: 0, start: 6, bottom: 0, end: 18)
    for (index, group) in choices.enumerated() {
      if index > 0 {
        content.append(Separator(.horizontal).with { $0.margins = Insets(horizontal: 0, vertical: 6) })
      }
      for filter in group {
        let row = Button(child: Label(filter.label(in: document.pack), wrapping: .none), style: .row)
        row.setAccessibleLabel(filter.label(in: document.pack))
        row.on(Button.clicked) { [weak self] _ in
          self?.popDown()
          if filter == .all { navigator.liftFilter() } else { navigator.show(filter) }
        }
        content.append(row)
      }
    }
    let scroller = Scroller()
    scroller.child = content
    scroller.followsContentHeight = true
    setPopover(Popover(scroller))
    observe { [weak scroller] _ in
      scroller?.setContentHeight(maximum: shape.room(width: 0, height: 600).height)
    }
    observe { menu in
      let words = tr("Show: {filter}", ["filter": navigator.filter.label(in: document.pack)])
      menu.label = words
      menu.setAccessibleLabel(words)
    }
  }
}

extension Button.Style {
  /// A line of a list that can be clicked.
  static let row = Button.Style(rawValue: "row")
}
