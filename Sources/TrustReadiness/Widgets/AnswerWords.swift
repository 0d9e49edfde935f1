import ReadinessModel

/// How an answer looks and reads, on every surface of the window: symbol, word and colour together.
struct AnswerWords: Equatable {
  /// "◆ Red", "Don’t know", "Not answered".
  let text: String
  /// The style class for its colour, such as "role-bad".
  let role: String

  init(_ answer: Answer, in pack: Pack) {
    switch answer {
    case .none:
      text = tr("Not answered")
      role = "role-neutral"
    case .level(let id):
      guard let level = pack.level(id) else {
        text = id
        role = "role-neutral"
        return
      }
      self.init(level)
    case .dontKnow:
      text = tr("? Don’t know")
      role = "role-neutral"
    case .doesNotApply:
      text = tr("Does not apply")
      role = "role-neutral"
    }
  }

  init(_ level: Level) {
    text = level.symbol.character + " " + level.label
    role = level.role.styleClass
  }

  /// A section's status: "◆ Red so far".
  init(_ status: Status, in pack: Pack) {
    guard let level = status.level.flatMap(pack.level) else {
      text = status.label
      role = "role-neutral"
      return
    }
    text = level.symbol.character + " " + status.label
    role = level.role.styleClass
  }
}

extension Level.ColourRole {
  /// The style class that gives text, pills and choices this role's colours.
  var styleClass: String { "role-" + rawValue }

  /// All the classes, to take the old one away.
  static var styleClasses: [String] { allCases.map(\.styleClass) + ["role-neutral"] }
}

extension Level.Symbol {
  /// The shape as a character, for text.
  var character: String {
    switch self {
    case .diamond: "◆"
    case .triangle: "▲"
    case .circle: "●"
    case .square: "■"
    case .pentagon: "⬟"
    case .star: "★"
    case .cross: "✚"
    case .ring: "○"
    }
  }
}
