/// What of the checklist the words of a choice may be.
enum ChoiceSource: String, CaseIterable {
  case outcomes, scale, nations, tiers, tags
}

/// The columns of tables.
extension PackReader {
  func columns(_ fields: Fields) -> [Pack.Toolkit.Column]? {
    var ids = Identifiers()
    return fields.list("columns") { column($0, &ids) }
  }

  private func column(_ value: Located, _ ids: inout Identifiers) -> Pack.Toolkit.Column? {
    guard let fields = checker.fields(of: value, .column) else { return nil }
    let kind = fields.choice("kind", Pack.Toolkit.Column.Kind.self, former: ["short": .text]) ?? .text
    for field in Self.meant where !field.kinds.contains(kind) { mustNotBe(field.name, fields, kind) }
    return Pack.Toolkit.Column(
      id: ids.read(fields), title: fields.neededText("title"), guidance: fields.text("guidance"), kind: kind,
      choices: kind == .choice ? choices(fields) : [], takesSeveral: fields.flag("several"),
      takesOther: fields.flag("other"), unit: fields.text("unit"), least: fields.number("least"),
      most: fields.number("most"), isSummed: fields.flag("sum"), currency: currency(fields) ?? "GBP")
  }

  /// The kinds of columns for which a field has a meaning.
  private static let meant: [(name: String, kinds: Set<Pack.Toolkit.Column.Kind>)] = [
    ("choices", [.choice]), ("from", [.choice]), ("several", [.choice]), ("other", [.choice]),
    ("unit", [.number, .share]), ("least", [.number, .money]), ("most", [.number, .money]),
    ("sum", [.number, .money, .share]), ("currency", [.money]),
  ]

  private func mustNotBe(_ name: String, _ fields: Fields, _ kind: Pack.Toolkit.Column.Kind) {
    guard let value = fields.value(name) else { return }
    checker.within(name) {
      checker.report(
        at: value.location,
        tr("“{field}” has no meaning for the kind “{kind}”.", ["field": name, "kind": kind.rawValue]),
        tr("Remove it, or change the kind."))
    }
  }

  /// The words of a choice: its own, or those of a list of the checklist.
  private func choices(_ fields: Fields) -> [Pack.Toolkit.Column.Choice] {
    var ids = Identifiers()
    let own = fields.list("choices") { value -> Pack.Toolkit.Column.Choice? in
      guard let fields = checker.fields(of: value, .choice) else { return nil }
      return Pack.Toolkit.Column.Choice(
        id: ids.read(fields), label: fields.neededText("label"))
    }
    let source = fields.choice("from", ChoiceSource.self)
    if let value = fields.value("choices"), source != nil {
      checker.report(
        at: value.location, tr("The choice has its own words, and those of the checklist."),
        tr("Keep “choices” or “from”."))
    }
    if let source { return named[source] ?? [] }
    if fields.value("choices") == nil, fields.value("from") == nil {
      checker.report(
        at: fields.location, tr("The choice has no words to choose from."),
        tr("Give “choices”, or name with “from” what of the checklist they are."))
    }
    let all = own ?? []
    for (index, choice) in all.enumerated() where all[..<index].contains(where: { $0.label == choice.label })
    {
      checker.report(
        at: fields.location, tr("Two of the choices are called “{label}”.", ["label": choice.label]),
        tr("Give each its own words."))
    }
    return all
  }

  private func currency(_ fields: Fields) -> String? {
    guard let code = fields.string("currency"), let value = fields.value("currency") else { return nil }
    if code.utf8.count == 3, code.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) {
      return code
    }
    checker.within("currency") {
      checker.report(
        at: value.location, tr("“{text}” is not the code of a currency.", ["text": code]),
        tr("Write it as in “GBP” or “EUR”."))
    }
    return nil
  }
}
