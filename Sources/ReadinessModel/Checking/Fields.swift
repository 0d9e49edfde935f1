/// The fields of one object of a checklist, read by name. What the table of its shape says of a field holds here: whether
/// it must be there, how many entries it has, between which numbers it lies.
struct Fields {
  let members: [Located.Member]
  let location: SourceLocation
  let shape: Shape
  let checker: Checker

  /// The value of a field, unless it is missing or null.
  func value(_ name: String) -> Located? {
    assert(shape.names.contains(name), "“\(name)” is no field of “\(shape.name)”")
    // By index, because going through the elements copies each of them.
    for index in members.indices where members[index].key == name {
      if case .null = members[index].value.content { return nil }
      return members[index].value
    }
    return nil
  }

  /// Reads a field if it is there, and reports it where it must be.
  func read<Result>(_ name: String, _ read: (Located) -> Result?) -> Result? {
    guard let value = value(name) else {
      reportMissing(name)
      return nil
    }
    return checker.within(name) { read(value) }
  }

  private func reportMissing(_ name: String) {
    // That a field has no value was said where its object was read.
    guard shape.field(name).isNeeded, !members.contains(where: { $0.key == name }) else { return }
    checker.within(name) {
      checker.report(at: location, tr("“{field}” is missing.", ["field": name]), tr("Add it."))
    }
  }

  /// A text that must be there; empty if it is not.
  func neededText(_ name: String) -> String { text(name) ?? "" }

  /// A text.
  func text(_ name: String) -> String? {
    read(name) { checker.text($0) }
  }

  /// A list of texts.
  func texts(_ name: String) -> [String] {
    read(name) { checker.list($0) { checker.text($0) } } ?? []
  }

  /// A list of what its shape says; nil if it is missing.
  func list<Element>(_ name: String, _ read: (Located) -> Element?) -> [Element]? {
    self.read(name) { value in
      let entries = shape.field(name).entries
      let elements = checker.list(value, limit: entries.upperBound, read)
      if entries.lowerBound > 0, case .array(let found) = value.content, found.isEmpty {
        checker.report(at: value.location, tr("The list is empty."), tr("Add at least one entry."))
      }
      return elements
    }
  }

  /// A string that is not for reading, such as a version or an address.
  func string(_ name: String) -> String? {
    read(name) { value in
      guard case .string(let text) = value.content else {
        checker.wrongType(value, expected: .text)
        return nil
      }
      return text
    }
  }

  /// True or false; false if it is missing.
  func flag(_ name: String) -> Bool {
    read(name) { value in
      guard case .bool(let flag) = value.content else {
        checker.wrongType(value, expected: .flag)
        return nil
      }
      return flag
    } ?? false
  }

  /// A number in the range that the field has.
  func number(_ name: String) -> Double? {
    guard case .number(let range) = shape.field(name).kind else { return nil }
    return number(name, in: range)
  }

  /// A whole number in the range that the field has.
  func wholeNumber(_ name: String) -> Int? {
    guard case .whole(let range) = shape.field(name).kind,
      let number = number(name, in: Double(range.lowerBound)...Double(range.upperBound))
    else { return nil }
    guard let whole = Int(exactly: number) else {
      _ = read(name) { value -> Int? in
        checker.report(
          at: value.location, tr("{number} is not a whole number.", ["number": value.json.text()]),
          tr("Round it."))
        return nil
      }
      return nil
    }
    return whole
  }

  private func number(_ name: String, in range: ClosedRange<Double>) -> Double? {
    read(name) { value in
      guard case .number(let text) = value.content, let number = Double(text) else {
        checker.wrongType(value, expected: .number)
        return nil
      }
      guard range.contains(number) else {
        checker.report(
          at: value.location, tr("{number} is out of range.", ["number": text]),
          tr(
            "Use a number from {least} to {most}.",
            ["least": Int(range.lowerBound), "most": Int(range.upperBound)]))
        return nil
      }
      return number
    }
  }

  /// The letter of a key; nil if it is missing or no letter.
  func letter(_ name: String) -> Character? {
    read(name) { value in
      guard case .string(let text) = value.content else {
        checker.wrongType(value, expected: .text)
        return nil
      }
      guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1,
        text.allSatisfy(\.isLetter),
        scalar.isASCII || scalar.value >= 0xC0
      else {
        checker.report(
          at: value.location, tr("“{key}” is not one letter.", ["key": text]),
          tr("Give one letter; the digits choose the levels by themselves."))
        return nil
      }
      return text.lowercased().first
    }
  }

  /// The ids of a list, of which none may be there twice.
  func eachOnce(_ ids: [String], _ name: String) -> [String] {
    let known = Set(ids)
    guard known.count < ids.count else { return ids }
    return read(name) { value in
      var seen: Set<String> = []
      return checker.list(value) { entry in
        guard case .string(let id) = entry.content, known.contains(id) else { return nil }
        if seen.insert(id).inserted { return id }
        checker.report(
          at: entry.location, tr("“{id}” is listed twice.", ["id": id]), tr("Keep one of the two."))
        return nil
      }
    } ?? ids
  }

  /// One of a few words.
  ///
  /// - Parameter former: other words for some of them, which earlier checklists have.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Choice.Type, former: [String: Choice] = [:]
  ) -> Choice? {
    read(name) { value in
      guard case .string(let text) = value.content else {
        checker.wrongType(value, expected: .text)
        return nil
      }
      guard let choice = Choice(rawValue: text) ?? former[text] else {
        checker.report(
          at: value.location, tr("“{name}” is not known here.", ["name": text]),
          Checker.suggestion(for: text, among: type.allCases.map(\.rawValue)))
        return nil
      }
      return choice
    }
  }
}

/// The ids of one list of a checklist: each once, and known to what refers to them.
struct Identifiers {
  private(set) var all: [String] = []
  private var places: [String: SourceLocation] = [:]

  init() {}

  /// Ids that were read and found fit before.
  init(_ ids: [String]) {
    all = ids
    known = Set(ids)
  }

  private var known: Set<String> = []

  /// The id of an object, reported if it is missing, unfit or used before.
  mutating func read(_ fields: Fields, name: String = "id") -> String {
    let found: (id: String, location: SourceLocation)? = fields.read(name) { value in
      guard case .string(let id) = value.content else {
        fields.checker.wrongType(value, expected: .text)
        return nil
      }
      guard Self.isFit(id) else {
        fields.checker.report(
          at: value.location, tr("“{id}” cannot be an id.", ["id": id]),
          Self.advice)
        return nil
      }
      if let first = places[id] {
        fields.checker.report(
          at: value.location, tr("The id “{id}” is used already at {place}.", ["id": id, "place": first]),
          tr("Give each its own id."))
        return nil
      }
      return (id, value.location)
    }
    guard let found else { return "" }
    places[found.id] = found.location
    all.append(found.id)
    return found.id
  }

  func contains(_ id: String) -> Bool { places[id] != nil || known.contains(id) }

  /// What an id consists of.
  static var advice: String {
    tr(
      "Use up to {n} letters, digits, dots, hyphens and underscores, the first neither dot nor hyphen.",
      ["n": PackLimits.identifierLength])
  }

  /// An id that must be one of these.
  func reference(_ value: Located, _ checker: Checker) -> String? {
    guard case .string(let id) = value.content else {
      checker.wrongType(value, expected: .text)
      return nil
    }
    guard contains(id) else {
      checker.report(
        at: value.location, tr("“{id}” is not defined in the checklist.", ["id": id]),
        Checker.suggestion(for: id, among: all))
      return nil
    }
    return id
  }

  /// A list of ids that must be among these.
  func references(_ fields: Fields, _ name: String) -> [String] {
    fields.read(name) { value in
      fields.checker.list(value) { reference($0, fields.checker) }
    }.map { fields.eachOnce($0, name) } ?? []
  }

  /// Whether a text can be an id. One that began with a dot would be a hidden file's name, with a hyphen an option.
  static func isFit(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= PackLimits.identifierLength && id.utf8.first != UInt8(ascii: ".")
      && id.utf8.first != UInt8(ascii: "-")
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
