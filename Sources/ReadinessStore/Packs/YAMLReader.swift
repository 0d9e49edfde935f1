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
  /// Something that can be read, but hardly as it was meant.
  struct Notice: Hashable, Sendable {
    var line: Int
    var column: Int
    var message: String
    var advice: String
    /// The line to write in its place.
    var mendedLine: String?
  }

  /// What a text says, and what was noticed in it.
  struct Reading: Sendable {
    var tree: Located
    var notices: [Notice]
    /// What had to be mended, in memory, before it could be read.
    var slips: [YAMLSlip] = []
  }

  /// How many mistakes are mended in memory, so that all of them are told at once.
  private static let mostMends = 20
  /// How large a text may be that is read again after each.
  private static let mostMended = 1 << 20

  /// Reads the one document in a text. Where a line keeps it from being read and it shows how the line was meant, it is
  /// read as if it had been written so, and the slip is told.
  ///
  /// - Throws: All slips that were found, the last of them one that cannot be mended.
  static func read(
    _ bytes: [UInt8], file: String, limits: JSON.Limits = JSON.Limits()
  ) throws(YAMLSlips.Found) -> Reading {
    var text = YAMLText(bytes)
    var slips: [YAMLSlip] = []
    while true {
      do throws(YAMLSlip) {
        var reading = try read(text, file: file, limits: limits)
        reading.slips.insert(contentsOf: slips, at: 0)
        return reading
      } catch {
        let isNew = !slips.contains { $0.line == error.line && $0.message == error.message }
        if isNew { slips.append(error) }
        guard isNew, slips.count < mostMends, bytes.count <= mostMended,
          let next = text.replacing(error.mended)
        else { throw YAMLSlips.Found(all: slips) }
        text = next
      }
    }
  }

  private static func read(_ text: YAMLText, file: String, limits: JSON.Limits) throws(YAMLSlip) -> Reading {
    guard text.bytes.count <= limits.bytes else {
      throw YAMLSlip(
        line: 1, column: 1,
        message: tr("the text is larger than {n} bytes, the most that is read", ["n": limits.bytes]))
    }
    try text.mustBeUnicode()
    let events = try YAMLEvents(text)
    var reader = YAMLReader(events: events, text: text, file: file, limits: limits)
    let tree = try reader.document()
    return Reading(tree: tree, notices: reader.notices, slips: reader.slips)
  }

  private static let mostValues = 1_000_000
  private static let mostNotices = 1000

  private let events: YAMLEvents
  private var text: YAMLText
  private var notices: [Notice] = []
  /// Slips in spite of which the text can be read.
  private var slips: [YAMLSlip] = []
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

  private mutating func document() throws(YAMLSlip) -> Located {
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

  private mutating func value(_ event: YAMLEvent) throws(YAMLSlip) -> Located {
    values += 1
    guard values <= Self.mostValues else {
      throw event.error(tr("there are more than {n} values, the most that is read", ["n": Self.mostValues]))
    }
    let place = SourceLocation(file: file, line: event.line, column: event.column)
    switch event.kind {
    case .scalar(let words, let isPlain):
      guard isPlain else { return Located(.string(words), at: place) }
      let content = Self.plain(words)
      if case .null = content, let meant = textTakenForRemark(event) {
        return Located(.string(meant), at: place)
      }
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
    case .alias: throw sign("*", event, tr("references (aliases) are not read here"))
    case .anchored: throw sign("&", event, tr("names for references (anchors) are not read here"))
    case .tagged: throw sign("!", event, tr("kinds of values (tags) are not read here"))
    default:
      throw event.error(tr("a value should be here"))
    }
  }

  private mutating func members() throws(YAMLSlip) -> [Located.Member] {
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

  /// A text that begins with a sign that has a meaning in YAML; or one that has that meaning, which is not read.
  private func sign(_ sign: Character, _ event: YAMLEvent, _ meaning: String) -> YAMLSlip {
    let line = YAMLLine(text.line(event.line))
    if line.isStructure, line.value.first == sign, let slip = text.signSlip(event.line) { return slip }
    return event.error(meaning, YAMLSlips.quote)
  }

  /// A text that begins with “#” and is taken for a remark, so that its name has no value.
  private mutating func textTakenForRemark(_ event: YAMLEvent) -> String? {
    let line = YAMLLine(text.line(event.line))
    guard line.name != nil, line.value.hasPrefix("#"), let slip = text.signSlip(event.line, sign: "#") else {
      return nil
    }
    slips.append(slip)
    return String(line.value)
  }

  private mutating func enter(_ event: YAMLEvent) throws(YAMLSlip) {
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
            advice: tr("Leave them out, or write straight ones (\") if they shall only enclose it."),
            mendedLine: nil))
      }
    default: isText = false
    }
    guard text.hasComment(after: event.end, evenIfSpaced: isText) else { return }
    let line = YAMLLine(text.line(event.line))
    let mended = line.isStructure ? line.with(YAMLLine.quoted(line.value)) : nil
    notices.append(
      Notice(
        line: event.line, column: event.column,
        message: tr("The text ends before #: what stands behind it is taken for a remark and not read."),
        advice: YAMLSlip.write(
          mended, otherwise: tr("Put it in quotation marks, all of it or what comes before the remark.")),
        mendedLine: mended))
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
