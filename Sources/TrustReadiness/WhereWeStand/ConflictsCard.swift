import Gtk
import ReadinessModel
import ReadinessSession

/// What people said differently, with the way to settle each. It is shown only while there is something.
final class ConflictsCard: Box {
  private let document: AssessmentDocument
  private let navigator: Navigator
  private let list = Box(.vertical, spacing: 9)
  /// How many are shown at a time: a damaged file may have any number of them.
  private static let most = 50

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
          "They are of people who did not know of each other, or on statements that have become one. Choose what stands; nothing leaves the history."
        ),
        style: .quiet)
      list
    }
    observe { card in card.show(card.document.overview.conflicts) }
  }

  private func show(_ conflicts: [Conflict]) {
    isVisible = !conflicts.isEmpty
    list.removeAll()
    let shown = conflicts.prefix(Self.most)
    for conflict in shown {
      if let id = conflict.subject.statement, let statement = document.pack.statement(id) {
        list.append(row(for: statement, conflict))
      } else {
        list.append(panel(for: conflict))
      }
    }
    let others = conflicts.count - shown.count
    guard others > 0 else { return }
    list.append(
      Label(
        trn(
          "And {n} more place. It comes when one of these is settled.",
          "And {n} more places. They come when these are settled.", others), style: .caption))
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
        Label(tr("{statement} {title}", ["statement": statement.code, "title": statement.title]))
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
    for claim in conflict.shown {
      let words = claim.edit.words(in: document.pack)
      let keep = Button(tr("Keep this")) { [weak document] in document?.settle(claim) }
      keep.setAccessibleLabel(tr("Keep: {entry} ({source})", ["entry": words, "source": claim.who]))
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
    if let others = conflict.othersInWords { panel.append(Label(others, style: .caption)) }
    return panel
  }

  private static func claims(of conflict: Conflict, in pack: Pack) -> String {
    let claims = conflict.shown.map { claim in
      tr("{entry} ({source})", ["entry": claim.edit.words(in: pack), "source": source(of: claim)])
    }
    return (claims + [conflict.othersInWords].compactMap(\.self)).joined(separator: " · ")
  }

  private static func source(of claim: Conflict.Claim) -> String {
    tr("{who}, {when}", ["who": claim.who, "when": WindowDates.dayAndTime(claim.at)])
  }
}
