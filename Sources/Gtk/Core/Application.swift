internal import CGtk
internal import Glibc

/// The program: its windows, its actions (`app.…`), and the files it is asked to open.
///
/// ```swift
/// let application = Application(id: "org.example.Program", flags: .handlesOpen)
/// application.on(Application.activate) { application in MainWindow(application).present() }
/// exit(application.run(CommandLine.arguments))
/// ```
open class Application: Object, ActionMap {
  /// What an application does by itself.
  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// It opens files that are given as arguments, see ``Application/onOpen(_:)``.
    public static let handlesOpen = Flags(rawValue: G_APPLICATION_HANDLES_OPEN.rawValue)
    /// It looks at the arguments of every start, see ``Application/onCommandLine(_:)``.
    public static let handlesCommandLine = Flags(rawValue: G_APPLICATION_HANDLES_COMMAND_LINE.rawValue)
    /// Every start is a program of its own.
    public static let nonUnique = Flags(rawValue: G_APPLICATION_NON_UNIQUE.rawValue)
  }

  /// Emitted once, before anything else: set up actions and style here.
  public static let startup = Signal<Application, Void>("startup")
  /// Emitted when the program was started without files.
  public static let activate = Signal<Application, Void>("activate")
  /// Emitted at the end, when all windows are closed or ``quit()`` was called.
  public static let shutdown = Signal<Application, Void>("shutdown")
  /// Emitted when a window was opened.
  public static let windowAdded = Signal<Application, Void, Window?>("window-added")
  /// Emitted when a window was closed.
  public static let windowRemoved = Signal<Application, Void, Window?>("window-removed")

  /// Makes the program. A second start of the same id hands its files to the first where D-Bus is there.
  public init(id: String, flags: Flags = []) {
    super.init(adopting: made(gtk_application_new(id, GApplicationFlags(flags.rawValue))), .full)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  public var actionPrefix: String { "app" }

  public var acceleratorOwner: Application? { self }

  /// Says what to do with files that are opened by a double click or as arguments.
  @discardableResult
  public func onOpen(_ body: @escaping @MainActor (Application, [File]) -> Void) -> Connection {
    on(Signal<Application, Void, FileArray, Int, String>("open")) { application, files, count, _ in
      body(application, files.files(count))
    }
  }

  /// Says what to do with the arguments of every start, this one and later ones. The answer is the exit status.
  @discardableResult
  public func onCommandLine(
    _ body: @escaping @MainActor (Application, CommandLineArguments) -> Int
  ) -> Connection {
    on(Signal<Application, Int, CommandLineArguments?>("command-line")) { application, line in
      guard let line else { return 1 }
      return body(application, line)
    }
  }

  /// Runs until the last window is closed.
  ///
  /// Where the session has no D-Bus, or it refuses, the program runs on its own.
  ///
  /// - Returns: The exit status.
  public func run(_ arguments: [String] = []) -> Int32 {
    MainLoop.attachSwiftMainQueue()
    var error: UnsafeMutablePointer<GError>?
    if !g_application_register(ptr(), nil, &error).isTrue {
      g_clear_error(&error)
      let flags = g_application_get_flags(ptr())
      g_application_set_flags(ptr(), GApplicationFlags(flags.rawValue | G_APPLICATION_NON_UNIQUE.rawValue))
    }
    var copies = arguments.map { g_strdup($0) }
    copies.append(nil)
    defer { for copy in copies { g_free(copy) } }
    return g_application_run(ptr(), gint(arguments.count), &copies)
  }

  /// Starts up without running, so that windows can be made; for tests.
  ///
  /// - Returns: Whether that was possible.
  @discardableResult
  public func register() -> Bool { g_application_register(ptr(), nil, nil).isTrue }

  /// Ends the program at once; windows are not asked.
  public func quit() { g_application_quit(ptr()) }

  /// Keeps the program running without a window, until ``release()``.
  public func hold() { g_application_hold(ptr()) }

  /// Lets the program end when its last window is closed.
  public func release() { g_application_release(ptr()) }

  /// Shows a window as if the program was started again.
  public func activateAgain() { g_application_activate(ptr()) }

  /// The window used last.
  public var activeWindow: Window? { Window.wrap(gtk_application_get_active_window(ptr())) }

  /// All windows, the one used last first.
  public var windows: [Window] {
    var result: [Window] = []
    var next = gtk_application_get_windows(ptr())
    while let item = next {
      if let window = Window.wrap(item.pointee.data) { result.append(window) }
      next = item.pointee.next
    }
    return result
  }

  /// Whether another program with this id runs already, and this one only hands over its arguments.
  public var isRemote: Bool { g_application_get_is_remote(ptr()).isTrue }

  /// The keys that start an action, such as "win.undo".
  public func setAccelerators(_ keys: [String], for action: String) {
    withCStrings(keys) { gtk_application_set_accels_for_action(ptr(), action, $0) }
  }

  /// Keeps the session from ending, with the reason in words, until it is allowed again.
  public func inhibitLogout(_ reason: String, in window: Window?) -> UInt32 {
    gtk_application_inhibit(ptr(), window?.ptr(), GTK_APPLICATION_INHIBIT_LOGOUT, reason)
  }

  /// Allows the session to end again.
  public func allowLogout(_ token: UInt32) { gtk_application_uninhibit(ptr(), token) }
}

/// The arguments of a start.
public final class CommandLineArguments: Object {
  /// The arguments, the program's name first.
  public var arguments: [String] {
    var count: gint = 0
    guard let list = g_application_command_line_get_arguments(ptr(), &count) else { return [] }
    defer { g_strfreev(list) }
    return (0..<Int(count)).map { copied(list[$0]) }
  }

  /// The folder that the arguments are relative to.
  public var folder: String { copied(g_application_command_line_get_cwd(ptr())) }

  /// A file named by an argument.
  public func file(_ argument: String) -> File {
    let file = g_application_command_line_create_file_for_arg(ptr(), argument)
    defer { g_object_unref(UnsafeMutableRawPointer(file)) }
    return File(file)
  }

  /// Whether this is a later start of a program that runs already.
  public var isRemote: Bool { g_application_command_line_get_is_remote(ptr()).isTrue }

  /// Writes a line to the terminal that the program was started from.
  public func printError(_ text: String) {
    cgtk_print_error(ptr(), text)
  }
}

/// The C array of files of the "open" signal.
struct FileArray: SignalArgument {
  let start: UnsafeMutablePointer<OpaquePointer?>?

  static func read(_ value: SignalValue) -> FileArray {
    FileArray(start: g_value_get_pointer(value.pointer)?.assumingMemoryBound(to: OpaquePointer?.self))
  }

  static func accepts(_ type: SignalValueType) -> Bool { type.isA(g_type_from_name("gpointer")) }

  func files(_ count: Int) -> [File] { (0..<count).compactMap { start?[$0].map { File($0) } } }
}
