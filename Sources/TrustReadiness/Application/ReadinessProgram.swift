internal import CSystem
import Glibc
import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The program: its windows, what it knows of the user, and the commands that every window has.
public final class ReadinessProgram: Application {
  /// The name that the desktop knows the program by.
  public static let id = "org.localism.TrustReadiness"
  /// The version of the program.
  public static let version = "0.1.0"

  let places: Places
  let packs: PackLibrary
  let singleKeys: SingleKeys
  let appearance: Appearance
  let userSettings: UserSettings
  let firstFrame = FirstFrame()
  let checklistAhead = ChecklistAhead()
  let removedChecklists = RemovedChecklists()
  /// The files that are on their way into a window.
  var opening: Set<String> = []
  /// The window of the preferences, while it is open.
  weak var preferencesWindow: PreferencesWindow?
  /// What gives open assessments a name that was just written.
  var introduction: Scheduled?

  /// Starts the program, and ends when its last window is closed.
  ///
  /// - Parameter arguments: The command line, with the program's name.
  /// - Returns: The exit status.
  public static func main(_ arguments: [String] = CommandArguments.given) -> Int32 {
    StandardStreams.takeClosed()
    speakUsersLanguage(programFolder: Places.programFolder)
    let launch = Launch(arguments.dropFirst())
    switch launch {
    case .help:
      print(Launch.usage)
      return 0
    case .version:
      print("Trust Readiness \(version)")
      return 0
    case .unknown(let option):
      complain(tr("Unknown option {option}. Try trust-readiness --help.", ["option": option]))
      return 2
    case .start, .new, .open, .service:
      share_two_heaps()
      // A limit on the size of files is reported like a full disk, not answered by dying.
      signal(SIGXFSZ, SIG_IGN)
      Toolkit.setProgramName(id, title: tr("Trust Readiness"))
      if let missing = WindowNeeds.missing {
        complain(missing)
        return 1
      }
      if let lacking = WindowNeeds.lacking { complain(lacking) }
      let program = ReadinessProgram(places: .current)
      if case .open(let files) = launch, let file = files.first {
        program.checklistAhead.start(file, program.packs)
      }
      let status = program.run(arguments)
      program.userSettings.finish()
      return status
    }
  }

  init(places: Places, flags: Flags = [.handlesCommandLine, .handlesOpen]) {
    self.places = places
    let settings = UserSettings(path: places.settings)
    userSettings = settings
    packs = PackLibrary(places)
    singleKeys = SingleKeys(isOn: settings.values.singleKeys)
    appearance = Appearance(resources: places.resources)
    super.init(id: Self.id, flags: flags)
    on(Application.startup) { program in (program as? ReadinessProgram)?.start() }
    on(Application.activate) { program in (program as? ReadinessProgram)?.showStart() }
    onOpen { program, files in
      (program as? ReadinessProgram)?.open(files)
    }
    onCommandLine { program, line in (program as? ReadinessProgram)?.answer(line) ?? 1 }
    settings.onProblem = { [weak self] problem in self?.activeProgramWindow?.toast(Toast(problem.words)) }
  }

  // MARK: What it knows

  /// The preferences.
  var settings: Settings { userSettings.values }

  /// The folder of assessments.
  var library: Library {
    Library(settings.libraryFolder, elsewhere: settings.openedElsewhere, places: places, packs: packs)
  }

  /// Keeps a file that is not in the library's folder in mind, so that the start page shows it.
  func remember(file path: String) {
    guard !library.holds(path) else { return }
    let path = Paths.absolute(path)
    userSettings.change { settings in
      settings.openedElsewhere = [path] + settings.openedElsewhere.filter { $0 != path }
    }
  }

  /// Who makes the changes: an id belongs to a name, so another name is another person.
  var author: Person { People(places).person(named: settings.name, role: settings.role) }

  /// The name that windows show.
  var displayName: String { tr("Trust Readiness") }

  // MARK: Starting

  private func start() {
    Toolkit.setDefaultIcon(Self.id)
    // Where the program is built and not installed.
    Toolkit.addIconFolder(places.resources + "/../data/icons")
    appearance.start(
      Appearance.Scheme(settings.colourScheme), highContrast: settings.highContrast,
      textSize: Int((settings.textSize * 100).rounded()))
    install(Commands.all, of: self)
    for signal in [ProcessSignal.terminate, .hangUp, .interrupt] {
      MainLoop.on(signal) { [weak self] in self?.endAtOnce() }
    }
  }

  /// Does what the arguments of a start ask for, this one or a later one.
  private func answer(_ line: CommandLineArguments) -> Int {
    switch Launch(line.arguments.dropFirst()) {
    case .open(let names):
      let files = names.map { line.file($0) }
      open(paths: files.compactMap(\.place))
      let pathless = files.filter { $0.place == nil }
      for file in pathless { line.printError(StoreProblem.hasNoPath(file).words) }
      return pathless.isEmpty ? 0 : 1
    case .new: showNew()
    case .start, .service: showStart()
    case .help, .version: break
    case .unknown(let option):
      line.printError(tr("Unknown option {option}. Try trust-readiness --help.", ["option": option]))
      return 2
    }
    return 0
  }

  // MARK: Windows

  /// The windows of the program, the one used last first.
  var programWindows: [ProgramWindow] { windows.compactMap { $0 as? ProgramWindow } }

  /// The window used last.
  var activeProgramWindow: ProgramWindow? { programWindows.first }

  /// A window without an assessment in it; a new one if all are taken.
  func freeWindow() -> ProgramWindow {
    programWindows.first { $0.screen?.openDocument == nil && !$0.isExpecting } ?? ProgramWindow(self)
  }

  /// The size that a new window has.
  var windowSize: (width: Int, height: Int) {
    settings[window: "main"].map { ($0.width, $0.height) } ?? (1280, 820)
  }

  /// Whether a new window is as large as the screen.
  var isMaximised: Bool { settings[window: "main"]?.isMaximized ?? false }

  /// Keeps the size of a window that is closed for the next one.
  func remember(size: (width: Int, height: Int), isMaximised: Bool) {
    userSettings.change {
      $0[window: "main"] = .init(width: size.width, height: size.height, isMaximized: isMaximised)
    }
  }

  // MARK: Ending

  /// Closes all windows, one after the other, each when everything in it is written.
  func closeAll() { for window in programWindows { window.close() } }

  /// Writes everything and ends: when the session, or somebody at a terminal, says so.
  private func endAtOnce() {
    for document in programWindows.compactMap({ $0.screen?.openDocument }) {
      document.finishChanges()
      _ = document.file.flushBlocking()
    }
    if let window = activeProgramWindow {
      remember(size: window.defaultSize, isMaximised: window.isMaximised)
    }
    quit()
  }
}

extension Appearance.Scheme {
  init(_ scheme: Settings.ColourScheme) {
    self =
      switch scheme {
      case .system: .system
      case .light: .light
      case .dark: .dark
      }
  }
}
