/// Modules and agendas: what a trainer works with.
extension PackReader {
  func module(_ fields: Fields, _ id: String) -> Learning.Module? {
    var ids = Identifiers()
    let parts = fields.list("parts") { part($0, &ids) } ?? []
    let minutes = fields.wholeNumber("minutes")
    checkSum(of: parts.map(\.minutes), is: minutes, fields) {
      tr("The parts take {sum} minutes, not {n}.", ["sum": $0, "n": $1])
    }
    return Learning.Module(
      id: id, title: fields.neededText("title"), audience: fields.texts("audience"), people: people(fields),
      minutes: minutes ?? 0, aims: fields.texts("aims"), before: fields.texts("before"),
      materials: fields.texts("materials"), parts: parts, worked: fields.texts("worked"),
      pitfalls: fields.texts("pitfalls"), sections: sections.references(fields, "sections"),
      statements: statements.references(fields, "statements"), toolkits: toolkitReferences(fields),
      appliesTo: fields.read("appliesTo") { appliesTo($0) }, sources: sources(fields))
  }

  private func part(_ value: Located, _ ids: inout Identifiers) -> Learning.Module.Part? {
    guard let fields = checker.fields(of: value, .part) else { return nil }
    return Learning.Module.Part(
      id: ids.read(fields), title: fields.neededText("title"), minutes: fields.wholeNumber("minutes") ?? 0,
      does: fields.neededText("does"), says: fields.text("says"),
      exercise: fields.read("exercise") { exercise($0) })
  }

  private func exercise(_ value: Located) -> Learning.Module.Exercise? {
    guard let fields = checker.fields(of: value, .exercise) else { return nil }
    let items = fields.list("items") { value -> Learning.Module.Exercise.Item? in
      guard let fields = checker.fields(of: value, .exerciseItem) else { return nil }
      return Learning.Module.Exercise.Item(text: fields.neededText("text"), answer: fields.text("answer"))
    }
    return Learning.Module.Exercise(
      task: fields.neededText("task"), items: items ?? [], close: fields.text("close"))
  }

  func agenda(_ fields: Fields, _ id: String, _ modules: Identifiers) -> Learning.Agenda? {
    var ids = Identifiers()
    let items = fields.list("items") { item($0, &ids, modules) } ?? []
    let minutes = fields.wholeNumber("minutes")
    checkSum(of: items.map(\.minutes), is: minutes, fields) {
      tr("The items take {sum} minutes, not {n}.", ["sum": $0, "n": $1])
    }
    return Learning.Agenda(
      id: id, title: fields.neededText("title"), aim: fields.neededText("aim"),
      audience: fields.texts("audience"), people: people(fields), minutes: minutes ?? 0,
      choice: fields.text("choice"), before: fields.texts("before"), materials: fields.texts("materials"),
      items: items, outcomes: fields.texts("outcomes"), worked: fields.texts("worked"),
      sources: sources(fields))
  }

  private func item(
    _ value: Located, _ ids: inout Identifiers, _ modules: Identifiers
  ) -> Learning.Agenda.Item? {
    guard let fields = checker.fields(of: value, .agendaItem) else { return nil }
    let id = ids.read(fields)
    let kind = fields.choice("kind", Learning.Agenda.Item.Kind.self)
    let named = statements.references(fields, "statements")
    if let kind, !kind.isVoting, !named.isEmpty, let value = fields.value("statements") {
      checker.within("statements") {
        checker.report(
          at: value.location, tr("Statements are voted on, and this item is no vote."),
          tr("Make its kind “vote” or “revisit”, or leave the statements out."))
      }
    }
    let (title, minutes) = (fields.neededText("title"), fields.wholeNumber("minutes"))
    let (does, says, late) = (fields.neededText("does"), fields.text("says"), fields.text("late"))
    let (known, toolkits) = (modules.references(fields, "modules"), toolkitReferences(fields))
    guard let kind else { return nil }
    return Learning.Agenda.Item(
      id: id, kind: kind, title: title, minutes: minutes ?? 0, does: does, says: says, late: late,
      statements: named, modules: known, toolkits: toolkits)
  }

  private func people(_ fields: Fields) -> Learning.People? {
    fields.read("people") { value in
      guard let fields = checker.fields(of: value, .people),
        let least = fields.wholeNumber("least"), let most = fields.wholeNumber("most")
      else { return nil }
      if least > most {
        checker.report(
          at: value.location,
          tr(
            "The least, {least}, is more than the most, {most}.",
            ["least": least, "most": most]),
          tr("Exchange the two numbers."))
      }
      return Learning.People(least: least, most: most)
    }
  }

  /// Reports that minutes do not add up.
  private func checkSum(
    of parts: [Int], is minutes: Int?, _ fields: Fields, _ words: (_ sum: Int, _ said: Int) -> String
  ) {
    let sum = parts.reduce(0, +)
    guard let minutes, let value = fields.value("minutes"), !parts.isEmpty, sum != minutes else { return }
    checker.within("minutes") {
      checker.report(
        at: value.location, words(sum, minutes), tr("Correct the sum, or the minutes of a part."))
    }
  }
}
