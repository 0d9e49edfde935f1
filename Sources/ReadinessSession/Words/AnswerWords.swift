import ReadinessModel

/// How an answer looks and reads, on every surface of the window: symbol, word and colour together.
package struct AnswerWords: Equatable {
  /// "◆"; empty where there is no level.
  package let symbol: String
  /// "Red", "Don’t know", "Not answered".
  package let word: String
  /// The style class for its colour, such as "role-bad".
  package let role: String

  /// "◆ Red".
  package var text: String { symbol.isEmpty ? word : symbol + " " + word }

  private init(symbol: String = "", word: String, role: String = "role-neutral") {
    self.symbol = symbol
    self.word = word
    self.role = role
  }

  package init(_ answer: Answer, in pack: Pack) {
    switch answer {
    case .none: self.init(word: tr("Not answered"))
    case .level(let id):
      if let level = pack.level(id) { self.init(level) } else { self.init(word: id) }
    case .dontKnow: self.init(symbol: "?", word: tr("Don’t know"))
    case .doesNotApply: self.init(word: tr("Does not apply"))
    }
  }

  package init(_ level: Level) {
    self.init(symbol: level.symbol.character, word: level.label, role: level.role.styleClass)
  }

  /// A section's status: "◆ Red so far".
  package init(_ status: Status, in pack: Pack) {
    if let level = status.level.flatMap(pack.level(_:)) {
      self.init(symbol: level.symbol.character, word: status.label, role: level.role.styleClass)
    } else {
      self.init(word: status.label)
    }
  }
}

extension Level.ColourRole {
  /// The style class that gives text, pills and choices this role's colours.
  package var styleClass: String { "role-" + rawValue }

  /// All the classes, to take the old one away.
  package static var styleClasses: [String] { allCases.map(\.styleClass) + ["role-neutral"] }
}
