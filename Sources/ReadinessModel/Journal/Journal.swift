/// The first line of a file: what it is, and the assessment's id, which never change.
public struct Header: Hashable, Sendable {
  /// What the files of this program call their format.
  public static let format = "trust-readiness"
  /// The newest version of the format that this program reads and writes.
  public static let currentVersion = 1

  /// The id of the assessment; copies of a file have the same.
  public let id: String
  public let version: Int
  public let created: Instant
  /// The line of the file, word for word and without its end.
  public let line: String

  /// The header of a new file.
  public init(id: String, created: Instant) {
    self.id = id
    self.created = created
    version = Self.currentVersion
    let fields: JSONObject = [
      "format": .string(Self.format), "version": JSON(version), "id": .string(id),
      "created": .string(created.text),
    ]
    line = JSON.object(fields).text()
  }

  /// Whether two files are of one assessment: by the bytes of the id, since two ways of writing an accent are two ids.
  public func isOfSameAssessment(as other: Header) -> Bool { id.utf8.elementsEqual(other.id.utf8) }

  /// Why a line is not a header of a file that this program can use.
  public enum Damage: Error, Hashable, Sendable {
    /// The file is not one of this program's.
    case notOurs
    /// The file was written by a newer version of the program.
    case newer(version: Int)
  }

  /// Reads the first line of a file.
  public init(parsing line: String) throws(Damage) {
    guard let fields = try? JSON.parse(line).object, fields["format"]?.string == Self.format,
      let version = fields["version"]?.integer
    else { throw .notOurs }
    guard version <= Self.currentVersion else { throw .newer(version: version) }
    guard let id = fields["id"]?.string, !id.isEmpty else { throw .notOurs }
    self.id = id
    self.version = version
    self.line = line
    created = fields["created"]?.string.flatMap { Instant($0) } ?? Instant(milliseconds: 0)
  }
}

/// Two files are not of the same assessment, so that they cannot be merged.
public struct DifferentAssessment: Error, Hashable, Sendable {
  /// The ids of the two.
  public let ids: [String]
}

/// All changes of an assessment: what a file holds.
///
/// Merging is the union of changes: the order of merging does not matter, and merging again changes nothing.
public struct Journal: Hashable, Sendable {
  public private(set) var header: Header
  private var changesByID: [ULID: Change] = [:]
  /// The changes that count by id, where they came in that order, as from nearly every file; nil where they did not.
  private var inOrder: [Change]? = []
  /// The lines that lost against another with the same id.
  private var others: [ULID: Set<Change>] = [:]

  /// The changes of a file.
  public init(_ header: Header, _ changes: some Sequence<Change> = []) {
    self.init(header, all: Array(changes))
  }

  private init(_ header: Header, all changes: [Change]) {
    self.header = header
    changesByID.reserveCapacity(changes.count)
    inOrder?.reserveCapacity(changes.count)
    for change in changes { insert(change) }
  }

  /// What came of inserting a change.
  public enum InsertResult: Hashable, Sendable {
    case inserted
    /// The journal has this line already, or has erased it.
    case known
    /// There was another line with this id; the one that counts now is the new one or not.
    case collided(isNewInForce: Bool)
  }

  /// Adds a change. Of two with the same id an erased one counts, else the one with the greater line.
  @discardableResult public mutating func insert(_ change: Change) -> InsertResult {
    guard let present = changesByID.updateValue(change, forKey: change.id) else {
      if let last = inOrder?.last, last.id > change.id { inOrder = nil } else { inOrder?.append(change) }
      return .inserted
    }
    guard present != change else { return .known }
    let isNewInForce = present < change
    changesByID[change.id] = isNewInForce ? change : present
    if isNewInForce { inOrder = nil }
    let loser = isNewInForce ? present : change
    if (present.isErased || change.isErased) && !loser.isErased {
      // An erased line wins for ever, and nothing of what it erased may stay.
      if isNewInForce { others[change.id] = nil }
      return isNewInForce ? .collided(isNewInForce: true) : .known
    }
    let isNew = others[change.id, default: []].insert(loser).inserted
    return isNew ? .collided(isNewInForce: isNewInForce) : .known
  }

  /// The union of two journals of the same assessment.
  public func merged(with other: Journal) throws(DifferentAssessment) -> Journal {
    guard header.isOfSameAssessment(as: other.header) else {
      throw DifferentAssessment(ids: [header.id, other.header.id])
    }
    var result = self
    if other.header.line.precedesInBytes(header.line) { result.header = other.header }
    for change in other.changesByID.values { result.insert(change) }
    for change in other.others.values.joined() { result.insert(change) }
    return result
  }

  /// The change that counts for an id.
  public subscript(id: ULID) -> Change? { changesByID[id] }

  /// The changes that count, by id.
  public var changes: [Change] { inOrder ?? changesByID.sorted { $0.key < $1.key }.map(\.value) }

  /// The number of changes.
  public var count: Int { changesByID.count }

  /// The greatest id, after which new ids are made.
  public var greatestID: ULID? { changesByID.keys.max() }

  /// The changes that lost against another with the same id, which is reported.
  public var collisions: [Change] { others.values.joined().sorted(by: Change.isBefore) }

  /// How many ids several lines have that say something, and how many lines these are.
  public var contradictions: (changes: Int, lines: Int) {
    let several = others.values.filter { $0.contains { !$0.isErased } }
    return (several.count, several.reduce(0) { $0 + $1.count + 1 })
  }

  /// Whether the journal holds this very line.
  public func contains(_ change: Change) -> Bool {
    changesByID[change.id] == change || others[change.id]?.contains(change) == true
  }

  /// All lines of the file: the header, then everything that is kept, by id.
  public var lines: [String] {
    let kept = (Array(changesByID.values) + others.values.joined()).sorted(by: Change.isBefore)
    return [header.line] + kept.map(\.line)
  }

  /// The same journal in which nothing is left of a change but what it replaced.
  public func erasing(_ id: ULID) -> Journal {
    guard let change = changesByID[id], !change.isErased else { return self }
    var result = self
    result.insert(Change(erasing: change))
    return result
  }

  /// The changes made until a moment. A time in the future counts as now.
  public func changes(until moment: Instant, now: Instant) -> [Change] {
    changes.filter { min($0.at, now) <= moment }
  }

  /// All changes that count, in no order: a fold needs none.
  package var unordered: some Sequence<Change> { changesByID.values }

  /// Whether two journals hold the same lines, in whatever order they came.
  public static func == (one: Journal, other: Journal) -> Bool {
    one.header == other.header && one.changesByID == other.changesByID && one.others == other.others
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(header)
    hasher.combine(changesByID)
    hasher.combine(others)
  }
}

extension Change {
  /// Which of two lines with the same id counts: an erased one, else the greater.
  fileprivate static func < (one: Change, other: Change) -> Bool {
    one.isErased == other.isErased ? one.line.precedesInBytes(other.line) : other.isErased
  }

  /// The order of lines in a file: by id, of one id the greater line first.
  fileprivate static func isBefore(_ one: Change, _ other: Change) -> Bool {
    one.id == other.id ? other.line.precedesInBytes(one.line) : one.id < other.id
  }

  /// Whether two lines are the same, byte for byte: an accent may be written in two ways.
  public static func == (one: Change, other: Change) -> Bool {
    one.id == other.id && one.line.isSameBytes(other.line)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    var line = line
    line.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
