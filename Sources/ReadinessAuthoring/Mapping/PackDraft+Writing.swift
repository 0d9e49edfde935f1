import ReadinessModel

extension PackDraft {
  /// The text of the checklist's file, with a note on where each statement came from.
  ///
  /// - Parameter origin: what it was made from: “hall.xlsx, sheet “Questions””.
  public func text(from origin: String) -> String {
    let note = [tr("Made from {origin}.", ["origin": origin])] + licences
    var fields: [YAMLNode.Field] = [
      YAMLNode.field("format", .text(PackReader.format), remark: note.joined(separator: "\n")),
      YAMLNode.field("formatVersion", .word(String(PackReader.formatVersion))), YAMLNode.field("id", id),
      YAMLNode.field("version", version),
    ]
    if let language { fields.append(YAMLNode.field("language", language)) }
    fields.append(YAMLNode.field("title", title))
    let about = [summary].compactMap(\.self) + licences
    if !about.isEmpty {
      fields.append(YAMLNode.field("summary", Self.limited(about.joined(separator: " "))))
    }
    fields += [YAMLNode.field("scale", .scale(scale)), YAMLNode.field("duties", .duties(duties))]
    for (name, names) in [("nations", nations), ("tags", tags)] where !names.isEmpty {
      fields.append(YAMLNode.field(name, .names(names)))
    }
    let sections = sections.enumerated().map { index, section in
      YAMLNode.fields(
        [YAMLNode.field("id", "S\(index + 1)"), field("title", section.title)]
          + (section.aim.map { [field("aim", $0)] } ?? [])
          + [YAMLNode.field("statements", .list(section.statements.map(node)))])
    }
    return YAMLWriter.file(fields + [YAMLNode.field("sections", .list(sections))])
  }

  /// So many characters a text may have.
  static let longest = 10_000

  private static func limited(_ text: String) -> String { String(text.prefix(longest)) }

  private func field(_ name: String, _ text: Text) -> YAMLNode.Field {
    guard !text.others.isEmpty else { return YAMLNode.field(name, Self.limited(text.text)) }
    let all = [YAMLNode.field(language ?? "en-GB", Self.limited(text.text))]
    return YAMLNode.field(
      name, .fields(all + text.others.map { YAMLNode.field($0.language, Self.limited($0.text)) }))
  }

  private func node(_ statement: Statement) -> YAMLNode {
    var fields = [
      YAMLNode.field("id", .text(statement.id), remark: statement.origin), field("title", statement.title),
      field("sentence", statement.sentence),
      YAMLNode.field(
        "levels",
        .fields(
          scale.map { YAMLNode.field($0.id, Self.limited(statement.levels[$0.id] ?? $0.meaning)) })),
    ]
    if let why = statement.why { fields.append(field("why", why)) }
    if let challenge = statement.challenge {
      fields.append(YAMLNode.field("challenge", Self.limited(challenge)))
    }
    if !statement.evidence.isEmpty {
      fields.append(YAMLNode.field("evidence", .list(statement.evidence.map { .text(Self.limited($0)) })))
    }
    if !statement.sources.isEmpty {
      fields.append(
        YAMLNode.field(
          "sources", .list(statement.sources.map { .fields([YAMLNode.field("title", Self.limited($0))]) })))
    }
    fields.append(YAMLNode.field("duty", statement.duty))
    if !statement.tags.isEmpty {
      fields.append(YAMLNode.field("tags", .list(statement.tags.map { .text($0) })))
    }
    if !statement.nations.isEmpty {
      fields.append(
        YAMLNode.field(
          "appliesTo", .line([YAMLNode.field("nations", .list(statement.nations.map { .text($0) }))])))
    }
    if statement.isEssential { fields.append(YAMLNode.field("essential", .word("true"))) }
    return .fields(fields)
  }
}
