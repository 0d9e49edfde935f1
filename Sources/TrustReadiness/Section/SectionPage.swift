import Gtk
import ReadinessModel
import ReadinessSession

/// A section of the checklist: its aim, how it stands and why, and its statements as cards.
final class SectionPage: CardsPage {
  private let section: Section
  private let standing = Label("")
  private let notAsked = Label("", style: .caption)

  init(_ section: Section, _ context: PageContext) {
    let (document, navigator) = (context.document, context.navigator)
    self.section = section
    super.init(context)
    standing.yalign = 0
    setAccessibleLabel(section.title)
    let title = Label(section.title, style: .pageTitle)
    title.hexpand = true
    title.setAccessibleRole(.heading)
    top.build {
      Box(.horizontal, spacing: 12) {
        title
        filterMenu.with { $0.valign = .centre }
      }
      Label(section.aim, style: .quiet)
      standing
      notAsked
      if HowToAnswerCard.isWanted(in: document) {
        HowToAnswerCard(document, at: navigator, shape: context.shape)
      }
    }
    observe { page in
      page.document.overview.statements
    } then: { page, statements in
      let id = page.section.id
      page.show(statements.filter { $0.section == id }.compactMap { page.document.state(of: $0.id) })
      let words = page.document.wordsForWhatIsNotAsked(in: id)
      page.notAsked.text = words
      page.notAsked.isVisible = !words.isEmpty
    }
    // An answer that makes the reason a line longer must not move the card under the pointer.
    observe { page in
      let lines = Label("\n").naturalHeight().natural
      page.standing.setMinimumSize(height: context.shape.textScale > 0 ? lines : nil)
    }
    observe { page in
      guard let standing = page.document.overview.section(page.section.id)?.standing else { return }
      page.standing.text = page.document.words(for: standing)
    }
    follow()
  }
}

extension AssessmentDocument {
  /// How far a section is answered, how it stands and why, in one line.
  func words(for standing: SectionStanding) -> String {
    if standing.doesNotApply { return tr("Nothing in this section is asked of you.") }
    let answered = tr(
      "{answered} of {total} answered.",
      ["answered": standing.tally.answered, "total": standing.tally.applicable])
    guard standing.status.level != nil else { return answered }
    let disputed = Set(overview.conflicts.compactMap { $0.subject.statement.flatMap(pack.statement(_:))?.id })
    let conflicts = disputed.isEmpty ? 0 : pack.statements(in: standing.id).count { disputed.contains($0.id) }
    let inDispute =
      conflicts == 0
      ? ""
      : " "
        + trn(
          "{n} statement has different entries.", "{n} statements have different entries.",
          conflicts)
    return answered + inDispute + " " + AnswerWords(standing.status, in: pack).text + ". " + standing.reason
  }

  /// Which statements of a section are not asked of this body at this date, and why.
  func wordsForWhatIsNotAsked(in section: Section.ID) -> String {
    pack.statements(in: section).compactMap { statement in
      pack.applicability(of: statement, in: assessment.circumstances).words.map { "\(statement.code): \($0)" }
    }.joined(separator: " ")
  }
}
