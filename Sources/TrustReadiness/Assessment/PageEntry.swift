import Gtk
import ReadinessModel
import ReadinessSession

/// A page of an assessment: declared once, and read from there by the sidebar, the drop-down of a narrow window and the
/// screen that shows it.
@MainActor
struct PageEntry {
  let place: Navigator.Place
  let title: String
  /// Where in the sidebar it stands; nil for nowhere.
  let group: PageGroup?
  let tooltip: String
  /// How it stands.
  let badge: @MainActor (AssessmentDocument) -> PageBadge
  let make: @MainActor (PageContext) -> any AssessmentPage

  /// Declares a page.
  init(
    _ place: Navigator.Place, _ title: String, _ group: PageGroup? = nil, tooltip: String = "",
    badge: @escaping @MainActor (AssessmentDocument) -> PageBadge = { _ in PageBadge() },
    make: @escaping @MainActor (PageContext) -> any AssessmentPage
  ) {
    self.place = place
    self.title = title
    self.group = group
    self.tooltip = tooltip
    self.badge = badge
    self.make = make
  }

  /// The title, for a part of the checklist with how far it is answered.
  func sentence(in document: AssessmentDocument) -> String {
    let words = badge(document).words
    return group == .checklist && !words.isEmpty
      ? tr("{page}, {progress}", ["page": title, "progress": words]) : title
  }
}

/// The parts of the sidebar.
enum PageGroup: CaseIterable {
  case standing
  case checklist
  case work

  /// What the part is called by those who do not see it.
  var name: String {
    switch self {
    case .standing: tr("Overview")
    case .checklist: tr("Checklist")
    case .work: tr("Work with it")
    }
  }

  /// What stands above the pages of a part; empty for nothing.
  @MainActor
  func heading(in document: AssessmentDocument) -> String {
    switch self {
    case .standing: return ""
    case .checklist:
      let total = document.overview.standing.total
      return tr(
        "Checklist · {answered} of {total} answered", ["answered": total.answered, "total": total.applicable])
    case .work: return name
    }
  }
}

/// How a page stands, at the end of its line in the sidebar.
struct PageBadge {
  /// "3 of 6".
  var words = ""
  /// What is said after it in bold: "3 late".
  var emphasis = ""
  /// What is counted by level and symbol.
  var tally: Tally?
  /// What a screen reader says of the line; nil for the page's title.
  var spoken: String?
  /// Whether there is anything to go to.
  var isAsked = true
}

extension PageBadge {
  /// A section, with "3 of 6" and the counts by symbol.
  @MainActor
  init(_ section: Section, in document: AssessmentDocument) {
    guard let standing = document.overview.section(section.id)?.standing else {
      self.init()
      return
    }
    guard !standing.doesNotApply else {
      self.init(
        words: tr("does not apply"), spoken: tr("{title}: does not apply", ["title": section.title]),
        isAsked: false)
      return
    }
    let tally = standing.tally
    let answered = tr(
      "{title}: {answered} of {total} answered",
      ["title": section.title, "answered": tally.answered, "total": tally.applicable])
    let counts = document.pack.scale.compactMap { level in
      tally.counts[level.id].flatMap { $0 > 0 ? "\($0) \(level.label)" : nil }
    }
    self.init(
      words: Self.progress(tally), tally: tally,
      spoken: ([answered] + counts).joined(separator: trc("list", ", ")))
  }

  /// The short route, with how far it is answered.
  @MainActor
  init(essentialsIn document: AssessmentDocument) {
    let tally = document.overview.standing.essentials
    self.init(
      words: Self.progress(tally),
      spoken: tr(
        "Essentials: the short route, {answered} of {total} answered",
        ["answered": tally.answered, "total": tally.applicable]))
  }

  /// The questions to ask, with how many wait for an answer.
  @MainActor
  init(questionsIn document: AssessmentDocument) {
    let open = document.overview.questions.count { $0.answered == nil }
    self.init(
      words: open == 0 ? "" : String(open),
      spoken: trn(
        "Questions to ask: {n} waits for an answer", "Questions to ask: {n} wait for an answer", open))
  }

  /// The evidence, with how many pieces there are.
  @MainActor
  init(evidenceIn document: AssessmentDocument) {
    let count = document.shelf.register.entries.count
    guard count > 0 else {
      self.init()
      return
    }
    self.init(
      words: String(count), spoken: trn("Evidence: {n} piece", "Evidence: {n} pieces", count))
  }

  /// The actions, with how many are open and late.
  @MainActor
  init(actionsIn document: AssessmentDocument) {
    let log = document.actions.log
    let (open, late) = (log.count(.open), log.count(.late))
    guard open > 0 else {
      self.init()
      return
    }
    self.init(
      words: String(open), emphasis: late == 0 ? "" : trn("{n} late", "{n} late", late),
      spoken: late == 0
        ? trn("Actions: {n} open", "Actions: {n} open", open)
        : trn("Actions: {n} open, {late} late", "Actions: {n} open, {late} late", open, ["late": late]))
  }

  /// The toolkits, with how many are begun.
  @MainActor
  init(toolkitsIn document: AssessmentDocument) {
    let begun = document.pack.usableToolkits.count { document.isBegun($0) }
    guard begun > 0 else {
      self.init()
      return
    }
    self.init(
      words: trn("{n} begun", "{n} begun", begun),
      spoken: trn("Toolkits: {n} is begun", "Toolkits: {n} are begun", begun))
  }

  private static func progress(_ tally: Tally) -> String {
    tr("{answered} of {total}", ["answered": tally.answered, "total": tally.applicable])
  }
}
