import Glibc

/// Where the program keeps and finds things, by the XDG base directory rules.
public struct Places: Hashable, Sendable {
  /// The folder of assessments that people see: `Documents/Trust Readiness`, unless the settings say otherwise.
  public var library: String
  /// The user's own checklists.
  public var packs: String
  /// The settings file.
  public var settings: String
  /// Changes on their way to files, kept so that they survive a crash.
  public var outbox: String
  /// The people who work on this computer, with the ids of their changes.
  public var people: String
  /// The digests of the papers that were written last.
  public var reports: String
  /// What can be made again; may be deleted at any time.
  public var cache: String
  /// The user's bin, by the freedesktop rules.
  public var bin: String
  /// What the program reads: bundled checklists, style sheet, sample.
  public var resources: String

  /// The places of this user and this program.
  public static let current = Places()

  /// Places from an environment and the program's own folder.
  public init(
    environment: [String: String] = Places.environment, home: String? = nil,
    programFolder: String = Places.programFolder
  ) {
    let home = home ?? Self.home(environment)
    func base(_ variable: String, _ fallback: String) -> String {
      guard let value = environment[variable], Paths.isAbsolute(value) else {
        return Paths.join(home, fallback)
      }
      return value
    }
    let name = "trust-readiness"
    let data = base("XDG_DATA_HOME", ".local/share")
    let config = base("XDG_CONFIG_HOME", ".config")
    library = Paths.join(Self.documents(config: config, home: home), "Trust Readiness")
    packs = Paths.join(data, "\(name)/packs")
    settings = Paths.join(config, "\(name)/settings.json")
    let state = Paths.join(base("XDG_STATE_HOME", ".local/state"), name)
    outbox = Paths.join(state, "outbox")
    people = Paths.join(state, "people.json")
    reports = Paths.join(state, "reports.json")
    cache = Paths.join(base("XDG_CACHE_HOME", ".cache"), name)
    bin = Paths.join(data, "Trash")
    resources = Self.resources(environment, data: data, programFolder: programFolder)
  }

  /// The checklists that come with the program.
  public var bundledPacks: String { Paths.join(resources, "Packs") }

  /// The folder of documents that the library is in unless the settings say otherwise.
  public var documents: String { Paths.folder(library) }

  /// The sample assessment.
  public var sample: String { Paths.join(resources, "Samples/northmoor.readiness") }

  /// The environment of this process.
  public static var environment: [String: String] {
    var result: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = Paths.text(cString: entry)
      if let sign = text.firstIndex(of: "=") {
        result[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      next += 1
    }
    return result
  }

  /// The folder this program's executable is in.
  public static var programFolder: String { Paths.folder(Paths.real("/proc/self/exe") ?? "/usr/bin/program") }

  private static func home(_ environment: [String: String]) -> String {
    if let home = environment["HOME"], Paths.isAbsolute(home) { return home }
    if let user = getpwuid(getuid()), let folder = user.pointee.pw_dir { return Paths.text(cString: folder) }
    return "/tmp"
  }

  /// The documents folder of `user-dirs.dirs`, whatever its language.
  private static func documents(config: String, home: String) -> String {
    let fallback = Paths.join(home, "Documents")
    guard let bytes = try? FileBytes().read(Paths.join(config, "user-dirs.dirs"), limit: 1 << 16) else {
      return fallback
    }
    for line in Paths.text(bytes).split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ $0 != " " }) == "XDG_DOCUMENTS_DIR" else { continue }
      let value = parts[1].filter { $0 != "\"" }
      if value.hasPrefix("$HOME/") { return Paths.join(home, String(value.dropFirst(6))) }
      if value.hasPrefix("/") { return String(value) }
    }
    return fallback
  }

  private static func resources(
    _ environment: [String: String], data: String, programFolder: String
  ) -> String {
    if let given = environment["TRUST_READINESS_RESOURCES"], !given.isEmpty { return Paths.absolute(given) }
    let beside = Paths.join(Paths.folder(programFolder), "share/trust-readiness")
    var candidates = [beside, Paths.join(data, "trust-readiness")]
    let shared =
      environment["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/share:/usr/share"
    candidates += shared.split(separator: ":").map { Paths.join(String($0), "trust-readiness") }
    candidates.insert(contentsOf: sourceTrees(programFolder), at: 1)
    return candidates.first { Paths.isReadable(Paths.join($0, "Packs")) } ?? beside
  }

  /// The `Resources` of the source tree that the program was built in and still is in.
  private static func sourceTrees(_ programFolder: String) -> [String] {
    var trees: [String] = []
    var folder = programFolder
    while folder != "/" && folder != "." {
      if Paths.name(folder).hasPrefix(".build") {
        trees.append(Paths.join(Paths.folder(folder), "Resources"))
      }
      folder = Paths.folder(folder)
    }
    #if DEBUG
      let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
      trees.append("/\(here)/Resources")
    #endif
    return trees
  }
}
