/// Where a piece of evidence can be found.
public enum Place: Hashable, Sendable {
  /// A file on some disk.
  case file(FilePlace)
  /// A folder: its path, beside the assessment where it does not begin with a slash.
  case folder(String)
  /// An address that the desktop opens: http, https or mailto.
  case address(String)
  /// Words for people: “blue binder, second shelf”.
  case words(String)
  /// What was written in a part of a toolkit, in this assessment.
  case workbook(WorkbookPlace)
  /// A place of a newer version of the program, kept as it was written.
  case unknown(JSON)

  /// The most places that one piece of evidence has.
  public static let limit = 50

  /// What somebody typed or pasted as a place: an address where it is one that may be opened, else words.
  public init(typed text: String) {
    let text = RecordText.limited(text.trimmed)
    self = Self.isAddress(text) ? .address(text) : .words(text)
  }

  /// Whether a text is an address that may be opened: http, https or mailto, and something behind it. Nothing else is one:
  /// not what runs, and not a file, which is a place of its own.
  public static func isAddress(_ text: String) -> Bool {
    guard text.utf8.count <= 2048, !text.contains(where: { $0.isWhitespace || $0.isNewline }),
      !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    else { return false }
    let lowercased = text.lowercased()
    return ["https://", "http://", "mailto:"].contains { lowercased.hasPrefix($0) && lowercased != $0 }
  }

  /// Whether both lead to the same, whatever a file was when somebody looked.
  func isSame(as other: Place) -> Bool {
    if case .file(let one) = self, case .file(let two) = other { return one.path == two.path }
    if case .workbook(let one) = self, case .workbook(let two) = other { return one.list == two.list }
    return self == other
  }

  /// The place in one line, as lists show it.
  public var words: String {
    switch self {
    case .file(let file): file.name
    case .folder(let path): tr("folder “{name}”", ["name": path.lastPart])
    case .address(let text): text
    case .words(let text): text.quoted
    case .workbook(let part): tr("part “{part}” of a toolkit", ["part": part.list])
    case .unknown: tr("a place that a newer version of the program wrote")
    }
  }

  /// What the place would be called as the title of its evidence.
  public var title: String {
    switch self {
    case .file(let file): file.nameWithoutEnding
    case .folder(let path): path.lastPart
    case .address(let text), .words(let text): String(text.prefix(200))
    case .workbook, .unknown: ""
    }
  }
}

/// A file that stays where it is, or was copied beside the assessment; and what it was when somebody last said it is right.
public struct FilePlace: Hashable, Sendable {
  /// The path: from the folder of the assessment, where it does not begin with a slash. Names that are no text keep their
  /// bytes (`Paths`).
  public var path: String
  /// Whether it is a copy that belongs to the assessment.
  public var isCopied: Bool
  /// What it was; nil where nobody looked yet.
  public var mark: FileMark?

  /// A file at a path.
  public init(_ path: String, isCopied: Bool = false, mark: FileMark? = nil) {
    self.path = path
    self.isCopied = isCopied
    self.mark = mark
  }

  /// The file's name.
  public var name: String { path.lastPart }

  /// The name without what tells its kind.
  public var nameWithoutEnding: String {
    let name = name
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name[dot...].count <= 6 else {
      return name
    }
    return String(name[..<dot])
  }
}

/// What a file was: its size, its day, and what names its content.
public struct FileMark: Hashable, Sendable {
  /// Bytes.
  public var size: Int
  /// When it was written last.
  public var modified: Instant
  /// The SHA-256 of its content, in hexadecimal digits; empty where it was not read.
  public var sha256: String

  /// What a file was.
  public init(size: Int, modified: Instant, sha256: String = "") {
    self.size = size
    self.modified = modified
    self.sha256 = sha256
  }
}

/// A part of a toolkit as it was when somebody last said that it is right.
public struct WorkbookPlace: Hashable, Sendable {
  /// The path of its list: “TK01/statement”.
  public var list: String
  /// What named its words and rows then; empty where nobody looked.
  public var digest: String

  /// A part by the path of its list.
  public init(_ list: String, digest: String = "") {
    self.list = list
    self.digest = digest
  }

  /// The part with the words of its checklist: “Position Statement builder: Position Statement”; nil where the checklist has
  /// none such.
  public func words(in pack: Pack) -> String? {
    guard case (let toolkit, .template(let id))? = pack.part(ofList: list),
      let template = toolkit.template(id)
    else { return nil }
    return tr("{toolkit}: {part}", ["toolkit": toolkit.title, "part": template.title])
  }
}

extension String {
  /// The last part of a path.
  fileprivate var lastPart: String { String(split(separator: "/").last ?? self[...]) }
}

extension Place {
  /// The place as a file has it.
  var json: JSON {
    switch self {
    case .file(let file):
      var object: JSONObject = ["file": .string(file.path)]
      if file.isCopied { object["copied"] = true }
      if let mark = file.mark {
        object["size"] = .number(String(mark.size))
        object["modified"] = .string(mark.modified.text)
        if !mark.sha256.isEmpty { object["sha256"] = .string(mark.sha256) }
      }
      return .object(object)
    case .folder(let path): return ["folder": .string(path)]
    case .address(let text): return ["address": .string(text)]
    case .words(let text): return ["words": .string(text)]
    case .workbook(let part):
      var object: JSONObject = ["workbook": .string(part.list)]
      if !part.digest.isEmpty { object["sha256"] = .string(part.digest) }
      return .object(object)
    case .unknown(let json): return json
    }
  }

  /// Reads a place. What claims to be an address and is none that may be opened is words.
  init(json: JSON) {
    guard let object = json.object else {
      self = .unknown(json)
      return
    }
    if let path = object["file"]?.string, !path.isEmpty {
      self = .file(FilePlace(path, isCopied: object["copied"]?.bool ?? false, mark: FileMark(object)))
    } else if let path = object["folder"]?.string, !path.isEmpty {
      self = .folder(path)
    } else if let text = object["address"]?.string {
      self = Self.isAddress(text) ? .address(text) : .words(RecordText.limited(text))
    } else if let text = object["words"]?.string {
      self = .words(RecordText.limited(text))
    } else if let list = object["workbook"]?.string, !list.isEmpty {
      self = .workbook(WorkbookPlace(RecordText.limited(list), digest: object["sha256"]?.string ?? ""))
    } else {
      self = .unknown(json)
    }
  }
}

extension FileMark {
  fileprivate init?(_ object: JSONObject) {
    guard case .number(let size)? = object["size"], let size = Int(size), size >= 0,
      let modified = object["modified"]?.string.flatMap({ Instant($0) })
    else { return nil }
    self.init(size: size, modified: modified, sha256: object["sha256"]?.string ?? "")
  }
}

/// The places of a piece of evidence, in order; no more than ``Place/limit`` are read.
public struct PlaceList: FieldValue, Hashable {
  /// The places.
  public let all: [Place]
  /// What a file has beyond the limit: shown nowhere, and kept as it was written.
  private let beyond: [JSON]

  /// Of more places than there may be the first.
  public init(_ places: [Place]) { self.init(places, beyond: []) }

  private init(_ places: [Place], beyond: [JSON]) {
    all = Array(places.prefix(Place.limit))
    self.beyond = beyond
  }

  /// Other places instead of ``all``; what is beyond the limit stays.
  public func replacing(_ places: [Place]) -> PlaceList { PlaceList(places, beyond: beyond) }

  /// Every place as another assessment names it, those beyond the limit too; what stays where it is stays as written.
  public func moved(_ move: (Place) -> Place) -> PlaceList {
    let beyond = beyond.map { written in
      let place = Place(json: written)
      let moved = move(place)
      return moved == place ? written : moved.json
    }
    return PlaceList(all.map(move), beyond: beyond)
  }

  public static var nothing: PlaceList { PlaceList([]) }

  /// Places; nil if it is something else.
  public init?(json: JSON) {
    guard let elements = json.array else { return nil }
    self.init(
      elements.prefix(Place.limit).map { Place(json: $0) }, beyond: Array(elements.dropFirst(Place.limit)))
  }

  public var json: JSON { .array(all.map(\.json) + beyond) }
}
