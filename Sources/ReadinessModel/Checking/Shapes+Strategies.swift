/// The objects of model strategies, and their fields.
extension Shape {
  private static let week = Field.Kind.whole(1...520)

  static let strategy = Shape(
    "strategy", words: { tr("a strategy") }, about: "What to do from where one stands.",
    [
      .must("id", .id), .must("title", .text),
      .must("aim", .text, "What is true at the end."),
      .may("sections", .ids, "What it works on."),
      .must("weeks", week),
      .must("fit", .object(fit), "Whom it fits."),
      .must("phases", .list(phase, least: 1, most: PackLimits.phases)),
      .must("success", .list(measure, most: PackLimits.measures), "Measures that can be charted."),
      .may("risks", .list(risk, most: PackLimits.measures)),
      .may("sources", .list(source)),
    ])

  static let fit = Shape(
    "fit", words: { tr("whom a strategy fits") }, rules: [.beside("first", "unless")],
    [
      .must("text", .text, "Whom it fits, and why."),
      .may("not", .text, "Whom it does not fit."),
      .may("mostly", .choice(Level.ColourRole.self), "What the level of the middle answer counts as."),
      .may("nations", .ids), .may("tiers", .ids),
      .may("needs", .ids, "Sections that should be good before."),
      .may("unless", .choice(Strategy.Fitting.Hindrance.self), "What speaks against it."),
      .may("first", .object(beginning), "What comes first where that is so."),
    ])

  static let beginning = Shape(
    "beginning", words: { tr("what comes first") }, about: "A phase of a strategy.",
    [.must("strategy", .id), .must("phase", .id)])

  static let phase = Shape(
    "phase", words: { tr("a phase") },
    [
      .must("id", .id), .must("title", .text), .may("text", .text, "What it is for."),
      .must("weeks", week, "When it ends; rising."),
      .must("actions", .list(strategyAction, most: PackLimits.phaseActions)),
    ])

  static let strategyAction = Shape(
    "strategyAction", words: { tr("an action of a strategy") },
    [
      .must("id", .id, "Once in the strategy."),
      .must("text", .text, "A full sentence."),
      .may("owner", .text, "Who usually does it."),
      .must("weeks", week, "When it is to be done; not after its phase."),
      .may("done", .text, "How one sees that it is done."),
      .must("statements", .ids), .may("toolkits", .ids),
    ])

  static let measure = Shape(
    "measure", words: { tr("a measure") }, rules: [.needed("of", where: "unit", ["share"])],
    [
      .must("id", .id), .must("title", .text),
      .may("how", .text, "How it is counted."),
      .must("unit", .choice(Strategy.Measure.Unit.self)),
      .may("of", .text, "What a share is a share of."),
      .must("better", .choice(Strategy.Measure.Better.self)),
      .may("goal", .number(0...1_000_000_000), "Always shown as suggested."),
      .must("every", .choice(Strategy.Measure.Interval.self)),
      .may("statements", .ids),
    ])

  static let risk = Shape(
    "risk", words: { tr("a risk") }, [.must("text", .text), .must("guard", .text, "What guards against it.")])
}
