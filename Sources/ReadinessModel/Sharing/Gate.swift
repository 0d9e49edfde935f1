/// Through which all passes that somebody said: it lets each part through, changed or not, or keeps it back.
///
/// What this program does not know never comes to a gate: it is kept back by itself.
protocol Gate {
  /// Somebody's words.
  mutating func text(_ text: String, _ kind: SaidText) -> String?
  mutating func place(_ place: Place) -> Place?
  mutating func statement(_ id: Statement.ID) -> Statement.ID?
  /// The name of a row that the program made.
  mutating func row(_ name: String) -> String
  /// What the program names something by.
  mutating func id(_ id: String) -> String?
  /// Hears that something was kept back because nobody here knows what it is.
  mutating func isUnknown()
}

/// What a text is that somebody wrote.
enum SaidText {
  case words
  case note
  case name
  case nameOrWords
  /// For which body and which part of it the assessment speaks.
  case frame
}

extension Edit {
  /// What of the edit passes a gate; nil if nothing of it does.
  ///
  /// Each kind of edit says here what its parts are, as each kind of record says it where its fields are declared.
  func passing(_ gate: inout some Gate, _ natures: Natures) -> Edit? {
    switch self {
    case .usePack, .checklist, .asAt: return self
    case .organisation(var organisation):
      organisation.name = gate.text(organisation.name, .frame) ?? ""
      organisation.region = organisation.region.flatMap { gate.text($0, .frame) }
      organisation.id = organisation.id.flatMap { gate.id($0) }
      organisation.nation = organisation.nation.flatMap { gate.id($0) }
      organisation.tiers = organisation.tiers.map { Set($0.compactMap { gate.id($0) }) }
      return .organisation(organisation)
    case .scope(let text): return .scope(gate.text(text, .frame) ?? "")
    case .person(let id, let name, let role, let renames):
      return .person(
        id: id, name: gate.text(name, .name) ?? "", role: gate.text(role, .words) ?? "", renames: renames)
    case .judgement(let level, let words):
      return .judgement(level: level.flatMap { gate.id($0) }, words: gate.text(words, .words) ?? "")
    case .setFields(let row, let values):
      return fields(row, values, &gate, natures).map { .setFields($0, values: $1) }
    case .setRow(let row, let values):
      return fields(row, values, &gate, natures).map { .setRow($0, values: $1) }
    case .moveRow(let row, let position):
      return named(row, [:], &gate, natures).map { .moveRow($0, position: position) }
    case .takeOut(let row): return named(row, [:], &gate, natures).map { .takeOut($0) }
    case .removeRow(let row): return named(row, [:], &gate, natures).map { .removeRow($0) }
    case .unknown:
      gate.isUnknown()
      return nil
    case .erased: return nil
    case .rate(let id, _, _), .dontKnow(let id, _, _), .doesNotApply(let id, _), .clearAnswer(let id),
      .note(let id, _), .flag(let id, _), .target(let id, _, _):
      guard let statement = gate.statement(id) else { return nil }
      return passing(of: statement, &gate)
    }
  }

  /// What passes of an edit about a statement.
  private func passing(of statement: Statement.ID, _ gate: inout some Gate) -> Edit? {
    switch self {
    case .rate(_, let level, let why):
      return gate.id(level).map {
        .rate(
          statement: statement, level: $0, why: why.flatMap { ReasonForChange.all.contains($0) ? $0 : nil })
      }
    case .dontKnow(_, let ask, let question):
      return .dontKnow(
        statement: statement, ask: gate.text(ask, .name) ?? "", question: gate.text(question, .words) ?? "")
    case .doesNotApply(_, let reason):
      return .doesNotApply(statement: statement, reason: gate.text(reason, .words) ?? "")
    case .clearAnswer: return .clearAnswer(statement: statement)
    case .note(_, let text): return gate.text(text, .note).map { .note(statement: statement, text: $0) }
    case .flag(_, let isOn): return .flag(statement: statement, isOn: isOn)
    case .target(_, let level, let day):
      return .target(statement: statement, level: level.flatMap { gate.id($0) }, by: day)
    default: return nil
    }
  }

  /// What passes of the fields of a row, and under which name.
  private func fields(
    _ row: RowID, _ values: JSONObject, _ gate: inout some Gate, _ natures: Natures
  ) -> (RowID, JSONObject)? {
    guard let known = natures[row.list], let named = named(row, values, &gate, natures) else { return nil }
    var members: [JSONObject.Member] = []
    for member in values.eachOnce {
      guard let nature = known.fields[member.key] else {
        gate.isUnknown()
        continue
      }
      if member.value.isNothing {
        members.append(member)
      } else if let value = member.value.passing(nature, &gate) {
        members.append(JSONObject.Member(key: member.key, value: value))
      } else if nature == .statement {
        return nil
      }
    }
    return (named, JSONObject(members))
  }

  /// The name of a row behind a gate; nil if it does not pass.
  private func named(
    _ row: RowID, _ values: JSONObject, _ gate: inout some Gate, _ natures: Natures
  ) -> RowID? {
    guard let known = natures[row.list] else {
      gate.isUnknown()
      return nil
    }
    switch known.rows {
    case .made:
      let use = EvidenceUse(values: values)
      // A use is named by what it is of.
      if row.list == EvidenceUse.list, row == EvidenceUse.row(use.evidence, use.statement) {
        return EvidenceUse.row(gate.row(use.evidence), use.statement)
      }
      return RowID(list: row.list, row: gate.row(row.row))
    case .known(let names):
      if names.contains(row.row) { return row }
      gate.isUnknown()
      return nil
    case .statements:
      return row.row.isEmpty ? row : gate.statement(row.row).map { RowID(list: row.list, row: $0) }
    }
  }
}

extension JSON {
  /// What of a value passes a gate; nil if nothing of it does. What is not of its kind never does.
  fileprivate func passing(_ nature: Nature, _ gate: inout some Gate) -> JSON? {
    switch nature {
    case .words: return text(.words, &gate)
    case .note: return text(.note, &gate)
    case .name: return text(.name, &gate)
    case .nameOrWords: return text(.nameOrWords, &gate)
    case .names: return elements(&gate) { $0.text(.name, &$1) }
    case .day: return string.flatMap({ Day($0) }) != nil ? self : text(.words, &gate)
    case .choice(let words): return string.map(words.contains) == true ? self : text(.words, &gate)
    case .statement:
      return string.map { id in gate.statement(id).map { .string($0) } } ?? unknown(&gate)
    case .statements:
      return elements(&gate) { element, gate in
        element.string.map { id in gate.statement(id).map { .string($0) } } ?? element.unknown(&gate)
      }
    case .row: return string.map { .string(gate.row($0)) } ?? unknown(&gate)
    case .truth: return bool == nil ? unknown(&gate) : self
    case .state: return state(&gate)
    case .places:
      return elements(&gate) { element, gate in
        let place = Place(json: element)
        if case .unknown = place { return element.unknown(&gate) }
        return gate.place(place)?.json
      }
    case .id: return ids(&gate)
    case .cell(let column): return cell(of: column, &gate)
    }
  }

  /// What passes of a cell that its column reads; what it does not read is somebody's words.
  private func cell(of column: Pack.Toolkit.Column, _ gate: inout some Gate) -> JSON? {
    let value = column.value(of: self)
    switch value {
    case .nothing: return .null
    case .number, .share, .tick, .day: return column.json(value)
    case .choices(let ids, let other):
      return column.json(.choices(ids, other: other.isEmpty ? "" : gate.text(other, .words) ?? ""))
    case .statements(let ids): return column.json(.statements(ids.compactMap { gate.statement($0) }))
    case .words, .asWritten: return text(.words, &gate)
    }
  }

  private func text(_ kind: SaidText, _ gate: inout some Gate) -> JSON? {
    guard let text = string else { return unknown(&gate) }
    return gate.text(text, kind).map { .string($0) }
  }

  private func elements<Passing: Gate>(
    _ gate: inout Passing, _ passing: (JSON, inout Passing) -> JSON?
  ) -> JSON? {
    guard let array else { return unknown(&gate) }
    return .array(array.compactMap { passing($0, &gate) })
  }

  private func state(_ gate: inout some Gate) -> JSON? {
    guard let state = ActionState(json: self) else { return unknown(&gate) }
    guard case .dropped(let reason) = state else { return state.json }
    return ActionState.dropped(reason: gate.text(reason, .words) ?? "").json
  }

  private func ids(_ gate: inout some Gate) -> JSON? {
    switch self {
    case .string(let id): return gate.id(id).map { .string($0) }
    case .array(let elements): return .array(elements.compactMap { $0.ids(&gate) })
    case .object(let object):
      return .object(
        JSONObject(
          object.members.compactMap { member in
            guard gate.id(member.key) != nil, let value = member.value.ids(&gate) else { return nil }
            return JSONObject.Member(key: member.key, value: value)
          }))
    default: return unknown(&gate)
    }
  }

  private func unknown(_ gate: inout some Gate) -> JSON? {
    gate.isUnknown()
    return nil
  }
}
