/// The objects of a checklist and their fields.
extension Shape {
  /// Fields whose content is kept as it is.
  static let libraryFields = [
    "strategies", "modules", "workshops", "agendas", "cards", "timeline", "contradictions", "facts",
    "indicators",
    "reading",
  ]

  static let checklist = Shape(
    words: { tr("a checklist") },
    fields: [
      "format", "formatVersion", "id", "version", "language", "title", "summary", "howToAnswer", "period",
      "scale", "rules", "evidence",
      "duties", "nations", "tiers", "outcomes", "tags", "organisations", "sections", "redirects", "glossary",
      "timing", "toolkits",
    ] + libraryFields)
  static let level = Shape(
    words: { tr("a level") }, fields: ["id", "label", "meaning", "symbol", "role", "key"])
  static let rules = Shape(words: { tr("the rules") }, fields: ["goodShare", "badShare"])
  static let evidence = Shape(
    words: { tr("the rules for evidence") }, fields: ["maxAgeMonths", "carriesAtMost"])
  static let duty = Shape(words: { tr("a kind of duty") }, fields: ["id", "label", "legal"])
  static let nation = Shape(words: { tr("a nation") }, fields: ["id", "label"])
  static let tier = Shape(words: { tr("a tier") }, fields: ["id", "label"])
  static let outcome = Shape(words: { tr("an outcome") }, fields: ["id", "label"])
  static let tag = Shape(words: { tr("a tag") }, fields: ["id", "label"])
  static let organisation = Shape(
    words: { tr("an organisation") }, fields: ["id", "name", "nation", "tiers", "region"])
  static let section = Shape(
    words: { tr("a section") }, fields: ["id", "title", "shortTitle", "aim", "statements"])
  static let statement = Shape(
    words: { tr("a statement") },
    fields: [
      "id", "title", "sentence", "levels", "why", "challenge", "evidence", "sources", "duty", "outcomes",
      "evidenceMaxAgeMonths", "toolkits", "tags", "appliesTo", "from", "until", "untilReason", "gate",
      "essential",
      "unverified",
    ])
  static let source = Shape(
    words: { tr("a source") }, fields: ["body", "title", "date", "section", "url", "verified", "note"])
  static let appliesTo = Shape(words: { tr("“appliesTo”") }, fields: ["nations", "tiers"])
  static let toolkit = Shape(
    words: { tr("a toolkit") },
    fields: [
      "id", "title", "purpose", "audience", "time", "inputs", "steps", "templates", "outputs", "checks",
      "example", "statements", "sources",
    ])
  static let step = Shape(words: { tr("a step") }, fields: ["id", "text", "guidance"])
  static let template = Shape(
    words: { tr("a template") }, fields: ["id", "title", "guidance", "headings", "columns"])
  static let heading = Shape(words: { tr("a heading") }, fields: ["id", "title", "guidance"])
  static let column = Shape(words: { tr("a column") }, fields: ["id", "title", "guidance", "kind"])
  static let term = Shape(words: { tr("a word of the glossary") }, fields: ["term", "meaning"])
  static let timing = Shape(words: { tr("the times") }, fields: ["secondsPerStatement"])
}
