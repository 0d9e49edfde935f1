/// A kind of object in a checklist and the fields that it may have.
///
/// The one place that says what a checklist consists of: the reader takes from here which fields there are, which must be
/// there and what limits them; the JSON Schema is printed from it, and the manual is tested against that.
struct Shape: Sendable {
  /// Its name in the schema.
  let name: String
  /// The object in words, with its article.
  let words: @Sendable () -> String
  /// What it is, for the schema; empty where the name says it.
  let about: String
  let fields: [Field]
  /// What its fields say of one another.
  let rules: [Rule]
  /// The names of the fields.
  let names: [String]

  /// What fields say of one another.
  enum Rule: Sendable {
    /// The first field has a meaning only beside the second.
    case beside(String, String)
    /// One of the fields must be there, and no two.
    case oneOf([String])
    /// The first field must be there where the second has one of these values.
    case needed(String, where: String, [String])
  }

  init(
    _ name: String, words: @escaping @Sendable () -> String, about: String = "", rules: [Rule] = [],
    _ fields: [Field]
  ) {
    self.name = name
    self.words = words
    self.about = about
    self.fields = fields
    self.rules = rules
    names = fields.map(\.name)
  }

  /// The field with a name; asking for one that is not in the table is a mistake of the program.
  func field(_ name: String) -> Field {
    for field in fields where field.name == name { return field }
    preconditionFailure("“\(name)” is no field of “\(self.name)”")
  }
}

extension Shape {
  /// A field of an object of a checklist.
  struct Field: Sendable {
    let name: String
    let kind: Kind
    let isNeeded: Bool
    /// What it is, for the schema; empty where the name says it.
    let about: String

    /// A field that may be there.
    static func may(_ name: String, _ kind: Kind, _ about: String = "") -> Field {
      Field(name: name, kind: kind, isNeeded: false, about: about)
    }

    /// A field that must be there.
    static func must(_ name: String, _ kind: Kind, _ about: String = "") -> Field {
      Field(name: name, kind: kind, isNeeded: true, about: about)
    }

    /// What a field holds.
    indirect enum Kind: Sendable {
      /// This word, or this number.
      case word(String)
      case theNumber(Int)
      /// Its own id, or that of something else.
      case id
      /// Ids of something else, each once.
      case ids
      /// A text, or one for each language.
      case text
      case texts
      /// The code of a language.
      case language
      /// A web address.
      case address
      /// The code of a currency.
      case currency
      /// The letter of a key.
      case letter
      case flag
      case number(ClosedRange<Double>)
      case whole(ClosedRange<Int>)
      case choice([String])
      /// Objects, or texts in the place of any.
      case listOrTexts(Shape, ClosedRange<Int>)
      /// A day, or one for each nation.
      case limit
      /// A year, month or day.
      case date
      case object(Shape)
      case list(Shape, ClosedRange<Int>)
      /// Something for each id, as many as these at least.
      case byID(Kind, atLeast: Int)
      /// Anything, kept as it was written.
      case anything
    }

    /// How many entries a list may have.
    var entries: ClosedRange<Int> {
      switch kind {
      case .list(_, let entries), .listOrTexts(_, let entries): entries
      default: 0...PackLimits.listEntries
      }
    }
  }

}

extension Shape.Field.Kind {
  /// As many as there may be in a list without a limit of its own.
  static func list(_ shape: Shape, least: Int = 0, most: Int = PackLimits.listEntries) -> Shape.Field.Kind {
    .list(shape, least...most)
  }

  /// One of the words of a type.
  static func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Shape.Field.Kind
  {
    .choice(type.allCases.map(\.rawValue))
  }

  /// Whether what is written is kept, whatever it is.
  var isAnything: Bool { if case .anything = self { true } else { false } }
}
