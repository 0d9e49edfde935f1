import CYAML
import ReadinessModel

/// Reads YAML into the same located tree as JSON, so that one checker serves both.
///
/// Checklists come from anywhere, so size, depth and number of values are bounded, and what YAML has beyond JSON's
/// values (aliases, tags, several documents, keys that are not text) is refused with a message. Plain words follow
/// YAML 1.2: `no` is a word, not false.
struct YAMLReader {
  /// Where and why a text cannot be read.
  struct SyntaxError: Error, Hashable, Sendable {
    var line: Int
    var column: Int
    var message: String
  }

  /// Reads the one document in a text.
  static func parse(
    _ bytes: [UInt8], file: String, limits: JSON.Limits = JSON.Limits()
  ) throws(SyntaxError) -> Located {
    guard bytes.count <= limits.bytes else {
      throw SyntaxError(
        line: 1, column: 1,
        message: tr("the text is larger than {n} bytes, the most that is read", ["n": limits.bytes]))
    }
    let events = try Events(bytes)
    var reader = YAMLReader(events: events, file: file, limits: limits)
    return try reader.document()
  }

  private static let mostValues = 1_000_000

  private let events: Events
  private let file: String
  private let limits: JSON.Limits
  private var depth = 0
  private var values = 0

  private init(events: Events, file: String, limits: JSON.Limits) {
    self.events = events
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

  private mutating func value(_ event: Event) throws(SyntaxError) -> Located {
    values += 1
    guard values <= Self.mostValues else {
      throw event.error(tr("there are more than {n} values, the most that is read", ["n": Self.mostValues]))
    }
    let place = SourceLocation(file: file, line: event.line, column: event.column)
    switch event.kind {
    case .scalar(let text, let isPlain):
      return Located(isPlain ? Self.plain(text) : .string(text), at: place)
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
      throw event.error(tr("aliases (*name) are not read here; write the text again"))
    case .tagged:
      throw event.error(tr("tags (!name) are not read here; leave the tag out"))
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

  private mutating func enter(_ event: Event) throws(SyntaxError) {
    depth += 1
    guard depth <= limits.depth else {
      throw event.error(
        tr("the text is nested deeper than {n} levels, the most that is read", ["n": limits.depth]))
    }
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

/// One thing the YAML parser came across.
private struct Event {
  enum Kind {
    case streamStart, documentStart, documentEnd, end
    case scalar(String, isPlain: Bool)
    case listStart, listEnd, mapStart, mapEnd, alias, tagged
  }

  var kind: Kind
  var line: Int
  var column: Int

  var isStart: Bool {
    switch kind {
    case .streamStart, .documentStart: true
    default: false
    }
  }

  func error(_ message: String) -> YAMLReader.SyntaxError {
    YAMLReader.SyntaxError(line: line, column: column, message: message)
  }
}

/// The parser of libyaml, which works through the text as events are asked for.
private final class Events {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) throws(YAMLReader.SyntaxError) {
    parser = .allocate(capacity: 1)
    text = .allocate(capacity: max(bytes.count, 1))
    _ = text.initialize(from: bytes)
    guard yaml_parser_initialize(parser) != 0 else {
      text.deallocate()
      parser.deallocate()
      throw YAMLReader.SyntaxError(line: 1, column: 1, message: tr("there is not enough memory"))
    }
    yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  func next() throws(YAMLReader.SyntaxError) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw failure() }
    defer { yaml_event_delete(&event) }
    return Event(
      kind: kind(of: event), line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
  }

  private func kind(of event: yaml_event_t) -> Event.Kind {
    switch event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_SEQUENCE_START_EVENT:
      return event.data.sequence_start.tag == nil ? .listStart : .tagged
    case YAML_SEQUENCE_END_EVENT: return .listEnd
    case YAML_MAPPING_START_EVENT: return event.data.mapping_start.tag == nil ? .mapStart : .tagged
    case YAML_MAPPING_END_EVENT: return .mapEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      guard scalar.tag == nil else { return .tagged }
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    default: return .end
    }
  }

  private func failure() -> YAMLReader.SyntaxError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? tr("it cannot be read")
    let mark = parser.pointee.problem_mark
    return YAMLReader.SyntaxError(line: Int(mark.line) + 1, column: Int(mark.column) + 1, message: problem)
  }
}
