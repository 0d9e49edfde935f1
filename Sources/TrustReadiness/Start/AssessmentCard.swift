import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// One assessment on the start page: what it is, how far it has come, and the button to go on with it.
final class AssessmentCard: Box {
  let entry: LibraryEntry
  /// Whether it is the one most likely to be continued.
  let isFirst: Bool
  /// Whether another assessment looks the same, so that the name of the file has to tell them apart.
  let hasTwin: Bool
  /// The folder that it is in, if that is not the library's.
  private let folder: String?
  private let details = Label("", style: .caption)

  /// - Parameters:
  ///   - isFirst: whether it is the one most likely to be continued.
  ///   - hasTwin: whether another assessment looks the same.
  ///   - folder: the folder that it is in, if that is not the library's.
  ///   - commands: what its buttons and menu do.
  init(
    _ entry: LibraryEntry, isFirst: Bool, hasTwin: Bool, folder: String?, shape: WindowShape,
    commands: AssessmentCommands
  ) {
    self.entry = entry
    self.isFirst = isFirst
    self.hasTwin = hasTwin
    self.folder = folder
    super.init(.horizontal, spacing: 12, role: .group)
    addStyle("card")
    let spoken =
      hasTwin
      ? tr("{title}: “{file}”", ["title": entry.spokenTitle, "file": entry.fileName]) : entry.spokenTitle
    setAccessibleLabel(spoken)
    insertActions(commands.group(for: entry))

    let open = Button(entry.openLabel, style: isFirst && entry.isUnderWay ? .suggested : .plain) {
      commands.open(entry)
    }
    open.setAccessibleDescription(spoken)
    let more = MenuButton(
      icon: "view-more-symbolic", label: tr("More for {title}", ["title": spoken]),
      menu: AssessmentCommands.menu)
    more.hasFrame = false
    let buttons = Box(.horizontal, spacing: 12) {
      open
      more
    }
    let text = Box(.vertical, spacing: 3) {
      Label(
        hasTwin ? entry.titleWithFile : entry.fullTitle,
        style: .strong)
      details
      counts
      if let timeLeft = entry.timeLeft { Label(timeLeft, style: .caption) }
    }
    text.hexpand = true
    text.valign = .centre
    append(text)
    append(buttons)
    observe { card in
      card.orientation = shape.isNarrow ? .vertical : .horizontal
      buttons.halign = shape.isNarrow ? .start : .end
      buttons.valign = .centre
    }
    showAge()
  }

  /// Says anew how long ago the assessment was changed.
  func showAge() {
    details.text = [
      entry.asAt.map { tr("As at {day}", ["day": WindowDates.day($0)]) },
      hasTwin ? nil : entry.ownName.map { tr("“{file}”", ["file": $0]) },
      // An id says nothing, and stands in the next line.
      entry.absence == .checklist ? nil : entry.packTitle,
      folder.map { tr("in {folder}", ["folder": $0]) },
      // What is short stays together where the line wraps.
      tr("changed {when}", ["when": WindowDates.ago(entry.changed)]).unbroken,
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var counts: Widget {
    Box(.horizontal, spacing: 9) {
      Label(entry.progress, style: .caption, wrapping: entry.absence == nil ? .none : .words)
      for count in entry.counts where count.statements > 0 { LevelCountLabel(count) }
    }
  }
}

/// How many statements are at a level: "◆4".
final class LevelCountLabel: Label {
  init(_ count: LibraryEntry.Count) {
    super.init(count.level.symbol.character + "\u{202F}\(count.statements)", wrapping: .none)
    addStyle("count")
    setRole(count.level.role.styleClass)
    tooltip = count.words
    setAccessibleLabel(count.words)
  }
}

extension LibraryEntry.Count {
  /// "4 Red".
  var words: String { tr("{count} {level}", ["count": statements, "level": level.label]) }
}

extension LibraryEntry.Absence {
  /// What is not here, as the rest of a line.
  fileprivate func words(of entry: LibraryEntry) -> String {
    switch self {
    case .version:
      tr("version {version} of its checklist is not on this computer", ["version": entry.packVersion])
    case .words: tr("its checklist is on this computer with other words")
    case .checklist where entry.packID.isEmpty: tr("it does not say which checklist it answers")
    case .checklist: tr("its checklist, “{id}”, is not on this computer", ["id": entry.packID])
    }
  }
}

extension LibraryEntry {
  /// The title with the name of the file, which may begin with it.
  fileprivate var titleWithFile: String {
    fileName.hasPrefix(fullTitle)
      ? tr("“{file}”", ["file": fileName]) : tr("{title}: “{file}”", ["title": fullTitle, "file": fileName])
  }

  /// Whether the button invites to begin or to go on.
  var isUnderWay: Bool { !isFinished && absence == nil }

  /// "38 of 81 answered", "all 81 answered", "78 of 81 answered, 3 questions to ask"; "60 answers · version 1.0 of its
  /// checklist is not on this computer".
  var progress: String {
    if let absence {
      return [trn("{n} answer", "{n} answers", answered), absence.words(of: self)].joined(separator: " · ")
    }
    if answered == applicable, isFinished {
      return trn("the one statement answered", "all {n} answered", applicable)
    }
    let words = tr("{count} of {total} answered", ["count": answered, "total": applicable])
    guard isFinished else { return words }
    return words + ", " + trn("{n} question to ask", "{n} questions to ask", dontKnow)
  }

  /// What the button says.
  var openLabel: String { !isUnderWay ? tr("Open") : answered == 0 ? tr("Begin") : tr("Continue") }

  /// How long the rest is likely to take: "About 25 minutes left of the essentials", "About 40 minutes left".
  var timeLeft: String? {
    guard isUnderWay else { return nil }
    if essentialMinutesLeft > 0 {
      return trn(
        "About {n} minute left of the essentials", "About {n} minutes left of the essentials",
        ProgressWords.rounded(essentialMinutesLeft))
    }
    return minutesLeft > 0
      ? trn("About {n} minute left", "About {n} minutes left", ProgressWords.rounded(minutesLeft)) : nil
  }

  /// The title as it is read out.
  var spokenTitle: String {
    asAt.map { tr("{title}, as at {day}", ["title": fullTitle, "day": WindowDates.day($0)]) } ?? fullTitle
  }
}
