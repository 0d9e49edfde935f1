import ReadinessModel

/// Reads YAML into the same located tree as JSON, so that one checker serves both.
///
/// Checklists come from anywhere, so size, depth and number of values are bounded, and what YAML has beyond JSON's
/// values (aliases, tags, several documents, keys that are not text) is refused with a message. Plain words follow
/// YAML 1.2: `no` is a word, not false.
///
/// YAML takes a text apart at signs that writers of sentences use. Where that fails it is said what to do, and where it
/// succeeds but something of the text is gone, there is a notice.
struct YAMLReader {
  /// Where and why a text cannot be read, and what to do about it.
  struct SyntaxError: Error, Hashable, Sendable {
    var line: Int
    var column: Int
    var message: String
    var advice = tr("Mend it there, then check again: what follows could not be read.")
  }

  /// Something that can be read, but hardly as it was meant.
  struct Notice: Hashable, Sendable {
    var line: Int
    var column: Int
    var message: String
    var advice: String
  }

  /// What a text says, and what was noticed in it.
  struct Reading: Sendable {
    var tree: Located
    var notices: [Notice]
  }

  /// Reads the one document in a text.
  static func read(
    _ bytes: [UInt8], file: String, limits: JSON.Limits = JSON.Limits()
  ) throws(SyntaxError) -> Reading {
    guard bytes.count <= limits.bytes else {
      throw SyntaxError(
        line: 1, column: 1,
        message: tr("the text is larger than {n} bytes, the most that is read", ["n": limits.bytes]))
    }
    let text = YAMLText(bytes)
    try text.mustBeUnicode()
    let events = try YAMLEvents(text)
    var reader = YAMLReader(events: events, text: text, file: file, limits: limits)
    let tree = try reader.document()
    return Reading(tree: tree, notices: reader.notices)
  }

  private static let mostValues = 1_000_000
  private static let mostNotices = 1000

  private let events: YAMLEvents
  private var text: YAMLText
  private var notices: [Notice] = []
  private let file: String
  private let limits: JSON.Limits
  private var depth = 0
  private var values = 0

  private init(events: YAMLEvents, text: YAMLText, file: String, limits: JSON.Limits) {
    self.events = events
    self.text = text
    self.file = file
    self.limits = limits
  }

  private mutating func document() throws(SyntaxError) -> Located {
    var event = try events.next()
    while event.isStart { event = try events.next() }
    if case .end = event.kind { throw event.error(tr("the file is empty")) }
    let value = try value(event)
    while true {
      event = try events.next()
      if case .end = event.kind { return value }
      if event.isStart { throw event.error(tr("a checklist is one document; a second one begins here")) }
    }
  }

  private mutating func value(_ event: YAMLEvent) throws(SyntaxError) -> Located {
    values += 1
    guard values <= Self.mostValues else {
      throw event.error(tr("there are more than {n} values, the most that is read", ["n": Self.mostValues]))
    }
    let place = SourceLocation(file: file, line: event.line, column: event.column)
    switch event.kind {
    case .scalar(let words, let isPlain):
      guard isPlain else { return Located(.string(words), at: place) }
      let content = Self.plain(words)
      notice(content, event)
      return Located(content, at: place)
    case .listStart:
      try enter(event)
      defer { depth -= 1 }
      var elements: [Located] = []
      while true {
        let next = try events.next()
        if case .listEnd = next.kind { return Located(.array(elements), at: place) }
        elements.append(try value(next))
      }
    case .mapStart:
      try enter(event)
      defer { depth -= 1 }
      return Located(.object(try members()), at: place)
    case .alias:
      throw event.error(
        tr("a text that begins with “*” is a reference, and references (aliases) are not read here"),
        YAMLAdvice.quote)
    case .anchored:
      throw event.error(
        tr("a text that begins with “&” is a name for references (anchor), and these are not read here"),
        YAMLAdvice.quote)
    case .tagged:
      throw event.error(
        tr("a text that begins with “!” is a kind of value (tag), and tags are not read here"),
        YAMLAdvice.quote)
    default:
      throw event.error(tr("a value should be here"))
    }
  }

  private mutating func members() throws(SyntaxError) -> [Located.Member] {
    var members: [Located.Member] = []
    while true {
      let key = try events.next()
      switch key.kind {
      case .mapEnd:
        return members
      case .scalar(let name, _):
        let place = SourceLocation(file: file, line: key.line, column: key.column)
        members.append(Located.Member(key: name, location: place, value: try value(events.next())))
      default:
        throw key.error(tr("a name should be here; names are plain text"))
      }
    }
  }

  private mutating func enter(_ event: YAMLEvent) throws(SyntaxError) {
    depth += 1
    guard depth <= limits.depth else {
      throw event.error(
        tr("the text is nested deeper than {n} levels, the most that is read", ["n": limits.depth]))
    }
  }

  /// Notices what was written as a part of a text and is none, or the other way round.
  private mutating func notice(_ content: Located.Content, _ event: YAMLEvent) {
    guard notices.count < Self.mostNotices else { return }
    let isText: Bool
    switch content {
    case .string(let words):
      isText = words.contains(where: \.isWhitespace)
      if YAMLText.isInTypographicMarks(words) {
        notices.append(
          Notice(
            line: event.line, column: event.column,
            message: tr("Typographic quotation marks are part of the text."),
            advice: tr("Leave them out, or write straight ones (\") if they shall only enclose it.")))
      }
    default: isText = false
    }
    guard text.hasComment(after: event.end, evenIfSpaced: isText) else { return }
    notices.append(
      Notice(
        line: event.line, column: event.column,
        message: tr("The text ends before #: what follows on the line is taken for a comment."),
        advice: tr("Put it in quotation marks, all of it or what comes before the comment.")))
  }

  private static func plain(_ text: String) -> Located.Content {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    if let first = text.utf8.first, first == UInt8(ascii: "-") || (48...57).contains(first),
      case .number(let number)? = try? JSON.parse(text)
    {
      return .number(number)
    }
    return .string(text)
  }
}
