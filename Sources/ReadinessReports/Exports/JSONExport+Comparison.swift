public import ReadinessModel

extension JSONExport {
  /// What fell and what rose, by whom and why, what is not compared, and the numbers of each section.
  ///
  /// - Parameter since: The day with whose end it is compared; nil if with another assessment.
  public func comparison(_ comparison: Comparison, since: Day?) -> JSON {
    let apart = comparison.apart.map { apart in
      member(apart.reason.rawValue, .array(apart.statements.map { .string($0.id) }))
    }
    let sections = comparison.sections.map { section -> JSON in
      ["id": .string(section.id), "then": tally(section.then), "now": tally(section.now)]
    }
    return .object(
      JSONObject(
        head(format: "trust-readiness-comparison") + [
          member("since", optional(since?.text)), member("words", .string(comparison.words)),
          member("compared", JSON(comparison.compared)),
          member("fell", .array(comparison.fell.map(moved))),
          member("rose", .array(comparison.rose.map(moved))),
          member("stayed", JSON(comparison.stayed)), member("notCompared", .object(JSONObject(apart))),
          member("then", tally(comparison.then)), member("now", tally(comparison.now)),
          member("sections", .array(sections)),
        ]))
  }

  private func moved(_ moved: Comparison.Moved) -> JSON {
    var members = [
      member("statement", .string(moved.statement.id)), member("title", .string(moved.statement.title)),
      member("from", .string(subject.pack.scale[moved.from].id)),
      member("to", .string(subject.pack.scale[moved.to].id)), member("by", .string(moved.who)),
      member("at", .string(moved.at.text)),
    ]
    if let why = moved.why { members.append(member("why", .string(why.rawValue))) }
    return .object(JSONObject(members))
  }
}
