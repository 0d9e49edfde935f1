import Gtk
import ReadinessModel
import ReadinessSession

/// What is said of a command wherever it is offered.
struct CommandWords: Sendable {
  /// What its action is called.
  let name: String
  /// What it is called in the menu, on buttons and among the shortcuts; dots say that it asks first.
  let label: String
  /// The keys that do it, the first being the one that tooltips name.
  let keys: [String]
  /// What a button says of it to those who wait.
  let help: String

  /// The help with the key behind it.
  @MainActor var tooltip: String {
    let words = help.isEmpty ? label : help
    guard let key = keys.first else { return words }
    return tr("{help} ({key})", ["help": words, "key": ShortcutLabel.words(for: key)])
  }
}

/// The parts of the window of shortcuts.
enum CommandGroup: CaseIterable {
  case answering
  case way
  case assessments
  case program

  /// What stands above them.
  var title: String {
    switch self {
    case .answering: tr("Answering")
    case .way: tr("Finding the way")
    case .assessments: tr("Assessments")
    case .program: tr("Program")
    }
  }
}

/// The parts of the menu, from the top.
enum MenuPart: CaseIterable {
  /// What is taken back or done again; its lines say what that is.
  case undoing
  /// Other assessments.
  case assessments
  /// What is shown of this one.
  case views
  /// What is made of this one.
  case papers
  /// What is always there.
  case program
}

/// Something that can be done by name: declared once, and read from there by the menu, the keys, buttons with their
/// tooltips, the window of shortcuts, and the test of the manual.
///
/// ```swift
/// static let questions = Command<AssessmentScreen>(
///   "questions", tr("Questions to ask"), keys: "<Control>3", .way
/// ) { $0.navigator.go(to: .questions) }
/// ```
@MainActor
struct Command<Owner: AnyObject> {
  let words: CommandWords
  /// Where its keys are shown.
  let group: CommandGroup
  /// Where in the menu it stands; nil for nowhere.
  let menu: MenuPart?
  /// What its line in the menu says at the moment, where that is more than its label.
  let line: (@MainActor (Owner) -> String?)?
  /// Whether there is such a command at all, in what is open.
  let isOffered: @MainActor (Owner) -> Bool
  /// Whether it can be done now.
  let isEnabled: @MainActor (Owner) -> Bool
  let run: @MainActor (Owner) -> Void

  /// Declares a command.
  ///
  /// - Parameters:
  ///   - keys: as `gtk_accelerator_parse` reads them, separated by spaces.
  ///   - help: what a button says of it; the label, if empty.
  init(
    _ name: String, _ label: String, keys: String = "", help: String = "", _ group: CommandGroup,
    menu: MenuPart? = nil, line: (@MainActor (Owner) -> String?)? = nil,
    isOffered: @escaping @MainActor (Owner) -> Bool = { _ in true },
    isEnabled: @escaping @MainActor (Owner) -> Bool = { _ in true },
    run: @escaping @MainActor (Owner) -> Void
  ) {
    words = CommandWords(
      name: name, label: label, keys: keys.split(separator: " ").map(String.init), help: help)
    self.group = group
    self.menu = menu
    self.line = line
    self.isOffered = isOffered
    self.isEnabled = isEnabled
    self.run = run
  }
}

extension ActionMap {
  /// Offers commands by name and key, while their owner is there.
  func install<Owner: Observing>(_ commands: [Command<Owner>], of owner: Owner) {
    for command in commands where command.isOffered(owner) {
      let action = addAction(command.words.name, accelerators: command.words.keys) { [weak owner] in
        if let owner { command.run(owner) }
      }
      owner.observe { owner in
        let isEnabled = command.isEnabled(owner)
        if action.isEnabled != isEnabled { action.isEnabled = isEnabled }
      }
    }
  }

  /// Offers commands no longer.
  func remove<Owner: AnyObject>(_ commands: [Command<Owner>]) {
    for command in commands { removeAction(command.words.name) }
  }
}

extension Button {
  /// A button that does a command, named and explained as the command is.
  ///
  /// - Parameter icon: what it shows in the place of words where there is little room.
  convenience init<Owner: AnyObject>(
    _ command: Command<Owner>, in map: String, label: String? = nil, icon: String? = nil,
    style: Style = .plain
  ) {
    let label = label ?? command.words.label
    if let icon { self.init(icon: icon, label: label, style: style) } else { self.init(label, style: style) }
    actionName = map + "." + command.words.name
    tooltip = command.words.tooltip
    // Where the tooltip is the name with the key behind it, the key is all that it adds.
    if command.words.help.isEmpty {
      setAccessibleDescription(command.words.keys.first.map(ShortcutLabel.words) ?? "")
    }
  }
}
