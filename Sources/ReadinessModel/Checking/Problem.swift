/// A mistake in a checklist: where it is, what it is, and what to do.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// Whether the checklist can be used in spite of it.
  public enum Severity: String, Sendable {
    case error, warning
  }

  public var severity: Severity
  /// The file, line and column.
  public var location: SourceLocation
  /// The way to the value, such as `sections[3].statements[2].levels.red`; empty for the whole file.
  public var path: String
  /// The way to the value for people, from what they know by its id on: `TAB-08, levels, red`.
  public var place: String
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var advice: String
  /// The line to write in the place of the one that is wrong, where that is known.
  public var mended: String?

  /// A mistake in a checklist.
  public init(
    _ severity: Severity, at location: SourceLocation, path: String, place: String? = nil, message: String,
    advice: String, mended: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.path = path
    self.place = place ?? path
    self.message = message
    self.advice = advice
    self.mended = mended
  }

  public var description: String {
    let kind = severity == .error ? tr("error") : tr("warning")
    let words = place.isEmpty ? "" : "\(place): "
    return "\(location): \(kind): \(words)\(message) \(advice)"
  }
}

/// What comes of reading a checklist: the checklist, unless there are errors, and everything that was noticed.
public struct PackReading: Sendable {
  public var pack: Pack?
  /// All its files as one object, with their places; nil if they could not be read as one.
  let tree: Located?
  /// The mistakes in the order of the files.
  public var problems: [Problem]
  /// How many more were noticed than are listed.
  public var unlisted = 0

  /// All its files as one object, made from them when asked for; nil if they could not be read as one.
  public var content: JSON? { tree?.json }

  /// The mistakes that keep the checklist from being used.
  public var errors: [Problem] { problems.filter { $0.severity == .error } }
}

/// How large a checklist may be.
enum PackLimits {
  /// The most mistakes that are listed.
  static let problems = 1000
  static let levels = 2...9
  static let sections = 2000
  static let statements = 20_000
  static let toolkits = 500
  static let steps = 100
  static let templates = 50
  static let headings = 100
  static let columns = 20
  static let modules = 200
  static let parts = 50
  static let phases = 20
  static let phaseActions = 100
  static let measures = 20
  static let learning = 2000
  static let listEntries = 20_000
  static let identifierLength = 64
  static let textLength = 10_000
}
