/// The objects of a checklist and their fields.
extension Shape {
  static let checklist = Shape(
    "checklist", words: { tr("a checklist") },
    [
      .must("format", .word(PackReader.format)),
      .must("formatVersion", .theNumber(PackReader.formatVersion)),
      .must("id", .id),
      .must("version", .text),
      .may("language", .language, "The language of texts that name none."),
      .must("title", .text),
      .may("summary", .text),
      .may(
        "howToAnswer", .texts,
        "How the statements are meant to be answered, said once for all: a short text a line."),
      .may("period", .text),
      .may(
        "order", .whole(1...1000),
        "Where several are offered, those with a lower number come first; without one it counts as 1."),
      .must(
        "scale", .list(level, PackLimits.levels), "The levels, the lowest first."),
      .may("rules", .object(rules), "The shares that decide a section's status."),
      .may(
        "evidence", .object(evidence),
        "How old evidence may be, and for how many good ratings one piece may be all there is."),
      .must(
        "duties", .list(duty, least: 1), "What a statement may rest on: law, guidance, good practice."),
      .may("nations", .list(nation)),
      .may("tiers", .list(tier)),
      .may("outcomes", .list(outcome)),
      .may("tags", .list(tag)),
      .may("organisations", .list(organisation)),
      .must("sections", .list(section, least: 1, most: PackLimits.sections)),
      .may("redirects", .byID(.id, atLeast: 0), "Former ids of statements and their present ones."),
      .may("glossary", .list(term)),
      .may("timing", .object(timing)),
      .may("toolkits", .list(toolkit, most: PackLimits.toolkits)),
      .may("strategies", .list(strategy, most: PackLimits.modules)),
      .may("modules", .list(module, most: PackLimits.modules)),
      .may("agendas", .list(agenda, most: PackLimits.modules)),
      .may("cards", .list(card, most: PackLimits.learning)),
      .may("timeline", .list(moment, most: PackLimits.learning)),
      .may("contradictions", .list(difference, most: PackLimits.learning)),
      .may("facts", .list(fact, most: PackLimits.learning)),
      .may("indicators", .list(indicator, most: PackLimits.learning)),
      .may("reading", .list(reading, most: PackLimits.learning)),
    ] + library.map { .may($0, .anything) })

  /// Fields whose content is kept as it is.
  private static let library = ["workshops"]

  static let level = Shape(
    "level", words: { tr("a level") },
    [
      .must("id", .id),
      .must("label", .text),
      .may("meaning", .text),
      .may("statusLabel", .text, "What a section at this level is called, where the label does not fit one."),
      .must("symbol", .choice(Level.Symbol.self)),
      .must("role", .choice(Level.ColourRole.self), "What the level counts as, and its colour."),
      .may("key", .letter, "The letter that chooses it; no digit, sign or space."),
    ])

  static let rules = Shape(
    "rules", words: { tr("the rules") },
    [
      .may("goodShare", .number(0...1)), .may("badShare", .number(0...1)),
      .may("goodFrom", .id, "The level from which on all are good, whatever their roles."),
    ])

  static let evidence = Shape(
    "evidenceRules", words: { tr("the rules for evidence") },
    [.may("maxAgeMonths", .whole(EvidenceRules.months)), .may("carriesAtMost", .whole(1...10_000))])

  static let duty = Shape(
    "duty", words: { tr("a kind of duty") }, [.must("id", .id), .must("label", .text), .may("legal", .flag)])

  static let nation = named("nation") { tr("a nation") }
  static let tier = named("tier") { tr("a tier") }
  static let outcome = named("outcome") { tr("an outcome") }
  static let tag = named("tag") { tr("a tag") }

  private static func named(_ name: String, words: @escaping @Sendable () -> String) -> Shape {
    Shape(name, words: words, [.must("id", .id), .must("label", .text)])
  }

  static let organisation = Shape(
    "organisation", words: { tr("an organisation") },
    [
      .must("id", .id), .must("name", .text), .may("nation", .id), .may("tiers", .ids), .may("region", .text),
    ])

  static let section = Shape(
    "section", words: { tr("a section") },
    [
      .must("id", .id), .must("title", .text), .may("shortTitle", .text), .may("aim", .text),
      .must("statements", .list(statement, least: 1, most: PackLimits.statements)),
    ])

  static let statement = Shape(
    "statement", words: { tr("a statement") }, rules: [.beside("untilReason", "until")],
    [
      .must("id", .id),
      .must("title", .text),
      .must("sentence", .text),
      .may("number", .text, "A number that is shown beside the id."),
      .may(
        "levels", .byID(.text, atLeast: 2),
        "What each level of the scale looks like; may be left out where every level has a meaning."),
      .may("why", .text),
      .may("challenge", .text, "What to ask, word for word."),
      .may("evidence", .texts),
      .may(
        "evidenceMaxAgeMonths", .whole(EvidenceRules.months),
        "After how many months evidence for it is past its date."),
      .may("sources", .list(source)),
      .must("duty", .id),
      .may("outcomes", .ids),
      .may("toolkits", .ids),
      .may("tags", .ids),
      .may("appliesTo", .object(appliesTo), "Where it is asked; what is not named is not limited."),
      .may("from", .limit, "The first day of which it is asked."),
      .may("until", .limit, "The last day of which it is asked."),
      .may("untilReason", .text),
      .may("gate", .flag, "Its lowest level holds the whole section there."),
      .may("essential", .flag, "Part of the short route."),
      .may("unverified", .text, "What about it has not been verified."),
    ])

  static let source = Shape(
    "source", words: { tr("a source") },
    [
      .may("body", .text),
      .must("title", .text),
      .may("date", .text, "A year, month or day, or words."),
      .may("section", .text),
      .may("url", .address),
      .may("verified", .flag),
      .may("note", .text),
    ])

  static let appliesTo = Shape(
    "appliesTo", words: { tr("“appliesTo”") }, [.may("nations", .ids), .may("tiers", .ids)])

  static let toolkit = Shape(
    "toolkit", words: { tr("a toolkit") },
    about: "What to work with beside the statements. One without steps and templates is only listed.",
    [
      .must("id", .id),
      .must("title", .text),
      .may("shortTitle", .text, "For narrow places."),
      .must("purpose", .text, "What one has at the end."),
      .may("audience", .texts, "For whom it is."),
      .may("time", .text, "How long it takes, in words."),
      .may("inputs", .texts, "What to have at hand."),
      .may("steps", .list(step, most: PackLimits.steps)),
      .may("templates", .list(template, most: PackLimits.templates)),
      .may("outputs", .texts, "What comes of it."),
      .may(
        "checks", .listOrTexts(check, 0...PackLimits.steps),
        "What to check before it is done; one that has an id can be ticked."),
      .may("example", .texts, "How it looked somewhere, a text for each paragraph."),
      .may("statements", .ids, "The statements that it helps with."),
      .may("sources", .list(source)),
      .may("view", .object(view), "How the rows of one of its tables are looked at together."),
    ] + limits)

  static let view = Shape(
    "view", words: { tr("“view”") },
    about: "Chains read a row from left to right; a map has areas and what the seats are of.",
    rules: [
      .needed("layers", where: "kind", ["chains"]), .needed("area", where: "kind", ["map"]),
      .needed("column", where: "kind", ["map"]), .needed("holder", where: "kind", ["map"]),
    ],
    [
      .must("kind", .choice(["chains", "map"])),
      .must("table", .id, "The template that it reads, a table."),
      .may("layers", .ids, "The columns of a chain from left to right."),
      .may("leader", .id, "Who leads; a chain without is weak."),
      .may("measure", .id, "What shows that it works; a chain without is weak."),
      .may("area", .id, "The column of the area."),
      .may("column", .id, "The column of what the seats are of."),
      .may("holder", .id, "Who sits there."),
      .may("deputy", .id, "Who stands in."),
      .may("attended", .id, "A column of kind share."),
      .may("heard", .id, "A column of kind choice."),
      .may("status", .id, "What we are there, a column of kind choice."),
      .may("none", .id, "The choice of status that says that there is no seat."),
    ])

  /// For which assessments something is. What is not named is not limited.
  private static let limits: [Field] = [
    .may("appliesTo", .object(appliesTo), "Where it is used."),
    .may("from", .limit, "The first day of which it is used."),
    .may("until", .limit, "The last day of which it is used."),
    .may("untilReason", .text, "What ended it."),
    .may("unverified", .text, "What about it has not been verified."),
  ]

  static let check = Shape(
    "check", words: { tr("a check") }, [.must("id", .id), .must("text", .text, "What to look at.")])

  static let step = Shape(
    "step", words: { tr("a step") },
    [
      .must("id", .id), .must("text", .text, "What to do."), .may("guidance", .text, "How to go about it."),
      .may("part", .id, "The template that it is done with."),
    ])

  static let template = Shape(
    "template", words: { tr("a template") },
    about: "What is filled in: headings to write under, or a table.",
    rules: [.oneOf(["headings", "columns"])],
    [
      .must("id", .id),
      .must("title", .text),
      .may("shortTitle", .text, "For the row of parts; wanted where the title is long."),
      .may("guidance", .text),
      .may("private", .flag, "Whether it is not for publication."),
      .may("headings", .list(heading, least: 1, most: PackLimits.headings)),
      .may("columns", .list(column, least: 1, most: PackLimits.columns)),
      .may(
        "example", .list(exampleRow, most: 10), "Rows of a table as they may look when they are filled in."),
      .may("exampleTitle", .text, "Whose rows those are."),
      .may("becomes", .object(becomes), "How a row of a table becomes an action."),
      .may("document", .object(document), "What it is as a document for others."),
      .may("sumsBy", .ids, "The columns by which the sums of a table are told."),
    ] + limits)

  static let exampleRow = Shape(
    "exampleRow", words: { tr("an example") },
    [.must("values", .byID(.anything, atLeast: 1), "What stands in the cells, by the ids of the columns.")])

  static let becomes = Shape(
    "becomes", words: { tr("“becomes”") }, about: "Which columns give an action its words.",
    [
      .must("what", .id, "What is to be done."), .may("who", .id), .may("by", .id, "By when."),
      .may("serves", .id, "A column of statements."),
    ])

  static let document = Shape(
    "document", words: { tr("“document”") },
    about: "What a part is called as a document, and what stands at its head.",
    [
      .may("title", .text, "In place of the title of the part."),
      .may("approved", .id, "The heading of the day on which it was approved, of kind day."),
      .may("review", .id, "The heading of the day by which it is looked at again, of kind day."),
      .may("signed", .id, "The heading of who signs it."),
    ])

  static let heading = Shape(
    "heading", words: { tr("a heading") },
    [
      .must("id", .id), .must("title", .text), .may("guidance", .text, "What belongs under it."),
      .may(
        "kind", .choice(Pack.Toolkit.Heading.Kind.self),
        "How much is written under it; sentences where it is not given."),
    ])

  static let column = Shape(
    "column", words: { tr("a column") },
    [
      .must("id", .id),
      .must("title", .text),
      .may("guidance", .text, "What belongs into it."),
      .may(
        "kind", .choice(Pack.Toolkit.Column.Kind.allCases.map(\.rawValue) + ["short"]),
        "How what is written is read; a few words where it is not given."),
      .may("choices", .list(choice, most: 100), "The words of a choice."),
      .may(
        "from", .choice(ChoiceSource.self),
        "What of the checklist the words of a choice are, in place of its own."),
      .may("several", .flag, "Whether several of the words may be chosen."),
      .may("other", .flag, "Whether other words may be written."),
      .may("unit", .text, "What a number or share counts."),
      .may("least", .number(-1_000_000_000...1_000_000_000)),
      .may("most", .number(-1_000_000_000...1_000_000_000)),
      .may("sum", .flag, "Whether the column is summed."),
      .may("currency", .currency, "Of an amount; GBP where it is not given."),
    ])

  static let choice = Shape(
    "choice", words: { tr("a choice") },
    [.must("id", .id), .must("label", .text)])

  static let term = Shape(
    "term", words: { tr("a word of the glossary") }, rules: [saysWhatIsOpen],
    [
      .must("term", .text),
      .must("meaning", .text),
      .may("notTheSame", .text, "What it is easily taken for."),
      .may("exempt", .texts, "Words in which it stands and is not meant."),
      .may("facts", .ids),
      .may("status", .choice(Knowledge.Status.self), "How well it is known."),
      .may("unverified", .text, "What of it is not verified."),
      .may("sources", .list(source)),
    ])

  static let timing = Shape(
    "timing", words: { tr("the times") }, [.may("secondsPerStatement", .whole(1...3600))])
}
