extension Pack {
  /// The levels that hold a section back.
  public var badLevels: [Level] { ScaleRoles(self).bad.sorted().map { scale[$0] } }

  /// The levels that a section should reach.
  public var goodLevels: [Level] { ScaleRoles(self).good.sorted().map { scale[$0] } }

  /// How a level is chosen: as the checklist says it first, or as most do.
  public var ratingRule: String {
    howToAnswer.first ?? tr("Choose the highest level of which every part is true.")
  }

  /// The first sentence of it, for beside the levels.
  public var ratingRuleInShort: String {
    let rule = ratingRule
    guard let end = rule.place(of: ". ") else { return rule }
    return rule[..<end.lowerBound] + "."
  }

  /// How the status of a section comes about, in sentences.
  public var statusRulesInWords: [String] {
    func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "bad": badLevels.map(\.label).joined(separator: "” / “"),
      "good": goodLevels.map(\.label).joined(separator: "” / “"),
      "badSection": badLevel?.sectionLabel ?? "", "goodSection": goodLevels.first?.sectionLabel ?? "",
      "badShare": percent(rules.badShare), "goodShare": percent(rules.goodShare),
    ]
    return [
      tr(
        "A section is “{badSection}” if a statement that rests on law is “{bad}”, if a statement that may hold its section back "
          + "is “{bad}”, or if at least {badShare}% of the statements answered are “{bad}”.", values),
      tr(
        "It is “{goodSection}” only when all its statements are answered, none is “{bad}”, all that rest on law are “{good}”, and "
          + "at least {goodShare}% of the others are.", values)
        + " " + betweenInWords,
      tr(
        "Until all its statements are answered the status holds only “so far”. What has not been answered, and what "
          + "nobody knows yet, counts for nothing and is never “{bad}”. What does not apply is not counted at all.",
        values),
    ]
  }

  /// What a section is that is neither held back nor as it should be.
  private var betweenInWords: String {
    let between = ScaleRoles(self).between.map { scale[$0].sectionLabel }
    guard let lowest = between.first else { return tr("Otherwise it is mixed.") }
    guard between.count > 1 else { return tr("Otherwise it is “{level}”.", ["level": lowest]) }
    return tr(
      "Otherwise it is the highest of “{levels}” that at least half of the answers reach, and “{lowest}” if there is none "
        + "or while a statement is “{bad}”.",
      [
        "levels": between.joined(separator: "” / “"), "lowest": lowest,
        "bad": badLevels.map(\.label).joined(separator: "” / “"),
      ])
  }

  /// The statuses of sections, the most urgent first; those of one label are one.
  public func byUrgency(_ sections: [SectionStanding]) -> [(status: Status, sections: [SectionStanding])] {
    func urgency(_ status: Status) -> Int {
      let place = status.level.flatMap { index(ofLevel: $0) } ?? scale.count
      return 2 * place + (status.soFar ? 1 : 0)
    }
    var labels: [String] = []
    for section in sections where !labels.contains(section.status.label) {
      labels.append(section.status.label)
    }
    return labels.map { label in sections.filter { $0.status.label == label } }
      .map { (status: $0[0].status, sections: $0) }
      .sorted { urgency($0.status) < urgency($1.status) }
  }
}
