import CYAML
import ReadinessModel

/// One thing the YAML parser came across.
struct YAMLEvent {
  enum Kind {
    case streamStart, documentStart, documentEnd, end
    case scalar(String, isPlain: Bool)
    case listStart, listEnd, mapStart, mapEnd, alias, anchored, tagged
  }

  var kind: Kind
  var line: Int
  var column: Int
  /// How many characters of the text come before its end.
  var end: Int

  var isStart: Bool {
    switch kind {
    case .streamStart, .documentStart: true
    default: false
    }
  }

  func error(_ message: String, _ advice: String? = nil) -> YAMLSlip {
    YAMLSlip(line: line, column: column, message: message, advice: advice)
  }
}

/// The parser of libyaml, which works through the text as events are asked for.
final class YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let source: YAMLText
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ source: YAMLText) throws(YAMLSlip) {
    self.source = source
    let bytes = source.bytes
    parser = .allocate(capacity: 1)
    text = .allocate(capacity: max(bytes.count, 1))
    _ = text.initialize(from: bytes)
    guard yaml_parser_initialize(parser) != 0 else {
      text.deallocate()
      parser.deallocate()
      throw YAMLSlip(line: 1, column: 1, message: tr("there is not enough memory"))
    }
    yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  func next() throws(YAMLSlip) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw failure() }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(
      kind: kind(of: event), line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1,
      end: Int(event.end_mark.index))
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return start.anchor != nil ? .anchored : start.tag == nil ? .listStart : .tagged
    case YAML_SEQUENCE_END_EVENT: return .listEnd
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return start.anchor != nil ? .anchored : start.tag == nil ? .mapStart : .tagged
    case YAML_MAPPING_END_EVENT: return .mapEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      guard scalar.anchor == nil else { return .anchored }
      guard scalar.tag == nil else { return .tagged }
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    default: return .end
    }
  }

  private func failure() -> YAMLSlip {
    let place = parser.pointee
    return YAMLSlips(
      problem: place.problem.map { String(cString: $0) } ?? tr("it cannot be read"),
      context: place.context.map { String(cString: $0) } ?? "",
      line: Int(place.problem_mark.line) + 1, column: Int(place.problem_mark.column) + 1,
      contextLine: Int(place.context_mark.line) + 1, contextColumn: Int(place.context_mark.column) + 1,
      text: source
    ).slip
  }
}
