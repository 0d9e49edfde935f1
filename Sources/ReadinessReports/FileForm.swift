/// The forms in which something leaves the program: papers, and tables.
public enum FileForm: Hashable, Sendable {
  case paper(PaperForm)
  case table(TableForm)

  public static let all = PaperForm.allCases.map { paper($0) } + TableForm.allCases.map { table($0) }

  /// Its name, which is the end of the names of such files: `pdf`.
  public var name: String {
    switch self {
    case .paper(let form): form.rawValue
    case .table(let form): form.rawValue
    }
  }

  /// The end of the names of such files: `.pdf`.
  public var ending: String { "." + name }

  /// The form of a name.
  public init?(name: String) {
    guard let form = Self.all.first(where: { $0.name == name }) else { return nil }
    self = form
  }

  /// The form that a file's name asks for by its ending.
  public init?(nameOfFile name: String) {
    let name = name.lowercased()
    guard let form = Self.all.first(where: { name.hasSuffix($0.ending) }) else { return nil }
    self = form
  }

  /// What readers go without on this computer, or why the form cannot be made, in a sentence; nil if nothing.
  public var lack: String? {
    switch self {
    case .paper(let form): form.lack
    case .table(let form): form.lack
    }
  }

  /// Whether the form can be made on this computer.
  public var isPossible: Bool {
    switch self {
    case .paper(let form): form.isPossible
    case .table(let form): form.lack == nil
    }
  }
}
