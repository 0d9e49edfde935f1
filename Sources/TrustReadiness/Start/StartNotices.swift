import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The sample of each checklist that comes with the program.
final class SampleCards: Box {
  /// - Parameter beyondFirst: whether the first one is offered elsewhere.
  init(in program: ReadinessProgram, beyondFirst: Bool = false) {
    super.init(.vertical, spacing: 12)
    let first = program.places.sample
    if !beyondFirst, program.hasSample { append(SampleCard(first, in: program)) }
    isVisible = !children.isEmpty
    let places = program.places
    Task { [weak self] in
      let samples = try? await inBackground { () throws(StoreProblem) in PackLibrary.samples(in: places) }
      guard let self, let samples else { return }
      for path in samples.values.sorted() where path != first { append(SampleCard(path, in: program)) }
      isVisible = !children.isEmpty
    }
  }
}

/// A sample among the assessments.
final class SampleCard: Box {
  /// Its file.
  let path: String
  private let details = Label(
    tr("To look around in. Nothing you change here is kept."), style: .caption)

  init(_ path: String, in program: ReadinessProgram) {
    self.path = path
    super.init(.horizontal, spacing: 12, role: .group)
    addStyle("card")
    setAccessibleLabel(tr("Sample"))
    let text = Box(.vertical, spacing: 3) {
      Box(.horizontal, spacing: 6) {
        Label(tr("A finished assessment"), style: .strong)
        Label(tr("sample"), wrapping: .none).with {
          $0.addStyle("tag")
          $0.valign = .centre
        }
      }
      details
    }
    text.hexpand = true
    append(text)
    let look = Button(tr("Look around")) { [weak self, weak program] in
      if let self { program?.openSample(path, in: window as? ProgramWindow) }
    }
    look.valign = .centre
    append(look)
    nameChecklist(program, look)
  }

  /// Says which checklist the sample answers, as the other cards do, as soon as that was read.
  private func nameChecklist(_ program: ReadinessProgram, _ look: Button) {
    let (packs, sample) = (program.packs, path)
    Task { [weak self] in
      let found = try? await inBackground { () throws(StoreProblem) in packs.loadAhead(of: sample)?.title }
      guard let self, let title = found.flatMap({ $0 }) else { return }
      look.setAccessibleDescription(title)
      details.text = [title, details.text].joined(separator: " · ")
    }
  }
}

/// Says that there are several copies of one assessment, and offers to join them.
final class CopiesNotice: Box {
  init(_ copies: AssessmentCopies, commands: AssessmentCommands) {
    super.init(.horizontal, spacing: 12, role: .alert)
    addStyle("panel")
    let others = copies.others.map { tr("“{file}”", ["file": $0.fileName]) }.joined(separator: ", ")
    let words = Label(
      trn(
        "There is a second copy of {title}: {files}. It may hold changes of its own, made on another computer.",
        "There are {n} more copies of {title}: {files}. They may hold changes of their own, made on other computers.",
        copies.others.count, ["title": copies.main.spokenTitle, "files": others]))
    words.hexpand = true
    append(words)
    append(Button(tr("Join them…")) { commands.join(copies) }.with { $0.valign = .centre })
  }
}

/// Says that a file in the library cannot be read, and why.
final class UnreadableNotice: Box {
  init(_ entry: LibraryEntry, commands: AssessmentCommands) {
    super.init(.horizontal, spacing: 12, role: .group)
    addStyle("panel")
    setAccessibleLabel(entry.fileName)
    let text = Box(.vertical, spacing: 3) {
      Label(tr("“{file}” cannot be opened", ["file": entry.fileName]), style: .strong)
      Label(entry.problem ?? "")
    }
    text.hexpand = true
    append(text)
    append(Button(tr("Show in folder")) { commands.showInFolder(entry) }.with { $0.valign = .centre })
  }
}

/// What somebody sees who has no assessment yet.
final class FirstRunPage: Box {
  init(in program: ReadinessProgram, footer: String) {
    super.init(.vertical, spacing: 18)
    margins = Insets(top: 60)
    let title = Label(program.displayName, style: .pageTitle)
    title.setAccessibleRole(.heading)
    let words = Label(
      tr(
        """
        Find out, statement by statement, how ready your organisation is, what to look at first, and what to put before \
        the board. Everything stays on this computer, in files that are yours, and is saved as you go.
        """))
    words.maxWidthInCharacters = 64
    let buttons = Box(.horizontal, spacing: 12) {
      Button(ReadinessProgram.Commands.new, in: "app", label: tr("Start an assessment"), style: .suggested)
      if program.hasSample { Button(ReadinessProgram.Commands.sample, in: "app") }
      Button(ReadinessProgram.Commands.open, in: "app")
    }
    build {
      title
      words
      buttons
      Button(ReadinessProgram.Commands.checklists, in: "app", style: .link).with { $0.halign = .start }
      if program.hasSample { SampleCards(in: program, beyondFirst: true) }
      Label(footer, style: .caption)
    }
  }
}
