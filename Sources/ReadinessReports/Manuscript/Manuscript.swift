public import ReadinessModel

/// A paper as a value: what it says and in what order, without a word about letters, sizes or colours.
///
/// The parts of a paper return blocks, ``numbered`` counts them, and a renderer gives them a form:
/// ``PagedDocument`` for PDF, printer and preview.
public struct Manuscript: Equatable, Sendable {
  /// What the paper is called where it stands among others.
  public var title: String
  /// The language that it is written in.
  public var language: String
  /// Who wrote it; may be empty.
  public var author: String
  /// What it is about, in a sentence; may be empty.
  public var subject: String
  /// The day that it bears.
  public var day: Day
  /// What stands above the text of every page but the first.
  public var head: RunningHead
  /// What stands below the text of every page.
  public var footer: String
  /// How far it may go, in the words of its marking, at the top of every page; may be empty.
  public var marking: String
  /// What it says.
  public var blocks: [Block]

  /// A paper.
  public init(
    title: String, language: String, author: String = "", subject: String = "", day: Day,
    head: RunningHead, footer: String, marking: String = "", blocks: [Block]
  ) {
    self.title = title
    self.language = language
    self.author = author
    self.subject = subject
    self.day = day
    self.head = head
    self.footer = footer
    self.marking = marking
    self.blocks = blocks
  }
}

/// What stands above the text of a page: what the paper is, and whose.
public struct RunningHead: Equatable, Sendable {
  public var what: String
  public var whose: String

  /// The words of a head.
  public init(_ what: String, _ whose: String) {
    self.what = what
    self.whose = whose
  }
}

/// One thing that a paper says.
public enum Block: Equatable, Sendable {
  /// What the paper is called; whose it is stands over it, what kind of paper it is beside that.
  case title(String, over: String, beside: String)
  /// Names and values, as they stand at the head of a paper.
  case facts([Fact])
  case heading(Heading)
  case paragraph(Paragraph)
  case list([Item], ListKind)
  /// Words on the soft colour of a level, or of none.
  case panel([Inline], Level?)
  case table(Table)
  case figure(Figure)
  /// Room to write by hand.
  case writingRoom(WritingRoom)
  /// What follows begins a page.
  case pageBreak
  /// What is to be read at one glance, and so on one page if it can be.
  indirect case together([Block])
}

/// A name and its value.
public struct Fact: Equatable, Sendable {
  public var name: String
  public var value: String

  /// A fact.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [Fact] {
  /// The facts line by line: two short ones that follow one another share a line.
  var lines: [[Fact]] {
    var lines: [[Fact]] = []
    for fact in self {
      if let last = lines.last, last.count == 1, last[0].isShort, fact.isShort {
        lines[lines.count - 1].append(fact)
      } else {
        lines.append([fact])
      }
    }
    return lines
  }
}

extension Fact {
  fileprivate var isShort: Bool { name.count <= 18 && value.count <= 34 }
}

/// A place of a paper that others lead to.
public struct Anchor: Hashable, Sendable {
  let name: String

  /// A place with a name.
  public init(_ name: String) { self.name = name }
}

/// The title of what follows.
public struct Heading: Equatable, Sendable {
  public var words: String
  /// 1 for a chapter, 2 for what is in it.
  public var level: Int
  /// What others lead here by.
  public var anchor: Anchor?
  /// Whether it is counted, and its paragraphs with it.
  public var isNumbered: Bool
  /// The part of the paper that begins with it, by its name; nil where none does.
  public internal(set) var part: String?
  /// Its number, once counted, as others name it: “3”.
  public internal(set) var number: String?
  /// Its number as it stands before the words: “3.”.
  var label: String? { number.map { $0 + "." } }

  /// A heading.
  public init(_ words: String, level: Int = 1, anchor: Anchor? = nil, isNumbered: Bool = false) {
    self.words = words
    self.level = level
    self.anchor = anchor
    self.isNumbered = isNumbered
  }
}

/// A stretch of words.
public enum Inline: Equatable, Sendable {
  case text(String, Emphasis)
  /// A level's symbol and words in the middle of others.
  case mark(Mark)
  /// The number of the heading or paragraph that an anchor names, once counted.
  case reference(Anchor, number: String = "–")

  /// How words stand out from those around them.
  public enum Emphasis: Hashable, Sendable {
    case none
    case strong
    /// Smaller and paler: who said it, and when.
    case quiet
  }

  /// What is read; the number, where it stands for one.
  var words: (text: String, emphasis: Emphasis) {
    switch self {
    case .text(let words, let emphasis): (words, emphasis)
    case .mark(let mark): (mark.text, .strong)
    case .reference(_, let number): (number, .none)
    }
  }

  /// Words like those around them.
  public static func text(_ words: String) -> Inline { .text(words, .none) }

  /// A sentence in which `{name}` stands for something else than words.
  static func filled(_ sentence: String, _ values: [String: Inline]) -> [Inline] {
    var result: [Inline] = []
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      let value = values[name] ?? .text(String(rest[open...close]))
      result += [.text(String(rest[..<open])), value]
      rest = rest[rest.index(after: close)...]
    }
    return result + [.text(String(rest))]
  }
}

/// A level's symbol and words, or words alone.
public struct Mark: Equatable, Sendable {
  public var level: Level?
  public var words: String

  /// A mark; its words are the level's label if none are given.
  public init(_ level: Level?, _ words: String? = nil) {
    self.level = level
    self.words = words ?? level?.label ?? ""
  }

  /// The symbol and the words: “▲ Amber”.
  var text: String {
    [level?.symbol.character, words.isEmpty ? nil : words].compactMap { $0 }.joined(separator: "\u{a0}")
  }

  /// The mark of a status.
  init(_ status: Status, in pack: Pack) {
    self.init(status.level.flatMap { pack.level($0) }, status.label)
  }
}

/// A paragraph.
public struct Paragraph: Equatable, Sendable {
  /// What a paragraph is to those around it.
  public enum Role: Hashable, Sendable {
    /// What the paper says.
    case body
    /// What is said before anything else.
    case lead
    /// The sentence of a statement, below its title.
    case sentence
    /// Who said what is above, when, on what ground.
    case facts
    /// What somebody noted beside it.
    case note
    /// What a section is for.
    case aim
    /// What belongs in the room that follows.
    case guidance
  }

  public var inlines: [Inline]
  public var role: Role
  /// Whether it is counted in its chapter.
  public var isNumbered: Bool
  /// Stands before the words.
  public var mark: Mark?
  /// Stands at the end of the first line, away from the words.
  public var verdict: Mark?
  /// What others lead here by.
  public var anchor: Anchor?
  /// Its number, once counted.
  public internal(set) var number: String?

  /// A paragraph of stretches of words.
  public init(
    _ inlines: [Inline], _ role: Role = .body, isNumbered: Bool = false, mark: Mark? = nil,
    verdict: Mark? = nil, anchor: Anchor? = nil
  ) {
    self.inlines = inlines
    self.role = role
    self.isNumbered = isNumbered
    self.mark = mark
    self.verdict = verdict
    self.anchor = anchor
  }
}
