import Gtk
import ReadinessModel
import ReadinessSession

/// What people said differently, with the way to settle each. It is shown only while there is something.
final class ConflictsCard: Box {
  private let document: AssessmentDocument
  private let navigator: Navigator
  private let list = Box(.vertical, spacing: 9)

  init(_ document: AssessmentDocument, at navigator: Navigator) {
    self.document = document
    self.navigator = navigator
    super.init(.vertical, spacing: 6)
    addStyle("card")
    let title = Label(tr("Different entries"), style: .sectionTitle)
    title.setAccessibleRole(.heading)
    build {
      Box(.horizontal, spacing: 9) {
        CautionMark()
        title
      }
      Label(
        tr(
          "People entered different things without knowing of each other. Choose what stands; nothing leaves the history."
        ),
        style: .quiet)
      list
    }
    observe { card in card.show(card.document.overview.conflicts) }
  }

  private func show(_ conflicts: [Conflict]) {
    isVisible = !conflicts.isEmpty
    list.removeAll()
    for conflict in conflicts {
      if let id = conflict.subject.statement, let statement = document.pack.statement(id) {
        list.append(row(for: statement, conflict))
      } else {
        list.append(panel(for: conflict))
      }
    }
  }

  /// A statement's entries are settled on its card, beside its choices and its history.
  private func row(for statement: Statement, _ conflict: Conflict) -> Widget {
    let settle = Button(tr("Settle"), style: .link) { [weak navigator] in navigator?.go(to: statement) }
    settle.setAccessibleLabel(
      tr(
        "Settle the {entry}: {title}",
        ["entry": conflict.subject.words(in: document.pack), "title": statement.title]))
    settle.valign = .start
    return Box(.horizontal, spacing: 9) {
      Box(.vertical) {
        Label(tr("{statement} {title}", ["statement": statement.id, "title": statement.title]))
        Label(Self.claims(of: conflict, in: document.pack), style: .caption)
      }.with { $0.hexpand = true }
      settle
    }
  }

  /// What is not about a statement is settled here.
  private func panel(for conflict: Conflict) -> Widget {
    let panel = Box(.vertical, spacing: 6)
    panel.addStyle("panel")
    panel.append(Label(conflict.subject.words(in: document.pack).withCapital, style: .strong))
    for claim in conflict.claims {
      let words = claim.edit.words(in: document.pack)
      let keep = Button(tr("Keep this")) { [weak document] in document?.settle(claim) }
      keep.setAccessibleLabel(tr("Keep: {entry}", ["entry": words]))
      keep.valign = .centre
      panel.append(
        Box(.horizontal, spacing: 9) {
          Box(.vertical) {
            Label(words)
            Label(Self.source(of: claim), style: .caption)
          }.with { $0.hexpand = true }
          keep
        })
    }
    return panel
  }

  private static func claims(of conflict: Conflict, in pack: Pack) -> String {
    conflict.claims.map { claim in
      tr("{entry} ({source})", ["entry": claim.edit.words(in: pack), "source": source(of: claim)])
    }.joined(separator: " · ")
  }

  private static func source(of claim: Conflict.Claim) -> String {
    tr("{who}, {when}", ["who": claim.who, "when": WindowDates.dayAndTime(claim.at)])
  }
}
