import ReadinessModel

/// A scale to begin with.
public enum ReadyScale: String, CaseIterable, Sendable {
  case three = "3"
  case four = "4"
  case noPartlyYes = "no-partly-yes"

  /// Its levels, the lowest first.
  public var levels: [Level] {
    switch self {
    case .three:
      [
        Level(id: "red", label: "Red", meaning: "Not in place.", symbol: .diamond, role: .bad),
        Level(
          id: "amber", label: "Amber", meaning: "Begun, with more to do.", symbol: .triangle, role: .middle),
        Level(
          id: "green", label: "Green", meaning: "In place, and we can show it.", symbol: .circle, role: .good),
      ]
    case .four:
      [
        Level(id: "none", label: "None", meaning: "Nothing is in place.", symbol: .diamond, role: .bad),
        Level(
          id: "begun", label: "Begun", meaning: "There is a plan, or a start.", symbol: .triangle, role: .poor
        ),
        Level(
          id: "working", label: "Working", meaning: "It works in most places.", symbol: .square, role: .fair),
        Level(
          id: "settled", label: "Settled", meaning: "It works everywhere, and we can show it.",
          symbol: .circle,
          role: .good),
      ]
    case .noPartlyYes:
      [
        Level(id: "not-met", label: "No", meaning: "Not in place.", symbol: .diamond, role: .bad),
        Level(
          id: "partly-met", label: "Partly", meaning: "In place in part.", symbol: .triangle, role: .middle),
        Level(
          id: "met", label: "Yes", meaning: "In place, and we can show it.", symbol: .circle, role: .good),
      ]
    }
  }
}

extension YAMLNode {
  /// The levels of a scale.
  static func scale(_ levels: [Level]) -> YAMLNode {
    .list(
      levels.map { level in
        var fields = [field("id", level.id), field("label", level.label)]
        if !level.meaning.isEmpty { fields.append(field("meaning", level.meaning)) }
        fields += [field("symbol", level.symbol.rawValue), field("role", level.role.rawValue)]
        return .line(fields)
      })
  }

  /// What statements may rest on.
  static func duties(_ duties: [Duty]) -> YAMLNode {
    .list(
      duties.map { duty in
        .line(
          [field("id", duty.id), field("label", duty.label)]
            + (duty.isLegal ? [field("legal", .word("true"))] : []))
      })
  }

  /// A list of names.
  static func names(_ names: [Named]) -> YAMLNode {
    .list(names.map { .line([field("id", $0.id), field("label", $0.label)]) })
  }
}
