/// How edits are written in a file: a name, and an object with fields.
extension Edit {
  /// The name and fields of the edit.
  var coded: (name: String, fields: JSONObject) {
    switch self {
    case .usePack(let id, let version, let digest):
      (
        "usePack",
        JSONObject(
          ["id": .string(id), "version": .string(version)], optional: ["digest": digest.map { .string($0) }])
      )
    case .checklist(let digest, let content):
      ("checklist", ["digest": .string(digest), "content": content])
    case .organisation(let organisation): ("organisation", organisation.fields)
    case .scope(let text): ("scope", ["text": .string(text)])
    case .asAt(let day): ("asAt", ["day": day.map { .string($0.text) } ?? .null])
    case .person(let id, let name, let role, let renames):
      (
        "person",
        JSONObject(
          ["id": .string(id), "name": .string(name), "role": .string(role)],
          optional: ["renames": renames ? .bool(true) : nil])
      )
    case .rate(let statement, let level, let why):
      (
        "rate",
        .init(statement, ["level": .string(level)], optional: ["why": why.map { .string($0.rawValue) }])
      )
    case .dontKnow(let statement, let ask, let question):
      ("dontKnow", .init(statement, ["ask": .string(ask), "question": .string(question)]))
    case .doesNotApply(let statement, let reason):
      ("doesNotApply", .init(statement, ["reason": .string(reason)]))
    case .clearAnswer(let statement): ("clearAnswer", .init(statement, [:]))
    case .note(let statement, let text): ("note", .init(statement, ["text": .string(text)]))
    case .flag(let statement, let isOn): ("flag", .init(statement, ["on": .bool(isOn)]))
    case .target(let statement, let level, let day):
      (
        "target",
        .init(
          statement, [:], optional: ["level": level.map { .string($0) }, "by": day.map { .string($0.text) }])
      )
    case .judgement(let level, let words):
      ("judgement", JSONObject(["words": .string(words)], optional: ["level": level.map { .string($0) }]))
    case .setFields(let row, let values): ("setFields", .init(row, ["values": .object(values)]))
    case .takeOut(let row): ("takeOut", .init(row, [:]))
    case .setRow(let row, let values): ("setRow", .init(row, ["values": .object(values)]))
    case .moveRow(let row, let position):
      ("moveRow", .init(row, ["position": .string(position.text)]))
    case .removeRow(let row): ("removeRow", .init(row, [:]))
    case .unknown, .erased: ("", [:])
    }
  }
}

/// Reads the fields of an edit and remembers which were not asked for.
struct FieldReader {
  private let fields: JSONObject
  private var used: UInt64 = 0

  init(_ fields: JSONObject) {
    self.fields = fields
  }

  /// The fields that nobody asked for.
  var unknown: JSONObject {
    guard used != UInt64.max >> (64 - min(64, UInt64(fields.members.count))) || fields.members.count > 64
    else {
      return JSONObject()
    }
    return JSONObject(
      fields.members.enumerated().filter { index, _ in index > 63 || used & 1 << index == 0 }.map(\.element))
  }

  mutating func value(_ name: String) -> JSON? {
    for (index, member) in fields.members.enumerated() where member.key == name {
      used |= 1 << index
      return member.value == .null ? nil : member.value
    }
    return nil
  }

  mutating func text(_ name: String) -> String? { value(name)?.string }

  mutating func day(_ name: String) -> Day? { text(name).flatMap { Day($0) } }

  mutating func row() -> RowID? {
    guard let list = text("list"), let row = text("row") else { return nil }
    return RowID(list: list, row: row)
  }
}

extension Edit {
  /// Reads an edit; nil if the name is not known or a field that must be there is not as it should be.
  init?(_ name: String, _ fields: inout FieldReader) {
    switch name {
    case "usePack", "checklist", "organisation", "scope", "asAt", "person", "judgement":
      self.init(ofAssessment: name, &fields)
    case "setFields", "takeOut", "setRow", "moveRow", "removeRow":
      self.init(ofList: name, &fields)
    default:
      guard let statement = fields.text("statement") else { return nil }
      self.init(name, statement, &fields)
    }
  }

  private init?(_ name: String, _ statement: Statement.ID, _ fields: inout FieldReader) {
    switch name {
    case "rate":
      guard let level = fields.text("level") else { return nil }
      let why = fields.text("why").map { ReasonForChange(rawValue: $0) }
      self = .rate(statement: statement, level: level, why: why)
    case "dontKnow":
      let ask = fields.text("ask") ?? ""
      self = .dontKnow(statement: statement, ask: ask, question: fields.text("question") ?? "")
    case "doesNotApply": self = .doesNotApply(statement: statement, reason: fields.text("reason") ?? "")
    case "clearAnswer": self = .clearAnswer(statement: statement)
    case "note":
      guard let text = fields.text("text") else { return nil }
      self = .note(statement: statement, text: text)
    case "flag":
      guard let isOn = fields.value("on")?.bool else { return nil }
      self = .flag(statement: statement, isOn: isOn)
    case "target": self = .target(statement: statement, level: fields.text("level"), by: fields.day("by"))
    default: return nil
    }
  }

  private init?(ofAssessment name: String, _ fields: inout FieldReader) {
    switch name {
    case "usePack":
      guard let id = fields.text("id") else { return nil }
      self = .usePack(id: id, version: fields.text("version") ?? "", digest: fields.text("digest"))
    case "checklist":
      guard let digest = fields.text("digest"), let content = fields.value("content") else { return nil }
      self = .checklist(digest: digest, content: content)
    case "organisation":
      guard let organisation = Organisation(&fields) else { return nil }
      self = .organisation(organisation)
    case "scope":
      guard let text = fields.text("text") else { return nil }
      self = .scope(text)
    case "asAt":
      let day = fields.value("day")
      guard day == nil || day?.string.flatMap({ Day($0) }) != nil else { return nil }
      self = .asAt(day?.string.flatMap { Day($0) })
    case "person":
      guard let id = fields.text("id") else { return nil }
      self = .person(
        id: id, name: fields.text("name") ?? "", role: fields.text("role") ?? "",
        renames: fields.value("renames")?.bool ?? false)
    default: self = .judgement(level: fields.text("level"), words: fields.text("words") ?? "")
    }
  }

  private init?(ofList name: String, _ fields: inout FieldReader) {
    switch name {
    case "setFields":
      guard let row = fields.row(), let values = fields.value("values")?.object else { return nil }
      self = .setFields(row, values: values)
    case "takeOut":
      guard let row = fields.row() else { return nil }
      self = .takeOut(row)
    case "setRow":
      guard let row = fields.row(), let values = fields.value("values")?.object else { return nil }
      self = .setRow(row, values: values)
    case "moveRow":
      guard let row = fields.row(), let position = fields.text("position").flatMap({ PositionKey($0) }) else {
        return nil
      }
      self = .moveRow(row, position: position)
    default:
      guard let row = fields.row() else { return nil }
      self = .removeRow(row)
    }
  }
}

extension JSONObject {
  /// Members that are there and those of the optional ones that have a value.
  init(_ object: JSONObject, optional: KeyValuePairs<String, JSON?>) {
    self = object
    for (key, value) in optional {
      if let value { members.append(Member(key: key, value: value)) }
    }
  }

  /// The fields of an edit on a statement.
  init(_ statement: Statement.ID, _ object: JSONObject, optional: KeyValuePairs<String, JSON?> = [:]) {
    let first = Member(key: "statement", value: .string(statement))
    self.init(JSONObject([first] + object.members), optional: optional)
  }

  /// The fields of an edit on a row.
  init(_ row: RowID, _ object: JSONObject) {
    self.init(
      [Member(key: "list", value: .string(row.list)), Member(key: "row", value: .string(row.row))]
        + object.members)
  }
}

extension Organisation {
  fileprivate var fields: JSONObject {
    JSONObject(
      [:],
      optional: [
        "id": id.map { .string($0) }, "name": .string(name), "nation": nation.map { .string($0) },
        "tiers": tiers.map { .array($0.sorted().map { .string($0) }) }, "region": region.map { .string($0) },
      ])
  }

  fileprivate init?(_ fields: inout FieldReader) {
    let id = fields.text("id")
    guard let name = fields.text("name") else { return nil }
    let tiers = fields.value("tiers")?.array.map { Set($0.compactMap(\.string)) }
    self.init(
      id: id, name: name, nation: fields.text("nation"), tiers: tiers, region: fields.text("region"))
  }
}
