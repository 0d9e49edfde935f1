import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Beneath a name that was written anew: whether it is a new name of the same person, or somebody else.
final class NewNameOffer: Box {
  private let program: ReadinessProgram
  /// Who it was before.
  private var former: Person?
  private var wanted = ""
  private let label = Label("")
  private let button: Button
  private let words = Label("", style: .caption)

  init(in program: ReadinessProgram) {
    self.program = program
    former = program.settings.name.isEmpty ? nil : program.author
    // A name may be long, and the letters large.
    button = Button(child: label)
    super.init(.vertical, spacing: 6)
    append(button.with { $0.halign = .start })
    append(words)
    isVisible = false
    button.on(Button.clicked) { [weak self] _ in self?.rename() }
  }

  /// Shows what a name would be.
  func show(_ name: String) {
    wanted = name
    guard let former, !name.isEmpty, name.lowercased() != former.name.lowercased() else {
      isVisible = false
      return
    }
    button.isVisible = true
    label.text = tr("This is {name}’s new name", ["name": former.name])
    button.setAccessibleLabel(label.text)
    words.text = tr(
      "Then all that {name} entered is shown under it. Otherwise {new} is somebody else, and what {name} entered stays with that name.",
      ["name": former.name, "new": name])
    isVisible = true
  }

  private func rename() {
    guard let former else { return }
    do throws(StoreProblem) {
      let person = try People(program.places).rename(former.id, to: wanted, role: program.settings.role)
      self.former = person
      program.introduction?.cancel()
      for window in program.programWindows { window.screen?.openDocument?.rename(author: person) }
      // It goes, and would take the focus with it.
      if button.containsFocus { window?.moveFocus(.backward) }
      button.isVisible = false
      words.text = tr("{new} is {name}’s new name.", ["name": former.name, "new": name])
      announce(words.text)
    } catch {
      words.text = error.words
      announce(error.words)
    }
  }
}
