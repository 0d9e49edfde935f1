import Gtk
import ReadinessModel

/// The way from an open statement to a toolkit that helps with it.
final class ToolkitLink: Button {
  init(_ toolkit: Pack.Toolkit, at navigator: Navigator) {
    let words = tr("Toolkit: {title}", ["title": toolkit.title])
    super.init(child: Label(words), style: .link) { [weak navigator] in
      navigator?.go(to: .toolkit(toolkit.id))
    }
    setAccessibleLabel(words)
    tooltip = toolkit.purpose
    halign = .start
  }
}
