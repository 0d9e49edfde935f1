import ReadinessModel

/// What a start of the program is asked to do, by its arguments.
enum Launch: Equatable {
  /// Show the assessments.
  case start
  /// Begin a new assessment.
  case new
  /// Open these files.
  case open([String])
  /// Wait for the desktop to say over D-Bus what to do.
  case service
  /// Say how to use the program, and end.
  case help
  /// Say which version it is, and end.
  case version
  /// Something that the program does not know was asked for.
  case unknown(String)

  /// Reads the arguments, without the program's name.
  init(_ arguments: some Sequence<String>) {
    var files: [String] = []
    var isNew = false
    var isService = false
    var takesOptions = true
    for argument in arguments {
      switch argument {
      case "--" where takesOptions: takesOptions = false
      case "--help" where takesOptions, "-h" where takesOptions:
        self = .help
        return
      case "--version" where takesOptions:
        self = .version
        return
      case "--gapplication-service" where takesOptions: isService = true
      case "--new" where takesOptions: isNew = true
      case _ where takesOptions && argument.hasPrefix("-") && argument != "-":
        self = .unknown(argument)
        return
      default: files.append(argument)
      }
    }
    self = !files.isEmpty ? .open(files) : isNew ? .new : isService ? .service : .start
  }

  /// How to use the program, for the terminal.
  static var usage: String {
    tr(
      """
      Usage: trust-readiness [OPTION] [FILE…]

      Opens assessments (*.readiness), or shows those in your library. Offers to add checklists (*.yaml, *.json).

        --new      begin a new assessment
        --help     show this and end
        --version  show the version and end

      What needs no window, such as reports and summaries, is done by readinessctl.
      """)
  }
}
