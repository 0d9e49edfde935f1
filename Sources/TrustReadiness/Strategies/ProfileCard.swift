import Gtk
import ReadinessCharts
import ReadinessModel
import ReadinessSession

/// Where one stands, section by section, with those marked on which the strategy that is read works.
final class ProfileCard: Box {
  init(_ context: PageContext, marking strategy: @escaping @MainActor () -> Strategy?) {
    let (document, navigator) = (context.document, context.navigator)
    super.init(.vertical, spacing: 6, role: .group)
    addStyle("card")
    setAccessibleLabel(tr("Where you stand"))
    let title = Label(tr("Where you stand"), style: .sectionTitle)
    title.setAccessibleRole(.heading)
    let about = Label("", style: .caption)
    append(title)
    append(about)
    observe { _ in
      let counts = StandingWords.counts(document.overview.standing.total)
      let words = strategy().map { tr("{title} works on what is bold.", ["title": $0.title.quoted]) }
      about.text = [counts, words ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    let longest = document.overview.standing.sections.map(\.tally.applicable).max() ?? 1
    for section in document.pack.sections {
      let name = section.shortTitle ?? section.title
      let label = Label(name)
      label.widthInCharacters = 26
      let button = Button(child: label, style: .row) { [weak navigator] in
        navigator?.go(to: .section(section.id))
      }
      let bar = BarView(in: document.pack) { [weak navigator] part in
        navigator?.go(to: section, opening: part, in: document)
      }
      let row = Box(.vertical) {
        button
        bar
      }
      observe { _ in
        guard let standing = document.overview.section(section.id)?.standing else { return }
        row.isVisible = !standing.doesNotApply
        bar.show(
          standing.tally, share: Double(standing.tally.applicable) / Double(max(1, longest)))
        let isMarked = strategy()?.sections.contains(section.id) ?? false
        label.setStyle("strong", isMarked)
        let words = StandingWords.name(of: section, standing, in: document.pack)
        button.setAccessibleLabel(
          isMarked ? tr("{section}. The strategy works on it.", ["section": words]) : words)
      }
      append(row)
    }
  }
}
