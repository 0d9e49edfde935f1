import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// What can be done with a version of a checklist.
struct ChecklistWays {
  let begin: @MainActor (PackLibrary.Entry) -> Void
  let lookAround: @MainActor (PackLibrary.Entry) -> Void
  let saveCopy: @MainActor (PackLibrary.Entry) -> Void
  let remove: @MainActor (PackLibrary.Entry) -> Void
  let open: @MainActor (LibraryEntry) -> Void
}

/// A checklist beside the list: what it is for, and each version of it with what can be done with that.
final class ChecklistPanel: Box {
  let shelf: ChecklistShelf
  let library: [LibraryEntry]

  init(
    _ shelf: ChecklistShelf, library: [LibraryEntry], isOwn: (PackLibrary.Entry) -> Bool,
    _ ways: ChecklistWays
  ) {
    (self.shelf, self.library) = (shelf, library)
    super.init(.vertical, spacing: 12, role: .group)
    setAccessibleLabel(shelf.newest.title)
    let title = Label(shelf.newest.title, style: .sectionTitle)
    title.setAccessibleRole(.heading)
    let about = Box(.vertical, spacing: 3) { title }
    if !shelf.newest.summary.isEmpty { about.append(Label(shelf.newest.summary)) }
    append(about)
    for (index, entry) in shelf.versions.enumerated() {
      append(
        ChecklistVersionCard(
          entry, uses: library.filter { $0.answers(entry) }, isNewest: index == 0, isOwn: isOwn(entry), ways))
    }
  }
}

/// A version of a checklist: how large it is, whose, and which assessments answer it.
final class ChecklistVersionCard: Box {
  /// So many assessments are named.
  private static let mostNamed = 6

  init(
    _ entry: PackLibrary.Entry, uses: [LibraryEntry], isNewest: Bool, isOwn: Bool, _ ways: ChecklistWays
  ) {
    super.init(.vertical, spacing: 9, role: .group)
    addStyle("card")
    let name = tr("Version {version}", ["version": entry.version])
    setAccessibleLabel(name)
    append(
      WrapBox(spacing: 6, rowSpacing: 3) {
        Label(name, style: .strong)
        Label(entry.ownerWords, wrapping: .none).with {
          $0.addStyle("tag")
          $0.valign = .centre
        }
      })
    append(
      Label([entry.period, entry.sizeWords].compactMap { $0 }.joined(separator: " · "), style: .caption))
    append(Self.usedBy(uses, ways))
    let buttons = WrapBox(spacing: 9, rowSpacing: 9) {
      Self.button(tr("Begin an assessment"), name, style: isNewest ? .suggested : .plain) {
        ways.begin(entry)
      }
      Self.button(tr("Look around"), name) { ways.lookAround(entry) }
      Self.button(tr("Save a copy…"), name) { ways.saveCopy(entry) }
    }
    if isOwn { buttons.append(Self.button(tr("Remove…"), name) { ways.remove(entry) }) }
    append(buttons)
    if !isOwn {
      append(
        Label(
          entry.isBundled
            ? tr("It comes with the program and stays, for the assessments that answer it.")
            : tr("It is not in the folder of your own checklists, and stays."), style: .caption))
    }
  }

  /// A button that says of which version it is to those who hear it alone.
  private static func button(
    _ label: String, _ version: String, style: Button.Style = .plain,
    _ action: @escaping @MainActor () -> Void
  ) -> Button {
    Button(label, style: style, action: action).with { $0.setAccessibleDescription(version) }
  }

  private static func usedBy(_ uses: [LibraryEntry], _ ways: ChecklistWays) -> Widget {
    guard !uses.isEmpty else { return Label(tr("None of your assessments answers it."), style: .caption) }
    let box = Box(.vertical, spacing: 3) {
      Label(
        trn(
          "Answered by one of your assessments:", "Answered by {n} of your assessments:", uses.count),
        style: .caption)
    }
    for use in uses.prefix(mostNamed) {
      box.append(Button(use.spokenTitle, style: .link) { ways.open(use) }.with { $0.halign = .start })
    }
    let rest = uses.count - mostNamed
    if rest > 0 { box.append(Label(trn("and {n} more", "and {n} more", rest), style: .caption)) }
    return box
  }
}
