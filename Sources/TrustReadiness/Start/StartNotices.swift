import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The sample among the assessments.
final class SampleCard: Box {
  private let details = Label(
    tr("To look around in. Nothing you change here is kept."), style: .caption)

  init(in program: ReadinessProgram) {
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
    append(
      Button(ReadinessProgram.Commands.sample, in: "app", label: tr("Look around")).with {
        $0.valign = .centre
      })
    nameChecklist(program)
  }

  /// Says which checklist the sample answers, as the other cards do, as soon as that was read.
  private func nameChecklist(_ program: ReadinessProgram) {
    let (packs, sample) = (program.packs, program.places.sample)
    Task { [weak self] in
      let found = try? await inBackground { () throws(StoreProblem) in packs.loadAhead(of: sample)?.title }
      guard let self, let title = found.flatMap({ $0 }) else { return }
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
      Label(footer, style: .caption)
    }
  }
}
