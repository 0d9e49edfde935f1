/// The JSON Schema of checklists, printed from the table that the reader uses.
extension PackReader {
  /// The schema, as it stands in `data/schema/checklist.schema.json`.
  ///
  /// It says of one file what can be said without knowing the ids of the others; those the checker looks at.
  public static var schema: String {
    var definitions = SchemaDefinitions()
    let top = definitions.object(.checklist)
    var schema: [JSONObject.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("$id", "https://localism.org/schema/trust-readiness/checklist.schema.json"),
      .init("title", "Checklist of Trust Readiness"),
      .init(
        "description",
        "A checklist in one file, or the fields of all files of its folder together. Ids that refer to others are checked by 'readinessctl check'."
      ),
    ]
    schema += top
    schema.append(.init("$defs", .object(JSONObject(SchemaDefinitions.kinds + definitions.shapes))))
    return JSON.object(JSONObject(schema)).text(pretty: true) + "\n"
  }
}

extension JSONObject.Member {
  fileprivate init(_ key: String, _ text: String) { self.init(key: key, value: .string(text)) }
  fileprivate init(_ key: String, _ number: Int) { self.init(key: key, value: .number(String(number))) }
  fileprivate init(_ key: String, _ value: JSON) { self.init(key: key, value: value) }
}

/// The definitions of a schema: one for each shape that is met, and those of the kinds of values.
private struct SchemaDefinitions {
  private(set) var shapes: [JSONObject.Member] = []
  private var met: Set<String> = []

  /// The kinds of values that have a name.
  static let kinds: [JSONObject.Member] = [
    .init("id", make(.init("type", "string"), .init("pattern", "^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$"))),
    .init(
      "text",
      make(
        .init("description", "A text, or one for each language."),
        .init(
          "oneOf",
          .array([
            reference("words"),
            make(
              .init("type", "object"), .init("minProperties", 1),
              .init("additionalProperties", reference("words"))),
          ])))),
    .init(
      "words",
      make(
        .init("type", "string"), .init("maxLength", PackLimits.textLength), .init("pattern", "\\S"))),
    .init("texts", make(.init("type", "array"), .init("items", reference("text")))),
    .init(
      "ids",
      make(
        .init("type", "array"), .init("uniqueItems", .bool(true)), .init("items", reference("id")))),
    .init(
      "day",
      make(
        .init("type", "string"),
        .init("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"))),
    .init(
      "limit",
      make(
        .init(
          "description",
          "One day everywhere, or a day for each nation; a nation that is not named has no limit."),
        .init(
          "oneOf",
          .array([
            reference("day"),
            make(
              .init("type", "object"), .init("minProperties", 1), .init("propertyNames", reference("id")),
              .init("additionalProperties", reference("day"))),
          ])))),
    .init(
      "date",
      make(
        .init("description", "A year, a month or a day."), .init("type", "string"),
        .init("pattern", "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"))),
  ]

  private static func make(_ members: JSONObject.Member...) -> JSON { .object(JSONObject(members)) }

  private static func reference(_ name: String) -> JSON { make(.init("$ref", "#/$defs/\(name)")) }

  /// The members of the schema of an object.
  mutating func object(_ shape: Shape) -> [JSONObject.Member] {
    var members: [JSONObject.Member] = []
    if !shape.about.isEmpty { members.append(.init("description", shape.about)) }
    members.append(.init("type", "object"))
    let needed = shape.fields.filter(\.isNeeded).map { JSON.string($0.name) }
    if !needed.isEmpty { members.append(.init("required", .array(needed))) }
    members.append(.init("additionalProperties", .bool(false)))
    members.append(.init("properties", .object(JSONObject(shape.fields.map { property($0) }))))
    for rule in shape.rules { members += Self.members(for: rule) }
    return members
  }

  private static func members(for rule: Shape.Rule) -> [JSONObject.Member] {
    switch rule {
    case .beside(let field, let other):
      return [.init("dependentRequired", make(.init(field, .array([.string(other)]))))]
    case .oneOf(let fields):
      return [.init("oneOf", .array(fields.map { make(.init("required", .array([.string($0)]))) }))]
    case .needed(let field, let other, let values):
      let isOneOfThese = make(.init("enum", .array(values.map { .string($0) })))
      return [
        .init(
          "if",
          make(
            .init("properties", make(.init(other, isOneOfThese))),
            .init("required", .array([.string(other)])))),
        .init("then", make(.init("required", .array([.string(field)])))),
      ]
    }
  }

  private mutating func property(_ field: Shape.Field) -> JSONObject.Member {
    var members = field.about.isEmpty ? [] : [JSONObject.Member("description", field.about)]
    members += value(field.kind)
    return .init(field.name, members.isEmpty ? .bool(true) : .object(JSONObject(members)))
  }

  private mutating func value(_ kind: Shape.Field.Kind) -> [JSONObject.Member] {
    switch kind {
    case .word(let word): [.init("const", word)]
    case .theNumber(let number): [.init("const", number)]
    case .id: Self.named("id")
    case .ids: Self.named("ids")
    case .text: Self.named("text")
    case .texts: Self.named("texts")
    case .limit: Self.named("limit")
    case .date: Self.named("date")
    case .language: [.init("type", "string"), .init("pattern", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    case .currency: [.init("type", "string"), .init("pattern", "^[A-Z]{3}$")]
    case .address: [.init("type", "string"), .init("pattern", "^https?://")]
    case .letter:
      [
        .init("type", "string"),
        .init(
          "pattern",
          "^[^\\u0000-@\\[-`{-\\u00BF\\u00D7\\u00F7\\u2000-\\u2BFF\\u3000-\\u303F]$"),
      ]
    case .flag: [.init("type", "boolean")]
    case .number(let range):
      [
        .init("type", "number"), .init("minimum", Int(range.lowerBound)),
        .init("maximum", Int(range.upperBound)),
      ]
    case .whole(let range):
      [.init("type", "integer"), .init("minimum", range.lowerBound), .init("maximum", range.upperBound)]
    case .choice(let words): [.init("enum", .array(words.map { .string($0) }))]
    case .object(let shape): Self.named(define(shape))
    case .list(let shape, let entries): list(shape, entries)
    case .listOrTexts(let shape, let entries):
      [
        .init("type", "array"), .init("maxItems", entries.upperBound),
        .init(
          "items",
          Self.make(
            .init("anyOf", .array([Self.reference("text"), Self.reference(define(shape))])))),
      ]
    case .byID(let kind, let least):
      [.init("type", "object")] + (least > 0 ? [.init("minProperties", least)] : [])
        + [
          .init("propertyNames", Self.reference("id")),
          .init("additionalProperties", .object(JSONObject(value(kind)))),
        ]
    case .anything: []
    }
  }

  private mutating func list(_ shape: Shape, _ entries: ClosedRange<Int>) -> [JSONObject.Member] {
    var members: [JSONObject.Member] = [.init("type", "array")]
    if entries.lowerBound > 0 { members.append(.init("minItems", entries.lowerBound)) }
    members.append(.init("maxItems", entries.upperBound))
    members.append(.init("items", Self.reference(define(shape))))
    return members
  }

  private static func named(_ name: String) -> [JSONObject.Member] { [.init("$ref", "#/$defs/\(name)")] }

  /// Defines a shape where it is met first, behind those that it consists of; its name.
  private mutating func define(_ shape: Shape) -> String {
    if met.insert(shape.name).inserted {
      let members = object(shape)
      shapes.append(.init(shape.name, .object(JSONObject(members))))
    }
    return shape.name
  }
}
