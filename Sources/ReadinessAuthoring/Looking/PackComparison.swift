import ReadinessModel

/// What is wrong with a checklist as the successor of an older version: answers would be lost, or mean something else.
public struct PackComparison: Sendable {
  /// What differs.
  public let change: PackChange
  private let old: Pack
  private let new: Pack

  /// Compares a checklist with an older version of it.
  public init(of new: Pack, against old: Pack) {
    (self.old, self.new) = (old, new)
    change = PackChange(from: old, to: new)
  }

  /// Statements that are gone, and to which nothing leads from there.
  public var gone: [Statement.ID] { change.fates.filter { $0.now == nil }.compactMap(\.before) }
  /// Statements that are hardly the same any more under the same id.
  public var otherMeanings: [Statement.ID] { change.fates.filter(\.isOtherMeaning).compactMap(\.now) }
  /// Whether it says something else under the same version.
  public var isVersionNotRaised: Bool {
    new.version == old.version && (new.digest != old.digest || change.fates.contains { !$0.isAsItWas })
  }

  /// What to mend before others get it, a line each.
  public var mistakes: [String] {
    var lines: [String] = []
    if old.id != new.id {
      lines.append(
        tr(
          "The older one is another checklist: “{old}”, and this is “{new}”.", ["old": old.id, "new": new.id])
      )
    }
    if isVersionNotRaised {
      lines.append(
        tr(
          "It says something else than version {version} and calls itself version {version}: raise the version.",
          ["version": old.version]))
    }
    lines += gone.map {
      tr(
        "{id} is gone: its answers would be lost. Lead it to another statement under “redirects”, or keep it.",
        ["id": $0])
    }
    lines += otherMeanings.map {
      tr(
        "{id} says something else now: its answers would answer that. Give the new statement an id of its own.",
        ["id": $0])
    }
    lines += change.goneLevels.map {
      tr(
        "The level “{id}” is gone: answers at it would be lost. Keep its id; its label may change.",
        ["id": $0])
    }
    return lines
  }

  /// What else differs, a line each.
  public var differences: [String] {
    change.fates.compactMap { fate -> String? in
      guard let now = fate.now else { return nil }
      if fate.before == nil { return tr("{id} is new.", ["id": now]) }
      let words = fate.words
      return words.isEmpty ? nil : now + ": " + words.joined(separator: ", ")
    }
      + change.goneParts.map { part in
        part.field.map {
          tr(
            "{toolkit}: “{field}” of “{part}” is gone.",
            ["toolkit": part.toolkit, "field": $0, "part": part.part])
        } ?? tr("{toolkit}: “{part}” is gone.", ["toolkit": part.toolkit, "part": part.part])
      }
  }

  /// The comparison for programs.
  public var json: JSON {
    [
      "from": .string(old.version), "to": .string(new.version), "versionRaised": .bool(!isVersionNotRaised),
      "gone": .array(gone.map { .string($0) }), "otherMeaning": .array(otherMeanings.map { .string($0) }),
      "goneLevels": .array(change.goneLevels.map { .string($0) }),
      "statements": .array(
        change.fates.filter { !$0.isAsItWas }.map { fate in
          [
            "id": fate.now.map { .string($0) } ?? .null, "was": fate.before.map { .string($0) } ?? .null,
            "reworded": .array(fate.reworded.map { .string($0.rawValue) }), "nowDuty": .bool(fate.isNowDuty),
            "nowGate": .bool(fate.isNowGate),
          ]
        }),
      "goneParts": .array(
        change.goneParts.map { part in
          [
            "toolkit": .string(part.toolkit), "part": .string(part.part),
            "field": part.field.map { .string($0) } ?? .null,
          ]
        }),
    ]
  }
}
