import Gtk
import ReadinessModel
import ReadinessStore

/// What each user sets for themselves. Every change holds at once.
final class PreferencesWindow: Dialog {
  private let program: ReadinessProgram
  private let folder = Label("", wrapping: .ellipsis)
  private let ownName: Entry

  init(_ program: ReadinessProgram, over parent: ProgramWindow?) {
    self.program = program
    ownName = Entry(program.settings.name)
    super.init(tr("Preferences"), over: parent, leaving: .close, width: 560)
    fill(
      Box(.vertical, spacing: 18) {
        group(tr("You"), person)
        group(tr("Appearance"), appearance)
        group(tr("Answering"), keys)
        group(tr("Assessments"), library)
      })
    focus = ownName
    showFolder()
  }

  private func group(_ title: String, _ widgets: [Widget]) -> Widget {
    let heading = Label(title, style: .sectionTitle)
    heading.setAccessibleRole(.heading)
    return Box(.vertical, spacing: 9) {
      heading
      widgets
    }
  }

  // MARK: The groups

  private var person: [Widget] {
    let settings = program.settings
    let newName = NewNameOffer(in: program)
    ownName.setAccessibleLabel(tr("Name"))
    ownName.on(Entry.changed) { [program, weak newName] entry in
      let text = entry.text.trimmed
      newName?.show(text)
      program.userSettings.change { $0.name = text }
      program.introduceAuthor()
    }
    let role = Entry(settings.role, placeholder: tr("Board secretary"))
    role.setAccessibleLabel(tr("Role"))
    role.on(Entry.changed) { [program] entry in
      let text = entry.text.trimmed
      program.userSettings.change { $0.role = text }
      program.introduceAuthor()
    }
    return [
      FormField(tr("Name"), ownName, names: ownName),
      newName,
      FormField(
        tr("Role"), role, names: role, hint: tr("Histories show who answered what, by name and role.")),
    ]
  }

  private var appearance: [Widget] {
    let settings = program.settings
    let scheme = DropDown(
      Settings.ColourScheme.allCases, selected: settings.colourScheme, label: \.label
    ) { [program] choice in
      guard let scheme = choice.selected else { return }
      program.userSettings.change { $0.colourScheme = scheme }
      program.appearance.change(scheme: Appearance.Scheme(scheme))
    }
    scheme.setAccessibleLabel(tr("Colours"))
    let current = Int((settings.textSize * 100).rounded())
    let sizes = Set(Appearance.textSizes + [current]).sorted()
    let size = DropDown(
      sizes, selected: current, label: { tr("{n}%", ["n": $0]) },
      onChange: { [program] choice in
        guard let percent = choice.selected else { return }
        program.setTextSize(percent)
      })
    size.setAccessibleLabel(tr("Size of text"))
    size.observe { [program] _ in
      program.appearance.textSize
    } then: { size, percent in
      if size.elements.contains(percent) { size.selected = percent }
    }
    let contrast = CheckButton(tr("High contrast"))
    contrast.isActive = settings.highContrast
    contrast.on(CheckButton.toggled) { [program] button in
      let isOn = button.isActive
      program.userSettings.change { $0.highContrast = isOn }
      program.appearance.change(highContrast: isOn)
    }
    return [
      FormField(tr("Colours"), scheme, names: scheme),
      FormField(tr("Size of text"), size, names: size),
      contrast,
    ]
  }

  private var keys: [Widget] {
    let words = tr("Single keys answer: 1, 2, 3 … or a level’s letter choose that level, 0 clears")
    let keys = CheckButton()
    // A text of the box itself would not wrap.
    keys.child = Label(words)
    keys.setAccessibleLabel(words)
    keys.isActive = program.singleKeys.isOn
    keys.on(CheckButton.toggled) { [program] button in
      let isOn = button.isActive
      program.singleKeys.isOn = isOn
      program.userSettings.change { $0.singleKeys = isOn }
    }
    return [
      keys,
      Label(tr("Letters typed into a note never answer anything."), style: .caption),
    ]
  }

  private var library: [Widget] {
    let change = Button(tr("Choose…")) { [weak self] in self?.chooseFolder() }
    change.setAccessibleLabel(tr("Choose the folder of assessments"))
    folder.hexpand = true
    let row = Box(.horizontal, spacing: 12) {
      folder
      change
    }
    return [
      FormField(
        tr("Folder"), row, names: change,
        hint: tr("Where your assessments are kept. Those that are elsewhere stay there."))
    ]
  }

  private func showFolder() {
    let path = program.library.folder
    folder.text = FolderWords.short(path, home: Places.environment["HOME"])
    folder.tooltip = path
  }

  private func chooseFolder() {
    let dialog = FileDialog(.folder, tr("Folder of assessments"), over: self, accept: tr("Choose"))
    dialog.setFolder(program.library.folder)
    dialog.choose { [weak self] files in
      guard let self, let path = files.first?.path else { return }
      self.program.userSettings.change { $0.libraryFolder = path }
      self.program.libraryChanged()
      self.showFolder()
    }
  }
}

extension Settings.ColourScheme {
  /// What the preferences call it.
  var label: String {
    switch self {
    case .system: tr("As the desktop has them")
    case .light: tr("Light")
    case .dark: tr("Dark")
    }
  }
}
