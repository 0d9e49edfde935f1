/// The objects from which one learns, and their fields.
extension Shape {
  /// How well a thing is known; what is not verified must be said.
  private static let knowledge: [Field] = [
    .must("status", .choice(Knowledge.Status.self), "How well it is known."),
    .may("unverified", .text, "What of it is not verified."),
  ]
  static let saysWhatIsOpen = Rule.needed(
    "unverified", where: "status", Knowledge.Status.allCases.filter(\.isOpen).map(\.rawValue))
  private static let links: [Field] = [.may("statements", .ids), .may("facts", .ids)]

  static let card = Shape(
    "card", words: { tr("a card") }, about: "What others did.", rules: [saysWhatIsOpen],
    [
      .must("id", .id), .must("title", .text), .must("place", .text), .may("period", .text),
      .may("appliesTo", .object(appliesTo)),
      .must("summary", .text),
      .must("known", .texts),
      .must("unknown", .texts),
      .must("cautions", .texts),
      .may("suggests", .texts, "What one might try."),
      .must("ask", .texts, "Questions to ask of oneself."),
      .may("toolkits", .ids),
    ] + links + knowledge + [.must("sources", .list(source))])

  static let moment = Shape(
    "moment", words: { tr("a date of the timeline") }, about: "What happened, or lasted.",
    rules: [saysWhatIsOpen],
    [
      .must("id", .id),
      .must("date", .date),
      .may("end", .date, "When it ended; not before its date."),
      .may("inferred", .flag, "No source states the date."),
      .must("kind", .choice(Learning.Moment.Kind.self)),
      .must("title", .text),
      .must("text", .text),
      .may("before", .text, "What was true before."),
      .may("after", .text, "What was true from then on."),
      .may("appliesTo", .object(appliesTo)),
    ] + links + knowledge + [.must("sources", .list(source))])

  static let difference = Shape(
    "difference", words: { tr("a contradiction") }, about: "Where sources differ.",
    [
      .must("id", .id), .must("title", .text), .must("question", .text),
      .must("accounts", .list(account, least: 1)),
      .must("reading", .text, "What can be said."),
      .must("practice", .text, "How the checklist deals with it."),
      .must("settled", .flag),
    ] + links)

  static let account = Shape(
    "account", words: { tr("an account") }, [.must("text", .text), .must("sources", .list(source))])

  static let fact = Shape(
    "fact", words: { tr("a fact") }, rules: [saysWhatIsOpen],
    [
      .must("id", .id), .must("kind", .id, "What it is about."), .must("text", .text),
      .may("appliesTo", .object(appliesTo)),
    ] + knowledge + [.must("sources", .list(source))])

  static let indicator = Shape(
    "indicator", words: { tr("an indicator") }, about: "A measure that somebody published.",
    rules: [saysWhatIsOpen],
    [
      .must("id", .id), .must("code", .text), .must("title", .text, "As it was published."),
      .may("ask", .text, "What one might ask of it."),
      .may("outcomes", .ids),
      .may("appliesTo", .object(appliesTo)),
      .may("from", .limit), .may("until", .limit),
      .may("statements", .ids),
    ] + knowledge + [.must("sources", .list(source))])

  static let reading = Shape(
    "reading", words: { tr("something to read") }, rules: [saysWhatIsOpen],
    [
      .must("id", .id), .must("title", .text), .may("body", .text),
      .may("date", .text, "A year, month or day, or words."),
      .must("why", .text, "What one finds in it."),
      .may("first", .flag, "Begin here."),
      .may("appliesTo", .object(appliesTo)),
      .may("url", .address),
      .may("statements", .ids),
    ] + knowledge)

  // MARK: Training

  static let people = Shape(
    "people", words: { tr("a number of people") },
    [.must("least", .whole(1...1000)), .must("most", .whole(1...1000), "Not fewer than the least.")])

  private static let minutes = Field.Kind.whole(1...600)

  static let module = Shape(
    "module", words: { tr("a module") }, about: "An hour or two of training.",
    [
      .must("id", .id), .must("title", .text), .may("audience", .texts), .may("people", .object(people)),
      .must("minutes", minutes, "Those of its parts together."),
      .must("aims", .texts, "What is true of those who took part."),
      .may("before", .texts, "What the trainer prepares."),
      .may("materials", .texts),
      .must("parts", .list(part, least: 1, most: PackLimits.parts)),
      .must("worked", .texts, "How to tell whether it worked."),
      .may("pitfalls", .texts),
      .may("sections", .ids), .may("statements", .ids), .may("toolkits", .ids),
      .may("appliesTo", .object(appliesTo)),
      .may("sources", .list(source)),
    ])

  static let part = Shape(
    "part", words: { tr("a part of a module") },
    [
      .must("id", .id), .must("title", .text), .must("minutes", minutes),
      .must("does", .text, "What the trainer does."),
      .may("says", .text, "What to say, word for word."),
      .may("exercise", .object(exercise)),
    ])

  static let exercise = Shape(
    "exercise", words: { tr("an exercise") },
    [.must("task", .text), .may("items", .list(exerciseItem, most: 100)), .may("close", .text)])

  static let exerciseItem = Shape(
    "exerciseItem", words: { tr("an entry of an exercise") },
    [.must("text", .text), .may("answer", .text, "What a hand-out leaves out.")])

  static let agenda = Shape(
    "agenda", words: { tr("an agenda") }, about: "A workshop.",
    [
      .must("id", .id), .must("title", .text), .must("aim", .text, "What is true at the end."),
      .may("audience", .texts), .may("people", .object(people)),
      .must("minutes", minutes, "Those of its items together."),
      .may("choice", .text, "Why these statements, and how many fit."),
      .may("before", .texts), .may("materials", .texts),
      .must("items", .list(agendaItem, least: 1, most: PackLimits.parts)),
      .may("outcomes", .texts), .may("worked", .texts), .may("sources", .list(source)),
    ])

  static let agendaItem = Shape(
    "agendaItem", words: { tr("an item of an agenda") },
    [
      .must("id", .id), .must("kind", .choice(Learning.Agenda.Item.Kind.self)), .must("title", .text),
      .must("minutes", minutes), .must("does", .text), .may("says", .text),
      .may("late", .text, "What to do with it when behind."),
      .may("statements", .ids, "What is voted on."),
      .may("modules", .ids), .may("toolkits", .ids),
    ])
}
