import Gtk
import ReadinessModel
import ReadinessSession

/// What matches a filter, whatever its section, with a banner that says so and lifts it.
///
/// An answer given here does not make its card vanish under the user's hands: what is shown is decided on arrival and
/// whenever the filter changes.
final class FilteredPage: CardsPage {
  private let title = Label("", style: .pageTitle)
  private let count = Label("", style: .quiet)
  private let empty = Label("", style: .quiet)

  override init(_ context: PageContext) {
    let (document, navigator) = (context.document, context.navigator)
    var context = context
    let pack = document.pack
    context.remark = { [weak navigator, weak document] state in
      guard let document, let filter = navigator?.filter,
        !filter.shows(state, in: document)
      else { return nil }
      return tr(
        "No longer matches “{filter}”. It stays here until you leave.", ["filter": filter.label(in: pack)])
    }
    super.init(context)
    setAccessibleLabel(tr("Filtered statements"))
    title.hexpand = true
    title.setAccessibleRole(.heading)
    let lift = Button(tr("Show all")) { navigator.liftFilter() }
    top.build {
      Box(.horizontal, spacing: 12) {
        title
        filterMenu.with { $0.valign = .centre }
        lift.with { $0.valign = .centre }
      }
      count
      empty
    }
    observe { page in
      page.navigator.filter
    } then: { page, filter in
      page.apply(filter)
    }
    follow()
  }

  private func apply(_ filter: Filter) {
    let shown = document.asked.filter { filter.shows($0, in: document) }
    title.text = filter.label(in: document.pack)
    count.text = trn(
      "{n} statement of {total} is shown. The others are hidden by this filter.",
      "{n} statements of {total} are shown. The others are hidden by this filter.", shown.count,
      ["total": document.asked.count])
    empty.text = tr("Nothing matches. Choose another filter, or show all.")
    empty.isVisible = shown.isEmpty
    show(shown)
  }
}
