import Gtk
import ReadinessModel
import ReadinessSession

/// The pages of an assessment's window, in the order of the sidebar. What is not in the sidebar stands last.
@MainActor
enum Pages {
  /// The pages that a checklist gives.
  static func entries(for pack: Pack) -> [PageEntry] {
    let essentials = pack.statements.contains(where: \.isEssential) ? [essentials] : []
    let toolkits = pack.usableToolkits
    return [whereWeStand] + essentials + pack.sections.map(section) + [
      questions, evidence, actions, progress,
    ]
      + (toolkits.isEmpty ? [] : [Self.toolkits]) + (pack.learning.isEmpty ? [] : [learn])
      + toolkits.map(toolkit) + (pack.strategies.isEmpty ? [] : [strategies]) + pack.strategies.map(strategy)
      + [oneAtATime, filtered, search]
  }

  /// The page of a place; of one that the checklist does not have, the first.
  static func entry(of place: Navigator.Place, in pack: Pack) -> PageEntry {
    entries(for: pack).first { $0.place == place } ?? whereWeStand
  }

  private static let whereWeStand = PageEntry(.whereWeStand, tr("Where we stand"), .standing) {
    WhereWeStandPage($0)
  }

  private static let essentials = PageEntry(
    .essentials, tr("Essentials: the short route"), .checklist, badge: PageBadge.init(essentialsIn:)
  ) { OneAtATimePage(.essentials, $0) }

  private static func section(_ section: Section) -> PageEntry {
    PageEntry(
      .section(section.id), section.shortTitle ?? section.title, .checklist, tooltip: section.title,
      badge: { PageBadge(section, in: $0) },
      make: { SectionPage(section, $0) }
    )
  }

  private static let questions = PageEntry(
    .questions, tr("Questions to ask"), .work, badge: PageBadge.init(questionsIn:)
  ) { QuestionsPage($0) }

  private static let evidence = PageEntry(
    .evidence, tr("Evidence"), .work, badge: PageBadge.init(evidenceIn:)
  ) { EvidencePage($0) }

  private static let actions = PageEntry(
    .actions, tr("Actions"), .work, badge: PageBadge.init(actionsIn:)
  ) { ActionsPage($0) }

  private static let progress = PageEntry(.progress, tr("Progress"), .work) { ProgressPage($0) }

  private static let toolkits = PageEntry(
    .toolkits, tr("Toolkits"), .work, badge: PageBadge.init(toolkitsIn:)
  ) { ToolkitsPage($0) }

  private static let learn = PageEntry(.learn, tr("Learn"), .work) { LearnPage($0) }

  private static func toolkit(_ toolkit: Pack.Toolkit) -> PageEntry {
    PageEntry(.toolkit(toolkit.id), toolkit.title) { ToolkitPage(toolkit, $0) }
  }

  private static let strategies = PageEntry(.strategies, tr("Model strategies")) { StrategiesPage($0) }

  private static func strategy(_ strategy: Strategy) -> PageEntry {
    PageEntry(.strategy(strategy.id), strategy.title) { AdoptPage(strategy, $0) }
  }

  private static let oneAtATime = PageEntry(.oneAtATime, tr("One at a time")) { OneAtATimePage(.all, $0) }
  private static let filtered = PageEntry(.filtered, tr("Filtered statements")) { FilteredPage($0) }
  private static let search = PageEntry(.search, tr("Search")) { SearchPage($0) }
}
