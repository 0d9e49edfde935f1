import Glibc
import ReadinessModel

/// What the user has set: one small JSON file. Fields that this version does not know are kept.
public struct Settings: Hashable, Sendable {
  /// Whether windows are light or dark.
  public enum ColourScheme: String, Hashable, Sendable, CaseIterable {
    /// As the desktop says.
    case system
    case light
    case dark
  }

  /// How large a window was when it was closed.
  public struct WindowSize: Hashable, Sendable {
    public var width: Int
    public var height: Int
    public var isMaximized: Bool

    /// A window's size.
    public init(width: Int, height: Int, isMaximized: Bool = false) {
      self.width = width
      self.height = height
      self.isMaximized = isMaximized
    }
  }

  private var object: JSONObject
  /// The fields as they were read, to save only what was changed here.
  private var loaded: JSONObject

  /// Settings as they are before anybody set anything.
  public init() { self.init(JSONObject()) }

  private init(_ object: JSONObject) {
    self.object = object
    loaded = object
  }

  /// The user's name, as histories show it.
  public var name: String {
    get { text("name") ?? "" }
    set { object["name"] = .string(newValue) }
  }

  /// The user's role, such as “Chair of the audit committee”.
  public var role: String {
    get { text("role") ?? "" }
    set { object["role"] = .string(newValue) }
  }

  /// Whether windows are light or dark.
  public var colourScheme: ColourScheme {
    get { text("colourScheme").flatMap(ColourScheme.init) ?? .system }
    set { object["colourScheme"] = .string(newValue.rawValue) }
  }

  /// Whether lines and letters stand out strongly, also where the desktop does not ask for it.
  public var highContrast: Bool {
    get { object["highContrast"]?.bool ?? false }
    set { object["highContrast"] = .bool(newValue) }
  }

  /// The size of text, as a multiple of the desktop's, from 0.5 to 4.
  public var textSize: Double {
    get {
      guard case .number(let number)? = object["textSize"], let size = Double(number) else { return 1 }
      return min(max(size, 0.5), 4)
    }
    set { object["textSize"] = .number(String(min(max(newValue, 0.5), 4))) }
  }

  /// Whether single keys answer.
  public var singleKeys: Bool {
    get { object["singleKeys"]?.bool ?? true }
    set { object["singleKeys"] = .bool(newValue) }
  }

  /// The folder of assessments, if not the usual one.
  public var libraryFolder: String? {
    get { text("libraryFolder") }
    set { object["libraryFolder"] = newValue.map { .string($0) } }
  }

  /// The id of the checklist with which an assessment was begun last.
  public var checklist: String? {
    get { text("checklist") }
    set { object["checklist"] = newValue.map { .string($0) } }
  }

  /// The folder into which something was saved last.
  public var savingFolder: String? {
    get { text("savingFolder") }
    set { object["savingFolder"] = newValue.map { .string($0) } }
  }

  /// Assessments outside the folder that were open, the last one first.
  public var openedElsewhere: [String] {
    get { object["openedElsewhere"]?.array?.compactMap(\.string) ?? [] }
    set { object["openedElsewhere"] = .array(newValue.prefix(Self.greatestElsewhere).map { .string($0) }) }
  }

  /// As many are remembered.
  private static let greatestElsewhere = 12

  /// The language of the window, if not the desktop's.
  public var language: String? {
    get { text("language") }
    set { object["language"] = newValue.map { .string($0) } }
  }

  /// The size of a kind of window when it was closed last.
  public subscript(window kind: String) -> WindowSize? {
    get {
      guard let size = object["windows"]?[kind], let width = size["width"]?.integer,
        let height = size["height"]?.integer, (100...20_000).contains(width), (100...20_000).contains(height)
      else { return nil }
      return WindowSize(width: width, height: height, isMaximized: size["maximized"]?.bool ?? false)
    }
    set {
      var windows = object["windows"]?.object ?? JSONObject()
      windows[kind] = newValue.map {
        ["width": JSON($0.width), "height": JSON($0.height), "maximized": .bool($0.isMaximized)]
      }
      object["windows"] = .object(windows)
    }
  }

  /// What was chosen for a kind of paper when it was made last, by names of the program's own.
  public subscript(paper kind: String) -> [String: String] {
    get {
      (object["papers"]?[kind]?.object?.members ?? []).reduce(into: [:]) { choices, member in
        choices[member.key] = member.value.string
      }
    }
    set {
      var papers = object["papers"]?.object ?? JSONObject()
      papers[kind] = .object(
        JSONObject(
          newValue.sorted { $0.key < $1.key }.map {
            JSONObject.Member(key: $0.key, value: .string($0.value))
          }))
      object["papers"] = .object(papers)
    }
  }

  private func text(_ key: String) -> String? { object[key]?.string }
}

extension Settings {
  /// What there is in the place of a settings file.
  private enum Found {
    case nothing
    case settings(JSONObject)
    /// Something that is no JSON, as it is.
    case damaged([UInt8])
    /// It cannot be read now, which says nothing about what is in it.
    case unreadable(SystemError)
  }

  /// Reads the settings; without a file that can be read, they are as before anybody set anything.
  public static func load(from path: String) -> Settings {
    if case .settings(let object) = find(path) { Settings(object) } else { Settings() }
  }

  /// Saves what was changed since the settings were read, and leaves what others changed meanwhile. Nothing is written when
  /// nothing was changed, nor over a file that cannot be read at the moment; what is no JSON is kept beside it.
  public mutating func save(to path: String) throws(StoreProblem) {
    let keys = Set((object.members + loaded.members).map(\.key)).filter { object[$0] != loaded[$0] }
    guard !keys.isEmpty else { return }
    let files = FileBytes()
    do throws(SystemError) {
      var current = JSONObject()
      var isThere = false
      switch Self.find(path) {
      case .nothing: try Paths.makeFolder(Paths.folder(path), mode: 0o700)
      case .settings(let object): (current, isThere) = (object, true)
      case .damaged(let bytes): try Self.keep(bytes, of: path, files)
      case .unreadable(let error): throw error
      }
      let before = current
      for key in keys.sorted() { current[key] = object[key] }
      if current != before || !isThere {
        try files.put(Array((JSON.object(current).text(pretty: true) + "\n").utf8), at: path)
      }
      object = current
      loaded = current
    } catch {
      throw StoreProblem(.save, path, error)
    }
  }

  private static func find(_ path: String) -> Found {
    do throws(SystemError) {
      let bytes = try FileBytes().read(path, limit: 1 << 20)
      if let object = try? JSON.parse(bytes).object { return .settings(object) }
      return bytes.isEmpty ? .nothing : .damaged(bytes)
    } catch {
      return error.isNotFound ? .nothing : .unreadable(error)
    }
  }

  /// Keeps what is damaged under a name of its own, once.
  static func keep(_ bytes: [UInt8], of path: String, _ files: FileBytes) throws(SystemError) {
    for attempt in 1...100 {
      let copy = path + (attempt == 1 ? ".damaged" : ".damaged-\(attempt)")
      if (try? files.read(copy)) == bytes { return }
      if Paths.exists(copy) { continue }
      return try files.put(bytes, at: copy, replacing: false)
    }
    throw SystemError("create", path, code: EEXIST)
  }
}
